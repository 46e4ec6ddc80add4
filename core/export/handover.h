// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The hand-over document of a charger: every figure final, codes instead of words.
#pragma once

#include "core/commissioning/checkplan.h"
#include "core/commissioning/measurementrules.h"
#include "core/domain/check.h"

namespace forecourt::documents {

/// What the document says in one line.
enum class HandoverVerdict {
    Passed,            ///< every step and every measured value is good
    PassedWithRemarks, ///< warnings, skipped steps, open points or values out of range
    Failed,            ///< a step failed
};

/// The steps of the charger itself, or of one connector.
struct HandoverSection
{
    std::optional<EvseId> evse; ///< empty: the whole charger
    QString name;               ///< the connector's, may be empty
    std::vector<CheckStep> steps;

    bool operator==(const HandoverSection&) const = default;
};

struct HandoverMeasurement
{
    Measurement value;
    commissioning::MeasurementRange range;
    bool isGood = true;

    bool operator==(const HandoverMeasurement&) const = default;
};

/// A test charge and the axes its curve is drawn on.
struct HandoverCharge
{
    CheckCharge charge;
    std::optional<qint64> meanPowerW; ///< energy over time
    qint64 durationS = 0;
    qint64 axisTopW = 1000;           ///< round, at least the highest value
    qint64 axisStepW = 500;
    qint64 timeStepS = 60;            ///< between two ticks of the time axis

    bool operator==(const HandoverCharge&) const = default;
};

/// A photo and what it shows.
struct HandoverPhoto
{
    QByteArray jpeg;
    std::optional<CheckStepKind> kind; ///< empty: the charger as a whole
    std::optional<EvseId> evse;
    std::optional<QDateTime> at;       ///< UTC; empty: the photo of its place, as it was at the sign-off

    bool operator==(const HandoverPhoto&) const = default;
};

struct HandoverDocument
{
    qint64 number = 0;     ///< of the check; 0: a draft that was never stored
    bool isDraft = false;  ///< not signed: says so on every page
    HandoverVerdict verdict = HandoverVerdict::Passed;
    commissioning::CheckCounts counts;
    QDateTime startedAt;   ///< UTC
    QDateTime finishedAt;  ///< UTC, of the last step
    StationId station;
    CheckSignOff signOff;  ///< who, where, when, site, charger, address
    QString serialNumber;  ///< the charger's own, else that of its box
    std::vector<HandoverSection> sections;
    QList<HandoverMeasurement> measurements;
    QList<HandoverCharge> charges;
    /// Steps that need a word under "open points": failed, with a warning or skipped, in their order.
    std::vector<CheckStep> remarks;
    int outOfRange = 0;    ///< measured values that are not good
    QList<HandoverPhoto> photos; ///< that of the place first

    bool operator==(const HandoverDocument&) const = default;
};

/// Pure: the same check makes the same document for ever. \a signOff is taken where the check is not
/// signed; the document is a draft then.
[[nodiscard]] HandoverDocument makeHandover(const CheckRecord& check, const CheckSignOff& signOff);
/// Of a signed check.
[[nodiscard]] HandoverDocument makeHandover(const CheckRecord& check);

} // namespace forecourt::documents
