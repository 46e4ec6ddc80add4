// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chargerspage.h"

#include "ui/format/timesamples.h"
#include "ui/pageaction.h"
#include "ui/pages/columnmenu.h"
#include "ui/pages/diagnosticsactions.h"
#include "ui/pages/firmwareactions.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabbar.h"

#include <QBoxLayout>
#include <QMenu>
#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>

namespace forecourt::ui {

namespace {
constexpr int TodayRefreshMs = 60'000;
constexpr int FacetWidth = 150;

QString areaOf(const StationRecord& record)
{
    return record.area.simplified();
}
QString makeOf(const StationRecord& record)
{
    return record.boot.vendor.simplified();
}
QString firmwareOf(const StationRecord& record)
{
    return record.boot.firmwareVersion.simplified();
}
} // namespace

ChargersPage::ChargersPage(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_stations(context.workspace),
      m_archived(context.workspace, StationModel::Source::Archived), m_candidates(context.workspace), m_bulk(context, this),
      m_rollout(context, m_bulk, this), m_plans(context, this)
{
    setObjectName(QStringLiteral("chargersPage"));
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(context.themes, tr("Chargers"));
    auto* add = new Button(context.themes, QStringLiteral("plus"), tr("Add charger"), Button::Kind::Primary);
    add->setObjectName(QStringLiteral("addCharger"));
    auto* reservations = new Button(context.themes, QStringLiteral("calendar-clock"), tr("Reservations"));
    reservations->setObjectName(QStringLiteral("openReservations"));
    header->addAction(reservations);
    header->addAction(add);
    connect(reservations, &Button::triggered, this, [this] { m_context.host.openPlace(QStringLiteral("reservations")); });
    column->setSpacing(0);
    column->addWidget(header);
    m_tabs = new TabBar(context.themes);
    m_tabs->setObjectName(QStringLiteral("chargerTabs"));
    //: Tab: chargers in use.
    m_tabs->addTab(tr("Active"));
    //: Tab: chargers that are not accepted: new ones, those put back, and rejected ones.
    m_tabs->addTab(tr("Waiting"));
    //: Tab: chargers that are not in use any more.
    m_tabs->addTab(tr("Archived"));
    column->addWidget(m_tabs);
    column->addSpacing(12);
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeActive());
    m_stack->addWidget(makeWaiting());
    m_stack->addWidget(makeArchived());
    column->addWidget(m_stack, 1);

    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(add, &Button::triggered, this, [this] { m_context.host.openAddCharger({}); });
    for (const QAbstractItemModel* model :
         std::initializer_list<const QAbstractItemModel*>{&m_stations, &m_candidates, &m_archived}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ChargersPage::updateCounts);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ChargersPage::updateCounts);
        connect(model, &QAbstractItemModel::modelReset, this, &ChargersPage::updateCounts);
        connect(model, &QAbstractItemModel::dataChanged, &m_counting, [this] { m_counting.start(0); });
    }
    m_counting.setSingleShot(true);
    connect(&m_counting, &QTimer::timeout, this, &ChargersPage::updateCounts);
    m_todayTimer.setInterval(TodayRefreshMs);
    connect(&m_todayTimer, &QTimer::timeout, this, [this] {
        if (isVisible())
            loadToday();
    });
    m_todayTimer.start();
    addShortcuts();
    updateCounts();
    updateBulk();
}

void ChargersPage::showWaiting()
{
    m_tabs->setCurrentIndex(WaitingTab);
}

