// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/actions.h"
#include "tests/support/testprogram.h"
#include "tests/unit/ocpp/adapter/adapterfixture.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::ocpp;
using namespace forecourt::ocpp::tests;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);

AuthorizationInfo info(AuthorizationStatus status)
{
    return {status, std::nullopt, {}};
}

} // namespace

class TestV16Adapter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsOneProtocol()
    {
        AdapterFixture f;
        const auto other = makeStationAdapter(QStringLiteral("ocpp2.0.1"), {});
        QCOMPARE(other.error().code, ErrorCode::NotSupported);
    }

    void writesRepliesThatPassTheTables_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("reply");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray start = R"({"connectorId":1,"idTag":"A","meterStart":5,"timestamp":"2026-05-05T08:00:00Z"})";
        const QByteArray stop = R"({"transactionId":1,"meterStop":5,"timestamp":"2026-05-05T08:00:00Z"})";
        const QByteArray boot = R"({"chargePointVendor":"V","chargePointModel":"M"})";
        const auto row = [](const char* name, const char* action, const QByteArray& request, int reply, const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(action) << request << reply << QByteArray(expected);
        };
        row("boot accepted", "BootNotification", boot, 0, R"({"currentTime":"2026-05-05T08:00:00.000Z","interval":300,"status":"Accepted"})");
        row("boot not judged yet", "BootNotification", boot, 1, R"({"currentTime":"2026-05-05T08:00:00.000Z","interval":30,"status":"Pending"})");
        row("heartbeat", "Heartbeat", "{}", 2, R"({"currentTime":"2026-05-05T08:00:00.000Z"})");
        row("authorize", "Authorize", R"({"idTag":"A"})", 3, R"({"idTagInfo":{"expiryDate":"2027-01-01T00:00:00.000Z","parentIdTag":"G","status":"Accepted"}})");
        row("start", "StartTransaction", start, 4, R"({"idTagInfo":{"status":"ConcurrentTx"},"transactionId":42})");
        row("stop with a tag", "StopTransaction", stop, 5, R"({"idTagInfo":{"status":"Expired"}})");
        row("stop without a tag", "StopTransaction", stop, 6, "{}");
        row("data", "DataTransfer", R"({"vendorId":"V"})", 7, R"({"status":"UnknownVendorId"})");
        row("data with data", "DataTransfer", R"({"vendorId":"V"})", 8, R"({"data":"x","status":"Accepted"})");
        row("sign", "SignCertificate", R"({"csr":"c"})", 9, R"({"status":"Rejected"})");
        row("status", "StatusNotification", R"({"connectorId":1,"errorCode":"NoError","status":"Available"})", 10, "{}");
    }

    void writesRepliesThatPassTheTables()
    {
        QFETCH(QString, action);
        QFETCH(QByteArray, request);
        QFETCH(int, reply);
        QFETCH(QByteArray, expected);
        AuthorizationInfo full{AuthorizationStatus::Accepted, QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC),
                               QStringLiteral("G")};
        const QList<Reply> replies{BootReply{RegistrationStatus::Accepted, now, 300},
                                   BootReply{RegistrationStatus::None, now, 30},
                                   HeartbeatReply{now},
                                   AuthorizeReply{full},
                                   TransactionStartReply{TransactionId(QStringLiteral("42")), info(AuthorizationStatus::ConcurrentTx)},
                                   TransactionStopReply{info(AuthorizationStatus::Expired)},
                                   TransactionStopReply{},
                                   DataTransferReply{},
                                   DataTransferReply{DataTransferReply::Status::Accepted, QStringLiteral("x")},
                                   SignCertificateReply{false},
                                   EmptyReply{}};
        AdapterFixture f;
        f.call(QStringLiteral("m1"), action, request);
        f.adapter->reply(f.listener.inbounds.last().handle, replies.at(reply));
        QCOMPARE(f.wire, QList<QByteArray>{"[3,\"m1\"," + expected + "]"});
        QVERIFY(v16::findAction(action)->validateResponse(jsonObject(expected)).isEmpty());
        QCOMPARE(f.listener.messages.size(), 2);
        QCOMPARE(f.listener.messages[1].direction, MessageRecord::Direction::Out);
        QCOMPARE(f.listener.messages[1].kind, MessageRecord::Kind::Result);
        QCOMPARE(f.listener.messages[1].action, action);
        QCOMPARE(f.listener.messages[1].payload, expected);
    }

    void narrowsAuthorizationStatuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, AuthorizationStatus status, const char* word) {
            QTest::newRow(name) << static_cast<int>(status) << QString::fromLatin1(word);
        };
        row("accepted", AuthorizationStatus::Accepted, "Accepted");
        row("blocked", AuthorizationStatus::Blocked, "Blocked");
        row("concurrent", AuthorizationStatus::ConcurrentTx, "ConcurrentTx");
        row("expired", AuthorizationStatus::Expired, "Expired");
        row("invalid", AuthorizationStatus::Invalid, "Invalid");
        row("unknown", AuthorizationStatus::Unknown, "Invalid");
        row("no credit", AuthorizationStatus::NoCredit, "Blocked");
        row("type", AuthorizationStatus::NotAllowedTypeEvse, "Blocked");
        row("place", AuthorizationStatus::NotAtThisLocation, "Blocked");
        row("time", AuthorizationStatus::NotAtThisTime, "Blocked");
    }

    void narrowsAuthorizationStatuses()
    {
        QFETCH(int, status);
        QFETCH(QString, word);
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("Authorize"), R"({"idTag":"A"})");
        f.adapter->reply(f.listener.inbounds.last().handle,
                         AuthorizeReply{{static_cast<AuthorizationStatus>(status), std::nullopt,
                                         QStringLiteral("a group name that is too long")}});
        QCOMPARE(f.wire[0], QByteArray(R"([3,"1",{"idTagInfo":{"status":)") + "\"" + word.toUtf8() + "\"}}]");
    }

    void spellsRefusalsForThisVersion_data()
    {
        QTest::addColumn<int>("refusal");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("1") << static_cast<int>(Refusal::NotImplemented) << QByteArray("NotImplemented");
        QTest::newRow("2") << static_cast<int>(Refusal::NotSupported) << QByteArray("NotSupported");
        QTest::newRow("3") << static_cast<int>(Refusal::InternalError) << QByteArray("InternalError");
        QTest::newRow("4") << static_cast<int>(Refusal::ProtocolError) << QByteArray("ProtocolError");
        QTest::newRow("5") << static_cast<int>(Refusal::SecurityError) << QByteArray("SecurityError");
        QTest::newRow("6") << static_cast<int>(Refusal::GenericError) << QByteArray("GenericError");
    }

    void spellsRefusalsForThisVersion()
    {
        QFETCH(int, refusal);
        QFETCH(QByteArray, code);
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("Heartbeat"), "{}");
        f.adapter->refuse(f.listener.inbounds.last().handle, static_cast<Refusal>(refusal), QStringLiteral("why"));
        QCOMPARE(f.wire[0], "[4,\"1\",\"" + code + "\",\"why\",{}]");
        QCOMPARE(f.listener.messages.last().kind, MessageRecord::Kind::Error);
    }

    void refusesActionsThatAreNotForUs()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("MakeCoffee"), "{}");
        f.call(QStringLiteral("2"), QStringLiteral("RemoteStartTransaction"), R"({"idTag":"A"})");
        QCOMPARE(f.listener.refusals, (QStringList{QStringLiteral("MakeCoffee NotImplemented"),
                                                   QStringLiteral("RemoteStartTransaction NotSupported")}));
        QCOMPARE(f.wire.size(), 2);
        QVERIFY(f.listener.inbounds.isEmpty());
    }

    void repeatsTheAnswerOfARepeatedCall()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("Authorize"), R"({"idTag":"A"})");
        f.call(QStringLiteral("1"), QStringLiteral("Authorize"), R"({"idTag":"A"})");
        QCOMPARE(f.listener.inbounds.size(), 1);
        QCOMPARE(f.wire.size(), 0); // the coming answer serves both
        f.adapter->reply(f.listener.inbounds[0].handle, AuthorizeReply{info(AuthorizationStatus::Accepted)});
        f.call(QStringLiteral("1"), QStringLiteral("Authorize"), R"({"idTag":"A"})");
        QCOMPARE(f.wire.size(), 2);
        QCOMPARE(f.wire[0], f.wire[1]);
        QCOMPARE(f.listener.inbounds.size(), 1);
        QCOMPARE(f.listener.loose.size(), 2);
        QCOMPARE(f.listener.loose[0].number, 11);
    }

    void refusesAReusedIdButNotForTransactions()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("Authorize"), R"({"idTag":"A"})");
        f.adapter->reply(f.listener.inbounds[0].handle, AuthorizeReply{info(AuthorizationStatus::Accepted)});
        f.call(QStringLiteral("1"), QStringLiteral("Authorize"), R"({"idTag":"B"})");
        QVERIFY(f.wire[1].startsWith(R"([4,"1","FormationViolation",)"));
        f.call(QStringLiteral("1"), QStringLiteral("StatusNotification"),
               R"({"connectorId":1,"errorCode":"NoError","status":"Available"})");
        QCOMPARE(f.listener.inbounds.size(), 2);
        f.adapter->reply(f.listener.inbounds[1].handle, EmptyReply{});
        QCOMPARE(f.wire[2], QByteArray(R"([3,"1",{}])"));
    }

    void tellsTheTimeAnewToARepeatedHeartbeat()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("Heartbeat"), "{}");
        f.adapter->reply(f.listener.inbounds[0].handle, HeartbeatReply{now});
        f.call(QStringLiteral("1"), QStringLiteral("Heartbeat"), "{}");
        QCOMPARE(f.listener.inbounds.size(), 2);
        f.adapter->reply(f.listener.inbounds[1].handle, HeartbeatReply{now.addSecs(60)});
        QCOMPARE(f.wire[1], QByteArray(R"([3,"1",{"currentTime":"2026-05-05T08:01:00.000Z"}])"));
    }

    void asksToCloseAfterFiveUnreadableFrames()
    {
        AdapterFixture f;
        for (int i = 0; i < 4; ++i)
            f.adapter->receiveText(R"([3,"x",{"configurationKey":[])"); // quirk 10
        QVERIFY(f.listener.closeCodes.isEmpty());
        f.call(QStringLiteral("1"), QStringLiteral("Heartbeat"), "{}");
        for (int i = 0; i < 4; ++i)
            f.adapter->receiveText("not json");
        QVERIFY(f.listener.closeCodes.isEmpty());
        f.adapter->receiveText("\xff\xfe");
        QCOMPARE(f.listener.closeCodes, QList<quint16>{1002});
        QCOMPARE(f.listener.loose.size(), 9);
        QCOMPARE(f.listener.loose[0].number, 10);
        QCOMPARE(f.listener.loose[0].name, QStringLiteral("unparseable-frame"));
        QCOMPARE(f.listener.messages[0].kind, MessageRecord::Kind::Unparseable);
        QCOMPARE(f.listener.messages[0].payload, QByteArray(R"([3,"x",{"configurationKey":[])"));
    }

    void sendsOneCallAtATime()
    {
        AdapterFixture f;
        const auto reset = f.prepared(Reset{ResetKind::Soft});
        f.adapter->send(CommandId(1), reset, 30s);
        f.adapter->send(CommandId(2), reset, 30s);
        f.adapter->send(CommandId(3), reset, 30s);
        QCOMPARE(f.wire, QList<QByteArray>{R"([2,"call-1","Reset",{"type":"Soft"}])"});
        QCOMPARE(f.adapter->outstanding(), std::optional(CommandId(1)));
        QCOMPARE(f.adapter->queue(), (QList<CommandId>{CommandId(2), CommandId(3)}));
        QVERIFY(f.adapter->cancel(CommandId(2)));
        QVERIFY(!f.adapter->cancel(CommandId(1)));
        f.adapter->receiveText(R"([3,"call-1",{"status":"Accepted"}])");
        QCOMPARE(f.wire.size(), 2);
        QCOMPARE(f.listener.sentCommands, (QList<CommandId>{CommandId(1), CommandId(3)}));
        QCOMPARE(f.listener.answers.size(), 1);
        QCOMPARE(f.listener.answers[0].second.outcome, CommandOutcome::Accepted);
        QCOMPARE(f.listener.answers[0].second.status, QStringLiteral("Accepted"));
    }

    void timesOutAndStillTellsALateAnswer()
    {
        AdapterFixture f;
        const auto reset = f.prepared(Reset{ResetKind::Hard});
        f.adapter->send(CommandId(1), reset, 5s);
        f.adapter->send(CommandId(2), reset, 30s);
        f.clock.advance(5s);
        QCOMPARE(f.listener.answers.size(), 1);
        QCOMPARE(f.listener.answers[0].second.outcome, CommandOutcome::TimedOut);
        QCOMPARE(f.wire.size(), 2);
        QCOMPARE(f.listener.messages.size(), 3); // call, its missing answer, the next call
        const MessageRecord missing = f.listener.messages[1];
        QCOMPARE(missing.kind, MessageRecord::Kind::NoReply);
        QCOMPARE(missing.direction, MessageRecord::Direction::In);
        QCOMPARE(missing.action, QStringLiteral("Reset"));
        QCOMPARE(missing.messageId, QStringLiteral("call-1"));
        QCOMPARE(missing.payload, QByteArray(R"({"reason":"timeout"})"));
        QCOMPARE(missing.replyMs, std::optional<qint64>(5000));
        f.adapter->receiveText(R"([3,"call-1",{"status":"Accepted"}])");
        QCOMPARE(f.listener.answers.size(), 2);
        QCOMPARE(f.listener.answers[1].first, CommandId(1));
        QVERIFY(f.listener.answers[1].second.isLate);
        QCOMPARE(f.listener.messages.last().replyMs, std::optional<qint64>(5000));
        QCOMPARE(f.adapter->outstanding(), std::optional(CommandId(2)));
        f.adapter->receiveText(R"([3,"call-1",{"status":"Accepted"}])");
        f.adapter->receiveText(R"([3,"call-9",{}])");
        QCOMPARE(f.listener.answers.size(), 2);
        QCOMPARE(f.listener.loose.size(), 2);
        QCOMPARE(f.listener.loose[0].name, QStringLiteral("duplicate-answer"));
        QCOMPARE(f.listener.loose[1].name, QStringLiteral("unmatched-answer"));
    }

    void holdsCommandsUntilReleased()
    {
        AdapterFixture f;
        f.adapter->setHeld(true);
        f.adapter->send(CommandId(1), f.prepared(Reset{ResetKind::Soft}), 30s);
        QVERIFY(f.wire.isEmpty());
        QCOMPARE(f.adapter->queue(), QList<CommandId>{CommandId(1)});
        f.adapter->setHeld(false);
        QCOMPARE(f.wire.size(), 1);
    }

    void endsEveryCommandWhenTheLinkCloses()
    {
        AdapterFixture f;
        const auto reset = f.prepared(Reset{ResetKind::Soft});
        f.adapter->send(CommandId(1), reset, 30s);
        f.adapter->send(CommandId(2), reset, 30s);
        f.adapter->linkClosed();
        QCOMPARE(f.listener.answers.size(), 2);
        QCOMPARE(f.listener.answers[0].second.outcome, CommandOutcome::Disconnected);
        QCOMPARE(f.listener.messages.last().payload, QByteArray(R"({"reason":"disconnected"})"));
        QCOMPARE(f.listener.answers[1].second.outcome, CommandOutcome::Cancelled);
        f.clock.advance(60s);
        f.adapter->receiveText(R"([3,"call-1",{"status":"Accepted"}])");
        QCOMPARE(f.listener.answers.size(), 2);
        QCOMPARE(f.wire.size(), 1);
    }

    void readsAnswers_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("quirk"); // -1: none
        const auto row = [](const char* name, const char* action, const char* request, const char* frame,
                            CommandOutcome outcome, const char* word, int quirk = -1) {
            QTest::newRow(name) << QString::fromLatin1(action) << QByteArray(request) << QByteArray(frame)
                                << static_cast<int>(outcome) << QString::fromLatin1(word) << quirk;
        };
        const char* availability = R"({"connectorId":1,"type":"Inoperative"})";
        const char* change = R"({"key":"HeartbeatInterval","value":"60"})";
        const char* composite = R"({"connectorId":1,"duration":60})";
        row("accepted", "ChangeAvailability", availability, R"([3,"call-1",{"status":"Accepted"}])", CommandOutcome::Accepted, "Accepted");
        row("scheduled", "ChangeAvailability", availability, R"([3,"call-1",{"status":"Scheduled"}])", CommandOutcome::Scheduled, "Scheduled");
        row("rejected", "ChangeAvailability", availability, R"([3,"call-1",{"status":"Rejected"}])", CommandOutcome::Rejected, "Rejected");
        row("reboot required", "ChangeConfiguration", change, R"([3,"call-1",{"status":"RebootRequired"}])", CommandOutcome::Accepted, "RebootRequired");
        row("not supported", "ChangeConfiguration", change, R"([3,"call-1",{"status":"NotSupported"}])", CommandOutcome::NotSupported, "NotSupported");
        row("not implemented", "TriggerMessage", R"({"requestedMessage":"Heartbeat"})", R"([3,"call-1",{"status":"NotImplemented"}])", CommandOutcome::NotSupported, "NotImplemented");
        row("unlocked", "UnlockConnector", R"({"connectorId":1})", R"([3,"call-1",{"status":"Unlocked"}])", CommandOutcome::Accepted, "Unlocked");
        row("unlock failed", "UnlockConnector", R"({"connectorId":1})", R"([3,"call-1",{"status":"UnlockFailed"}])", CommandOutcome::Rejected, "UnlockFailed");
        row("version mismatch", "SendLocalList", R"({"listVersion":1,"updateType":"Full"})", R"([3,"call-1",{"status":"VersionMismatch"}])", CommandOutcome::Rejected, "VersionMismatch");
        row("no status in the answer", "UpdateFirmware", R"({"location":"http:\/\/a/f","retrieveDate":"2026-05-05T08:00:00Z"})", R"([3,"call-1",{}])", CommandOutcome::Accepted, "");
        row("error not supported", "ClearCache", "{}", R"([4,"call-1","NotSupported","no cache",{}])", CommandOutcome::NotSupported, "");
        row("error not implemented", "ClearCache", "{}", R"([4,"call-1","NotImplemented","",{}])", CommandOutcome::NotSupported, "");
        row("other error", "ClearCache", "{}", R"([4,"call-1","InternalError","oops",{}])", CommandOutcome::Error, "");
        row("quirk 45: fractional startPeriod", "GetCompositeSchedule", composite, R"([3,"call-1",{"status":"Accepted","connectorId":1,"chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0.5,"limit":16}]}}])", CommandOutcome::Accepted, "Accepted", 45);
        row("quirk 45: missing version", "GetLocalListVersion", "{}", R"([3,"call-1",{}])", CommandOutcome::Accepted, "", 45);
        row("quirk 19: status in other case", "ClearCache", "{}", R"([3,"call-1",{"status":"accepted"}])", CommandOutcome::Accepted, "accepted", 19);
        row("quirk 45: no status", "ClearCache", "{}", R"([3,"call-1",{}])", CommandOutcome::Error, "", 45);
        row("quirk 15: null payload", "UpdateFirmware", R"({"location":"http:\/\/a/f","retrieveDate":"2026-05-05T08:00:00Z"})", R"([3,"call-1",null])", CommandOutcome::Accepted, "", 15);
        row("quirk 11: error with unknown code", "ClearCache", "{}", R"([4,"call-1","Kaputt","",{}])", CommandOutcome::Error, "", 19);
    }

    void readsAnswers()
    {
        QFETCH(QString, action);
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, frame);
        QFETCH(int, outcome);
        QFETCH(QString, word);
        QFETCH(int, quirk);
        AdapterFixture f;
        const auto prepared = f.adapter->prepare(RawCall{action, jsonObject(request), false});
        QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().detail));
        f.adapter->send(CommandId(1), *prepared, 30s);
        f.adapter->receiveText(frame);
        QCOMPARE(f.listener.answers.size(), 1);
        const Answer& answer = f.listener.answers[0].second;
        QCOMPARE(static_cast<int>(answer.outcome), outcome);
        QCOMPARE(answer.status, word);
        QCOMPARE(f.listener.messages.last().action, action);
        const bool hasQuirk = std::any_of(answer.deviations.cbegin(), answer.deviations.cend(),
                                          [&](const Deviation& deviation) { return deviation.number == quirk; });
        QCOMPARE(hasQuirk, quirk >= 0);
        QCOMPARE(answer.deviations.isEmpty(), quirk < 0);
    }

    void readsConfiguration()
    {
        AdapterFixture f;
        f.adapter->send(CommandId(1),
                        f.prepared(ReadVariables{{QStringLiteral("HeartbeatInterval"), QStringLiteral("AuthorizationKey"),
                                                  QStringLiteral("Nonsense"), QStringLiteral("Dropped")}}),
                        30s);
        QCOMPARE(f.wire[0], QByteArray(R"([2,"call-1","GetConfiguration",{"key":["HeartbeatInterval","AuthorizationKey","Nonsense","Dropped"]}])"));
        f.adapter->receiveText(R"([3,"call-1",{"configurationKey":[{"key":" heartbeatinterval ","readonly":false,"value":300},)"
            R"({"key":"AuthorizationKey","readonly":false,"value":"0123456789abcdef"},{"key":"Flag","readonly":"true"}],"unknownKey":["Nonsense"]}])");
        const Answer& answer = f.listener.answers[0].second;
        QCOMPARE(answer.variables.size(), 3);
        QCOMPARE(answer.variables[0], (DeviceVariable{QStringLiteral("Ocpp16"), QStringLiteral("heartbeatinterval"), QStringLiteral("300"), false}));
        QCOMPARE(answer.variables[1].value, std::optional(QStringLiteral("***")));
        QCOMPARE(answer.variables[2], (DeviceVariable{QStringLiteral("Ocpp16"), QStringLiteral("Flag"), std::nullopt, true}));
        QCOMPARE(answer.unknownVariables, QStringList{QStringLiteral("Nonsense")});
        QVERIFY(!f.listener.messages.last().payload.contains("0123456789abcdef"));
        const bool isNoted = std::any_of(answer.deviations.cbegin(), answer.deviations.cend(), [](const Deviation& d) {
            return d.number == 39 && d.detail.contains(QLatin1String("Dropped"));
        });
        QVERIFY(isNoted);
    }

    void namesOddKeys_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<int>("quirk");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* title, const char* key, const char* value, bool isReadOnly, int quirk, const char* name) {
            const QByteArray entry = QByteArray("{\"key\":\"") + key + "\",\"readonly\":" + (isReadOnly ? "true" : "false")
                + ",\"value\":\"" + value + "\"}";
            QTest::newRow(title) << entry << quirk << QString::fromLatin1(name);
        };
        row("measurands", "MeterValuesSampledData", "Energy.Active.Import.Register, SoC", false, 0, "");
        row("no measurands", "StopTxnAlignedData", "", false, 0, "");
        row("read-only (Fronius)", "MeterValuesSampledData", "SoC", true, 37, "measurands-read-only");
        row("a phase as measurand", "metervaluessampleddata", "SoC,Voltage.L1", false, 37, "unknown-measurand");
        row("stack level", "ChargeProfileMaxStackLevel", "8", true, 0, "");
        row("stack level 999 (Schneider)", "ChargeProfileMaxStackLevel", "999", true, 40, "absurd-stack-level");
        row("local list", "LocalAuthListMaxLength", "500", true, 0, "");
        row("local list of 16 (ABB)", "LocalAuthListMaxLength", "16", true, 41, "short-local-list");
        row("list messages of 8 (ABB)", "SendLocalListMaxLength", "8", true, 41, "short-local-list");
    }

    void namesOddKeys() // quirks 37, 40, 41
    {
        QFETCH(QByteArray, entry);
        QFETCH(int, quirk);
        QFETCH(QString, name);
        AdapterFixture f;
        f.adapter->send(CommandId(1), f.prepared(ReadVariables{}), 30s);
        f.adapter->receiveText("[3,\"call-1\",{\"configurationKey\":[" + entry + "]}]");
        const QList<Deviation>& found = f.listener.answers[0].second.deviations;
        QCOMPARE(found.size(), quirk == 0 ? 0 : 1);
        if (quirk != 0) {
            QCOMPARE(found.first().number, quirk);
            QCOMPARE(found.first().name, name);
        }
    }

    void keepsTheStationsOwnWords() // REL-5
    {
        AdapterFixture f;
        const QByteArray start = R"({ "connectorId":1, "idTag":"A","meterStart":5 ,"timestamp":"2026-05-05T08:00:00Z"})";
        f.call(QStringLiteral("1"), QStringLiteral("StartTransaction"), start);
        QCOMPARE(f.notice<TransactionStartNotice>().raw.text, start);
        const QByteArray stop = R"({"transactionId":1,"meterStop":9 ,"timestamp":"2026-05-05T09:00:00Z"})";
        f.call(QStringLiteral("2"), QStringLiteral("StopTransaction"), stop);
        QCOMPARE(f.notice<TransactionStopNotice>().raw.text, stop);
        const QByteArray values = R"({"connectorId":1,"meterValue":[{"timestamp":"2026-05-05T08:30:00Z","sampledValue":[{"value":"7"%1}]}]})";
        f.call(QStringLiteral("3"), QStringLiteral("MeterValues"), QByteArray(values).replace("%1", ""));
        QVERIFY(f.notice<MeterNotice>().raw.text.isEmpty()); // nothing signed: the samples are enough
        const QByteArray signedValues = QByteArray(values).replace("%1", R"(,"format":"SignedData")");
        f.call(QStringLiteral("4"), QStringLiteral("MeterValues"), signedValues);
        QCOMPARE(f.notice<MeterNotice>().raw.text, signedValues);
    }

    void writesTimesInWholeSeconds() // quirk 24
    {
        AdapterFixture f;
        const auto currentTime = [&f] {
            f.call(QStringLiteral("h%1").arg(f.wire.size()), QStringLiteral("Heartbeat"), "{}");
            f.adapter->reply(f.listener.inbounds.last().handle, HeartbeatReply{f.clock.utcNow()});
            return f.wire.last();
        };
        RawCall reserve;
        reserve.action = QStringLiteral("ReserveNow");
        reserve.payload = jsonObject(R"({"connectorId":1,"idTag":"7.5","reservationId":3,"expiryDate":"2026-05-05T08:00:00.250Z"})");
        RawCall profile;
        profile.action = QStringLiteral("SetChargingProfile");
        profile.payload = jsonObject(R"({"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Absolute","validFrom":"2026-05-05T08:00:00.000Z","chargingSchedule":{"chargingRateUnit":"A","startSchedule":"2026-05-05T08:00:00.000Z","chargingSchedulePeriod":[{"startPeriod":0,"limit":6.0}]}}})");
        QVERIFY(currentTime().contains('.'));
        QCOMPARE(f.prepared(reserve).payload, reserve.payload);

        f.adapter->setTimesWithoutMilliseconds(true);
        QVERIFY(!currentTime().contains('.'));
        QJsonObject whole = reserve.payload;
        whole[QStringLiteral("expiryDate")] = QStringLiteral("2026-05-05T08:00:00Z");
        QCOMPARE(f.prepared(reserve).payload, whole); // the tag stays as it is
        const QByteArray text = QJsonDocument(f.prepared(profile).payload).toJson(QJsonDocument::Compact);
        QCOMPARE(text.count("2026-05-05T08:00:00Z"), 2);
        reserve.force = true; // what is forced is sent as it was written
        QCOMPARE(f.prepared(reserve).payload, reserve.payload);

        f.adapter->setTimesWithoutMilliseconds(false);
        QVERIFY(currentTime().contains('.'));
    }

    void namesARefusedTime_data() // quirk 24
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("description");
        QTest::addColumn<bool>("isNamed");
        const QByteArray reserve = R"({"connectorId":1,"idTag":"A","reservationId":3,"expiryDate":"2026-05-05T08:00:00.000Z"})";
        const QString action = QStringLiteral("ReserveNow");
        QTest::newRow("names the field") << action << reserve << QByteArray("expiryDate is wrong") << true;
        QTest::newRow("date-time") << action << reserve << QByteArray("not a valid date-time") << true;
        QTest::newRow("something else") << action << reserve << QByteArray("connector busy") << false;
        QTest::newRow("timeout") << action << reserve << QByteArray("internal timeout") << false;
        QTest::newRow("no time in it") << QStringLiteral("Reset") << QByteArray(R"({"type":"Soft"})") << QByteArray("invalid timestamp") << false;
    }

    void namesARefusedTime()
    {
        QFETCH(QString, action);
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, description);
        QFETCH(bool, isNamed);
        AdapterFixture f;
        RawCall raw;
        raw.action = action;
        raw.payload = jsonObject(payload);
        f.adapter->send(CommandId(1), f.prepared(raw), 30s);
        f.adapter->receiveText(R"([4,"call-1","TypeConstraintViolation",")" + description + R"(",{}])");
        const QList<Deviation> deviations = f.listener.answers.last().second.deviations;
        const bool found = std::any_of(deviations.cbegin(), deviations.cend(),
                                       [](const Deviation& deviation) { return deviation.number == 24; });
        QCOMPARE(found, isNamed);
    }

    void survivesItsOwnDestruction_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::newRow("request") << QByteArray(R"([2,"1","Heartbeat",{}])");
        QTest::newRow("answer") << QByteArray(R"([3,"call-1",{"status":"Accepted"}])");
        QTest::newRow("garbage") << QByteArray("garbage");
        QTest::newRow("unknown action") << QByteArray(R"([2,"1","Dance",{}])");
    }

    void survivesItsOwnDestruction()
    {
        QFETCH(QByteArray, frame);
        class Destroyer final : public AdapterListener
        {
        public:
            std::unique_ptr<StationAdapter> adapter;
            bool isArmed = false;
            void strike()
            {
                if (isArmed)
                    adapter.reset();
            }
            void received(const Inbound&) override { strike(); }
            void sent(CommandId) override { strike(); }
            void answered(CommandId, const Answer&) override { strike(); }
            void logged(const MessageRecord&) override { strike(); }
            void deviated(const QList<Deviation>&) override { strike(); }
            void closeRequested(quint16, const QString&) override { strike(); }
            void refusedByAdapter(const QString&, const QString&, const QString&) override { strike(); }
        };
        Destroyer listener;
        forecourt::tests::ManualClock clock;
        CountingIds ids;
        listener.adapter = *makeStationAdapter(QStringLiteral("ocpp1.6"),
                                               {StationId(QStringLiteral("X")), &listener, &clock, &ids, [](const QByteArray&) {}});
        StationAdapter* adapter = listener.adapter.get();
        adapter->send(CommandId(1), *adapter->prepare(Reset{}), 30s);
        listener.isArmed = true;
        adapter->receiveText(frame);
        QVERIFY(!listener.adapter);
    }
};

FORECOURT_TEST(TestV16Adapter)
#include "tst_v16adapter.moc"
