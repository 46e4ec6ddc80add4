// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The mails about alerts: see alertwords.h.
#include "ui/format/alertwords.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

struct AlertMails
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::AlertMails)
};

constexpr qsizetype MostAlerts = 50;

QString siteName(const api::LiveSite& site)
{
    const QString name = site.site().name.simplified().left(60);
    return name.isEmpty() ? QStringLiteral("Forecourt") : name;
}

QString paragraph(const AlertRecord& alert, const api::LiveSite& site, const Formatter& format, const QDateTime& now)
{
    //: A line of a mail: severity, then what is wrong.
    QStringList lines{AlertMails::tr("%1: %2").arg(alertSeverityWord(alert.severity), alertTitle(alert, site, format))};
    lines.append(format.since(alert.since, now));
    if (const QString details = alertDetails(alert, site, format); !details.isEmpty())
        lines.append(details);
    lines.append(alertHint(alert));
    return lines.join(QStringLiteral("\n  "));
}

QString foot(const api::LiveSite& site)
{
    //: %1 the site's name.
    return AlertMails::tr("Sent by Forecourt at %1. Which mails come is chosen there under Settings, Notifications.").arg(siteName(site));
}

} // namespace

AlertMail alertMail(const QList<AlertRecord>& alerts, const api::LiveSite& site, const Formatter& format, const QDateTime& now)
{
    AlertMail mail;
    const QString first = alertTitle(alerts.first(), site, format);
    //: Subject of a mail: %1 the site, %2 the worst alert.
    mail.subject = alerts.size() == 1 ? AlertMails::tr("%1: %2").arg(siteName(site), first)
                                      //: %n further alerts.
                                      : AlertMails::tr("%1: %2, and %n more", nullptr, static_cast<int>(alerts.size()) - 1)
                                            .arg(siteName(site), first);
    QStringList parts;
    for (const AlertRecord& alert : alerts.mid(0, MostAlerts))
        parts.append(paragraph(alert, site, format, now));
    if (alerts.size() > MostAlerts)
        parts.append(AlertMails::tr("and %n more", nullptr, static_cast<int>(alerts.size() - MostAlerts)));
    parts.append(foot(site));
    mail.body = parts.join(QStringLiteral("\n\n"));
    return mail;
}

QString digestLine(const AlertDigest& digest)
{
    //: %1 such as "3 open", %2 such as "2 over by themselves".
    return AlertMails::tr("%1, %2")
        .arg(AlertMails::tr("%n open", "alerts", static_cast<int>(digest.open.size())),
             AlertMails::tr("%n over by themselves", "alerts", static_cast<int>(digest.cleared.size())));
}

AlertMail digestMail(const AlertDigest& digest, const api::LiveSite& site, const Formatter& format)
{
    AlertMail mail;
    mail.subject = AlertMails::tr("%1: alerts of the day, %2").arg(siteName(site), digestLine(digest));
    QStringList parts;
    if (!digest.open.isEmpty())
        parts.append(AlertMails::tr("Still open"));
    for (const AlertRecord& alert : digest.open.mid(0, MostAlerts))
        parts.append(paragraph(alert, site, format, digest.to));
    if (!digest.cleared.isEmpty())
        //: Head of a list: what ended without anybody doing something here.
        parts.append(AlertMails::tr("Over by themselves"));
    for (const AlertRecord& alert : digest.cleared.mid(0, MostAlerts))
        //: %1 what was wrong, %2 and %3 times.
        parts.append(AlertMails::tr("%1: from %2 to %3")
                         .arg(alertTitle(alert, site, format), format.dateTime(alert.since, digest.to),
                              format.dateTime(alert.clearedAt, digest.to)));
    parts.append(foot(site));
    mail.body = parts.join(QStringLiteral("\n\n"));
    return mail;
}

AlertMail testMail(const api::LiveSite& site)
{
    AlertMail mail;
    mail.subject = AlertMails::tr("%1: test of notifications").arg(siteName(site));
    mail.body = AlertMails::tr("This is a test. Alerts of %1 will reach you here.").arg(siteName(site)) + QStringLiteral("\n\n") + foot(site);
    return mail;
}

} // namespace forecourt::ui
