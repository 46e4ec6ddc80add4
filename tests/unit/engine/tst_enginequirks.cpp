// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Deviations of a station's link and of its obedience: named and counted, never silently put up with.
#include "core/engine/ports/transport.h"
#include "core/engine/transferstatus.h"
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

#include <QJsonDocument>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

namespace forecourt::tests::enginequirks {

using Outcome = CommandOutcome;

namespace {

const QString A = QStringLiteral("A");
const QString Accepted = QStringLiteral("Accepted");
const QString Rejected = QStringLiteral("Rejected");

QJsonObject json(const char* text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    Q_ASSERT(!object.isEmpty());
    return object;
}

struct Quirky
{
    EngineHarness site;
    StationDouble station = site.online(A);

    [[nodiscard]] qint64 count(const char* name) { return site.quirk(A, QString::fromLatin1(name)); }
    /// The station answers a command with \a status.
    void run(CommandParameters parameters, const QString& status)
    {
        QVERIFY(site.submit(A, std::move(parameters)));
        station.adapter().answer(status == Accepted ? Outcome::Accepted : Outcome::Rejected, status);
    }
    void run(const char* action, const char* payload, const QString& status)
    {
        run(RawCall{QString::fromLatin1(action), json(payload), false}, status);
    }
    void reconnect() { station = site.connect(A); }
};

// ---- links

void handshakeIsCounted()
{
    Quirky q;
    q.site.tolerated = {Deviation{2, QStringLiteral("incomplete-upgrade-headers"), QStringLiteral("/A")},
                        Deviation{44, QStringLiteral("key-as-hex-text"), QStringLiteral("Authorization")}};
    for (const int times : {1, 2}) {
        q.station.disconnect();
        q.reconnect();
        QCOMPARE(q.count("incomplete-upgrade-headers"), times);
        QCOMPARE(q.count("key-as-hex-text"), times);
    }
}

void varyingOffersAreCounted()
{
    Quirky q;
    const std::pair<const char*, int> offers[] = {
        {"ocpp1.6, ocpp1.5", 1}, {"ocpp1.6, ocpp1.5", 1}, {"ocpp1.5, ocpp1.6", 2}, {"", 2}, {"ocpp1.6", 2}};
    for (const auto& [offered, expected] : offers) {
        q.station.disconnect();
        q.site.offeredProtocols = QString::fromLatin1(offered);
        q.reconnect();
        QCOMPARE(q.count("subprotocol-offers-vary"), expected);
    }
}

void halfOpenLinkIsCounted()
{
    Quirky q;
    q.station.disconnect();
    QCOMPARE(q.count("half-open-link"), 0);
    q.reconnect();
    q.station.replace();
    QCOMPARE(q.count("half-open-link"), 1);
    QVERIFY(!q.site.state(A)->link.isOnline);
}

void ignoredPingIsCounted()
{
    Quirky q;
    const Deviation ignored{6, QStringLiteral("ping-not-answered"), QStringLiteral("WebSocket ping")};
    q.site.engine->links().linkDeviated(q.station.epoch(), ignored);
    QCOMPARE(q.count("ping-not-answered"), 1);
    const quint64 epoch = q.station.epoch();
    q.station.disconnect();
    q.site.engine->links().linkDeviated(epoch, ignored); // of a link that is over
    QCOMPARE(q.count("ping-not-answered"), 1);
}

/// The same silence before two ends in a row; one alone may be chance.
void dropWhenIdleIsCounted()
{
    const std::pair<int, int> ends[] = {{35, 0}, {36, 1}, {70, 1}, {35, 1}, {25, 1}, {26, 2}}; // seconds of silence, count
    Quirky q;
    q.station.disconnect();
    for (const auto& [silence, expected] : ends) {
        q.reconnect();
        q.site.clock.advance(std::chrono::seconds(silence));
        q.station.disconnect();
        QCOMPARE(q.count("link-dropped-when-idle"), expected);
    }
}

void talkAndOurOwnCloseAreNoIdleDrop()
{
    Quirky q;
    q.station.disconnect();
    for (int round = 0; round < 3; ++round) {
        q.reconnect();
        q.site.clock.advance(35s);
        q.site.engine->links().linkText(q.station.epoch(), "[]"); // whatever it says
        q.site.clock.advance(10s);
        q.station.disconnect();
    }
    for (int round = 0; round < 3; ++round) {
        q.reconnect();
        q.site.clock.advance(35s);
        QVERIFY(q.site.engine->administration().archiveStation(StationId(A)).result());
        q.site.provision(A);
    }
    QCOMPARE(q.count("link-dropped-when-idle"), 0);
}

void backlogIsCountedOnceForALink()
{
    Quirky q;
    const QDateTime threeHoursAgo = q.site.now().addSecs(-3 * 3600);
    const auto replay = [&](int from, int to) {
        for (int minute = from; minute < to; ++minute)
            q.station.values(1, {registerSample(threeHoursAgo.addSecs(60 * minute), minute)});
    };
    replay(0, 19);
    QCOMPARE(q.count("long-backlog"), 0);
    replay(19, 60);
    QCOMPARE(q.count("long-backlog"), 1);
}

void slowClockIsNoBacklog()
{
    Quirky q;
    for (int minute = 0; minute < 30; ++minute) {
        q.station.values(1, {registerSample(q.site.now().addSecs(-2 * 3600), minute)});
        q.site.clock.advance(60s);
    }
    QCOMPARE(q.count("long-backlog"), 0);
}

/// It speaks plain on the TLS port: it stays away, and the owner sees why.
void plainOnTheTlsPortIsCounted()
{
    Quirky q;
    ConnectionAttempt attempt;
    attempt.reason = AttemptReason::TlsFailed;
    attempt.peerAddress = QStringLiteral("192.168.1.9");
    q.site.engine->links().attempted(attempt); // nobody knows whose
    attempt.identity = QStringLiteral("stranger");
    q.site.engine->links().attempted(attempt);
    attempt.identity = A;
    attempt.reason = AttemptReason::WrongPassword;
    q.site.engine->links().attempted(attempt);
    QCOMPARE(q.count("plain-on-tls-port"), 0);
    attempt.reason = AttemptReason::TlsFailed;
    q.site.engine->links().attempted(attempt);
    QCOMPARE(q.count("plain-on-tls-port"), 1);
    QCOMPARE(q.site.live->attempts().size(), 4); // and it is listed all the same
}

// ---- commands

void startWithoutConnectorRefused()
{
    constexpr char Action[] = "RemoteStartTransaction";
    constexpr char Start[] = R"({"idTag":"TAG1"})";
    Quirky q;
    q.run(Action, Start, Accepted);
    QCOMPARE(q.count("remote-start-needs-connector"), 0);
    q.run(Action, Start, Rejected);
    QCOMPARE(q.count("remote-start-needs-connector"), 1);
    q.run(Action, R"({"idTag":"TAG1","connectorId":1})", Rejected); // it may have its reasons
    q.run(RemoteStart{EvseId(1), IdToken{QStringLiteral("TAG1"), IdTokenKind::Unknown}, {}}, Rejected);
    for (const int evse : {1, 2})
        q.station.status(evse, ConnectorStatus::Unavailable);
    q.run(Action, Start, Rejected); // nothing is free
    QCOMPARE(q.count("remote-start-needs-connector"), 1);
}

void rebootAfterMeasurands()
{
    constexpr char Change[] = R"({"key":"MeterValuesSampledData","value":"SoC"})";
    const auto reboot = [](Quirky& q, std::chrono::seconds after) {
        q.station.disconnect();
        q.site.clock.advance(after);
        q.reconnect();
        q.station.boot();
        EngineHarness::swallowLearning(q.station);
    };
    Quirky q;
    reboot(q, 30s);
    q.run("ChangeConfiguration", Change, Rejected);
    reboot(q, 30s);
    q.run("ChangeConfiguration", R"({"key":"LightIntensity","value":"3"})", Accepted);
    reboot(q, 30s);
    q.run("ChangeConfiguration", Change, Accepted);
    reboot(q, 180s); // later, for another reason
    q.run("ChangeConfiguration", Change, Accepted);
    q.run(Reset{ResetKind::Soft}, Accepted);
    reboot(q, 30s); // as it was told
    reboot(q, 5s);
    QCOMPARE(q.count("reboot-after-measurands"), 0);
    q.run("ChangeConfiguration", Change, Accepted);
    reboot(q, 30s);
    reboot(q, 5s);
    QCOMPARE(q.count("reboot-after-measurands"), 1);
}

RawCall profile(int level, int limit = 10)
{
    QJsonObject payload = json(R"({"connectorId":0,"csChargingProfiles":{"chargingProfileKind":"Relative",
        "chargingProfilePurpose":"TxDefaultProfile","chargingSchedule":{"chargingRateUnit":"A"}}})");
    QJsonObject body = payload.take(QLatin1String("csChargingProfiles")).toObject();
    body.insert(QLatin1String("stackLevel"), level);
    body.insert(QLatin1String("chargingProfileId"), 100 + level);
    body.insert(QLatin1String("duration"), limit);
    payload.insert(QLatin1String("csChargingProfiles"), body);
    return RawCall{QStringLiteral("SetChargingProfile"), payload, false};
}

