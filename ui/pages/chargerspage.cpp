// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chargerspage.h"

#include "core/base/async.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabbar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>

namespace forecourt::ui {

namespace {
enum Tab { ActiveTab, WaitingTab };
enum StateFilter { AllStates, OnlineOnly, OfflineOnly, FaultedOnly, NotAccepted };

constexpr int TodayRefreshMs = 60'000;
constexpr int TodayLimit = 1000; // sessions of one day; more are left to the reports
} // namespace

ChargersPage::ChargersPage(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_stations(context.workspace),
      m_candidates(context.workspace)
{
    setObjectName(QStringLiteral("chargersPage"));
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(context.themes, tr("Chargers"));
    auto* add = new Button(context.themes, QStringLiteral("plus"), tr("Add charger"), Button::Kind::Primary);
    add->setObjectName(QStringLiteral("addCharger"));
    header->addAction(add);
    column->setSpacing(0);
    column->addWidget(header);
    m_tabs = new TabBar(context.themes);
    m_tabs->setObjectName(QStringLiteral("chargerTabs"));
    //: Tab: chargers in use.
    m_tabs->addTab(tr("Active"));
    //: Tab: chargers that call and are not accepted yet.
    m_tabs->addTab(tr("Waiting"));
    column->addWidget(m_tabs);
    column->addSpacing(12);
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeActive());
    m_stack->addWidget(makeWaiting());
    column->addWidget(m_stack, 1);

    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(add, &Button::triggered, this, [this] { m_context.host.openAddCharger({}); });
    for (const QAbstractItemModel* model : std::initializer_list<const QAbstractItemModel*>{&m_stations, &m_candidates}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ChargersPage::updateCounts);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ChargersPage::updateCounts);
        connect(model, &QAbstractItemModel::modelReset, this, &ChargersPage::updateCounts);
        connect(model, &QAbstractItemModel::dataChanged, this, &ChargersPage::updateCounts);
    }
    m_todayTimer.setInterval(TodayRefreshMs);
    connect(&m_todayTimer, &QTimer::timeout, this, [this] {
        if (isVisible())
            loadToday();
    });
    m_todayTimer.start();
    updateCounts();
}

void ChargersPage::showWaiting()
{
    m_tabs->setCurrentIndex(WaitingTab);
}

QWidget* ChargersPage::makeActive()
{
    using Column = StationModel::Column;
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    m_state = new QComboBox;
    m_state->setObjectName(QStringLiteral("chargerState"));
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("All states"), AllStates);
    m_state->addItem(tr("Online"), OnlineOnly);
    m_state->addItem(tr("Offline"), OfflineOnly);
    m_state->addItem(tr("Faulted"), FaultedOnly);
    m_state->addItem(tr("Not accepted"), NotAccepted);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("chargerFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(240);
    m_shown = new TextLabel(m_context.themes, TypeRole::Body, Theme::Color::Ink2);
    m_shown->setObjectName(QStringLiteral("chargerShown"));
    tools->addWidget(m_state);
    tools->addWidget(m_filter);
    tools->addWidget(m_shown);
    tools->addStretch(1);
    connect(m_filter, &QLineEdit::textChanged, this, &ChargersPage::applyFilter);
    connect(m_state, &QComboBox::currentIndexChanged, this, &ChargersPage::applyFilter);

    m_table = new RecordTable(m_context.themes, QStringLiteral("chargerTable"), tr("Chargers"));
    m_table->setRecords(&m_stations, true);
    m_table->setColumnWidth(int(Column::Status), 32);
    m_table->setColumnFor(int(Column::Name), QStringLiteral("Underground north 12"));
    m_table->setColumnFor(int(Column::Id), QStringLiteral("CP-0000-0000-0000"));
    m_table->setColumnFor(int(Column::Model), QStringLiteral("alpitronic Hypercharger 150"));
    m_table->setColumnFor(int(Column::Firmware), QStringLiteral("00.00.00-000"));
    m_table->setColumnFor(int(Column::Connectors), QStringLiteral("00 of 00"));
    m_table->setColumnFor(int(Column::Protocol), QStringLiteral("OCPP 2.0.1"));
    m_table->setColumnFor(int(Column::LastSeen), QStringLiteral("00.00. 00:00"));
    m_table->setColumnFor(int(Column::Today), QStringLiteral("0.000,00"));
    connect(m_table, &RecordTable::opened, this,
            [this](int row) { m_context.host.openCharger(m_stations.row(row).station->record.id); });
    connect(m_table, &RecordTable::menuWanted, this, &ChargersPage::showMenu);

    m_table->setStretchColumn(int(Column::Model));
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(tools);
    column->addWidget(makeFramed(m_context.themes, m_table), 1);
    m_activeStack = new ViewStack(page);
    auto* empty = new EmptyState(m_context.themes, QStringLiteral("ev-charger"), tr("No charger yet"),
                                 tr("Forecourt is already listening. Type its address on the charger's own page and "
                                    "it appears here, or let us guide you."));
    connect(empty->addAction(tr("Add charger"), Button::Kind::Primary, QStringLiteral("plus")), &Button::triggered,
            this, [this] { m_context.host.openAddCharger({}); });
    m_activeStack->setEmptyState(empty);
    return m_activeStack;
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

    auto* accept = new Button(m_context.themes, tr("Accept"), Button::Kind::Primary);
    accept->setObjectName(QStringLiteral("waitingAccept"));
    auto* reject = new Button(m_context.themes, tr("Reject…"));
    reject->setObjectName(QStringLiteral("waitingReject"));
    const auto update = [this, accept, reject] {
        const QString reason = selectedCandidate().isEmpty() ? tr("Choose a charger in the list") : QString();
        accept->setBlockedReason(reason);
        reject->setBlockedReason(reason);
    };
    connect(m_waitingTable, &RecordTable::currentRowChanged, accept, update);
    connect(&m_candidates, &QAbstractItemModel::rowsRemoved, accept, update);
    update();
    connect(accept, &Button::triggered, this, [this] { m_actions.acceptCandidate(selectedCandidate()); });
    connect(reject, &Button::triggered, this, [this] { m_actions.rejectCandidate(selectedCandidate()); });
    connect(m_waitingTable, &RecordTable::opened, this,
            [this](int row) { m_context.host.openAddCharger(m_candidates.row(row).id); });

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(reject);
    buttons->addWidget(accept);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeFramed(m_context.themes, m_waitingTable), 1);
    column->addLayout(buttons);
    m_waitingStack = new ViewStack(page);
    m_waitingStack->setEmptyState(new EmptyState(
        m_context.themes, QStringLiteral("circle-check"), tr("Nobody waits"),
        tr("A charger that calls for the first time appears here and has no rights until you accept it.")));
    return m_waitingStack;
}

