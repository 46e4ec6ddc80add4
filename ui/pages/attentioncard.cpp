// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/attentioncard.h"

#include "ui/format/alertwords.h"
#include "ui/format/words.h"
#include "ui/models/connectorfacts.h"
#include "ui/models/connectorprogress.h"
#include "ui/models/names.h"
#include "ui/pages/pagelayout.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QScrollArea>

namespace forecourt::ui {

namespace {
constexpr qint64 DriftMs = 60'000;
constexpr std::chrono::minutes PluggedTooLong{10};
constexpr int RefreshTurns = 10;

struct Attention
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::AttentionCard)
};

QString buttonText(AttentionStep step)
{
    switch (step) {
    case AttentionStep::WhatToDo: return Attention::tr("What to do");
    case AttentionStep::Unlock: return Attention::tr("Unlock…");
    case AttentionStep::NextStep: return Attention::tr("Next step…");
    case AttentionStep::Accept: return Attention::tr("Accept");
    case AttentionStep::SetClock: return Attention::tr("Restart…");
    //: Button: opens the list of alerts.
    case AttentionStep::Alerts: return Attention::tr("Open");
    //: Button: opens the sessions that somebody should look at.
    case AttentionStep::Sessions: return Attention::tr("Look");
    }
    return {};
}

/// Collects what is wrong; the worst kinds are joined first.
struct Collector
{
    const Workspace& workspace;
    QList<CommandPointer> commands = recentCommands(workspace);
    QList<AttentionItem> faults = {};
    QList<AttentionItem> overdue = {};
    QList<AttentionItem> offline = {};
    QList<AttentionItem> rest = {};

    void add(const StationState& station);
    void addConnector(const StationState& station, const ConnectorState& connector);
};

void Collector::addConnector(const StationState& station, const ConnectorState& connector)
{
    const Formatter& format = workspace.format();
    const QString name = connectorName(station, connector);
    const StationId& id = station.record.id;
    const DisplayStatus status = displayStatus(connector, station.link);
    if (status == DisplayStatus::Faulted) {
        const QString code = connector.errorCode.isEmpty() ? station.stationErrorCode : connector.errorCode;
        const QString since = format.since(connector.since, workspace.now());
        //: %1 a connector, %2 a fault, %3 a text such as "since 04:12".
        faults.append({AttentionStep::WhatToDo, status, Attention::tr("%1: %2 %3").arg(name, faultWord(code), since).trimmed(),
                       connectorAdvice(workspace, station, connector).checks.value(0), id, connector.evse});
    }
    const auto progress = connectorProgress(workspace, commands, station, connector);
    if (progress && progress->isStop() && progress->phase != ConnectorProgress::Phase::Waiting)
        //: %1 a connector: the charger did not do what it was asked.
        overdue.append({AttentionStep::NextStep, std::nullopt, Attention::tr("%1: does not stop").arg(name), progress->text, id,
                        connector.evse});
    const auto plugged = workspace.elapsed(connector.since);
    if (status == DisplayStatus::UnplugPlease && plugged && *plugged >= PluggedTooLong)
        //: %1 a connector.
        rest.append({AttentionStep::Unlock, status, Attention::tr("%1: finished, still plugged in").arg(name),
                     //: %1 is a text such as "since 04:12".
                     Attention::tr("Ask the driver to unplug, %1").arg(format.since(connector.since, workspace.now())), id,
                     connector.evse});
}

void Collector::add(const StationState& station)
{
    const Formatter& format = workspace.format();
    const QString name = station.record.displayName();
    const StationId& id = station.record.id;
    if (!station.record.isAdmitted) {
        if (station.link.isOnline && !station.record.isRejected)
            //: %1 a charger.
            rest.append({AttentionStep::Accept, std::nullopt, Attention::tr("%1: connected, not accepted").arg(name),
                         Attention::tr("Its sessions and tags are refused until you accept it"), id, EvseId(1)});
        return;
    }
    if (!station.link.isOnline) {
        const auto since = station.link.since ? station.link.since : station.record.lastSeenAt;
        offline.append({AttentionStep::WhatToDo, DisplayStatus::Offline,
                        //: %1 a charger, %2 a text such as "since 04:12".
                        Attention::tr("%1: offline %2").arg(name, format.since(since, workspace.now())).trimmed(),
                        Attention::tr("Check its power and its network"), id, EvseId(1)});
        return;
    }
    for (const ConnectorState& connector : station.connectors)
        addConnector(station, connector);
    if (station.link.clockDriftMs && qAbs(*station.link.clockDriftMs) > DriftMs)
        //: %1 a charger, %2 a duration.
        rest.append({AttentionStep::SetClock, std::nullopt,
                     Attention::tr("%1: clock off by %2").arg(name, format.durationInWords(std::chrono::seconds(qAbs(*station.link.clockDriftMs) / 1000))),
                     Attention::tr("A restart makes it take our time"), id, EvseId(1)});
}
/// What the chargers' own states do not show: backup, disk, clocks, sessions that do not end.
void addAlerts(QList<AttentionItem>& items, const Workspace& workspace)
{
    QList<AlertRecord> alerts = workspace.site().alerts();
    alerts.removeIf([](const AlertRecord& alert) {
        return alert.state != AlertState::Open || alert.severity == Severity::Info || alert.kind == AlertKind::Fault
            || alert.kind == AlertKind::Offline || alert.kind == AlertKind::SiteOffline;
    });
    std::sort(alerts.begin(), alerts.end(), isWorse);
    for (const AlertRecord& alert : std::as_const(alerts))
        items.append({AttentionStep::Alerts, std::nullopt, alertTitle(alert, workspace.site(), workspace.format()), alertHint(alert),
                      {}, EvseId(1), alert.severity == Severity::Critical});
}

} // namespace

