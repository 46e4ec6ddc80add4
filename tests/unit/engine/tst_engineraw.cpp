// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The engine behind the real OCPP 1.6 adapter: JSON text in, JSON text out.
#include "core/engine/engine.h"
#include "tests/support/fakestore.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedadapter.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

/// One station that talks JSON to a whole engine.
class Wire
{
public:
    Wire()
    {
        begin();
        for (const char* id : {"A", "B"})
            static_cast<void>(engine->administration().saveStation(StationId(QString::fromLatin1(id)), {}));
        TokenRecord token;
        token.value = QStringLiteral("CAFE01");
        static_cast<void>(engine->administration().saveToken(token));
        reconnect();
    }

    /// The program ends without a word and begins again.
    void restart()
    {
        engine.reset();
        begin();
        reconnect();
    }
    void begin()
    {
        engine = std::make_unique<engine::Engine>(
            engine::EngineSetup{clock, ids, transactions, site, hasher,
                                [](const QString& protocol, ocpp::AdapterSetup setup) {
                                    return ocpp::makeStationAdapter(protocol, std::move(setup));
                                },
                                QStringLiteral("test")});
        engine->start([](const Result<void>&) {});
    }
    void reconnect(const char* id = "A")
    {
        link = std::make_shared<FakeLink>();
        ports::LinkInfo info;
        info.identity = StationId(QString::fromLatin1(id));
        info.protocol = QStringLiteral("ocpp1.6");
        info.epoch = ++epoch;
        info.isTls = isTls;
        engine->links().linkOpened(info, link);
    }
    /// Sends text as it is.
    void text(const QByteArray& utf8) { engine->links().linkText(epoch, utf8); }
    /// Sends a CALL; the result is the payload of the answer, or the code of the CALLERROR under "error".
    QJsonObject call(const char* action, const QByteArray& payload)
    {
        const QByteArray id = QByteArray::number(++lastId);
        text("[2,\"" + id + "\",\"" + action + "\"," + payload + "]");
        for (const QByteArray& sent : link->texts) {
            const QJsonArray frame = QJsonDocument::fromJson(sent).array();
            if (frame.at(1).toString().toUtf8() != id || frame.at(0).toInt() == 2)
                continue;
            return frame.at(0).toInt() == 3 ? frame.at(2).toObject() : QJsonObject{{QStringLiteral("error"), frame.at(2)}};
        }
        return {{QStringLiteral("error"), QStringLiteral("no answer")}};
    }
    /// The last CALL of ours, answered with \a payload.
    QString answerCommand(const QByteArray& payload)
    {
        const QJsonArray frame = QJsonDocument::fromJson(link->texts.last()).array();
        text("[3,\"" + frame.at(1).toString().toUtf8() + "\"," + payload + "]");
        return frame.at(2).toString();
    }
    QByteArray stamp(int seconds = 0) const { return clock.utcNow().addSecs(seconds).toString(Qt::ISODateWithMs).toUtf8(); }
    const TransactionRecord& record(qint64 key) const { return transactions.records.at(key); }

    ManualClock clock;
    SystemIdSource ids;
    FakeTransactionStore transactions;
    FakeSiteStore site{transactions};
    PlainHasher hasher;
    std::unique_ptr<engine::Engine> engine;
    std::shared_ptr<FakeLink> link;
    quint64 epoch = 0;
    int lastId = 0;
    bool isTls = false; ///< the next links
};

int idOf(const QJsonObject& answer)
{
    return answer[QStringLiteral("transactionId")].toInt();
}
QString statusOf(const QJsonObject& answer)
{
    return answer[QStringLiteral("idTagInfo")][QStringLiteral("status")].toString();
}

