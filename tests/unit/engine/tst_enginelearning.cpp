// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the engine asks a station by itself, tags and persons, and the change batches.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginelearning {

using Outcome = CommandOutcome;

namespace {

const QString A = QStringLiteral("A");

DeviceVariable variable(const char* name, const QString& value)
{
    return {QStringLiteral("Ocpp16"), QString::fromLatin1(name), value, true};
}
const CommandParameters& lastMeaning(const StationDouble& station)
{
    return station.adapter().sentCommands.back().prepared.meaning;
}
QString triggered(const CommandParameters& meaning)
{
    const auto* trigger = std::get_if<TriggerMessage>(&meaning);
    return trigger ? trigger->message : QString();
}

void learnsAfterTheBoot()
{
    EngineHarness site;
    site.provision(A);
    StationDouble station = site.connect(A);
    QVERIFY(station.adapter().sentCommands.empty()); // quirk 12: nothing before the boot
    station.boot();
    QVERIFY(std::get<ReadVariables>(lastMeaning(station)).names.isEmpty());
    ocpp::Answer answer;
    answer.variables = {variable("NumberOfConnectors", QStringLiteral(" 3 ")),
                        variable("SupportedFeatureProfiles", QStringLiteral("Core,RemoteTrigger"))};
    station.adapter().answer(answer);
    QCOMPARE(triggered(lastMeaning(station)), QStringLiteral("StatusNotification"));
    station.adapter().answer(Outcome::Accepted, QStringLiteral("Accepted"));
    QCOMPARE(site.state(A)->connectors.size(), size_t(3));
    QCOMPARE(site.state(A)->record.variables.size(), 2);
    QCOMPARE(station.adapter().sentCommands.size(), size_t(2));
    QCOMPARE(site.command(station.adapter().sentCommands[0].command).origin, CommandOrigin::System);
}

void oddKeysAreNamed()
{
    EngineHarness site;
    site.provision(A);
    StationDouble station = site.connect(A);
    station.boot();
    ocpp::Answer answer;
    answer.variables = {variable("numberofconnectors", QString()), variable("HeartbeatInterval", QStringLiteral("60")),
                        variable("VendorKey", QString())};
    station.adapter().answer(answer);
    QCOMPARE(site.quirk(A, QStringLiteral("key-in-other-case")), 1);
    QCOMPARE(site.quirk(A, QStringLiteral("connectors-not-told")), 1);
}

void waitsTenSecondsForABoot()
{
    EngineHarness site;
    site.online(A).disconnect();
    site.clock.advance(std::chrono::minutes(1));
    StationDouble station = site.connect(A);
    site.clock.advance(std::chrono::milliseconds(9'900));
    QVERIFY(station.adapter().sentCommands.empty());
    site.clock.advance(std::chrono::milliseconds(200));
    QVERIFY(!station.adapter().sentCommands.empty());
    const StationPointer state = site.state(A);
    for (const QuirkCount& quirk : state->quirks)
        QVERIFY2(quirk.number != 43, qPrintable(quirk.name)); // OCPP 1.6 asks for a boot only after a restart
}

void neverBootedIsAskedToOnce()
{
    EngineHarness site;
    site.provision(A);
    StationDouble station = site.connect(A);
    site.clock.advance(std::chrono::seconds(10));
    QCOMPARE(triggered(lastMeaning(station)), QStringLiteral("BootNotification"));
    station.adapter().answer(Outcome::Accepted, QStringLiteral("Accepted"));
    station.boot();
    EngineHarness::swallowLearning(station);
    station.disconnect();
    StationDouble again = site.connect(A);
    site.clock.advance(std::chrono::seconds(10));
    QVERIFY(triggered(lastMeaning(again)) != QStringLiteral("BootNotification")); // E16 3.40
}

void operatorsCommandsGoAtOnce()
{
    EngineHarness site;
    site.provision(A);
    StationDouble station = site.connect(A);
    QVERIFY(!station.adapter().isHeld);
    QVERIFY(site.submit(A, Reset{}));
    QCOMPARE(station.adapter().sentCommands.size(), size_t(1));
}

void stationThatBreaksOnEarlyCommandsIsHeld()
{
    EngineHarness site;
    site.online(A).disconnect();
    StationDouble first = site.connect(A);
    QVERIFY(site.submit(A, UnlockConnector{EvseId(1)}));
    first.disconnect(); // it dropped the link on a command before its boot
    QCOMPARE(site.quirk(A, QStringLiteral("command-before-boot")), 1);
    StationDouble second = site.connect(A);
    QVERIFY(second.adapter().isHeld);
    const Result<CommandId> held = site.submit(A, UnlockConnector{EvseId(1)});
    QVERIFY(second.adapter().sentCommands.empty());
    QCOMPARE(site.command(*held).outcome, Outcome::Queued);
    second.boot();
    QVERIFY(!second.adapter().isHeld);
    QCOMPARE(site.command(*held).outcome, Outcome::Sent);
    second.disconnect();
    StationDouble third = site.connect(A);
    site.clock.advance(std::chrono::seconds(10));
    QVERIFY(!third.adapter().isHeld); // at most 10 s
}

void asksByNameWhatTheListLeftOut()
{
    EngineHarness site;
    site.provision(A);
    StationDouble station = site.connect(A);
    station.boot();
    ocpp::Answer cut;
    cut.variables = {variable("GetConfigurationMaxKeys", QStringLiteral("1"))};
    station.adapter().answer(cut);
    const auto& parts = std::get<ReadVariables>(lastMeaning(station)).names;
    QCOMPARE(parts.size(), 1);
    QCOMPARE(parts.first(), QStringLiteral("NumberOfConnectors"));
    ocpp::Answer number;
    number.variables = {variable("NumberOfConnectors", QStringLiteral("2"))};
    station.adapter().answer(number);
    QCOMPARE(std::get<ReadVariables>(lastMeaning(station)).names, QStringList{QStringLiteral("SupportedFeatureProfiles")});
    QCOMPARE(site.state(A)->connectors.size(), size_t(2));
}

void withoutRemoteTriggerNothingIsTriggered()
{
    EngineHarness site;
    site.provision(A);
    StationDouble station = site.connect(A);
    station.boot();
    ocpp::Answer answer;
    answer.variables = {variable("NumberOfConnectors", QStringLiteral("1")),
                        variable("SupportedFeatureProfiles", QStringLiteral("Core"))};
    station.adapter().answer(answer);
    QCOMPARE(station.adapter().sentCommands.size(), size_t(1));
}

void tagsAreCheckedBeforeTheyAreStored()
{
    EngineHarness site;
    api::Administration& administration = site.engine->administration();
    TokenRecord token;
    for (const char* bad : {"", "   ", "123456789012345678901", "AB\x01"}) {
        token.value = QString::fromLatin1(bad);
        QCOMPARE(administration.saveToken(token).result().error().code, ErrorCode::InvalidInput);
    }
    token.value = QStringLiteral("Tag");
    token.person = PersonId(77);
    QCOMPARE(administration.saveToken(token).result().error().code, ErrorCode::NotFound);
    PersonRecord person;
    person.name = QStringLiteral("Ada");
    const PersonId ada = *administration.savePerson(person).result();
    token.person = ada;
    QCOMPARE(*administration.saveToken(token).result(), api::SaveOutcome::Created);
    token.value = QStringLiteral("TAG");
    QCOMPARE(*administration.saveToken(token).result(), api::SaveOutcome::Changed);
    QCOMPARE(administration.removePerson(ada).result().error().code, ErrorCode::Conflict);
    QVERIFY(administration.removeToken(QStringLiteral("tag")).result());
    QCOMPARE(administration.removeToken(QStringLiteral("tag")).result().error().code, ErrorCode::NotFound);
    QVERIFY(administration.removePerson(ada).result());
}

void personBlocksHerTags()
{
    EngineHarness site;
    PersonRecord person;
    person.name = QStringLiteral("Ada");
    person.id = *site.engine->administration().savePerson(person).result();
    TokenRecord token;
    token.value = QStringLiteral("TAG");
    token.person = person.id;
    site.addToken(token);
    StationDouble station = site.online(A);
    station.start(1, QStringLiteral("tag"), 0, site.now());
    QCOMPARE(site.transactions.records.at(1).personName, QStringLiteral("Ada"));
    person.isBlocked = true;
    QVERIFY(site.engine->administration().savePerson(person).result());
    const auto reply = station.adapter().reply<ocpp::AuthorizeReply>(station.authorize(QStringLiteral("TAG")));
    QCOMPARE(reply->info.status, AuthorizationStatus::Blocked);
}

void unknownTagsAreListedAndLeaveWhenSaved()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    QVERIFY(site.engine->administration().learnTokens(true, {StationId(A)}).result());
    station.authorize(QStringLiteral("new-1"));
    site.clock.advance(std::chrono::milliseconds(0)); // at once
    QCoreApplication::processEvents();
    QCOMPARE(site.live->unknownTokens().size(), 1);
    station.authorize(QStringLiteral("NEW-1"));
    site.settle();
    QCOMPARE(site.live->unknownTokens().first().timesSeen, 2);
    site.addToken(QStringLiteral("new-1"));
    site.settle();
    QVERIFY(site.live->unknownTokens().isEmpty());
    QVERIFY(site.site.unknown.empty());
    for (int number = 0; number < 250; ++number)
        station.authorize(QStringLiteral("flood%1").arg(number));
    QCOMPARE(site.site.unknown.size(), size_t(200));
}

void batchesComeAtMostEveryHundredMilliseconds()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    site.settle();
    QSignalSpy batches(&site.engine->changes(), &api::ChangeSource::changed);
    for (int round = 0; round < 50; ++round)
        station.values(1, {powerSample(site.now().addMSecs(round), round)});
    site.clock.advance(std::chrono::milliseconds(99));
    QCOMPARE(batches.count(), 0);
    site.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(batches.count(), 1);
    const auto batch = batches.takeFirst().first().value<ChangeBatchPointer>();
    QCOMPARE(batch->stations.size(), 1);
    QCOMPARE(batch->stations.first()->connectors[0].live.powerW, std::optional<qint64>(49));
    station.status(1, ConnectorStatus::Faulted); // an alarm does not wait
    site.clock.advance(std::chrono::milliseconds(0));
    QCOMPARE(batches.count(), 1);
    QCOMPARE(batches.first().first().value<ChangeBatchPointer>()->revision, batch->revision + 1);
}

/// Runs \a call, commits once, and lets the event loop turn; the clock stands still.
template<class Call, class Seen>
void takesOneCommit(EngineHarness& site, const char* what, Call call, Seen isSeen)
{
    site.settle();
    site.site.commits.isImmediate = false;
    const QDateTime before = site.now();
    const auto saved = call();
    QVERIFY2(!saved.isFinished(), what);
    QVERIFY2(site.site.commits.waiting() == 1, what);
    site.site.commits.commit();
    QVERIFY2(saved.isFinished() && saved.result().has_value(), what);
    site.clock.advance(std::chrono::milliseconds(0));
    QCoreApplication::processEvents();
    QVERIFY2(isSeen(), what);
    QCOMPARE(site.now(), before);
    site.site.commits.isImmediate = true;
    site.site.commits.commit();
}

void whatIsSavedIsSeenAfterOneCommit()
{
    EngineHarness site;
    api::Administration& administration = site.engine->administration();
    const api::LiveSite& live = *site.live;
    const StationId station(A);
    api::StationChange change;
    takesOneCommit(site, "create a station", [&] { return administration.saveStation(station, change); },
                   [&] { return live.station(station) != nullptr; });
    change.name = QStringLiteral("Bay 1");
    takesOneCommit(site, "change a station", [&] { return administration.saveStation(station, change); },
                   [&] { return live.station(station)->record.name == *change.name; });
    QCOMPARE(site.site.stationSaves, 2); // nothing is written twice
    TokenRecord token;
    token.value = QStringLiteral("TAG");
    takesOneCommit(site, "save a tag", [&] { return administration.saveToken(token); },
                   [&] { return live.token(token.value).has_value(); });
    takesOneCommit(site, "remove a tag", [&] { return administration.removeToken(token.value); },
                   [&] { return !live.token(token.value).has_value(); });
    PersonRecord person;
    person.name = QStringLiteral("Ada");
    takesOneCommit(site, "save a person", [&] { return administration.savePerson(person); },
                   [&] { return live.persons().size() == 1; });
    takesOneCommit(site, "remove a person", [&] { return administration.removePerson(PersonId(1)); },
                   [&] { return live.persons().isEmpty(); });
    SiteSettings settings = live.site();
    settings.name = QStringLiteral("Yard");
    takesOneCommit(site, "save the site", [&] { return administration.saveSite(settings); },
                   [&] { return live.site().name == settings.name; });
    takesOneCommit(site, "archive a station", [&] { return administration.archiveStation(station); },
                   [&] { return live.station(station) == nullptr; });
}

void publishedStateNeverChanges()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    const StationPointer before = site.state(A);
    const StationState copy = *before;
    station.status(1, ConnectorStatus::Occupied, ChargingState::Charging);
    QVERIFY(site.state(A) != before);
    QCOMPARE(*before, copy);
}

