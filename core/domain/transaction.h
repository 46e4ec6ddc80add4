// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One charge: what the console calls a session.
#pragma once

#include "core/base/quantity.h"
#include "core/domain/connectorstatus.h"
#include "core/domain/ids.h"
#include "core/domain/idtoken.h"
#include "core/domain/metersample.h"

#include <QFlags>

namespace forecourt {

/// Why it ended. Source: OCPP 1.6 Reason and OCPP 2.0.1 ReasonEnumType.
enum class StopReason {
    None, ///< not ended yet, or the station did not say and nothing is implied
    DeAuthorized,
    EmergencyStop,
    EnergyLimitReached,
    EvDisconnected,
    GroundFault,
    HardReset,
    Local,
    LocalOutOfCredit,
    MasterPass,
    Other,
    OvercurrentFault,
    PowerLoss,
    PowerQuality,
    Reboot,
    Remote,
    SocLimitReached,
    SoftReset,
    StoppedByEv,
    TimeLimitReached,
    Timeout,
    UnlockCommand,
};

/// Where a transaction is in its life.
enum class TransactionState {
    Running,
    Ended,            ///< the station sent its stop
    EndUnknown,       ///< another one began on the connector, or the operator was told; no stop came yet
    ClosedByOperator, ///< closed in our records; a late stop of the station still wins
    Orphan,           ///< a stop came for a transaction we never saw begin
};

/// Why a person should look at it. A flag never changes the numbers.
enum class TransactionFlag : quint32 {
    MeterBackwards = 1U << 0,     ///< meterStop below meterStart
    MeterGap = 1U << 1,           ///< meterStart differs from the connector's last meterStop
    TimeImplausible = 1U << 2,    ///< station time before 2000 or more than a day ahead; receive time used
    StopBeforeStart = 1U << 3,    ///< the end lies before the start
    UnknownToken = 1U << 4,       ///< the tag is not in the list
    NotAuthorized = 1U << 5,      ///< we answered other than Accepted, the station charged all the same
    StopConflict = 1U << 6,       ///< a second, different stop arrived; the first is kept
    StartMissing = 1U << 7,       ///< see TransactionState::Orphan
    NoMeterValues = 1U << 8,      ///< ended without any sample between start and stop
    ConcurrentToken = 1U << 9,    ///< the same tag ran another transaction
    SchemaDeviation = 1U << 10,   ///< read with tolerance; the raw message is in the log
    AwaitingReboot = 1U << 11,    ///< the station rebooted; it may go on or send a stop
    LateDelivery = 1U << 12,      ///< start or stop arrived more than 5 minutes after it happened
    RegisterFell = 1U << 13,      ///< an energy register fell during the transaction
    EndedByFault = 1U << 14,      ///< the connector was faulted when it ended
    LongDuration = 1U << 15,      ///< longer than 24 hours
    EndUnknown = 1U << 16,        ///< no stop ever came
    Test = 1U << 17,              ///< a test charge, of a guided check or as the operator says: shown, but in no total
    EndCorrected = 1U << 18,      ///< the operator had closed it; the station's own end came later and counts
    EnergyImplausible = 1U << 19, ///< more energy than any connector gives in that time: in no sum of energy
    EnergyAccepted = 1U << 20,    ///< the operator looked at EnergyImplausible and said why it is right: in the sums
};
/// The highest of them, for loops.
inline constexpr TransactionFlag LastTransactionFlag = TransactionFlag::EnergyAccepted;
Q_DECLARE_FLAGS(TransactionFlags, TransactionFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(TransactionFlags)

/// The flags that put a transaction on the "needs attention" list.
[[nodiscard]] TransactionFlags attentionFlags();

/// The flags that keep a transaction's energy out of sums: it cannot be right, unless the operator said that it is
/// (see TransactionRecord::isEnergySummed). Source: T-20.
[[nodiscard]] TransactionFlags wrongEnergyFlags();

/// A transaction as recorded. All instants UTC. Energy in mWh.
struct TransactionRecord
{
    TransactionKey key;
    QString number;                     ///< shown to people, e.g. 2026-000123 (decisions.md 15)
    TransactionId id;                   ///< as the protocol names it; empty for an orphan without one
    StationId station;
    EvseId evse;
    ConnectorId connector{1};
    IdToken token;
    std::optional<PersonId> person;
    QString personName;                 ///< as of the start, or of when the operator chose the person
    TransactionState state = TransactionState::Running;
    TransactionFlags flags;
    AuthorizationStatus authorization = AuthorizationStatus::Accepted;
    QDateTime startedAt;                ///< station time if plausible, else receive time
    QDateTime startReceivedAt;
    QString startStationTime;           ///< the station's own text
    std::optional<QDateTime> stoppedAt;
    std::optional<QDateTime> stopReceivedAt;
    QString stopStationTime;
    Energy meterStart;
    std::optional<Energy> meterStop;    ///< empty: running, or ended without a reading
    std::optional<Energy> lastRegister; ///< latest register value seen in samples
    StopReason stopReason = StopReason::None;
    std::optional<IdToken> stopToken;
    std::optional<int> reservationId;
    std::optional<qint64> maximumPowerW; ///< highest power sample
    std::optional<int> lastSocPercent;
    std::optional<QDateTime> lastSampleAt;
    QString note;                       ///< of the operator
    std::optional<qint64> idleS;        ///< stood idle for so long (sessionfigures.h); only as the history has it once it has ended

    bool operator==(const TransactionRecord&) const = default;

    [[nodiscard]] bool isRunning() const { return state == TransactionState::Running; }
    /// Energy so far: stop or latest register minus start; empty where nothing is known.
    /// Energy = meterStop − meterStart, samples are never summed. Source: ocpp-behaviour.md §3.5.
    [[nodiscard]] std::optional<Energy> energy() const;
    /// May the energy be in a sum: nothing speaks against it, or only what the operator has accepted. Says nothing
    /// of test charges. Source: T-20.
    [[nodiscard]] bool isEnergySummed() const;
    /// Should a person look at it. What the operator closed or accepted was looked at.
    [[nodiscard]] bool needsAttention() const;
};

} // namespace forecourt
