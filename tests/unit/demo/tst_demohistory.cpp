// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demohistory.h"
#include "core/base/idsource.h"
#include "core/engine/ports/transport.h"
#include "core/server/sodiumcredentialhasher.h"
#include "tests/support/fakestore.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace forecourt;

class TestDemoHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheWholeSite();
    void tellsTheSameStoryTwice();
    void onlyTheNewestChargerHasNoPassword();
    void keepsEveryMeterInStep();
    void tellsWhenTheLinksWereUp();
    void endsWithTheReasonWhenTheDiskFails();

private:
    struct Outcome
    {
        tests::FakeTransactionStore transactions;
        tests::FakeSiteStore sites{transactions};
        QList<demo::Station> stations;
        std::optional<Result<void>> result;
    };
    static void run(Outcome& outcome)
    {
        tests::ManualClock clock;
        SystemIdSource ids;
        const server::SodiumCredentialHasher hasher;
        demo::DemoHistory history({outcome.transactions, outcome.sites, hasher, ids, clock}, demo::Seed);
        history.write([&outcome](const Result<void>& result) { outcome.result = result; });
        outcome.stations = history.stations();
    }
};

void TestDemoHistory::writesTheWholeSite()
{
    Outcome outcome;
    run(outcome);
    QVERIFY(outcome.result && outcome.result->has_value());
    QCOMPARE(outcome.sites.stations.size(), size_t(6));
    int connectors = 0;
    for (const demo::Station& station : outcome.stations)
        connectors += static_cast<int>(station.connectors.size());
    QCOMPARE(connectors, 11);
    for (const auto& [id, stored] : outcome.sites.stations)
        QVERIFY2(stored.record.isAdmitted, qPrintable(id));
    for (const auto& [value, token] : outcome.sites.tokens)
        QVERIFY2(token.person && outcome.sites.persons.count(token.person->value()) == 1, qPrintable(value));
    QVERIFY(outcome.transactions.records.size() > 50);
    QCOMPARE(outcome.sites.power.size(), 720);
}

void TestDemoHistory::tellsTheSameStoryTwice()
{
    Outcome first;
    Outcome second;
    run(first);
    run(second);
    QVERIFY(first.transactions.records == second.transactions.records);
}

/// SEC-3: a well-kept site but for one, whose sign is to be seen. Stored are hashes only, of keys that no other demo has.
void TestDemoHistory::onlyTheNewestChargerHasNoPassword()
{
    Outcome first;
    Outcome second;
    run(first);
    run(second);
    const server::SodiumCredentialHasher hasher;
    QSet<QByteArray> passwords;
    for (const Outcome* outcome : {&first, &second}) {
        for (const demo::Station& station : outcome->stations) {
            const ports::StoredStation& stored = outcome->sites.stations.at(station.id.value());
            const bool isNewest = station.id == outcome->stations.last().id;
            QCOMPARE(stored.record.hasPassword, !isNewest);
            QCOMPARE(stored.passwordHashes.size(), isNewest ? 0 : 1);
            QCOMPARE(station.password.isEmpty(), isNewest);
            if (isNewest)
                continue;
            passwords.insert(station.password);
            QVERIFY(hasher.matches(station.password, stored.passwordHashes.first()));
            QVERIFY(!hasher.isSlow(stored.passwordHashes.first()));
            QVERIFY(!stored.passwordHashes.first().contains(station.password.toBase64()));
        }
    }
    QCOMPARE(passwords.size(), 10);
}

void TestDemoHistory::keepsEveryMeterInStep()
{
    Outcome outcome;
    run(outcome);
    QHash<QString, qint64> meters;
    int odd = 0;
    for (const auto& [key, record] : outcome.transactions.records) {
        if (record.needsAttention()) { // for the corrections desk
            QVERIFY(record.state == TransactionState::EndUnknown || record.state == TransactionState::Orphan);
            ++odd;
            const Energy end = record.meterStop.value_or(record.lastRegister.value_or(Energy()));
            meters.insert(record.station.value() + QLatin1Char('/') + QString::number(record.evse.value()), end.milliWh);
            continue;
        }
        QVERIFY(record.state == TransactionState::Ended && record.meterStop);
        QVERIFY(record.startedAt < *record.stoppedAt);
        QVERIFY(record.energy()->milliWh > 0);
        const QString place = record.station.value() + QLatin1Char('/') + QString::number(record.evse.value());
        if (meters.contains(place))
            QCOMPARE(record.meterStart.milliWh, meters.value(place));
        meters.insert(place, record.meterStop->milliWh);
        qint64 last = record.meterStart.milliWh;
        for (const MeterSample& sample : outcome.transactions.samples.at(key)) {
            if (sample.measurand != Measurand::EnergyActiveImportRegister)
                continue;
            QVERIFY(sample.milli >= last && sample.milli <= record.meterStop->milliWh);
            last = sample.milli;
        }
    }
    QCOMPARE(odd, 2);
    // The live stations go on where the week ended.
    for (const demo::Station& station : outcome.stations) {
        for (const demo::Connector& connector : station.connectors) {
            const QString place = station.id.value() + QLatin1Char('/') + QString::number(connector.evse.value());
            if (meters.contains(place))
                QCOMPARE(connector.registerWh * 1000, meters.value(place));
        }
    }
}

void TestDemoHistory::tellsWhenTheLinksWereUp()
{
    Outcome outcome;
    run(outcome);
    const QDateTime now = tests::ManualClock().utcNow();
    QHash<QString, QDateTime> upSince;
    QHash<QString, qint64> upS;
    QDateTime last;
    for (const EventRecord& event : outcome.sites.events) {
        const QString station = event.station.value();
        if (event.kind == EventKind::Connected) {
            QVERIFY2(!upSince.contains(station), qPrintable(station));
            upSince.insert(station, event.at);
        } else if (event.kind == EventKind::Disconnected && !station.isEmpty()) {
            QVERIFY2(upSince.contains(station), qPrintable(station));
            upS[station] += upSince.take(station).secsTo(event.at);
        } else if (event.kind == EventKind::StatusChanged) {
            QVERIFY(event.evse.has_value());
        }
        last = event.at;
    }
    QCOMPARE(last, now);
    for (const demo::Station& station : outcome.stations) {
        const QString id = station.id.value();
        QVERIFY2(upSince.contains(id), qPrintable(id)); // until the program stopped
        const QDateTime seen = *outcome.sites.stations.at(id).record.firstSeenAt;
        const double share = double(upS.value(id) + upSince.value(id).secsTo(now)) / double(seen.secsTo(now));
        QVERIFY2(share > 0.9 && share <= 1.0, qPrintable(id + QLatin1Char(' ') + QString::number(share)));
    }
    QCOMPARE(outcome.sites.alerts.size(), size_t(5));
    for (const auto& [id, alert] : outcome.sites.alerts)
        QVERIFY(alert.isCleared() && *alert.clearedAt < now && alert.since > now.addDays(-8));
}

void TestDemoHistory::endsWithTheReasonWhenTheDiskFails()
{
    Outcome outcome;
    outcome.transactions.commits.failure = Error{ErrorCode::StorageFull, {}, {}};
    run(outcome);
    QVERIFY(outcome.result && !outcome.result->has_value());
    QCOMPARE(outcome.result->error().code, ErrorCode::StorageFull);
}

FORECOURT_TEST(TestDemoHistory)
#include "tst_demohistory.moc"
