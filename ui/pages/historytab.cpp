// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/historytab.h"

#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/unreadrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentedswitch.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>

namespace forecourt::ui {

namespace {
constexpr int ReloadTurns = 3; ///< seconds
} // namespace

HistoryTab::HistoryTab(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_commands(context.workspace, context.history),
      m_events(context.workspace, context.history), m_boots(context.workspace, context.history),
      m_quirks(context.workspace), m_export(context, this), m_choice(new SegmentedSwitch(context.themes)), m_filter(new QLineEdit),
      m_exportButton(new Button(context.themes, tr("Export as CSV…"))), m_stack(new QStackedWidget)
{
    m_boots.setKind(EventKind::Booted);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_choice->setObjectName(QStringLiteral("historyChoice"));
    m_choice->setAccessibleName(tr("What to show of the history"));
    add(tr("Commands"), makeCommands(), m_commands, tr("No command yet"), tr("What you ask of this charger is kept here."),
        [this] { return m_commands.error(); }, [this] { m_commands.readAgain(); });
    add(tr("Events"), makeEvents("eventTable", tr("Events"), m_events), m_events, tr("No event yet"),
        tr("Faults, restarts and lost links are kept here."), [this] { return m_events.error(); }, [this] { m_events.readAgain(); });
    //: Switch: when a charger started anew and with which firmware.
    add(tr("Starts and firmware"), makeEvents("bootTable", tr("Starts and firmware"), m_boots), m_boots, tr("No start yet"),
        tr("Each start of the charger is kept here, with what it said anew of itself."), [this] { return m_boots.error(); },
        [this] { m_boots.readAgain(); });
    //: Switch: how the charger departs from the standard.
    add(tr("Deviations"), makeQuirks(), m_quirks, tr("No deviation"), tr("This charger speaks as the standard says."),
        [] { return std::optional<Error>(); }, [] {});
    column->addWidget(makeHead());
    column->addWidget(m_stack, 1);
    connect(m_choice, &SegmentedSwitch::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(&context.workspace, &Workspace::ticked, this, [this] {
        if (isVisible() && ++m_turn % ReloadTurns == 0) // commands come by themselves
            reload();
    });
}

QWidget* HistoryTab::makeHead()
{
    m_filter->setObjectName(QStringLiteral("historyFilter"));
    m_filter->setPlaceholderText(tr("Search the history"));
    m_filter->setAccessibleName(tr("Search the history"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(260);
    m_exportButton->setObjectName(QStringLiteral("historyExport"));
    m_exportButton->setToolTip(tr("Every command of this charger: who, when, parameters, answer and effect"));
    connect(m_filter, &QLineEdit::textChanged, this, &HistoryTab::applyFilter);
    connect(&m_commands, &CommandModel::stateChanged, this, &HistoryTab::fetchForFilter);
    connect(&m_events, &EventModel::stateChanged, this, &HistoryTab::fetchForFilter);
    connect(&m_boots, &EventModel::stateChanged, this, &HistoryTab::fetchForFilter);
    connect(m_exportButton, &Button::triggered, this, [this] { m_export.ask(m_station, m_former); });
    connect(m_choice, &SegmentedSwitch::currentChanged, this, [this](int index) {
        m_exportButton->setVisible(index == 0 && m_context.exchange);
    });
    m_exportButton->setVisible(m_context.exchange != nullptr);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_choice);
    row->addStretch(1);
    row->addWidget(m_filter, 1);
    row->addWidget(m_exportButton);
    return head;
}

void HistoryTab::applyFilter(const QString& text)
{
    for (RecordTable* const table : std::as_const(m_tables))
        table->filter().setText(text);
    fetchForFilter();
}

/// A search looks through all that is kept, not only through what was shown so far.
void HistoryTab::fetchForFilter()
{
    if (m_filter->text().trimmed().isEmpty())
        return;
    for (QAbstractItemModel* const model : {static_cast<QAbstractItemModel*>(&m_commands), static_cast<QAbstractItemModel*>(&m_events),
                                            static_cast<QAbstractItemModel*>(&m_boots)}) {
        if (model->canFetchMore({}))
            model->fetchMore({});
    }
}

RecordTable* HistoryTab::makeCommands()
{
    using Column = CommandModel::Column;
    auto* table = new RecordTable(m_context.themes, QStringLiteral("commandTable"), tr("Commands"));
    table->setRecords(&m_commands, false);
    table->setColumnWidth(int(Column::Sign), 32);
    table->setColumnHidden(int(Column::Charger), true); // the page's own
    table->setColumnFor(int(Column::When), widest::dateTime(m_context.format()));
    table->setColumnFor(int(Column::What), QStringLiteral("Ask for StatusNotification"));
    table->setColumnFor(int(Column::Target), QStringLiteral("Underground 12"));
    table->setColumnFor(int(Column::Parameters), QStringLiteral("{\"connectorId\":1,\"type\":"));
    table->setColumnFor(int(Column::Who), QStringLiteral("Nguyen-Hofmeister"));
    table->setStretchColumn(int(Column::Outcome));
    return table;
}

RecordTable* HistoryTab::makeEvents(const char* objectName, const QString& name, EventModel& model)
{
    using Column = EventModel::Column;
    auto* table = new RecordTable(m_context.themes, QLatin1String(objectName), name);
    table->setRecords(&model, false);
    table->setColumnWidth(int(Column::Sign), 32);
    table->setColumnFor(int(Column::When), widest::dateTime(m_context.format()));
    table->setColumnFor(int(Column::What), QStringLiteral("Session to check: end without a start"));
    table->setColumnFor(int(Column::Where), QStringLiteral("Underground 12"));
    return table;
}

RecordTable* HistoryTab::makeQuirks()
{
    using Column = QuirkModel::Column;
    auto* table = new RecordTable(m_context.themes, QStringLiteral("quirkTable"), tr("Deviations from the standard"));
    table->setRecords(&m_quirks, true);
    table->setColumnFor(int(Column::Name), QStringLiteral("Boot notification after reconnect missing"));
    table->setColumnFor(int(Column::Count), QStringLiteral("000.000"));
    table->setColumnFor(int(Column::Last), widest::dateTime(m_context.format()));
    return table;
}

void HistoryTab::add(const QString& title, RecordTable* table, QAbstractItemModel& model, const QString& emptyTitle,
                     const QString& emptyText, const ErrorOf& errorOf, const std::function<void()>& again)
{
    m_choice->addSegment(title);
    m_tables.append(table);
    auto* unread = new UnreadRow(m_context.themes, table->objectName() + QStringLiteral("Unread"));
    connect(unread, &UnreadRow::readAgainWanted, this, again);
    auto* views = new ViewStack(makeFramed(m_context.themes, unread->under(table)));
    auto* empty = new EmptyState(m_context.themes, QStringLiteral("history"), emptyTitle, emptyText);
    empty->setObjectName(table->objectName() + QStringLiteral("Empty"));
    views->setEmptyState(empty);
    const auto update = [views, empty, unread, rows = &model, emptyTitle, emptyText, errorOf] {
        const std::optional<Error> error = errorOf();
        unread->setError(error);
        empty->setTitle(error ? tr("The history cannot be read") : emptyTitle);
        empty->setText(error ? readErrorSentence(*error) : emptyText);
        views->setEmpty(rows->rowCount() == 0);
    };
    connect(&model, &QAbstractItemModel::rowsInserted, views, update);
    connect(&model, &QAbstractItemModel::rowsRemoved, views, update);
    connect(&model, &QAbstractItemModel::modelReset, views, update);
    if (auto* events = qobject_cast<EventModel*>(&model))
        connect(events, &EventModel::stateChanged, views, update);
    if (auto* commands = qobject_cast<CommandModel*>(&model))
        connect(commands, &CommandModel::stateChanged, views, update);
    update();
    m_stack->addWidget(views);
}

void HistoryTab::setStation(const StationId& station, const QList<StationId>& former)
{
    m_station = station;
    m_former = former;
    m_commands.setStation(station, former);
    m_events.setStation(station, former);
    m_boots.setStation(station, former);
}

void HistoryTab::reload()
{
    m_events.reload();
    m_boots.reload();
    m_commands.readAgain(); // new ones come by themselves
}

} // namespace forecourt::ui