void aWholeCharge()
{
    Wire wire;
    const QJsonObject boot = wire.call("BootNotification", R"({"chargePointVendor":"Acme","chargePointModel":"One"})");
    QCOMPARE(boot[QStringLiteral("status")].toString(), QStringLiteral("Accepted"));
    QCOMPARE(boot[QStringLiteral("interval")].toInt(), 300);
    QCOMPARE(boot[QStringLiteral("currentTime")].toString(), QStringLiteral("2026-05-05T08:00:00.000Z"));
    QCOMPARE(statusOf(wire.call("Authorize", R"({"idTag":"cafe01"})")), QStringLiteral("Accepted"));
    QCOMPARE(statusOf(wire.call("Authorize", R"({"idTag":"beef"})")), QStringLiteral("Invalid"));
    const QJsonObject start = wire.call("StartTransaction", R"({"connectorId":1,"idTag":"CAFE01","meterStart":100,"timestamp":")" + wire.stamp() + R"("})");
    QCOMPARE(idOf(start), 1);
    QCOMPARE(statusOf(start), QStringLiteral("Accepted"));
    QVERIFY(wire.call("MeterValues", R"({"connectorId":1,"transactionId":1,"meterValue":[{"timestamp":")" + wire.stamp(60)
                          + R"(","sampledValue":[{"value":"7.2","unit":"kW","measurand":"Power.Active.Import"},{"value":"0.5","unit":"kWh"}]}]})")
                .isEmpty());
    QCOMPARE(wire.record(1).energy(), std::optional(Energy::fromWh(400)));
    QCOMPARE(wire.record(1).maximumPowerW, std::optional<qint64>(7200));
    const QJsonObject stop = wire.call("StopTransaction", R"({"transactionId":1,"meterStop":12500,"idTag":"CAFE01","timestamp":")" + wire.stamp(120) + R"("})");
    QCOMPARE(statusOf(stop), QStringLiteral("Accepted"));
    QCOMPARE(wire.record(1).energy(), std::optional(Energy::fromWh(12'400)));
    QVERIFY(!wire.record(1).flags.testFlag(TransactionFlag::SchemaDeviation));
}

void deviationsCostNoMoney()
{
    Wire wire;
    const QJsonObject start = wire.call("StartTransaction", R"({"connectorId":1,"idTag":"CAFE01","meterStart":100.4,"timestamp":")" + wire.stamp() + R"("})");
    QCOMPARE(idOf(start), 1);
    QVERIFY(wire.record(1).flags.testFlag(TransactionFlag::SchemaDeviation));
    QVERIFY(wire.call("MeterValues", R"({"connectorId":1,"transactionId":1,"meterValue":[{"timestamp":")" + wire.stamp(10)
                          + R"(","sampledValue":[{"value":604.213,"unit":"Celcius","measurand":"Temperature"}]},{"timestamp":")" + wire.stamp(20) + R"(","sampledValue":[]}]})")
                .isEmpty());
    QVERIFY(!wire.call("StopTransaction", R"({"transactionId":-1,"meterStop":"2100","idTag":"CAFE01","timestamp":")" + wire.stamp(60) + R"("})")
                 .contains(QStringLiteral("error")));
    QCOMPARE(wire.record(1).state, TransactionState::Ended);
}

void stampsInManyForms()
{
    const std::pair<const char*, const char*> forms[] = {
        {"2026-05-05T10:00:00+02:00", "2026-05-05T08:00:00.000Z"},
        {"2026-05-05T10:00:00+02", "2026-05-05T08:00:00.000Z"},
        {"2026-05-05T08:00:00.123456789Z", "2026-05-05T08:00:00.123Z"},
        {"2026-05-05T07:59:59", "2026-05-05T07:59:59.000Z"},
    };
    for (const auto& [sent, meant] : forms) {
        Wire wire;
        wire.call("StartTransaction", R"({"connectorId":1,"idTag":"CAFE01","meterStart":0,"timestamp":")" + QByteArray(sent) + R"("})");
        QCOMPARE(wire.record(1).startedAt.toUTC().toString(Qt::ISODateWithMs), QString::fromLatin1(meant));
        QCOMPARE(wire.record(1).startStationTime, QString::fromLatin1(sent));
    }
}

void resentStartOnANewLink()
{
    Wire wire;
    const QByteArray start = R"({"connectorId":2,"idTag":"CAFE01","meterStart":5,"timestamp":")" + wire.stamp() + R"("})";
    QCOMPARE(idOf(wire.call("StartTransaction", start)), 1);
    wire.reconnect();
    QCOMPARE(idOf(wire.call("StartTransaction", start)), 1);
    QCOMPARE(idOf(wire.call("StartTransaction", start)), 1);
    wire.reconnect("B");
    QCOMPARE(idOf(wire.call("StartTransaction", start)), 2);
}

