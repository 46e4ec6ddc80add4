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
    explicit FakeEngine(FakeChangeSource& source) : m_source(source) {}

    QList<CommandRequest> submitted;
    QList<CommandId> cancelled;
    QList<QPair<TransactionKey, QString>> closed;
    QList<api::TransactionClosing> closings;
    QList<TransactionKey> tests; ///< marked as test charges
    QList<QPair<TransactionKey, api::TransactionAmendment>> amended;
    std::optional<Error> failure; ///< every call fails with this while set
    QDateTime now;                ///< stamp of new commands; invalid: wall time

    QFuture<Result<CommandId>> submit(CommandRequest request) override
    {
        submitted.append(request);
        if (failure)
            return readyFuture<Result<CommandId>>(tl::unexpected(*failure));
        const CommandRecord record = recordFor(request);
        m_source.publishCommand(record);
        return readyFuture<Result<CommandId>>(record.id);
    }

    QFuture<Result<CommandRecord>> run(CommandRequest request) override
    {
        submitted.append(request);
        if (failure)
            return readyFuture<Result<CommandRecord>>(tl::unexpected(*failure));
        CommandRecord record = recordFor(request);
        record.outcome = CommandOutcome::Accepted;
        record.answerStatus = QStringLiteral("Accepted");
        m_source.publishCommand(record);
        return readyFuture<Result<CommandRecord>>(record);
    }

    QFuture<Result<void>> cancel(CommandId command) override
    {
        cancelled.append(command);
        if (failure)
            return readyFuture<Result<void>>(tl::unexpected(*failure));
        answer(command, CommandOutcome::Cancelled);
        return readyFuture<Result<void>>({});
    }

    QFuture<Result<void>> closeTransaction(TransactionKey transaction, api::TransactionClosing closing) override
    {
        closed.append({transaction, closing.note});
        closings.append(closing);
        if (failure)
            return readyFuture<Result<void>>(tl::unexpected(*failure));
        return readyFuture<Result<void>>({});
    }

    QFuture<Result<void>> markTest(TransactionKey transaction) override
    {
        tests.append(transaction);
        return readyFuture<Result<void>>({});
    }

    QFuture<Result<void>> amendTransaction(TransactionKey transaction, api::TransactionAmendment amendment) override
    {
        amended.append({transaction, amendment});
        if (failure)
            return readyFuture<Result<void>>(tl::unexpected(*failure));
        return readyFuture<Result<void>>({});
    }

    /// The last command's id.
    [[nodiscard]] CommandId lastCommand() const { return CommandId(m_nextId - 1); }

    /// Changes a command as an answer of the station would.
    void answer(CommandId id, CommandOutcome outcome, CommandEffect effect = CommandEffect::None,
                const QString& status = {})
    {
        const CommandPointer known = m_source.command(id);
        Q_ASSERT(known);
        CommandRecord record = *known;
        record.outcome = outcome;
        record.effect = effect;
        record.answerStatus = status;
        record.answeredAt = stamp();
        m_source.publishCommand(record);
    }

private:
    [[nodiscard]] QDateTime stamp() const { return now.isValid() ? now : QDateTime::currentDateTimeUtc(); }

    CommandRecord recordFor(const CommandRequest& request)
    {
        static const QStringList actions{
            QStringLiteral("RemoteStartTransaction"), QStringLiteral("RemoteStopTransaction"), QStringLiteral("Reset"),
            QStringLiteral("ChangeAvailability"),     QStringLiteral("UnlockConnector"),       QStringLiteral("TriggerMessage"),
            QStringLiteral("GetConfiguration"),       QStringLiteral("Raw")};
        CommandRecord record;
        record.id = CommandId(m_nextId++);
        record.station = request.station;
        record.action = actions.at(static_cast<qsizetype>(request.parameters.index()));
        record.parameters = request.parameters;
        record.origin = request.origin;
        record.user = request.user;
        record.outcome = CommandOutcome::Sent;
        record.queuedAt = stamp();
        record.sentAt = stamp();
        return record;
    }

    FakeChangeSource& m_source;
    qint64 m_nextId = 1000;
};

/// Answers pages from lists the test fills, newest first. Thread: the test's.
class FakeHistory final : public api::History
{
public:
    QList<TransactionRecord> transactionRows; ///< newest first
    QHash<qint64, QList<MeterSample>> sampleRows;
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
    int answerHeld()
    {
        int answered = 0;
        for (const auto& [query, promise] : std::exchange(heldSessions, {})) {
            if (!promise->isCanceled()) {
                promise->addResult(pageOf(matching(query), query.after, query.limit));
                ++answered;
            }
            promise->finish();
        }
        return answered;
    }

