// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the trace show.
#include "ui/models/messagemodel.h"

#include "ui/format/messagewords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"
#include "ui/widgets/tableview.h"

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int CallsLookedAt = 200;
} // namespace

int MessageModel::rowOf(RecordId id) const
{
    const auto it = std::lower_bound(m_rows.cbegin(), m_rows.cend(), id,
                                     [](const MessageRecord& row, RecordId wanted) { return row.id < wanted; });
    return it != m_rows.cend() && it->id == id ? static_cast<int>(it - m_rows.cbegin()) : -1;
}

std::optional<qint64> MessageModel::callOf(int row) const
{
    const MessageRecord& answer = m_rows.at(row);
    for (int i = row - 1; i >= std::max(0, row - CallsLookedAt); --i) {
        const MessageRecord& call = m_rows.at(i);
        if (call.kind == MessageRecord::Kind::Call && call.messageId == answer.messageId && call.station == answer.station
            && call.direction != answer.direction)
            return call.id.value();
    }
    return std::nullopt;
}

void MessageModel::setMarks(const QSet<qint64>& marks)
{
    m_marks = marks;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int MessageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MessageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MessageModel::timeText(const QDateTime& at) const
{
    const Formatter& format = m_workspace.format();
    const QString time = format.timeWithMilliseconds(at);
    return format.siteDate(at) == format.siteDate(m_workspace.now()) ? time
                                                                     : format.dayAndMonth(at) + QLatin1Char(' ') + time;
}

QString MessageModel::actionText(int row) const
{
    const MessageRecord& message = m_rows.at(row);
    if (message.kind == MessageRecord::Kind::Call)
        return message.action;
    const auto call = callOf(row);
    switch (message.kind) {
    case MessageRecord::Kind::Unparseable:
        //: In place of an action: the message could not be read.
        return tr("unreadable");
    case MessageRecord::Kind::NoReply:
        //: %1 is the number of a row, or an action.
        return tr("no reply to %1").arg(call ? QString::number(*call) : message.action);
    case MessageRecord::Kind::Error:
        //: An error answer; %1 is the number of a row, or an action.
        return tr("error to %1").arg(call ? QString::number(*call) : message.action);
    case MessageRecord::Kind::Call:
    case MessageRecord::Kind::Result: break;
    }
    if (!call && message.action.isEmpty())
        return tr("reply");
    //: An answer; %1 is the number of a row, or an action.
    return tr("reply to %1").arg(call ? QString::number(*call) : message.action);
}

QString MessageModel::text(int row, Column column) const
{
    const MessageRecord& message = m_rows.at(row);
    const Formatter& format = m_workspace.format();
    switch (column) {
    case Column::Number: return QString::number(message.id.value());
    case Column::Time: return message.at.isValid() ? timeText(message.at) : QString();
    case Column::Charger: return stationName(m_workspace.site(), message.station);
    case Column::Direction: return {};
    case Column::Action: return actionText(row);
    case Column::Id: return message.messageId;
    case Column::Reply: return message.replyMs ? format.number(*message.replyMs) : QString();
    case Column::Size: return message.kind == MessageRecord::Kind::NoReply ? QString() : format.number(message.payload.size());
    case Column::Summary: {
        if (const QString* known = m_summaries.object(message.id.value()))
            return *known;
        const QString summary = messageSummary(message, format);
        m_summaries.insert(message.id.value(), new QString(summary));
        return summary;
    }
    }
    return {};
}

QVariant MessageModel::icon(const MessageRecord& message, Column column) const
{
    if (column == Column::Direction) {
        if (message.kind == MessageRecord::Kind::NoReply)
            return QStringLiteral("triangle-alert");
        return message.direction == MessageRecord::Direction::In ? QStringLiteral("arrow-right") : QStringLiteral("arrow-left");
    }
    if (column == Column::Number && m_marks.contains(message.id.value()))
        return QStringLiteral("bookmark");
    const bool isBad = message.kind == MessageRecord::Kind::Error || message.kind == MessageRecord::Kind::Unparseable || !message.deviations.isEmpty();
    return column == Column::Summary && isBad ? QVariant(QStringLiteral("triangle-alert")) : QVariant();
}

QVariant MessageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageRecord& message = m_rows.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), column);
    case Qt::TextAlignmentRole: {
        const bool isNumber = column == Column::Number || column == Column::Reply || column == Column::Size;
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    case Qt::AccessibleTextRole:
        return column == Column::Direction ? messageDirectionWord(message.direction) : text(index.row(), column);
    case Qt::ToolTipRole:
        if (column == Column::Direction)
            return messageDirectionWord(message.direction);
        return column == Column::Summary && !message.deviations.isEmpty() ? deviationWords(message.deviations).join(u'\n')
                                                                           : QVariant();
    case TableIconRole: return icon(message, column);
    case TableIconColorRole: {
        if (column == Column::Number || (column == Column::Direction && message.direction == MessageRecord::Direction::Out
                                         && message.kind != MessageRecord::Kind::NoReply))
            return int(Theme::Color::Accent);
        return column == Column::Direction && message.kind != MessageRecord::Kind::NoReply ? int(Theme::Color::Ink2)
                                                                             : int(Theme::Color::Warning);
    }
    case TableInkRole:
        return column == Column::Number || column == Column::Id
                || (column == Column::Action && message.kind != MessageRecord::Kind::Call && message.kind != MessageRecord::Kind::NoReply)
            ? int(Theme::Color::Ink2)
            : int(Theme::Color::Ink1);
    case TableMonoRole: return column == Column::Id;
    case TableBlankRole: return true;
    case KeyRole: return message.id.value();
    case MarkedRole: return m_marks.contains(message.id.value());
    default: return {};
    }
}

QVariant MessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = column == Column::Number || column == Column::Reply || column == Column::Size;
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (column) {
    case Column::Number:
        //: Column: the running number of a message.
        return isTip ? tr("Number of the row") : tr("#");
    case Column::Time: return tr("Time");
    case Column::Charger: return tr("Charger");
    case Column::Direction: return isTip ? tr("Direction") : QString();
    case Column::Action: return tr("Action");
    case Column::Id: return isTip ? tr("The id the sender gave the message") : tr("Id");
    case Column::Reply:
        //: Column: milliseconds until the answer.
        return isTip ? tr("Milliseconds until the answer") : tr("ms");
    case Column::Size: return tr("Bytes");
    case Column::Summary: return tr("Summary");
    }
    return {};
}

} // namespace forecourt::ui
