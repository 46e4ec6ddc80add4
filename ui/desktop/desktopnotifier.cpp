// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/desktopnotifier.h"

#include "core/base/async.h"
#include "ui/format/alertwords.h"
#include "ui/format/words.h"
#include "ui/models/names.h"

namespace forecourt::ui {

namespace {
constexpr std::chrono::milliseconds GatherTime{500};
constexpr std::chrono::minutes ReleaseStep{1};
constexpr qsizetype MostLines = 4;
constexpr qsizetype LongestLine = 120; ///< the desktop shows what it is given
constexpr qsizetype LongestHint = 400;
} // namespace

DesktopNotifier::DesktopNotifier(Workspace& workspace, api::Alerts& alerts, QString userName,
                                 std::unique_ptr<NotificationChannel> channel, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_alerts(alerts), m_userName(std::move(userName)),
      m_channel(std::move(channel))
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::alertChanged, this, &DesktopNotifier::noteChange);
    connect(&site, &api::LiveSite::alertsChanged, this, &DesktopNotifier::dropWhatIsHandled);
    connect(&site, &api::LiveSite::digestDue, this, &DesktopNotifier::tellDigest);
    connect(m_channel.get(), &NotificationChannel::acknowledgePressed, this, &DesktopNotifier::acknowledge);
    connect(m_channel.get(), &NotificationChannel::openPressed, this,
            [this] { Q_EMIT openRequested(m_told.size() == 1 ? m_told.first() : AlertId()); });
    connect(m_channel.get(), &NotificationChannel::unavailable, this, &DesktopNotifier::fallbackWanted);
}

DesktopNotifier::~DesktopNotifier() = default;

bool DesktopNotifier::isWanted(const AlertRecord& alert) const
{
    const AlertSettings& settings = m_workspace.site().alertSettings();
    return settings.isDesktopOn && alert.severity >= settings.desktopLeast;
}

bool DesktopNotifier::isQuiet(Severity severity) const
{
    const QTime local = m_workspace.now().toTimeZone(m_workspace.format().zone()).time();
    return m_workspace.site().alertSettings().isQuiet(severity, local);
}

void DesktopNotifier::noteChange(const AlertRecord& before, const AlertRecord& now)
{
    if (!isNews(before, now) || !isWanted(now))
        return;
    QList<AlertId>& list = isQuiet(now.severity) ? m_held : m_shown;
    if (!list.contains(now.id))
        list.append(now.id);
    if (&list == &m_held && !m_nextRelease)
        m_nextRelease = m_workspace.clock().after(ReleaseStep, [this] { releaseHeld(); });
    if (&list == &m_shown && !m_gather)
        m_gather = m_workspace.clock().after(GatherTime, [this] { tell(); });
}

void DesktopNotifier::releaseHeld()
{
    m_nextRelease.reset();
    bool hasNews = false;
    m_held.removeIf([&](const AlertId& id) {
        const auto alert = m_workspace.site().alert(id);
        if (!alert || alert->state != AlertState::Open)
            return true;
        if (isQuiet(alert->severity))
            return false;
        hasNews = true;
        m_shown.append(id);
        return true;
    });
    if (hasNews)
        tell();
    if (!m_held.isEmpty())
        m_nextRelease = m_workspace.clock().after(ReleaseStep, [this] { releaseHeld(); });
}

QList<AlertRecord> DesktopNotifier::shownAlerts() const
{
    QList<AlertRecord> open;
    for (const AlertId& id : m_shown) {
        if (const auto alert = m_workspace.site().alert(id); alert && alert->state == AlertState::Open)
            open.append(*alert);
    }
    std::sort(open.begin(), open.end(), isWorse);
    return open;
}

void DesktopNotifier::tell()
{
    m_gather.reset();
    const QList<AlertRecord> open = shownAlerts();
    if (open.isEmpty())
        return;
    const auto title = [this](const AlertRecord& alert) {
        return shortened(alertTitle(alert, m_workspace.site(), m_workspace.format()), LongestLine);
    };
    DesktopNotice notice;
    notice.severity = open.first().severity;
    m_told.clear();
    for (const AlertRecord& alert : open)
        m_told.append(alert.id);
    if (open.size() == 1) {
        notice.title = title(open.first());
        notice.text = shortened(alertHint(open.first()), LongestHint);
    } else {
        notice.title = tr("%n open alert(s)", nullptr, static_cast<int>(open.size()));
        QStringList lines;
        for (const AlertRecord& alert : open.mid(0, MostLines))
            lines.append(title(alert));
        if (open.size() > MostLines)
            lines.append(tr("and %n more", nullptr, static_cast<int>(open.size() - MostLines)));
        notice.text = lines.join(QLatin1Char('\n'));
    }
    m_channel->show(notice);
}

/// Acknowledged, snoozed or over: nothing is left to tell.
void DesktopNotifier::dropWhatIsHandled()
{
    if (m_shown.isEmpty() || m_gather)
        return;
    QList<AlertId> left;
    for (const AlertRecord& alert : shownAlerts())
        left.append(alert.id);
    const bool isOver = left.isEmpty();
    m_shown = left;
    if (isOver)
        m_channel->close();
}

void DesktopNotifier::tellDigest(const AlertDigest& digest)
{
    const AlertSettings& settings = m_workspace.site().alertSettings();
    if (!settings.isDesktopOn)
        return;
    DesktopNotice notice;
    //: Title of the daily digest; %1 such as "3 open, 2 over by themselves".
    notice.title = tr("Alerts of the day: %1").arg(digestLine(digest));
    QStringList lines;
    for (const AlertRecord& alert : (digest.open + digest.cleared).mid(0, MostLines))
        lines.append(shortened(alertTitle(alert, m_workspace.site(), m_workspace.format()), LongestLine));
    notice.text = lines.join(QLatin1Char('\n'));
    notice.severity = Severity::Info;
    notice.canAcknowledge = false;
    m_shown.clear();
    m_told.clear();
    m_channel->show(notice);
}

/// What came since the notification was shown has not been seen.
void DesktopNotifier::acknowledge()
{
    if (m_told.isEmpty())
        return;
    whenFinished(m_alerts.acknowledge(m_told, m_userName), this, [this](const Result<void>& done) {
        if (!done)
            Q_EMIT fallbackWanted({errorSentence(done.error()), {}, Severity::Warning, false});
    });
}

} // namespace forecourt::ui
