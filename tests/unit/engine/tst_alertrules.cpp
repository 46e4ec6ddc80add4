// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is wrong, as a table: a site, the rules, the alerts.
#include "core/engine/alertrules.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace forecourt;
using engine::AlertInput;

namespace {

const QDateTime Now(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC);

/// A site of four healthy stations, up for a day, that a test spoils.
struct Site
{
    AlertSettings settings;
    SystemState system;
    std::vector<StationState> stations;
    std::vector<TransactionRecord> sessions;
    std::vector<QDateTime> unchangedSince;
    QList<UnknownToken> unknown;
    UnpricedUse unpriced;
    engine::MachineCondition machine;

    Site()
    {
        system.startedAt = Now.addDays(-1);
        system.lastBackupAt = Now.addSecs(-3600);
        system.diskFreeBytes = 50'000'000'000;
        system.isClockSynchronised = true;
        system.ocpp = {8887, true, {}};
        for (int i = 0; i < 4; ++i) {
            StationState station;
            station.record.id = StationId(QStringLiteral("S%1").arg(i));
            station.record.isAdmitted = true;
            station.link.isOnline = true;
            station.link.since = Now.addDays(-1);
            station.link.lastHeardAt = Now.addSecs(-20);
            ConnectorState connector;
            connector.evse = EvseId(1);
            connector.status = ConnectorStatus::Available;
            connector.since = Now.addSecs(-600);
            station.connectors.push_back(connector);
            stations.push_back(station);
        }
    }
    void drop(int station, qint64 secondsAgo)
    {
        stations[size_t(station)].link.isOnline = false;
        stations[size_t(station)].link.since = Now.addSecs(-secondsAgo);
    }
    TransactionRecord& addSession(qint64 hours, qint64 unchangedHours)
    {
        TransactionRecord session;
        session.key = TransactionKey(qint64(sessions.size()) + 1);
        session.number = QStringLiteral("2026-00000%1").arg(session.key.value());
        session.station = StationId(QStringLiteral("S0"));
        session.evse = EvseId(1);
        session.startedAt = Now.addSecs(-hours * 3600);
        sessions.push_back(session);
        unchangedSince.push_back(unchangedHours < 0 ? QDateTime() : Now.addSecs(-unchangedHours * 3600));
        return sessions.back();
    }
    [[nodiscard]] std::vector<AlertRecord> find() const
    {
        AlertInput input{Now, settings, system, {}, {}, unknown, unpriced, machine};
        for (const StationState& station : stations)
            input.stations.push_back(&station);
        for (size_t i = 0; i < sessions.size(); ++i)
            input.sessions.push_back({&sessions[i], unchangedSince[i]});
        return engine::findAlerts(input);
    }
};

using Spoil = std::function<void(Site&)>;

QString text(const AlertRecord& alert)
{
    static const char* const severities[] = {"info", "warning", "critical"};
    QStringList parts{QString::number(static_cast<int>(alert.kind)), QLatin1String(severities[int(alert.severity)])};
    if (!alert.station.value().isEmpty())
        parts.append(alert.station.value());
    if (alert.evse)
        parts.append(QStringLiteral("/%1").arg(alert.evse->value()));
    for (const StationId& station : alert.stations)
        parts.append(QLatin1Char('+') + station.value());
    if (!alert.subject.isEmpty())
        parts.append(alert.subject);
    return parts.join(QLatin1Char(' '));
}

} // namespace

Q_DECLARE_METATYPE(Spoil)

class AlertRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void aClosedPortSaysWhyByName_data();
    void aClosedPortSaysWhyByName();
    void switchedOffKindIsNotFound_data();
    void switchedOffKindIsNotFound();
    void quietHoursCrossMidnight_data();
    void quietHoursCrossMidnight();
    void settingsAreChecked_data();
    void settingsAreChecked();
    void newsIsWhatAPersonMustHearNow();
};

