// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Boot, registration, lobby and directory through the whole engine.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::engineadmission {

namespace {

const QString A = QStringLiteral("A");

RegistrationStatus bootStatus(const StationDouble& station)
{
    return station.adapter().reply<ocpp::BootReply>(station.boot())->status;
}
bool isSecurityError(const StationDouble& station, quint64 handle)
{
    const auto refusal = station.adapter().refusals.find(handle);
    return refusal != station.adapter().refusals.end() && refusal->second.first == ocpp::Refusal::SecurityError;
}

void acceptedBootHasIntervalAndTime()
{
    EngineHarness site;
    site.provision(A);
    StationDouble station = site.connect(A);
    const auto reply = station.adapter().reply<ocpp::BootReply>(station.boot());
    QCOMPARE(reply->status, RegistrationStatus::Accepted);
    QCOMPARE(reply->intervalS, 300);
    QCOMPARE(reply->now, site.now());
    QCOMPARE(site.state(A)->record.registration, RegistrationStatus::Accepted);
    QCOMPARE(site.state(A)->record.boot.vendor, QStringLiteral("Acme"));
}

void firmwareChangeIsRecorded()
{
    EngineHarness site;
    site.provision(A);
    StationDouble station = site.connect(A);
    station.boot(QStringLiteral("1.0"));
    station.boot(QStringLiteral("1.1"));
    const auto booted = std::find_if(site.site.events.rbegin(), site.site.events.rend(),
                                     [](const EventRecord& event) { return event.kind == EventKind::Booted; });
    QCOMPARE(booted->data[QStringLiteral("changes")][QStringLiteral("firmwareVersion")][QStringLiteral("from")].toString(),
             QStringLiteral("1.0"));
    QCOMPARE(site.quirk(A, QStringLiteral("boot-repeated")), 1);
}

void newFirmwareMayKnowMore()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    ocpp::Answer refused;
    refused.outcome = CommandOutcome::NotSupported;
    refused.errorCode = QStringLiteral("NotImplemented");
    QVERIFY(site.submit(A, ClearCache{}));
    station.adapter().answer(refused);
    const QSet<QString> known{QStringLiteral("ClearCache")};
    QCOMPARE(site.state(A)->record.unsupportedActions, known);
    station.boot(site.state(A)->record.boot.firmwareVersion);
    station.boot(QString()); // it need not tell its version
    QCOMPARE(site.state(A)->record.unsupportedActions, known);
    station.boot(QStringLiteral("99.1"));
    QVERIFY(site.state(A)->record.unsupportedActions.isEmpty());
    site.restart();
    QVERIFY(site.state(A)->record.unsupportedActions.isEmpty());
}

/// The journal's last word about the lowest security profile.
const EventRecord* lastProfileEvent(const EngineHarness& site)
{
    const auto& events = site.site.events;
    const auto found = std::find_if(events.rbegin(), events.rend(), [](const EventRecord& event) {
        return event.kind == EventKind::SettingChanged && event.code == QLatin1String("SecurityProfile");
    });
    return found == events.rend() ? nullptr : &*found;
}

/// Saves \a profile for A. What the journal says of it: severity, from, to.
std::tuple<Severity, int, int> profileAudit(EngineHarness& site, int profile)
{
    api::StationChange change;
    change.securityProfile = profile;
    const auto saved = site.engine->administration().saveStation(StationId(A), change).result();
    const EventRecord* event = saved ? lastProfileEvent(site) : nullptr;
    return event ? std::tuple(event->severity, event->data[QStringLiteral("from")].toInt(-1), event->data[QStringLiteral("to")].toInt(-1))
                 : std::tuple(Severity::Critical, -1, -1);
}

