// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What goes on after the answer: reservations, uploads, firmware, settings that wait for a restart.
#include "core/engine/commandeffects.h"
#include "core/engine/commandprogress.h"
#include "tests/support/engineharness.h"
#include "tests/support/everycommand.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::commandprogress {

using Effect = CommandEffect;
using Kind = CommandAnswer;
using Outcome = CommandOutcome;

namespace {

const QString A = QStringLiteral("A");

struct Bench
{
    EngineHarness site;
    StationDouble station;
    Bench() : station(begin(site)) {}
    static StationDouble begin(EngineHarness& site)
    {
        TokenRecord token;
        token.value = QStringLiteral("TAG1");
        site.addToken(token);
        token.value = QStringLiteral("TAG2");
        token.groupId = QStringLiteral("family");
        site.addToken(token);
        return site.online(A);
    }
    CommandId send(CommandParameters parameters)
    {
        const Result<CommandId> id = site.submit(A, std::move(parameters));
        return id ? *id : CommandId(-1);
    }
    CommandId run(CommandParameters parameters, Kind kind = Kind::Accepted, Outcome outcome = Outcome::Accepted)
    {
        const CommandId id = send(std::move(parameters));
        answer(kind, outcome);
        return id;
    }
    void answer(Kind kind, Outcome outcome = Outcome::Accepted)
    {
        ocpp::Answer answer;
        answer.outcome = outcome;
        answer.kind = kind;
        station.adapter().answer(answer);
    }
    void diagnostics(const char* status) { log("DiagnosticsStatusNotification", status, std::nullopt, true); }
    void log(const char* action, const char* status, std::optional<int> id, bool isDiagnostics = false)
    {
        ocpp::LogStatusNotice notice;
        notice.status = QString::fromLatin1(status);
        notice.requestId = id;
        notice.isDiagnostics = isDiagnostics;
        station.adapter().say(QString::fromLatin1(action), notice);
    }
    void firmware(const char* status, std::optional<int> signedId = std::nullopt, bool isSigned = false)
    {
        ocpp::FirmwareStatusNotice notice;
        notice.status = QString::fromLatin1(status);
        notice.requestId = signedId;
        notice.isSigned = isSigned;
        station.adapter().say(isSigned ? QStringLiteral("SignedFirmwareStatusNotification")
                                       : QStringLiteral("FirmwareStatusNotification"),
                              notice);
    }
    void start(int evse, const char* tag, std::optional<int> reservation = std::nullopt)
    {
        ocpp::TransactionStartNotice notice;
        notice.evse = EvseId(evse);
        notice.token.value = QString::fromLatin1(tag);
        notice.at = StationDouble::stamp(site.now());
        notice.reservationId = reservation;
        station.adapter().say(QStringLiteral("StartTransaction"), notice);
    }
    [[nodiscard]] ReserveNow reservation(int id = 5) const
    {
        return {EvseId(1), id, IdToken{QStringLiteral("TAG1"), IdTokenKind::Unknown}, site.now().addSecs(1800),
                QStringLiteral("family")};
    }
    [[nodiscard]] RequestLog logRequest(int id) const { return {LogKind::Security, id, QStringLiteral("https://h/"), {}, {}, {}}; }
    [[nodiscard]] UpdateSignedFirmware update(int id) const
    {
        return {id, QStringLiteral("https://h/f"), site.now(), {}, QStringLiteral("pem"), QStringLiteral("c2ln"), {}};
    }
    [[nodiscard]] Effect effect(CommandId id) const { return site.command(id).effect; }
    void wait(std::chrono::seconds time) { site.clock.advance(time); }
};

// ---- reservations

void reservationIsUsedByItsId()
{
    Bench b;
    const CommandId id = b.run(b.reservation());
    QCOMPARE(b.effect(id), Effect::Reserved);
    b.start(1, "OTHER", 5);
    QCOMPARE(b.effect(id), Effect::ReservationUsed);
    QCOMPARE(b.site.command(id).effectTransaction, std::optional(TransactionKey(1)));
}

void reservationIsUsedByTagOrGroup()
{
    for (const char* tag : {"tag1", "TAG2"}) {
        Bench b;
        const CommandId id = b.run(b.reservation());
        b.start(2, tag);
        QCOMPARE(b.effect(id), Effect::Reserved); // another connector
        b.wait(std::chrono::seconds(10));
        b.start(1, tag, 6);
        QCOMPARE(b.effect(id), Effect::Reserved); // another reservation
        b.wait(std::chrono::seconds(10));
        b.start(1, tag);
        QCOMPARE(b.effect(id), Effect::ReservationUsed);
    }
}

void reservationExpiresByOurClock()
{
    Bench b;
    const CommandId id = b.run(b.reservation());
    b.wait(std::chrono::seconds(1799));
    QCOMPARE(b.effect(id), Effect::Reserved);
    b.wait(std::chrono::seconds(2));
    QCOMPARE(b.effect(id), Effect::ReservationExpired);
}

void reservationSurvivesOurRestart()
{
    Bench b;
    const CommandId id = b.run(b.reservation());
    b.site.restart();
    b.wait(std::chrono::minutes(29));
    QCOMPARE(b.effect(id), Effect::Reserved);
    b.wait(std::chrono::minutes(2));
    QCOMPARE(b.effect(id), Effect::ReservationExpired);
}

void reservationIsLostWithTheConnector()
{
    Bench b;
    const CommandId id = b.run(b.reservation());
    b.station.status(2, ConnectorStatus::Faulted);
    b.station.status(1, ConnectorStatus::Reserved);
    QCOMPARE(b.effect(id), Effect::Reserved);
    b.station.status(1, ConnectorStatus::Faulted);
    QCOMPARE(b.effect(id), Effect::ReservationLost);
}

void reservationIsCancelledOrReplaced()
{
    Bench b;
    const CommandId first = b.run(b.reservation(5));
    const CommandId other = b.run(b.reservation(6));
    const CommandId second = b.run(b.reservation(5));
    QCOMPARE(b.effect(first), Effect::ReservationReplaced);
    QCOMPARE(b.effect(other), Effect::Reserved);
    b.run(CancelReservation{5});
    QCOMPARE(b.effect(second), Effect::ReservationCancelled);
    b.run(CancelReservation{6}, Kind::Rejected, Outcome::Rejected); // the station knows none
    QCOMPARE(b.effect(other), Effect::ReservationLost);
}

void cancelWithoutAnswerChangesNothing()
{
    Bench b;
    const CommandId id = b.run(b.reservation());
    b.run(CancelReservation{5}, Kind::None, Outcome::TimedOut);
    b.run(CancelReservation{5}, Kind::None, Outcome::NotSupported);
    QCOMPARE(b.effect(id), Effect::Reserved);
}

void refusedReservationAwaitsNothing()
{
    Bench b;
    const CommandId id = b.run(b.reservation(), Kind::Occupied, Outcome::Rejected);
    QCOMPARE(b.effect(id), Effect::None);
    b.start(1, "TAG1", 5);
    QCOMPARE(b.effect(id), Effect::None);
}

// ---- transfers

void everyUploadStatusIsAnEffectOfItsOwn()
{
    Bench b;
    const CommandId id = b.run(RequestDiagnostics{QStringLiteral("ftp://h/"), {}, {}, {}}, Kind::Done);
    QCOMPARE(b.effect(id), Effect::AwaitingUpload);
    b.diagnostics("Idle");
    QCOMPARE(b.effect(id), Effect::AwaitingUpload);
    b.diagnostics("Uploading");
    QCOMPARE(b.effect(id), Effect::Uploading);
    b.diagnostics("Uploaded");
    QCOMPARE(b.effect(id), Effect::Uploaded);
    b.diagnostics("UploadFailed");
    QCOMPARE(b.effect(id), Effect::Uploaded); // over is over

    const std::pair<const char*, Effect> words[] = {{"UploadFailure", Effect::UploadFailed},
                                                    {"BadMessage", Effect::UploadBadMessage},
                                                    {"PermissionDenied", Effect::UploadPermissionDenied},
                                                    {"NotSupportedOperation", Effect::UploadNotSupported},
                                                    {"Uploaded", Effect::Uploaded}};
    for (const auto& [word, effect] : words) {
        const CommandId log = b.run(b.logRequest(9));
        b.log("LogStatusNotification", word, 8);
        QCOMPARE(b.effect(log), Effect::AwaitingUpload); // of another request
        b.log("LogStatusNotification", word, 9);
        QCOMPARE(b.effect(log), effect);
    }
}

void nothingToSendAwaitsNothing()
{
    Bench b;
    const CommandId id = b.run(RequestDiagnostics{QStringLiteral("ftp://h/"), {}, {}, {}}, Kind::NothingToSend);
    QCOMPARE(b.effect(id), Effect::None);
}

void everyFirmwareStatusIsAnEffectOfItsOwn()
{
    const std::pair<const char*, Effect> words[] = {
        {"DownloadScheduled", Effect::DownloadScheduled}, {"Downloading", Effect::Downloading},
        {"DownloadPaused", Effect::DownloadPaused},       {"Downloaded", Effect::Downloaded},
        {"SignatureVerified", Effect::SignatureVerified}, {"InstallScheduled", Effect::InstallScheduled},
        {"InstallRebooting", Effect::InstallRebooting},   {"Installing", Effect::Installing},
        {"Installed", Effect::Installed},                 {"DownloadFailed", Effect::DownloadFailed},
        {"InstallationFailed", Effect::InstallationFailed}, {"InvalidSignature", Effect::InvalidSignature},
        {"InstallVerificationFailed", Effect::InstallVerificationFailed}};
    Bench b;
    for (const auto& [word, effect] : words) {
        const CommandId id = b.run(b.update(3));
        QCOMPARE(b.effect(id), Effect::AwaitingDownload);
        b.firmware(word, 4, true);
        b.firmware(word); // the unsigned one
        QCOMPARE(b.effect(id), Effect::AwaitingDownload);
        b.firmware(word, 3, true);
        QCOMPARE(b.effect(id), effect);
    }
    const CommandId plain = b.run(UpdateFirmware{QStringLiteral("http://h/f"), b.site.now(), {}}, Kind::Done);
    b.firmware("Downloading");
    b.firmware("Installed");
    QCOMPARE(b.effect(plain), Effect::Installed);
}

void reportMayComeBeforeTheAnswer()
{
    Bench b;
    const CommandId id = b.send(b.logRequest(1));
    b.log("LogStatusNotification", "Uploading", 1);
    b.answer(Kind::Accepted);
    QCOMPARE(b.effect(id), Effect::Uploading);
    b.log("LogStatusNotification", "Uploaded", 1);
    QCOMPARE(b.effect(id), Effect::Uploaded);
}

void laterRequestBreaksTheOlderOff()
{
    Bench b;
    const CommandId log = b.run(b.logRequest(1));
    const CommandId beside = b.run(b.logRequest(2));
    QCOMPARE(b.effect(log), Effect::AwaitingUpload);
    const CommandId last = b.run(b.logRequest(3), Kind::AcceptedCancelled);
    QCOMPARE(b.effect(log), Effect::UploadReplaced);
    QCOMPARE(b.effect(beside), Effect::UploadReplaced);
    QCOMPARE(b.effect(last), Effect::AwaitingUpload);
    const CommandId update = b.run(b.update(4));
    b.run(b.update(5), Kind::RevokedCertificate, Outcome::Rejected);
    QCOMPARE(b.effect(update), Effect::AwaitingDownload);
    b.run(b.update(6), Kind::AcceptedCancelled);
    QCOMPARE(b.effect(update), Effect::UpdateReplaced);
}

void silentTransferIsStalledAndMayGoOn()
{
    Bench b;
    const CommandId id = b.run(UpdateFirmware{QStringLiteral("http://h/f"), b.site.now().addSecs(7200), {}}, Kind::Done);
    b.wait(std::chrono::minutes(179)); // two hours until it may begin
    QCOMPARE(b.effect(id), Effect::AwaitingDownload);
    b.wait(std::chrono::minutes(2));
    QCOMPARE(b.effect(id), Effect::TransferStalled);
    b.firmware("Downloading");
    QCOMPARE(b.effect(id), Effect::Downloading);
    b.wait(std::chrono::minutes(61));
    QCOMPARE(b.effect(id), Effect::TransferStalled);
    b.firmware("Installed");
    QCOMPARE(b.effect(id), Effect::Installed);
}

void transferSurvivesOurRestartAndALostLink()
{
    Bench b;
    const CommandId id = b.run(b.update(3));
    b.firmware("Installing", 3, true);
    b.site.restart();
    StationDouble again = b.site.connect(A);
    again.boot();
    ocpp::FirmwareStatusNotice notice;
    notice.status = QStringLiteral("Installed");
    notice.requestId = 3;
    notice.isSigned = true;
    again.adapter().say(QStringLiteral("SignedFirmwareStatusNotification"), notice);
    QCOMPARE(b.effect(id), Effect::Installed);
}

void unansweredTransferIsUnknownUntilAReport()
{
    Bench b;
    const CommandId id = b.run(b.logRequest(1), Kind::None, Outcome::TimedOut);
    QCOMPARE(b.effect(id), Effect::None);
    b.log("LogStatusNotification", "Uploading", 1);
    QCOMPARE(b.effect(id), Effect::Uploading);
    QCOMPARE(b.site.command(id).outcome, Outcome::TimedOut);
}

// ---- settings, triggers, what an answer brought

void settingWaitsForTheRestart()
{
    Bench b;
    const WriteVariable write{QStringLiteral("WebSocketPingInterval"), QStringLiteral("30")};
    QCOMPARE(b.effect(b.run(write)), Effect::None);
    const CommandId id = b.run(write, Kind::RebootRequired);
    QCOMPARE(b.effect(id), Effect::RestartNeeded);
    b.wait(std::chrono::hours(30));
    QCOMPARE(b.effect(id), Effect::RestartNeeded);
    b.station.boot();
    QCOMPARE(b.effect(id), Effect::RestartDone);
}

void extendedTriggersAwaitTheirOwnMessages()
{
    QCOMPARE(engine::awaitedAction({QStringLiteral("SignChargePointCertificate"), {}, false}), QStringLiteral("SignCertificate"));
    QCOMPARE(engine::awaitedAction({QStringLiteral("FirmwareStatusNotification"), {}, true}),
             QStringLiteral("SignedFirmwareStatusNotification"));
    QCOMPARE(engine::awaitedAction({QStringLiteral("Heartbeat"), {}, true}), QStringLiteral("Heartbeat"));
    Bench b;
    const CommandId id = b.run(TriggerMessage{QStringLiteral("SignChargePointCertificate"), {}, false});
    QCOMPARE(b.effect(id), Effect::AwaitingMessage);
    b.station.adapter().say(QStringLiteral("SignCertificate"), ocpp::SignCertificateNotice{QStringLiteral("csr")});
    QCOMPARE(b.effect(id), Effect::MessageArrived);
}

void aReplacedLinkPassesNothingOn()
{
    for (const NamedCommand& command : everyCommand()) {
        Bench b;
        const CommandId sent = b.send(command.parameters);
        const CommandId queued = b.send(command.parameters);
        b.station.replace();
        QCOMPARE(b.site.command(sent).outcome, Outcome::Disconnected);
        QCOMPARE(b.site.command(queued).outcome, Outcome::Cancelled);
        StationDouble again = b.site.connect(A);
        again.boot();
        while (again.adapter().outstanding()) // what a new link is asked
            again.adapter().answer(Outcome::Rejected, QStringLiteral("Rejected"));
        b.wait(std::chrono::minutes(15));
        for (const auto& other : again.adapter().sentCommands)
            QVERIFY2(other.command != sent && other.command != queued, command.action);
        QCOMPARE(b.site.command(sent).outcome, Outcome::Disconnected); // unknown, never done
        QCOMPARE(b.site.command(sent).answer, Kind::None);
    }
}

/// SignCertificate, SecurityEventNotification, LogStatusNotification, SignedFirmwareStatusNotification.
void messagesOfTheSecurityExtensionAreKept()
{
    Bench b;
    const auto last = [&b] { return b.site.site.events.back(); };
    const quint64 request = b.station.adapter().say(QStringLiteral("SignCertificate"), ocpp::SignCertificateNotice{QStringLiteral("csr")});
    QCOMPARE(last().code, QStringLiteral("SignCertificate"));
    QCOMPARE(last().data.value(QLatin1String("csr")).toString(), QStringLiteral("csr"));
    const auto reply = b.station.adapter().reply<ocpp::SignCertificateReply>(request);
    QVERIFY(reply && !reply->isAccepted); // nobody here can sign it
    ocpp::SecurityEventNotice event;
    event.type = QStringLiteral("TamperDetectionActivated");
    event.at = StationDouble::stamp(b.site.now());
    b.station.adapter().say(QStringLiteral("SecurityEventNotification"), event);
    QCOMPARE(last().code, QStringLiteral("TamperDetectionActivated"));
    QCOMPARE(last().severity, Severity::Critical);
    b.log("LogStatusNotification", "PermissionDenied", 4);
    QCOMPARE(last().kind, EventKind::Diagnostics);
    QCOMPARE(last().code, QStringLiteral("PermissionDenied"));
    QCOMPARE(last().severity, Severity::Warning);
    QCOMPARE(last().data.value(QLatin1String("requestId")).toInt(), 4);
    b.firmware("InvalidSignature", 5, true);
    QCOMPARE(last().kind, EventKind::Firmware);
    QCOMPARE(last().severity, Severity::Warning);
    QCOMPARE(last().data.value(QLatin1String("requestId")).toInt(), 5);
}

void keepsWhatTheAnswerBrought()
{
    Bench b;
    const CommandId id = b.send(ReadLocalListVersion{});
    ocpp::Answer answer;
    answer.kind = Kind::Done;
    answer.finding = LocalListVersion{7};
    b.station.adapter().answer(answer);
    QCOMPARE(b.site.command(id).answer, Kind::Done);
    QCOMPARE(std::get<LocalListVersion>(b.site.command(id).finding).version, 7);
}

} // namespace

class TestCommandProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows_data()
    {
        addClauses({{"OCPP 1.6 5.13 used by its id", reservationIsUsedByItsId},
                    {"OCPP 1.6 5.13 used by tag or group", reservationIsUsedByTagOrGroup},
                    {"OCPP 1.6 5.13 expires", reservationExpiresByOurClock},
                    {"reservation over our restart", reservationSurvivesOurRestart},
                    {"OCPP 1.6 5.13 ended by a fault", reservationIsLostWithTheConnector},
                    {"OCPP 1.6 5.1, 5.13 cancelled, replaced", reservationIsCancelledOrReplaced},
                    {"cancel without an answer", cancelWithoutAnswerChangesNothing},
                    {"refused reservation", refusedReservationAwaitsNothing},
                    {"OCPP 1.6 7.24, UploadLogStatusEnumType", everyUploadStatusIsAnEffectOfItsOwn},
                    {"OCPP 1.6 6.26 nothing to send", nothingToSendAwaitsNothing},
                    {"FirmwareStatusEnumType", everyFirmwareStatusIsAnEffectOfItsOwn},
                    {"report before the answer", reportMayComeBeforeTheAnswer},
                    {"AcceptedCanceled", laterRequestBreaksTheOlderOff},
                    {"stalled transfer", silentTransferIsStalledAndMayGoOn},
                    {"transfer over our restart", transferSurvivesOurRestartAndALostLink},
                    {"unanswered transfer", unansweredTransferIsUnknownUntilAReport},
                    {"OCPP 1.6 7.22 RebootRequired", settingWaitsForTheRestart},
                    {"ExtendedTriggerMessage", extendedTriggersAwaitTheirOwnMessages},
                    {"replaced link, all 26", aReplacedLinkPassesNothingOn},
                    {"SEC station messages", messagesOfTheSecurityExtensionAreKept},
                    {"what an answer brought", keepsWhatTheAnswerBrought}});
    }
    void follows() { runClause(); }

    /// phaseOf() is asked for every effect that can be stored; the local API has a name for each.
    void everyEffectHasAPhase()
    {
        for (int number = 0; number <= static_cast<int>(Effect::DidNotRestart); ++number) {
            const auto effect = static_cast<Effect>(number);
            const bool isNothing = effect == Effect::None || effect == Effect::LateAnswer;
            QCOMPARE(phaseOf(effect) == EffectPhase::None, isNothing);
        }
    }
};

FORECOURT_TEST(TestCommandProgress)

} // namespace forecourt::tests::commandprogress

#include "tst_commandprogress.moc"