QString ChargersPage::selectedCandidate() const
{
    const int row = m_waitingTable->currentRow();
    return row < 0 ? QString() : m_candidates.row(row).id;
}

void ChargersPage::applyFilter()
{
    m_table->filter().setText(m_filter->text());
    const auto state = StateFilter(m_state->currentData().toInt());
    m_table->filter().setRule([this, state](int row) {
        const StationRow& station = m_stations.row(row);
        switch (state) {
        case AllStates: return true;
        case OnlineOnly: return station.station->link.isOnline;
        case OfflineOnly: return !station.station->link.isOnline;
        case FaultedOnly: return station.status == DisplayStatus::Faulted;
        case NotAccepted: return !station.station->record.isAdmitted;
        }
        return true;
    });
    updateCounts();
}

void ChargersPage::updateCounts()
{
    const int all = m_stations.rowCount();
    const int shown = m_table->filter().rowCount();
    m_tabs->setNote(ActiveTab, all == 0 ? QString() : m_context.format().number(all));
    m_tabs->setNote(WaitingTab, m_candidates.rowCount() == 0 ? QString() : m_context.format().number(m_candidates.rowCount()));
    //: How many rows a filter leaves: "0 of 12".
    m_shown->setText(shown == all ? QString() : tr("%1 of %2").arg(shown).arg(all));
    m_activeStack->setEmpty(all == 0);
    m_waitingStack->setEmpty(m_candidates.rowCount() == 0);
}

void ChargersPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    loadToday();
}

void ChargersPage::loadToday()
{
    api::TransactionQuery query;
    query.from = m_context.workspace.startOfToday();
    query.limit = TodayLimit;
    whenFinished(m_context.history.transactions(query), this, [this](const Result<Page<TransactionRecord>>& page) {
        if (!page)
            return; // the column keeps what it had
        QHash<StationId, Energy> energy;
        for (const StationPointer& station : m_context.site().stations())
            energy.insert(station->record.id, Energy{});
        for (const TransactionRecord& session : page->rows)
            energy[session.station] = energy.value(session.station) + session.energy().value_or(Energy{});
        m_stations.setTodayEnergy(energy);
    });
}

void ChargersPage::showMenu(int row, const QPoint& position)
{
    const StationPointer station = m_stations.row(row).station;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this,
            [this, id = station->record.id] { m_context.host.openCharger(id); });
    connect(menu->addAction(tr("Copy id")), &QAction::triggered, this,
            [id = station->record.id.value()] { QApplication::clipboard()->setText(id); });
    menu->addSeparator();
    m_actions.fillMenu(*menu, *station);
    menu->popup(position);
}

} // namespace forecourt::ui
