// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sitestatus.h"

#include "ui/format/alteredwords.h"
#include "ui/format/words.h"
#include "ui/mainwindow.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/names.h"
#include "ui/models/updatethrottle.h"
#include "ui/pages/systemtrouble.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusstrip.h"

#include <QMenu>

#include <algorithm>

namespace forecourt::ui {

namespace {
const QString ServerSegment = QStringLiteral("server");
const QString ChargersSegment = QStringLiteral("chargers");
const QString LoadSegment = QStringLiteral("load");
const QString UnsentSegment = QStringLiteral("unsent");
const QString JobsSegment = QStringLiteral("jobs");
const QString DiskSegment = QStringLiteral("disk");
const QString BackupSegment = QStringLiteral("backup");
const QString ClockSegment = QStringLiteral("clock");

constexpr qint64 BytesPerMegabyte = 1'000'000;
constexpr qint64 SecondsPerHour = 3600;
constexpr std::chrono::seconds CommandShownAfter{2}; ///< most are answered at once

struct Connected
{
    int online = 0;
    int total = 0;
    int unsent = 0;
    QStringList offline;
    QStringList waiting; ///< names of those with unsent commands
    bool hasFault = false;
};

Connected countChargers(const api::LiveSite& site)
{
    Connected count;
    for (const StationPointer& station : siteStations(site)) {
        ++count.total;
        count.online += station->link.isOnline ? 1 : 0;
        count.unsent += station->link.queuedCommands;
        if (!station->link.isOnline)
            count.offline.append(station->record.displayName());
        if (station->link.queuedCommands > 0)
            count.waiting.append(station->record.displayName());
        for (const ConnectorState& connector : station->connectors)
            count.hasFault = count.hasFault || connector.status == ConnectorStatus::Faulted;
    }
    return count;
}
} // namespace

SiteStatus::SiteStatus(Workspace& workspace, MainWindow& window, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_window(window), m_throttle(new UpdateThrottle(this))
{
    using Side = StatusStrip::Side;
    StatusStrip& strip = window.statusStrip();
    strip.addSegment(ServerSegment, Side::Start);
    strip.addSegment(ChargersSegment, Side::Start);
    strip.addSegment(LoadSegment, Side::Start);
    strip.addSegment(UnsentSegment, Side::Start, 1);
    strip.addSegment(JobsSegment, Side::Start, 1);
    strip.addSegment(ClockSegment, Side::End); // outermost first
    strip.addSegment(BackupSegment, Side::End, 2);
    strip.addSegment(DiskSegment, Side::End, 3);
    connect(&strip, &StatusStrip::segmentPressed, this, [this](const QString& segment) {
        if (segment == JobsSegment)
            return showJobs();
        static const QHash<QString, QString> places{{ServerSegment, QStringLiteral("addcharger")},
                                                    {ChargersSegment, QStringLiteral("chargers")},
                                                    {LoadSegment, QStringLiteral("overview")},
                                                    {UnsentSegment, QStringLiteral("chargers")}};
        m_window.open(places.value(segment, QStringLiteral("settings")));
        if (segment == BackupSegment || segment == DiskSegment)
            Q_EMIT settingsRequested(segment == BackupSegment ? QStringLiteral("backup") : QStringLiteral("retention"));
    });

    api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::reset, this, &SiteStatus::refresh);
    connect(&site, &api::LiveSite::siteChanged, this, &SiteStatus::refresh);
    connect(&site, &api::LiveSite::systemChanged, this, &SiteStatus::refreshSystem);
    connect(&site, &api::LiveSite::alertSettingsChanged, this, &SiteStatus::refreshSystem);
    connect(&site, &api::LiveSite::batchApplied, m_throttle, &UpdateThrottle::request);
    connect(m_throttle, &UpdateThrottle::due, this, &SiteStatus::refreshCounts);
    connect(&workspace.jobs(), &JobList::changed, this, &SiteStatus::refreshJobs);
    connect(&workspace, &Workspace::ticked, this, &SiteStatus::refreshJobs);
    connect(&workspace, &Workspace::ticked, this, &SiteStatus::refreshClock);
    connect(&workspace, &Workspace::formatChanged, this, &SiteStatus::refresh);
}

void SiteStatus::refresh()
{
    refreshCounts();
    refreshSystem();
    refreshClock();
}

void SiteStatus::setAlertCount(int open)
{
    m_alerts = open;
    m_window.sidebar().setCount(QStringLiteral("alerts"), open, CountKind::Alert);
    refreshMood();
}

int SiteStatus::liveSessions() const
{
    const QList<TransactionPointer> sessions = m_workspace.site().transactions();
    return static_cast<int>(std::count_if(sessions.begin(), sessions.end(),
                                          [](const TransactionPointer& session) { return session->isRunning(); }));
}

void SiteStatus::refreshCounts()
{
    Sidebar& sidebar = m_window.sidebar();
    sidebar.setCount(QStringLiteral("chargers"), waitingChargers(m_workspace.site()), CountKind::Waiting);
    sidebar.setCount(QStringLiteral("sessions"), liveSessions(), CountKind::Plain);
    sidebar.setCount(QStringLiteral("firmware"), m_workspace.site().jobs().runningCount(), CountKind::Plain);
    refreshChargers();
    refreshLoad();
    refreshJobs();
    refreshMood();
}

QList<SiteStatus::Running> SiteStatus::running() const
{
    QList<Running> all;
    if (const auto since = m_workspace.site().system().backupSince)
        all.append({tr("Backing up"), QStringLiteral("settings"), *since});
    for (const Job& job : m_workspace.jobs().jobs())
        all.append({job.text, job.place, job.since});
    for (const CommandPointer& command : m_workspace.site().commands()) {
        const auto waits = m_workspace.elapsed(command->sentAt);
        if (command->outcome == CommandOutcome::Sent && waits && *waits >= CommandShownAfter)
            //: %1 a command ("Restart"), %2 the charger whose answer is waited for.
            all.append({tr("%1, %2").arg(commandName(*command), stationName(m_workspace.site(), command->station)),
                        QStringLiteral("charger/") + command->station.value(), *command->sentAt});
    }
    const api::LiveJobs& jobs = m_workspace.site().jobs();
    for (const FirmwareJobPointer& job : jobs.firmwareJobs()) {
        if (job->isRunning())
            //: Status bar: firmware on its way to a charger: %1 its name.
            all.append({tr("Firmware of %1").arg(stationName(m_workspace.site(), job->station)),
                        QStringLiteral("rollout/") + QString::number(job->rollout.value()), job->reachedAt(FirmwareStage::Asked).value_or(job->createdAt)});
    }
    for (const LogJobPointer& job : jobs.logJobs()) {
        if (job->isOpen() && job->stage != LogStage::Waiting)
            //: Status bar: a log is fetched from a charger: %1 its name.
            all.append({tr("Log of %1").arg(stationName(m_workspace.site(), job->station)), QStringLiteral("firmware/diagnostics"),
                        job->askedAt.value_or(job->createdAt)});
    }
    return all;
}

void SiteStatus::refreshJobs()
{
    const QList<Running> all = running();
    QStringList names;
    for (const Running& job : all.mid(0, 10))
        names.append(job.text);
    m_window.statusStrip().setSegment(JobsSegment, QStringLiteral("refresh-cw"),
                                      //: Status bar: how much long work runs: backups, exports, commands.
                                      all.isEmpty() ? QString() : tr("%n running", nullptr, static_cast<int>(all.size())),
                                      Theme::Color::Ink2, names.join(QLatin1Char('\n')));
}

/// A menu above the segment, each entry leading to where the work is seen.
void SiteStatus::showJobs()
{
    auto* menu = new QMenu(&m_window.statusStrip());
    menu->setObjectName(QStringLiteral("jobsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Running& job : running()) {
        QString text = job.text.simplified();
        text.truncate(100);
        const QString since = m_workspace.format().duration(m_workspace.elapsed(job.since));
        //: Entry of a menu: %1 what runs, %2 for how long.
        QAction* const entry = menu->addAction(tr("%1 – for %2").arg(text.replace(QLatin1Char('&'), QStringLiteral("&&")), since));
        connect(entry, &QAction::triggered, &m_window, [window = &m_window, place = job.place] { window->open(place); });
    }
    if (menu->isEmpty()) { // it ended while the button went down
        delete menu;
        return;
    }
    const QWidget* const anchor = m_window.statusStrip().segment(JobsSegment);
    const QPoint corner = anchor->mapToGlobal(QPoint(0, 0));
    menu->popup(corner - QPoint(0, menu->sizeHint().height()));
}

void SiteStatus::refreshChargers()
{
    const Connected count = countChargers(m_workspace.site());
    StatusStrip& strip = m_window.statusStrip();
    if (count.total == 0)
        strip.setSegment(ChargersSegment, QStringLiteral("ev-charger"), tr("no charger"));
    else if (count.offline.isEmpty())
        strip.setSegment(ChargersSegment, QStringLiteral("ev-charger"), tr("%1/%2 connected").arg(count.online).arg(count.total));
    else
        strip.setSegment(ChargersSegment, QStringLiteral("triangle-alert"),
                         //: Status bar: "4/5 connected, 1 offline".
                         tr("%1/%2 connected, %n offline", nullptr, static_cast<int>(count.offline.size()))
                             .arg(count.online).arg(count.total),
                         Theme::Color::Warning, tr("Offline: %1").arg(count.offline.mid(0, 10).join(QStringLiteral(", "))));
    strip.setSegment(UnsentSegment, QStringLiteral("upload"), tr("%n unsent command(s)", nullptr, count.unsent),
                     Theme::Color::Ink2,
                     count.waiting.isEmpty() ? QString() : tr("They wait for %1").arg(count.waiting.mid(0, 10).join(QStringLiteral(", "))));
}

void SiteStatus::refreshLoad()
{
    const api::LiveSite& site = m_workspace.site();
    const Formatter& format = m_workspace.format();
    const auto power = site.sitePower().isEmpty() ? std::nullopt : site.sitePower().last().powerW;
    const auto limit = site.site().limitW();
    const bool isOver = power && limit && *power > *limit;
    const QString text = !power ? tr("no values") //: Status bar: no meter values are here yet.
                       : limit  ? tr("%1 / %2").arg(format.powerNumber(power), format.power(limit))
                                : format.power(power);
    m_window.statusStrip().setSegment(LoadSegment, isOver ? QStringLiteral("triangle-alert") : QStringLiteral("gauge"),
                                      isOver ? tr("%1, over the limit").arg(text) : text,
                                      isOver ? Theme::Color::Warning : Theme::Color::Ink2);
}

void SiteStatus::refreshServer()
{
    const SystemState& system = m_workspace.site().system();
    StatusStrip& strip = m_window.statusStrip();
    if (m_workspace.isLinkLost()) // whether it listens, nobody knows
        strip.setSegment(ServerSegment, QStringLiteral("triangle-alert"), tr("Listening: not known"), Theme::Color::Warning,
                         tr("The service does not answer. What is shown is how things were."));
    else if (const QString trouble = systemTrouble(system); !trouble.isEmpty())
        strip.setSegment(ServerSegment, QStringLiteral("octagon-x"), systemTroubleTitle(system), Theme::Color::Critical, trouble);
    else if (!system.ocpp.isListening)
        strip.setSegment(ServerSegment, QStringLiteral("radio"), tr("Not listening yet"));
    else if (system.ocppTls.isListening)
        strip.setSegment(ServerSegment, QStringLiteral("radio"),
                         tr("Listening ws %1, wss %2").arg(system.ocpp.port).arg(system.ocppTls.port), Theme::Color::Good);
    else
        strip.setSegment(ServerSegment, QStringLiteral("radio"), tr("Listening ws %1").arg(system.ocpp.port), Theme::Color::Good);
}

void SiteStatus::refreshSystem()
{
    refreshServer();
    refreshJobs();
    const SystemState& system = m_workspace.site().system();
    const Formatter& format = m_workspace.format();
    StatusStrip& strip = m_window.statusStrip();
    const AlertSettings& alerts = m_workspace.site().alertSettings(); // one measure for what is said here and there
    const bool isLow = system.diskFreeBytes >= 0 && system.diskFreeBytes < alerts.rule(AlertKind::DiskLow).threshold * BytesPerMegabyte;
    const QString size = format.dataSize(system.diskFreeBytes);
    strip.setSegment(DiskSegment, isLow ? QStringLiteral("triangle-alert") : QStringLiteral("hard-drive"),
                     system.diskFreeBytes < 0 ? QString() : isLow ? tr("Disk nearly full, %1 free").arg(size) : tr("%1 free").arg(size),
                     isLow ? Theme::Color::Warning : Theme::Color::Ink2,
                     isLow ? tr("Without room on the disk no session can be saved. Free some space.") : QString());
    const bool isOld = system.lastBackupAt
        && system.lastBackupAt->secsTo(m_workspace.now()) >= alerts.rule(AlertKind::Backup).threshold * SecondsPerHour;
    const QString at = format.timeOrDate(system.lastBackupAt, m_workspace.now());
    const bool hasFailed = !system.backupProblem.isEmpty();
    const bool hasAltered = !system.altered.isEmpty();
    const bool isBad = isOld || hasFailed || hasAltered;
    strip.setSegment(BackupSegment, isBad ? QStringLiteral("triangle-alert") : QStringLiteral("check"),
                     hasFailed              ? tr("Backup failed")
                     : !system.lastBackupAt ? QString()
                     : isOld                ? tr("Last backup %1").arg(at)
                     //: Sessions in it are not as they were recorded. %1 a time.
                     : hasAltered           ? tr("Backup %1, in doubt").arg(at)
                                            : tr("Backup %1").arg(at),
                     isBad ? Theme::Color::Warning : Theme::Color::Ink2, hasAltered ? alteredSentences(system.altered) : QString());
    refreshMood();
}

void SiteStatus::refreshClock()
{
    const Formatter& format = m_workspace.format();
    const bool isLoose = m_workspace.site().system().isClockSynchronised == false;
    const QString zone = tr("Time of the site: %1").arg(QString::fromLatin1(format.zone().id()));
    m_window.statusStrip().setSegment(ClockSegment, isLoose ? QStringLiteral("triangle-alert") : QString(),
                                      format.clock(m_workspace.now()), isLoose ? Theme::Color::Warning : Theme::Color::Ink2,
                                      isLoose ? tr("This computer's clock is not synchronised. %1").arg(zone) : zone);
}

void SiteStatus::refreshMood()
{
    const SystemState& system = m_workspace.site().system();
    const Connected count = countChargers(m_workspace.site());
    m_mood = SiteMood::Calm;
    if (m_workspace.isLinkLost() || !systemTrouble(system).isEmpty() || count.hasFault)
        m_mood = SiteMood::Critical;
    else if (m_alerts > 0 || !count.offline.isEmpty() || waitingChargers(m_workspace.site()) > 0)
        m_mood = SiteMood::Warning;
    else if (liveSessions() > 0)
        m_mood = SiteMood::Charging;
    Q_EMIT changed();
}

QString SiteStatus::summary() const
{
    const api::LiveSite& site = m_workspace.site();
    if (m_workspace.isLinkLost())
        return tr("The service does not answer");
    if (const QString title = systemTroubleTitle(site.system()); !title.isEmpty())
        return title;
    const Connected count = countChargers(site);
    QStringList parts{count.total == 0 ? tr("no charger") : tr("%1/%2 connected").arg(count.online).arg(count.total)};
    if (const int live = liveSessions(); live > 0)
        parts.append(tr("%n session(s)", nullptr, live));
    if (m_alerts > 0)
        parts.append(tr("%n open alert(s)", nullptr, m_alerts));
    if (const int waiting = waitingChargers(site); waiting > 0)
        parts.append(tr("%n charger(s) waiting", nullptr, waiting));
    return parts.join(QStringLiteral(", "));
}

} // namespace forecourt::ui
