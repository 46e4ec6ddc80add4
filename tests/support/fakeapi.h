// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stand-ins for the interfaces of core/api: they keep what was asked and act on a FakeChangeSource.
#pragma once

#include "core/api/administration.h"
#include "core/api/history.h"
#include "core/domain/messagefilterparser.h"
#include "core/base/async.h"
#include "tests/support/fakechangesource.h"

#include <memory>
#include <utility>
#include <vector>

namespace forecourt::tests {

/// Takes commands and lets the test decide how they go on. Thread: the test's.
class FakeEngine final : public api::Engine
{
public:
    explicit FakeEngine(FakeChangeSource& source);
    ~FakeEngine() override;

    QList<CommandRequest> submitted;
    QList<CommandId> cancelled;
    QList<QPair<TransactionKey, QString>> closed;
    QList<api::TransactionClosing> closings;
    QList<TransactionKey> tests; ///< marked as test charges
    QList<QPair<TransactionKey, api::TransactionAmendment>> amended;
    std::optional<Error> failure; ///< every call fails with this while set
    QDateTime now;                ///< stamp of new commands; invalid: wall time
    /// Stations take every command at once. Over a link run() is a submit(), so who waits for the answer needs this.
    bool answersAtOnce = false;

    QFuture<Result<CommandId>> submit(CommandRequest request) override;

    QFuture<Result<CommandRecord>> run(CommandRequest request) override;

    QFuture<Result<void>> cancel(CommandId command) override;

    QFuture<Result<void>> closeTransaction(TransactionKey transaction, api::TransactionClosing closing) override;

    QFuture<Result<void>> markTest(TransactionKey transaction) override;

    QFuture<Result<void>> amendTransaction(TransactionKey transaction, api::TransactionAmendment amendment) override;

    /// The last command's id.
    [[nodiscard]] CommandId lastCommand() const;

    /// Changes a command as an answer of the station would.
    void answer(CommandId id, CommandOutcome outcome, CommandEffect effect = CommandEffect::None,
                const QString& status = {});

private:
    [[nodiscard]] QDateTime stamp() const;

    CommandRecord recordFor(const CommandRequest& request);

    FakeChangeSource& m_source;
    qint64 m_nextId = 1000;
};

/// Answers pages from lists the test fills, newest first. Thread: the test's.
class FakeHistory final : public api::History
{
public:
    FakeHistory();
    ~FakeHistory() override;

    QList<TransactionRecord> transactionRows; ///< newest first
    QHash<qint64, QList<MeterSample>> sampleRows;
    QList<QDateTime> sampleQueries; ///< since when values were asked for; invalid: all
    QList<CommandRecord> commandRows;
    QList<EventRecord> eventRows;
    QList<MessageRecord> messageRows; ///< oldest first
    QList<api::MessageQuery> messageQueries;
    int messagesPerSearch = 1'000'000;
    QHash<QString, QByteArray> photos;
    QList<api::TransactionQuery> transactionQueries;
    QList<api::TransactionQuery> totalsQueries;
    std::optional<Error> failure;

    using SessionPromise = QPromise<Result<Page<TransactionRecord>>>;
    bool holdsSessions = false; ///< pages of sessions wait for answerHeld()
    std::vector<std::pair<api::TransactionQuery, std::shared_ptr<SessionPromise>>> heldSessions; ///< oldest first
    /// Answers the held questions that nobody took back; how many those were.
    int answerHeld();

    QFuture<Result<Page<TransactionRecord>>> transactions(api::TransactionQuery query) override;

    QFuture<Result<api::TransactionTotals>> transactionTotals(api::TransactionQuery query) override;

    QFuture<Result<TransactionRecord>> transaction(TransactionKey key) override;

    QFuture<Result<QList<MeterSample>>> samples(TransactionKey key) override;
    QFuture<Result<QList<MeterSample>>> samplesFrom(TransactionKey key, QDateTime from) override;

    QFuture<Result<Page<CommandRecord>>> commands(api::CommandQuery query) override;

    QFuture<Result<CommandRecord>> command(CommandId id) override;

    /// Rows in order of their ids; at most messagesPerSearch are looked at for one page.
    QFuture<Result<Page<MessageRecord>>> messages(api::MessageQuery query) override;

    QList<api::MessageCountQuery> countQueries;

    /// Counts messagesPerSearch rows at a time.
    QFuture<Result<api::MessageCounts>> messageCounts(api::MessageCountQuery query) override;

    QFuture<Result<QByteArray>> photo(QString name) override;

    QFuture<Result<Page<EventRecord>>> events(api::EventQuery query) override;

    QList<AlertRecord> alertRows; ///< newest first
    QFuture<Result<Page<AlertRecord>>> alerts(api::AlertQuery query) override;

private:
    template<class Query>
    [[nodiscard]] static bool isAt(const StationId& station, const Query& query)
    {
        return !query.station || station == *query.station || query.formerStations.contains(station);
    }

    [[nodiscard]] QList<TransactionRecord> matching(const api::TransactionQuery& query) const;

    [[nodiscard]] static bool matches(const TransactionRecord& row, const api::TransactionQuery& query);

    template<class T>
    static Page<T> pageOf(const QList<T>& rows, const QString& after, int limit)
    {
        const qsizetype from = after.toLongLong();
        Page<T> page;
        page.rows = rows.mid(from, limit);
        if (from + limit < rows.size())
            page.next = QString::number(from + limit);
        return page;
    }
};

} // namespace forecourt::tests
