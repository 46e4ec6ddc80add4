// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace {

ports::StoredStation aStation()
{
    ports::StoredStation station;
    StationRecord& record = station.record;
    record.id = StationId(QStringLiteral("CP 1/ä"));
    record.name = QStringLiteral("Yard left");
    record.isAdmitted = true;
    record.allowPlain = false;
    record.assumedProtocol = QStringLiteral("ocpp1.6");
    record.securityProfile = 2;
    record.hasPassword = true;
    record.commandTimeoutS = 45;
    record.registration = RegistrationStatus::Accepted;
    record.boot = {QStringLiteral("Vendor"), QStringLiteral("Model"), QStringLiteral("S"),
                   QStringLiteral("B"),      QStringLiteral("1.2"),   QStringLiteral("icc"),
                   QStringLiteral("imsi"),   QStringLiteral("mt"),    QStringLiteral("ms")};
    record.firstSeenAt = utc(2026, 1, 1);
    record.lastSeenAt = utc(2026, 5, 5, 12, 0, 0, 7);
    record.lastBootAt = utc(2026, 5, 1);
    record.evseCount = 2;
    record.unsupportedActions = {QStringLiteral("GetDiagnostics"), QStringLiteral("DataTransfer")};
    record.variables = {
        {QStringLiteral("Ocpp16"), QStringLiteral("HeartbeatInterval"), QStringLiteral("300"), true},
        {QStringLiteral("Ocpp16"), QStringLiteral("Unset"), std::nullopt, false},
        {QStringLiteral("Ocpp16"), QStringLiteral("Empty"), QStringLiteral(""), false}};
    record.variablesReadAt = utc(2026, 5, 2);
    record.note = QStringLiteral("note");
    record.area = QStringLiteral("North");
    record.photo = QStringLiteral("abc");
    record.connectorNames = {{1, QStringLiteral("left")}, {2, QStringLiteral("right")}};
    record.archivedAt = utc(2026, 5, 4);
    record.replaces = {StationId(QStringLiteral("CP-0"))};
    record.replacedBy = StationId(QStringLiteral("CP-2"));
    record.outOfUse = {0, 2};
    record.missingSince = utc(2026, 5, 6);
    record.meterKeys = {{2, {QByteArray("\x30\x59\0k", 4), QStringLiteral("ab01"), utc(2026, 5, 7), QStringLiteral("Eva")}}};
    record.transfer = {true, QStringLiteral("[fd00::5]:8080")};
    station.passwordHashes = {QByteArray("$argon2id$one"), QByteArray("two\0three\xff", 10)};
    station.quirks = {{12, QStringLiteral("needs-boot-first"), QStringLiteral("detail"), 3'000'000'000,
                       utc(2026, 5, 1), utc(2026, 5, 2)}};
    ConnectorState connector;
    connector.evse = EvseId(2);
    connector.connector = ConnectorId(1);
    connector.name = QStringLiteral("right");
    connector.status = ConnectorStatus::Faulted;
    connector.charging = ChargingState::Finishing;
    connector.errorCode = QStringLiteral("GroundFailure");
    connector.vendorErrorCode = QStringLiteral("E7");
    connector.info = QStringLiteral("info");
    connector.since = utc(2026, 5, 3);
    station.connectors = {connector};
    station.statuses = {ConnectorStatus::Faulted, QStringLiteral("InternalError"), QStringLiteral("E9"), QStringLiteral("fan"),
                        {{0, utc(2026, 5, 3, 1)}, {2, utc(2026, 5, 3, 2, 0, 0, 5)}}};
    station.profileChosenAt = utc(2026, 5, 8, 1, 0, 0, 5);
    return station;
}

Result<void> saveStation(StorageFixture& fixture, const ports::StoredStation& station)
{
    return answer<void>([&](auto done) { fixture.site().saveStation(station, std::move(done)); });
}

Result<void> saveToken(StorageFixture& fixture, const TokenRecord& token)
{
    return answer<void>([&](auto done) { fixture.site().saveToken(token, std::move(done)); });
}

Result<PersonId> savePerson(StorageFixture& fixture, const PersonRecord& person)
{
    return answer<PersonId>([&](auto done) { fixture.site().savePerson(person, std::move(done)); });
}

Result<void> removePerson(StorageFixture& fixture, PersonId person)
{
    return answer<void>([&](auto done) { fixture.site().removePerson(person, std::move(done)); });
}

