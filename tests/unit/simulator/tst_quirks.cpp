// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/unit/simulator/stationfixture.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

using namespace forecourt::simulator;
using namespace forecourt::simulator::tests;
using namespace std::chrono_literals;

namespace forecourt::tests::quirks {

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

const QString start = text("StartTransaction");
const QString stop = text("StopTransaction");
const QString values = text("MeterValues");
const QString status = text("StatusNotification");

using Predicate = std::function<bool(const Received&)>;

bool any(const CentralStub& central, const Predicate& predicate)
{
    return std::any_of(central.received.cbegin(), central.received.cend(), predicate);
}

/// Whether a sampledValue of any MeterValues message fits.
bool anySample(const CentralStub& central, const std::function<bool(const QJsonObject&)>& predicate)
{
    for (const Received& request : central.all(values)) {
        for (const QJsonValue& value : request.payload.value(QLatin1String("meterValue")).toArray()) {
            for (const QJsonValue& sample : value.toObject().value(QLatin1String("sampledValue")).toArray()) {
                if (predicate(sample.toObject()))
                    return true;
            }
        }
    }
    return false;
}

bool isEnergy(const QJsonObject& sample)
{
    return sample.value(QLatin1String("measurand")).toString() == text("Energy.Active.Import.Register");
}

QString tagOf(const Received& request)
{
    return request.payload.value(QLatin1String("idTag")).toString();
}

qsizetype position(const CentralStub& central, const Predicate& predicate)
{
    const auto it = std::find_if(central.received.cbegin(), central.received.cend(), predicate);
    return it == central.received.cend() ? -1 : std::distance(central.received.cbegin(), it);
}

/// What shows in the traffic of an ordinary session.
struct SessionRow
{
    int quirk;
    bool (*shows)(const CentralStub&);
};

const QList<SessionRow>& sessionRows()
{
    static const QList<SessionRow> rows{
        {1, [](const CentralStub& c) { return c.offered.first().isEmpty(); }},
        {3, [](const CentralStub& c) { return c.offered.first().contains(','); }},
        {4, [](const CentralStub& c) { return c.paths.first() == text("/ocpp//SIM%201/"); }},
        {8, [](const CentralStub& c) { return any(c, [](const Received& r) { return r.action == start && tagOf(r) == text("BACKLOG"); }) && c.count(values) > 40; }},
        {11, [](const CentralStub& c) {
             QSet<QString> seen;
             return any(c, [&seen](const Received& r) { return seen.size() == (seen.insert(r.id), seen.size()); });
         }},
        {13, [](const CentralStub& c) { return c.received.first().action == status && c.count(text("BootNotification")) == 2; }},
        {14, [](const CentralStub& c) { return any(c, [](const Received& r) { return r.action == stop && r.frame.size() > 64 * 1024 && r.frame.size() < 1024 * 1024; }); }},
        {15, [](const CentralStub& c) { return anySample(c, [](const QJsonObject& s) { return s.value(QLatin1String("value")).isDouble(); }); }},
        {16, [](const CentralStub& c) { return any(c, [](const Received& r) { return r.frame.contains(".25"); }); }},
        {17, [](const CentralStub& c) { return any(c, [](const Received& r) { return r.frame.contains("\"sampledValue\":[]"); }) && any(c, [](const Received& r) { return tagOf(r).startsWith(QLatin1Char(' ')); }); }},
        {18, [](const CentralStub& c) { return any(c, [](const Received& r) { return tagOf(r).contains(QChar(0x10)); }) && c.received.first().payload.value(QLatin1String("chargePointVendor")).toString().size() > 20; }},
        {19, [](const CentralStub& c) { return any(c, [](const Received& r) { return r.payload.value(QLatin1String("errorCode")).toString() == text("Error"); }); }},
        {20, [](const CentralStub& c) { return anySample(c, [](const QJsonObject& s) { return s.value(QLatin1String("measurand")).toString() == text("Power.Active.Import") && s.value(QLatin1String("unit")).toString() == text("Wh"); }); }},
        {21, [](const CentralStub& c) { return any(c, [](const Received& r) { return r.action == values && r.frame.contains("9223372036854775807"); }); }},
        {22, [](const CentralStub& c) { return any(c, [](const Received& r) { const QString t = r.payload.value(QLatin1String("timestamp")).toString(); return !t.isEmpty() && !t.endsWith(QLatin1Char('Z')); }); }},
        {23, [](const CentralStub& c) { return any(c, [](const Received& r) { return r.payload.value(QLatin1String("timestamp")).toString().startsWith(text("1970")); }); }},
        {25, [](const CentralStub& c) { return any(c, [](const Received& r) { return r.action == stop && r.payload.value(QLatin1String("transactionId")).toInt() <= 0; }); }},
        {26, [](const CentralStub& c) { return any(c, [](const Received& r) { return r.action == stop && r.payload.value(QLatin1String("transactionId")).toInt() == 987654; }); }},
        {27, [](const CentralStub& c) { return c.count(stop) == 0; }},
        {28, [](const CentralStub& c) {
             const auto stopped = position(c, [](const Received& r) { return r.action == stop; });
             const auto free = std::find_if(c.received.cbegin() + position(c, [](const Received& r) { return r.action == start; }), c.received.cend(),
                                            [](const Received& r) { return r.payload.value(QLatin1String("status")).toString() == text("Available"); });
             return free != c.received.cend() && std::distance(c.received.cbegin(), free) < stopped;
         }},
        {31, [](const CentralStub& c) { return c.received.cend() != std::find_if(c.received.cbegin() + std::max<qsizetype>(0, position(c, [](const Received& r) { return r.action == stop; })), c.received.cend(), [](const Received& r) { return r.action == values; }); }},
        {32, [](const CentralStub& c) { return any(c, [](const Received& r) { return tagOf(r) == text("TAG1_4711"); }); }},
        {33, [](const CentralStub& c) { return any(c, [](const Received& r) { return r.action == values && r.payload.value(QLatin1String("connectorId")).toInt() == 0 && r.payload.contains(QLatin1String("transactionId")); }); }},
        {34, [](const CentralStub& c) { return anySample(c, [](const QJsonObject& s) { return isEnergy(s) && s.value(QLatin1String("value")).toString().toInt() < 1000 && s.value(QLatin1String("context")).toString() == text("Transaction.Begin"); }); }},
        {35, [](const CentralStub& c) { return anySample(c, [](const QJsonObject& s) { return isEnergy(s) && s.value(QLatin1String("phase")).toString() == text("L1"); }); }},
        {36, [](const CentralStub& c) {
             return any(c, [](const Received& r) {
                 const QJsonArray list = r.payload.value(QLatin1String("meterValue")).toArray();
                 return list.size() > 1 && list.at(0).toObject().value(QLatin1String("timestamp")).toString() > list.at(1).toObject().value(QLatin1String("timestamp")).toString();
             });
         }},
    };
    return rows;
}

/// Boots, charges three minutes, stops by card, unplugs.
void runSession(StationFixture& f)
{
    QVERIFY(f.isCharging());
    f.clock.advance(3min);
    f.station->tapCard(1, text("TAG1"));
    QTRY_VERIFY(!f.station->connector(1)->transaction());
    QTRY_VERIFY(f.station->transactionQueue().isEmpty());
    f.station->unplug(1);
    QTRY_VERIFY(f.station->transactionQueue().isEmpty());
    QTRY_COMPARE(f.central.statuses(1).last(), text("Available"));
}

/// The head of the station's handshake.
QByteArray firstBytes(const StationFixture& f, const QString& scheme = text("ws"))
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    StationSettings settings = f.station->settings();
    settings.url.setScheme(scheme);
    settings.url.setPort(server.serverPort());
    forecourt::tests::ManualClock clock;
    SimulatedStation station(settings, clock);
    station.powerOn();
    QByteArray head;
    (void)QTest::qWaitFor([&] {
        QTcpSocket* socket = server.findChild<QTcpSocket*>();
        head += socket ? socket->readAll() : QByteArray();
        return head.endsWith("\r\n\r\n") || head.startsWith('\x16'); // a TLS hello
    });
    return head;
}