QWidget* ChargersPage::makeTools()
{
    auto* part = new QWidget;
    auto* tools = new QHBoxLayout(part);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(8);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("chargerFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(120);
    m_filter->setMaximumWidth(200);
    tools->addWidget(m_filter, 1000); // before the empty room at the end
    m_state = new QComboBox;
    m_state->setObjectName(QStringLiteral("chargerState"));
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("All states"), AllStates);
    m_state->addItem(tr("Online"), OnlineOnly);
    m_state->addItem(tr("Offline"), OfflineOnly);
    m_state->addItem(tr("Faulted"), FaultedOnly);
    tools->addWidget(m_state);
    const auto addFacet = [this, tools](const char* name, const QString& title, const QString& all, auto value) {
        auto* box = new QComboBox;
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(title);
        box->addItem(all);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(FacetWidth); // names come from anybody
        tools->addWidget(box);
        m_facets.append({box, value});
        connect(box, &QComboBox::currentIndexChanged, this, &ChargersPage::applyFilter);
    };
    addFacet("chargerArea", tr("Area"), tr("All areas"), &areaOf);
    addFacet("chargerMake", tr("Maker"), tr("All makers"), &makeOf);
    addFacet("chargerFirmware", tr("Firmware"), tr("All firmware"), &firmwareOf);
    m_shown = new TextLabel(m_context.themes, TypeRole::Body, Theme::Color::Ink2);
    m_shown->setObjectName(QStringLiteral("chargerShown"));
    tools->addWidget(m_shown);
    tools->addStretch(1);
    connect(m_filter, &QLineEdit::textChanged, this, &ChargersPage::applyFilter);
    connect(m_state, &QComboBox::currentIndexChanged, this, &ChargersPage::applyFilter);
    return part;
}

void ChargersPage::setUpTable()
{
    using Column = StationModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("chargerTable"), tr("Chargers"));
    m_table->setRecords(&m_stations, true);
    m_table->setMultiSelection();
    m_table->setColumnWidth(int(Column::Status), 32);
    m_table->setColumnFor(int(Column::Name), QStringLiteral("Underground north 12"));
    m_table->setColumnFor(int(Column::Area), QStringLiteral("Underground 1"));
    m_table->setColumnFor(int(Column::Id), QStringLiteral("CP-0000-0000-0000"));
    m_table->setColumnFor(int(Column::Model), QStringLiteral("alpitronic Hypercharger 150"));
    m_table->setColumnFor(int(Column::Serial), QStringLiteral("SN-0000-000000"));
    m_table->setColumnFor(int(Column::Firmware), QStringLiteral("00.00.00-000"));
    m_table->setColumnFor(int(Column::Connectors), QStringLiteral("00 of 00"));
    m_table->setColumnFor(int(Column::Protocol), QStringLiteral("OCPP 2.0.1, unprotected 0000")); // beside a sign
    m_table->setColumnFor(int(Column::Address), QStringLiteral("000.000.000.000"));
    m_table->setColumnFor(int(Column::LastSeen), widest::dayAndTime(m_context.format()));
    m_table->setColumnFor(int(Column::Today), QStringLiteral("0.000,00"));
    m_table->setColumnFor(int(Column::Note), QStringLiteral("behind the second pillar"));
    for (const Column column : {Column::ArchivedAt, Column::ReplacedBy})
        m_table->setColumnHidden(int(column), true);
    m_table->setStretchColumn(int(Column::Model));
    m_columns = new ColumnMenu(m_context.themes, *m_table,
                               {int(Column::Status), int(Column::Name), int(Column::ArchivedAt), int(Column::ReplacedBy)});
    m_columns->setObjectName(QStringLiteral("chargerColumns"));
    m_columns->setHiddenColumns({int(Column::Serial), int(Column::Address), int(Column::Note)});
    connect(m_table, &RecordTable::opened, this,
            [this](int row) { m_context.host.openCharger(m_stations.row(row).station->record.id); });
    connect(m_table, &RecordTable::menuWanted, this, &ChargersPage::showMenu);
    connect(m_table, &RecordTable::selectedRowsChanged, this, &ChargersPage::updateBulk);
}