CommandRecord aCommand(qint64 id, CommandParameters parameters)
{
    CommandRecord command;
    command.id = CommandId(id);
    command.station = StationId(QStringLiteral("CP-1"));
    command.action = QStringLiteral("Action");
    command.parameters = std::move(parameters);
    command.payload = {{QStringLiteral("a"), 1}};
    command.origin = CommandOrigin::Script;
    command.user = QStringLiteral("owner");
    command.outcome = CommandOutcome::TimedOut;
    command.answerStatus = QStringLiteral("Accepted");
    command.response = {{QStringLiteral("status"), QStringLiteral("Accepted")}};
    command.errorCode = QStringLiteral("GenericError");
    command.errorText = QStringLiteral("text");
    command.effect = CommandEffect::LateAnswer;
    command.effectTransaction = TransactionKey(4'000'000'000);
    command.queuedAt = utc(2026, 5, 5);
    command.sentAt = utc(2026, 5, 5, 12, 1);
    command.answeredAt = utc(2026, 5, 5, 12, 2);
    command.effectAt = utc(2026, 5, 5, 12, 3);
    return command;
}

} // namespace

Q_DECLARE_METATYPE(forecourt::CommandParameters)

class SiteWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyDatabaseGivesDefaults();
    void settingsSurviveARestart();
    void stationSurvivesARestart();
    void bootsAreKeptOncePerChange();
    void tokensAreFoundWithoutCase();
    void tokenOfAMissingPersonIsRefused();
    void personWithTokensCannotBeRemoved();
    void personIdsAreNeverReused();
    void aBatchIsSavedWholeOrNotAtAll();
    void unknownTokensComeNewestFirst();
    void commandSurvivesARestart_data();
    void commandSurvivesARestart();
    void whatAnAnswerBroughtSurvivesARestart();
    void keepsPhotosWithTheirStation();
    void replacesAStationInOnePiece();
    void loadsTheNewest200Commands();
    void loadsOlderCommandsThatAreNotOver();
    void loadsTwoHoursOfPower();
};

void SiteWriterTest::emptyDatabaseGivesDefaults()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto site = fixture.load();
    QVERIFY(site);
    QCOMPARE(site->settings, SiteSettings());
    QVERIFY(site->stations.isEmpty());
    QCOMPARE(site->nextCommandId, 1);
    QCOMPARE(site->today.day, QDate(2026, 5, 5));
}

void SiteWriterTest::settingsSurviveARestart()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const SiteSettings settings{QStringLiteral("Depot"),
                                QStringLiteral("Road 1"),
                                QStringLiteral("CHF"),
                                QStringLiteral("Europe/Zurich"),
                                63,
                                1,
                                240,
                                15,
                                LobbyPolicy::Closed,
                                120,
                                60,
                                {QStringLiteral("Depot Ltd"), QStringLiteral("Road 1\n1000 Town"), QStringLiteral("DE 1"), QStringLiteral("a@b"),
                                 QStringLiteral("Pay soon"), QByteArray("\x89PNG and zero\0", 15)}};
    QVERIFY(answer<void>([&](auto done) { fixture.site().saveSettings(settings, std::move(done)); }));
    QVERIFY(fixture.reopen());
    QCOMPARE(fixture.load()->settings, settings);
}

void SiteWriterTest::stationSurvivesARestart()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const ports::StoredStation station = aStation();
    QVERIFY(saveStation(fixture, station));
    QVERIFY(fixture.reopen());
    const auto site = fixture.load();
    QCOMPARE(site->stations.size(), 1);
    const ports::StoredStation& stored = site->stations.first();
    QCOMPARE(stored.record, station.record);
    QCOMPARE(stored.passwordHashes, station.passwordHashes);
    QCOMPARE(stored.quirks, station.quirks);
    QVERIFY(stored.connectors == station.connectors);
    QVERIFY(stored.statuses == station.statuses);
    QCOMPARE(stored.profileChosenAt, station.profileChosenAt);
}

void SiteWriterTest::bootsAreKeptOncePerChange()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    ports::StoredStation station = aStation();
    QVERIFY(saveStation(fixture, station));
    station.record.lastBootAt = utc(2026, 5, 2);
    QVERIFY(saveStation(fixture, station)); // booted again, nothing new
    station.record.lastBootAt = utc(2026, 5, 3);
    station.record.boot.firmwareVersion = QStringLiteral("1.3");
    QVERIFY(saveStation(fixture, station));
    storage::Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")),
                                   storage::Connection::Access::ReadOnly);
    QCOMPARE(connection.readInteger("SELECT COUNT(*) FROM station_boots"), 2);
}