void pendingGetsSecurityError()
{
    Wire wire;
    api::StationChange change;
    change.isAdmitted = false;
    static_cast<void>(wire.engine->administration().saveStation(StationId(QStringLiteral("A")), change));
    QCOMPARE(wire.call("Heartbeat", "{}")[QStringLiteral("error")].toString(), QStringLiteral("SecurityError"));
    QCOMPARE(wire.call("BootNotification", R"({"chargePointVendor":"V","chargePointModel":"M"})")[QStringLiteral("status")].toString(),
             QStringLiteral("Pending"));
}

void dataTransferUnknownVendor()
{
    Wire wire;
    QCOMPARE(wire.call("DataTransfer", R"({"vendorId":"com.acme","data":"x"})"),
             (QJsonObject{{QStringLiteral("status"), QStringLiteral("UnknownVendorId")}}));
}

void remoteStartAndStopByWire()
{
    Wire wire;
    CommandRequest request;
    request.station = StationId(QStringLiteral("A"));
    request.parameters = RawCall{QStringLiteral("RemoteStartTransaction"),
                                 {{QStringLiteral("connectorId"), 1}, {QStringLiteral("idTag"), QStringLiteral("CAFE01")}},
                                 false};
    const auto start = wire.engine->commands().run(request);
    QCOMPARE(wire.answerCommand(R"({"status":"Accepted"})"), QStringLiteral("RemoteStartTransaction"));
    const CommandId startId = start.result()->id;
    QCOMPARE(start.result()->outcome, CommandOutcome::Accepted);
    QCOMPARE(wire.site.commands.at(startId.value()).effect, CommandEffect::AwaitingPlug); // followed by its meaning
    wire.call("StartTransaction", R"({"connectorId":1,"idTag":"CAFE01","meterStart":0,"timestamp":")" + wire.stamp() + R"("})");
    QCOMPARE(wire.site.commands.at(startId.value()).effect, CommandEffect::TransactionBegan);
    request.parameters = RemoteStop{TransactionId(QStringLiteral("1"))};
    const auto stop = wire.engine->commands().run(request);
    QVERIFY(wire.link->texts.last().contains("\"transactionId\":1"));
    wire.answerCommand(R"({"status":"Accepted"})");
    wire.call("StopTransaction", R"({"transactionId":1,"meterStop":9,"reason":"Remote","timestamp":")" + wire.stamp(9) + R"("})");
    QCOMPARE(wire.site.commands.at(stop.result()->id.value()).effect, CommandEffect::TransactionEnded);
    QCOMPARE(wire.record(1).stopReason, StopReason::Remote);
}

/// What a raw command means is followed by the next run of the program.
void rawCommandsAreFollowedOverOurRestart()
{
    Wire wire;
    const auto run = [&](const char* action, const QJsonObject& payload) {
        CommandRequest request;
        request.station = StationId(QStringLiteral("A"));
        request.parameters = RawCall{QString::fromLatin1(action), payload, false};
        const auto done = wire.engine->commands().run(request);
        wire.answerCommand(R"({"status":"Accepted"})");
        return done.result()->id.value();
    };
    wire.call("StatusNotification", R"({"connectorId":2,"errorCode":"NoError","status":"Available"})");
    wire.call("StartTransaction", R"({"connectorId":2,"idTag":"CAFE01","meterStart":0,"timestamp":")" + wire.stamp() + R"("})");
    const qint64 start = run("RemoteStartTransaction", {{QStringLiteral("connectorId"), 1}, {QStringLiteral("idTag"), QStringLiteral("CAFE01")}});
    const qint64 stop = run("RemoteStopTransaction", {{QStringLiteral("transactionId"), 1}});
    const qint64 change = run("ChangeAvailability", {{QStringLiteral("connectorId"), 2}, {QStringLiteral("type"), QStringLiteral("Inoperative")}});
    QCOMPARE(wire.site.commands.at(start).action, QStringLiteral("RemoteStartTransaction"));
    QCOMPARE(wire.site.commands.at(start).payload[QStringLiteral("connectorId")].toInt(), 1);
    wire.restart();
    QCOMPARE(wire.site.commands.at(stop).effect, CommandEffect::AwaitingStop);
    wire.call("StartTransaction", R"({"connectorId":1,"idTag":"CAFE01","meterStart":5,"timestamp":")" + wire.stamp() + R"("})");
    wire.call("StopTransaction", R"({"transactionId":1,"meterStop":9,"timestamp":")" + wire.stamp(9) + R"("})");
    wire.call("StatusNotification", R"({"connectorId":2,"errorCode":"NoError","status":"Unavailable"})");
    QCOMPARE(wire.site.commands.at(start).effect, CommandEffect::TransactionBegan);
    QCOMPARE(wire.site.commands.at(stop).effect, CommandEffect::TransactionEnded);
    QCOMPARE(wire.site.commands.at(change).effect, CommandEffect::AvailabilityConfirmed);
}

