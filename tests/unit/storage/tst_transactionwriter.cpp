// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace {

using Found = std::optional<TransactionRecord>;

Result<TransactionRecord> addOrphan(StorageFixture& fixture, const TransactionRecord& record)
{
    return answer<TransactionRecord>(
        [&](auto done) { fixture.transactions().addOrphan(record, {}, std::move(done)); });
}

Found find(StorageFixture& fixture, const QString& station, const QString& id)
{
    return answer<Found>([&](auto done) {
               fixture.transactions().find(StationId(station), TransactionId(id), std::move(done));
           })
        .value_or(Found());
}

Found findNear(StorageFixture& fixture, std::optional<int> evse, const QString& token, const QDateTime& at)
{
    return answer<Found>([&](auto done) {
               fixture.transactions().findByCircumstance(
                   StationId(QStringLiteral("CP-1")), evse ? std::optional(EvseId(*evse)) : std::nullopt,
                   token.isEmpty() ? std::nullopt : std::optional(IdToken{token, IdTokenKind::Unknown}), at,
                   std::move(done));
           })
        .value_or(Found());
}

TransactionRecord aLoneStop(const QString& id = QStringLiteral("77"))
{
    TransactionRecord record = aTransaction();
    record.state = TransactionState::Orphan;
    record.id = TransactionId(id);
    record.startedAt = {};
    record.startStationTime.clear();
    record.stoppedAt = utc(2026, 5, 5, 15);
    record.stopStationTime = QStringLiteral("2026-05-05T15:00:00Z");
    record.meterStop = Energy::fromWh(5000);
    return record;
}

} // namespace

class TransactionWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesKeyNumberAndDecimalId();
    void resentStartIsTheSameTransaction_data();
    void resentStartIsTheSameTransaction();
    void startWithoutUsableTimeIsNewAfterTheStop_data();
    void startWithoutUsableTimeIsNewAfterTheStop();
    void numbersRunPerYearOfTheSiteZone();
    void keysAndNumbersAreNeverReused();
    void newTransactionDisplacesTheOpenOne();
    void newTransactionDisplacesAllThatAreOpen();
    void lateOldStartDisplacesNothing();
    void everyMemberSurvivesARestart();
    void saveOfAnUnknownTransactionIsRefused();
    void loneStopIsKeptOnce();
    void claimedLoneStopIsStillFound();
    void progressWritesLatestValuesOnly();
    void samplesCountOnce_data();
    void samplesCountOnce();
    void signedDataIsKeptVerbatim();
    void samplesWithoutTransactionAreKept();
    void findsTheNewestOfSeveral();
    void findsByCircumstance_data();
    void findsByCircumstance();
    void anOlderOpenEndIsNotTheNearestOfItsConnector();
    void dayTotalsFollowTheSiteZone();
    void fallingMeterDoesNotLowerTheDay();
};

void TransactionWriterTest::givesKeyNumberAndDecimalId()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto begun = fixture.begin(aTransaction());
    QVERIFY(begun);
    QCOMPARE(begun->record.key.value(), 1);
    QCOMPARE(begun->record.id.value(), QStringLiteral("1"));
    QCOMPARE(begun->record.number, QStringLiteral("2026-000001"));
    QVERIFY(!begun->isDuplicate);
    QVERIFY(begun->displaced.isEmpty());

    TransactionRecord named = aTransaction(QStringLiteral("CP-2"));
    named.id = TransactionId(QStringLiteral("4f1c"));
    QCOMPARE(fixture.begin(named)->record.id.value(), QStringLiteral("4f1c"));
}

void TransactionWriterTest::resentStartIsTheSameTransaction_data()
{
    QTest::addColumn<QString>("station");
    QTest::addColumn<int>("evse");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("stationTime");
    QTest::addColumn<int>("meterStart");
    QTest::addColumn<bool>("isSame");
    const QString time = QStringLiteral("2026-05-05T12:00:00.000Z");
    QTest::newRow("same message") << "CP-1" << 1 << "Tag-1" << time << 1000 << true;
    QTest::newRow("tag in other case, ocpp-behaviour 3.4") << "CP-1" << 1 << "TAG-1" << time << 1000 << true;
    QTest::newRow("other station") << "CP-2" << 1 << "Tag-1" << time << 1000 << false;
    QTest::newRow("station in other case") << "cp-1" << 1 << "Tag-1" << time << 1000 << false;
    QTest::newRow("other connector") << "CP-1" << 2 << "Tag-1" << time << 1000 << false;
    QTest::newRow("other tag") << "CP-1" << 1 << "Tag-2" << time << 1000 << false;
    QTest::newRow("other time text") << "CP-1" << 1 << "Tag-1"
                                     << "2026-05-05T12:00:01.000Z" << 1000 << false;
    QTest::newRow("other meter") << "CP-1" << 1 << "Tag-1" << time << 1001 << false;
}