void SiteWriterTest::tokensAreFoundWithoutCase()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto person = savePerson(
        fixture, {PersonId(), QStringLiteral("Ada"), QStringLiteral("Flat 1"), true, QStringLiteral("n")});
    QVERIFY(person);
    TokenRecord token{QStringLiteral("abC1"),
                      true,
                      utc(2027, 1, 1),
                      QStringLiteral("group"),
                      *person,
                      {StationId(QStringLiteral("CP-1"))},
                      ConcurrencyRule::Forbid,
                      utc(2026, 5, 5),
                      QStringLiteral("note")};
    QVERIFY(saveToken(fixture, token));
    token.value = QStringLiteral("ABC1");
    token.isBlocked = false;
    QVERIFY(saveToken(fixture, token));
    QVERIFY(fixture.reopen());
    const auto site = fixture.load();
    QCOMPARE(site->tokens, QList<TokenRecord>{token});
    QCOMPARE(site->persons.size(), 1);
    QCOMPARE(site->persons.first().name, QStringLiteral("Ada"));
    const auto remove = [&](const QString& value) {
        return answer<void>([&](auto done) { fixture.site().removeToken(value, std::move(done)); });
    };
    QVERIFY(remove(QStringLiteral("aBc1")));
    QCOMPARE(remove(QStringLiteral("abc1")).error().code, ErrorCode::NotFound);
    QVERIFY(fixture.load()->tokens.isEmpty());
}

void SiteWriterTest::tokenOfAMissingPersonIsRefused()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    TokenRecord token;
    token.value = QStringLiteral("T");
    token.person = PersonId(7);
    QCOMPARE(saveToken(fixture, token).error().code, ErrorCode::NotFound);
    QVERIFY(fixture.load()->tokens.isEmpty());
}

void SiteWriterTest::personWithTokensCannotBeRemoved()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto person = savePerson(fixture, {PersonId(), QStringLiteral("Ada"), {}, false, {}});
    TokenRecord token;
    token.value = QStringLiteral("T");
    token.person = *person;
    QVERIFY(saveToken(fixture, token));
    QCOMPARE(removePerson(fixture, *person).error().code, ErrorCode::Conflict);
    token.person.reset();
    QVERIFY(saveToken(fixture, token));
    QVERIFY(removePerson(fixture, *person));
    QCOMPARE(removePerson(fixture, *person).error().code, ErrorCode::NotFound);
}

void SiteWriterTest::aBatchIsSavedWholeOrNotAtAll()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto change = [&](const RosterBatch& batch) {
        return answer<NewPersonIds>([&](auto done) { fixture.site().changeRoster(batch, std::move(done)); });
    };
    RosterBatch batch;
    batch.persons = {{PersonId(-1), QStringLiteral("Ada"), {}, false, {}}, {PersonId(-2), QStringLiteral("Bo"), {}, false, {}}};
    TokenRecord token;
    token.value = QStringLiteral("T1");
    token.person = PersonId(-2);
    batch.tokens = {token};
    const auto ids = change(batch);
    QVERIFY(ids);
    QCOMPARE(ids->size(), 2);
    QCOMPARE(fixture.load()->tokens.value(0).person, std::optional(ids->value(-2)));

    RosterBatch wrong;
    wrong.removedTokens = {QStringLiteral("t1")};
    wrong.persons = {{PersonId(99), QStringLiteral("Nobody"), {}, false, {}}};
    QCOMPARE(change(wrong).error().code, ErrorCode::NotFound);
    QCOMPARE(fixture.load()->tokens.size(), 1);

    RosterBatch undo;
    undo.removedTokens = {QStringLiteral("t1"), QStringLiteral("never there")};
    undo.removedPersons = ids->values();
    QVERIFY(change(undo));
    QVERIFY(fixture.load()->tokens.isEmpty() && fixture.load()->persons.isEmpty());
}

void SiteWriterTest::personIdsAreNeverReused()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto first = savePerson(fixture, {PersonId(), QStringLiteral("Ada"), {}, false, {}});
    QVERIFY(removePerson(fixture, *first));
    QVERIFY(fixture.reopen());
    const auto second = savePerson(fixture, {PersonId(), QStringLiteral("Bob"), {}, false, {}});
    QVERIFY(second && *first < *second);
    QCOMPARE(*savePerson(fixture, {*second, QStringLiteral("Rob"), {}, false, {}}), *second);
    QCOMPARE(fixture.load()->persons.first().name, QStringLiteral("Rob"));
    QCOMPARE(savePerson(fixture, {*first, QStringLiteral("Ada"), {}, false, {}}).error().code,
             ErrorCode::NotFound);
}

