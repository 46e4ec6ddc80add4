// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a data folder with the records tst_migrations looks for; see tests/data/storage/README.md.
#include "tests/unit/storage/storagefixture.h"

#include <QCoreApplication>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

template<class T, class Call>
bool isStored(Call call)
{
    return answer<T>(call).has_value();
}

bool fillSite(ports::SiteStore& site)
{
    SiteSettings settings;
    settings.name = QStringLiteral("Fixture site");
    ports::StoredStation station;
    station.record.id = StationId(QStringLiteral("CP-1"));
    station.record.boot.vendor = QStringLiteral("Fixture vendor");
    station.record.lastBootAt = utc(2026, 5, 1);
    TokenRecord token;
    token.value = QStringLiteral("FixtureTag");
    token.person = PersonId(1);
    PersonRecord person;
    person.name = QStringLiteral("Fixture person");
    CommandRecord command;
    command.id = CommandId(1);
    command.station = station.record.id;
    command.action = QStringLiteral("Reset");
    command.parameters = Reset{ResetKind::Hard};
    EventRecord event;
    event.at = utc(2026, 5, 1);
    event.kind = EventKind::Booted;
    site.saveCommand(command);
    site.addSitePower({utc(2026, 5, 5), 11'000});
    site.saveUnknownToken({QStringLiteral("Stranger"), station.record.id, utc(2026, 5, 1), 2});
    return isStored<void>([&](auto done) { site.saveSettings(settings, std::move(done)); }) &&
           isStored<void>([&](auto done) {
               station.record.photo = QStringLiteral("fixture-photo");
               site.savePhoto(station, QByteArray::fromHex("ffd8ffe000104a464946ffd9"), {}, std::move(done));
           }) &&
           isStored<PersonId>([&](auto done) { site.savePerson(person, std::move(done)); }) &&
           isStored<void>([&](auto done) { site.saveToken(token, std::move(done)); }) &&
           isStored<void>([&](auto done) { site.addEvent(event, std::move(done)); });
}

AlertRecord anAlert(qint64 id)
{
    AlertRecord alert;
    alert.id = AlertId(id);
    alert.since = utc(2026, 5, 5, 11);
    alert.raisedAt = alert.since;
    alert.lastAt = alert.since;
    return alert;
}

ReservationRecord aReservation(qint64 id, QDateTime at)
{
    ReservationRecord reservation;
    reservation.id = ReservationId(id);
    reservation.ocppId = static_cast<int>(id);
    reservation.station = StationId(QStringLiteral("CP-1"));
    reservation.evse = EvseId(static_cast<int>(id));
    reservation.token = IdToken{QStringLiteral("FixtureTag"), IdTokenKind::Unknown};
    reservation.createdAt = at;
    reservation.expiresAt = at.addSecs(3600);
    reservation.state = ReservationState::Active;
    reservation.answer = CommandAnswer::Accepted;
    return reservation;
}

SettingsReading aReading(QDateTime at, const QString& value)
{
    return {StationId(QStringLiteral("CP-1")), at,
            {DeviceVariable{QStringLiteral("Ocpp16"), QStringLiteral("HeartbeatInterval"), value, false}}};
}

/// What came with the layouts 0010 to 0013.
bool fillPlans(ports::SiteStore& site)
{
    ReservationRecord ended = aReservation(1, utc(2020, 1, 1)); // beyond what is loaded at any time
    ended.state = ReservationState::Cancelled;
    ended.endedAt = ended.createdAt.addSecs(600);
    ReservationRecord open = aReservation(2, utc(2026, 5, 5));
    open.personName = QStringLiteral("Fixture person");
    site.saveReservation(ended, {});
    site.saveReservation(open, {});
    site.saveSettingsReading(aReading(utc(2026, 5, 4), QStringLiteral("600")));
    site.saveSettingsReading(aReading(utc(2026, 5, 5), QStringLiteral("300")));
    PlannedAction plan;
    plan.station = StationId(QStringLiteral("CP-1"));
    plan.work = Reset{ResetKind::Soft};
    plan.days = 0x40;
    plan.time = QTime(3, 0);
    for (const qint64 id : {1, 2}) {
        plan.id = PlanId(id);
        if (!isStored<void>([&](auto done) { site.savePlan(plan, std::move(done)); }))
            return false;
    }
    if (!isStored<void>([&](auto done) { site.removePlan(PlanId(1), std::move(done)); }))
        return false;
    LocalListRecord list;
    list.station = plan.station;
    list.options.priority = LocalListPriority::PeopleFirst;
    list.isKnown = true;
    list.version = 4;
    list.entries = {LocalListEntry{QStringLiteral("FixtureTag"), LocalListVerdict{}}};
    return isStored<void>([&](auto done) { site.saveLocalList(list, std::move(done)); });
}

/// What came with the layout 0014.
bool fillLimits(ports::SiteStore& site)
{
    PowerLimitsRecord limits;
    limits.station = StationId(QStringLiteral("CP-1"));
    limits.bootAt = utc(2026, 5, 1);
    limits.isComplete = true;
    InstalledProfile installed;
    installed.evse = EvseId(1);
    installed.profile.id = 7;
    installed.profile.stackLevel = 1;
    installed.profile.kind = ChargingProfileKind::Relative;
    installed.profile.schedule.periods = {ChargingPeriod{0, 160, {}}};
    installed.at = utc(2026, 5, 5);
    limits.profiles = {installed};
    site.savePowerLimits(limits);
    VendorRule rule;
    rule.vendorId = QStringLiteral("org.example");
    rule.messageId = QStringLiteral("Hello");
    rule.answer = VendorAnswer::Rejected;
    for (const qint64 id : {1, 2}) {
        rule.id = VendorRuleId(id);
        if (!isStored<void>([&](auto done) { site.saveVendorRule(rule, std::move(done)); }))
            return false;
    }
    VendorTraffic traffic;
    traffic.station = limits.station;
    VendorMessage message;
    message.vendorId = rule.vendorId;
    message.messageId = rule.messageId;
    message.lastAt = utc(2026, 5, 5);
    for (int i = 0; i < 3; ++i)
        count(traffic, message);
    site.saveVendorTraffic(traffic);
    return isStored<void>([&](auto done) { site.removeVendorRule(VendorRuleId(1), std::move(done)); });
}

bool fillLater(ports::SiteStore& site, api::Commissioning& commissioning)
{
    AlertRecord cleared = anAlert(1);
    cleared.kind = AlertKind::DiskLow;
    cleared.state = AlertState::Cleared;
    cleared.end = AlertEnd::Resolved;
    cleared.clearedAt = utc(2026, 5, 5, 12);
    AlertRecord open = anAlert(2);
    open.severity = Severity::Critical;
    open.station = StationId(QStringLiteral("CP-1"));
    open.evse = EvseId(1);
    open.code = QStringLiteral("GroundFailure");
    site.saveAlert(cleared, {});
    site.saveAlert(open, {});
    CheckRecord check;
    check.station = StationId(QStringLiteral("CP-1"));
    check.technician = QStringLiteral("Fixture technician");
    check.steps = {CheckStep{}, CheckStep{}};
    check.current = 1;
    check.openPoints = {QStringLiteral("Fixture point")};
    SettingsTemplate settings;
    settings.settings = {{QStringLiteral("HeartbeatInterval"), QStringLiteral("300")}};
    return result(commissioning.saveCheck(check)).has_value() && result(commissioning.saveTemplate(settings)).has_value();
}

/// What came with the layout 0015.
void fillJobs(ports::SiteStore& site)
{
    FirmwareFile file;
    file.id = FirmwareFileId(2);
    file.name = QStringLiteral("fixture-2.0.bin");
    file.version = QStringLiteral("2.0");
    file.verdict = SignatureVerdict::Good;
    site.saveFirmwareFile(file, {});
    FirmwareRollout rollout;
    rollout.id = RolloutId(1);
    rollout.file = file.id;
    rollout.plan.atOnce = 2;
    rollout.state = RolloutState::Paused;
    site.saveRollout(rollout);
    FirmwareJob job;
    job.id = JobId(3);
    job.rollout = rollout.id;
    job.station = StationId(QStringLiteral("CP-1"));
    job.stage = FirmwareStage::Downloading;
    job.moments = {{FirmwareStage::Asked, utc(2026, 5, 5)}, {FirmwareStage::Downloading, utc(2026, 5, 5)}};
    site.saveFirmwareJob({job, {QByteArray(32, '0'), QStringLiteral("u"), QStringLiteral("p")}}, {});
    LogJob log;
    log.id = JobId(4);
    log.station = job.station;
    log.kind = LogKind::Security;
    site.saveLogJob({log, {QByteArray(32, '1'), {}, {}}}, {});
    StationFile received;
    received.id = StationFileId(1);
    received.station = job.station;
    received.isKept = true;
    site.saveStationFile(received, {});
    FileRetention retention;
    retention.days = 30;
    site.saveFileRetention(retention);
}

void fillLog(ports::SiteStore& site)
{
    MessageRecord message;
    message.at = utc(2026, 5, 1);
    message.station = StationId(QStringLiteral("CP-1"));
    message.action = QStringLiteral("BootNotification");
    message.messageId = QStringLiteral("m1");
    message.payload = R"({"chargePointVendor":"Fixture vendor","chargePointModel":"F"})";
    site.addMessage(message);
    message.direction = MessageRecord::Direction::Out;
    message.kind = MessageRecord::Kind::Result;
    message.replyMs = 400;
    message.payload = R"({"status":"Accepted","currentTime":"2026-05-01T12:00:00Z","interval":300})";
    site.addMessage(message);
    MessageRecord other;
    other.at = utc(2026, 5, 1, 12, 1);
    other.station = message.station;
    other.action = QStringLiteral("Heartbeat");
    other.messageId = QStringLiteral("m2");
    other.deviations = {QStringLiteral("unknown-field")};
    other.payload = R"({"extra":1})";
    site.addMessage(other);
}

bool fillTransactions(ports::TransactionStore& store)
{
    using Begun = ports::TransactionStore::Begun;
    const auto begun = answer<Begun>([&](auto done) { store.begin(aTransaction(), std::move(done)); });
    if (!begun)
        return false;
    TransactionRecord ended = begun->record;
    ended.state = TransactionState::Ended;
    ended.stoppedAt = utc(2026, 5, 5, 14);
    ended.stopStationTime = QStringLiteral("2026-05-05T14:00:00Z");
    ended.meterStop = Energy::fromWh(5000);
    MeterSample proof = aSample(utc(2026, 5, 5, 14), 0, Measurand::EnergyActiveImportRegister);
    proof.signedData = QStringLiteral("OCMF|{}|{}");
    const std::vector<MeterSample> samples{aSample(utc(2026, 5, 5, 13), 11'000'000), proof};
    return isStored<void>([&](auto done) { store.save(ended, samples, std::move(done)); }) &&
           isStored<Begun>([&](auto done) {
               store.begin(aTransaction(QStringLiteral("CP-1"), 2, utc(2026, 5, 5, 15)), std::move(done));
           });
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    SystemClock clock;
    QObject engine;
    storage::Storage storage(QString::fromLocal8Bit(argv[1]), clock, &engine);
    const bool isDone = result(storage.open()).has_value() && fillSite(storage.siteStore()) &&
                        fillLater(storage.siteStore(), storage.commissioning()) && fillPlans(storage.siteStore()) &&
                        fillTransactions(storage.transactionStore()) && fillLimits(storage.siteStore());
    fillJobs(storage.siteStore());
    fillLog(storage.siteStore());
    return isDone ? 0 : 1;
}