/// What takes a story of its own: returns whether the quirk was seen.
struct StoryRow
{
    int quirk;
    bool (*shows)(StationFixture&);
};

bool bootsAgain(StationFixture& f)
{
    f.clock.advance(1s);
    f.clock.advance(10s);
    return QTest::qWaitFor([&f] { return f.central.count(text("BootNotification")) == 2; }, 1000);
}

bool reconnects(StationFixture& f, int milliseconds = 6000)
{
    return QTest::qWaitFor([&f] { return !f.station->isOnline() || f.central.connections > 1; }, milliseconds);
}

QJsonObject profile(int stackLevel)
{
    const QJsonObject schedule{{text("chargingRateUnit"), text("A")}, {text("chargingSchedulePeriod"), QJsonArray{QJsonObject{{text("startPeriod"), 0}, {text("limit"), 10}}}}};
    return {{text("chargingProfileId"), 1}, {text("stackLevel"), stackLevel}, {text("chargingProfilePurpose"), text("TxDefaultProfile")},
            {text("chargingProfileKind"), text("Relative")}, {text("chargingSchedule"), schedule}};
}

QJsonArray manyTags(int count)
{
    QJsonArray list;
    for (int i = 0; i < count; ++i)
        list.append(QJsonObject{{text("idTag"), QStringLiteral("T%1").arg(i)}, {text("idTagInfo"), QJsonObject{{text("status"), text("Accepted")}}}});
    return list;
}