void SiteWriterTest::unknownTokensComeNewestFirst()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const UnknownToken old{QStringLiteral("A"), StationId(QStringLiteral("CP-1")), utc(2026, 5, 1), 3};
    const UnknownToken fresh{QStringLiteral("b"), StationId(QStringLiteral("CP-2")), utc(2026, 5, 2), 1};
    fixture.site().saveUnknownToken({QStringLiteral("a"), {}, utc(2026, 4, 1), 1});
    fixture.site().saveUnknownToken(old);
    fixture.site().saveUnknownToken(fresh);
    QCOMPARE(fixture.load()->unknownTokens, (QList<UnknownToken>{fresh, old}));
    fixture.site().removeUnknownToken(QStringLiteral("B"));
    QCOMPARE(fixture.load()->unknownTokens, QList<UnknownToken>{old});
}

void SiteWriterTest::commandSurvivesARestart_data()
{
    QTest::addColumn<CommandParameters>("parameters");
    const IdToken token{QStringLiteral("Tag"), IdTokenKind::Central};
    QTest::newRow("start anywhere") << CommandParameters(RemoteStart{std::nullopt, token});
    QTest::newRow("start at 2") << CommandParameters(RemoteStart{EvseId(2), token});
    QTest::newRow("stop") << CommandParameters(RemoteStop{TransactionId(QStringLiteral("12"))});
    QTest::newRow("reset") << CommandParameters(Reset{ResetKind::OnIdle});
    QTest::newRow("availability") << CommandParameters(
        ChangeAvailability{EvseId(1), Availability::Inoperative});
    QTest::newRow("availability of all") << CommandParameters(ChangeAvailability{});
    QTest::newRow("unlock") << CommandParameters(UnlockConnector{EvseId(3)});
    QTest::newRow("trigger") << CommandParameters(TriggerMessage{QStringLiteral("MeterValues"), EvseId(1)});
    QTest::newRow("read") << CommandParameters(ReadVariables{{QStringLiteral("a"), QStringLiteral("b")}});
    ChargingProfile profile;
    profile.id = 7;
    profile.transaction = TransactionId(QStringLiteral("12"));
    profile.stackLevel = 3;
    profile.purpose = ChargingProfilePurpose::Tx;
    profile.kind = ChargingProfileKind::Recurring;
    profile.recurrence = ProfileRecurrence::Weekly;
    profile.validFrom = utc(2026, 5, 5);
    profile.validTo = utc(2026, 6, 5);
    profile.schedule = {3600, utc(2026, 5, 5), ChargingRateUnit::Watt, {{0, 160, 1}, {60, 0, {}}}, 60};
    const CertificateHash hash{CertificateHashAlgorithm::Sha512, QStringLiteral("n"), QStringLiteral("k"), QStringLiteral("01")};
    const TransferRetries retries{3, 60};
    QTest::newRow("start with a profile") << CommandParameters(RemoteStart{EvseId(2), token, profile});
    QTest::newRow("extended trigger") << CommandParameters(TriggerMessage{QStringLiteral("MeterValues"), {}, true});
    QTest::newRow("write") << CommandParameters(WriteVariable{QStringLiteral("a"), QStringLiteral("1")});
    QTest::newRow("write nothing") << CommandParameters(WriteVariable{QStringLiteral("a"), QString()});
    QTest::newRow("clear cache") << CommandParameters(ClearCache{});
    QTest::newRow("list version") << CommandParameters(ReadLocalListVersion{});
    QTest::newRow("local list") << CommandParameters(SendLocalList{
        4, LocalListUpdate::Differential,
        {{QStringLiteral("A"), LocalListVerdict{AuthorizationStatus::Expired, utc(2026, 5, 5), QStringLiteral("G")}},
         {QStringLiteral("B"), {}}}});
    QTest::newRow("reserve") << CommandParameters(ReserveNow{EvseId(1), 5, token, utc(2026, 5, 5), QStringLiteral("G")});
    QTest::newRow("cancel reservation") << CommandParameters(CancelReservation{5});
    QTest::newRow("set profile") << CommandParameters(SetChargingProfile{std::nullopt, profile});
    QTest::newRow("clear all profiles") << CommandParameters(ClearChargingProfiles{});
    QTest::newRow("clear profiles of the station")
        << CommandParameters(ClearChargingProfiles{3, {}, true, ChargingProfilePurpose::StationMax, 0});
    QTest::newRow("composite") << CommandParameters(ReadCompositeSchedule{EvseId(1), 60, ChargingRateUnit::Watt});
    QTest::newRow("diagnostics") << CommandParameters(
        RequestDiagnostics{QStringLiteral("ftp://u:***@h/"), utc(2026, 5, 4), utc(2026, 5, 5), retries});
    QTest::newRow("log") << CommandParameters(
        RequestLog{LogKind::Security, 9, QStringLiteral("https://h/"), utc(2026, 5, 4), {}, {}});
    QTest::newRow("firmware") << CommandParameters(UpdateFirmware{QStringLiteral("http://h/f"), utc(2026, 5, 5), retries});
    QTest::newRow("signed firmware") << CommandParameters(UpdateSignedFirmware{
        9, QStringLiteral("http://h/f"), utc(2026, 5, 5), utc(2026, 5, 6), QStringLiteral("pem"), QStringLiteral("sig"), retries});
    QTest::newRow("install certificate")
        << CommandParameters(InstallCertificate{CertificateUse::ManufacturerRoot, QStringLiteral("pem")});
    QTest::newRow("delete certificate") << CommandParameters(DeleteCertificate{hash});
    QTest::newRow("list certificates") << CommandParameters(ListCertificates{CertificateUse::ManufacturerRoot});
    QTest::newRow("deliver certificate") << CommandParameters(DeliverCertificate{QStringLiteral("pem")});
    QTest::newRow("vendor data") << CommandParameters(SendVendorData{QStringLiteral("V"), QStringLiteral("M"), QString()});
    QTest::newRow("raw") << CommandParameters(
        RawCall{QStringLiteral("GetLog"), {{QStringLiteral("x"), QJsonArray{1, 2}}}, true});
}

