// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sessionspage.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/periodpreset.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessiondetail.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabbar.h"
#include "ui/widgets/totalsrow.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>

namespace forecourt::ui {

namespace {
constexpr int TypingPauseMs = 300;
constexpr int AttentionDelayMs = 2000;

void setSessionColumns(RecordTable* table)
{
    using Column = TransactionModel::Column;
    table->setColumnWidth(int(Column::Sign), 32);
    table->setColumnFor(int(Column::Number), QStringLiteral("2026-000000"));
    table->setColumnFor(int(Column::Start), QStringLiteral("00.00.0000 00:00"));
    table->setColumnFor(int(Column::End), QStringLiteral("00.00. 00:00"));
    table->setColumnFor(int(Column::Duration), QStringLiteral("000:00"));
    table->setColumnFor(int(Column::Place), QStringLiteral("Underground 12"));
    table->setColumnFor(int(Column::Person), QStringLiteral("Nguyen-Hofmeister"));
    table->setColumnFor(int(Column::Energy), QStringLiteral("0.000,00"));
    table->setColumnFor(int(Column::Peak), QStringLiteral("000,0"));
    table->setColumnFor(int(Column::Battery), QStringLiteral("100 %"));
    table->setColumnFor(int(Column::EndedBy), QStringLiteral("Charger restarted"));
}

template<class Box>
void restoreChoice(Box* box, const QVariant& chosen)
{
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}
} // namespace

SessionsPage::SessionsPage(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_live(context.workspace),
      m_stored(context.workspace, context.history)
{
    setObjectName(QStringLiteral("sessionsPage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    column->addWidget(new PageHeader(context.themes, tr("Sessions")));
    m_tabs = new TabBar(context.themes);
    m_tabs->setObjectName(QStringLiteral("sessionTabs"));
    //: Tab: sessions that run now.
    m_tabs->addTab(tr("Live"));
    m_tabs->addTab(tr("Finished"));
    m_tabs->addTab(tr("Needs attention"));
    column->addWidget(m_tabs);
    column->addSpacing(12);
    column->addWidget(makeTools());
    column->addSpacing(12);
    m_detail = new SessionDetail(context, actions);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("sessionSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeTable());
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 4);
    column->addWidget(splitter, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPauseMs);
    m_attention.setSingleShot(true);
    m_attention.setInterval(AttentionDelayMs);
    connect(&m_typing, &QTimer::timeout, this, &SessionsPage::applyFilters);
    connect(&m_attention, &QTimer::timeout, this, &SessionsPage::countAttention);
    connect(m_tabs, &QTabBar::currentChanged, this, &SessionsPage::useTab);
    for (const QAbstractItemModel* model : std::initializer_list<const QAbstractItemModel*>{&m_live, &m_stored}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &SessionsPage::updateState);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &SessionsPage::updateState);
        connect(model, &QAbstractItemModel::modelReset, this, &SessionsPage::updateState);
    }
    connect(&m_live, &QAbstractItemModel::dataChanged, this, &SessionsPage::showLiveTotals);
    connect(&m_stored, &PagedTransactionModel::stateChanged, this, &SessionsPage::updateState);
    connect(&context.site(), &api::LiveSite::transactionChanged, this, [this](const TransactionPointer& session) {
        if (!session->isRunning() && !m_attention.isActive())
            m_attention.start();
    });
    connect(&context.site(), &api::LiveSite::reset, this, [this] {
        fillChoices();
        m_attention.start(0);
    });
    connect(&context.site(), &api::LiveSite::personsChanged, this, &SessionsPage::fillChoices);
    fillChoices();
    updateState();
    countAttention();
}

QWidget* SessionsPage::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_period = new QComboBox;
    m_period->setObjectName(QStringLiteral("sessionPeriod"));
    m_period->setAccessibleName(tr("Period"));
    m_period->addItem(tr("Today"), int(PeriodPreset::Today));
    m_period->addItem(tr("Last 7 days"), int(PeriodPreset::LastSevenDays));
    m_period->addItem(tr("This month"), int(PeriodPreset::ThisMonth));
    m_period->addItem(tr("Last month"), int(PeriodPreset::LastMonth));
    //: Period: since the beginning.
    m_period->addItem(tr("All time"), int(PeriodPreset::All));
    m_period->setCurrentIndex(m_period->findData(int(PeriodPreset::ThisMonth)));
    m_charger = new QComboBox;
    m_charger->setObjectName(QStringLiteral("sessionCharger"));
    m_charger->setAccessibleName(tr("Charger"));
    m_person = new QComboBox;
    m_person->setObjectName(QStringLiteral("sessionPerson"));
    m_person->setAccessibleName(tr("Person"));
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("sessionFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(208);
    for (QComboBox* box : {m_period, m_charger, m_person}) {
        box->setMinimumWidth(152);
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, &SessionsPage::applyFilters);
    }
    row->addWidget(m_filter);
    row->addStretch(1);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    return tools;
}

QWidget* SessionsPage::makeTable()
{
    m_liveTable = new RecordTable(m_context.themes, QStringLiteral("liveSessionTable"), tr("Live sessions"));
    m_liveTable->setRecords(&m_live, true);
    m_storedTable = new RecordTable(m_context.themes, QStringLiteral("sessionTable"), tr("Sessions"));
    m_storedTable->setRecords(&m_stored, false); // newest first; what is not fetched yet cannot be sorted
    m_tables = new QStackedWidget;
    for (RecordTable* table : {m_liveTable, m_storedTable}) {
        setSessionColumns(table);
        m_tables->addWidget(table);
        connect(table, &RecordTable::currentRowChanged, this, [this, table](int row) {
            if (table == m_tables->currentWidget() && row >= 0)
                m_detail->setSession(model().row(row));
        });
        connect(table, &RecordTable::opened, this, [this](int row) { m_detail->setSession(model().row(row)); });
        connect(table, &RecordTable::menuWanted, this, &SessionsPage::showMenu);
    }
    m_stack = new ViewStack(m_tables);
    m_empty = new EmptyState(m_context.themes, QStringLiteral("history"), tr("No session"), {});
    m_empty->setObjectName(QStringLiteral("sessionsEmpty"));
    m_emptyAction = m_empty->addAction(tr("Clear filter"));
    m_emptyAction->setObjectName(QStringLiteral("sessionsEmptyAction"));
    connect(m_emptyAction, &Button::triggered, this, &SessionsPage::clearFilters);
    m_stack->setEmptyState(m_empty);
    m_totals = new TotalsRow(m_context.themes);
    m_totals->setObjectName(QStringLiteral("sessionTotals"));
    auto* card = new Card(m_context.themes);
    card->addRow(m_stack, 1);
    card->addRow(m_totals);
    card->setMinimumHeight(180);
    return card;
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

void SessionsPage::fillChoices()
{
    const QVariant charger = m_charger->currentData();
    const QVariant person = m_person->currentData();
    m_charger->clear();
    m_charger->addItem(tr("All chargers"));
    for (const StationPointer& station : m_context.site().stations())
        m_charger->addItem(station->record.displayName(), station->record.id.value());
    m_person->clear();
    m_person->addItem(tr("All people"));
    for (const PersonRecord& row : m_context.site().persons())
        m_person->addItem(row.name, row.id.value());
    if (charger.isValid())
        restoreChoice(m_charger, charger);
    if (person.isValid())
        restoreChoice(m_person, person);
}

api::TransactionQuery SessionsPage::query() const
{
    api::TransactionQuery query;
    query.state = tab() == Tab::Attention ? api::TransactionQuery::State::Attention : api::TransactionQuery::State::Finished;
    const Period period = periodOf(PeriodPreset(m_period->currentData().toInt()), m_context.workspace.now(),
                                   m_context.format().zone());
    query.from = period.from;
    query.to = period.to;
    if (m_charger->currentData().isValid())
        query.station = StationId(m_charger->currentData().toString());
    if (m_person->currentData().isValid())
        query.person = PersonId(m_person->currentData().toLongLong());
    query.text = m_filter->text().trimmed();
    return query;
}

void SessionsPage::showTab(Tab wanted)
{
    if (wanted == Tab::Attention)
        restoreChoice(m_period, int(PeriodPreset::All)); // what needs a look does not age
    m_tabs->setCurrentIndex(int(wanted));
    applyFilters();
}

void SessionsPage::useTab(int)
{
    m_tables->setCurrentIndex(tab() == Tab::Live ? 0 : 1);
    m_period->setVisible(tab() != Tab::Live);
    m_detail->setSession(std::nullopt);
    applyFilters();
}

void SessionsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_period->setVisible(tab() != Tab::Live);
    applyFilters();
}

void SessionsPage::applyFilters()
{
    m_typing.stop();
    if (tab() == Tab::Live) {
        const QVariant charger = m_charger->currentData();
        const QVariant person = m_person->currentData();
        m_liveTable->filter().setText(m_filter->text());
        m_liveTable->filter().setRule([this, charger, person](int row) {
            const TransactionRecord& session = m_live.row(row);
            return (!charger.isValid() || session.station.value() == charger.toString())
                && (!person.isValid() || (session.person && session.person->value() == person.toLongLong()));
        });
        updateState();
        return;
    }
    m_stored.setQuery(query());
    loadTotals();
}

void SessionsPage::loadTotals()
{
    const int generation = ++m_totalsGeneration;
    whenFinished(m_context.history.transactionTotals(query()), this,
                 [this, generation](const Result<api::TransactionTotals>& totals) {
                     if (generation == m_totalsGeneration && totals && tab() != Tab::Live)
                         showTotals(*totals);
                 });
}

void SessionsPage::countAttention()
{
    api::TransactionQuery all;
    all.state = api::TransactionQuery::State::Attention;
    whenFinished(m_context.history.transactionTotals(all), this, [this](const Result<api::TransactionTotals>& totals) {
        if (!totals)
            return;
        const auto count = static_cast<int>(totals->count);
        m_tabs->setNote(int(Tab::Attention), count == 0 ? QString() : m_context.format().number(count));
        Q_EMIT attentionCounted(count);
    });
}

void SessionsPage::showTotals(const api::TransactionTotals& totals)
{
    using Weight = TotalsRow::Weight;
    QList<TotalsRow::Part> parts{{tr("%n session(s)", nullptr, static_cast<int>(totals.count)), Weight::Strong, false},
                                 {m_context.format().energy(totals.energy), Weight::Normal, false}};
    if (totals.withoutEnergy > 0)
        parts.append({tr("%n without energy, not in the sum", nullptr, static_cast<int>(totals.withoutEnergy)),
                      Weight::Quiet, false});
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
        ++totals.count;
        if (const auto energy = session.energy())
            totals.energy = totals.energy + *energy;
        else
            ++totals.withoutEnergy;
    }
    showTotals(totals);
}

