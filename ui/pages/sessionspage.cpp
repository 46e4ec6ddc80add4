// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sessionspage.h"

#include "core/base/async.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/pageaction.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessiondetail.h"
#include "ui/pages/sessionfilterbar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/sidepane.h"
#include "ui/widgets/tabbar.h"
#include "ui/widgets/totalsrow.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {
constexpr int AttentionDelayMs = 2000;

void setSessionColumns(RecordTable* table, const Formatter& format)
{
    using Column = TransactionModel::Column;
    table->setColumnWidth(int(Column::Sign), 32);
    table->setColumnFor(int(Column::Number), QStringLiteral("2026-000000"));
    table->setColumnFor(int(Column::Start), widest::dateTime(format));
    table->setColumnFor(int(Column::End), widest::dayAndTime(format));
    table->setColumnFor(int(Column::Duration), QStringLiteral("000:00"));
    table->setColumnFor(int(Column::Place), QStringLiteral("Underground 12"));
    table->setColumnFor(int(Column::Person), QStringLiteral("H. Nguyen-Hofm"));
    table->setColumnFor(int(Column::Energy), QStringLiteral("0.000,00"));
    table->setColumnFor(int(Column::Average), QStringLiteral("000,0"));
    table->setColumnFor(int(Column::Peak), QStringLiteral("000,0"));
    table->setColumnFor(int(Column::Battery), QStringLiteral("100 %"));
    table->setColumnFor(int(Column::Idle), QStringLiteral("000:00"));
    table->setColumnFor(int(Column::Price), QStringLiteral("0.000,00 €"));
    table->setColumnFor(int(Column::EndedBy), QStringLiteral("Charger restarted"));
    table->setStretchColumn(int(Column::Note), 60); // most have none
    table->setColumnHidden(int(Column::Average), true); // until it is chosen: the others fill a narrow window
}
} // namespace

SessionsPage::SessionsPage(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_sessionActions(context, this), m_live(context.workspace),
      m_stored(context.workspace, context.history), m_fileExport(context, this), m_bulk(context, this)
{
    setObjectName(QStringLiteral("sessionsPage"));
    m_stored.setPrices(context.prices);
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    m_tabs = new TabBar(context.themes);
    m_tabs->setObjectName(QStringLiteral("sessionTabs"));
    //: Tab: sessions that run now.
    m_tabs->addTab(tr("Live"));
    m_tabs->addTab(tr("Finished"));
    m_tabs->addTab(tr("Needs attention"));
    column->addWidget(m_tabs);
    column->addSpacing(12);
    makeTools();
    column->addWidget(m_filters);
    column->addSpacing(12);
    m_detail = new SessionDetail(context, actions);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("sessionSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeTable());
    splitter->addWidget(m_detail);
    m_pane = new SidePane(*m_detail, {m_liveTable, m_storedTable}, SidePane::Empty::Hint);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 4);
    column->addWidget(splitter, 1);
    follow();
    updateState();
    countAttention();
}

QWidget* SessionsPage::makeHeader()
{
    auto* header = new PageHeader(m_context.themes, tr("Sessions"));
    if (m_context.corrections) {
        auto* desk = new Button(m_context.themes, tr("Corrections"));
        desk->setObjectName(QStringLiteral("sessionCorrections"));
        desk->setToolTip(tr("Sessions that cannot be right, with a decision about each"));
        connect(desk, &Button::triggered, this, [this] { m_context.host.openPlace(QStringLiteral("corrections")); });
        header->addAction(desk);
    }
    return header;
}

void SessionsPage::follow()
{
    m_attention.setSingleShot(true);
    m_attention.setInterval(AttentionDelayMs);
    connect(&m_attention, &QTimer::timeout, this, &SessionsPage::countAttention);
    connect(&m_attention, &QTimer::timeout, this, [this] {
        if (std::exchange(m_areTotalsOld, false) && tab() != Tab::Live)
            loadTotals();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &SessionsPage::useTab);
    for (const QAbstractItemModel* model : std::initializer_list<const QAbstractItemModel*>{&m_live, &m_stored}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &SessionsPage::updateState);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &SessionsPage::updateState);
        connect(model, &QAbstractItemModel::modelReset, this, &SessionsPage::updateState);
    }
    m_liveTotals.setSingleShot(true); // once for all the rows that change together
    connect(&m_liveTotals, &QTimer::timeout, this, &SessionsPage::showLiveTotals);
    connect(&m_live, &QAbstractItemModel::dataChanged, &m_liveTotals, [this] { m_liveTotals.start(0); });
    connect(&m_stored, &PagedTransactionModel::stateChanged, this, &SessionsPage::updateState);
    connect(&m_stored, &PagedTransactionModel::stateChanged, this, [this] {
        if (!m_stored.isLoading() && std::exchange(m_wantsTotals, false))
            loadTotals();
    });
    connect(&m_context.site(), &api::LiveSite::transactionChanged, this, [this](const TransactionPointer& session) {
        m_areTotalsOld |= tab() == Tab::Attention || m_stored.rowOf(session->key) >= 0;
        if (!session->isRunning() && !m_attention.isActive())
            m_attention.start();
    });
    connect(&m_context.site(), &api::LiveSite::transactionChanged, this, &SessionsPage::tellLateEnd);
    connect(&m_context.site(), &api::LiveSite::reset, this, [this] { m_attention.start(0); });
    for (const auto changed : {&Workspace::dayChanged, &Workspace::formatChanged})
        connect(&m_context.workspace, changed, this, &SessionsPage::renewPeriod);
}

