// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The engine's way to store transactions.
#pragma once

#include "core/base/clock.h"
#include "core/engine/ports/stores.h"
#include "core/storage/writer.h"

namespace forecourt::storage {

/// Turns each call into a job of the writer; what ends is priced and booked in the same one. Thread: engine.
class TransactionWriter final : public ports::TransactionStore
{
public:
    TransactionWriter(Writer& writer, const Clock& clock) : m_writer(writer), m_clock(clock) {}

    using TransactionStore::addOrphan;
    using TransactionStore::addSamples;
    using TransactionStore::begin;
    using TransactionStore::save;

    void begin(TransactionRecord record, QByteArray message, ports::Completion<Begun> done) override;
    void addOrphan(TransactionRecord record, std::vector<MeterSample> samples, QByteArray message,
                   ports::Completion<TransactionRecord> done) override;
    void save(TransactionRecord record, std::vector<MeterSample> samples, QByteArray message,
              ports::Completion<void> done) override;
    void addSamples(StationId station, std::optional<EvseId> evse, std::optional<TransactionRecord> progress,
                    std::vector<MeterSample> samples, QByteArray message, ports::Completion<void> done) override;
    void find(StationId station, TransactionId id,
              ports::Completion<std::optional<TransactionRecord>> done) override;
    void findByKey(TransactionKey key, ports::Completion<std::optional<TransactionRecord>> done) override;
    void findByCircumstance(StationId station, std::optional<EvseId> evse, std::optional<IdToken> token,
                            QDateTime at, ports::Completion<std::optional<TransactionRecord>> done) override;
    void dayTotals(QDate day, QString timeZone, ports::Completion<DayTotals> done) override;

private:
    template<class T, class Work>
    void submit(ports::Completion<T> done, Work work)
    {
        m_writer.submit(std::make_unique<TypedWriteJob<T>>(std::move(work), std::move(done)));
    }

    Writer& m_writer;
    const Clock& m_clock;
};

} // namespace forecourt::storage