bool SessionsPage::isFiltered() const
{
    return !m_filter->text().isEmpty() || m_charger->currentIndex() > 0 || m_person->currentIndex() > 0
        || (tab() != Tab::Live && m_period->currentData().toInt() != int(PeriodPreset::All));
}

void SessionsPage::clearFilters()
{
    if (m_stored.error() && tab() != Tab::Live) { // the same button retries a failed read
        applyFilters();
        return;
    }
    m_filter->clear();
    m_charger->setCurrentIndex(0);
    m_person->setCurrentIndex(0);
    restoreChoice(m_period, int(PeriodPreset::All));
    applyFilters();
}

void SessionsPage::updateState()
{
    const int live = m_live.rowCount();
    m_tabs->setNote(int(Tab::Live), live == 0 ? QString() : m_context.format().number(live));
    const bool isLive = tab() == Tab::Live;
    const int shown = isLive ? m_liveTable->filter().rowCount() : m_stored.rowCount();
    const auto error = isLive ? std::optional<Error>() : m_stored.error();
    m_stack->setEmpty(shown == 0 && (isLive || !m_stored.isLoading()));
    m_emptyAction->setVisible(error || isFiltered());
    m_emptyAction->setText(error ? tr("Try again") : tr("Clear filter"));
    if (error) {
        m_empty->setTitle(tr("Could not read the sessions"));
        m_empty->setText(errorSentence(*error));
    } else if (isFiltered()) {
        m_empty->setTitle(tr("No session matches"));
        m_empty->setText(tr("Nothing in this period fits the filter."));
    } else if (isLive) {
        m_empty->setTitle(tr("Nobody is charging"));
        m_empty->setText(tr("Sessions appear here while they run."));
    } else if (tab() == Tab::Attention) {
        m_empty->setTitle(tr("Nothing to look at"));
        m_empty->setText(tr("Odd sessions are listed here, each with what to do."));
    } else {
        m_empty->setTitle(tr("No session yet"));
        m_empty->setText(tr("The first finished session appears here."));
    }
    showLiveTotals();
}