void AlertRulesTest::findsWhatIsWrong_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, Spoil spoil, std::initializer_list<const char*> expected) {
        QStringList list;
        for (const char* alert : expected)
            list.append(QLatin1String(alert));
        QTest::newRow(name) << spoil << list;
    };
    row("all well", [](Site&) {}, {});
    row("faulted connector", [](Site& s) { s.stations[1].connectors[0].status = ConnectorStatus::Faulted; },
        {"0 critical S1 /1"});
    row("error without fault", [](Site& s) { s.stations[1].connectors[0].errorCode = QStringLiteral("ReaderFailure"); },
        {"0 warning S1 /1"});
    row("weak signal", [](Site& s) { s.stations[1].connectors[0].errorCode = QStringLiteral("WeakSignal"); },
        {"0 info S1 /1"});
    row("NoError is none", [](Site& s) { s.stations[1].connectors[0].errorCode = QStringLiteral("NoError"); }, {});
    row("faulted station", [](Site& s) { s.stations[2].stationStatus = ConnectorStatus::Faulted; }, {"0 critical S2"});
    row("station and connector faulted count once", [](Site& s) {
        s.stations[2].stationStatus = ConnectorStatus::Faulted;
        s.stations[2].connectors[0].status = ConnectorStatus::Faulted;
    }, {"0 critical S2 /1"});
    row("fault must last", [](Site& s) {
        s.settings.rule(AlertKind::Fault).threshold = 11;
        s.stations[1].connectors[0].status = ConnectorStatus::Faulted;
    }, {});
    row("archived station", [](Site& s) {
        s.stations[1].connectors[0].status = ConnectorStatus::Faulted;
        s.stations[1].record.isArchived = true;
    }, {});
    row("not admitted station", [](Site& s) {
        s.drop(1, 6000);
        s.stations[1].record.isAdmitted = false;
    }, {});
    row("offline just before the threshold", [](Site& s) { s.drop(1, 599); }, {});
    row("offline at the threshold", [](Site& s) { s.drop(1, 600); }, {"1 warning S1"});
    row("never connected", [](Site& s) {
        s.drop(1, 0);
        s.stations[1].link.since.reset();
    }, {});
    row("offline counts from our own start", [](Site& s) {
        s.system.startedAt = Now.addSecs(-300);
        s.drop(1, 9000);
    }, {});
    row("two of four together are two", [](Site& s) {
        s.drop(1, 700);
        s.drop(2, 650);
    }, {"1 warning S1", "1 warning S2"});
    row("three together are the network", [](Site& s) {
        s.drop(3, 400);
        s.drop(1, 500);
        s.drop(2, 450);
    }, {"2 critical +S1 +S2 +S3"});
    row("both of two are the network", [](Site& s) {
        s.stations.resize(2);
        s.drop(0, 400);
        s.drop(1, 410);
    }, {"2 critical +S1 +S0"});
    row("one after the other is no group", [](Site& s) {
        s.drop(1, 3000);
        s.drop(2, 2000);
        s.drop(3, 1000);
    }, {"1 warning S1", "1 warning S2", "1 warning S3"});
    row("group switched off: single alerts", [](Site& s) {
        s.settings.rule(AlertKind::SiteOffline).isOn = false;
        s.drop(1, 700);
        s.drop(2, 700);
        s.drop(3, 700);
    }, {"1 warning S1", "1 warning S2", "1 warning S3"});
    row("silent", [](Site& s) { s.stations[0].link.isStale = true; }, {"3 warning S0"});
    row("session of 24 h", [](Site& s) { s.addSession(24, -1); }, {"4 warning S0 /1 2026-000001"});
    row("session of 23 h", [](Site& s) { s.addSession(23, -1); }, {});
    row("no energy for 8 h", [](Site& s) { s.addSession(9, 8); }, {"5 info S0 /1 2026-000001"});
    row("ended session", [](Site& s) { s.addSession(48, 48).state = TransactionState::Ended; }, {});
    row("unknown tag", [](Site& s) { s.unknown = {{QStringLiteral("X1"), StationId(QStringLiteral("S0")), Now.addSecs(-60), 1}}; },
        {"6 info S0 X1"});
    row("unknown tag, long ago", [](Site& s) { s.unknown = {{QStringLiteral("X1"), StationId(QStringLiteral("S0")), Now.addDays(-1), 9}}; }, {});
    row("unknown tag, not often enough", [](Site& s) {
        s.settings.rule(AlertKind::UnknownToken).threshold = 3;
        s.unknown = {{QStringLiteral("X1"), StationId(QStringLiteral("S0")), Now, 2}};
    }, {});
    row("station clock behind", [](Site& s) { s.stations[0].link.clockDriftMs = -120'000; }, {"7 warning S0"});
    row("station clock nearly right", [](Site& s) { s.stations[0].link.clockDriftMs = 119'000; }, {});
    row("own clock", [](Site& s) { s.system.isClockSynchronised = false; }, {"8 warning"});
    row("own clock, just started", [](Site& s) {
        s.system.isClockSynchronised = false;
        s.system.startedAt = Now.addSecs(-60);
    }, {});
    row("own clock unknown", [](Site& s) { s.system.isClockSynchronised.reset(); }, {});
    row("disk low", [](Site& s) { s.system.diskFreeBytes = 999'999'999; }, {"9 warning"});
    row("disk nearly full", [](Site& s) { s.system.diskFreeBytes = 199'999'999; }, {"9 critical"});
    row("disk unknown", [](Site& s) { s.system.diskFreeBytes = -1; }, {});
    row("storage", [](Site& s) { s.system.storage = StorageHealth::DiskFull; }, {"10 critical"});
    row("queue full", [](Site& s) { s.system.isQueueFull = true; }, {"11 critical"});
    row("backup old", [](Site& s) { s.system.lastBackupAt = Now.addSecs(-48 * 3600); }, {"12 warning"});
    row("backup failed", [](Site& s) { s.system.backupProblem = QStringLiteral("no space"); }, {"12 warning"});
    row("a backup with altered sessions", [](Site& s) { s.system.altered = {3, {QStringLiteral("2026-000007")}}; }, {"12 warning sessions"});
    row("no backup yet", [](Site& s) { s.system.lastBackupAt.reset(); }, {});
    row("port lost", [](Site& s) { s.system.ocpp = {8887, false, QStringLiteral("port 8887 is in use")}; }, {"15 critical ws"});
    const auto unavailable = [](Site& s, int station) {
        s.stations[size_t(station)].connectors[0].status = ConnectorStatus::Unavailable;
    };
    row("§3.7 connector out of use, not by us", [=](Site& s) { unavailable(s, 1); }, {"17 warning S1 /1"});
    row("§3.7 out of use just before the threshold", [=](Site& s) {
        unavailable(s, 1);
        s.stations[1].connectors[0].since = Now.addSecs(-299);
    }, {});
    row("§3.7 connector out of use as we ordered", [=](Site& s) {
        unavailable(s, 1);
        s.stations[1].record.outOfUse = {1};
    }, {});
    row("§3.7 station out of use as we ordered", [=](Site& s) {
        unavailable(s, 1);
        s.stations[1].stationStatus = ConnectorStatus::Unavailable;
        s.stations[1].record.outOfUse = {0};
    }, {});
    row("§3.7 station out of use counts once", [=](Site& s) {
        unavailable(s, 1);
        s.stations[1].stationStatus = ConnectorStatus::Unavailable;
        s.stations[1].record.outOfUse = {1};
    }, {"17 warning S1"});
    const auto charging = [](Site& s, ChargingState state, qint64 secondsAgo) {
        ConnectorState& connector = s.stations[1].connectors[0];
        connector.status = ConnectorStatus::Occupied;
        connector.charging = state;
        connector.since = Now.addSecs(-secondsAgo);
    };
    row("§3.7 charging without a transaction", [=](Site& s) { charging(s, ChargingState::Charging, 300); }, {"18 warning S1 /1"});
    row("§3.7 suspended without a transaction", [=](Site& s) { charging(s, ChargingState::SuspendedEv, 300); }, {"18 warning S1 /1"});
    row("§3.7 charging, not for long", [=](Site& s) { charging(s, ChargingState::Charging, 299); }, {});
    row("§3.7 charging with one", [=](Site& s) {
        charging(s, ChargingState::Charging, 3000);
        s.stations[1].connectors[0].transaction = TransactionKey(7);
    }, {});
    row("§3.7 plugged in", [=](Site& s) { charging(s, ChargingState::EvConnected, 90'000); }, {});
    row("§3.7 finishing for two hours", [=](Site& s) { charging(s, ChargingState::Finishing, 7200); }, {"18 info S1 /1"});
    row("§3.7 finishing for less", [=](Site& s) { charging(s, ChargingState::Finishing, 7199); }, {});
    row("§4 no return after a reset", [](Site& s) { s.stations[2].record.missingSince = Now.addSecs(-600); }, {"19 critical S2"});
    row("session without a price", [](Site& s) { s.unpriced = {1, Now.addSecs(-60)}; }, {"20 warning"});
    row("many without a price are one", [](Site& s) { s.unpriced = {12, Now.addDays(-3)}; }, {"20 warning"});
    row("without a price, not often enough", [](Site& s) {
        s.settings.rule(AlertKind::Unpriced).threshold = 3;
        s.unpriced = {2, Now};
    }, {});
    row("on battery", [](Site& s) { s.machine.onBatterySince = Now.addSecs(-60); }, {"21 warning"});
    row("on battery for a moment", [](Site& s) { s.machine.onBatterySince = Now.addSecs(-59); }, {});
    row("battery nearly empty", [](Site& s) {
        s.machine.onBatterySince = Now.addSecs(-3600);
        s.machine.isBatteryLow = true;
    }, {"21 critical"});
    row("nothing keeps the computer awake", [](Site& s) { s.machine.isKeptAwake = false; }, {"22 warning"});
    row("it is kept awake", [](Site& s) { s.machine.isKeptAwake = true; }, {});
    row("computer that serves nobody", [](Site& s) {
        s.stations.clear();
        s.machine.onBatterySince = Now.addDays(-1);
        s.machine.isKeptAwake = false;
    }, {});
    row("mail given up", [](Site& s) {
        DeliveryState delivery;
        delivery.gaveUpAt = Now.addSecs(-60);
        s.system.deliveries = {delivery};
    }, {"16 warning mail"});
    row("mail given up, good since", [](Site& s) {
        DeliveryState delivery;
        delivery.gaveUpAt = Now.addSecs(-60);
        delivery.lastGoodAt = Now;
        s.system.deliveries = {delivery};
    }, {});
}

void AlertRulesTest::findsWhatIsWrong()
{
    QFETCH(Spoil, spoil);
    QFETCH(QStringList, expected);
    Site site;
    spoil(site);
    QStringList found;
    for (const AlertRecord& alert : site.find())
        found.append(text(alert));
    QCOMPARE(found, expected);
}

void AlertRulesTest::aClosedPortSaysWhyByName_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("holder");
    QTest::addColumn<QString>("code");
    QTest::newRow("known program") << int(ErrorCode::PortInUse) << QStringLiteral("evcc (7)") << QStringLiteral("PortInUse");
    QTest::newRow("unknown program") << int(ErrorCode::PortInUse) << QString() << QStringLiteral("PortInUse");
    QTest::newRow("not allowed") << int(ErrorCode::PermissionDenied) << QString() << QStringLiteral("PermissionDenied");
    QTest::newRow("certificate") << int(ErrorCode::FileFailed) << QString() << QStringLiteral("FileFailed");
    QTest::newRow("address") << int(ErrorCode::InvalidInput) << QString() << QStringLiteral("Failed");
    QTest::newRow("anything else") << int(ErrorCode::Internal) << QString() << QStringLiteral("Failed");
}

/// The English words stay beside it, for webhooks and the local API.
void AlertRulesTest::aClosedPortSaysWhyByName()
{
    QFETCH(int, reason);
    QFETCH(QString, holder);
    QFETCH(QString, code);
    Site site;
    site.system.ocppTls = {8888, false, QStringLiteral("it is not open"), ErrorCode(reason), holder};
    const std::vector<AlertRecord> found = site.find();
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().kind, AlertKind::Port);
    QCOMPARE(found.front().subject, QStringLiteral("wss"));
    QCOMPARE(found.front().value, 8888);
    QCOMPARE(found.front().code, code);
    QCOMPARE(found.front().vendorCode, holder);
    QCOMPARE(found.front().info, QStringLiteral("it is not open"));
}

void AlertRulesTest::switchedOffKindIsNotFound_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < AlertKindCount; ++kind)
        QTest::addRow("kind %d", kind) << kind;
}

void AlertRulesTest::switchedOffKindIsNotFound()
{
    QFETCH(int, kind);
    Site site;
    site.stations[1].connectors[0].status = ConnectorStatus::Faulted;
    site.drop(2, 90'000);
    site.stations[2].record.missingSince = Now;
    site.stations[0].connectors[0].status = ConnectorStatus::Unavailable;
    site.stations[3].connectors[0].charging = ChargingState::Charging;
    site.stations[0].link.isStale = true;
    site.stations[0].link.clockDriftMs = 999'000;
    site.addSession(48, 48);
    site.unknown = {{QStringLiteral("X1"), StationId(QStringLiteral("S0")), Now, 1}};
    site.system.isClockSynchronised = false;
    site.system.diskFreeBytes = 1;
    site.system.storage = StorageHealth::Corrupt;
    site.system.isQueueFull = true;
    site.system.backupProblem = QStringLiteral("x");
    site.system.altered = {1, {}};
    site.system.ocpp = {1, false, QStringLiteral("x")};
    DeliveryState delivery;
    delivery.gaveUpAt = Now;
    site.system.deliveries = {delivery};
    site.unpriced = {1, Now};
    site.machine.onBatterySince = Now.addDays(-1);
    site.machine.isKeptAwake = false;
    site.settings.rules[kind].isOn = false;
    const auto found = site.find();
    QVERIFY(found.size() >= 18);
    for (const AlertRecord& alert : found)
        QVERIFY(static_cast<int>(alert.kind) != kind);
}

void AlertRulesTest::quietHoursCrossMidnight_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QTime>("at");
    QTest::addColumn<bool>("isQuiet");
    const auto row = [](const char* name, QTime from, QTime to, QTime at, bool isQuiet) {
        QTest::newRow(name) << from << to << at << isQuiet;
    };
    row("before", {22, 0}, {7, 0}, {21, 59}, false);
    row("begin", {22, 0}, {7, 0}, {22, 0}, true);
    row("midnight", {22, 0}, {7, 0}, {0, 0}, true);
    row("end", {22, 0}, {7, 0}, {7, 0}, false);
    row("by day", {12, 0}, {13, 0}, {12, 30}, true);
    row("after the day's", {12, 0}, {13, 0}, {13, 0}, false);
    row("all day", {0, 0}, {0, 0}, {15, 0}, true);
}

void AlertRulesTest::quietHoursCrossMidnight()
{
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(QTime, at);
    QFETCH(bool, isQuiet);
    QCOMPARE((QuietHours{true, from, to}.contains(at)), isQuiet);
    QVERIFY(!(QuietHours{false, from, to}.contains(at)));
}

void AlertRulesTest::settingsAreChecked_data()
{
    using Change = std::function<void(AlertSettings&)>;
    QTest::addColumn<std::function<void(AlertSettings&)>>("change");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, Change change, const char* field) {
        QTest::newRow(name) << change << QString::fromLatin1(field);
    };
    row("good", [](AlertSettings&) {}, "");
    row("off: not looked at", [](AlertSettings& s) { s.mail.isOn = false; s.mail.host.clear(); }, "");
    row("no host", [](AlertSettings& s) { s.mail.host.clear(); }, "mail.host");
    row("host with a line break", [](AlertSettings& s) { s.mail.host = QStringLiteral("a\r\nb"); }, "mail.host");
    row("port", [](AlertSettings& s) { s.mail.port = 70000; }, "mail.port");
    row("sender", [](AlertSettings& s) { s.mail.from = QStringLiteral("nobody"); }, "mail.from");
    row("injected head", [](AlertSettings& s) { s.mail.from = QStringLiteral("a@b\r\nBcc: c@d"); }, "mail.from");
    row("no recipient", [](AlertSettings& s) { s.mail.recipients.clear(); }, "mail.recipients");
    row("two in one", [](AlertSettings& s) { s.mail.recipients = {QStringLiteral("a@b,c@d")}; }, "mail.recipients");
    row("plain http", [](AlertSettings& s) { s.webhook.url = QStringLiteral("http://example.org/x"); }, "webhook.url");
    row("http here", [](AlertSettings& s) { s.webhook.url = QStringLiteral("http://127.0.0.1:99/x"); }, "");
    row("file", [](AlertSettings& s) { s.webhook.url = QStringLiteral("file:///etc/passwd"); }, "webhook.url");
    row("threshold", [](AlertSettings& s) { s.rule(AlertKind::Offline).threshold = 0; }, "rules");
    row("rules missing", [](AlertSettings& s) { s.rules.clear(); }, "rules");
}

void AlertRulesTest::settingsAreChecked()
{
    QFETCH(std::function<void(AlertSettings&)>, change);
    QFETCH(QString, field);
    AlertSettings settings;
    settings.mail.isOn = true;
    settings.mail.host = QStringLiteral("mail.example.org");
    settings.mail.from = QStringLiteral("forecourt@example.org");
    settings.mail.recipients = {QStringLiteral("owner@example.org"), QStringLiteral("chef@bäckerei.example")};
    settings.webhook.isOn = true;
    settings.webhook.url = QStringLiteral("https://example.org/hook");
    change(settings);
    const auto error = checkAlertSettings(settings);
    QCOMPARE(error ? error->args.value(0) : QString(), field);
}

void AlertRulesTest::newsIsWhatAPersonMustHearNow()
{
    AlertRecord before;
    AlertRecord now;
    now.id = AlertId(1);
    QVERIFY(isNews(before, now));
    before = now;
    QVERIFY(!isNews(before, now));
    now.severity = Severity::Critical;
    QVERIFY(isNews(before, now));
    before.state = AlertState::Cleared; // flaps
    QVERIFY(!isNews(before, now));
    before.state = AlertState::Snoozed;
    QVERIFY(isNews(before, now));
    now.state = AlertState::Acknowledged;
    QVERIFY(!isNews(before, now));
}

FORECOURT_TEST(AlertRulesTest)
#include "tst_alertrules.moc"