void TransactionWriterTest::resentStartIsTheSameTransaction()
{
    QFETCH(QString, station);
    QFETCH(int, evse);
    QFETCH(QString, token);
    QFETCH(QString, stationTime);
    QFETCH(int, meterStart);
    QFETCH(bool, isSame);
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto first = fixture.begin(aTransaction());
    QVERIFY(first);
    QVERIFY(fixture.reopen());

    TransactionRecord again = aTransaction(station, evse, utc(2026, 5, 5), token);
    again.startStationTime = stationTime;
    again.meterStart = Energy::fromWh(meterStart);
    again.startReceivedAt = utc(2026, 5, 6);
    const auto second = fixture.begin(again);
    QVERIFY(second);
    QCOMPARE(second->isDuplicate, isSame);
    QCOMPARE(second->record.key == first->record.key, isSame);
    if (isSame)
        QCOMPARE(second->record, first->record);
    QCOMPARE(result(fixture.history().transactionTotals({}))->count, isSame ? 1 : 2);
}

void TransactionWriterTest::startWithoutUsableTimeIsNewAfterTheStop_data()
{
    QTest::addColumn<QString>("stationTime");
    QTest::addColumn<TransactionState>("before");
    QTest::addColumn<bool>("isSame");
    const QString plausible = QStringLiteral("2026-05-05T12:00:00.000Z");
    const QString stuck = QStringLiteral("1970-01-01T00:00:00Z");
    QTest::newRow("no time, runs") << QString() << TransactionState::Running << true;
    QTest::newRow("no time, end unknown") << QString() << TransactionState::EndUnknown << true;
    QTest::newRow("no time, closed by the operator") << QString() << TransactionState::ClosedByOperator << true;
    QTest::newRow("no time, ended, quirk 34") << QString() << TransactionState::Ended << false;
    QTest::newRow("stuck clock, runs") << stuck << TransactionState::Running << true;
    QTest::newRow("stuck clock, ended, quirk 23") << stuck << TransactionState::Ended << false;
    QTest::newRow("unreadable time, ended") << QStringLiteral("n/a") << TransactionState::Ended << false;
    QTest::newRow("plausible time, ended") << plausible << TransactionState::Ended << true;
}

void TransactionWriterTest::startWithoutUsableTimeIsNewAfterTheStop()
{
    QFETCH(QString, stationTime);
    QFETCH(TransactionState, before);
    QFETCH(bool, isSame);
    StorageFixture fixture;
    QVERIFY(fixture.open());
    TransactionRecord start = aTransaction();
    start.startStationTime = stationTime;
    start.meterStart = Energy{0};
    TransactionRecord known = fixture.begin(start)->record;
    known.state = before;
    if (before == TransactionState::Ended) {
        known.stoppedAt = known.startedAt.addSecs(3600);
        known.meterStop = Energy::fromWh(4000);
    }
    QVERIFY(answer<void>([&](auto done) { fixture.transactions().save(known, {}, std::move(done)); }));
    start.startedAt = start.startedAt.addDays(1);
    const auto again = fixture.begin(start);
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QCOMPARE(again->isDuplicate, isSame);
    QCOMPARE(again->record.key == known.key, isSame);
    QCOMPARE(fixture.begin(start)->record.key, again->record.key); // sent twice all the same
}

void TransactionWriterTest::numbersRunPerYearOfTheSiteZone()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    SiteSettings settings;
    settings.timeZone = QStringLiteral("Europe/Berlin");
    QVERIFY(answer<void>([&](auto done) { fixture.site().saveSettings(settings, std::move(done)); }));
    const auto numberAt = [&](const QDateTime& at) {
        return fixture.begin(aTransaction(QStringLiteral("CP-1"), 1, at))->record.number;
    };
    QCOMPARE(numberAt(utc(2026, 12, 31, 22, 59)), QStringLiteral("2026-000001"));
    QCOMPARE(numberAt(utc(2026, 12, 31, 23, 0)), QStringLiteral("2027-000001")); // midnight in Berlin
    QCOMPARE(numberAt(utc(2027, 1, 1, 10)), QStringLiteral("2027-000002"));
    QVERIFY(fixture.reopen()); // the zone is read from the database
    QCOMPARE(numberAt(utc(2027, 12, 31, 23, 30)), QStringLiteral("2028-000001"));
    QCOMPARE(numberAt(utc(2026, 6, 1)), QStringLiteral("2026-000002")); // delivered late
}

