// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/alertwording.h"

#include "ui/format/alertwords.h"

namespace forecourt::app {

namespace {

ui::Formatter formatter(const QLocale& locale, const api::LiveSite& site)
{
    const QTimeZone zone(site.site().timeZone.toUtf8());
    return {locale, zone.isValid() ? zone : QTimeZone::utc()};
}

notify::MailText textOf(const ui::AlertMail& mail)
{
    return {mail.subject, mail.body};
}

} // namespace

notify::Wording makeAlertWording(const QLocale& locale)
{
    notify::Wording wording;
    wording.alerts = [locale](const QList<AlertRecord>& alerts, const api::LiveSite& site) {
        return textOf(ui::alertMail(alerts, site, formatter(locale, site), QDateTime::currentDateTimeUtc()));
    };
    wording.digest = [locale](const AlertDigest& digest, const api::LiveSite& site) {
        return textOf(ui::digestMail(digest, site, formatter(locale, site)));
    };
    wording.test = [](const api::LiveSite& site) { return textOf(ui::testMail(site)); };
    wording.title = [locale](const AlertRecord& alert, const api::LiveSite& site) {
        return ui::alertTitle(alert, site, formatter(locale, site));
    };
    wording.hint = [](const AlertRecord& alert, const api::LiveSite&) { return ui::alertHint(alert); };
    return wording;
}

} // namespace forecourt::app
