// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/commandhistorydialog.h"

#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/models/modelroles.h"
#include "ui/pages/commandexport.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/unreadrow.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentedswitch.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace forecourt::ui {

namespace {
constexpr int CommandHistoryWidth = 920;
constexpr int SmallestCommandTable = 420;

/// What the switch shows.
enum CommandChoice { AllCommands, OpenCommands, MissedCommands };
} // namespace

CommandHistoryDialog::CommandHistoryDialog(const PageContext& context, QWidget* parent)
    : FormDialog(context.themes, tr("Command history"), parent, CommandHistoryWidth), m_context(context),
      m_model(context.workspace, context.history), m_export(new CommandExport(context, this)), m_choice(new SegmentedSwitch(context.themes)),
      m_filter(new QLineEdit)
{
    setObjectName(QStringLiteral("commandHistoryDialog"));
    setText(tr("What was asked of all chargers, from here, by scripts and by Forecourt itself, and what became of it."));
    body()->addWidget(makeHead());
    body()->addWidget(makeTable(), 1);
    m_open = addFootButton(tr("Open charger"), Button::Kind::Default, true);
    m_open->setObjectName(QStringLiteral("commandHistoryOpen"));
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("commandHistoryClose"));
    connect(m_open, &Button::triggered, this, [this] { openCharger(m_table->currentRow()); });
    connect(m_table, &RecordTable::opened, this, &CommandHistoryDialog::openCharger);
    connect(m_table, &RecordTable::currentRowChanged, this, &CommandHistoryDialog::refresh);
    connect(&m_model, &CommandModel::stateChanged, this, &CommandHistoryDialog::fetchForFilter);
    connect(&m_model, &CommandModel::stateChanged, this, &CommandHistoryDialog::refresh);
    for (const auto& signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_table->filter(), signal, this, &CommandHistoryDialog::refresh);
    connect(&m_table->filter(), &QAbstractItemModel::modelReset, this, &CommandHistoryDialog::refresh);
    m_model.showAll();
    refresh();
}

CommandHistoryDialog::~CommandHistoryDialog()
{
    if (m_export)
        m_export->letGo();
}

QWidget* CommandHistoryDialog::makeHead()
{
    m_choice->setObjectName(QStringLiteral("commandHistoryShow"));
    m_choice->setAccessibleName(tr("Which commands to show"));
    //: Switch: every command.
    m_choice->addSegment(tr("All"));
    //: Switch: commands that wait for an answer or an effect.
    m_choice->addSegment(tr("Under way"));
    //: Switch: commands that a charger refused, did not answer or did not carry out.
    m_choice->addSegment(tr("Not done"));
    m_filter->setObjectName(QStringLiteral("commandHistoryFilter"));
    m_filter->setPlaceholderText(tr("Search charger, command, person, answer"));
    m_filter->setAccessibleName(tr("Search the commands"));
    m_filter->setClearButtonEnabled(true);
    auto* exported = new Button(m_context.themes, QStringLiteral("download"), tr("Export as CSV…"));
    exported->setObjectName(QStringLiteral("commandHistoryExport"));
    exported->setToolTip(tr("Every command of all chargers: who, when, parameters, answer and effect"));
    exported->setVisible(m_context.exchange != nullptr);
    connect(m_choice, &SegmentedSwitch::currentChanged, this, &CommandHistoryDialog::applyChoice);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->filter().setText(text);
        fetchForFilter();
        refresh();
    });
    connect(exported, &Button::triggered, this, [this] { m_export->ask(std::nullopt, {}); });
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_choice);
    row->addWidget(m_filter, 1);
    row->addWidget(exported);
    return head;
}

QWidget* CommandHistoryDialog::makeTable()
{
    using Column = CommandModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("commandHistoryTable"), tr("Commands"));
    m_table->setRecords(&m_model, false);
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::When), widest::dateTime(m_context.format()));
    m_table->setColumnFor(int(Column::Charger), QStringLiteral("Underground 12"));
    m_table->setColumnFor(int(Column::What), QStringLiteral("Ask for StatusNotification"));
    m_table->setColumnFor(int(Column::Target), QStringLiteral("Underground 12"));
    m_table->setColumnFor(int(Column::Parameters), QStringLiteral("{\"connectorId\":1"));
    m_table->setColumnFor(int(Column::Who), QStringLiteral("Nguyen-Hofmeister"));
    m_table->setStretchColumn(int(Column::Outcome), 200);
    m_unread = new UnreadRow(m_context.themes, QStringLiteral("commandHistoryUnread"));
    connect(m_unread, &UnreadRow::readAgainWanted, &m_model, &CommandModel::readAgain);
    m_stack = new ViewStack(m_unread->under(m_table));
    m_empty = new EmptyState(m_context.themes, QStringLiteral("history"), QString(), QString());
    m_empty->setObjectName(QStringLiteral("commandHistoryEmpty"));
    m_stack->setEmptyState(m_empty);
    m_stack->setMinimumHeight(SmallestCommandTable);
    return m_stack;
}

void CommandHistoryDialog::applyChoice(int choice)
{
    if (choice == AllCommands)
        m_table->filter().setRule({});
    else
        m_table->filter().setRule([this, choice](int row) {
            const Sign sign = m_model.index(row, int(CommandModel::Column::Sign)).data(SignRole).value<Sign>();
            return choice == OpenCommands ? sign == Sign::Waiting : sign == Sign::Warning || sign == Sign::Critical;
        });
    fetchForFilter();
    refresh();
}

void CommandHistoryDialog::fetchForFilter()
{
    const bool isSearch = !m_filter->text().trimmed().isEmpty() || m_choice->currentIndex() != AllCommands;
    if (isSearch && m_model.canFetchMore({}))
        m_model.fetchMore({});
}

void CommandHistoryDialog::refresh()
{
    m_unread->setError(m_model.error());
    m_stack->setEmpty(m_table->filter().rowCount() == 0);
    const bool isAnything = m_model.rowCount() > 0;
    m_empty->setTitle(m_model.error() ? tr("Could not read the commands") : isAnything ? tr("No command like this") : tr("No command yet"));
    m_empty->setText(m_model.error() ? readErrorSentence(*m_model.error())
                     : isAnything    ? tr("Search for something else, or show all commands.")
                                     : tr("What is asked of any charger is kept here."));
    m_open->setBlockedReason(m_table->currentRow() < 0 ? tr("Off: choose a command in the list") : QString());
}

void CommandHistoryDialog::openCharger(int row)
{
    if (row < 0)
        return;
    const StationId station = m_model.row(row).station;
    PageHost& host = m_context.host;
    reject();
    host.openCharger(station);
}

} // namespace forecourt::ui
