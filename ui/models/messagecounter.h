// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How many messages each quick filter of the trace would show, counted beside everything else.
#pragma once

#include "core/api/history.h"
#include "core/base/clock.h"

#include <QObject>

#include <functional>

namespace forecourt::ui {

/// Counts in parts, newest first, and then what is new once a second. Another query stops what runs. Thread: GUI.
class MessageCounter final : public QObject
{
    Q_OBJECT

public:
    using Source = std::function<QFuture<Result<api::MessageCounts>>(api::MessageCountQuery)>;

    /// Typing goes first: a count begins this long after the query was set.
    static constexpr std::chrono::milliseconds StartDelay{150};
    static constexpr std::chrono::milliseconds LiveDelay{1000};

    /// \a filters: canonical texts of MessageFilter. \a clock must outlive this object.
    MessageCounter(Clock& clock, QStringList filters, QObject* parent = nullptr);
    ~MessageCounter() override;

    /// Where to count; forgets what was counted.
    void setSource(Source source);
    /// What to count in; only filter and period of it matter. The same again changes nothing.
    void setQuery(const api::MessageQuery& base);
    /// Nobody looks: what runs is finished, nothing more is asked.
    void setRunning(bool isRunning);
    /// New messages count as they come.
    void setLive(bool isLive);

    /// Of the filter at \a index, so far.
    [[nodiscard]] qint64 count(int index) const { return m_counts.at(index); }
    /// Something was counted.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    /// All of the log was looked at.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

Q_SIGNALS:
    /// A count, or what is known of it.
    void changed();

private:
    void restart();
    void cancel();
    void schedule();
    void ask();
    void take(const Result<api::MessageCounts>& part);

    Clock& m_clock;
    const QStringList m_filters;
    Source m_source;
    api::MessageQuery m_base;
    QList<qint64> m_counts;
    QString m_next;       ///< where the present way through the log goes on
    qint64 m_newest = 0;  ///< up to this row everything is counted, once complete
    bool m_isKnown = false;
    bool m_isComplete = false;
    bool m_isRunning = false;
    bool m_isLive = false;
    bool m_isAsking = false;
    int m_generation = 0;
    QFuture<Result<api::MessageCounts>> m_future;
    std::unique_ptr<ScheduledCall> m_call;
};

} // namespace forecourt::ui