void stackLevelRefused()
{
    Quirky q;
    q.run(profile(0), Accepted);
    q.run(profile(3), Rejected);
    q.run(profile(3), Accepted);     // it changed its mind
    q.run(profile(3), Rejected);
    q.run(profile(0, 16), Accepted); // another profile
    QCOMPARE(q.count("stack-level-refused"), 0);
    q.run(profile(0), Accepted);
    QCOMPARE(q.count("stack-level-refused"), 1);
}

void localListRefused()
{
    Quirky q;
    const QString failed = QStringLiteral("Failed");
    const QString mismatch = QStringLiteral("VersionMismatch");
    constexpr char Two[] = R"({"updateType":"Full","localAuthorizationList":[{"idTag":"A"},{"idTag":"B"}]})";
    q.run("SendLocalList", Two, Accepted);
    q.run("SendLocalList", R"({"updateType":"Differential"})", mismatch); // our version was wrong
    QCOMPARE(q.count("local-list-refused"), 0);
    q.run("SendLocalList", Two, failed);
    q.run("SendLocalList", Two, mismatch);
    QCOMPARE(q.count("local-list-refused"), 2);
    ocpp::Answer read;
    read.variables = {DeviceVariable{QStringLiteral("Ocpp16"), QStringLiteral("SendLocalListMaxLength"), QStringLiteral("1"), true}};
    QVERIFY(q.site.submit(A, ReadVariables{{QStringLiteral("SendLocalListMaxLength")}}));
    q.station.adapter().answer(read);
    q.run("SendLocalList", Two, failed); // it had said so
    QCOMPARE(q.count("local-list-refused"), 2);
}

