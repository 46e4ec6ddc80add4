// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A window on the message log: a few thousand rows of millions, oldest first, that can move both ways.
#pragma once

#include "core/api/history.h"
#include "core/domain/messagefilter.h"
#include "ui/models/workspace.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

#include <memory>

namespace forecourt::ui {

/// Rows come in pages from both ends and leave at the other; a search that takes long shows what it has. New
/// rows are read four times a second while live. Thread: GUI.
class MessageModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Time, Charger, Direction, Action, Id, Reply, Size, Summary };
    static constexpr int ColumnCount = int(Column::Summary) + 1;
    /// Beyond the common roles: whether the row is marked.
    static constexpr int MarkedRole = Qt::UserRole + 400;

    static constexpr int MostRows = 4000;
    static constexpr int RowsPerPage = 300;
    static constexpr int PollMs = 250;
    /// So many full pages one after another: whoever follows the end jumps there instead of reading on.
    static constexpr int FullPolls = 4;

    using Source = std::function<QFuture<Result<Page<MessageRecord>>>(api::MessageQuery)>;

    explicit MessageModel(Workspace& workspace, QObject* parent = nullptr);
    ~MessageModel() override;

    /// Where the rows come from; forgets all rows. \a isLive: it grows, so look for new rows.
    void setSource(Source source, bool isLive);
    /// What is shown; \a filter names chargers by id. Loads from the end, or around \a anchor if it is there.
    void setFilter(const MessageFilter& filter, std::optional<QDateTime> from, std::optional<QDateTime> to,
                   std::optional<RecordId> anchor = std::nullopt);

    void goToStart();
    void goToEnd();
    /// The first row at or after \a at comes first.
    void goToTime(const QDateTime& at);
    void goToRow(RecordId id);
    /// More at an end, as long as the last try did not fail there: then readAgain() asks.
    void fetchOlder();
    void fetchNewer();
    /// After error(): asks once more for what could not be read. Rows that are here stay.
    void readAgain();

    /// Not paused and visible: rows come by themselves.
    void setRunning(bool isRunning);
    /// The view shows the end, so the top may leave when rows come.
    void setFollowing(bool isFollowing) { m_isFollowing = isFollowing; }
    void setMarks(const QSet<qint64>& marks);

    [[nodiscard]] const MessageRecord& row(int row) const { return m_rows.at(row); }
    /// −1 if it is not in the window.
    [[nodiscard]] int rowOf(RecordId id) const;
    [[nodiscard]] bool isAtStart() const { return m_start.isEnd; }
    [[nodiscard]] bool isAtEnd() const { return m_end.isEnd; }
    [[nodiscard]] bool isSearching() const { return m_start.isBusy || m_end.isBusy || m_isSeeking; }
    /// New rows that are not in the window.
    [[nodiscard]] int unseen() const { return m_unseen; }
    /// Why something could not be read, whichever it was.
    [[nodiscard]] std::optional<Error> error() const;
    /// Why what lies before the first row could not be read.
    [[nodiscard]] const std::optional<Error>& olderError() const { return m_start.error; }
    /// Why what lies behind the last row, or what came since, could not be read.
    [[nodiscard]] const std::optional<Error>& newerError() const { return m_end.error ? m_end.error : m_pollError; }
    [[nodiscard]] const MessageFilter& filter() const { return m_filter; }
    /// What is shown, as a query.
    [[nodiscard]] api::MessageQuery query() const;
    /// The row number of the call that this answer belongs to, if it is near.
    [[nodiscard]] std::optional<qint64> callOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Searching, ends, unseen or error changed.
    void stateChanged();
    /// A jump has arrived: this row should be current and visible.
    void arrivedAt(int row);

private:
    struct Edge
    {
        bool isEnd = false;
        bool isBusy = false;
        QString cursor; ///< where a search goes on; empty: beyond the outermost row
        std::optional<Error> error; ///< why what lies beyond could not be read
        int trims = 0; ///< how often rows left here: an answer to a question from before does not join on
    };
    enum class Then { Nothing, ShowFirst, ShowLast };

    using Answer = QFuture<Result<Page<MessageRecord>>>;

    void restart();
    void takeBack();
    [[nodiscard]] Answer asked(api::MessageQuery query);
    void seek();
    void load(bool isOlder, Then then = Then::Nothing);
    void take(bool isOlder, const Page<MessageRecord>& page, Then then);
    void prepend(QList<MessageRecord> rows);
    void append(const QList<MessageRecord>& rows);
    void trimTop();
    void trimBottom();
    void poll();
    void schedulePoll();
    void takeNew(const Page<MessageRecord>& page);
    void setPollError(const std::optional<Error>& error);
    [[nodiscard]] bool isWanted(const MessageRecord& message) const;
    [[nodiscard]] QString text(int row, Column column) const;
    [[nodiscard]] QString actionText(int row) const;
    [[nodiscard]] QString timeText(const QDateTime& at) const;
    [[nodiscard]] QVariant icon(const MessageRecord& message, Column column) const;

    Workspace& m_workspace;
    Source m_source;
    bool m_isLive = false;
    bool m_isRunning = false;
    bool m_isFollowing = true;
    MessageFilter m_filter;
    std::optional<QDateTime> m_from;
    std::optional<QDateTime> m_to;
    QList<MessageRecord> m_rows;
    QSet<qint64> m_marks;
    Edge m_start;
    Edge m_end;
    bool m_isSeeking = false;
    bool m_isPolling = false;
    bool m_knowsNewest = false;
    qint64 m_newest = 0; ///< the last row of the log that was looked at
    int m_unseen = 0;
    int m_generation = 0;
    std::optional<Error> m_error;     ///< of a jump: there are no rows
    std::optional<Error> m_pollError; ///< of the last look for new rows
    QList<Answer> m_open; ///< reads that may still be on their way
    std::unique_ptr<ScheduledCall> m_poll;
    int m_fullPolls = 0;
    mutable QCache<qint64, QString> m_summaries{2000};
};

} // namespace forecourt::ui
