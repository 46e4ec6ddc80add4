// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The guided check of a charger: its steps, what was seen and typed, and the sign-off.
#pragma once

#include "core/base/quantity.h"
#include "core/domain/chargingstation.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QMetaType>
#include <QStringList>

#include <optional>
#include <vector>

namespace forecourt {

/// A guided check in our records (1 and up); 0: not stored yet.
using CheckId = StrongId<struct CheckIdTag, qint64>;

/// What is looked at, in the order it is done. Stored as numbers: grows at the end only.
enum class CheckStepKind {
    Connect,
    Identity,
    ClockDrift,
    Configuration,
    PlugIn,         ///< from here to Unplug once per connector
    StartByTag,
    StartRemotely,
    MeterPlausible,
    PowerRises,
    Stop,
    Unlock,
    Unplug,
    OfflineSession, ///< link lost during a session, which arrives afterwards; only if wanted
};

/// How a step stands. Stored as numbers.
enum class CheckState { Waiting, Passed, Warning, Failed, Skipped };

/// Why a step stands as it does. Stored as numbers: grows at the end only.
enum class CheckReason {
    None,
    NotLinked,              ///< no link to the charger
    LinkLost,               ///< the link went while the step ran
    NotBooted,              ///< linked, but nothing said of itself yet
    IdentityIncomplete,     ///< make, model, serial number or firmware is missing
    DriftUnknown,           ///< no message with a time yet
    DriftNoticeable,        ///< more than 10 s off
    DriftTooLarge,          ///< more than 60 s off
    SettingsNotRead,
    NoTemplate,             ///< the site has no template to compare with
    SettingsDiffer,
    WaitingForPlug,
    WaitingForTag,
    WaitingForStart,        ///< asked to start, nothing began yet
    SessionStillRunning,    ///< the session of the step before must end first
    TagRefused,             ///< a session began although the tag is not accepted
    CommandRefused,         ///< the charger refused
    CommandUnsupported,
    CommandUnanswered,
    DriverDidNotPlugIn,
    ConnectorFaulted,
    NoReference,            ///< nothing typed to compare with
    NoMeterValues,
    MeterDeviates,          ///< a little: between one and two times what is allowed
    MeterWrong,
    PowerTooLow,            ///< energy is counted but power was never above 100 W
    EnergyNotRising,
    WaitingForStop,
    StopWithoutReading,     ///< the session ended, the charger gave no meter reading
    UnlockFailed,
    WaitingForUnplug,
    WaitingForLinkLoss,
    WaitingForReturn,
    WaitingForOfflineStop,
    OfflineStopMissing,
    NoSession,              ///< a session must run for this step
    SkippedByTechnician,    ///< the note says why
};

/// What a piece of evidence is. Stored as numbers: grows at the end only.
enum class CheckFactKind {
    LinkedFrom,        ///< text: address
    Protocol,          ///< text
    HeardAt,           ///< at
    Maker,             ///< text
    Model,             ///< text
    SerialNumber,      ///< text
    Firmware,          ///< text
    BootAt,            ///< at
    DriftMs,           ///< number
    SettingsReadAt,    ///< at
    SettingsCompared,  ///< number: how many keys
    SettingDiffers,    ///< text: key, other: value found, expected
    ConnectorStatus,   ///< number: ConnectorStatus * 100 + ChargingState; at: since
    FaultCode,         ///< text
    Tag,               ///< text
    Session,           ///< text: its number; at: start
    CommandOutcome,    ///< number: CommandOutcome; text: the station's word; at
    PowerW,            ///< number; at
    Register,          ///< number: mWh; at
    EnergyDelta,       ///< number: mWh
    ReferenceRegister, ///< number: mWh, typed
    ReferencePowerW,   ///< number, typed
    DeviationPermille, ///< number: reading against reference
    CurrentL1,         ///< number: mA
    CurrentL2,
    CurrentL3,
    StoppedAt,         ///< at; number: StopReason
    LinkLostAt,        ///< at
    LinkBackAt,        ///< at
    VoltageL1,         ///< number: mV
    VoltageL2,
    VoltageL3,
};

/// One piece of evidence: figures and the charger's own words, never translated text.
struct CheckFact
{
    CheckFactKind kind = CheckFactKind::HeardAt;
    qint64 number = 0;
    QString text;
    QString other;
    std::optional<QDateTime> at; ///< UTC

    bool operator==(const CheckFact&) const = default;
};

/// One step of a check and how it went.
struct CheckStep
{
    CheckStepKind kind = CheckStepKind::Connect;
    std::optional<EvseId> evse;           ///< empty: the whole charger
    CheckState state = CheckState::Waiting;
    CheckReason reason = CheckReason::None;
    QString note;                         ///< typed: why it was skipped
    std::optional<QDateTime> startedAt;   ///< UTC; of the last attempt
    std::optional<QDateTime> finishedAt;
    int attempts = 0;
    std::optional<Energy> referenceRegister; ///< typed: what another meter shows
    std::optional<qint64> referencePowerW;   ///< typed: what another instrument shows
    std::optional<CommandId> command;     ///< the last one this step sent
    std::optional<TransactionKey> session;
    std::optional<QDateTime> linkLostAt;  ///< OfflineSession
    std::optional<QDateTime> linkBackAt;
    QList<CheckFact> facts;               ///< evidence as of finishedAt