void linkDroppedAtACommand()
{
    const auto drop = [](CommandParameters command, std::chrono::seconds after, const char* name) {
        Quirky q;
        if (!q.site.submit(A, std::move(command)))
            return qint64(-1);
        q.site.clock.advance(after);
        q.station.disconnect();
        return q.count(name);
    };
    QCOMPARE(drop(UnlockConnector{EvseId(1)}, 1s, "link-dropped-at-command"), 1);
    QCOMPARE(drop(UnlockConnector{EvseId(1)}, 1s, "command-before-boot"), 0);
    QCOMPARE(drop(UnlockConnector{EvseId(1)}, 9s, "link-dropped-at-command"), 0); // a broken line
    QCOMPARE(drop(Reset{}, 1s, "reset-without-answer"), 1);
    QCOMPARE(drop(Reset{}, 1s, "link-dropped-at-command"), 0);
}

void ourOwnCloseIsNoDrop()
{
    Quirky q;
    QVERIFY(q.site.submit(A, UnlockConnector{EvseId(1)}));
    QVERIFY(q.site.engine->administration().archiveStation(StationId(A)).result());
    q.site.provision(A);
    QCOMPARE(q.count("link-dropped-at-command"), 0);
}

/// Each of these looks like a drop at a command and is none.
void whatOnlyLooksLikeADropIsNone()
{
    const auto dropped = [](Quirky& q) {
        return q.count("link-dropped-at-command") + q.count("reset-without-answer") + q.count("command-before-boot");
    };
    const auto cutWith = [](Quirky& q, const char* reason) {
        q.site.engine->links().linkClosed(q.station.epoch(), 1006, QString::fromLatin1(reason), false);
    };
    const UnlockConnector unlock{EvseId(1)};
    Quirky replaced; // it had been dead before, and came again
    QVERIFY(replaced.site.submit(A, unlock));
    replaced.station.replace();
    QCOMPARE(dropped(replaced), 0);
    QCOMPARE(replaced.count("half-open-link"), 1);
    for (const char* reason : {ports::SilentReason, ports::DeafReason, ports::StalledReason}) {
        Quirky cut; // by our own server
        QVERIFY(cut.site.submit(A, unlock));
        cutWith(cut, reason);
        QCOMPARE(dropped(cut), 0);
    }
    Quirky turned; // our clock was set back an hour while it waited
    QVERIFY(turned.site.submit(A, unlock));
    turned.site.clock.advance(20s);
    turned.site.clock.jumpWallTo(turned.site.now().addSecs(-3600));
    turned.station.disconnect();
    QCOMPARE(dropped(turned), 0);
    Quirky reset; // it restarts as it was told; the next command was out already
    reset.run(Reset{ResetKind::Soft}, Accepted);
    QVERIFY(reset.site.submit(A, unlock));
    reset.station.disconnect();
    QCOMPARE(dropped(reset), 0);
    Quirky key; // it connects with its new password
    key.run("ChangeConfiguration", R"({"key":"AuthorizationKey","value":"0123456789abcdef"})", Accepted);
    QVERIFY(key.site.submit(A, unlock));
    key.station.disconnect();
    QCOMPARE(dropped(key), 0);
    key.reconnect();
    key.station.boot();
    EngineHarness::swallowLearning(key.station);
    QVERIFY(key.site.submit(A, unlock)); // that explains one end of the link, not the next
    key.station.disconnect();
    QCOMPARE(key.count("link-dropped-at-command"), 1);
}