void SessionsPage::showSession(TransactionKey key)
{
    if (const TransactionPointer live = m_context.site().transaction(key); live && live->isRunning()) {
        showTab(Tab::Live);
        m_liveTable->selectKey(key.value());
        m_detail->setSession(*live);
        return;
    }
    showTab(Tab::Finished);
    whenFinished(m_context.history.transaction(key), this, [this, key](const Result<TransactionRecord>& session) {
        if (!session) {
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(session.error()));
            return;
        }
        m_storedTable->selectKey(key.value());
        m_detail->setSession(*session);
    });
}

void SessionsPage::showMenu(int row, const QPoint& position)
{
    const TransactionRecord session = model().row(row);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open charger")), &QAction::triggered, this,
            [this, session] { m_context.host.openCharger(session.station); });
    connect(menu->addAction(tr("Copy number")), &QAction::triggered, this,
            [session] { QApplication::clipboard()->setText(session.number); });
    if (session.isRunning()) {
        menu->addSeparator();
        connect(menu->addAction(tr("Stop…")), &QAction::triggered, this,
                [this, session] { m_actions.stop(session.station, session.evse); });
        connect(menu->addAction(tr("Close in records…")), &QAction::triggered, this,
                [this, session] { m_actions.closeInRecords(session); });
    }
    menu->popup(position);
}

} // namespace forecourt::ui