QWidget* ChargersPage::makeActive()
{
    setUpTable();
    QWidget* tools = makeTools();
    tools->layout()->addWidget(m_columns);
    m_fitStack = new ViewStack(makeFramed(m_context.themes, m_table));
    auto* noneFits = new EmptyState(m_context.themes, QStringLiteral("search"), tr("No charger fits the filter"),
                                    tr("The chargers are all there, none of them is as you ask."));
    Button* clear = noneFits->addAction(tr("Clear filter"));
    clear->setObjectName(QStringLiteral("clearChargerFilter"));
    connect(clear, &Button::triggered, this, &ChargersPage::clearFilter);
    m_fitStack->setEmptyState(noneFits);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(tools);
    column->addWidget(m_fitStack, 1);
    column->addWidget(makeBulkBar());
    m_activeStack = new ViewStack(page);
    m_noneYet = new EmptyState(m_context.themes, QStringLiteral("ev-charger"), tr("No charger yet"), QString());
    m_noneYet->setObjectName(QStringLiteral("noChargerYet"));
    connect(m_noneYet->addAction(tr("Add charger"), Button::Kind::Primary, QStringLiteral("plus")), &Button::triggered,
            this, [this] { m_context.host.openAddCharger({}); });
    m_activeStack->setEmptyState(m_noneYet);
    for (const auto signal : {&api::LiveSite::systemChanged, &api::LiveSite::reset})
        connect(&m_context.site(), signal, this, &ChargersPage::showInvitation);
    showInvitation();
    return m_activeStack;
}

