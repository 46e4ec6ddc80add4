// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messagestab.h"

#include "ui/format/words.h"
#include "ui/pages/messagesplace.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/unreadrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/sidepane.h"

#include <QBoxLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <utility>

namespace forecourt::ui {

namespace {
constexpr int PollMs = 3000;
constexpr qsizetype ShownPayload = 8000; // more would not be read here
constexpr int DetailHeight = 180;

/// Indented where it is an object.
QString readable(const QByteArray& payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    const QByteArray text = document.isObject() ? document.toJson(QJsonDocument::Indented).trimmed() : payload;
    return QString::fromUtf8(text.left(ShownPayload));
}
} // namespace

MessagesTab::MessagesTab(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_messages(context.workspace, context.history)
{
    auto* filter = new QLineEdit;
    filter->setObjectName(QStringLiteral("messageFilter"));
    filter->setPlaceholderText(tr("Filter by text"));
    filter->setAccessibleName(tr("Filter"));
    filter->setClearButtonEnabled(true);
    filter->setFixedWidth(240);
    makeTable(filter);
    makeDetail();
    m_pane = new SidePane(*m_detail, {m_table});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* open = new Button(context.themes, tr("Open in Messages"));
    open->setObjectName(QStringLiteral("openInMessages"));
    open->setToolTip(tr("All messages of this charger, with every field explained"));
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(filter);
    tools->addStretch(1);
    tools->addWidget(open);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    column->addWidget(m_detail);
    connect(filter, &QLineEdit::textChanged, this, [this](const QString& text) { m_table->filter().setText(text); });
    connect(m_table, &RecordTable::currentRowChanged, this, &MessagesTab::showDetail);
    connect(&m_messages, &MessageListModel::stateChanged, this, &MessagesTab::updateState);
    connect(&m_messages, &MessageListModel::stateChanged, &m_table->filter(), &RowFilter::readOn);
    connect(open, &Button::triggered, this,
            [this] { m_context.host.openPlace(MessagesPlace::ofCharger(m_station).text()); });
    m_timer.setInterval(PollMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible() && !m_station.value().isEmpty())
            m_messages.reload();
    });
    m_timer.start();
    updateState();
    showDetail();
}

void MessagesTab::makeTable(QLineEdit* filter)
{
    using Column = MessageListModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("messageList"), tr("Messages of this charger"));
    m_table->setRecords(&m_messages, false);
    m_table->setColumnFor(int(Column::When), QStringLiteral("00.00. 00:00:00.000"));
    m_table->setColumnFor(int(Column::Direction), QStringLiteral("from it"));
    m_table->setColumnFor(int(Column::Action), QStringLiteral("RemoteStartTransaction"));
    m_table->setColumnFor(int(Column::Kind), QStringLiteral("not readable"));
    m_table->setStretchColumn(int(Column::Payload));
    m_unread = new UnreadRow(m_context.themes, QStringLiteral("messageListUnread"));
    connect(m_unread, &UnreadRow::readAgainWanted, &m_messages, &MessageListModel::readAgain);
    m_stack = new ViewStack(
        m_unread->under(makeFilterable(m_context.themes, m_table, tr("No message fits the filter"), [filter] { filter->clear(); })));
    m_empty = new EmptyState(m_context.themes, QStringLiteral("list"), QString(), QString());
    m_stack->setEmptyState(m_empty);
}

void MessagesTab::makeDetail()
{
    m_detail = new Card(m_context.themes, tr("Message"));
    m_detail->setObjectName(QStringLiteral("messageDetail"));
    m_payload = new QPlainTextEdit;
    m_payload->setObjectName(QStringLiteral("messagePayload"));
    m_payload->setReadOnly(true);
    m_payload->setFrameShape(QFrame::NoFrame);
    m_payload->setProperty("plain", true); // the card has a border of its own
    m_payload->setTabChangesFocus(true);
    m_payload->setFont(m_context.themes.font(TypeRole::Mono));
    m_payload->setAccessibleName(tr("Content of the message"));
    m_detail->body()->addWidget(m_payload);
    m_detail->setFixedHeight(DetailHeight);
}

void MessagesTab::setStation(const StationId& station)
{
    m_station = station;
    m_isStale = true;
    if (isVisible())
        showEvent(nullptr);
}

void MessagesTab::showEvent(QShowEvent* event)
{
    if (event)
        QWidget::showEvent(event);
    if (m_station.value().isEmpty())
        return;
    if (std::exchange(m_isStale, false))
        m_messages.setStation(m_station);
    else
        m_messages.reload();
}

void MessagesTab::updateState()
{
    m_unread->setError(m_messages.error());
    const bool isEmpty = m_messages.rowCount() == 0;
    m_stack->setEmpty(isEmpty && !m_messages.isLoading());
    m_empty->setTitle(m_messages.error() ? tr("Could not read the messages") : tr("No message yet"));
    m_empty->setText(m_messages.error() ? readErrorSentence(*m_messages.error())
                                        : tr("What this charger and we say to one another is kept here."));
}

void MessagesTab::showDetail()
{
    const int row = m_table->currentRow();
    m_pane->setFilled(row >= 0);
    if (row < 0)
        return;
    const MessageRecord& message = m_messages.row(row);
    m_detail->setTitle(message.action.isEmpty() ? tr("Message") : message.action);
    m_payload->setPlainText(readable(message.payload));
}

} // namespace forecourt::ui
