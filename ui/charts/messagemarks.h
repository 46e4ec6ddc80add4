// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// When messages were exchanged: counts by moment, never more than a lane can show.
#pragma once

#include "core/domain/event.h"

#include <QMap>

#include <chrono>

namespace forecourt::ui {

/// The messages of one moment, and the last one of them.
struct MessageMark
{
    QDateTime at;         ///< UTC, of the last one, on the axis of the drawing
    RecordId last;
    QString action;       ///< of the last one
    bool isLastIn = true; ///< the charger sent it
    int in = 0;
    int out = 0;
    int deviations = 0;   ///< messages with any
    QString deviation;    ///< of the last one that had any, its first

    [[nodiscard]] int count() const { return in + out; }
    bool operator==(const MessageMark&) const = default;
};

/// Any number of messages as at most MostMarks marks: where there are more, the moments become longer. Thread: any; a value.
class MessageMarks
{
public:
    static constexpr int MostMarks = 2000;

    /// \a offset: by how much the log is ahead of the axis of the drawing.
    explicit MessageMarks(std::chrono::milliseconds offset = {}) : m_offset(offset) {}

    void add(const MessageRecord& message);
    /// Ascending in time.
    [[nodiscard]] QList<MessageMark> marks() const { return m_marks.values(); }
    [[nodiscard]] bool isEmpty() const { return m_marks.isEmpty(); }

    /// Those of \a marks that fall into the same of \a cells between \a from and \a to become one; what lies outside is left out.
    [[nodiscard]] static QList<MessageMark> clustered(const QList<MessageMark>& marks, const QDateTime& from, const QDateTime& to, int cells);
    /// The place of the last mark at or before \a time; −1: none.
    [[nodiscard]] static qsizetype lastUntil(const QList<MessageMark>& marks, const QDateTime& time);

private:
    void widen();

    std::chrono::milliseconds m_offset;
    qint64 m_momentMs = 1;
    QMap<qint64, MessageMark> m_marks; ///< by number of the moment
};

} // namespace forecourt::ui
