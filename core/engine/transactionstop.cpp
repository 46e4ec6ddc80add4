// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/transactionstop.h"

#include "core/engine/transactionrules.h"

namespace forecourt::engine {

namespace {
constexpr int MaximumLookback = 4; // sessions per connector among which a repeated stop is looked for
} // namespace

/// Where the search for a stop that came before has got to.
struct TransactionStop::Search
{
    QList<EvseId> left; ///< the default EVSE has the orphans
    QDateTime before;
    int steps = 0;
};

TransactionStop::TransactionStop(EngineContext& context, StationModel& model, Ended ended)
    : m_context(context), m_model(model), m_ended(std::move(ended))
{
}

QString TransactionStop::groupOf(const IdToken& token) const
{
    const RosterEntry entry = m_context.roster.find(token.value);
    return entry.token ? entry.token->groupId : QString();
}

void TransactionStop::handle(const ocpp::TransactionStopNotice& notice, bool hasDeviation, Responder responder)
{
    auto stop = std::make_shared<Stop>();
    stop->notice = notice;
    stop->received = m_context.clock.utcNow();
    stop->time = judge(notice.at, stop->received, QStringLiteral("StopTransaction"));
    stop->hasDeviation = hasDeviation;
    stop->responder = responder;
    if (notice.token)
        stop->tokenGroup = groupOf(*notice.token);
    if (stop->time.deviation)
        m_model.count(*stop->time.deviation);
    else if (!stop->time.isMissing)
        m_model.noteStationTime(stop->time.at, stop->received);

    responder.hold();
    if (RunningTransaction* running = m_context.book.running(m_model.id(), notice.transaction))
        return finish(stop, running->record);
    if (isUsable(notice.transaction))
        return placeById(stop);
    auto search = std::make_shared<Search>();
    search->left.append(EvseId());
    for (const ConnectorState& connector : m_model.state().connectors)
        search->left.append(connector.evse);
    search->before = stop->time.at.addSecs(ClockToleranceS);
    findRepeated(stop, search);
}

void TransactionStop::placeById(const StopPointer& stop)
{
    m_context.transactions.find(
        m_model.id(), stop->notice.transaction,
        [this, stop, lifetime = m_context.lifetime](const Result<std::optional<TransactionRecord>>& result) {
            if (lifetime.expired())
                return;
            if (!result)
                return stop->responder.refuseUnstored(result.error());
            if (*result)
                return placeFound(stop, **result);
            m_model.count(Deviation{26, QStringLiteral("stop-for-unknown-transaction"),
                                    QStringLiteral("StopTransaction: transactionId ")
                                        + stop->notice.transaction.value()});
            keepOrphan(stop);
        });
}

/// A stop without a usable id that was answered before, and whose answer was lost, ends nothing more:
/// the latest sessions of every connector are looked through for it, then the running ones.
void TransactionStop::findRepeated(const StopPointer& stop, const std::shared_ptr<Search>& search)
{
    if (search->left.isEmpty())
        return placeByCircumstance(stop);
    m_context.transactions.findByCircumstance(
        m_model.id(), search->left.constFirst(), std::nullopt, search->before,
        [this, stop, search, lifetime = m_context.lifetime](const Result<std::optional<TransactionRecord>>& result) {
            if (lifetime.expired())
                return;
            if (!result)
                return stop->responder.refuseUnstored(result.error());
            if (*result && isRepetition(**result, stop->notice))
                return answer(*stop);
            if (*result && ++search->steps < MaximumLookback) {
                search->before = (*result)->startedAt.addMSecs(-1);
            } else {
                search->left.removeFirst();
                search->before = stop->time.at.addSecs(ClockToleranceS);
                search->steps = 0;
            }
            findRepeated(stop, search);
        });
}

/// The transaction of the very tag, else that of its group; where two fit alike, a person must decide.
void TransactionStop::placeByCircumstance(const StopPointer& stop)
{
    std::vector<const RunningTransaction*> byTag;
    std::vector<const RunningTransaction*> byGroup;
    for (const RunningTransaction* running : m_context.book.runningAt(m_model.id())) {
        const TransactionRecord& record = running->record;
        if (!couldBeStoppedBy(record, groupOf(record.token), stop->notice, stop->tokenGroup, stop->time.at))
            continue;
        const bool isTag = stop->notice.token && stop->notice.token->folded() == record.token.folded();
        (isTag ? byTag : byGroup).push_back(running);
    }
    const auto& candidates = byTag.empty() ? byGroup : byTag;
    if (candidates.size() > 1)
        return keepOrphan(stop);
    if (!candidates.empty())
        return finish(stop, candidates.front()->record);
    m_context.transactions.findByCircumstance(
        m_model.id(), std::nullopt, stop->notice.token, stop->time.at,
        [this, stop, lifetime = m_context.lifetime](const Result<std::optional<TransactionRecord>>& result) {
            if (lifetime.expired())
                return;
            if (!result)
                return stop->responder.refuseUnstored(result.error());
            if (!*result)
                return keepOrphan(stop);
            const TransactionRecord& found = **result;
            const bool isOpenEnded = found.state == TransactionState::EndUnknown
                || found.state == TransactionState::ClosedByOperator;
            if (isSameStop(found, stop->notice))
                return answer(*stop);
            if (isOpenEnded
                && couldBeStoppedBy(found, groupOf(found.token), stop->notice, stop->tokenGroup, stop->time.at))
                return finish(stop, found);
            keepOrphan(stop);
        });
}

void TransactionStop::placeFound(const StopPointer& stop, const TransactionRecord& found)
{
    switch (found.state) {
    case TransactionState::Running:
    case TransactionState::EndUnknown:
    case TransactionState::ClosedByOperator: return finish(stop, found);
    case TransactionState::Ended:
        if (isSameStop(found, stop->notice))
            return answer(*stop);
        return keepConflict(stop, found);
    case TransactionState::Orphan: return keepOrphan(stop);
    }
}

void TransactionStop::finish(const StopPointer& stop, TransactionRecord record)
{
    const RunningTransaction* running = m_context.book.find(record.key);
    bool hasSessionRegister = running && running->hasSessionRegister;
    const bool wasClosed = record.state == TransactionState::ClosedByOperator;
    m_context.book.setEnding(record.key, true);
    std::vector<MeterSample> samples = stop->notice.samples;
    for (const MeterReading& reading : readSamples(samples, stop->received).readings)
        applyProgress(record, hasSessionRegister, reading);
    applyStop(record, stop->notice, stop->time, stop->received);
    if (stop->hasDeviation)
        record.flags |= TransactionFlag::SchemaDeviation;
    if (wasClosed)
        record.flags |= TransactionFlag::EndCorrected;
    const ConnectorState* connector = m_model.state().connector(record.evse);
    if (connector && connector->status == ConnectorStatus::Faulted)
        record.flags |= TransactionFlag::EndedByFault;
    m_context.transactions.save(
        record, std::move(samples), stop->notice.raw.text,
        [this, stop, record, wasClosed, lifetime = m_context.lifetime](const Result<void>& result) {
            if (lifetime.expired())
                return;
            m_context.book.setEnding(record.key, false);
            if (!result)
                return stop->responder.refuseUnstored(result.error());
            if (wasClosed)
                m_model.journal(EventKind::TransactionReview, Severity::Info, QStringLiteral("StopAfterClosing"),
                                {{QStringLiteral("transaction"), record.key.value()},
                                 {QStringLiteral("number"), record.number}});
            finished(record);
            answer(*stop);
        });
}

void TransactionStop::finished(const TransactionRecord& record)
{
    const bool wasRunning = m_context.book.find(record.key) != nullptr;
    m_context.book.remove(record);
    m_context.book.setLastRegister(record.station, record.evse, *record.meterStop, *record.stoppedAt);
    if (ConnectorState* connector = m_model.connector(record.evse);
        connector && connector->transaction == record.key) {
        connector->transaction.reset();
        connector->live.powerW.reset();
        m_model.markDirty();
    }
    if (wasRunning)
        m_context.today.ended(record);
    else
        m_context.today.reload(); // may have been counted when it was closed
    m_ended(record);
}

void TransactionStop::keepConflict(const StopPointer& stop, TransactionRecord record)
{
    record.flags |= TransactionFlag::StopConflict;
    QJsonObject data{{QStringLiteral("transaction"), record.key.value()},
                     {QStringLiteral("number"), record.number},
                     {QStringLiteral("meterStopMilliWh"), stop->notice.meterStop.milliWh},
                     {QStringLiteral("reason"), static_cast<int>(stop->notice.reason)}};
    if (stop->notice.token)
        data.insert(QStringLiteral("token"), stop->notice.token->value);
    Happening happening;
    happening.station = m_model.id();
    happening.kind = EventKind::TransactionReview;
    happening.severity = Severity::Warning;
    happening.code = QStringLiteral("StopConflict");
    happening.evse = record.evse;
    happening.stationTime = stop->notice.at.text;
    happening.data = data;
    m_context.journal.add(std::move(happening));
    std::vector<MeterSample> none;
    m_context.transactions.save(
        record, std::move(none), stop->notice.raw.text, [this, stop, record, lifetime = m_context.lifetime](const Result<void>& result) {
            if (lifetime.expired())
                return;
            if (!result)
                return stop->responder.refuseUnstored(result.error());
            m_context.book.show(record);
            answer(*stop);
        });
}

void TransactionStop::keepOrphan(const StopPointer& stop)
{
    TransactionRecord record = orphanRecord(m_model.id(), stop->notice, stop->time, stop->received);
    if (stop->hasDeviation)
        record.flags |= TransactionFlag::SchemaDeviation;
    std::vector<MeterSample> samples = stop->notice.samples;
    static_cast<void>(readSamples(samples, stop->received)); // gives every sample a usable time
    m_context.transactions.addOrphan(
        record, std::move(samples), stop->notice.raw.text,
        [this, stop, lifetime = m_context.lifetime](const Result<TransactionRecord>& result) {
            if (lifetime.expired())
                return;
            if (!result)
                return stop->responder.refuseUnstored(result.error());
            m_model.journal(EventKind::TransactionReview, Severity::Warning, QStringLiteral("StopWithoutStart"),
                            {{QStringLiteral("transaction"), result->key.value()},
                             {QStringLiteral("number"), result->number}});
            m_context.book.show(*result);
            answer(*stop);
        });
}

void TransactionStop::answer(const Stop& stop)
{
    ocpp::TransactionStopReply reply;
    if (stop.notice.token) {
        const RosterEntry entry = m_context.roster.find(stop.notice.token->value);
        AuthorizationQuestion question;
        question.purpose = AuthorizationQuestion::Purpose::Stop;
        question.token = entry.token;
        question.person = entry.person;
        question.station = m_model.id();
        question.now = m_context.clock.utcNow();
        reply.info = decide(question).info;
    }
    stop.responder.reply(reply);
}

} // namespace forecourt::engine