void TransactionWriterTest::keysAndNumbersAreNeverReused()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto first = fixture.begin(aTransaction());
    QVERIFY(first);
    fixture.end();
    {
        storage::Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")),
                                       storage::Connection::Access::ReadWrite);
        QVERIFY(connection.execute("DELETE FROM transactions"));
    }
    QVERIFY(fixture.reopen());
    const auto second = fixture.begin(aTransaction());
    QCOMPARE(second->record.key.value(), first->record.key.value() + 1);
    QCOMPARE(second->record.number, QStringLiteral("2026-000002"));
}

void TransactionWriterTest::newTransactionDisplacesTheOpenOne()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto first = fixture.begin(aTransaction());
    const auto elsewhere = fixture.begin(aTransaction(QStringLiteral("CP-1"), 2));
    const auto second = fixture.begin(aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 5, 13)));
    QVERIFY(second);
    QCOMPARE(second->displaced.size(), 1);
    QCOMPARE(second->displaced.first().key, first->record.key);
    QCOMPARE(second->displaced.first().state, TransactionState::EndUnknown);
    QVERIFY(second->displaced.first().flags.testFlag(TransactionFlag::EndUnknown));
    const auto stored = result(fixture.history().transaction(first->record.key));
    QCOMPARE(*stored, second->displaced.first());
    QCOMPARE(result(fixture.history().transaction(elsewhere->record.key))->state, TransactionState::Running);

    TransactionRecord late = *stored; // a late stop still wins
    late.state = TransactionState::Ended;
    late.meterStop = Energy::fromWh(3000);
    late.stoppedAt = utc(2026, 5, 5, 12, 30);
    QVERIFY(fixture.save(late));
    QCOMPARE(*result(fixture.history().transaction(late.key)), late);
}

void TransactionWriterTest::newTransactionDisplacesAllThatAreOpen()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto newer = fixture.begin(aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 5, 13)));
    const auto old = fixture.begin(aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 5, 9))); // sent late: both are open
    const auto newest = fixture.begin(aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 5, 15)));
    QVERIFY(newer && old && newest);
    QCOMPARE(newest->displaced.size(), 2);
    QCOMPARE(newest->displaced.first().key, newer->record.key);
    QCOMPARE(newest->displaced.last().key, old->record.key);
    for (const TransactionRecord& displaced : newest->displaced)
        QCOMPARE(*result(fixture.history().transaction(displaced.key)), displaced);
}

void TransactionWriterTest::lateOldStartDisplacesNothing()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto open = fixture.begin(aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 5, 13)));
    const auto old = fixture.begin(aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 5, 9)));
    QVERIFY(old && old->displaced.isEmpty());
    QCOMPARE(result(fixture.history().transaction(open->record.key))->state, TransactionState::Running);
}

void TransactionWriterTest::everyMemberSurvivesARestart()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    TransactionRecord record = fixture.begin(aTransaction())->record;
    record.connector = ConnectorId(2);
    record.token.kind = IdTokenKind::Iso14443;
    record.person = PersonId(5);
    record.personName = QStringLiteral("Zoë Müller");
    record.state = TransactionState::Ended;
    record.flags = TransactionFlag::MeterGap | TransactionFlag::EndUnknown;
    record.authorization = AuthorizationStatus::NotAtThisTime;
    record.stoppedAt = utc(2026, 5, 5, 14, 0, 0, 250);
    record.stopReceivedAt = utc(2026, 5, 5, 14, 1);
    record.stopStationTime = QStringLiteral("2026-05-05T16:00:00.25+02:00");
    record.meterStop = Energy{4'567'891};
    record.lastRegister = Energy{4'000'000};
    record.stopReason = StopReason::PowerLoss;
    record.stopToken = IdToken{QStringLiteral("Tag-9"), IdTokenKind::Central};
    record.reservationId = 12;
    record.maximumPowerW = 22'000;
    record.lastSocPercent = 81;
    record.lastSampleAt = utc(2026, 5, 5, 13, 59);
    record.note = QStringLiteral("closed by hand");
    QVERIFY(fixture.save(record));
    QVERIFY(fixture.reopen());
    QCOMPARE(*result(fixture.history().transaction(record.key)), record);
    QCOMPARE(*find(fixture, QStringLiteral("CP-1"), record.id.value()), record);
    QCOMPARE(fixture.load()->lastRegisters.value(QStringLiteral("CP-1/1")).value, *record.meterStop);
    QVERIFY(fixture.load()->runningTransactions.isEmpty());
}

