// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/handover.h"

#include <algorithm>

namespace forecourt::documents {

namespace {

constexpr qint64 MsPerHour = 3'600'000;
constexpr int MostPowerTicks = 6;
constexpr int MostTimeTicks = 8;

/// The smallest of 1, 2, 5 times a power of ten that needs at most \a most steps up to \a highest.
qint64 roundStep(qint64 highest, int most)
{
    for (qint64 decade = 1; decade < 1'000'000'000; decade *= 10) {
        for (const qint64 digit : {1, 2, 5}) {
            if (decade * digit * most >= highest)
                return decade * digit;
        }
    }
    return highest;
}

qint64 timeStep(qint64 seconds)
{
    for (const qint64 step : {10, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14'400}) {
        if (step * MostTimeTicks >= seconds)
            return step;
    }
    return 24 * 3600;
}

HandoverCharge chargeWithAxes(const CheckCharge& charge)
{
    HandoverCharge made;
    made.charge = charge;
    QDateTime end = charge.stoppedAt.value_or(charge.startedAt);
    qint64 highest = 0;
    for (const CheckCurvePoint& point : charge.curve) {
        highest = std::max(highest, point.powerW);
        end = std::max(end, point.at);
    }
    made.durationS = std::max<qint64>(0, charge.startedAt.secsTo(end));
    made.axisStepW = std::max<qint64>(100, roundStep(std::max<qint64>(highest, 1), MostPowerTicks));
    made.axisTopW = std::max<qint64>(1, (highest + made.axisStepW - 1) / made.axisStepW) * made.axisStepW;
    made.timeStepS = timeStep(made.durationS);
    const qint64 ms = charge.stoppedAt ? charge.startedAt.msecsTo(*charge.stoppedAt) : 0;
    if (charge.energy && ms > 0)
        made.meanPowerW = charge.energy->milliWh * MsPerHour / ms / 1000;
    return made;
}

QString nameOf(const CheckSignOff& signOff, const std::optional<EvseId>& evse)
{
    for (const auto& [number, name] : signOff.connectors) {
        if (evse && evse->value() == number)
            return name;
    }
    return {};
}

std::vector<HandoverSection> sectionsOf(const CheckRecord& check, const CheckSignOff& signOff)
{
    std::vector<HandoverSection> sections;
    for (const CheckStep& step : check.steps) {
        if (sections.empty() || sections.back().evse != step.evse)
            sections.push_back({step.evse, nameOf(signOff, step.evse), {}});
        sections.back().steps.push_back(step);
    }
    return sections;
}

QList<HandoverPhoto> photosOf(const CheckRecord& check, const CheckSignOff& signOff)
{
    QList<HandoverPhoto> photos;
    if (!signOff.photo.isEmpty())
        photos.append({signOff.photo, std::nullopt, std::nullopt, std::nullopt});
    for (const CheckPhoto& photo : check.photos) {
        HandoverPhoto made{photo.jpeg, std::nullopt, std::nullopt, photo.at};
        if (photo.step >= 0 && photo.step < static_cast<int>(check.steps.size())) {
            const CheckStep& step = check.steps[static_cast<std::size_t>(photo.step)];
            made.kind = step.kind;
            made.evse = step.evse;
        }
        photos.append(made);
    }
    return photos;
}

HandoverVerdict verdictOf(const HandoverDocument& document)
{
    if (document.counts.failed > 0)
        return HandoverVerdict::Failed;
    const bool isClean = document.counts.warnings == 0 && document.counts.skipped == 0 && document.counts.waiting == 0
        && document.outOfRange == 0 && document.signOff.openPoints.isEmpty();
    return isClean ? HandoverVerdict::Passed : HandoverVerdict::PassedWithRemarks;
}

} // namespace

HandoverDocument makeHandover(const CheckRecord& check, const CheckSignOff& signOff)
{
    HandoverDocument document;
    document.number = check.id.value();
    document.isDraft = !check.isSigned();
    document.signOff = check.signOff.value_or(signOff);
    document.station = check.station;
    document.startedAt = check.startedAt;
    document.finishedAt = check.startedAt;
    document.counts = commissioning::countSteps(check);
    const BootInfo& boot = document.signOff.boot;
    document.serialNumber = boot.serialNumber.isEmpty() ? boot.chargeBoxSerialNumber : boot.serialNumber;
    document.sections = sectionsOf(check, document.signOff);
    for (const CheckStep& step : check.steps) {
        if (step.finishedAt)
            document.finishedAt = std::max(document.finishedAt, *step.finishedAt);
        if (step.state != CheckState::Passed)
            document.remarks.push_back(step);
    }
    for (const Measurement& measurement : check.measurements) {
        document.measurements.append(
            {measurement, commissioning::measurementRange(measurement.kind), commissioning::isGood(measurement)});
        document.outOfRange += document.measurements.last().isGood ? 0 : 1;
    }
    for (const CheckCharge& charge : document.signOff.charges)
        document.charges.append(chargeWithAxes(charge));
    document.photos = photosOf(check, document.signOff);
    document.verdict = verdictOf(document);
    return document;
}

HandoverDocument makeHandover(const CheckRecord& check)
{
    return makeHandover(check, CheckSignOff{});
}

} // namespace forecourt::documents