/// "Today" is another day by now, or begins at another moment since the site's zone is another.
void SessionsPage::renewPeriod()
{
    const api::TransactionQuery wanted = query();
    if (isVisible() && tab() != Tab::Live && (wanted.from != m_asked.from || wanted.to != m_asked.to))
        applyFilters();
}

void SessionsPage::makeTools()
{
    m_filters = new SessionFilterBar(m_context);
    connect(m_filters, &SessionFilterBar::changed, this, &SessionsPage::applyFilters);
    m_export = new Button(m_context.themes, QStringLiteral("upload"), tr("Export"));
    m_export->setObjectName(QStringLiteral("sessionExport"));
    m_export->setHasMenu(true);
    m_export->setVisible(m_context.exchange != nullptr);
    m_filters->addTrailing(m_export);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sessionExportMenu"));
    m_exportSelected = menu->addAction(tr("Selected sessions as CSV…"), this, [this] { exportSessions(true); });
    m_exportSelected->setObjectName(QStringLiteral("exportSelected"));
    QAction* all = menu->addAction(tr("All sessions of this list as CSV…"), this, [this] { exportSessions(false); });
    all->setObjectName(QStringLiteral("exportAll"));
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this] {
        const bool hasSelection = !selectedSessions().isEmpty();
        m_exportSelected->setEnabled(hasSelection);
        m_exportSelected->setToolTip(hasSelection ? QString() : tr("Off: choose sessions in the list, with Ctrl or Shift for several"));
    });
    m_export->setMenu(menu);
    addStandIn(*this, QStringLiteral("menuClearFilter"), QKeySequence(Qt::Key_Escape), [this] {
        if (isFiltered())
            m_filters->clear();
        else
            m_pane->close();
    });
    m_print = addStandIn(*this, QStringLiteral("menuPrint"), QKeySequence::Print, [this] { m_detail->print(); });
    setStandInReason(*m_print, tr("no session is chosen in the list"));
    if (m_context.exchange == nullptr)
        return;
    const QAction* const byKey = addPageAction(*this, m_context.themes,
                                               {QStringLiteral("sessionsExport"), tr("Export sessions"), QStringLiteral("upload"),
                                                tr("The chosen sessions, or all of the list, as a table"), QKeySequence(Qt::CTRL | Qt::Key_E)},
                                               [this, menu] { menu->popup(m_export->mapToGlobal(m_export->rect().bottomLeft())); });
    const auto showKey = [this, byKey] { m_export->setToolTip(byKey->shortcut().toString(QKeySequence::NativeText)); };
    connect(byKey, &QAction::changed, m_export, showKey);
    showKey();
}

