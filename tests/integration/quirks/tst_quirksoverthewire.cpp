// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every misbehaviour of the simulator against the real central system: put up with, named and counted.
#include "tests/integration/quirks/quirksite.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

namespace forecourt::tests::quirksoverthewire {

namespace {

RawCall raw(const char* action, const char* payload)
{
    return RawCall{QString::fromLatin1(action), QJsonDocument::fromJson(payload).object(), false};
}

constexpr char ReserveNow[] = R"({"connectorId":1,"idTag":"T","reservationId":1,"expiryDate":"2030-05-05T08:00:00.123Z"})";

/// On, connected, booted and asked what it is.
void begin(QuirkSite& s)
{
    s.station->powerOn();
    QVERIFY2(s.passUntil([&] { return s.isBooted(); }), s.named().constData());
    s.pass(5s);
}

/// One charge of three minutes.
void charge(QuirkSite& s)
{
    begin(s);
    s.station->plugIn(1, simulator::SimulatedCar({}, 20));
    s.station->tapCard(1, QuirkSite::Tag);
    QVERIFY2(s.passUntil([&] { return !s.transactions.records.empty(); }), s.named().constData());
    s.pass(180s);
    s.station->tapCard(1, QuirkSite::Tag);
    s.pass(5s);
    s.station->unplug(1);
    s.pass(100s);
}

void reconnect(QuirkSite& s)
{
    begin(s);
    s.station->interruptLink(50ms);
    QVERIFY2(s.passUntil([&] { return !s.isOnline(); }), s.named().constData());
    QVERIFY2(s.passUntil([&] { return s.isOnline(); }), s.named().constData());
    s.pass(15s);
}

/// Somebody plugs in while the link is away.
void missesSomething(QuirkSite& s)
{
    begin(s);
    s.station->interruptLink(300ms);
    QVERIFY2(s.passUntil([&] { return !s.isOnline(); }), s.named().constData());
    s.station->plugIn(1, simulator::SimulatedCar({}, 20));
    QVERIFY2(s.passUntil([&] { return s.isOnline(); }), s.named().constData());
    s.pass(15s);
}

void lives(QuirkSite& s)
{
    begin(s);
    s.pass(200s);
}

void connects(QuirkSite& s)
{
    s.station->powerOn();
}

/// Twice the same silence. The station's is real time, ours is the test's: on a slow computer a round may miss.
void fallsSilent(QuirkSite& s)
{
    begin(s);
    for (int round = 0; round < 8 && !s.has(6); ++round) {
        s.pass(15s); // what we ask after a connection
        s.clock.advance(30s);
        QTRY_VERIFY(!s.station->isOnline());
        QTRY_VERIFY(s.station->isOnline());
        s.pass(1s);
    }
}

void restarted(QuirkSite& s)
{
    begin(s);
    s.station->plugIn(1, simulator::SimulatedCar({}, 20));
    s.station->tapCard(1, QuirkSite::Tag);
    QVERIFY2(s.passUntil([&] { return !s.transactions.records.empty(); }), s.named().constData());
    s.station->interruptLink(50ms);
    QVERIFY2(s.passUntil([&] { return !s.isOnline(); }), s.named().constData());
    QVERIFY2(s.passUntil([&] { return s.isOnline(); }), s.named().constData());
    s.pass(5s);
}

void remotelyStarted(QuirkSite& s)
{
    begin(s);
    s.command(RawCall{QStringLiteral("RemoteStartTransaction"), {{QStringLiteral("idTag"), QuirkSite::Tag}}, false});
}

void stackLevels(QuirkSite& s)
{
    begin(s);
    for (const int level : {3, 0}) {
        const QByteArray payload = QByteArray(R"({"connectorId":0,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":)")
            + QByteArray::number(level)
            + R"(,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":)"
              R"({"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":10}]}}})";
        s.command(raw("SetChargingProfile", payload.constData()));
    }
}

void longLocalList(QuirkSite& s)
{
    begin(s);
    QJsonArray tags;
    for (int number = 0; number < 12; ++number)
        tags.append(QJsonObject{{QStringLiteral("idTag"), QStringLiteral("T%1").arg(number)},
                                {QStringLiteral("idTagInfo"), QJsonObject{{QStringLiteral("status"), QStringLiteral("Accepted")}}}});
    RawCall list = raw("SendLocalList", R"({"listVersion":1,"updateType":"Full"})");
    list.payload.insert(QStringLiteral("localAuthorizationList"), tags);
    s.command(list);
}

void keyAsText(QuirkSite& s)
{
    begin(s);
    s.command(raw("ChangeConfiguration", R"({"key":"AuthorizationKey","value":"00112233445566778899aabbccddeeff"})"));
    QTRY_VERIFY(s.station->isOnline()); // again, with the key
    s.pass(2s);
}

template<const char* Action, const char* Payload>
void commanded(QuirkSite& s)
{
    begin(s);
    s.command(raw(Action, Payload));
    s.pass(20s);
}

constexpr char ReserveAction[] = "ReserveNow";
constexpr char ChangeAction[] = "ChangeConfiguration";
constexpr char Measurands[] = R"({"key":"MeterValuesSampledData","value":"SoC"})";
constexpr char DiagnosticsAction[] = "GetDiagnostics";
constexpr char Nowhere[] = R"({"location":"http://127.0.0.1:9/x"})";
constexpr char ScheduleAction[] = "GetCompositeSchedule";
constexpr char Minute[] = R"({"connectorId":1,"duration":60})";
constexpr char ResetAction[] = "Reset";
constexpr char Soft[] = R"({"type":"Soft"})";
constexpr char KeysAction[] = "GetConfiguration";
constexpr char TwoKeys[] = R"({"key":["Nonsense","HeartbeatInterval"]})";

/// What the central system and the station must do for a quirk to show.
struct Story
{
    int quirk;
    void (*happens)(QuirkSite&);
    int connectors = 1;
};

const Story stories[] = {
    {1, begin}, {2, begin}, {3, reconnect}, {4, begin}, {5, lives}, {6, fallsSilent}, {7, connects}, {8, charge},
    {10, begin}, {11, charge}, {13, begin}, {14, charge}, {15, charge}, {16, charge},
    {17, charge}, {18, charge}, {19, charge}, {20, charge}, {21, charge}, {22, charge}, {23, charge},
    {24, commanded<ReserveAction, ReserveNow>}, {25, charge}, {26, charge}, {27, charge}, {28, charge}, {29, restarted},
    {30, remotelyStarted, 2}, {31, charge}, {32, charge}, {33, charge}, {34, charge}, {35, charge}, {36, charge},
    {37, commanded<ChangeAction, Measurands>}, {38, begin}, {39, commanded<KeysAction, TwoKeys>}, {40, stackLevels},
    {41, longLocalList}, {42, commanded<DiagnosticsAction, Nowhere>}, {43, missesSomething}, {44, keyAsText},
    {45, commanded<ScheduleAction, Minute>}, {46, commanded<ResetAction, Soft>},
};

} // namespace

class TestQuirksOverTheWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNamedAndCounted_data()
    {
        QTest::addColumn<int>("index");
        for (size_t index = 0; index < std::size(stories); ++index)
            QTest::addRow("quirk %d", stories[index].quirk) << static_cast<int>(index);
    }

    void isNamedAndCounted()
    {
        QFETCH(int, index);
        const Story& story = stories[index];
        QuirkSite site(story.quirk, story.connectors);
        story.happens(site);
        if (QTest::currentTestFailed())
            return;
        QVERIFY2(site.passUntil([&] { return site.has(story.quirk); }, 30s), site.named().constData());
    }

    void correctStationHasNone()
    {
        QuirkSite site(0);
        charge(site);
        QCOMPARE(site.named(), QByteArray());
        QCOMPARE(site.transactions.records.size(), size_t(1));
    }

    /// OCPP 1.6 §4.2: a boot message comes after a restart, not after every loss of the link.
    void correctStationMayLoseItsLink()
    {
        QuirkSite site(0);
        missesSomething(site);
        QCOMPARE(site.named(), QByteArray());
    }

    /// Quirk 9 needs a TLS port: tst_tls and tst_enginequirks. Quirk 12 needs a command before the boot, and the
    /// engine sends none: tst_enginelearning.
    void noQuirkIsLeftOut()
    {
        QSet<int> told{9, 12};
        for (const Story& story : stories)
            told.insert(story.quirk);
        const QList<int>& all = simulator::Misbehaviour::supported();
        QCOMPARE(told, QSet<int>(all.cbegin(), all.cend()));
    }
};

FORECOURT_TEST(TestQuirksOverTheWire)

} // namespace forecourt::tests::quirksoverthewire

#include "tst_quirksoverthewire.moc"