void callErrorAndTimeoutAreOutcomes()
{
    Wire wire;
    CommandRequest request;
    request.station = StationId(QStringLiteral("A"));
    request.parameters = Reset{ResetKind::Soft};
    const auto refused = wire.engine->commands().run(request);
    const QString id = QJsonDocument::fromJson(wire.link->texts.last()).array().at(1).toString();
    wire.text("[4,\"" + id.toUtf8() + "\",\"NotImplemented\",\"no\",{}]");
    QCOMPARE(refused.result()->outcome, CommandOutcome::NotSupported);
    const auto lost = wire.engine->commands().run(request);
    wire.clock.advance(std::chrono::seconds(31));
    QVERIFY(lost.isFinished());
    QCOMPARE(lost.result()->outcome, CommandOutcome::TimedOut);
    request.parameters = RawCall{QStringLiteral("Reset"), {{QStringLiteral("type"), QStringLiteral("Medium")}}, false};
    const auto invalid = wire.engine->commands().submit(request);
    QCOMPARE(invalid.result().error().code, ErrorCode::InvalidInput);
}

void keysAreSentButNeverKept()
{
    Wire wire;
    CommandRequest request;
    request.station = StationId(QStringLiteral("A"));
    const QString secret = QStringLiteral("00112233445566778899aabbccddeeff");
    request.parameters = RawCall{QStringLiteral("ChangeConfiguration"),
                                 {{QStringLiteral("key"), QStringLiteral("AuthorizationKey")}, {QStringLiteral("value"), secret}},
                                 false};
    const auto change = wire.engine->commands().run(request);
    QVERIFY(wire.link->texts.last().contains(secret.toUtf8()));
    wire.answerCommand(R"({"status":"Accepted"})");
    const CommandRecord kept = wire.site.commands.at(change.result()->id.value());
    QVERIFY(!QJsonDocument(kept.payload).toJson().contains(secret.toUtf8()));
    QCOMPARE(std::get<WriteVariable>(kept.parameters), (WriteVariable{QStringLiteral("AuthorizationKey"), QStringLiteral("***")}));
    for (const MessageRecord& message : wire.site.messages)
        QVERIFY(!message.payload.contains(secret.toUtf8()));
    QTRY_COMPARE(wire.engine->directory().access(QStringLiteral("A"))->passwordHashes, QList<QByteArray>{"plain:" + secret.toUtf8()});
}

void changeByARawCommandIsReadBack()
{
    Wire wire;
    CommandRequest request;
    request.station = StationId(QStringLiteral("A"));
    request.parameters = RawCall{QStringLiteral("ChangeConfiguration"),
                                 {{QStringLiteral("key"), QStringLiteral("LocalAuthListEnabled")}, {QStringLiteral("value"), QStringLiteral("true")}},
                                 false};
    const auto change = wire.engine->commands().run(request);
    QCOMPARE(wire.answerCommand(R"({"status":"Accepted"})"), QStringLiteral("ChangeConfiguration"));
    QCOMPARE(change.result()->outcome, CommandOutcome::Accepted);
    wire.clock.advance(std::chrono::seconds(2));
    QVERIFY2(wire.link->texts.last().endsWith(R"("GetConfiguration",{"key":["LocalAuthListEnabled"]}])"), wire.link->texts.last().constData());
}

QJsonObject rootHash(const char* serial)
{
    return {{QStringLiteral("hashAlgorithm"), QStringLiteral("SHA256")},
            {QStringLiteral("issuerNameHash"), QStringLiteral("0a")},
            {QStringLiteral("issuerKeyHash"), QStringLiteral("0b")},
            {QStringLiteral("serialNumber"), QString::fromLatin1(serial)}};
}