    QFuture<Result<Page<TransactionRecord>>> transactions(api::TransactionQuery query) override
    {
        transactionQueries.append(query);
        if (failure)
            return readyFuture<Result<Page<TransactionRecord>>>(tl::unexpected(*failure));
        if (holdsSessions) {
            auto promise = std::make_shared<SessionPromise>();
            promise->start();
            heldSessions.emplace_back(query, promise);
            return promise->future();
        }
        return readyFuture<Result<Page<TransactionRecord>>>(pageOf(matching(query), query.after, query.limit));
    }

    QFuture<Result<api::TransactionTotals>> transactionTotals(api::TransactionQuery query) override
    {
        totalsQueries.append(query);
        if (failure)
            return readyFuture<Result<api::TransactionTotals>>(tl::unexpected(*failure));
        api::TransactionTotals totals;
        for (const TransactionRecord& row : matching(query)) {
            if (row.flags.testFlag(TransactionFlag::Test)) {
                ++totals.tests;
                continue;
            }
            ++totals.count;
            if (const auto energy = row.energy(); energy && row.isEnergySummed())
                totals.energy = totals.energy + *energy;
            else
                ++totals.withoutEnergy;
        }
        return readyFuture<Result<api::TransactionTotals>>(totals);
    }

    QFuture<Result<TransactionRecord>> transaction(TransactionKey key) override
    {
        for (const TransactionRecord& row : transactionRows) {
            if (row.key == key)
                return readyFuture<Result<TransactionRecord>>(row);
        }
        return readyFuture<Result<TransactionRecord>>(forecourt::failure(ErrorCode::NotFound));
    }

    QFuture<Result<QList<MeterSample>>> samples(TransactionKey key) override
    {
        if (failure)
            return readyFuture<Result<QList<MeterSample>>>(tl::unexpected(*failure));
        return readyFuture<Result<QList<MeterSample>>>(sampleRows.value(key.value()));
    }

    QFuture<Result<Page<CommandRecord>>> commands(api::CommandQuery query) override
    {
        if (failure)
            return readyFuture<Result<Page<CommandRecord>>>(tl::unexpected(*failure));
        QList<CommandRecord> rows;
        for (const CommandRecord& row : commandRows) {
            if (isAt(row.station, query))
                rows.append(row);
        }
        return readyFuture<Result<Page<CommandRecord>>>(pageOf(rows, query.after, query.limit));
    }

    QFuture<Result<CommandRecord>> command(CommandId id) override
    {
        for (const CommandRecord& row : commandRows) {
            if (row.id == id)
                return readyFuture<Result<CommandRecord>>(row);
        }
        return readyFuture<Result<CommandRecord>>(forecourt::failure(ErrorCode::NotFound));
    }

    /// Rows in order of their ids; at most messagesPerSearch are looked at for one page.
    QFuture<Result<Page<MessageRecord>>> messages(api::MessageQuery query) override
    {
        messageQueries.append(query);
        if (failure)
            return readyFuture<Result<Page<MessageRecord>>>(tl::unexpected(*failure));
        const MessageFilter filter = parseMessageFilter(query.filter).value();
        QList<MessageRecord> rows = messageRows;
        if (!query.oldestFirst)
            std::reverse(rows.begin(), rows.end());
        std::optional<qint64> beyond = query.after.isEmpty() ? std::nullopt : std::optional(query.after.toLongLong());
        if (!beyond && query.beyond)
            beyond = query.beyond->value();
        Page<MessageRecord> page;
        int looked = 0;
        qint64 last = 0;
        for (const MessageRecord& row : std::as_const(rows)) {
            const qint64 id = row.id.value();
            if (beyond && (query.oldestFirst ? id <= *beyond : id >= *beyond))
                continue;
            if (page.rows.size() == query.limit || looked == messagesPerSearch) {
                page.next = QString::number(last);
                break;
            }
            ++looked;
            last = id;
            if ((!query.station || row.station == *query.station) && (!query.from || row.at >= *query.from)
                && (!query.to || row.at < *query.to) && filter.matches(row))
                page.rows.append(row);
        }
        return readyFuture<Result<Page<MessageRecord>>>(page);
    }