void heartbeatsAreCheap()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    site.settle();
    site.clock.advance(std::chrono::seconds(6));
    station.heartbeat();
    site.settle();
    const int saves = site.site.stationSaves;
    QSignalSpy batches(&site.engine->changes(), &api::ChangeSource::changed);
    for (int round = 0; round < 100; ++round)
        station.heartbeat();
    site.clock.advance(std::chrono::milliseconds(200));
    QCOMPARE(batches.count(), 0);
    QCOMPARE(site.site.stationSaves, saves);
}

void storageTroubleIsShown()
{
    EngineHarness site;
    site.site.health(StorageHealth::DiskFull, QStringLiteral("no space"), 12);
    site.settle();
    QCOMPARE(site.live->system().storage, StorageHealth::DiskFull);
    QCOMPARE(site.live->system().unsavedRecords, 12);
    QCOMPARE(site.site.countEvents(EventKind::Storage, QStringLiteral("StorageDiskFull")), 1);
    site.site.health(StorageHealth::Good, {}, 0);
    site.settle();
    QCOMPARE(site.live->system().storage, StorageHealth::Good);
}

void aFullQueueIsCounted()
{
    EngineHarness site;
    site.settle();
    site.site.isQueueFull = true; // a slow disk, which refuses nothing
    site.site.waitingRecords = 10'000;
    site.clock.advance(std::chrono::seconds(10));
    site.settle();
    QVERIFY(site.live->system().isQueueFull);
    QCOMPARE(site.live->system().unsavedRecords, 10'000);
    site.site.waitingRecords = 10'300;
    site.clock.advance(std::chrono::seconds(10));
    site.settle();
    QCOMPARE(site.live->system().unsavedRecords, 10'300);
    site.site.isQueueFull = false;
    site.clock.advance(std::chrono::seconds(10));
    site.settle();
    QVERIFY(!site.live->system().isQueueFull);
    QCOMPARE(site.live->system().unsavedRecords, 0);
}

void stopClosesEveryLink()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    StationDouble guest = site.connect(QStringLiteral("guest"));
    bool isDone = false;
    site.engine->stop([&isDone] { isDone = true; });
    QVERIFY(isDone);
    QCOMPARE(station.link().closeCode, std::optional<quint16>(1001));
    QCOMPARE(guest.link().closeCode, std::optional<quint16>(1001));
    QCOMPARE(site.connect(A).link().closeCode, std::optional<quint16>(1001));
}

void aReadingIsKeptOnceNothingMoreComes()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    QVERIFY(site.submit(A, ReadVariables{}));
    ocpp::Answer first;
    first.variables = {variable("NumberOfConnectors", QStringLiteral("2"))};
    station.adapter().answer(first);
    site.clock.advance(std::chrono::seconds(10));
    QVERIFY(site.site.readings.isEmpty()); // more may follow
    QVERIFY(site.submit(A, ReadVariables{QStringList{QStringLiteral("HeartbeatInterval")}}));
    ocpp::Answer second;
    second.variables = {variable("HeartbeatInterval", QStringLiteral("60"))};
    station.adapter().answer(second);
    site.clock.advance(std::chrono::seconds(40));
    QCOMPARE(site.site.readings.size(), 1);
    QCOMPARE(site.site.readings.first().station, StationId(A));
    QCOMPARE(site.site.readings.first().variables.size(), 2);
    site.clock.advance(std::chrono::minutes(10));
    QCOMPARE(site.site.readings.size(), 1);
}