void TransactionWriterTest::saveOfAnUnknownTransactionIsRefused()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    TransactionRecord record = aTransaction();
    record.key = TransactionKey(99);
    const auto saved = fixture.save(record, {aSample(utc(2026, 5, 5), 1)});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::NotFound);
    QCOMPARE(fixture.addSamples(record, {aSample(utc(2026, 5, 5), 1)}).error().code, ErrorCode::NotFound);
    QVERIFY(result(fixture.history().samples(record.key))->isEmpty());
}

void TransactionWriterTest::loneStopIsKeptOnce()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto first = addOrphan(fixture, aLoneStop());
    QVERIFY(first);
    QCOMPARE(first->state, TransactionState::Orphan);
    QVERIFY(first->flags.testFlag(TransactionFlag::StartMissing));
    QCOMPARE(first->id.value(), QStringLiteral("77"));
    QVERIFY(!first->number.isEmpty());
    QCOMPARE(*addOrphan(fixture, aLoneStop()), *first);
    TransactionRecord other = aLoneStop();
    other.meterStop = Energy::fromWh(5001);
    QVERIFY(addOrphan(fixture, other)->key != first->key);
    TransactionRecord withoutReading = aLoneStop();
    withoutReading.meterStop.reset();
    const auto third = addOrphan(fixture, withoutReading);
    QCOMPARE(addOrphan(fixture, withoutReading)->key, third->key);
    QCOMPARE(result(fixture.history().transactionTotals({}))->count, 3);
}

void TransactionWriterTest::claimedLoneStopIsStillFound()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    TransactionRecord record = *addOrphan(fixture, aLoneStop());
    record.state = TransactionState::Ended; // its start came after all
    record.startedAt = utc(2026, 5, 5);
    record.startStationTime = QStringLiteral("2026-05-05T12:00:00Z");
    QVERIFY(fixture.save(record));
    QCOMPARE(addOrphan(fixture, aLoneStop())->key, record.key);
}

void TransactionWriterTest::progressWritesLatestValuesOnly()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const TransactionRecord stored = fixture.begin(aTransaction())->record;
    TransactionRecord progress = stored;
    progress.lastRegister = Energy::fromWh(2500);
    progress.maximumPowerW = 11'000;
    progress.lastSocPercent = 40;
    progress.lastSampleAt = utc(2026, 5, 5, 12, 5);
    progress.flags = TransactionFlag::RegisterFell;
    TransactionRecord sent = progress;
    sent.note = QStringLiteral("must not be written");
    sent.state = TransactionState::Ended;
    QVERIFY(fixture.addSamples(sent, {aSample(utc(2026, 5, 5, 12, 5), 11'000'000)}));
    QCOMPARE(*result(fixture.history().transaction(stored.key)), progress);
    api::TransactionQuery attention;
    attention.state = api::TransactionQuery::State::Attention;
    const auto totals = result(fixture.history().transactionTotals(attention));
    QCOMPARE(totals->count, 1);
    QCOMPARE(totals->energy, Energy::fromWh(1500));
}

void TransactionWriterTest::samplesCountOnce_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<int>("measurand");
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("location");
    QTest::addColumn<int>("context");
    QTest::addColumn<int>("count");
    const QDateTime at = utc(2026, 5, 5, 12, 0, 1, 500);
    QTest::newRow("the same, other value") << at << int(Measurand::PowerActiveImport) << 0 << 0 << 0 << 1;
    QTest::newRow("a millisecond later")
        << at.addMSecs(1) << int(Measurand::PowerActiveImport) << 0 << 0 << 0 << 2;
    QTest::newRow("before 1970") << utc(1969, 12, 31, 23, 59, 59, 999) << int(Measurand::PowerActiveImport)
                                 << 0 << 0 << 0 << 2;
    QTest::newRow("after 2038") << utc(2050, 1, 1) << int(Measurand::PowerActiveImport) << 0 << 0 << 0 << 2;
    QTest::newRow("other measurand") << at << int(Measurand::Rpm) << 0 << 0 << 0 << 2;
    QTest::newRow("other phase") << at << int(Measurand::PowerActiveImport) << int(Phase::L3L1) << 0 << 0
                                 << 2;
    QTest::newRow("other location") << at << int(Measurand::PowerActiveImport) << 0
                                    << int(MeasurementLocation::Inlet) << 0 << 2;
    QTest::newRow("other context") << at << int(Measurand::PowerActiveImport) << 0 << 0
                                   << int(ReadingContext::Other) << 2;
}