    QList<api::MessageCountQuery> countQueries;

    /// Counts messagesPerSearch rows at a time.
    QFuture<Result<api::MessageCounts>> messageCounts(api::MessageCountQuery query) override
    {
        countQueries.append(query);
        if (failure)
            return readyFuture<Result<api::MessageCounts>>(tl::unexpected(*failure));
        const api::MessageQuery& base = query.base;
        const MessageFilter filter = parseMessageFilter(base.filter).value();
        const qint64 from = !base.after.isEmpty() ? base.after.toLongLong() : base.beyond ? base.beyond->value() : 0;
        QList<MessageRecord> rows = messageRows;
        if (!base.oldestFirst)
            std::reverse(rows.begin(), rows.end());
        api::MessageCounts counts{QList<qint64>(query.filters.size(), 0), 0, {}};
        qint64 last = 0;
        int looked = 0;
        for (const MessageRecord& row : std::as_const(rows)) {
            const qint64 id = row.id.value();
            if (from != 0 && (base.oldestFirst ? id <= from : id >= from))
                continue;
            if (looked++ == messagesPerSearch) {
                counts.next = QString::number(last);
                break;
            }
            last = id;
            counts.newest = std::max(counts.newest, id);
            if ((base.station && row.station != *base.station) || (base.from && row.at < *base.from)
                || (base.to && row.at >= *base.to) || !filter.matches(row))
                continue;
            for (qsizetype i = 0; i < query.filters.size(); ++i)
                counts.counts[i] += parseMessageFilter(query.filters.at(i)).value().matches(row) ? 1 : 0;
        }
        return readyFuture<Result<api::MessageCounts>>(counts);
    }

    QFuture<Result<QByteArray>> photo(QString name) override
    {
        return photos.contains(name) ? readyFuture<Result<QByteArray>>(photos.value(name))
                                     : readyFuture<Result<QByteArray>>(forecourt::failure(ErrorCode::NotFound));
    }

    QFuture<Result<Page<EventRecord>>> events(api::EventQuery query) override
    {
        if (failure)
            return readyFuture<Result<Page<EventRecord>>>(tl::unexpected(*failure));
        QList<EventRecord> rows;
        for (const EventRecord& row : eventRows) {
            if (isAt(row.station, query) && (!query.kind || row.kind == *query.kind))
                rows.append(row);
        }
        return readyFuture<Result<Page<EventRecord>>>(pageOf(rows, query.after, query.limit));
    }

    QList<AlertRecord> alertRows; ///< newest first
    QFuture<Result<Page<AlertRecord>>> alerts(api::AlertQuery query) override
    {
        if (failure)
            return readyFuture<Result<Page<AlertRecord>>>(tl::unexpected(*failure));
        QList<AlertRecord> rows;
        for (const AlertRecord& row : alertRows) {
            if ((!query.station || row.station == *query.station) && (!query.onlyCleared || row.isCleared()))
                rows.append(row);
        }
        return readyFuture<Result<Page<AlertRecord>>>(pageOf(rows, query.after, query.limit));
    }

private:
    template<class Query>
    [[nodiscard]] static bool isAt(const StationId& station, const Query& query)
    {
        return !query.station || station == *query.station || query.formerStations.contains(station);
    }

    [[nodiscard]] QList<TransactionRecord> matching(const api::TransactionQuery& query) const
    {
        QList<TransactionRecord> rows;
        for (const TransactionRecord& row : transactionRows) {
            if (matches(row, query))
                rows.append(row);
        }
        return rows;
    }

    [[nodiscard]] static bool matches(const TransactionRecord& row, const api::TransactionQuery& query)
    {
        using State = api::TransactionQuery::State;
        if (query.state == State::Live && !row.isRunning())
            return false;
        if (query.state == State::Finished && row.isRunning())
            return false;
        if (query.state == State::Attention && !row.needsAttention())
            return false;
        if (!isAt(row.station, query) || (query.person && row.person != query.person) || (query.withoutPerson && row.person))
            return false;
        if (query.flags && !(row.flags & query.flags))
            return false;
        if ((query.from && row.startedAt < *query.from) || (query.to && row.startedAt >= *query.to))
            return false;
        const QString text = row.number + QLatin1Char(' ') + row.token.value + QLatin1Char(' ') + row.personName
            + QLatin1Char(' ') + row.station.value();
        return query.text.isEmpty() || text.contains(query.text, Qt::CaseInsensitive);
    }

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
