// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chargerdetailpage.h"

#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"
#include "ui/pages/livetab.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/tabbar.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>

namespace forecourt::ui {

namespace {
constexpr int MaximumBadges = 4;

} // namespace

ChargerDetailPage::ChargerDetailPage(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_sessions(context.workspace, context.history),
      m_variables(context.workspace), m_commands(context.workspace, context.history),
      m_events(context.workspace, context.history), m_quirks(context.workspace)
{
    setObjectName(QStringLiteral("chargerDetailPage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    makeHeader();
    column->addWidget(m_header);
    m_content = new QWidget;
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    m_facts = new FactLine(context.themes);
    m_facts->setObjectName(QStringLiteral("chargerFacts"));
    content->addWidget(m_facts);
    content->addSpacing(8);
    m_tabs = new TabBar(context.themes);
    m_tabs->setObjectName(QStringLiteral("chargerDetailTabs"));
    for (const QString& title : {tr("Live"), tr("Sessions"), tr("Settings"), tr("History")})
        m_tabs->addTab(title);
    content->addWidget(m_tabs);
    content->addSpacing(metrics::CardGap);
    m_stack = new QStackedWidget;
    m_live = new LiveTab(context, actions);
    m_stack->addWidget(m_live);
    m_stack->addWidget(makeSessions());
    m_stack->addWidget(makeSettings());
    m_stack->addWidget(makeHistory());
    content->addWidget(m_stack, 1);
    column->addWidget(m_content, 1);
    m_gone = new EmptyState(context.themes, QStringLiteral("archive"), tr("This charger is not in use any more"),
                            tr("It was archived. Its sessions stay under Sessions."));
    m_gone->hide();
    column->addWidget(m_gone, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, &ChargerDetailPage::useTab);
    const api::LiveSite& site = context.site();
    const auto ifOurs = [this](const StationId& id) {
        if (id == m_station)
            refresh();
    };
    connect(&site, &api::LiveSite::stationChanged, this, [ifOurs](const StationPointer& s) { ifOurs(s->record.id); });
    connect(&site, &api::LiveSite::stationRemoved, this, ifOurs);
    connect(&site, &api::LiveSite::transactionChanged, this, [ifOurs](const TransactionPointer& t) { ifOurs(t->station); });
    connect(&site, &api::LiveSite::commandChanged, this, [ifOurs](const CommandPointer& c) { ifOurs(c->station); });
    connect(&site, &api::LiveSite::reset, this, &ChargerDetailPage::refresh);
    connect(&context.workspace, &Workspace::formatChanged, this, &ChargerDetailPage::refresh);
    connect(&context.workspace, &Workspace::ticked, this, [this] {
        const StationPointer state = isVisible() ? m_context.site().station(m_station) : nullptr;
        if (state)
            showFacts(*state);
    });
}

void ChargerDetailPage::makeHeader()
{
    m_header = new PageHeader(m_context.themes, QString());
    m_header->setParentTitle(tr("Chargers"));
    m_restart = new Button(m_context.themes, tr("Restart…"));
    m_restart->setObjectName(QStringLiteral("detailRestart"));
    auto* actions = new Button(m_context.themes, tr("Actions"));
    actions->setObjectName(QStringLiteral("detailActions"));
    actions->setHasMenu(true);
    m_menu = new QMenu(actions);
    m_menu->setObjectName(QStringLiteral("detailMenu"));
    actions->setMenu(m_menu);
    m_header->addAction(m_restart);
    m_header->addAction(actions);
    connect(m_menu, &QMenu::aboutToShow, this, &ChargerDetailPage::fillMenu);
    connect(m_restart, &Button::triggered, this, [this] { m_actions.restart(m_station, ResetKind::Soft); });
    connect(m_header, &PageHeader::backRequested, this, [this] { m_context.host.openPage(PageId::Chargers); });
}

QWidget* ChargerDetailPage::makeSessions()
{
    using Column = TransactionModel::Column;
    auto* table = new RecordTable(m_context.themes, QStringLiteral("chargerSessions"), tr("Sessions of this charger"));
    table->setRecords(&m_sessions, false);
    table->setColumnWidth(int(Column::Sign), 32);
    table->setColumnFor(int(Column::Number), QStringLiteral("2026-000000"));
    table->setColumnFor(int(Column::Start), QStringLiteral("00.00.0000 00:00"));
    table->setColumnFor(int(Column::End), QStringLiteral("00.00. 00:00"));
    table->setColumnFor(int(Column::Place), QStringLiteral("Underground 12"));
    table->setColumnFor(int(Column::Person), QStringLiteral("Nguyen-Hofmeister"));
    connect(table, &RecordTable::opened, this,
            [this](int row) { m_context.host.openSession(m_sessions.row(row).key); });
    m_sessionStack = new ViewStack(makeFramed(m_context.themes, table));
    auto* empty = new EmptyState(m_context.themes, QStringLiteral("history"), tr("No session yet"),
                                 tr("The first charge at this charger appears here."));
    m_sessionStack->setEmptyState(empty);
    const auto update = [this, empty] {
        m_sessionStack->setEmpty(m_sessions.rowCount() == 0 && !m_sessions.isLoading());
        if (m_sessions.error()) {
            empty->setTitle(tr("Could not read the sessions"));
            empty->setText(errorSentence(*m_sessions.error()));
        } else {
            empty->setTitle(tr("No session yet"));
            empty->setText(tr("The first charge at this charger appears here."));
        }
    };
    connect(&m_sessions, &PagedTransactionModel::stateChanged, this, update);
    return m_sessionStack;
}

QWidget* ChargerDetailPage::makeSettings()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    auto* filter = new QLineEdit;
    filter->setObjectName(QStringLiteral("variableFilter"));
    filter->setPlaceholderText(tr("Filter by text"));
    filter->setAccessibleName(tr("Filter"));
    filter->setClearButtonEnabled(true);
    filter->setFixedWidth(240);
    m_readAt = new TextLabel(m_context.themes, TypeRole::Body, Theme::Color::Ink2);
    m_readAt->setObjectName(QStringLiteral("variablesReadAt"));
    m_readAgain = new Button(m_context.themes, QStringLiteral("refresh-cw"), tr("Read again"));
    m_readAgain->setObjectName(QStringLiteral("readAgain"));
    tools->addWidget(filter);
    tools->addWidget(m_readAt);
    tools->addStretch(1);
    tools->addWidget(m_readAgain);
    column->addLayout(tools);
    m_variableTable = new RecordTable(m_context.themes, QStringLiteral("variableTable"), tr("Settings of this charger"));
    m_variableTable->setRecords(&m_variables, true);
    m_variableTable->setColumnWidth(int(VariableModel::Column::Sign), 32);
    m_variableTable->setColumnFor(int(VariableModel::Column::Name), QStringLiteral("ChargingScheduleAllowedChargingRateUnit"));
    m_variableStack = new ViewStack(makeFramed(m_context.themes, m_variableTable));
    m_variableStack->setEmptyState(new EmptyState(m_context.themes, QStringLiteral("settings"), tr("Nothing read yet"),
                                                  tr("The settings are read when the charger connects.")));
    column->addWidget(m_variableStack, 1);
    connect(filter, &QLineEdit::textChanged, this, [this](const QString& text) { m_variableTable->filter().setText(text); });
    connect(m_readAgain, &Button::triggered, this, [this] { m_actions.readConfiguration(m_station); });
    return page;
}

QWidget* ChargerDetailPage::makeHistory()
{
    auto* commands = new RecordTable(m_context.themes, QStringLiteral("commandTable"), tr("Commands"));
    commands->setRecords(&m_commands, false);
    commands->setColumnWidth(int(CommandModel::Column::Sign), 32);
    commands->setColumnFor(int(CommandModel::Column::When), QStringLiteral("00.00.0000 00:00"));
    commands->setColumnFor(int(CommandModel::Column::What), QStringLiteral("Ask for StatusNotification"));
    commands->setColumnFor(int(CommandModel::Column::Target), QStringLiteral("Underground 12"));
    commands->setColumnFor(int(CommandModel::Column::Who), QStringLiteral("Nguyen-Hofmeister"));
    commands->setStretchColumn(int(CommandModel::Column::Outcome));
    auto* events = new RecordTable(m_context.themes, QStringLiteral("eventTable"), tr("Events"));
    events->setRecords(&m_events, false);
    events->setColumnWidth(int(EventModel::Column::Sign), 32);
    events->setColumnFor(int(EventModel::Column::When), QStringLiteral("00.00.0000 00:00"));
    events->setColumnFor(int(EventModel::Column::What), QStringLiteral("Session to check: MeterBackwards"));
    events->setColumnFor(int(EventModel::Column::Where), QStringLiteral("Underground 12"));
    auto* quirks = new RecordTable(m_context.themes, QStringLiteral("quirkTable"), tr("Deviations from the standard"));
    quirks->setRecords(&m_quirks, true);
    quirks->setColumnFor(int(QuirkModel::Column::Name), QStringLiteral("Boot notification after reconnect missing"));
    quirks->setColumnFor(int(QuirkModel::Column::Count), QStringLiteral("000.000"));
    quirks->setColumnFor(int(QuirkModel::Column::Last), QStringLiteral("00.00.0000 00:00"));

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* choice = new SegmentedSwitch(m_context.themes);
    choice->setObjectName(QStringLiteral("historyChoice"));
    choice->setAccessibleName(tr("What to show of the history"));
    auto* stack = new QStackedWidget;
    const auto add = [&](const QString& title, RecordTable* table, QAbstractItemModel* model, const QString& emptyTitle,
                         const QString& emptyText) {
        choice->addSegment(title);
        auto* views = new ViewStack(makeFramed(m_context.themes, table));
        views->setEmptyState(new EmptyState(m_context.themes, QStringLiteral("history"), emptyTitle, emptyText));
        const auto update = [views, model] { views->setEmpty(model->rowCount() == 0); };
        connect(model, &QAbstractItemModel::rowsInserted, views, update);
        connect(model, &QAbstractItemModel::rowsRemoved, views, update);
        connect(model, &QAbstractItemModel::modelReset, views, update);
        update();
        stack->addWidget(views);
    };
    add(tr("Commands"), commands, &m_commands, tr("No command yet"), tr("What you ask of this charger is kept here."));
    add(tr("Events"), events, &m_events, tr("No event yet"), tr("Faults, restarts and lost links are kept here."));
    //: Switch: how the charger departs from the standard.
    add(tr("Deviations"), quirks, &m_quirks, tr("No deviation"), tr("This charger speaks as the standard says."));
    column->addWidget(choice, 0, Qt::AlignLeft);
    column->addWidget(stack, 1);
    connect(choice, &SegmentedSwitch::currentChanged, stack, &QStackedWidget::setCurrentIndex);
    return page;
}

void ChargerDetailPage::setStation(const StationId& station)
{
    if (station == m_station && !m_station.value().isEmpty()) {
        refresh();
        return;
    }
    m_station = station;
    m_shownBadges.clear();
    m_variables.setStation(station);
    m_commands.setStation(station);
    m_events.setStation(station);
    api::TransactionQuery query;
    query.station = station;
    m_sessions.setQuery(query);
    m_tabs->setCurrentIndex(int(Tab::Live));
    refresh();
}

void ChargerDetailPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void ChargerDetailPage::useTab(int tab)
{
    m_stack->setCurrentIndex(tab);
    if (m_station.value().isEmpty())
        return;
    if (Tab(tab) == Tab::Sessions)
        m_sessions.reload();
    else if (Tab(tab) == Tab::History)
        m_events.reload();
}

void ChargerDetailPage::refresh()
{
    const StationPointer state = m_context.site().station(m_station);
    m_content->setVisible(state != nullptr);
    m_gone->setVisible(state == nullptr);
    m_live->setStation(state);
    if (!state) {
        m_header->setTitle(m_station.value());
        m_header->clearBadges();
        m_shownBadges.clear();
        m_restart->setBlockedReason(tr("This charger is not in use"));
        return;
    }
    showHeader(*state);
    showFacts(*state);
    showSettingsState(*state);
    m_quirks.setStation(*state);
}

void ChargerDetailPage::showHeader(const StationState& state)
{
    m_header->setTitle(state.record.displayName());
    m_restart->setBlockedReason(reasons::command(m_context.workspace, state, QStringLiteral("Reset")));
    QList<QPair<DisplayStatus, QString>> badges;
    QString shown;
    for (const ConnectorState& connector : state.connectors) {
        const DisplayStatus status = displayStatus(connector, state.link);
        //: A connector and its state: "Bay 7 Faulted".
        const QString text = tr("%1 %2").arg(connectorName(state, connector), statusWord(status));
        if (badges.size() < MaximumBadges)
            badges.append({status, text});
        shown += text;
    }
    if (!state.record.isAdmitted)
        shown += QStringLiteral("pending");
    if (shown == m_shownBadges)
        return;
    m_shownBadges = shown;
    m_header->clearBadges();
    if (!state.record.isAdmitted)
        m_header->addBadge(new Badge(m_context.themes, QStringLiteral("clock"),
                                     state.record.isRejected ? tr("Rejected") : tr("Not accepted yet")));
    for (const auto& [status, text] : badges)
        m_header->addBadge(new Badge(m_context.themes, status, text));
}

void ChargerDetailPage::showFacts(const StationState& state)
{
    const Formatter& format = m_context.format();
    QList<FactLine::Fact> facts;
    if (state.link.isOnline) {
        const auto heard = m_context.workspace.elapsed(state.link.lastHeardAt);
        facts.append({heard ? tr("Online, heard %1").arg(format.ago(*heard)) : tr("Online"), QStringLiteral("radio"),
                      state.link.isStale ? Theme::Color::Warning : Theme::Color::Good});
    } else {
        const auto since = state.link.since ? state.link.since : state.record.lastSeenAt;
        facts.append({QString(tr("Offline") + QLatin1Char(' ') + format.since(since, m_context.workspace.now())).trimmed(),
                      QStringLiteral("wifi-off"), Theme::Color::Ink2});
    }
    const auto add = [&facts](const QString& text) {
        if (!text.isEmpty())
            facts.append({text, {}, Theme::Color::Ink2});
    };
    const BootInfo& boot = state.record.boot;
    add(makeAndModel(boot));
    const QString serial = boot.serialNumber.isEmpty() ? boot.chargeBoxSerialNumber : boot.serialNumber;
    //: Serial number of a charger.
    add(serial.isEmpty() ? QString() : tr("SN %1").arg(serial));
    add(boot.firmwareVersion.isEmpty() ? QString() : tr("firmware %1").arg(boot.firmwareVersion));
    if (!state.link.protocol.isEmpty())
        add(tr("%1, security profile %2")
                .arg(QString(state.link.protocol).replace(QStringLiteral("ocpp"), QStringLiteral("OCPP ")))
                .arg(state.link.securityProfile));
    add(state.link.peerAddress);
    if (state.link.clockDriftMs && qAbs(*state.link.clockDriftMs) > 60'000)
        //: The charger's clock differs from ours by %1.
        add(tr("clock off by %1").arg(format.durationInWords(std::chrono::seconds(qAbs(*state.link.clockDriftMs) / 1000))));
    //: The charger's own id.
    add(tr("id %1").arg(state.record.id.value()));
    m_facts->setFacts(facts);
}

void ChargerDetailPage::showSettingsState(const StationState& state)
{
    m_readAgain->setBlockedReason(reasons::command(m_context.workspace, state, QStringLiteral("GetConfiguration")));
    m_readAt->setText(state.record.variablesReadAt
                          ? tr("Read %1").arg(m_context.format().timeOrDate(state.record.variablesReadAt, m_context.workspace.now()))
                          : QString());
    m_variableStack->setEmpty(m_variables.rowCount() == 0);
}

void ChargerDetailPage::fillMenu()
{
    m_menu->clear();
    if (const StationPointer state = m_context.site().station(m_station))
        m_actions.fillMenu(*m_menu, *state);
}

} // namespace forecourt::ui
