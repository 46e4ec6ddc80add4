// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Measured values, as small as a searchable row can be.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/metersample.h"
#include "core/storage/chain.h"
#include "core/storage/statement.h"

#include <QHash>

#include <optional>

namespace forecourt::storage {

/// Where a sample sits within its series; one per instant, measurand, phase, location and context.
struct SamplePosition {
    qint64 atS = 0;  ///< whole seconds since 1970 UTC
    qint64 what = 0; ///< milliseconds << 15 | context << 12 | location << 9 | phase << 5 | measurand

    bool operator==(const SamplePosition&) const = default;
};

[[nodiscard]] SamplePosition positionOf(const MeterSample& sample);
/// The sample at a position, without its value.
[[nodiscard]] MeterSample sampleAt(SamplePosition position);

/// Thread: writer.
class SampleTable
{
public:
    explicit SampleTable(Connection& connection);

    /// Each sample counts once; the first one of its position stays. The result is those that are new.
    SampleSum add(TransactionKey transaction, const std::vector<MeterSample>& samples);
    /// Samples of a station or EVSE outside any transaction.
    void addLoose(const StationId& station, std::optional<EvseId> evse,
                  const std::vector<MeterSample>& samples);
    /// Forgets what was learned in a transaction that was rolled back.
    void forgetSeries() { m_looseSeries.clear(); }

private:
    SampleSum add(qint64 series, const std::vector<MeterSample>& samples);
    [[nodiscard]] bool hasAnyBlock(qint64 series);
    [[nodiscard]] bool isPacked(qint64 series, SamplePosition position);
    qint64 looseSeries(const StationId& station, std::optional<EvseId> evse);

    Connection& m_connection;
    Statement m_insert;
    Statement m_insertSigned;
    Statement m_anyBlock;
    Statement m_findBlock;
    Statement m_findSeries;
    Statement m_makeSeries;
    QHash<QString, qint64> m_looseSeries; ///< "station/evse" to loose_series.id
};

/// The samples of a transaction in order of time, all or those at or after \a from. Thread: its connection's.
[[nodiscard]] QList<MeterSample> samplesOf(Connection& connection, TransactionKey transaction, const QDateTime& from = {});

} // namespace forecourt::storage