void loweredProfileIsAudited()
{
    EngineHarness site;
    site.provision(A);
    const auto profile = [&site] { return site.engine->directory().access(A)->securityProfile; };
    QCOMPARE(profileAudit(site, 2), std::tuple(Severity::Info, 0, 2));
    QCOMPARE(profile(), 2);
    QCOMPARE(profileAudit(site, 1), std::tuple(Severity::Warning, 2, 1));
    QCOMPARE(profile(), 1);
    const size_t events = site.site.events.size();
    profileAudit(site, 1); // nothing changes, nothing is written
    QCOMPARE(site.site.events.size(), events);
    site.restart();
    QCOMPARE(profile(), 1);
}

void doorOfAStationCanBeSet()
{
    EngineHarness site;
    site.provision(A);
    const auto access = [&site] { return *site.engine->directory().access(A); };
    QVERIFY(access().allowPlain);
    api::StationChange change;
    change.allowPlain = false;
    change.assumedProtocol = QStringLiteral("ocpp1.6");
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    for (int round = 0; round < 2; ++round) {
        QVERIFY(!access().allowPlain);
        QCOMPARE(access().assumedProtocol, QStringLiteral("ocpp1.6"));
        site.restart();
    }
    change = {};
    change.assumedProtocol = QStringLiteral("ocpp2.0.1");
    QCOMPARE(site.engine->administration().saveStation(StationId(A), change).result().error().code, ErrorCode::InvalidInput);
    change.assumedProtocol = QString();
    change.allowPlain = true;
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    QVERIFY(access().allowPlain);
    QVERIFY(access().assumedProtocol.isEmpty());
}

void acceptanceNeedsNoBoot()
{
    EngineHarness site;
    site.provision(A);
    StationDouble station = site.connect(A);
    QCOMPARE(site.state(A)->record.registration, RegistrationStatus::None);
    QVERIFY(station.adapter().reply<ocpp::HeartbeatReply>(station.heartbeat()));
    QCOMPARE(site.state(A)->record.registration, RegistrationStatus::Accepted);
    station.disconnect();
    site.restart();
    QCOMPARE(site.state(A)->record.registration, RegistrationStatus::Accepted);
    StationDouble again = site.connect(A);
    QVERIFY(again.adapter().reply<ocpp::HeartbeatReply>(again.heartbeat()));
}

void putBackToPending()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    api::StationChange change;
    change.isAdmitted = false;
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    QVERIFY(isSecurityError(station, station.heartbeat()));
    QVERIFY(isSecurityError(station, station.start(1, QStringLiteral("T"), 0, site.now())));
    QCOMPARE(bootStatus(station), RegistrationStatus::Pending);
    QCOMPARE(site.state(A)->record.registration, RegistrationStatus::Pending);
    const auto refused = site.submit(A, RemoteStart{EvseId(1), IdToken{QStringLiteral("T"), IdTokenKind::Unknown}});
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(site.submit(A, RawCall{QStringLiteral("RemoteStopTransaction"), {}, false}).error().code, ErrorCode::NotAllowed);

    QVERIFY(site.submit(A, TriggerMessage{QStringLiteral("StatusNotification"), std::nullopt}));
    QVERIFY(!isSecurityError(station, station.status(1, ConnectorStatus::Available))); // what we asked for
    QVERIFY(isSecurityError(station, station.heartbeat()));

    change.isAdmitted = true;
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    QVERIFY(!isSecurityError(station, station.heartbeat()));
}

void rejectedStationIsToldSo()
{
    EngineHarness site;
    site.provision(QStringLiteral("other"));
    StationDouble guest = site.connect(A);
    guest.boot();
    QVERIFY(site.engine->administration().reject(StationId(A)).result());
    StationDouble station(site, A, guest.epoch());
    QCOMPARE(bootStatus(station), RegistrationStatus::Rejected);
    QVERIFY(isSecurityError(station, station.heartbeat()));
    QCOMPARE(site.submit(A, Reset{}).error().code, ErrorCode::NotAllowed);
    site.restart();
    QCOMPARE(bootStatus(site.connect(A)), RegistrationStatus::Rejected);
    QVERIFY(site.engine->administration().admit(StationId(A), {}).result());
    QCOMPARE(bootStatus(StationDouble(site, A, 0)), RegistrationStatus::Accepted);
}

