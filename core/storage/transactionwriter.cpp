// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/transactionwriter.h"

namespace forecourt::storage {

void TransactionWriter::begin(TransactionRecord record, QByteArray message, ports::Completion<Begun> done)
{
    submit<Begun>(std::move(done),
                  [record = std::move(record), message = std::move(message), now = m_clock.utcNow()](Tables& tables) {
                      Result<Begun> begun = tables.transactions.begin(record, message);
                      if (!begun)
                          return begun;
                      tables.settler.begin(begun->record, now);
                      for (const TransactionRecord& displaced : std::as_const(begun->displaced))
                          tables.settler.settle(displaced.key, Settler::How{now});
                      if (!begun->isDuplicate)
                          tables.settler.settleNeighbours(begun->record, now);
                      return begun;
                  });
}

void TransactionWriter::addOrphan(TransactionRecord record, std::vector<MeterSample> samples,
                                  QByteArray message, ports::Completion<TransactionRecord> done)
{
    submit<TransactionRecord>(
        std::move(done), [record = std::move(record), samples = std::move(samples),
                          message = std::move(message), now = m_clock.utcNow()](Tables& tables) {
            Result<TransactionRecord> stored = tables.transactions.addOrphan(record, message);
            if (stored) {
                tables.transactions.noteSamples(stored->key, tables.samples.add(stored->key, samples));
                tables.settler.settleStored(*stored, now);
            }
            return stored;
        });
}

void TransactionWriter::save(TransactionRecord record, std::vector<MeterSample> samples, QByteArray message,
                             ports::Completion<void> done)
{
    submit<void>(std::move(done), [record = std::move(record), samples = std::move(samples),
                                   message = std::move(message), now = m_clock.utcNow()](Tables& tables) {
        Result<void> saved = tables.transactions.save(record, message);
        if (saved) {
            tables.transactions.noteSamples(record.key, tables.samples.add(record.key, samples));
            tables.settler.settleStored(record, now);
        }
        return saved;
    });
}

void TransactionWriter::addSamples(StationId station, std::optional<EvseId> evse,
                                   std::optional<TransactionRecord> progress,
                                   std::vector<MeterSample> samples, QByteArray message,
                                   ports::Completion<void> done)
{
    if (progress) {
        submit<void>(std::move(done),
                     [record = std::move(*progress), samples = std::move(samples),
                      message = std::move(message), now = m_clock.utcNow()](Tables& tables) {
                         const SampleSum added = tables.samples.add(record.key, samples);
                         Result<void> saved = tables.transactions.saveProgress(record, added, message);
                         if (saved && !record.isRunning() && added.count > 0) // values that come late
                             tables.settler.settle(record.key, Settler::How{now});
                         return saved;
                     });
        return;
    }
    submit<void>(std::move(done),
                 [station = std::move(station), evse, samples = std::move(samples)](Tables& tables) {
                     tables.samples.addLoose(station, evse, samples);
                     return Result<void>();
                 });
}

void TransactionWriter::find(StationId station, TransactionId id,
                             ports::Completion<std::optional<TransactionRecord>> done)
{
    using Found = std::optional<TransactionRecord>;
    submit<Found>(std::move(done), [station = std::move(station), id = std::move(id)](Tables& tables) {
        return Result<Found>(tables.transactions.find(station, id));
    });
}

void TransactionWriter::findByKey(TransactionKey key, ports::Completion<std::optional<TransactionRecord>> done)
{
    using Found = std::optional<TransactionRecord>;
    submit<Found>(std::move(done), [key](Tables& tables) { return Result<Found>(tables.transactions.findByKey(key)); });
}

void TransactionWriter::findByCircumstance(StationId station, std::optional<EvseId> evse,
                                           std::optional<IdToken> token, QDateTime at,
                                           ports::Completion<std::optional<TransactionRecord>> done)
{
    using Found = std::optional<TransactionRecord>;
    submit<Found>(std::move(done), [station = std::move(station), evse, token = std::move(token),
                                    at = std::move(at)](Tables& tables) {
        return Result<Found>(tables.transactions.findByCircumstance(station, evse, token, at));
    });
}

void TransactionWriter::dayTotals(QDate day, QString timeZone, ports::Completion<DayTotals> done)
{
    submit<DayTotals>(std::move(done), [day, timeZone = std::move(timeZone)](Tables& tables) {
        return Result<DayTotals>(tables.transactions.dayTotals(day, Tables::zoneOf(timeZone)));
    });
}

} // namespace forecourt::storage
