// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/metervalues.h"

#include "core/engine/transactionrules.h"

#include <algorithm>

namespace forecourt::engine {

namespace {
constexpr qint64 LateS = 300; // older samples may belong to a transaction that has ended

/// Did \a found, the newest that began before \a at on its connector, still run then. One whose end nobody knows
/// lasted at most to the next one, which began later; what comes by the clock comes from an idle connector, too, and
/// does not make it longer.
bool ranAt(const TransactionRecord& found, const QDateTime& at, const std::vector<MeterSample>& samples)
{
    if (found.startedAt > at)
        return false;
    switch (found.state) {
    case TransactionState::Ended:
    case TransactionState::ClosedByOperator: return found.stoppedAt && *found.stoppedAt >= at;
    case TransactionState::EndUnknown:
        return (found.lastSampleAt && *found.lastSampleAt >= at)
            || std::any_of(samples.cbegin(), samples.cend(), [](const MeterSample& sample) {
                   return sample.context != ReadingContext::SampleClock;
               });
    case TransactionState::Running:
    case TransactionState::Orphan: break;
    }
    return false;
}
} // namespace

/// One message's samples, read.
struct MeterValues::Batch
{
    QDateTime received;
    std::optional<EvseId> evse;
    std::vector<MeterSample> samples;
    QByteArray message; ///< as the station wrote it, where a sample is signed
    MeterReadings read;
};

void MeterValues::handle(const ocpp::MeterNotice& notice, Responder responder)
{
    Batch batch;
    batch.received = m_context.clock.utcNow();
    batch.evse = notice.evse;
    batch.samples = notice.samples;
    batch.message = notice.raw.text;
    if (batch.samples.empty())
        return responder.reply(ocpp::EmptyReply{});
    if (const QDateTime& at = batch.samples.back().at; at.isValid())
        m_model.noteStationTime(at, batch.received);
    batch.read = readSamples(batch.samples, batch.received);
    for (const Deviation& deviation : batch.read.deviations)
        m_model.count(deviation);

    if (!notice.evse)
        return addToMain(batch, notice, responder);
    if (ConnectorState* connector = m_model.connector(*notice.evse))
        show(*connector, batch);
    if (!notice.transaction)
        return addByTime(std::move(batch), responder);
    if (RunningTransaction* running = m_context.book.running(m_model.id(), *notice.transaction))
        return add(batch, running, responder);
    if (isUsable(*notice.transaction))
        return addByLookup(std::move(batch), *notice.transaction, responder);
    addByTime(std::move(batch), responder);
}

void MeterValues::show(ConnectorState& connector, const Batch& batch)
{
    for (const MeterReading& reading : batch.read.readings)
        applyReading(connector.live, reading, batch.received);
    m_model.markDirty();
}

/// The main meter. Its values never belong to a transaction; on a station with a single connector they
/// are what that connector draws (quirk 33).
void MeterValues::addToMain(Batch& batch, const ocpp::MeterNotice& notice, Responder responder)
{
    ConnectorState* only = m_model.onlyConnector();
    const bool namesTransaction = notice.transaction && isUsable(*notice.transaction);
    if (only && only->transaction && (!only->live.at || namesTransaction))
        show(*only, batch);
    m_context.transactions.addSamples(m_model.id(), std::nullopt, std::nullopt, std::move(batch.samples),
                                      whenStored(responder));
}

RunningTransaction* MeterValues::runningAtThatTime(EvseId evse, const Batch& batch) const
{
    RunningTransaction* running = m_context.book.runningOn(m_model.id(), evse);
    return running && running->record.startedAt <= batch.read.readings.back().at ? running : nullptr;
}

/// Values without a transaction belong to the one that ran at their time: now, or back then if they
/// come late. Source: OCPP 1.6 §4.7, ocpp-behaviour.md §3.6.
void MeterValues::addByTime(Batch batch, Responder responder)
{
    RunningTransaction* running = runningAtThatTime(*batch.evse, batch);
    const QDateTime at = batch.read.readings.back().at;
    if (running || at.secsTo(batch.received) < LateS)
        return add(batch, running, responder);
    responder.hold();
    const EvseId evse = *batch.evse;
    auto shared = std::make_shared<Batch>(std::move(batch));
    m_context.transactions.findByCircumstance(
        m_model.id(), evse, std::nullopt, at,
        [this, shared, at, responder, lifetime = m_context.lifetime](
            const Result<std::optional<TransactionRecord>>& result) {
            if (lifetime.expired())
                return;
            if (!result)
                return responder.refuseUnstored(result.error());
            const std::optional<TransactionRecord>& found = *result;
            if (found && ranAt(*found, at, shared->samples))
                return addToFound(*shared, *found, responder);
            add(*shared, nullptr, responder);
        });
}

void MeterValues::add(Batch& batch, RunningTransaction* running, Responder responder)
{
    if (!running) {
        m_context.transactions.addSamples(m_model.id(), batch.evse, std::nullopt, std::move(batch.samples),
                                          whenStored(responder));
        return;
    }
    if (m_context.book.isEnding(running->record.key))
        return addToEnding(std::move(batch), running->record.key, responder);
    TransactionRecord& record = running->record;
    record.flags &= ~TransactionFlags(TransactionFlag::AwaitingReboot);
    for (const MeterReading& reading : batch.read.readings) {
        if (const auto deviation = applyProgress(record, running->hasSessionRegister, reading))
            m_model.count(*deviation);
        if (const auto deviation = running->scale.add(reading, record.id.value()))
            m_model.count(*deviation);
    }
    m_context.book.touch(*running);
    m_context.transactions.addSamples(m_model.id(), record.evse, record, std::move(batch.samples),
                                      batch.message, whenStored(responder));
}

/// The operator closes it at this moment: what the store says after that counts.
void MeterValues::addToEnding(Batch batch, TransactionKey key, Responder responder)
{
    responder.hold();
    auto shared = std::make_shared<Batch>(std::move(batch));
    m_context.transactions.findByKey(
        key, [this, shared, responder, lifetime = m_context.lifetime](
                 const Result<std::optional<TransactionRecord>>& result) {
            if (lifetime.expired())
                return;
            if (!result)
                return responder.refuseUnstored(result.error());
            if (*result)
                return addToFound(*shared, **result, responder);
            add(*shared, nullptr, responder);
        });
}

void MeterValues::addByLookup(Batch batch, TransactionId id, Responder responder)
{
    responder.hold();
    auto shared = std::make_shared<Batch>(std::move(batch));
    m_context.transactions.find(
        m_model.id(), id,
        [this, shared, responder, lifetime = m_context.lifetime](
            const Result<std::optional<TransactionRecord>>& result) {
            if (lifetime.expired())
                return;
            if (!result)
                return responder.refuseUnstored(result.error());
            if (*result)
                return addToFound(*shared, **result, responder);
            m_model.count(Deviation{31, QStringLiteral("values-with-unknown-id"),
                                    QStringLiteral("MeterValues: transactionId")});
            add(*shared, runningAtThatTime(*shared->evse, *shared), responder);
        });
}

/// Values of a transaction that no longer runs: accepted, its end stays as it is.
void MeterValues::addToFound(Batch& batch, TransactionRecord found, Responder responder)
{
    bool hasSessionRegister = false;
    if (found.state == TransactionState::Ended) {
        if (batch.read.readings.back().at >= found.stoppedAt.value_or(batch.received))
            m_model.count(Deviation{31, QStringLiteral("values-after-stop"),
                                    QStringLiteral("MeterValues: transactionId ") + found.id.value()});
        found.flags &= ~TransactionFlags(TransactionFlag::NoMeterValues);
    } else {
        for (const MeterReading& reading : batch.read.readings)
            applyProgress(found, hasSessionRegister, reading);
    }
    m_context.transactions.save(std::move(found), std::move(batch.samples), batch.message, whenStored(responder));
}

ports::Completion<void> MeterValues::whenStored(Responder responder) const
{
    return [responder, lifetime = m_context.lifetime](const Result<void>& result) {
        if (lifetime.expired())
            return;
        if (!result)
            return responder.refuseUnstored(result.error());
        responder.reply(ocpp::EmptyReply{});
    };
}

} // namespace forecourt::engine