void TransactionWriterTest::samplesCountOnce()
{
    QFETCH(QDateTime, at);
    QFETCH(int, measurand);
    QFETCH(int, phase);
    QFETCH(int, location);
    QFETCH(int, context);
    QFETCH(int, count);
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const TransactionRecord record = fixture.begin(aTransaction())->record;
    const MeterSample first = aSample(utc(2026, 5, 5, 12, 0, 1, 500), 1234);
    const MeterSample second{
        at, Measurand(measurand), Phase(phase), MeasurementLocation(location), ReadingContext(context), -77,
        {}};
    QVERIFY(fixture.addSamples(record, {first}));
    QVERIFY(fixture.save(record, {second, second}));
    QList<MeterSample> expected{first};
    if (count == 2)
        expected.insert(second.at < first.at ? 0 : 1, second);
    QCOMPARE(*result(fixture.history().samples(record.key)), expected);
}

void TransactionWriterTest::signedDataIsKeptVerbatim()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const TransactionRecord record = fixture.begin(aTransaction())->record;
    MeterSample sample = aSample(utc(2026, 5, 5), 0, Measurand::EnergyActiveImportRegister);
    sample.signedData = QStringLiteral("OCMF|{\"FV\":\"1.0\"}|{\"SD\":\"3045…\"}");
    QVERIFY(fixture.addSamples(record, {sample, aSample(utc(2026, 5, 5, 12, 1), 5)}));
    const auto stored = result(fixture.history().samples(record.key));
    QCOMPARE(stored->size(), 2);
    QCOMPARE(stored->first(), sample);
}

void TransactionWriterTest::samplesWithoutTransactionAreKept()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.addSamples({}, {aSample(utc(2026, 5, 5), 1)}));
    QVERIFY(fixture.addSamples({}, {aSample(utc(2026, 5, 5), 1), aSample(utc(2026, 5, 5, 13), 2)}));
    QVERIFY(fixture.addSamples({}, {aSample(utc(2026, 5, 5), 3)}, std::nullopt));
    QVERIFY(fixture.reopen());
    QVERIFY(fixture.addSamples({}, {aSample(utc(2026, 5, 5), 1)}));
    storage::Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")),
                                   storage::Connection::Access::ReadOnly);
    QCOMPARE(connection.readInteger("SELECT COUNT(*) FROM samples s JOIN loose_series l ON l.id = -s.series "
                                    "WHERE l.station = 'CP-1' AND l.evse = 1"),
             2);
    QCOMPARE(connection.readInteger("SELECT COUNT(*) FROM samples s JOIN loose_series l ON l.id = -s.series "
                                    "WHERE l.station = 'CP-1' AND l.evse = 0"),
             1);
}

void TransactionWriterTest::findsTheNewestOfSeveral()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    TransactionRecord first = aTransaction();
    first.id = TransactionId(QStringLiteral("5"));
    TransactionRecord second = aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 6));
    second.id = TransactionId(QStringLiteral("5"));
    QVERIFY(fixture.begin(first));
    const auto newest = fixture.begin(second);
    QCOMPARE(find(fixture, QStringLiteral("CP-1"), QStringLiteral("5"))->key, newest->record.key);
    QVERIFY(!find(fixture, QStringLiteral("CP-2"), QStringLiteral("5")));
    QVERIFY(!find(fixture, QStringLiteral("CP-1"), QStringLiteral("6")));
}

void TransactionWriterTest::findsByCircumstance_data()
{
    QTest::addColumn<int>("evse");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<int>("expected");
    QTest::newRow("within the ended one") << 0 << "" << utc(2026, 5, 5, 12, 30) << 1;
    QTest::newRow("within, tag in other case") << 1 << "TAG-1" << utc(2026, 5, 5, 12, 30) << 1;
    QTest::newRow("other connector") << 2 << "" << utc(2026, 5, 5, 12, 30) << 0;
    QTest::newRow("other tag") << 1 << "Nobody" << utc(2026, 5, 5, 16, 30) << 0;
    QTest::newRow("the open one") << 1 << "Tag-1" << utc(2026, 5, 5, 16, 30) << 2;
    QTest::newRow("between: the one before") << 1 << "Tag-1" << utc(2026, 5, 5, 15) << 1;
    QTest::newRow("before all") << 1 << "" << utc(2026, 5, 5, 11) << 0;
}