void candidateWaitsInTheLobby()
{
    EngineHarness site;
    const int savesBefore = site.site.stationSaves;
    const size_t eventsBefore = site.site.events.size();
    StationDouble guest = site.connect(A);
    const auto reply = guest.adapter().reply<ocpp::BootReply>(guest.boot(QStringLiteral("9.9")));
    QCOMPARE(reply->status, RegistrationStatus::Pending);
    QVERIFY(isSecurityError(guest, guest.heartbeat()));
    QVERIFY(isSecurityError(guest, guest.start(1, QStringLiteral("T"), 0, site.now())));
    site.settle();
    QCOMPARE(site.live->candidates().size(), 1);
    const Candidate candidate = site.live->candidates().first();
    QCOMPARE(candidate.firmwareVersion, QStringLiteral("9.9"));
    QVERIFY(candidate.isOnline && candidate.hasBooted);
    QCOMPARE(site.site.stationSaves, savesBefore);
    QCOMPARE(site.site.events.size(), eventsBefore);
    QVERIFY(site.transactions.records.empty());
    QVERIFY(site.site.messages.empty());
}

void admittingAsksForABoot()
{
    EngineHarness site;
    StationDouble guest = site.connect(A);
    guest.boot();
    QVERIFY(site.engine->administration().admit(StationId(A), QStringLiteral("Front door")).result());
    StationDouble station(site, A, guest.epoch());
    QCOMPARE(station.adapter().sentCommands.size(), size_t(1));
    QCOMPARE(std::get<TriggerMessage>(station.adapter().sentCommands.front().prepared.meaning).message,
             QStringLiteral("BootNotification"));
    QCOMPARE(bootStatus(station), RegistrationStatus::Accepted);
    QCOMPARE(site.state(A)->record.name, QStringLiteral("Front door"));
    QVERIFY(site.live->candidates().isEmpty());
    QCOMPARE(site.site.countEvents(EventKind::Admitted, QStringLiteral("Admitted")), 1);
    QCOMPARE(site.engine->administration().admit(StationId(QStringLiteral("ghost")), {}).result().error().code,
             ErrorCode::NotFound);
}

void refusedKnockCanBeAdmitted()
{
    EngineHarness site;
    ConnectionAttempt attempt;
    attempt.identity = A;
    attempt.reason = AttemptReason::UnknownStation;
    site.engine->links().attempted(attempt);
    QVERIFY(site.engine->administration().admit(StationId(A), {}).result());
    QCOMPARE(bootStatus(site.connect(A)), RegistrationStatus::Accepted);
}

void refusedAttemptsStayVisible()
{
    EngineHarness site;
    site.provision(A);
    ConnectionAttempt refused;
    refused.identity = QStringLiteral("stranger");
    refused.reason = AttemptReason::WrongPassword;
    site.engine->links().attempted(refused);
    ConnectionAttempt good;
    good.identity = A;
    for (int round = 0; round < 300; ++round)
        site.engine->links().attempted(good);
    site.settle();
    QCOMPARE(site.live->attempts().size(), 1);
    for (int round = 0; round < 300; ++round)
        site.engine->links().attempted(refused);
    site.settle();
    QCOMPARE(site.live->attempts().size(), 200);
}

void lobbyHoldsTwoHundred()
{
    EngineHarness site;
    std::vector<StationDouble> guests;
    for (int number = 0; number < 200; ++number)
        guests.push_back(site.connect(QStringLiteral("G%1").arg(number)));
    StationDouble tooMany = site.connect(QStringLiteral("G200"));
    QCOMPARE(tooMany.link().closeCode, std::optional<quint16>(1013));
    site.clock.advance(std::chrono::seconds(1));
    guests[7].disconnect();
    StationDouble fits = site.connect(QStringLiteral("G201"));
    QVERIFY(!fits.link().closeCode);
    site.settle();
    QCOMPARE(site.live->candidates().size(), 200);
    QVERIFY(std::none_of(site.live->candidates().cbegin(), site.live->candidates().cend(),
                         [](const Candidate& candidate) { return candidate.id == QStringLiteral("G7"); }));
}

