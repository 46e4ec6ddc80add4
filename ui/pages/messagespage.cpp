// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagespage.h"

#include "core/api/tracefiles.h"
#include "core/base/async.h"
#include "ui/format/messagewords.h"
#include "ui/format/words.h"
#include "ui/models/names.h"
#include "ui/pages/messagedetail.h"
#include "ui/pages/messagefilterfield.h"
#include "ui/pages/messagesplace.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/tracefilespanel.h"
#include "ui/pages/tracetable.h"
#include "ui/pages/unreadrow.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/sidepane.h"
#include "ui/widgets/togglechip.h"

#include <QAction>
#include <QBoxLayout>
#include <QSplitter>

#include <algorithm>

namespace forecourt::ui {

MessagesPage::MessagesPage(const PageContext& context, MessageServices services, QWidget* parent)
    : QWidget(parent), m_context(context), m_services(std::move(services)), m_model(context.workspace),
      m_counter(context.workspace.clock(), countedFilters())
{
    setObjectName(QStringLiteral("messagesPage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    m_header = new PageHeader(context.themes, tr("Messages"));
    m_badge = new Badge(context.themes, QStringLiteral("radio"), tr("Recording"));
    m_badge->setObjectName(QStringLiteral("traceState"));
    m_header->addBadge(m_badge);
    column->addWidget(m_header);
    column->addWidget(makeTools());
    m_fault = new TextLabel(context.themes, TypeRole::Small);
    m_fault->setObjectName(QStringLiteral("traceFault"));
    m_fault->setContentsMargins(0, 4, 0, 0);
    m_fault->hide();
    column->addWidget(m_fault);
    column->addSpacing(8);
    column->addWidget(makeChips());
    column->addSpacing(12);
    m_files = new TraceFilesPanel(context, m_services.files);
    column->addWidget(m_files);
    m_detail = new MessageDetail(context, m_services.explainer);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("traceSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList());
    splitter->addWidget(m_detail);
    m_pane = new SidePane(*m_detail, {m_table}, SidePane::Empty::Hint);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    column->addWidget(splitter, 1);
    makeActions();
    connectDetail();
    connect(&m_model, &MessageModel::stateChanged, this, &MessagesPage::updateState);
    connect(&m_model, &MessageModel::arrivedAt, this, [this](int row) {
        if (m_table->isFollowing())
            m_table->setFollowing(true);
        else
            m_table->showRow(row);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MessagesPage::updateState);
    connect(m_files, &TraceFilesPanel::fileChanged, this, &MessagesPage::useSource);
    connect(m_files, &TraceFilesPanel::deviationChosen, this,
            [this](const QString& name) { m_filter->setFilterText(messageTermText(MessageFilter::Key::Deviation, name)); });
    connect(&m_counter, &MessageCounter::changed, this, &MessagesPage::showCounts);
    connect(&context.workspace, &Workspace::formatChanged, this, &MessagesPage::showCounts);
    loadMarks();
    updateState();
}

QWidget* MessagesPage::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_pause = new Button(m_context.themes, QStringLiteral("pause"), tr("Pause"));
    m_pause->setObjectName(QStringLiteral("tracePause"));
    connect(m_pause, &Button::triggered, this, [this] { setPaused(!m_isPaused); });
    //: The list scrolls to new messages by itself.
    m_follow = new ToggleChip(m_context.themes, tr("Auto-scroll"));
    m_follow->setObjectName(QStringLiteral("traceFollow"));
    m_follow->setToolTip(tr("Keeps the newest message in view"));
    m_follow->setChecked(true);
    m_follow->setProperty("forget", true); // a start shows what is said now
    connect(m_follow, &QAbstractButton::clicked, this, &MessagesPage::setFollowing);
    m_filter = new MessageFilterField(m_context.themes);
    m_filter->setVocabulary([this] { return vocabulary(); });
    connect(m_filter, &MessageFilterField::filterChanged, this, [this] { applyFilter(); });
    connect(m_filter, &MessageFilterField::faultChanged, this, &MessagesPage::showFault);
    m_clear = new Button(m_context.themes, tr("Clear"), Button::Kind::Quiet);
    m_clear->setObjectName(QStringLiteral("traceClear"));
    connect(m_clear, &Button::triggered, this, &MessagesPage::clearFilter);
    auto* jump = new Button(m_context.themes, QStringLiteral("clock"), tr("Go to time…"));
    jump->setObjectName(QStringLiteral("traceJump"));
    connect(jump, &Button::triggered, this, &MessagesPage::askTime);
    auto* open = new Button(m_context.themes, QStringLiteral("upload"), tr("Open file…"));
    open->setObjectName(QStringLiteral("traceOpen"));
    connect(open, &Button::triggered, this, [this] { m_files->askOpen(); });
    m_export = new Button(m_context.themes, QStringLiteral("download"), tr("Export…"));
    m_export->setObjectName(QStringLiteral("traceExport"));
    connect(m_export, &Button::triggered, this, &MessagesPage::exportRows);
    row->addWidget(m_pause);
    row->addWidget(m_follow);
    row->addWidget(m_filter, 1);
    row->addWidget(m_clear);
    row->addWidget(jump);
    row->addWidget(open);
    row->addWidget(m_export);
    return tools;
}

QWidget* MessagesPage::makeList()
{
    m_table = new TraceTable(m_context.themes, m_model);
    m_older = new UnreadRow(m_context.themes, QStringLiteral("traceOlderUnread"));
    m_newer = new UnreadRow(m_context.themes, QStringLiteral("traceNewerUnread"));
    for (UnreadRow* row : {m_older, m_newer})
        connect(row, &UnreadRow::readAgainWanted, &m_model, &MessageModel::readAgain);
    m_stack = new ViewStack(m_newer->under(m_older->above(m_table)));
    m_empty = new EmptyState(m_context.themes, QStringLiteral("arrow-left-right"), tr("No message yet"), {});
    m_empty->setObjectName(QStringLiteral("traceEmpty"));
    m_emptyClear = m_empty->addAction(tr("Clear filter"));
    m_emptyClear->setObjectName(QStringLiteral("traceEmptyClear"));
    connect(m_emptyClear, &Button::triggered, this, &MessagesPage::clearFilter);
    m_emptyAgain = m_empty->addAction(tr("Try again"));
    m_emptyAgain->setObjectName(QStringLiteral("traceTryAgain"));
    connect(m_emptyAgain, &Button::triggered, &m_model, &MessageModel::goToEnd);
    m_stack->setEmptyState(m_empty);
    m_new = new Button(m_context.themes, QStringLiteral("arrow-down"), QString(), Button::Kind::Quiet);
    m_new->setObjectName(QStringLiteral("traceNew"));
    connect(m_new, &Button::triggered, this, &MessagesPage::goToEnd);
    auto* card = new Card(m_context.themes);
    card->addRow(m_stack, 1);
    card->addRow(m_new);
    m_new->hide();
    card->setMinimumHeight(180);
    connect(m_table, &TraceTable::currentRowChanged, this, &MessagesPage::showCurrent);
    connect(m_table, &TableView::menuRequested, this, &MessagesPage::showMenu);
    connect(m_table, &TraceTable::startWanted, this, [this] {
        setFollowing(false);
        m_model.goToStart();
    });
    connect(m_table, &TraceTable::endWanted, this, &MessagesPage::goToEnd);
    connect(m_table, &TraceTable::followingChanged, m_follow, &QAbstractButton::setChecked);
    return card;
}

void MessagesPage::connectDetail()
{
    connect(m_detail, &MessageDetail::followExchangeWanted, this, &MessagesPage::followExchange);
    connect(m_detail, &MessageDetail::followSessionWanted, this, &MessagesPage::followSession);
    connect(m_detail, &MessageDetail::onlyChargerWanted, this, &MessagesPage::onlyThisCharger);
    connect(m_detail, &MessageDetail::markWanted, this, &MessagesPage::toggleMark);
    connect(m_detail, &MessageDetail::copied, this,
            [this] { m_context.host.notify(QStringLiteral("copy"), tr("Copied")); });
}

// ---- where the rows come from -----------------------------------------------------------------------

void MessagesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_isStarted) {
        useSource();
        m_isStarted = true;
    }
    updateRunning();
}

void MessagesPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    updateRunning();
}

void MessagesPage::useSource()
{
    const auto file = m_files->file();
    MessageModel::Source source;
    MessageCounter::Source counts;
    if (file) {
        source = [file](api::MessageQuery query) { return file->messages(std::move(query)); };
        counts = [file](api::MessageCountQuery query) { return file->messageCounts(std::move(query)); };
    } else {
        source = [history = &m_context.history](api::MessageQuery query) { return history->messages(std::move(query)); };
        counts = [history = &m_context.history](api::MessageCountQuery query) { return history->messageCounts(std::move(query)); };
    }
    m_detail->setSource(source);
    m_export->setBlockedReason(file ? tr("This is a file already") : QString());
    loadMarks();
    if (m_isStarted)
        removePeriod(); // of another source
    m_follow->setChecked(true);
    m_table->setFollowing(true);
    m_model.setSource(source, !file);
    if (m_isStarted) // its period and marks are gone
        m_model.setFilter(wholeFilter(), m_from, m_to);
    m_counter.setSource(counts);
    m_counter.setQuery(countedQuery());
    updateRunning();
    updateState();
}

void MessagesPage::updateRunning()
{
    const bool isLive = !m_isPaused && !m_files->file();
    m_model.setRunning(isVisible() && isLive);
    m_counter.setLive(isLive);
    m_counter.setRunning(isVisible());
}

void MessagesPage::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    m_pause->setIconName(isPaused ? QStringLiteral("play") : QStringLiteral("pause"));
    //: Goes on showing new messages.
    m_pause->setText(isPaused ? tr("Go on") : tr("Pause"));
    updateRunning();
    updateState();
}

