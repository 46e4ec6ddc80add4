// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checkbuilder.h"

namespace forecourt::tests {

FakeCommissioning::FakeCommissioning() = default;
FakeCommissioning::~FakeCommissioning() = default;

QFuture<Result<CheckId>> FakeCommissioning::saveCheck(CheckRecord check)
{
    ++saves;
    if (failure)
        return readyFuture<Result<CheckId>>(tl::unexpected(*failure));
    if (check.id.value() == 0)
        check.id = CheckId(static_cast<qint64>(records.size()) + 1);
    else if (records.at(check.id.value()).isSigned())
        return readyFuture<Result<CheckId>>(tl::unexpected(Error{ErrorCode::Conflict, {}, {}}));
    records[check.id.value()] = check;
    return readyFuture<Result<CheckId>>(check.id);
}

QFuture<Result<QList<CheckRecord>>> FakeCommissioning::checks(StationId station)
{
    if (failure)
        return readyFuture<Result<QList<CheckRecord>>>(tl::unexpected(*failure));
    QList<CheckRecord> found;
    for (const auto& [id, record] : records) {
        if (record.station == station)
            found.prepend(record);
    }
    return readyFuture<Result<QList<CheckRecord>>>(found);
}

QFuture<Result<void>> FakeCommissioning::removeCheck(CheckId check)
{
    records.erase(check.value());
    return readyFuture<Result<void>>({});
}

QFuture<Result<void>> FakeCommissioning::saveTemplate(SettingsTemplate settings)
{
    if (failure)
        return readyFuture<Result<void>>(tl::unexpected(*failure));
    expected = settings;
    return readyFuture<Result<void>>({});
}

QFuture<Result<SettingsTemplate>> FakeCommissioning::settingsTemplate()
{
    return readyFuture<Result<SettingsTemplate>>(expected);
}

QFuture<Result<QList<SettingsReading>>> FakeCommissioning::settingsReadings(StationId station)
{
    if (failure)
        return readyFuture<Result<QList<SettingsReading>>>(tl::unexpected(*failure));
    QList<SettingsReading> found = readings;
    found.removeIf([&](const SettingsReading& reading) { return reading.station != station; });
    return readyFuture<Result<QList<SettingsReading>>>(found);
}

CheckRecord aSignedCheck(int connectors)
{
    const QDateTime start = pictureTime();
    StationState station = aStation(QStringLiteral("BAY-4")).named(QStringLiteral("Bay 4")).withConnectors(connectors).state;
    CheckRecord check = commissioning::makeCheck(station, true, QStringLiteral("Jonas Reiter"), start);
    check.id = CheckId(17);
    QDateTime at = start;
    for (CheckStep& step : check.steps) {
        step.startedAt = at;
        at = at.addSecs(47);
        step.finishedAt = at;
        step.state = CheckState::Passed;
        step.attempts = 1;
    }
    const auto step = [&check](CheckStepKind kind, int evse) -> CheckStep& {
        for (CheckStep& candidate : check.steps) {
            if (candidate.kind == kind && (evse == 0 || candidate.evse == EvseId(evse)))
                return candidate;
        }
        return check.steps.front();
    };
    step(CheckStepKind::Connect, 0).facts = {
        {CheckFactKind::LinkedFrom, 0, QStringLiteral("192.168.1.41"), {}, std::nullopt},
        {CheckFactKind::Protocol, 0, QStringLiteral("ocpp1.6"), {}, std::nullopt},
        {CheckFactKind::BootAt, 0, {}, {}, start.addSecs(-30)}};
    step(CheckStepKind::Identity, 0).facts = {
        {CheckFactKind::Maker, 0, QStringLiteral("ABB"), {}, std::nullopt},
        {CheckFactKind::Model, 0, QStringLiteral("Terra AC"), {}, std::nullopt},
        {CheckFactKind::SerialNumber, 0, QStringLiteral("TACW22-0042"), {}, std::nullopt},
        {CheckFactKind::Firmware, 0, QStringLiteral("1.8.32"), {}, std::nullopt}};
    CheckStep& drift = step(CheckStepKind::ClockDrift, 0);
    drift.state = CheckState::Warning;
    drift.reason = CheckReason::DriftNoticeable;
    drift.facts = {{CheckFactKind::DriftMs, -14'200, {}, {}, start}};
    CheckStep& settings = step(CheckStepKind::Configuration, 0);
    settings.state = CheckState::Failed;
    settings.reason = CheckReason::SettingsDiffer;
    settings.attempts = 2;
    settings.facts = {
        {CheckFactKind::SettingsCompared, 14, {}, {}, std::nullopt},
        {CheckFactKind::SettingDiffers, 1, QStringLiteral("MeterValueSampleInterval"), QStringLiteral("900\n60"), std::nullopt},
        {CheckFactKind::SettingDiffers, 0, QStringLiteral("StopTransactionOnEVSideDisconnect"), QStringLiteral("\ntrue"), std::nullopt}};
    for (int evse = 1; evse <= connectors; ++evse) {
        step(CheckStepKind::PlugIn, evse).facts = {{CheckFactKind::ConnectorStatus, 201, {}, {}, start.addSecs(200)}};
        step(CheckStepKind::StartByTag, evse).facts = {
            {CheckFactKind::Session, 0, QStringLiteral("2026-000118"), {}, start.addSecs(230)},
            {CheckFactKind::Tag, 0, QStringLiteral("04A2B9C1"), {}, std::nullopt}};
        step(CheckStepKind::StartRemotely, evse).facts = {
            {CheckFactKind::CommandOutcome, int(CommandOutcome::Accepted), QStringLiteral("Accepted"),
             QStringLiteral("RemoteStartTransaction"), start.addSecs(300)},
            {CheckFactKind::Session, 0, QStringLiteral("2026-000119"), {}, start.addSecs(304)}};
        step(CheckStepKind::MeterPlausible, evse).facts = {
            {CheckFactKind::Register, 4'812'337'000, {}, {}, start.addSecs(340)},
            {CheckFactKind::ReferenceRegister, 4'812'300'000, {}, {}, std::nullopt},
            {CheckFactKind::EnergyDelta, 37'000, {}, {}, std::nullopt}};
        step(CheckStepKind::PowerRises, evse).facts = {
            {CheckFactKind::PowerW, 10'870, {}, {}, start.addSecs(400)},
            {CheckFactKind::EnergyDelta, 912'000, {}, {}, start.addSecs(400)},
            {CheckFactKind::CurrentL1, 15'800, {}, {}, start.addSecs(400)},
            {CheckFactKind::CurrentL2, 15'700, {}, {}, start.addSecs(400)},
            {CheckFactKind::CurrentL3, 15'900, {}, {}, start.addSecs(400)}};
        step(CheckStepKind::Stop, evse).facts = {
            {CheckFactKind::StoppedAt, int(StopReason::Remote), {}, {}, start.addSecs(1020)},
            {CheckFactKind::EnergyDelta, 2'090'000, {}, {}, std::nullopt}};
    }
    CheckStep& unlock = step(CheckStepKind::Unlock, connectors);
    unlock.state = CheckState::Skipped;
    unlock.reason = CheckReason::SkippedByTechnician;
    unlock.note = QStringLiteral("Fixed cable, nothing to unlock");
    check.current = static_cast<int>(check.steps.size());
    const auto measure = [&](MeasurementKind kind, int evse, qint64 milli) {
        check.measurements.append({kind, evse == 0 ? std::nullopt : std::optional(EvseId(evse)), milli, start.addSecs(1500)});
    };
    measure(MeasurementKind::Insulation, 0, 550'000);
    measure(MeasurementKind::PhaseOrder, 0, 1);
    measure(MeasurementKind::Torque, 0, 2'500);
    for (int evse = 1; evse <= connectors; ++evse) {
        measure(MeasurementKind::RcdTripTime, evse, 22'000);
        measure(MeasurementKind::RcdTripCurrent, evse, 21'500);
        measure(MeasurementKind::LoopImpedance, evse, 420);
        measure(MeasurementKind::ProtectiveConductor, evse, evse == 1 ? 180 : 1'800);
        measure(MeasurementKind::VoltageL1, evse, 231'000);
        measure(MeasurementKind::VoltageL2, evse, 229'000);
        measure(MeasurementKind::VoltageL3, evse, 232'000);
    }
    CheckSignOff sign;
    sign.technician = QStringLiteral("Jonas Reiter");
    sign.owner = QStringLiteral("Margit Holzapfel");
    sign.place = QStringLiteral("Ulm");
    sign.date = QDate(2026, 5, 5);
    sign.openPoints = {QStringLiteral("Order the sign \"EV parking only\" for bay 4"),
                       QStringLiteral("Measure the protective conductor of connector 2 again after tightening")};
    sign.signedAt = start.addSecs(2400);
    sign.siteName = QStringLiteral("Lindenhof garage");
    sign.siteAddress = QStringLiteral("Lindenstrasse 12\n89073 Ulm");
    sign.timeZone = QStringLiteral("Europe/Berlin");
    sign.stationName = QStringLiteral("Bay 4");
    sign.boot.vendor = QStringLiteral("ABB");
    sign.boot.model = QStringLiteral("Terra AC W22-T-RD-MC-0");
    sign.boot.serialNumber = QStringLiteral("TACW22-0042");
    sign.boot.firmwareVersion = QStringLiteral("1.8.32");
    sign.boot.meterType = QStringLiteral("EM340");
    sign.boot.meterSerialNumber = QStringLiteral("KX-220017");
    sign.protocol = QStringLiteral("ocpp1.6");
    for (int evse = 1; evse <= connectors; ++evse)
        sign.connectors.append({evse, evse == 1 ? QStringLiteral("left") : QString()});
    sign.connectionUrl = QStringLiteral("ws://192.168.1.20:8887/ocpp/BAY-4");
    CheckCharge charge;
    charge.evse = EvseId(1);
    charge.number = QStringLiteral("2026-000119");
    charge.startedAt = start.addSecs(304);
    charge.stoppedAt = start.addSecs(1020);
    charge.energy = Energy{2'090'000};
    charge.maximumPowerW = 10'920;
    for (int i = 0; i <= 71; ++i)
        charge.curve.append({charge.startedAt.addSecs(i * 10), i < 5 ? i * 2150 : 10'780 + (i * 37) % 140});
    sign.charges = {charge};
    check.signOff = sign;
    return check;
}

} // namespace forecourt::tests