void lobbyFollowsItsPolicy()
{
    EngineHarness site;
    const auto open = [&](const char* address) {
        return site.engine->directory().isLobbyOpenFor(QString::fromLatin1(address));
    };
    QVERIFY(open("203.0.113.9")); // no station admitted yet: open for all
    site.provision(A);
    for (const char* address : {"192.168.1.9", "10.1.2.3", "172.16.0.1", "172.31.9.9", "127.0.0.1", "169.254.1.1", "::1",
                                "fe80::1%eth0", "fd12::9", "::ffff:192.168.3.4"})
        QVERIFY2(open(address), address);
    for (const char* address : {"203.0.113.9", "172.32.0.1", "11.0.0.1", "2001:db8::1", "::ffff:8.8.8.8", "", "nonsense"})
        QVERIFY2(!open(address), address);
    SiteSettings settings;
    settings.lobby = LobbyPolicy::Closed;
    QVERIFY(site.engine->administration().saveSite(settings).result());
    QVERIFY(!open("192.168.1.9"));
    site.settle();
    QVERIFY(!site.live->system().isLobbyOpen);
    QVERIFY(site.engine->administration().holdLobbyOpen(true).result());
    QVERIFY(open("203.0.113.9"));
    QVERIFY(site.engine->administration().holdLobbyOpen(false).result());
    QVERIFY(!open("192.168.1.9"));
    settings.lobby = LobbyPolicy::Open;
    QVERIFY(site.engine->administration().saveSite(settings).result());
    QVERIFY(open("203.0.113.9"));
}

void identityIsExactElseUniqueWithoutCase()
{
    EngineHarness site;
    site.provision(QStringLiteral("Box-One"));
    const ports::StationDirectory& directory = site.engine->directory();
    QVERIFY(!directory.access(QStringLiteral("Box-One"))->matchedWithoutCase);
    QCOMPARE(directory.access(QStringLiteral("BOX-ONE"))->id, StationId(QStringLiteral("Box-One")));
    QVERIFY(directory.access(QStringLiteral("BOX-ONE"))->matchedWithoutCase);
    site.provision(QStringLiteral("box-one"));
    QVERIFY(!directory.access(QStringLiteral("BOX-ONE")));
    QVERIFY(!directory.access(QStringLiteral("box-one"))->matchedWithoutCase);
    QCOMPARE(directory.registeredCount(), 2);
}

/// Room is kept for whoever the door lets in as a station: one that waits for its Pending, too.
void stationsThatAreNotAdmittedHaveRoom()
{
    EngineHarness site;
    const ports::StationDirectory& directory = site.engine->directory();
    QCOMPARE(directory.registeredCount(), 0);
    site.provision(A);
    api::StationChange putBack;
    putBack.isAdmitted = false;
    QVERIFY(site.engine->administration().saveStation(StationId(A), putBack).result());
    QCOMPARE(directory.registeredCount(), 1);
    site.provision(QStringLiteral("B"));
    QCOMPARE(directory.registeredCount(), 2);
    site.connect(QStringLiteral("STRANGER")).boot(); // in the lobby
    QCOMPARE(directory.registeredCount(), 2);
    QVERIFY(site.engine->administration().archiveStation(StationId(QStringLiteral("B"))).result());
    QCOMPARE(directory.registeredCount(), 1);
}

