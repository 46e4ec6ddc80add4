// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/transactionrules.h"

#include "core/engine/authorization.h"
#include "core/engine/limits.h"

#include <algorithm>
#include <limits>

namespace forecourt::engine {

namespace {

constexpr qint64 LateDeliveryS = 300;      // TransactionFlag::LateDelivery
constexpr qint64 MostMilliWhPerS = 277'778; // 1 MW: twice what the strongest connectors in cars' reach give
constexpr qint64 StampToleranceS = 300;   // stamps may be coarse, and a clock may be set meanwhile

void flagTime(TransactionRecord& record, const JudgedTime& time, const QDateTime& received)
{
    if (time.isImplausible || time.isMissing)
        record.flags |= TransactionFlag::TimeImplausible;
    else if (time.at.secsTo(received) > LateDeliveryS)
        record.flags |= TransactionFlag::LateDelivery;
}

/// Could a connector have given \a energy between two instants.
bool isDeliverable(Energy energy, const QDateTime& from, const QDateTime& to)
{
    const qint64 seconds = std::max<qint64>(0, from.secsTo(to)) + StampToleranceS;
    return energy.milliWh / MostMilliWhPerS <= seconds;
}

/// A meter read in another unit, or another meter: since the start, or since the last sample. Source: T-20.
bool hasDeliverableEnergy(const TransactionRecord& record)
{
    if (!isDeliverable(*record.meterStop - record.meterStart, record.startedAt, *record.stoppedAt))
        return false;
    return !record.lastRegister || !record.lastSampleAt
        || isDeliverable(*record.meterStop - *record.lastRegister, *record.lastSampleAt, *record.stoppedAt);
}

} // namespace

TransactionRecord begunRecord(const StationId& station, const ocpp::TransactionStartNotice& notice,
                              const JudgedTime& time, const QDateTime& received)
{
    TransactionRecord record;
    record.station = station;
    record.evse = notice.evse;
    record.token = notice.token;
    record.startedAt = time.at;
    record.startReceivedAt = received;
    record.startStationTime = notice.at.text;
    record.meterStart = notice.meterStart;
    record.reservationId = notice.reservationId;
    flagTime(record, time, received);
    return record;
}

void applyStop(TransactionRecord& record, const ocpp::TransactionStopNotice& notice, const JudgedTime& time,
               const QDateTime& received)
{
    record.state = TransactionState::Ended;
    record.flags &= ~TransactionFlags(TransactionFlag::EndUnknown);
    record.flags &= ~TransactionFlags(TransactionFlag::AwaitingReboot);
    record.stoppedAt = time.at;
    record.stopReceivedAt = received;
    record.stopStationTime = notice.at.text;
    record.meterStop = notice.meterStop;
    record.stopReason = notice.reason;
    record.stopToken = notice.token;
    flagTime(record, time, received);
    if (notice.meterStop < record.meterStart)
        record.flags |= TransactionFlag::MeterBackwards;
    const bool areBothStamped = !time.isImplausible && !time.isMissing
        && !record.flags.testFlag(TransactionFlag::TimeImplausible);
    if (areBothStamped && time.at < record.startedAt)
        record.flags |= TransactionFlag::StopBeforeStart;
    record.flags.setFlag(TransactionFlag::EnergyImplausible, areBothStamped && !hasDeliverableEnergy(record));
    record.flags.setFlag(TransactionFlag::EnergyAccepted, false); // it was said of other figures
    if (areBothStamped && record.startedAt.secsTo(time.at) > LongDurationS)
        record.flags |= TransactionFlag::LongDuration;
    if (!record.lastSampleAt && notice.samples.empty())
        record.flags |= TransactionFlag::NoMeterValues;
}

TransactionRecord orphanRecord(const StationId& station, const ocpp::TransactionStopNotice& notice,
                               const JudgedTime& time, const QDateTime& received)
{
    TransactionRecord record;
    record.station = station;
    record.id = notice.transaction;
    record.state = TransactionState::Orphan;
    record.flags = TransactionFlag::StartMissing;
    record.token = notice.token.value_or(IdToken{});
    record.startedAt = time.at;
    record.startReceivedAt = received;
    record.stoppedAt = time.at;
    record.stopReceivedAt = received;
    record.stopStationTime = notice.at.text;
    record.meterStop = notice.meterStop;
    record.stopReason = notice.reason;
    record.stopToken = notice.token;
    flagTime(record, time, received);
    return record;
}

bool isSameStop(const TransactionRecord& record, const ocpp::TransactionStopNotice& notice)
{
    return record.state == TransactionState::Ended && record.stopStationTime == notice.at.text
        && record.meterStop == notice.meterStop;
}

bool isRepetition(const TransactionRecord& record, const ocpp::TransactionStopNotice& notice)
{
    const bool isStop = record.state == TransactionState::Ended || record.state == TransactionState::Orphan;
    if (!isStop || notice.at.text.isEmpty() || record.stopStationTime != notice.at.text
        || record.meterStop != notice.meterStop || record.stopToken.has_value() != notice.token.has_value())
        return false;
    return !notice.token || record.stopToken->folded() == notice.token->folded();
}

bool couldBeStoppedBy(const TransactionRecord& record, const QString& groupOfRecord,
                      const ocpp::TransactionStopNotice& notice, const QString& groupOfStop,
                      const QDateTime& stoppedAt)
{
    if (record.startedAt > stoppedAt.addSecs(ClockToleranceS) || notice.meterStop < record.meterStart)
        return false;
    return !notice.token || mayStop(record.token, groupOfRecord, *notice.token, groupOfStop);
}

bool isUsable(const TransactionId& id)
{
    if (id.value().isEmpty())
        return false;
    bool isNumber = false;
    const qint64 number = id.value().toLongLong(&isNumber);
    return !isNumber || (number > 0 && number <= std::numeric_limits<qint32>::max());
}

std::optional<Deviation> applyProgress(TransactionRecord& record, bool& hasSessionRegister,
                                       const MeterReading& reading)
{
    const bool isNewest = !record.lastSampleAt || *record.lastSampleAt <= reading.at;
    if (isNewest)
        record.lastSampleAt = reading.at;
    if (reading.powerMilliW)
        record.maximumPowerW = std::max(record.maximumPowerW.value_or(0), *reading.powerMilliW / 1000);
    if (isNewest && reading.socMilliPercent)
        record.lastSocPercent = static_cast<int>(std::clamp<qint64>(*reading.socMilliPercent / 1000, 0, 100));
    if (!isNewest || !reading.registerMilliWh)
        return std::nullopt;

    Energy value{*reading.registerMilliWh};
    const Energy fromSession = record.meterStart + value;
    if (value < record.meterStart
        && (hasSessionRegister || !record.lastRegister || *record.lastRegister <= fromSession)) {
        hasSessionRegister = true;
        record.lastRegister = std::max(record.lastRegister.value_or(fromSession), fromSession);
        return Deviation{34, QStringLiteral("register-per-session"),
                         QStringLiteral("transaction %1").arg(record.id.value())};
    }
    if (record.lastRegister && value < *record.lastRegister) {
        record.flags |= TransactionFlag::RegisterFell;
        return Deviation{34, QStringLiteral("register-fell"),
                         QStringLiteral("transaction %1").arg(record.id.value())};
    }
    record.lastRegister = value;
    return std::nullopt;
}

} // namespace forecourt::engine
