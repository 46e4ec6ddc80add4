// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeapi.h"

namespace forecourt::tests {

FakeEngine::FakeEngine(FakeChangeSource& source)
    : m_source(source)
{
}

FakeEngine::~FakeEngine() = default;

QFuture<Result<CommandId>> FakeEngine::submit(CommandRequest request)
{
    submitted.append(request);
    if (failure)
        return readyFuture<Result<CommandId>>(tl::unexpected(*failure));
    const CommandRecord record = recordFor(request);
    m_source.publishCommand(record);
    if (answersAtOnce)
        answer(record.id, CommandOutcome::Accepted, CommandEffect::None, QStringLiteral("Accepted"));
    return readyFuture<Result<CommandId>>(record.id);
}

QFuture<Result<CommandRecord>> FakeEngine::run(CommandRequest request)
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

QFuture<Result<void>> FakeEngine::cancel(CommandId command)
{
    cancelled.append(command);
    if (failure)
        return readyFuture<Result<void>>(tl::unexpected(*failure));
    answer(command, CommandOutcome::Cancelled);
    return readyFuture<Result<void>>({});
}

QFuture<Result<void>> FakeEngine::closeTransaction(TransactionKey transaction, api::TransactionClosing closing)
{
    closed.append({transaction, closing.note});
    closings.append(closing);
    if (failure)
        return readyFuture<Result<void>>(tl::unexpected(*failure));
    return readyFuture<Result<void>>({});
}

QFuture<Result<void>> FakeEngine::markTest(TransactionKey transaction)
{
    tests.append(transaction);
    return readyFuture<Result<void>>({});
}

QFuture<Result<void>> FakeEngine::amendTransaction(TransactionKey transaction, api::TransactionAmendment amendment)
{
    amended.append({transaction, amendment});
    if (failure)
        return readyFuture<Result<void>>(tl::unexpected(*failure));
    return readyFuture<Result<void>>({});
}

CommandId FakeEngine::lastCommand() const
{
    return CommandId(m_nextId - 1);
}

void FakeEngine::answer(CommandId id, CommandOutcome outcome, CommandEffect effect, const QString& status)
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

QDateTime FakeEngine::stamp() const
{
    return now.isValid() ? now : QDateTime::currentDateTimeUtc();
}

CommandRecord FakeEngine::recordFor(const CommandRequest& request)
{
    static const QStringList actions{
        QStringLiteral("RemoteStartTransaction"), QStringLiteral("RemoteStopTransaction"), QStringLiteral("Reset"),
        QStringLiteral("ChangeAvailability"), QStringLiteral("UnlockConnector"), QStringLiteral("TriggerMessage"),
        QStringLiteral("GetConfiguration"), QStringLiteral("Raw"), QStringLiteral("ChangeConfiguration"),
        QStringLiteral("ClearCache"), QStringLiteral("GetLocalListVersion"), QStringLiteral("SendLocalList"),
        QStringLiteral("ReserveNow"), QStringLiteral("CancelReservation"), QStringLiteral("SetChargingProfile"),
        QStringLiteral("ClearChargingProfile"), QStringLiteral("GetCompositeSchedule"), QStringLiteral("GetDiagnostics"),
        QStringLiteral("GetLog"), QStringLiteral("UpdateFirmware"), QStringLiteral("SignedUpdateFirmware"),
        QStringLiteral("InstallCertificate"), QStringLiteral("DeleteCertificate"), QStringLiteral("GetInstalledCertificateIds"),
        QStringLiteral("CertificateSigned"), QStringLiteral("DataTransfer")};
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

FakeHistory::FakeHistory() = default;
FakeHistory::~FakeHistory() = default;

QFuture<Result<Page<TransactionRecord>>> FakeHistory::transactions(api::TransactionQuery query)
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

int FakeHistory::answerHeld()
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

QFuture<Result<api::TransactionTotals>> FakeHistory::transactionTotals(api::TransactionQuery query)
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

QFuture<Result<TransactionRecord>> FakeHistory::transaction(TransactionKey key)
{
    for (const TransactionRecord& row : transactionRows) {
        if (row.key == key)
            return readyFuture<Result<TransactionRecord>>(row);
    }
    return readyFuture<Result<TransactionRecord>>(forecourt::failure(ErrorCode::NotFound));
}

QFuture<Result<QList<MeterSample>>> FakeHistory::samples(TransactionKey key)
{
    return samplesFrom(key, {});
}

QFuture<Result<QList<MeterSample>>> FakeHistory::samplesFrom(TransactionKey key, QDateTime from)
{
    sampleQueries.append(from);
    if (failure)
        return readyFuture<Result<QList<MeterSample>>>(tl::unexpected(*failure));
    QList<MeterSample> samples = sampleRows.value(key.value());
    if (from.isValid())
        samples.removeIf([&from](const MeterSample& sample) { return sample.at < from; });
    return readyFuture<Result<QList<MeterSample>>>(samples);
}

QFuture<Result<Page<CommandRecord>>> FakeHistory::commands(api::CommandQuery query)
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

QFuture<Result<CommandRecord>> FakeHistory::command(CommandId id)
{
    for (const CommandRecord& row : commandRows) {
        if (row.id == id)
            return readyFuture<Result<CommandRecord>>(row);
    }
    return readyFuture<Result<CommandRecord>>(forecourt::failure(ErrorCode::NotFound));
}

QFuture<Result<Page<MessageRecord>>> FakeHistory::messages(api::MessageQuery query)
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

QFuture<Result<api::MessageCounts>> FakeHistory::messageCounts(api::MessageCountQuery query)
{
    countQueries.append(query);
    if (failure)
        return readyFuture<Result<api::MessageCounts>>(tl::unexpected(*failure));
    const api::MessageQuery& base = query.base;
    const MessageFilter filter = parseMessageFilter(base.filter).value();
    const qint64 from = !base.after.isEmpty() ? base.after.toLongLong() : base.beyond ? base.beyond->value()
                                                                                      : 0;
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

QFuture<Result<QByteArray>> FakeHistory::photo(QString name)
{
    return photos.contains(name) ? readyFuture<Result<QByteArray>>(photos.value(name))
                                 : readyFuture<Result<QByteArray>>(forecourt::failure(ErrorCode::NotFound));
}

QFuture<Result<Page<EventRecord>>> FakeHistory::events(api::EventQuery query)
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

QFuture<Result<Page<AlertRecord>>> FakeHistory::alerts(api::AlertQuery query)
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

QList<TransactionRecord> FakeHistory::matching(const api::TransactionQuery& query) const
{
    QList<TransactionRecord> rows;
    for (const TransactionRecord& row : transactionRows) {
        if (matches(row, query))
            rows.append(row);
    }
    return rows;
}

bool FakeHistory::matches(const TransactionRecord& row, const api::TransactionQuery& query)
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
    if (!query.only.isEmpty() && !query.only.contains(row.key))
        return false;
    if ((query.from && row.startedAt < *query.from) || (query.to && row.startedAt >= *query.to))
        return false;
    const QString text = row.number + QLatin1Char(' ') + row.token.value + QLatin1Char(' ') + row.personName
                         + QLatin1Char(' ') + row.station.value();
    return query.text.isEmpty() || text.contains(query.text, Qt::CaseInsensitive);
}

} // namespace forecourt::tests