void passwordIsStoredAsAHash()
{
    EngineHarness site;
    api::StationChange change;
    change.password = "correct horse";
    const auto saved = site.engine->administration().saveStation(StationId(A), change);
    QTRY_VERIFY(saved.isFinished());
    QCOMPARE(site.engine->directory().access(A)->passwordHashes, QList<QByteArray>{"plain:correct horse"});
    QVERIFY(site.state(A)->record.hasPassword);
    site.restart();
    QCOMPARE(site.engine->directory().access(A)->passwordHashes.size(), 1);
    change.password = QByteArray();
    QVERIFY(site.engine->administration().saveStation(StationId(A), change).result());
    QVERIFY(site.engine->directory().access(A)->passwordHashes.isEmpty());
    change.password = QByteArray(129, 'x');
    const auto tooLong = site.engine->administration().saveStation(StationId(A), change);
    QTRY_VERIFY(tooLong.isFinished());
    QCOMPARE(tooLong.result().error().code, ErrorCode::InvalidInput);
}

/// Sends ChangeConfiguration AuthorizationKey and lets the station answer.
QList<QByteArray> hashesAfterKeyChange(EngineHarness& site, const StationDouble& station, CommandOutcome outcome,
                                       const QString& status)
{
    const RawCall change{QStringLiteral("ChangeConfiguration"),
                         {{QStringLiteral("key"), QStringLiteral("authorizationkey")},
                          {QStringLiteral("value"), QStringLiteral("new")}},
                         false};
    if (!site.submit(A, change))
        return {};
    const size_t events = site.site.events.size();
    station.adapter().answer(outcome, status);
    if (outcome != CommandOutcome::Rejected)
        static_cast<void>(QTest::qWaitFor([&] { return site.site.events.size() > events; }));
    return site.engine->directory().access(A)->passwordHashes;
}

void keyChangeIsFollowed()
{
    EngineHarness site;
    api::StationChange change;
    change.password = "old";
    const auto saved = site.engine->administration().saveStation(StationId(A), change);
    QTRY_VERIFY(saved.isFinished());
    StationDouble station = site.online(A);
    using Hashes = QList<QByteArray>;
    QCOMPARE(hashesAfterKeyChange(site, station, CommandOutcome::Rejected, QStringLiteral("Rejected")), (Hashes{"plain:old"}));
    QCOMPARE(hashesAfterKeyChange(site, station, CommandOutcome::TimedOut, {}), (Hashes{"plain:old", "plain:new"}));
    site.engine->directory().passwordUsed(StationId(A), "plain:old"); // the first one used stays
    QCOMPARE(site.engine->directory().access(A)->passwordHashes, (Hashes{"plain:old"}));
    QCOMPARE(hashesAfterKeyChange(site, station, CommandOutcome::Accepted, QStringLiteral("RebootRequired")),
             (Hashes{"plain:old", "plain:new"}));
    site.engine->directory().passwordUsed(StationId(A), "plain:old");
    QCOMPARE(hashesAfterKeyChange(site, station, CommandOutcome::Accepted, QStringLiteral("Accepted")), (Hashes{"plain:new"}));
}

void archivedStationIsOut()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    QVERIFY(site.engine->administration().archiveStation(StationId(A)).result());
    QCOMPARE(station.link().closeCode, std::optional<quint16>(1000));
    QVERIFY(!site.state(A));
    QVERIFY(site.engine->directory().access(A)->isArchived);
    QVERIFY(!site.engine->administration().archiveStation(StationId(A)).result());
    QVERIFY(site.engine->administration().restoreStation(StationId(A)).result());
    QVERIFY(site.state(A));
}

void newerLinkReplacesTheOlder()
{
    EngineHarness site;
    StationDouble first = site.online(A);
    const Result<CommandId> open = site.submit(A, Reset{});
    StationDouble second = site.connect(A);
    QCOMPARE(site.command(*open).outcome, CommandOutcome::Disconnected);
    first.disconnect(); // the end of the old one must not end the new one (quirk 5)
    QVERIFY(site.state(A)->link.isOnline);
    QVERIFY(second.adapter().reply<ocpp::HeartbeatReply>(second.heartbeat()));
    site.engine->links().linkText(first.epoch(), "[2,\"1\",\"Heartbeat\",{}]"); // dropped (SEC-2)
    site.engine->links().duplicateIdentity(StationId(A), QStringLiteral("10.0.0.9"));
    QCOMPARE(site.site.countEvents(EventKind::Security, QStringLiteral("DuplicateIdentity")), 1);
}