/// The part that was out counts, not the first one, and not our clock.
void aLatePartOfACommandIsDroppedToo()
{
    Quirky q;
    ocpp::Answer read;
    read.variables = {DeviceVariable{QStringLiteral("Ocpp16"), QStringLiteral("GetConfigurationMaxKeys"), QStringLiteral("1"), true}};
    QVERIFY(q.site.submit(A, ReadVariables{{QStringLiteral("GetConfigurationMaxKeys")}}));
    q.station.adapter().answer(read);
    QVERIFY(q.site.submit(A, ReadVariables{{QStringLiteral("One"), QStringLiteral("Two")}}));
    q.site.clock.advance(9s);
    q.station.adapter().answer(Outcome::Accepted, QString());
    q.site.clock.advance(1s);
    q.site.clock.jumpWallTo(q.site.now().addSecs(3600));
    q.station.disconnect();
    QCOMPARE(q.count("link-dropped-at-command"), 1);
}

/// OCPP 1.6 §4.2: a boot message comes after a restart; a link that was lost is none.
void onlyARestartWithoutABootIsCounted()
{
    const auto count43 = [](Quirky& q) {
        qint64 count = 0;
        const StationPointer state = q.site.state(A);
        for (const QuirkCount& quirk : state->quirks)
            count += quirk.number == 43 ? quirk.count : 0;
        return count;
    };
    Quirky q;
    for (int round = 0; round < 3; ++round) {
        q.station.disconnect();
        q.reconnect();
        q.site.clock.advance(60s);
        EngineHarness::swallowLearning(q.station);
    }
    QCOMPARE(count43(q), 0);
    const auto resetAndReturn = [&](bool boots) {
        q.run(Reset{ResetKind::Hard}, Accepted);
        q.station.disconnect();
        q.site.clock.advance(30s);
        q.reconnect();
        if (boots)
            q.station.boot();
        q.site.clock.advance(700s);
        EngineHarness::swallowLearning(q.station);
    };
    resetAndReturn(true);
    QCOMPARE(count43(q), 0);
    resetAndReturn(false);
    QCOMPARE(q.count("no-boot-after-restart"), 1);
    QCOMPARE(count43(q), 1);
}

// ---- transfers

void transferStepsAreJudged()
{
    struct Step
    {
        const char* action;
        const char* before;
        const char* now;
        const char* quirk;
    };
    constexpr char Firmware[] = "FirmwareStatusNotification";
    constexpr char Signed[] = "SignedFirmwareStatusNotification";
    constexpr char Diagnostics[] = "DiagnosticsStatusNotification";
    const Step steps[] = {
        {Firmware, "", "Installing", ""}, // we may have been away
        {Firmware, "Idle", "Downloading", ""},
        {Firmware, "Downloading", "Downloaded", ""},
        {Firmware, "Downloaded", "Installing", ""},
        {Firmware, "Installing", "Installed", ""},
        {Firmware, "Installing", "InstallationFailed", ""},
        {Firmware, "Installed", "Downloading", ""},
        {Firmware, "Idle", "Idle", ""},
        {Firmware, "Downloading", "Installing", "transfer-status-skipped"},
        {Firmware, "Downloaded", "Installed", "transfer-status-skipped"},
        {Firmware, "Idle", "Downloaded", "transfer-status-skipped"},
        {Firmware, "Downloading", "Downloading", "transfer-status-repeated"},
        {Signed, "DownloadPaused", "Downloaded", ""},
        {Signed, "InstallRebooting", "Installed", ""}, // the place of the reboot is open
        {Signed, "Downloading", "SignatureVerified", "transfer-status-skipped"},
        {Diagnostics, "Uploading", "Uploaded", ""},
        {Diagnostics, "Uploading", "UploadFailed", ""},
        {Diagnostics, "Uploading", "Uploading", "transfer-status-repeated"},
        {Diagnostics, "Idle", "Uploaded", "transfer-status-skipped"},
        {"LogStatusNotification", "Idle", "Uploaded", "transfer-status-skipped"},
    };
    for (const Step& step : steps) {
        const auto judge = [&step](bool wasAsked) {
            const auto found = engine::judgeTransferStep(QString::fromLatin1(step.action), QString::fromLatin1(step.before),
                                                         QString::fromLatin1(step.now), wasAsked);
            return found ? found->name : QString();
        };
        QVERIFY2(judge(false) == QLatin1String(step.quirk), step.now);
        QVERIFY2(judge(true).isEmpty(), step.now); // an answer to TriggerMessage says it again
    }
}