const QList<StoryRow>& storyRows()
{
    static const QList<StoryRow> rows{
        {2, [](StationFixture& f) { return firstBytes(f).contains("Upgrade: websocket") && !firstBytes(f).contains("Connection: Upgrade"); }},
        {5, [](StationFixture& f) {
             if (!f.isReady())
                 return false;
             f.clock.advance(180s);
             return QTest::qWaitFor([&f] { return f.central.connections == 2; }, 1000) && f.central.disconnections == 0
                 && QTest::qWaitFor([&f] { return f.station->isOnline(); });
         }},
        {7, [](StationFixture& f) {
             f.station->powerOn();
             // Qt's server closes on a reserved bit, so that no request ever arrives.
             return QTest::qWaitFor([&f] { return f.central.disconnections > 0 || f.central.count(text("BootNotification")) > 0; })
                 && f.central.count(text("BootNotification")) == 0;
         }},
        {6, [](StationFixture& f) { return f.isReady() && reconnects(f, 600); }},
        {10, [](StationFixture& f) {
             return f.isReady() && [&f] { f.central.ask(text("GetConfiguration"), {}); return true; }()
                 && QTest::qWaitFor([&f] { return !f.central.unreadable.isEmpty() || !f.central.answers.isEmpty(); }) && !f.central.unreadable.isEmpty();
         }},
        {12, [](StationFixture& f) {
             f.central.answer(text("BootNotification"), {{text("status"), text("Pending")}, {text("currentTime"), text("2026-05-05T08:00:00.000Z")}, {text("interval"), 60}});
             f.station->powerOn();
             if (!QTest::qWaitFor([&f] { return f.station->registration().has_value(); }))
                 return false;
             f.central.ask(text("GetConfiguration"), {});
             return reconnects(f, 500);
         }},
        {9, [](StationFixture& f) {
             // What comes first on a TLS port: a request in the clear, or a TLS hello.
             return firstBytes(f, QStringLiteral("wss")).startsWith("GET ");
         }},
        {24, [](StationFixture& f) {
             // Times with milliseconds in a command are refused as well; whole seconds are not.
             const QJsonObject reservation{{text("connectorId"), 1}, {text("idTag"), text("T")}, {text("reservationId"), 1}, {text("expiryDate"), text("2026-05-05T08:00:00.123Z")}};
             QJsonObject whole = reservation;
             whole[text("expiryDate")] = text("2026-05-05T08:00:00Z");
             if (!f.isReady() || f.status(text("ReserveNow"), whole) == text("TypeConstraintViolation"))
                 return false;
             return f.ask(text("ReserveNow"), reservation).contains(QLatin1String("error"));
         }},
        {24, [](StationFixture& f) {
             f.central.answer(text("BootNotification"), {{text("status"), text("Accepted")}, {text("currentTime"), text("2026-05-05T08:00:00.000+00:00")}, {text("interval"), 60}});
             f.station->powerOn();
             return f.arrives(text("BootNotification")) && reconnects(f, 500);
         }},
        {29, [](StationFixture& f) {
             if (!f.isCharging())
                 return false;
             f.station->interruptLink(50ms);
             (void)QTest::qWaitFor([&f] { return f.central.connections > 1 && f.station->isOnline(); });
             return QTest::qWaitFor([&f] { return f.central.count(start) == 2; }, 500)
                 && f.central.all(start).first().payload == f.central.all(start).last().payload;
         }},
        {30, [](StationFixture& f) {
             if (!f.isReady() || f.status(text("RemoteStartTransaction"), {{text("idTag"), text("A")}, {text("connectorId"), 1}}) != text("Accepted"))
                 return false;
             f.station->plugIn(1, SimulatedCar({}, 20));
             return !f.station->connector(1)->transaction()
                 && f.status(text("RemoteStartTransaction"), {{text("idTag"), text("A")}}) == text("Rejected");
         }},
        {37, [](StationFixture& f) {
             return f.isReady() && f.status(text("ChangeConfiguration"), {{text("key"), text("MeterValuesSampledData")}, {text("value"), text("SoC")}}) == text("Accepted")
                 && bootsAgain(f);
         }},
        {38, [](StationFixture& f) {
             if (!f.isReady())
                 return false;
             const QJsonArray keys = f.ask(text("GetConfiguration"), {{text("key"), QJsonArray{text("NumberOfConnectors")}}}).value(QLatin1String("configurationKey")).toArray();
             return keys.first().toObject().value(QLatin1String("key")).toString() == text("numberOfConnectors") && keys.first().toObject().value(QLatin1String("value")).toString().isEmpty();
         }},
        {39, [](StationFixture& f) { return f.isReady() && !f.ask(text("GetConfiguration"), {{text("key"), QJsonArray{text("Nonsense"), text("HeartbeatInterval")}}}).contains(QLatin1String("unknownKey")); }},
        {40, [](StationFixture& f) {
             return f.isReady() && f.status(text("SetChargingProfile"), {{text("connectorId"), 0}, {text("csChargingProfiles"), profile(0)}}) == text("Accepted")
                 && f.status(text("SetChargingProfile"), {{text("connectorId"), 0}, {text("csChargingProfiles"), profile(3)}}) == text("Rejected");
         }},
        {41, [](StationFixture& f) { return f.isReady() && f.status(text("SendLocalList"), {{text("listVersion"), 1}, {text("updateType"), text("Full")}, {text("localAuthorizationList"), manyTags(9)}}) == text("Failed"); }},
        {42, [](StationFixture& f) {
             if (!f.isReady() || f.ask(text("GetDiagnostics"), {{text("location"), text("ftp:/") + text("/nowhere")}}).isEmpty())
                 return false;
             f.clock.advance(2s);
             return QTest::qWaitFor([&f] { return f.central.last(text("DiagnosticsStatusNotification")).value(QLatin1String("status")).toString() == text("UploadFailed"); })
                 && f.central.count(text("DiagnosticsStatusNotification")) == 3;
         }},
        {43, [](StationFixture& f) { return f.isReady() && [&f] { f.clock.advance(180s); return !f.station->isOnline(); }(); }},
        {44, [](StationFixture& f) {
             if (!f.isReady() || f.status(text("ChangeConfiguration"), {{text("key"), text("AuthorizationKey")}, {text("value"), text("00112233445566778899aabbccddeeff")}}) != text("Accepted"))
                 return false;
             (void)QTest::qWaitFor([&f] { return f.central.connections > 1; });
             return QByteArray::fromBase64(f.central.authorization.mid(6)) == "SIM 1:00112233445566778899aabbccddeeff";
         }},
        {45, [](StationFixture& f) {
             if (!f.isReady())
                 return false;
             const QJsonObject answer = f.ask(text("GetCompositeSchedule"), {{text("connectorId"), 1}, {text("duration"), 60}});
             return answer.value(QLatin1String("chargingSchedule")).toObject().value(QLatin1String("chargingSchedulePeriod")).toArray().first().toObject().value(QLatin1String("startPeriod")).toDouble() == 0.5;
         }},
        {46, [](StationFixture& f) {
             if (!f.isReady())
                 return false;
             const QString id = f.central.ask(text("Reset"), {{text("type"), text("Soft")}});
             (void)QTest::qWaitFor([&f, id] { return f.central.answers.contains(id); }, 300);
             return !f.central.answers.contains(id) && bootsAgain(f);
         }},
    };
    return rows;
}

} // namespace

