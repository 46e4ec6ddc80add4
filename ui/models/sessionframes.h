// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// When a charger and we spoke during a session, and the message of a moment.
#pragma once

#include "core/api/history.h"
#include "ui/charts/messagemarks.h"

#include <QObject>

#include <functional>
#include <optional>

namespace forecourt::ui {

/// Reads the log in pages, oldest first, and keeps no message, only marks. Thread: GUI.
class SessionFrames final : public QObject
{
    Q_OBJECT

public:
    static constexpr int RowsPerPage = 500;
    static constexpr int MostRows = 20'000; ///< more are not read for a lane

    explicit SessionFrames(api::History& history, QObject* parent = nullptr);

    /// \a from and \a to by the log's time, \a to empty: up to now. \a offset: by how much that is ahead of the times of the
    /// session. Forgets what was read.
    void setRange(const StationId& station, const QDateTime& from, const std::optional<QDateTime>& to, std::chrono::milliseconds offset);
    void clear();
    /// What was logged since, and what could not be read before.
    void readOn();
    /// After error(): asks once more for what could not be read. Marks that are here stay.
    void readAgain();
    [[nodiscard]] QList<MessageMark> marks() const { return m_marks.marks(); }
    /// Where reading stopped because there are too many, or with error(), by the times of the session; invalid: it did not.
    [[nodiscard]] QDateTime readTo() const { return m_error ? m_lastAt : m_readTo; }
    /// Why what comes later could not be read.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// Calls \a found with the last message at or before \a time, by the times of the session; with nothing where there is none,
    /// or it cannot be read. Never after setRange() or clear().
    void find(const QDateTime& time, std::function<void(std::optional<RecordId>)> found);

Q_SIGNALS:
    /// Other marks, or error() changed.
    void changed();

private:
    void request();
    void take(const Page<MessageRecord>& page);
    void search(const api::MessageQuery& query, const std::function<void(std::optional<RecordId>)>& found);

    api::History& m_history;
    api::MessageQuery m_query; ///< of the pages
    MessageMarks m_marks;
    std::chrono::milliseconds m_offset{};
    QString m_next;
    std::optional<RecordId> m_last;
    QDateTime m_lastAt; ///< so far it is read, by the times of the session
    QDateTime m_readTo;
    std::optional<Error> m_error;
    int m_read = 0;
    bool m_isReading = false;
    int m_generation = 0;
};

} // namespace forecourt::ui