QWidget* SessionsPage::makeTable()
{
    m_liveTable = new RecordTable(m_context.themes, QStringLiteral("liveSessionTable"), tr("Live sessions"));
    m_liveTable->setRecords(&m_live, true);
    m_storedTable = new RecordTable(m_context.themes, QStringLiteral("sessionTable"), tr("Sessions"));
    m_storedTable->setRecords(&m_stored, false); // newest first; what is not fetched yet cannot be sorted
    QList<int> sortable;
    for (int column = 0; column < TransactionModel::ColumnCount; ++column) {
        if (sortByColumn(column))
            sortable.append(column);
    }
    m_storedTable->setSortedByModel(sortable);
    m_storedTable->horizontalHeader()->setSortIndicator(m_sortColumn, Qt::DescendingOrder);
    connect(m_storedTable->horizontalHeader(), &QHeaderView::sectionClicked, this, &SessionsPage::sortStored);
    connect(&m_storedTable->filter(), &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { keepPlace(first, last); });
    m_tables = new QStackedWidget;
    for (RecordTable* table : {m_liveTable, m_storedTable}) {
        setSessionColumns(table, m_context.format());
        table->setColumnHidden(int(TransactionModel::Column::Price), m_context.prices == nullptr);
        table->setSelectionMode(QAbstractItemView::ExtendedSelection);
        m_tables->addWidget(table);
        connect(table, &RecordTable::currentRowChanged, this, [this, table](int row) {
            if (table == m_tables->currentWidget() && row >= 0)
                showDetail(model().row(row));
        });
        connect(table, &RecordTable::opened, this, [this](int row) { showDetail(model().row(row)); });
        connect(table, &RecordTable::menuWanted, this, &SessionsPage::showMenu);
        connect(table, &RecordTable::selectedRowsChanged, this, &SessionsPage::updateBulk);
    }
    m_unread = new UnreadRow(m_context.themes, QStringLiteral("sessionsUnread"));
    connect(m_unread, &UnreadRow::readAgainWanted, &m_stored, &PagedTransactionModel::readAgain);
    m_stack = new ViewStack(m_unread->under(m_tables));
    m_empty = new EmptyState(m_context.themes, QStringLiteral("history"), tr("No session"), {});
    m_empty->setObjectName(QStringLiteral("sessionsEmpty"));
    m_emptyAction = m_empty->addAction(tr("Clear filter"));
    m_emptyAction->setObjectName(QStringLiteral("sessionsEmptyAction"));
    connect(m_emptyAction, &Button::triggered, this, &SessionsPage::actOnEmpty);
    m_stack->setEmptyState(m_empty);
    m_totals = new TotalsRow(m_context.themes);
    m_totals->setObjectName(QStringLiteral("sessionTotals"));
    auto* card = new Card(m_context.themes);
    card->addRow(m_stack, 1);
    card->addRow(m_totals);
    card->setMinimumHeight(180);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(card, 1);
    column->addWidget(makeBulkBar());
    return part;
}

SessionsPage::Tab SessionsPage::tab() const
{
    return Tab(m_tabs->currentIndex());
}

const TransactionModel& SessionsPage::model() const
{
    if (tab() == Tab::Live)
        return m_live;
    return m_stored;
}

api::TransactionQuery SessionsPage::query() const
{
    api::TransactionQuery query = m_filters->query();
    if (tab() == Tab::Live) { // what runs has no period
        query.state = api::TransactionQuery::State::Live;
        query.from.reset();
        query.to.reset();
        return query;
    }
    query.state = tab() == Tab::Attention ? api::TransactionQuery::State::Attention : api::TransactionQuery::State::Finished;
    query.sortBy = m_sortBy;
    query.isAscending = m_isAscending;
    return query;
}

void SessionsPage::showOnly(const QList<TransactionKey>& sessions, const QString& what)
{
    const bool allRun = std::all_of(sessions.begin(), sessions.end(), [this](TransactionKey key) {
        const TransactionPointer live = m_context.site().transaction(key);
        return live && live->isRunning();
    });
    m_filters->showOnly(sessions, what);
    m_tabs->setCurrentIndex(int(allRun ? Tab::Live : Tab::Finished));
    applyFilters();
}

void SessionsPage::showTab(Tab wanted)
{
    m_filters->showOnly({});
    if (wanted == Tab::Attention)
        m_filters->showAllTime(); // what needs a look does not age
    m_tabs->setCurrentIndex(int(wanted));
    applyFilters();
}

void SessionsPage::useTab(int)
{
    m_tables->setCurrentIndex(tab() == Tab::Live ? 0 : 1);
    m_filters->setPeriodVisible(tab() != Tab::Live);
    showDetail(std::nullopt);
    applyFilters();
    updateBulk();
}

void SessionsPage::showDetail(const std::optional<TransactionRecord>& session)
{
    m_detail->setSession(session);
    m_pane->setFilled(session.has_value());
    setStandInReason(*m_print, session ? QString() : tr("no session is chosen in the list"));
}

void SessionsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_stored.setFollowing(true);
    m_filters->setPeriodVisible(tab() != Tab::Live);
    applyFilters();
}

void SessionsPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_stored.setFollowing(false); // it is read anew when it is shown
}