void bootLeavesTransactionsAlone()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    station.start(1, QStringLiteral("T"), 0, site.now());
    station.disconnect();
    StationDouble again = site.connect(A);
    again.boot();
    QVERIFY(site.transactions.records.at(1).isRunning());
    QVERIFY(site.transactions.records.at(1).flags.testFlag(TransactionFlag::AwaitingReboot));
    again.values(1, {registerSample(site.now(), 5)}, QStringLiteral("1"));
    QVERIFY(!site.transactions.records.at(1).flags.testFlag(TransactionFlag::AwaitingReboot));
}

void messagesBeforeTheBootAreCounted()
{
    EngineHarness site;
    const QString name = QStringLiteral("messages-before-boot");
    StationDouble station = site.online(A);
    station.status(1, ConnectorStatus::Available);
    station.boot();
    QCOMPARE(site.quirk(A, name), 0); // the first word was the boot
    station.disconnect();
    StationDouble again = site.connect(A);
    again.heartbeat();
    again.status(1, ConnectorStatus::Available);
    QCOMPARE(site.quirk(A, name), 0); // need not boot at all
    again.boot();
    again.boot();
    QCOMPARE(site.quirk(A, name), 1);
}

const std::vector<Clause> Clauses{
    {"S16 §3.1 Accepted with interval and time", acceptedBootHasIntervalAndTime},
    {"quirk 13 other messages before the boot", messagesBeforeTheBootAreCounted},
    {"S16 §3.1 firmware history, quirk 13 repeated boots", firmwareChangeIsRecorded},
    {"a refused command is offered again after other firmware", newFirmwareMayKnowMore},
    {"SEC §6 a lowered profile is a warning in the journal", loweredProfileIsAudited},
    {"a station's own door: plain text, missing protocol", doorOfAStationCanBeSet},
    {"decisions 24, quirk 43: accepted without a boot, over our restart", acceptanceNeedsNoBoot},
    {"S16 §3.1, EJ16 5.6: Pending", putBackToPending},
    {"S16 §3.1 Rejected, also over our restart", rejectedStationIsToldSo},
    {"decisions 10 lobby: Pending, SecurityError, nothing written", candidateWaitsInTheLobby},
    {"decisions 10 admit: boot is triggered and Accepted", admittingAsksForABoot},
    {"decisions 10 a refused knock can be admitted", refusedKnockCanBeAdmitted},
    {"decisions 26 good reconnects do not push out refused attempts", refusedAttemptsStayVisible},
    {"SEC-6 at most 200 candidates", lobbyHoldsTwoHundred},
    {"decisions 10 when the lobby is open", lobbyFollowsItsPolicy},
    {"decisions 11 exact, else unique without case", identityIsExactElseUniqueWithoutCase},
    {"SEC-5 room for every registered station", stationsThatAreNotAdmittedHaveRoom},
    {"SEC §6 passwords are stored as hashes", passwordIsStoredAsAHash},
    {"SEC §6 key change: accepted, refused, unknown, after a restart", keyChangeIsFollowed},
    {"archived stations are closed and not found", archivedStationIsOut},
    {"SEC-2, quirk 5, §10.6: newer link", newerLinkReplacesTheOlder},
    {"S16 §3.1 a boot ends no transaction", bootLeavesTransactionsAlone},
};

} // namespace

class TestEngineAdmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admitsStations_data() { addClauses(Clauses); }
    void admitsStations() { runClause(); }
};

FORECOURT_TEST(TestEngineAdmission)

} // namespace forecourt::tests::engineadmission

#include "tst_engineadmission.moc"
