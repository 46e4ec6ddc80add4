// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/messagemarks.h"

#include <algorithm>

namespace forecourt::ui {

namespace {

/// \a mark and \a other as one; the later one stays the last.
void join(MessageMark& mark, const MessageMark& other)
{
    const bool isLater = mark.count() == 0 || other.at > mark.at || (other.at == mark.at && mark.last < other.last);
    if (!other.deviation.isEmpty() && (isLater || mark.deviation.isEmpty()))
        mark.deviation = other.deviation;
    mark.in += other.in;
    mark.out += other.out;
    mark.deviations += other.deviations;
    if (!isLater)
        return;
    mark.at = other.at;
    mark.last = other.last;
    mark.action = other.action;
    mark.isLastIn = other.isLastIn;
}

} // namespace

void MessageMarks::add(const MessageRecord& message)
{
    if (!message.at.isValid())
        return;
    MessageMark one;
    one.at = message.at.addMSecs(-m_offset.count());
    one.last = message.id;
    one.action = message.action;
    one.isLastIn = message.direction == MessageRecord::Direction::In;
    (one.isLastIn ? one.in : one.out) = 1;
    one.deviations = message.deviations.isEmpty() ? 0 : 1;
    one.deviation = message.deviations.value(0);
    join(m_marks[one.at.toMSecsSinceEpoch() / m_momentMs], one);
    while (m_marks.size() > MostMarks)
        widen();
}

/// Two moments become one.
void MessageMarks::widen()
{
    m_momentMs *= 2;
    const QList<MessageMark> before = m_marks.values();
    m_marks.clear();
    for (const MessageMark& mark : before)
        join(m_marks[mark.at.toMSecsSinceEpoch() / m_momentMs], mark);
}

QList<MessageMark> MessageMarks::clustered(const QList<MessageMark>& marks, const QDateTime& from, const QDateTime& to, int cells)
{
    QList<MessageMark> clusters;
    const qint64 span = from.msecsTo(to);
    if (!from.isValid() || span <= 0 || cells <= 0)
        return clusters;
    qint64 lastCell = -1;
    for (const MessageMark& mark : marks) {
        const qint64 since = from.msecsTo(mark.at);
        if (since < 0 || since > span)
            continue;
        const qint64 cell = std::min<qint64>(since * cells / span, cells - 1);
        if (cell != lastCell)
            clusters.append(MessageMark());
        lastCell = cell;
        join(clusters.last(), mark);
    }
    return clusters;
}

qsizetype MessageMarks::lastUntil(const QList<MessageMark>& marks, const QDateTime& time)
{
    const auto after = std::upper_bound(marks.cbegin(), marks.cend(), time, [](const QDateTime& at, const MessageMark& mark) { return at < mark.at; });
    return after - marks.cbegin() - 1;
}

} // namespace forecourt::ui
