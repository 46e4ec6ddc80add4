// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/attentioncard.h"

#include "ui/format/alertwords.h"
#include "ui/format/words.h"
#include "ui/models/connectorfacts.h"
#include "ui/models/connectorprogress.h"
#include "ui/models/names.h"
#include "ui/pages/pagelayout.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QScrollArea>
#include <QSet>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {
constexpr qint64 DriftMs = 60'000;
constexpr std::chrono::minutes PluggedTooLong{10};
constexpr int RefreshTurns = 10;
constexpr qsizetype MostAttentionRows = 20; ///< more are only counted

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

/// What the chargers' own states do not show: backup, disk, sessions that do not end.
void addAlerts(QList<AttentionItem>& items, const Workspace& workspace)
{
    QSet<QString> clocks; // of chargers that stand here with their next step
    for (const AttentionItem& item : std::as_const(items)) {
        if (item.step == AttentionStep::SetClock)
            clocks.insert(item.station.value());
    }
    QList<AlertRecord> alerts = workspace.site().alerts();
    alerts.removeIf([&clocks](const AlertRecord& alert) {
        if (alert.kind == AlertKind::StationClock && clocks.contains(alert.station.value()))
            return true;
        return alert.state != AlertState::Open || alert.severity == Severity::Info || alert.kind == AlertKind::Fault
            || alert.kind == AlertKind::Offline || alert.kind == AlertKind::SiteOffline;
    });
    std::sort(alerts.begin(), alerts.end(), isWorse);
    for (const AlertRecord& alert : std::as_const(alerts))
        items.append({AttentionStep::Alerts, std::nullopt, alertTitle(alert, workspace.site(), workspace.format()), alertHint(alert),
                      {}, EvseId(1), alert.severity == Severity::Critical, alert.id});
}

/// The same thing, in other words perhaps.
bool isAboutTheSame(const AttentionItem& a, const AttentionItem& b)
{
    return a.step == b.step && a.status == b.status && a.station == b.station && a.evse == b.evse && a.alert == b.alert;
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
    m_nothing = new CardRow(context.themes, tr("Nothing"), tr("All chargers are online and well"));
    m_nothing->setObjectName(QStringLiteral("attentionNothing"));
    m_nothing->setIcon(QStringLiteral("circle-check"), Theme::Color::Good);
    m_more = new CardRow(context.themes, {}, tr("The most urgent ones stand above"));
    m_more->setObjectName(QStringLiteral("attentionMore"));
    auto* showAll = new Button(context.themes, tr("Show chargers"), Button::Kind::Link);
    showAll->setObjectName(QStringLiteral("attentionShowAll"));
    m_more->addTrailing(showAll);
    connect(showAll, &Button::triggered, this, [this] { m_context.host.openPage(PageId::Chargers); });
    for (CardRow* row : {m_nothing, m_more})
        m_rows->addWidget(row);
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
    if (items == m_items && m_isShown)
        return;
    m_items = items;
    m_isShown = true;
    m_count->setText(items.isEmpty() ? QString() : tr("%n open", "things to look at", static_cast<int>(items.size())));
    m_nothing->setVisible(items.isEmpty());
    // a row stays with what it is about, and so does the keyboard; a network that fails makes hundreds of items
    QList<Row> left = std::exchange(m_shown, {});
    for (const AttentionItem& item : items.mid(0, MostAttentionRows)) {
        const auto known = std::find_if(left.begin(), left.end(), [&](const Row& row) { return isAboutTheSame(row.item, item); });
        const bool isNew = known == left.end();
        Row row = isNew ? makeRow(item) : *known;
        if (!isNew)
            left.erase(known);
        if (isNew || !(row.item == item))
            showItem(row, item);
        const int at = static_cast<int>(m_shown.size());
        if (m_rows->indexOf(row.row) != at) {
            m_rows->removeWidget(row.row);
            m_rows->insertWidget(at, row.row);
        }
        m_shown.append(row);
    }
    for (const Row& gone : std::as_const(left))
        removeRow(gone);
    const auto more = static_cast<int>(items.size() - m_shown.size());
    m_more->setTitle(tr("And %n more", "things to look at", more));
    m_more->setVisible(more > 0);
}

AttentionCard::Row AttentionCard::makeRow(const AttentionItem& item)
{
    Row made{new CardRow(m_context.themes, {}, {}), new Button(m_context.themes, buttonText(item.step), Button::Kind::Link), item};
    made.row->setObjectName(QStringLiteral("attentionRow"));
    made.row->setTitleWraps(true);
    made.button->setObjectName(QStringLiteral("attentionOpen"));
    made.row->addTrailing(made.button);
    connect(made.button, &Button::triggered, this, [this, row = made.row] {
        const auto at = std::find_if(m_shown.cbegin(), m_shown.cend(), [row](const Row& shown) { return shown.row == row; });
        if (at != m_shown.cend())
            act(AttentionItem(at->item));
    });
    return made;
}

void AttentionCard::removeRow(const Row& gone)
{
    if (window()->focusWidget() == gone.button && !m_shown.isEmpty()) // else Qt would send the keyboard anywhere
        m_shown.first().button->setFocus(hasKeyboardFocus(gone.button) ? Qt::TabFocusReason : Qt::OtherFocusReason);
    m_rows->removeWidget(gone.row);
    gone.row->hide();
    gone.row->deleteLater(); // its button may be what brought us here
}

void AttentionCard::showItem(Row& row, const AttentionItem& item)
{
    row.item = item;
    row.row->setTitle(item.title);
    row.row->setSecondLine(item.secondLine);
    row.button->setText(buttonText(item.step));
    if (item.status)
        row.row->setStatus(*item.status);
    else if (item.isCritical)
        row.row->setIcon(QStringLiteral("octagon-x"), Theme::Color::Critical);
    else
        row.row->setIcon(QStringLiteral("triangle-alert"), Theme::Color::Warning);
    //: Accessible name of a button: %1 what it does, %2 what is wrong.
    row.button->setAccessibleName(tr("%1: %2").arg(buttonText(item.step), item.title));
}

void AttentionCard::act(const AttentionItem& item)
{
    switch (item.step) {
    case AttentionStep::WhatToDo: m_context.host.openCharger(item.station); break;
    case AttentionStep::Unlock: m_actions.unlock(item.station, item.evse); break;
    case AttentionStep::NextStep: m_actions.showNextStep(item.station, item.evse); break;
    case AttentionStep::Accept: m_actions.acceptStation(item.station); break;
    case AttentionStep::SetClock: m_actions.restart(item.station, ResetKind::Soft); break;
    case AttentionStep::Alerts:
        m_context.host.openPlace(QStringLiteral("alerts/%1").arg(item.alert.value()));
        break;
    case AttentionStep::Sessions: m_context.host.openAttention(); break;
    }
}

} // namespace forecourt::ui