class TestQuirks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsInASession_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < sessionRows().size(); ++i)
            QTest::addRow("quirk %d", sessionRows()[i].quirk) << i;
    }

    void showsInASession()
    {
        QFETCH(int, index);
        const SessionRow& row = sessionRows()[index];
        StationFixture f({row.quirk}, 1);
        runSession(f);
        QVERIFY(row.shows(f.central));
    }

    void doesNotShowWithoutTheQuirk()
    {
        StationFixture f({}, 1);
        runSession(f);
        for (const SessionRow& row : sessionRows())
            QVERIFY2(!row.shows(f.central), qPrintable(QString::number(row.quirk)));
    }

    void showsInItsOwnStory_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("isOn");
        for (int i = 0; i < storyRows().size(); ++i) {
            QTest::addRow("quirk %d, story %d", storyRows()[i].quirk, i) << i << true;
            QTest::addRow("not quirk %d, story %d", storyRows()[i].quirk, i) << i << false;
        }
    }

    void showsInItsOwnStory()
    {
        QFETCH(int, index);
        QFETCH(bool, isOn);
        const StoryRow& row = storyRows()[index];
        StationFixture f(isOn ? QSet<int>{row.quirk} : QSet<int>{});
        QCOMPARE(row.shows(f), isOn);
    }

    void everyQuirkHasATestAndADescription()
    {
        QSet<int> tested;
        for (const SessionRow& row : sessionRows())
            tested.insert(row.quirk);
        for (const StoryRow& row : storyRows())
            tested.insert(row.quirk);
        for (const int quirk : Misbehaviour::supported()) {
            QVERIFY2(tested.contains(quirk), qPrintable(QString::number(quirk)));
            QVERIFY(!Misbehaviour::description(quirk).isEmpty());
        }
        QCOMPARE(tested.size(), Misbehaviour::supported().size());
        for (int number = 1; number <= 46; ++number) // charger-quirks.md §1 has no others
            QVERIFY2(tested.contains(number), qPrintable(QString::number(number)));
    }
};

FORECOURT_TEST(TestQuirks)

} // namespace forecourt::tests::quirks

#include "tst_quirks.moc"