void SiteWriterTest::commandSurvivesARestart()
{
    QFETCH(CommandParameters, parameters);
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const CommandRecord command = aCommand(8, parameters);
    CommandRecord early = command;
    early.outcome = CommandOutcome::Sent;
    early.answeredAt.reset();
    fixture.site().saveCommand(early);
    fixture.site().saveCommand(command);
    QVERIFY(fixture.load());
    QVERIFY(fixture.reopen());
    const auto site = fixture.load();
    QCOMPARE(site->recentCommands, QList<CommandRecord>{command});
    QCOMPARE(site->nextCommandId, 9);
    QCOMPARE(*result(fixture.history().command(CommandId(8))), command);
}

void SiteWriterTest::whatAnAnswerBroughtSurvivesARestart()
{
    const CertificateHash hash{CertificateHashAlgorithm::Sha384, QStringLiteral("n"), QStringLiteral("k"), QStringLiteral("01")};
    const CompositeSchedule composite{
        EvseId(1), utc(2026, 5, 5), {600, {}, ChargingRateUnit::Ampere, {{0, 160, {}}}, {}}};
    const QList<CommandFinding> findings{std::monostate{},          LocalListVersion{0},
                                         composite,                 InstalledCertificates{},
                                         InstalledCertificates{{hash}}, UploadFile{QStringLiteral("log.zip")},
                                         VendorReply{QStringLiteral("x")}};
    for (const CommandFinding& finding : findings) {
        StorageFixture fixture;
        QVERIFY(fixture.open());
        CommandRecord command = aCommand(8, ClearCache{});
        command.answer = CommandAnswer::NotFound;
        command.effect = CommandEffect::DidNotRestart;
        command.finding = finding;
        fixture.site().saveCommand(command);
        QCOMPARE(fixture.load()->recentCommands, QList<CommandRecord>{command});
    }
}

void SiteWriterTest::keepsPhotosWithTheirStation()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    ports::StoredStation station = aStation();
    const QByteArray bytes("\xff\xd8\xff\0 bytes", 10);
    const auto save = [&](const QByteArray& photo, const QString& obsolete) {
        return answer<void>([&](auto done) { fixture.site().savePhoto(station, photo, obsolete, std::move(done)); });
    };
    QVERIFY(save(bytes, {}));
    QVERIFY(fixture.reopen());
    QCOMPARE(*result(fixture.history().photo(QStringLiteral("abc"))), bytes);
    station.record.photo = QStringLiteral("def");
    QVERIFY(save(bytes + 'x', QStringLiteral("abc")));
    QCOMPARE(result(fixture.history().photo(QStringLiteral("abc"))).error().code, ErrorCode::NotFound);
    QCOMPARE(*result(fixture.history().photo(QStringLiteral("def"))), bytes + 'x');
    QCOMPARE(fixture.load()->stations.first().record.photo, QStringLiteral("def"));
}

