// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Cases of the Open Charge Alliance's test tool: booting, authorising and charging, in line and from a queue.
#include "tests/octt/octtsite.h"
#include "tests/support/testprogram.h"

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace forecourt::tests::octtcharging {

namespace {

using Status = ConnectorStatus;
using Charging = ChargingState;

int idOf(const QJsonObject& begun)
{
    return begun.value("transactionId"_L1).toInt();
}

void coldBoot()
{
    OcttSite s;
    QVERIFY(s.station.connectTo(s.server->port()));
    const QJsonObject boot = s.station.boot();
    QCOMPARE(word(boot, "status"), "Accepted"_L1);
    QCOMPARE(word(boot, "interval"), "300"_L1);
    QCOMPARE(QDateTime::fromString(word(boot, "currentTime"), Qt::ISODateWithMs), s.clock.utcNow());
    for (const int connector : {0, 1, 2})
        QCOMPARE(s.station.status(connector, "Available"), QJsonObject());
    s.pass(300s);
    const QJsonObject beat = s.station.call("Heartbeat", {});
    QCOMPARE(QDateTime::fromString(word(beat, "currentTime"), Qt::ISODateWithMs), s.clock.utcNow());
    const StationState state = s.state();
    QVERIFY(state.link.hasBootedOnThisLink);
    QCOMPARE(state.stationStatus, std::optional(Status::Available));
    QCOMPARE(state.connectors.size(), size_t(2));
    QCOMPARE(s.connector(2).status, Status::Available);
    QCOMPARE(s.blamed(), QStringList());
}

/// From the cable to the end, \a isTagFirst: the card before the cable.
void regularSession(bool isTagFirst)
{
    OcttSite s;
    s.coldBoot();
    if (isTagFirst)
        QCOMPARE(tagStatus(s.station.authorize(OcttSite::Tag)), "Accepted"_L1);
    QCOMPARE(s.station.status(1, "Preparing"), QJsonObject());
    QCOMPARE(s.connector(1).charging, Charging::EvConnected);
    if (!isTagFirst)
        QCOMPARE(tagStatus(s.station.authorize(OcttSite::Tag)), "Accepted"_L1);
    const QJsonObject begun = s.station.start(1, OcttSite::Tag, 1000);
    QCOMPARE(tagStatus(begun), "Accepted"_L1);
    QVERIFY(idOf(begun) > 0);
    s.station.status(1, "Charging");
    QCOMPARE(s.connector(1).charging, Charging::Charging);
    QCOMPARE(s.connector(1).transaction, std::optional(s.transaction(idOf(begun)).key));
    s.pass(60s);
    QCOMPARE(tagStatus(s.station.stop(idOf(begun), 3000, "Local", OcttSite::Tag)), "Accepted"_L1);
    s.station.status(1, "Finishing");
    s.station.status(1, "Available");
    const TransactionRecord ended = s.transaction(idOf(begun));
    QCOMPARE(ended.state, TransactionState::Ended);
    QCOMPARE(ended.energy(), std::optional(Energy::fromWh(2000)));
    QVERIFY(!s.connector(1).transaction);
    QCOMPARE(s.blamed(), QStringList());
}

void pluginFirst()
{
    regularSession(false);
}

void identificationFirst()
{
    regularSession(true);
}

void noCableInTime()
{
    OcttSite s;
    s.coldBoot();
    QCOMPARE(tagStatus(s.station.authorize(OcttSite::Tag)), "Accepted"_L1);
    s.station.status(1, "Preparing");
    s.pass(30s); // ConnectionTimeOut
    s.station.status(1, "Available");
    QCOMPARE(s.connector(1).status, Status::Available);
    QVERIFY(s.transactions.records.empty());
    QCOMPARE(s.blamed(), QStringList());
}

void carDisconnected()
{
    OcttSite s;
    s.coldBoot();
    const int id = s.charge();
    s.station.status(1, "SuspendedEV");
    QCOMPARE(s.connector(1).charging, Charging::SuspendedEv);
    QCOMPARE(s.station.stop(id, 1500, "EVDisconnected"), QJsonObject()); // no tag, so nothing to say of one
    s.station.status(1, "Finishing");
    s.station.status(1, "Available");
    QCOMPARE(s.transaction(id).stopReason, StopReason::EvDisconnected);
    QCOMPARE(s.connector(1).status, Status::Available);
}

void cachedTag()
{
    OcttSite s;
    s.coldBoot();
    s.station.status(1, "Preparing");
    const QJsonObject begun = s.station.start(1, OcttSite::Tag, 0);
    QCOMPARE(tagStatus(begun), "Accepted"_L1);
    QCOMPARE(s.transaction(idOf(begun)).state, TransactionState::Running);
}

/// A tag that may not charge; what Authorize says of it.
void refusedTag(const QString& tag, QLatin1String answer)
{
    OcttSite s;
    s.coldBoot();
    s.station.status(1, "Preparing");
    QCOMPARE(tagStatus(s.station.authorize(tag)), answer);
    s.station.status(1, "Available");
    QVERIFY(s.transactions.records.empty());
}

void invalidTag()
{
    refusedTag(OcttSite::Unknown, "Invalid"_L1);
}

void expiredTag()
{
    refusedTag(OcttSite::Expired, "Expired"_L1);
}

void blockedTag()
{
    refusedTag(OcttSite::Blocked, "Blocked"_L1);
}

void lockFailure()
{
    OcttSite s;
    s.coldBoot();
    s.station.status(1, "Preparing");
    QCOMPARE(tagStatus(s.station.authorize(OcttSite::Tag)), "Accepted"_L1);
    QCOMPARE(s.station.status(1, "Faulted", "ConnectorLockFailure"), QJsonObject());
    const ConnectorState connector = s.connector(1);
    QCOMPARE(connector.status, Status::Faulted);
    QCOMPARE(connector.errorCode, "ConnectorLockFailure"_L1);
    QVERIFY(s.transactions.records.empty());
}

void powerLoss()
{
    OcttSite s;
    s.coldBoot();
    const int id = s.charge();
    s.disconnect();
    QCOMPARE(s.transaction(id).state, TransactionState::Running); // it may go on without us
    s.pass(60s);
    s.coldBoot();
    QCOMPARE(s.station.stop(id, 1200, "PowerLoss", {}, 60), QJsonObject());
    const TransactionRecord ended = s.transaction(id);
    QCOMPARE(ended.state, TransactionState::Ended);
    QCOMPARE(ended.stopReason, StopReason::PowerLoss);
    QVERIFY(!ended.flags.testFlag(TransactionFlag::AwaitingReboot));
}

/// Ten minutes without a link, then on again without a boot.
void beOffline(OcttSite& s)
{
    s.coldBoot();
    s.disconnect();
    s.pass(600s);
    QVERIFY(s.station.connectTo(s.server->port()));
}

void offlineStart()
{
    OcttSite s;
    beOffline(s);
    const QJsonObject begun = s.station.start(1, OcttSite::Tag, 1000, 480);
    QCOMPARE(tagStatus(begun), "Accepted"_L1);
    const TransactionRecord record = s.transaction(idOf(begun));
    QCOMPARE(record.state, TransactionState::Running);
    QCOMPARE(record.startedAt, record.startReceivedAt.addSecs(-480));
    QVERIFY(record.flags.testFlag(TransactionFlag::LateDelivery));
}

void offlineStartOfABadTag()
{
    OcttSite s;
    beOffline(s);
    const QJsonObject begun = s.station.start(1, OcttSite::Unknown, 1000, 480);
    QCOMPARE(tagStatus(begun), "Invalid"_L1);
    QVERIFY(idOf(begun) > 0); // what was charged is charged
    QCOMPARE(s.station.stop(idOf(begun), 1100, "DeAuthorized"), QJsonObject());
    const TransactionRecord ended = s.transaction(idOf(begun));
    QCOMPARE(ended.stopReason, StopReason::DeAuthorized);
    QVERIFY(ended.flags.testFlag(TransactionFlag::NotAuthorized));
    QCOMPARE(ended.energy(), std::optional(Energy::fromWh(100)));
}

void offlineTransaction()
{
    OcttSite s;
    beOffline(s);
    const QJsonObject begun = s.station.start(1, OcttSite::Tag, 1000, 540);
    QCOMPARE(tagStatus(begun), "Accepted"_L1);
    QCOMPARE(tagStatus(s.station.stop(idOf(begun), 1900, "Local", OcttSite::Tag, 240)), "Accepted"_L1);
    const TransactionRecord ended = s.transaction(idOf(begun));
    QCOMPARE(ended.state, TransactionState::Ended);
    QCOMPARE(ended.startedAt.secsTo(*ended.stoppedAt), 300);
    QCOMPARE(ended.energy(), std::optional(Energy::fromWh(900)));
}

const std::vector<Clause> Cases{
    {"TC_001_CSMS Cold Boot Charge Point", coldBoot},
    {"TC_003_CSMS Regular Charging Session - Plugin First", pluginFirst},
    {"TC_004_1_CSMS Regular Charging Session - Identification First", identificationFirst},
    {"TC_004_2_CSMS Regular Charging Session - Identification First - ConnectionTimeOut", noCableInTime},
    {"TC_005_1_CSMS EV Side Disconnected", carDisconnected},
    {"TC_007_CSMS Regular Start Charging Session - Cached Id", cachedTag},
    {"TC_023_1_CSMS Start Charging Session - Authorize invalid", invalidTag},
    {"TC_023_2_CSMS Start Charging Session - Authorize expired", expiredTag},
    {"TC_023_3_CSMS Start Charging Session - Authorize blocked", blockedTag},
    {"TC_024_CSMS Start Charging Session Lock Failure", lockFailure},
    {"TC_032_1_CSMS Power failure boot charging point - configured to stop transactions", powerLoss},
    {"TC_037_1_CSMS Offline Start Transaction - Valid IdTag", offlineStart},
    {"TC_037_3_CSMS Offline Start Transaction - Invalid IdTag", offlineStartOfABadTag},
    {"TC_039_CSMS Offline Transaction", offlineTransaction},
};

} // namespace

class TestOcttCharging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data() { addClauses(Cases); }
    void holds() { runClause(); }
};

FORECOURT_TEST(TestOcttCharging)

} // namespace forecourt::tests::octtcharging

#include "tst_octtcharging.moc"