QWidget* ChargersPage::makeBulkBar()
{
    m_bulkBar = new QWidget;
    m_bulkBar->setObjectName(QStringLiteral("bulkBar"));
    auto* row = new QHBoxLayout(m_bulkBar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_bulkCount = new TextLabel(m_context.themes, TypeRole::BodyStrong);
    m_bulkCount->setObjectName(QStringLiteral("bulkCount"));
    row->addWidget(m_bulkCount, 0, Qt::AlignTop);
    m_bulkCount->setMinimumHeight(metrics::ControlHeight);
    auto* actions = new FlowRow;
    row->addWidget(actions, 1);
    const auto add = [this, actions](const QString& text, const char* name, const QString& action, auto act) {
        auto* button = new Button(m_context.themes, text);
        button->setObjectName(QLatin1String(name));
        actions->add(button);
        m_bulkButtons.append({button, action});
        connect(button, &Button::triggered, this, [this, act] { act(selectedStations()); });
        return button;
    };
    add(tr("Ask for states"), "bulkStates", QStringLiteral("TriggerMessage"),
        [this](const QList<StationId>& all) { m_bulk.askForStates(all); });
    add(tr("Read settings"), "bulkRead", QStringLiteral("GetConfiguration"),
        [this](const QList<StationId>& all) { m_bulk.readConfiguration(all); });
    add(tr("Put into service"), "bulkOperative", QStringLiteral("ChangeAvailability"),
        [this](const QList<StationId>& all) { m_bulk.setAvailability(all, Availability::Operative); });
    add(tr("Take out of service…"), "bulkInoperative", QStringLiteral("ChangeAvailability"),
        [this](const QList<StationId>& all) { m_bulk.setAvailability(all, Availability::Inoperative); });
    add(tr("Restart…"), "bulkRestart", QStringLiteral("Reset"), [this](const QList<StationId>& all) { m_bulk.restart(all); });
    //: Button: every other command, for the chosen chargers.
    add(tr("More commands…"), "bulkMore", QStringLiteral("Reset"), [this](const QList<StationId>& all) {
        auto* menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("bulkMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_bulk.fillMenu(*menu, all);
        const auto* button = m_bulkBar->findChild<QWidget*>(QStringLiteral("bulkMore"));
        menu->popup(button->mapToGlobal(button->rect().bottomLeft()));
    });
    if (m_context.jobs) { // without them the commands keep their forms under "More commands"
        m_firmwareButton = add(tr("Update firmware…"), "bulkFirmware", QString(),
                               [this](const QList<StationId>& all) { m_actions.firmware().update({std::nullopt, all}); });
        m_logButton = add(tr("Get diagnostics…"), "bulkDiagnostics", QString(), [this](const QList<StationId>& all) { m_actions.diagnostics().fetch(all); });
    }
    //: Button: brings the settings of the site's template to the chosen chargers.
    m_templateButton = add(tr("Settings template…"), "bulkTemplate", QString(), [this](const QList<StationId>& all) { m_rollout.rollOut(all); });
    //: Button: something is done at the chosen chargers at another time.
    m_laterButton = add(tr("Later…"), "bulkLater", QString(), [this](const QList<StationId>& all) { m_plans.plan(all); });
    add(tr("Area…"), "bulkArea", QString(), [this](const QList<StationId>& all) { m_bulk.setArea(all); });
    add(tr("Archive"), "bulkArchive", QString(), [this](const QList<StationId>& all) { m_bulk.archive(all); });
    return m_bulkBar;
}

QWidget* ChargersPage::makeWaiting()
{
    using Column = CandidateModel::Column;
    m_waitingTable = new RecordTable(m_context.themes, QStringLiteral("waitingTable"), tr("Waiting chargers"));
    m_waitingTable->setRecords(&m_candidates, true);
    m_waitingTable->setColumnWidth(int(Column::Sign), 32);
    m_waitingTable->setColumnFor(int(Column::Id), QStringLiteral("CP-0000-0000-0000"));
    m_waitingTable->setColumnFor(int(Column::Model), QStringLiteral("alpitronic Hypercharger 150"));
    m_waitingTable->setColumnFor(int(Column::Serial), QStringLiteral("SN-0000-000000"));
    m_waitingTable->setColumnFor(int(Column::Firmware), QStringLiteral("00.00.00-000"));
    m_waitingTable->setColumnFor(int(Column::Address), QStringLiteral("000.000.000.000"));
    m_waitingTable->setColumnFor(int(Column::Attempts), QStringLiteral("0000"));
    m_waitingTable->setColumnFor(int(Column::LastSeen), widest::dayAndTime(m_context.format()));
    m_waitingTable->setColumnFor(int(Column::State), CandidateModel::tr("Put back to waiting"));
    connect(m_waitingTable, &RecordTable::opened, this,
            [this](int row) { openWaiting(m_candidates.row(row).id, m_candidates.row(row).isKnown); });
    connect(m_waitingTable, &RecordTable::menuWanted, this, &ChargersPage::showWaitingMenu);

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeFramed(m_context.themes, m_waitingTable), 1);
    column->addLayout(makeWaitingButtons());
    m_waitingStack = new ViewStack(page);
    m_waitingStack->setEmptyState(new EmptyState(
        m_context.themes, QStringLiteral("circle-check"), tr("Nobody waits"),
        tr("A charger that calls for the first time appears here and has no rights until you accept it.")));
    return m_waitingStack;
}

/// What becomes of the one that is chosen.
QHBoxLayout* ChargersPage::makeWaitingButtons()
{
    auto* accept = new Button(m_context.themes, tr("Accept"), Button::Kind::Primary);
    accept->setObjectName(QStringLiteral("waitingAccept"));
    auto* reject = new Button(m_context.themes, tr("Reject…"));
    reject->setObjectName(QStringLiteral("waitingReject"));
    auto* replaces = new Button(m_context.themes, tr("It is the replacement of…"));
    replaces->setObjectName(QStringLiteral("waitingReplaces"));
    const auto update = [this, accept, reject, replaces] {
        const QString reason = selectedCandidate().isEmpty() ? tr("Choose a charger in the list") : QString();
        replaces->setBlockedReason(reason.isEmpty() ? m_actions.whyNoReplacement() : reason);
        accept->setBlockedReason(reason);
        reject->setBlockedReason(reason.isEmpty() ? whyNotRejected(m_candidates.row(m_waitingTable->currentRow())) : reason);
    };
    connect(m_waitingTable, &RecordTable::currentRowChanged, accept, update);
    connect(&m_candidates, &QAbstractItemModel::rowsRemoved, accept, update);
    connect(&m_candidates, &QAbstractItemModel::dataChanged, accept, update); // rejected meanwhile
    update();
    connect(accept, &Button::triggered, this, [this] { m_actions.acceptCandidate(selectedCandidate()); });
    connect(replaces, &Button::triggered, this, [this] { m_actions.replaceBy(selectedCandidate()); });
    connect(reject, &Button::triggered, this, [this] { m_actions.rejectCandidate(selectedCandidate()); });
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (Button* button : {replaces, reject, accept})
        buttons->addWidget(button);
    return buttons;
}

QWidget* ChargersPage::makeArchived()
{
    using Column = StationModel::Column;
    m_archivedTable = new RecordTable(m_context.themes, QStringLiteral("archivedTable"), tr("Archived chargers"));
    m_archivedTable->setRecords(&m_archived, true);
    m_archivedTable->setColumnFor(int(Column::Name), QStringLiteral("Underground north 12"));
    m_archivedTable->setColumnFor(int(Column::Area), QStringLiteral("Underground 1"));
    m_archivedTable->setColumnFor(int(Column::Id), QStringLiteral("CP-0000-0000-0000"));
    m_archivedTable->setColumnFor(int(Column::Serial), QStringLiteral("SN-0000-000000"));
    m_archivedTable->setColumnFor(int(Column::ArchivedAt), widest::dateTime(m_context.format()));
    m_archivedTable->setColumnFor(int(Column::ReplacedBy), QStringLiteral("Underground north 12"));
    for (const Column column : {Column::Status, Column::Firmware, Column::Connectors, Column::Protocol, Column::Address,
                                Column::LastSeen, Column::Today, Column::Note})
        m_archivedTable->setColumnHidden(int(column), true);
    m_archivedTable->setStretchColumn(int(Column::Model));
    auto* restore = new Button(m_context.themes, QStringLiteral("undo-2"), tr("Restore"));
    restore->setObjectName(QStringLiteral("archivedRestore"));
    auto* open = new Button(m_context.themes, tr("Open"));
    open->setObjectName(QStringLiteral("archivedOpen"));
    const auto update = [this, restore, open] {
        const QString reason = selectedArchived().value().isEmpty() ? tr("Choose a charger in the list") : QString();
        restore->setBlockedReason(reason);
        open->setBlockedReason(reason);
    };
    connect(m_archivedTable, &RecordTable::currentRowChanged, restore, update);
    connect(&m_archived, &QAbstractItemModel::rowsRemoved, restore, update);
    update();
    connect(restore, &Button::triggered, this, [this] { m_actions.restore(selectedArchived()); });
    connect(open, &Button::triggered, this, [this] { m_context.host.openCharger(selectedArchived()); });
    connect(m_archivedTable, &RecordTable::opened, this,
            [this](int row) { m_context.host.openCharger(m_archived.row(row).station->record.id); });
    connect(m_archivedTable, &RecordTable::menuWanted, this, &ChargersPage::showArchivedMenu);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(open);
    buttons->addWidget(restore);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeFramed(m_context.themes, m_archivedTable), 1);
    column->addLayout(buttons);
    m_archivedStack = new ViewStack(page);
    m_archivedStack->setEmptyState(new EmptyState(
        m_context.themes, QStringLiteral("archive"), tr("Nothing archived"),
        tr("A charger you take out of use with Archive stays here with its sessions, and can be restored.")));
    return m_archivedStack;
}

QString ChargersPage::selectedCandidate() const
{
    const int row = m_waitingTable->currentRow();
    return row < 0 ? QString() : m_candidates.row(row).id;
}

StationId ChargersPage::selectedArchived() const
{
    const int row = m_archivedTable->currentRow();
    return row < 0 ? StationId() : m_archived.row(row).station->record.id;
}

QList<StationId> ChargersPage::selectedStations() const
{
    QList<StationId> stations;
    for (const int row : m_table->selectedRows())
        stations.append(m_stations.row(row).station->record.id);
    return stations;
}

} // namespace forecourt::ui