/// With what goes over and what ends; where drivers are told of costs moves with it, and what others chose stays.
void SiteWriterTest::replacesAStationInOnePiece()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const StationId old = aStation().record.id;
    const StationId coming(QStringLiteral("CP-NEW"));
    const StationId other(QStringLiteral("OTHER"));
    const auto choose = [&](const StationId& station, DriverCostSwitch value) {
        return answer<void>([&](auto done) { fixture.storage().accountStore().saveDriverSwitch(station, value, std::move(done)); });
    };
    QVERIFY(choose(old, DriverCostSwitch::Off));
    QVERIFY(choose(coming, DriverCostSwitch::On));
    ports::StationReplacement replacement{aStation(), aStation(), {}, {}};
    replacement.coming.record.id = coming;
    PlannedAction plan;
    plan.id = PlanId(4);
    plan.station = coming;
    plan.work = Reset{ResetKind::Soft};
    replacement.plans = {plan};
    ReservationRecord kept;
    kept.id = ReservationId(3);
    kept.station = old;
    kept.state = ReservationState::ChargerReplaced;
    kept.endedAt = QDateTime::currentDateTimeUtc();
    replacement.reservations = {kept};
    QVERIFY(answer<void>([&](auto done) { fixture.site().replaceStation(replacement, std::move(done)); }));
    QVERIFY(choose(other, DriverCostSwitch::On)); // by an engine that does not know of it yet
    QVERIFY(fixture.reopen());
    const auto site = fixture.load();
    QCOMPARE(site->stations.size(), 2);
    QCOMPARE(site->plans.size(), 1);
    QCOMPARE(site->plans.first().station, coming);
    QCOMPARE(site->reservations.size(), 1);
    QCOMPARE(site->reservations.first().state, ReservationState::ChargerReplaced);
    const auto after = answer<ports::DriverCostSwitches>([&](auto done) { fixture.storage().accountStore().loadDriverSwitches(std::move(done)); });
    const QMap<QString, DriverCostSwitch> expected{{coming.value(), DriverCostSwitch::Off}, {other.value(), DriverCostSwitch::On}};
    QVERIFY(after);
    QCOMPARE(after->stations, expected);
}

void SiteWriterTest::loadsTheNewest200Commands()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    for (int id = 1; id <= 205; ++id)
        fixture.site().saveCommand(aCommand(id, Reset{}));
    const auto site = fixture.load();
    QCOMPARE(site->recentCommands.size(), 200);
    QCOMPARE(site->recentCommands.first().id.value(), 205);
    QCOMPARE(site->recentCommands.last().id.value(), 6);
}

/// A restart of many chargers at once: none of them stands as sent for ever.
void SiteWriterTest::loadsOlderCommandsThatAreNotOver()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    for (int id = 1; id <= 210; ++id) {
        CommandRecord command = aCommand(id, Reset{});
        command.outcome = id == 2 ? CommandOutcome::Sent : id == 3 ? CommandOutcome::Queued : CommandOutcome::Accepted;
        command.effect = id == 4 ? CommandEffect::AwaitingReboot : CommandEffect::Rebooted;
        fixture.site().saveCommand(command);
    }
    const auto site = fixture.load();
    QList<qint64> older;
    for (const CommandRecord& command : site->recentCommands.mid(200))
        older.append(command.id.value());
    QCOMPARE(older, (QList<qint64>{4, 3, 2}));
}

void SiteWriterTest::loadsTwoHoursOfPower()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QDateTime now = QDateTime::currentDateTimeUtc();
    now = now.addMSecs(-now.time().msec());
    fixture.site().addSitePower({now.addDays(-500), 1});
    fixture.site().addSitePower({now.addSecs(-3 * 3600), 2});
    fixture.site().addSitePower({now.addSecs(-3600), 3});
    fixture.site().addSitePower({now, std::nullopt});
    const QList<SitePowerPoint> expected{{now.addSecs(-3600), 3}, {now, std::nullopt}};
    QCOMPARE(fixture.load()->sitePower, expected);
}

FORECOURT_TEST(SiteWriterTest)
#include "tst_sitewriter.moc"