void TransactionWriterTest::findsByCircumstance()
{
    QFETCH(int, evse);
    QFETCH(QString, token);
    QFETCH(QDateTime, at);
    QFETCH(int, expected);
    StorageFixture fixture;
    QVERIFY(fixture.open());
    TransactionRecord ended = fixture.begin(aTransaction())->record;
    ended.state = TransactionState::Ended;
    ended.stoppedAt = utc(2026, 5, 5, 13);
    ended.meterStop = Energy::fromWh(2000);
    QVERIFY(fixture.save(ended));
    QVERIFY(fixture.begin(aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 5, 16))));
    QVERIFY(fixture.begin(aTransaction(QStringLiteral("CP-2"), 1, utc(2026, 5, 5, 12))));
    const Found found = findNear(fixture, evse == 0 ? std::nullopt : std::optional(evse), token, at);
    QCOMPARE(found ? int(found->key.value()) : 0, expected);
}

void TransactionWriterTest::anOlderOpenEndIsNotTheNearestOfItsConnector()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.begin(aTransaction()));
    // It displaces the first one, whose end is unknown from then on.
    TransactionRecord newer = fixture.begin(aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 5, 16)))->record;
    newer.state = TransactionState::Ended;
    newer.stoppedAt = utc(2026, 5, 5, 17);
    newer.meterStop = Energy::fromWh(2000);
    QVERIFY(fixture.save(newer));
    const QDateTime later = utc(2026, 5, 5, 18);
    QCOMPARE(findNear(fixture, 1, {}, later)->key, newer.key);
    QCOMPARE(findNear(fixture, 1, {}, utc(2026, 5, 5, 14))->key, TransactionKey(1));
    // A stop without an id looks for it.
    QCOMPARE(findNear(fixture, std::nullopt, QStringLiteral("Tag-1"), later)->key, TransactionKey(1));
}

void TransactionWriterTest::dayTotalsFollowTheSiteZone()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto end = [&](const QString& station, const QDateTime& at, int wattHours) {
        TransactionRecord record = fixture.begin(aTransaction(station, 1, at.addSecs(-600)))->record;
        record.state = TransactionState::Ended;
        record.stoppedAt = at;
        record.meterStop = record.meterStart + Energy::fromWh(wattHours);
        return bool(fixture.save(record));
    };
    QVERIFY(end(QStringLiteral("A"), utc(2026, 5, 4, 21, 59), 1)); // 4 May, 23:59 in Berlin
    QVERIFY(end(QStringLiteral("B"), utc(2026, 5, 4, 22, 0), 10)); // 5 May, 00:00
    QVERIFY(end(QStringLiteral("C"), utc(2026, 5, 5, 21, 59), 100));
    QVERIFY(end(QStringLiteral("D"), utc(2026, 5, 5, 22, 0), 1000));
    QVERIFY(fixture.begin(aTransaction(QStringLiteral("E"))));
    const auto totals = answer<DayTotals>([&](auto done) {
        fixture.transactions().dayTotals(QDate(2026, 5, 5), QStringLiteral("Europe/Berlin"), std::move(done));
    });
    QVERIFY(totals);
    QCOMPARE(totals->day, QDate(2026, 5, 5));
    QCOMPARE(totals->sessions, 2);
    QCOMPARE(totals->energy, Energy::fromWh(110));
    QCOMPARE(totals->liveSessions, 1);
    QCOMPARE(fixture.load()->today, *totals);
}

void TransactionWriterTest::fallingMeterDoesNotLowerTheDay()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    TransactionRecord record = fixture.begin(aTransaction())->record;
    record.state = TransactionState::Ended;
    record.flags = TransactionFlag::MeterBackwards;
    record.stoppedAt = utc(2026, 5, 5, 13);
    record.meterStop = Energy::fromWh(10);
    QVERIFY(fixture.save(record));
    const auto stored = fixture.load();
    QCOMPARE(stored->today.sessions, 1);
    QCOMPARE(stored->today.energy, Energy{});
    QCOMPARE(result(fixture.history().transaction(record.key))->energy(), Energy::fromWh(-990));
}

FORECOURT_TEST(TransactionWriterTest)
#include "tst_transactionwriter.moc"