void MessagesPage::setFollowing(bool isFollowing)
{
    m_follow->setChecked(isFollowing);
    if (isFollowing && !m_model.isAtEnd())
        return goToEnd();
    m_table->setFollowing(isFollowing);
}

void MessagesPage::goToEnd()
{
    m_follow->setChecked(true);
    m_table->setFollowing(true);
    if (!m_model.isAtEnd() || m_model.unseen() > 0)
        m_model.goToEnd();
}

// ---- what is shown ----------------------------------------------------------------------------------

void MessagesPage::updateState()
{
    const bool isFile = m_files->file() != nullptr;
    //: State of the trace: it shows a file.
    m_badge->setNeutral(isFile ? QStringLiteral("list") : m_isPaused ? QStringLiteral("pause") : QStringLiteral("radio"),
                        isFile ? tr("File")
                        //: State of the trace: new messages are kept, but not shown.
                        : m_isPaused ? tr("Paused; messages are kept")
                                     //: State of the trace: new messages are kept and shown.
                                     : tr("Recording"),
                        isFile || m_isPaused ? Theme::Color::Ink2 : Theme::Color::Good);
    m_clear->setBlockedReason(isFiltered() ? QString() : tr("There is no filter"));
    const int unseen = m_model.unseen();
    m_new->setText(tr("%n new", nullptr, unseen));
    m_new->setVisible(unseen > 0);
    const QString rows = tr("%n row(s)", nullptr, m_model.rowCount());
    m_count->setText(m_model.isSearching() && m_model.rowCount() < MessageModel::RowsPerPage ? tr("Searching… %1").arg(rows)
                     : m_model.isAtStart() && m_model.isAtEnd()                              ? rows
                                                                //: %1 is "300 rows": there are more than are loaded.
                                                                : tr("%1 loaded").arg(rows));
    //: Above the list of messages, of what came before those it shows; %1 is a sentence that says why.
    m_older->setError(m_model.olderError(), tr("Older messages could not be read. %1"));
    //: Below the list of messages, of what came after those it shows; %1 is a sentence that says why.
    m_newer->setError(m_model.newerError(), tr("Newer messages could not be read. %1"));
    const bool isEmpty = m_model.rowCount() == 0 && !m_model.isSearching();
    m_stack->setEmpty(isEmpty);
    if (isEmpty)
        explainEmpty();
}

void MessagesPage::explainEmpty()
{
    m_emptyClear->setVisible(isFiltered());
    const std::optional<Error> error = m_model.error();
    m_emptyAgain->setVisible(error.has_value());
    if (error) {
        m_empty->setTitle(tr("Could not read the messages"));
        m_empty->setText(readErrorSentence(*error));
    } else if (isFiltered()) {
        m_empty->setTitle(tr("Nothing matches"));
        m_empty->setText(tr("No kept message passes this filter."));
    } else {
        m_empty->setTitle(tr("No message yet"));
        m_empty->setText(tr("Messages appear here as soon as a charger connects."));
    }
}

void MessagesPage::showCurrent(int row)
{
    if (row < 0)
        return; // the detail stays until another row is chosen
    const bool isAnother = !m_detail->message() || m_detail->message()->id != m_model.row(row).id;
    m_detail->setMessage(m_model.row(row));
    m_detail->setMarked(m_marks.contains(m_model.row(row).id.value()));
    m_pane->setFilled(true);
    if (isAnother)
        m_pane->open();
}

} // namespace forecourt::ui