void transfersAreCounted()
{
    Quirky q;
    const auto firmware = [&](const char* status) {
        q.station.adapter().say(QStringLiteral("FirmwareStatusNotification"),
                                ocpp::FirmwareStatusNotice{QString::fromLatin1(status), std::nullopt, false});
    };
    const auto diagnostics = [&](const char* status) {
        q.station.adapter().say(QStringLiteral("DiagnosticsStatusNotification"),
                                ocpp::LogStatusNotice{QString::fromLatin1(status), std::nullopt, true});
    };
    for (const char* status : {"Downloading", "Downloaded", "Installing", "Installed"})
        firmware(status);
    for (const char* status : {"Uploading", "Uploaded"})
        diagnostics(status);
    QCOMPARE(q.count("transfer-status-skipped") + q.count("transfer-status-repeated"), 0);
    for (const char* status : {"Downloading", "Installing"})
        firmware(status);
    for (const char* status : {"Uploading", "Uploading"})
        diagnostics(status);
    QCOMPARE(q.count("transfer-status-skipped"), 1);
    QCOMPARE(q.count("transfer-status-repeated"), 1);
    QVERIFY(q.site.submit(A, TriggerMessage{QStringLiteral("FirmwareStatusNotification"), std::nullopt}));
    q.station.adapter().answer(Outcome::Accepted, Accepted);
    firmware("Installing");
    QCOMPARE(q.count("transfer-status-repeated"), 1);
}

const std::vector<Clause> Clauses{
    {"quirks 2, 44: what the handshake put up with", handshakeIsCounted},
    {"quirk 3 other sub-protocols each time", varyingOffersAreCounted},
    {"quirk 5 a half-open link", halfOpenLinkIsCounted},
    {"quirk 6 pings that are not answered", ignoredPingIsCounted},
    {"quirk 6 dropped after the same silence", dropWhenIdleIsCounted},
    {"quirk 6 not after talk, nor where we closed", talkAndOurOwnCloseAreNoIdleDrop},
    {"quirk 8 a long backlog", backlogIsCountedOnceForALink},
    {"quirk 8 a slow clock is none", slowClockIsNoBacklog},
    {"quirk 9 plain on the TLS port", plainOnTheTlsPortIsCounted},
    {"quirk 30 remote start refused without a connector", startWithoutConnectorRefused},
    {"quirk 37 reboots after a change of measurands", rebootAfterMeasurands},
    {"quirk 40 a stack level refused", stackLevelRefused},
    {"quirk 41 a local list refused", localListRefused},
    {"quirk 46 drops the link at a command", linkDroppedAtACommand},
    {"quirk 46 not where we closed", ourOwnCloseIsNoDrop},
    {"quirk 46 not where another reason ended the link", whatOnlyLooksLikeADropIsNone},
    {"quirk 46 a later part of a command", aLatePartOfACommandIsDroppedToo},
    {"quirk 43, S16 §4.2 only a restart without a boot", onlyARestartWithoutABootIsCounted},
    {"S16 §4.4, §4.5, quirk 42 order of transfer steps", transferStepsAreJudged},
    {"quirk 42 counted, triggered messages are none", transfersAreCounted},
};

} // namespace

class TestEngineQuirks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesQuirks_data() { addClauses(Clauses); }
    void namesQuirks() { runClause(); }
};

FORECOURT_TEST(TestEngineQuirks)

} // namespace forecourt::tests::enginequirks

#include "tst_enginequirks.moc"