/// One root of \a type is there; what becomes of a raw call that deletes it.
Result<CommandId> deletesItsOnlyRoot(Wire& wire, const char* type, bool isForced)
{
    const auto send = [&wire](const char* action, const QJsonObject& payload, bool force) {
        CommandRequest request;
        request.station = StationId(QStringLiteral("A"));
        request.parameters = RawCall{QString::fromLatin1(action), payload, force};
        return wire.engine->commands().submit(request).result();
    };
    if (!send("GetInstalledCertificateIds", {{QStringLiteral("certificateType"), QString::fromLatin1(type)}}, false))
        return failure(ErrorCode::Internal, QStringLiteral("the list was not sent"));
    wire.answerCommand(QByteArray(R"({"status":"Accepted","certificateHashData":[)")
                       + QJsonDocument(rootHash("01")).toJson(QJsonDocument::Compact) + "]}");
    return send("DeleteCertificate", {{QStringLiteral("certificateHashData"), rootHash("01")}}, isForced);
}

void theLastRootIsKeptOverTls()
{
    Wire wire;
    wire.isTls = true;
    wire.reconnect();
    const qsizetype before = wire.link->texts.size();
    const Result<CommandId> refused = deletesItsOnlyRoot(wire, "CentralSystemRootCertificate", false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().detail.contains(QStringLiteral("force")));
    QCOMPARE(wire.link->texts.size(), before + 1); // the list alone
    QVERIFY(deletesItsOnlyRoot(wire, "CentralSystemRootCertificate", true));
    QCOMPARE(wire.answerCommand(R"({"status":"Failed"})"), QStringLiteral("DeleteCertificate"));
}

/// Source: local-api.md: what is valid by the schema is sent.
void otherRootsAreDeletedAsAsked()
{
    Wire plain; // it does not verify us
    QVERIFY(deletesItsOnlyRoot(plain, "CentralSystemRootCertificate", false));
    Wire maker;
    maker.isTls = true;
    maker.reconnect();
    QVERIFY(deletesItsOnlyRoot(maker, "ManufacturerRootCertificate", false));
}

void bigStopIsTaken()
{
    Wire wire;
    wire.call("StartTransaction", R"({"connectorId":1,"idTag":"CAFE01","meterStart":0,"timestamp":")" + wire.stamp() + R"("})");
    QByteArray data;
    for (int second = 1; second <= 900; ++second) {
        if (!data.isEmpty())
            data += ',';
        data += R"({"timestamp":")" + wire.stamp(second) + R"(","sampledValue":[{"value":")" + QByteArray::number(second) + R"("}]})";
    }
    QVERIFY(wire.call("StopTransaction", R"({"transactionId":1,"meterStop":950,"timestamp":")" + wire.stamp(901) + R"(","transactionData":[)" + data + "]}")
                .isEmpty());
    QCOMPARE(wire.transactions.samples.at(1).size(), size_t(900));
    QCOMPARE(wire.record(1).energy(), std::optional(Energy::fromWh(950)));
    QCOMPARE(wire.record(1).lastRegister, std::optional(Energy::fromWh(900)));
}

const std::vector<Clause> Clauses{
    {"a whole charge", aWholeCharge},
    {"§2 lenient on transaction messages, quirks 15, 16, 17, 20, 25", deviationsCostNoMoney},
    {"§10.9 stamps with offset, nanoseconds, no zone", stampsInManyForms},
    {"§10.1 one StartTransaction over two links", resentStartOnANewLink},
    {"§10.4 Pending: Heartbeat gets SecurityError", pendingGetsSecurityError},
    {"TC_064 unknown vendor", dataTransferUnknownVendor},
    {"§4 remote start and stop, as RawCall too", remoteStartAndStopByWire},
    {"§4 effects of raw commands over our restart", rawCommandsAreFollowedOverOurRestart},
    {"§2 CALLERROR, timeout, own schema check", callErrorAndTimeoutAreOutcomes},
    {"SEC-16, SEC §6 a key is masked everywhere and opens the door", keysAreSentButNeverKept},
    {"§4 ChangeConfiguration is read back, whoever sent it", changeByARawCommandIsReadBack},
    {"the last root for central systems over TLS wants force", theLastRootIsKeptOverTls},
    {"§6 other roots are deleted as asked", otherRootsAreDeletedAsAsked},
    {"quirk 14, §10.10 a StopTransaction with 900 meter values", bigStopIsTaken},
};

} // namespace

class TestEngineRaw : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksOcpp16_data() { addClauses(Clauses); }
    void speaksOcpp16() { runClause(); }
};

FORECOURT_TEST(TestEngineRaw)

#include "tst_engineraw.moc"