    bool operator==(const CheckStep&) const = default;
    [[nodiscard]] bool isDone() const { return state != CheckState::Waiting; }
};

/// What the electrician measures with an instrument of their own. Stored as numbers: grows at the end only.
enum class MeasurementKind {
    Insulation,           ///< MΩ
    RcdTripTime,          ///< ms
    RcdTripCurrent,       ///< mA
    LoopImpedance,        ///< Ω
    ProtectiveConductor,  ///< Ω
    VoltageL1,            ///< V, phase to neutral
    VoltageL2,
    VoltageL3,
    PhaseOrder,           ///< 1: clockwise, 2: anticlockwise
    Torque,               ///< N·m, of the supply terminals
};
inline constexpr int MeasurementKindCount = int(MeasurementKind::Torque) + 1;

/// One typed value in thousandths of the unit of its kind (PhaseOrder: the number itself).
struct Measurement
{
    MeasurementKind kind = MeasurementKind::Insulation;
    std::optional<EvseId> evse; ///< empty: the whole charger
    qint64 milli = 0;
    QDateTime at;               ///< UTC, when it was typed

    bool operator==(const Measurement&) const = default;
};

/// One point of a test charge's power curve.
struct CheckCurvePoint
{
    QDateTime at; ///< UTC
    qint64 powerW = 0;

    bool operator==(const CheckCurvePoint&) const = default;
};

/// A test charge as it goes into the hand-over.
struct CheckCharge
{
    EvseId evse;
    QString number;                    ///< of the session
    QDateTime startedAt;               ///< UTC
    std::optional<QDateTime> stoppedAt;
    std::optional<Energy> energy;
    std::optional<qint64> maximumPowerW;
    QList<CheckCurvePoint> curve;      ///< ascending in time, at most 600

    bool operator==(const CheckCharge&) const = default;
};

/// Who vouches for it, and everything around the check as it was that moment: a signed check prints the
/// same for ever.
struct CheckSignOff
{
    QString technician;
    QString owner;
    QString place;
    QDate date;
    QStringList openPoints;
    QDateTime signedAt;          ///< UTC
    QString siteName;
    QString siteAddress;
    QString timeZone;            ///< IANA id
    QString stationName;
    BootInfo boot;
    QString protocol;
    QList<QPair<int, QString>> connectors; ///< EVSE number and name; the name may be empty
    QString connectionUrl;       ///< what the QR code says
    QList<CheckCharge> charges;
    QByteArray photo;            ///< JPEG of the charger's place, made small as CheckPhoto is; empty: there was none

    bool operator==(const CheckSignOff&) const = default;
};

/// A picture that belongs to a check.
struct CheckPhoto
{
    static constexpr qsizetype LargestBytes = 200 * 1024;

    int step = -1;  ///< index of the step it shows; −1: the charger as a whole
    QDateTime at;   ///< UTC, when it was added
    QByteArray jpeg; ///< at most LargestBytes: it is written with every change of the check

    bool operator==(const CheckPhoto&) const = default;
};

/// A guided check of one charger.
struct CheckRecord
{
    static constexpr qsizetype MostPhotos = 8;

    CheckId id;
    StationId station;
    QString technician;                ///< who began it; may be empty
    QDateTime startedAt;               ///< UTC
    QDateTime changedAt;               ///< UTC
    std::vector<CheckStep> steps;
    int current = 0;                   ///< index of the open step; steps.size(): all done
    QList<Measurement> measurements;
    QStringList openPoints;            ///< typed on the way
    std::optional<CheckSignOff> signOff; ///< there: the check is closed and never changes again
    QList<CheckPhoto> photos;          ///< in the order they were added, at most MostPhotos

    bool operator==(const CheckRecord&) const = default;
    [[nodiscard]] bool isSigned() const { return signOff.has_value(); }
    [[nodiscard]] bool areStepsDone() const { return current >= static_cast<int>(steps.size()); }
};

/// One setting a charger of this site should have.
struct ExpectedSetting
{
    QString name;
    QString value;

    bool operator==(const ExpectedSetting&) const = default;
};

/// The site's template: what the settings of its chargers should be.
struct SettingsTemplate
{
    QList<ExpectedSetting> settings;
    QString madeFrom;                  ///< name of the charger it was taken from; empty: typed
    std::optional<QDateTime> savedAt;  ///< UTC; empty: there is none yet

    bool operator==(const SettingsTemplate&) const = default;
};

} // namespace forecourt

Q_DECLARE_METATYPE(forecourt::CheckSignOff)