QList<AttentionItem> attentionItems(const Workspace& workspace, int oddSessions)
{
    Collector found{workspace};
    for (const StationPointer& station : workspace.site().stations())
        found.add(*station);
    QList<AttentionItem> items = found.faults + found.overdue + found.offline + found.rest;
    addAlerts(items, workspace);
    if (oddSessions > 0)
        items.append({AttentionStep::Sessions, std::nullopt, Attention::tr("%n session(s) to look at", nullptr, oddSessions),
                      Attention::tr("Each says why and what to do"), {}, EvseId(1), false});
    return items;
}

AttentionCard::AttentionCard(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : Card(context.themes, tr("Needs attention"), parent), m_context(context), m_actions(actions),
      m_count(new TextLabel(context.themes, TypeRole::Small, Theme::Color::Ink2))
{
    setObjectName(QStringLiteral("attentionCard"));
    titleActions()->addWidget(m_count);
    auto* inner = new QWidget;
    m_rows = new QVBoxLayout(inner);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addStretch(1);
    addRow(makeScrollArea(inner), 1);
    const api::LiveSite& site = context.site();
    connect(&site, &api::LiveSite::reset, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::stationChanged, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::alertsChanged, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::stationRemoved, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::commandChanged, &m_throttle, &UpdateThrottle::request);
    connect(&context.workspace, &Workspace::formatChanged, &m_throttle, &UpdateThrottle::request);
    connect(&context.workspace, &Workspace::ticked, this, [this] {
        if (++m_turn % RefreshTurns == 0) // some things become true by waiting
            m_throttle.request();
    });
    connect(&m_throttle, &UpdateThrottle::due, this, &AttentionCard::refresh);
    refresh();
}

void AttentionCard::setOddSessions(int count)
{
    m_oddSessions = count;
    refresh();
}

void AttentionCard::refresh()
{
    const QList<AttentionItem> items = attentionItems(m_context.workspace, m_oddSessions);
    if (items == m_items && m_rows->count() > 1)
        return;
    m_items = items;
    while (m_rows->count() > 1) { // the stretch stays
        QLayoutItem* gone = m_rows->takeAt(0);
        gone->widget()->deleteLater();
        delete gone;
    }
    m_count->setText(items.isEmpty() ? QString() : tr("%n open", "things to look at", static_cast<int>(items.size())));
    if (items.isEmpty()) {
        auto* row = new CardRow(m_context.themes, tr("Nothing"), tr("All chargers are online and well"));
        row->setIcon(QStringLiteral("circle-check"), Theme::Color::Good);
        m_rows->insertWidget(0, row);
    }
    for (const AttentionItem& item : items)
        addItem(item);
}

void AttentionCard::addItem(const AttentionItem& item)
{
    auto* row = new CardRow(m_context.themes, item.title, item.secondLine);
    row->setObjectName(QStringLiteral("attentionRow"));
    row->setTitleWraps(true);
    if (item.status)
        row->setStatus(*item.status);
    else if (item.isCritical)
        row->setIcon(QStringLiteral("octagon-x"), Theme::Color::Critical);
    else
        row->setIcon(QStringLiteral("triangle-alert"), Theme::Color::Warning);
    auto* button = new Button(m_context.themes, buttonText(item.step), Button::Kind::Link);
    button->setObjectName(QStringLiteral("attentionOpen"));
    //: Accessible name of a button: %1 what it does, %2 what is wrong.
    button->setAccessibleName(tr("%1: %2").arg(buttonText(item.step), item.title));
    row->addTrailing(button);
    connect(button, &Button::triggered, this, [this, item] { act(item); });
    m_rows->insertWidget(m_rows->count() - 1, row);
}

void AttentionCard::act(const AttentionItem& item)
{
    switch (item.step) {
    case AttentionStep::WhatToDo: m_context.host.openCharger(item.station); break;
    case AttentionStep::Unlock: m_actions.unlock(item.station, item.evse); break;
    case AttentionStep::NextStep: m_actions.showNextStep(item.station, item.evse); break;
    case AttentionStep::Accept: m_actions.acceptStation(item.station); break;
    case AttentionStep::SetClock: m_actions.restart(item.station, ResetKind::Soft); break;
    case AttentionStep::Alerts: m_context.host.openPage(PageId::Alerts); break;
    case AttentionStep::Sessions: m_context.host.openAttention(); break;
    }
}

} // namespace forecourt::ui
