// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Paged reads of what is stored: never in snapshots, never on the GUI thread.
#pragma once

#include "core/base/result.h"
#include "core/domain/alert.h"
#include "core/domain/command.h"
#include "core/domain/event.h"
#include "core/domain/page.h"
#include "core/domain/site.h"
#include "core/domain/transaction.h"

#include <QFuture>

namespace forecourt::api {

/// Which transactions, in which order; of equal ones the newest first (ascending: last).
struct TransactionQuery
{
    enum class State { Any, Live, Finished, Attention };
    /// What is not known counts as below everything. Charger and Person: by their names as a person would sort them,
    /// those of one name by start.
    enum class SortBy { Start, Energy, Duration, Peak, End, Charger, Person, Average, Idle };
    State state = State::Any;
    SortBy sortBy = SortBy::Start;
    bool isAscending = false;
    TransactionFlags flags;         ///< has one of these; none: any
    std::optional<StationId> station;
    QList<StationId> formerStations; ///< beside station: what stood in its place before
    std::optional<PersonId> person;
    bool withoutPerson = false;     ///< of nobody we know; never with person
    QString text;                   ///< part of number, tag, person, note or station name
    std::optional<QDateTime> from;  ///< started at or after
    std::optional<QDateTime> to;    ///< started before
    int limit = 100;                ///< 1 to 1000
    QString after;                  ///< cursor
    QList<TransactionKey> only;     ///< at most 1000: of these; empty: any

    bool operator==(const TransactionQuery&) const = default;
};

/// Sums over all rows a query matches, not only a page; test charges are counted apart and in no sum.
struct TransactionTotals
{
    qint64 count = 0;       ///< without tests
    Energy energy;          ///< of those whose energy is known and can be right
    qint64 withoutEnergy = 0; ///< the others
    qint64 tests = 0;       ///< test charges, left out above
};

/// Which commands. Newest first.
struct CommandQuery
{
    std::optional<StationId> station;
    QList<StationId> formerStations; ///< beside station: what stood in its place before
    int limit = 100;
    QString after;
};

/// Which messages. Newest first unless \a oldestFirst. A page may be short of rows, even empty, with a next
/// one: a rare filter gives what it has after some time, and the search goes on from there.
struct MessageQuery
{
    std::optional<StationId> station;
    QString action;
    std::optional<MessageRecord::Direction> direction;
    QString filter;                  ///< canonical text of a MessageFilter, chargers by id; empty: all
    std::optional<QDateTime> from;   ///< logged at or after
    std::optional<QDateTime> to;     ///< logged before
    bool oldestFirst = false;
    int limit = 100;                 ///< 1 to 1000
    std::optional<RecordId> beyond;  ///< first page only: rows older (oldestFirst: newer) than this one
    QString after;                   ///< cursor
};

/// How many messages each of several filters lets through.
struct MessageCountQuery
{
    MessageQuery base;   ///< which messages are looked at; its limit does not count
    QStringList filters; ///< canonical texts, each beside that of \a base
};

/// A part of a count: what was looked at in a bounded time. Add up the parts until \a next is empty.
struct MessageCounts
{
    QList<qint64> counts; ///< in the order of the filters
    qint64 newest = 0;    ///< the highest row number that was looked at; 0: none
    QString next;         ///< cursor for MessageQuery::after; empty: this was the last part

    bool operator==(const MessageCounts&) const = default;
};

/// Which events. Newest first.
struct EventQuery
{
    std::optional<StationId> station;
    QList<StationId> formerStations; ///< beside station: what stood in its place before
    std::optional<EventKind> kind;
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;
    int limit = 100;
    QString after;
};

/// Which alerts. Newest first.
struct AlertQuery
{
    std::optional<StationId> station;
    bool onlyCleared = false;
    std::optional<QDateTime> from; ///< raised at or after
    std::optional<QDateTime> to;   ///< raised before
    int limit = 100;
    QString after;
};

/// Reads of stored records. A page may lack what was written in the last moment. Errors of all:
/// StorageFailed, StorageCorrupt, InvalidInput (bad cursor or limit). Thread: any thread may call.
class History
{
public:
    virtual ~History() = default;

    [[nodiscard]] virtual QFuture<Result<Page<TransactionRecord>>> transactions(TransactionQuery query) = 0;
    [[nodiscard]] virtual QFuture<Result<TransactionTotals>> transactionTotals(TransactionQuery query) = 0;
    /// Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<TransactionRecord>> transaction(TransactionKey key) = 0;
    /// Samples in order of time.
    [[nodiscard]] virtual QFuture<Result<QList<MeterSample>>> samples(TransactionKey key) = 0;
    /// Those at or after \a from, UTC, in order of time: what is new in a session that runs. A value that came late, of a
    /// time before \a from, is in samples() alone.
    [[nodiscard]] virtual QFuture<Result<QList<MeterSample>>> samplesFrom(TransactionKey key, QDateTime from) = 0;
    [[nodiscard]] virtual QFuture<Result<Page<CommandRecord>>> commands(CommandQuery query) = 0;
    /// Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<CommandRecord>> command(CommandId id) = 0;
    [[nodiscard]] virtual QFuture<Result<Page<MessageRecord>>> messages(MessageQuery query) = 0;
    /// Cancelling the future stops what has not begun.
    [[nodiscard]] virtual QFuture<Result<MessageCounts>> messageCounts(MessageCountQuery query) = 0;
    [[nodiscard]] virtual QFuture<Result<Page<EventRecord>>> events(EventQuery query) = 0;
    /// The picture StationRecord::photo names, as it was saved. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> photo(QString name) = 0;
    [[nodiscard]] virtual QFuture<Result<Page<AlertRecord>>> alerts(AlertQuery query) = 0;
};

} // namespace forecourt::api