const std::vector<Clause> Clauses{
    {"§1, §5 learns configuration, connectors, statuses after the boot", learnsAfterTheBoot},
    {"quirk 38 keys in other case, connectors not told", oddKeysAreNamed},
    {"quirk 12, S16 §4.2: waits at most 10 s for a boot, no boot is no quirk", waitsTenSecondsForABoot},
    {"E16 3.40 boot is triggered only if it never booted", neverBootedIsAskedToOnce},
    {"decisions 24 operators' commands go at once", operatorsCommandsGoAtOnce},
    {"quirk 12 held until the boot where early commands broke it", stationThatBreaksOnEarlyCommandsIsHeld},
    {"§5 a cut list is completed by name, in parts", asksByNameWhatTheListLeftOut},
    {"§5 a reading in parts is kept as one", aReadingIsKeptOnceNothingMoreComes},
    {"§1 no RemoteTrigger, no trigger", withoutRemoteTriggerNothingIsTriggered},
    {"S16 §7 tags: 1 to 20 printable characters", tagsAreCheckedBeforeTheyAreStored},
    {"a blocked person's tags are Blocked", personBlocksHerTags},
    {"unknown tags: learned, counted, at most 200", unknownTagsAreListedAndLeaveWhenSaved},
    {"house 3c one batch per 100 ms, alarms at once", batchesComeAtMostEveryHundredMilliseconds},
    {"REL-1 what is saved is seen after one commit, without waiting", whatIsSavedIsSeenAfterOneCommit},
    {"house 3c published state is immutable", publishedStateNeverChanges},
    {"S16 §3.2 heartbeats write nothing", heartbeatsAreCheap},
    {"REL-2 storage trouble is shown", storageTroubleIsShown},
    {"REL-2 a full queue is shown with what waits", aFullQueueIsCounted},
    {"stop closes every link with 1001", stopClosesEveryLink},
};

} // namespace

class TestEngineLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsAndTells_data() { addClauses(Clauses); }
    void learnsAndTells() { runClause(); }
};

FORECOURT_TEST(TestEngineLearning)

} // namespace forecourt::tests::enginelearning

#include "tst_enginelearning.moc"