void SessionsPage::applyFilters()
{
    if (tab() == Tab::Live) {
        m_liveTable->filter().setText(m_filters->text());
        m_liveTable->filter().setRule([this](int row) { return m_filters->accepts(m_live.row(row)); });
        updateState();
        return;
    }
    adoptSorting();
    forgetLast();
    ++m_totalsGeneration;
    m_totalsFuture.cancel();
    m_wantsTotals = true; // after the rows: they are what somebody waits for
    m_asked = query();
    m_stored.setQuery(m_asked);
}

/// The titles may come back from the last time, with another order than the page began with.
void SessionsPage::loadTotals()
{
    const int generation = ++m_totalsGeneration;
    m_totalsFuture = m_context.history.transactionTotals(query());
    whenFinished(m_totalsFuture, this,
                 [this, generation](const Result<api::TransactionTotals>& totals) {
                     if (generation != m_totalsGeneration || tab() == Tab::Live)
                         return;
                     m_wantsTotals = !totals; // they are asked for again with the rows
                     if (!totals) // those of before are of other sessions
                         return m_totals->setParts({{tr("The sums could not be read"), TotalsRow::Weight::Quiet, false}});
                     showTotals(*totals);
                     loadIncome();
                 });
}

void SessionsPage::countAttention()
{
    api::TransactionQuery all;
    all.state = api::TransactionQuery::State::Attention;
    whenFinished(m_context.history.transactionTotals(all), this, [this](const Result<api::TransactionTotals>& totals) {
        if (!totals)
            return;
        const auto count = static_cast<int>(totals->count + totals->tests);
        m_tabs->setNote(int(Tab::Attention), count == 0 ? QString() : m_context.format().number(count));
        Q_EMIT attentionCounted(count);
    });
}

void SessionsPage::showTotals(const api::TransactionTotals& totals)
{
    using Weight = TotalsRow::Weight;
    m_shownTotals = totals;
    QList<TotalsRow::Part> parts{{tr("%n session(s)", nullptr, static_cast<int>(totals.count)), Weight::Strong, false},
                                 {m_context.format().energy(totals.energy), Weight::Normal, false}};
    if (totals.withoutEnergy > 0)
        parts.append({tr("%n without energy, not in the sum", nullptr, static_cast<int>(totals.withoutEnergy)),
                      Weight::Quiet, false});
    if (totals.tests > 0)
        parts.append({tr("%n test charge(s), not in the sum", nullptr, static_cast<int>(totals.tests)), Weight::Quiet,
                      false});
    m_totalParts = parts;
    m_totals->setParts(parts);
}

void SessionsPage::showLiveTotals()
{
    if (tab() != Tab::Live)
        return;
    api::TransactionTotals totals;
    const RowFilter& filter = m_liveTable->filter();
    for (int row = 0; row < filter.rowCount(); ++row) {
        const TransactionRecord& session = m_live.row(filter.mapToSource(filter.index(row, 0)).row());
        if (session.flags.testFlag(TransactionFlag::Test)) {
            ++totals.tests;
            continue;
        }
        ++totals.count;
        if (const auto energy = session.energy())
            totals.energy = totals.energy + *energy;
        else
            ++totals.withoutEnergy;
    }
    showTotals(totals);
}

void SessionsPage::showSession(TransactionKey key)
{
    if (const TransactionPointer live = m_context.site().transaction(key); live && live->isRunning()) {
        showTab(Tab::Live);
        m_liveTable->selectKey(key.value());
        showDetail(*live);
        m_pane->open();
        return;
    }
    showTab(Tab::Finished);
    whenFinished(m_context.history.transaction(key), this, [this, key](const Result<TransactionRecord>& session) {
        if (!session) {
            m_context.host.notify(QStringLiteral("triangle-alert"), readErrorSentence(session.error()));
            return;
        }
        m_storedTable->selectKey(key.value());
        showDetail(*session);
        m_pane->open();
    });
}

/// A session that was closed by hand, perhaps long ago, and of which the charger just reported the end.
void SessionsPage::tellLateEnd(const TransactionPointer& session)
{
    constexpr qint64 NewsS = 120; // a change of an older one is no news
    if (!session->flags.testFlag(TransactionFlag::EndCorrected) || m_toldCorrections.contains(session->key.value()))
        return;
    m_toldCorrections.insert(session->key.value());
    if (session->stopReceivedAt && session->stopReceivedAt->secsTo(m_context.workspace.now()) <= NewsS)
        m_context.host.notify(QStringLiteral("info"),
                              tr("The charger reported the end of session %1 after all: %2. That counts now.")
                                  .arg(session->number, m_context.format().energy(session->energy())));
}

} // namespace forecourt::ui
