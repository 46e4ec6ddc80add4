// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Meter values in blocks: the same ones come back, in few bytes, and evidence is never thinned.
#include "core/storage/connection.h"
#include "core/storage/repositories/sampletable.h"
#include "core/storage/samplepacking.h"
#include "core/storage/samplereader.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/accountfixture.h"

#include <QDir>

#include <algorithm>
#include <limits>
#include <random>

Q_DECLARE_METATYPE(forecourt::storage::PackedSample)

using namespace forecourt;
using namespace forecourt::tests;
using storage::PackedSample;

namespace {

PackedSample packedOf(const MeterSample& sample)
{
    const storage::SamplePosition position = storage::positionOf(sample);
    return {position.atS, position.what, sample.milli};
}

/// Four hours of a three-phase charge, every \a stepS: register, power, three currents, state of charge.
std::vector<MeterSample> aCharge(const QDateTime& start, int stepS, qint64 registerMilli, quint32 seed = 1)
{
    std::mt19937 random(seed);
    std::vector<MeterSample> samples;
    for (int s = 0; s <= 4 * 3600; s += stepS) {
        const QDateTime at = start.addSecs(s);
        registerMilli += 11'000 * qint64(stepS) / 3600 * 1000 + qint64(random() % 1000);
        samples.push_back(aSample(at, registerMilli, Measurand::EnergyActiveImportRegister));
        samples.push_back(aSample(at, 11'000'000 + qint64(random() % 50'000)));
        for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3})
            samples.push_back(aSample(at, 16'000 + qint64(random() % 200), Measurand::CurrentImport, phase));
        samples.push_back(aSample(at, 20'000 + s, Measurand::Soc));
    }
    samples.front().context = ReadingContext::TransactionBegin;
    samples.back().context = ReadingContext::TransactionEnd;
    return samples;
}

/// Runs slices until nothing is left. The number of slices.
int packAll(const QString& path, const storage::RetentionLimits& limits, const QDateTime& now)
{
    storage::Connection connection(path, storage::Connection::Access::ReadWrite);
    int slices = 0;
    while (slices < 1000) {
        connection.execute("BEGIN IMMEDIATE");
        const auto isMore = storage::packSlice(connection, limits, now);
        if (!isMore || !connection.execute("COMMIT") || !*isMore)
            break;
        ++slices;
    }
    return slices;
}

qint64 count(const QString& path, const char* sql)
{
    storage::Connection connection(path, storage::Connection::Access::ReadOnly);
    return connection.readInteger(sql);
}

const char* const Rows = "SELECT COUNT(*) FROM samples";

} // namespace

class SamplePackingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blockGivesBackWhatWentIn_data();
    void blockGivesBackWhatWentIn();
    void brokenBlocksAreRefused();
    void endedSessionsArePacked();
    void newerValuesAreReadAlone_data();
    void newerValuesAreReadAlone();
    void lateValuesAreAddedOnce();
    void aDamagedBlockHoldsUpNoOtherSession();
    void valuesWithoutASessionArePacked();
    void thinningKeepsEvidence();
    void thinnedSessionKeepsItsPrice();
    void oldLayoutIsPackedWithoutLoss();
    void fewBytesForEach();
};

void SamplePackingTest::blockGivesBackWhatWentIn_data()
{
    QTest::addColumn<QList<PackedSample>>("samples");
    QTest::newRow("none") << QList<PackedSample>();
    QTest::newRow("one") << QList<PackedSample>{{1'700'000'000, 0, 42}};
    constexpr qint64 Most = std::numeric_limits<qint64>::max();
    constexpr qint64 Least = std::numeric_limits<qint64>::min();
    QTest::newRow("limits") << QList<PackedSample>{{-5, 1, Least}, {0, 1, Most}, {0, 999LL << 15 | 0x7fff, -1}, {Most / 2, 1, Least}};
    QList<PackedSample> charge;
    for (const MeterSample& sample : aCharge(utc(2025, 5, 5), 30, 0))
        charge.append(packedOf(sample));
    std::sort(charge.begin(), charge.end());
    QTest::newRow("a charge") << charge;
}

void SamplePackingTest::blockGivesBackWhatWentIn()
{
    QFETCH(QList<PackedSample>, samples);
    const auto back = storage::unpacked(storage::packed(samples));
    QVERIFY(back.has_value());
    QVERIFY(*back == samples);
}

void SamplePackingTest::brokenBlocksAreRefused()
{
    QList<PackedSample> samples;
    for (int i = 0; i < 100; ++i)
        samples.append({i, 1, i * 7});
    const QByteArray whole = storage::packed(samples);
    QVERIFY(!storage::unpacked({}));
    QVERIFY(!storage::unpacked("x"));
    QVERIFY(!storage::unpacked(QByteArray("\x02", 1) + whole.mid(1)));            // a format to come
    QVERIFY(!storage::unpacked(QByteArray("\x01\x7f\xff\xff\xff", 5) + "abcdef")); // claims to be huge
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!storage::unpacked(whole.left(length)), qPrintable(QString::number(length)));
}

void SamplePackingTest::endedSessionsArePacked()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 40'000);
    const TransactionRecord running = fixture.session(utc(2025, 5, 6), 40'000, true);
    std::vector<MeterSample> samples = aCharge(utc(2025, 5, 5), 30, record.meterStart.milliWh);
    MeterSample proof = aSample(utc(2025, 5, 5, 12, 1), 0, Measurand::EnergyActiveImportRegister);
    proof.signedData = QStringLiteral("OCMF|{}|{}");
    proof.context = ReadingContext::Trigger;
    samples.push_back(proof);
    QVERIFY(fixture.store().save(record, samples));
    QVERIFY(fixture.store().addSamples(running, aCharge(utc(2025, 5, 6), 60, running.meterStart.milliWh)));
    const auto before = result(fixture.store().history().samples(record.key));
    const auto ofRunning = result(fixture.store().history().samples(running.key));
    const SessionCost cost = fixture.cost(record.key);
    fixture.store().end();
    const QString path = fixture.store().file(QStringLiteral("forecourt.sqlite"));
    QVERIFY(packAll(path, {}, utc(2025, 6, 1)) > 0);
    QCOMPARE(count(path, Rows), ofRunning->size()); // what still grows stays in rows
    QVERIFY(fixture.reopen());
    QCOMPARE(*result(fixture.store().history().samples(record.key)), *before);
    QCOMPARE(*result(fixture.store().history().samples(running.key)), *ofRunning);
    QVERIFY(result(fixture.store().storage().findDamagedTransactions())->isEmpty());
    record.note = QStringLiteral("settled again");
    QVERIFY(fixture.store().save(record));
    QCOMPARE(fixture.cost(record.key), cost);
}

void SamplePackingTest::newerValuesAreReadAlone_data()
{
    QTest::addColumn<bool>("isPacked");
    QTest::addColumn<qint64>("afterMs"); // the begin of the session
    QTest::addColumn<int>("values");     // of four: at 0, 1.5, 1.7 and 60 s
    for (const bool isPacked : {false, true}) {
        const QByteArray place = isPacked ? "in a block: " : "in rows: ";
        QTest::newRow((place + "all").constData()) << isPacked << qint64(-1) << 4;
        QTest::newRow((place + "the first moment").constData()) << isPacked << qint64(0) << 4;
        QTest::newRow((place + "just after it").constData()) << isPacked << qint64(1) << 3;
        QTest::newRow((place + "the moment itself").constData()) << isPacked << qint64(1'500) << 3;
        QTest::newRow((place + "later in the same second").constData()) << isPacked << qint64(1'600) << 2;
        QTest::newRow((place + "the last moment").constData()) << isPacked << qint64(60'000) << 1;
        QTest::newRow((place + "nothing new").constData()) << isPacked << qint64(60'001) << 0;
    }
}

void SamplePackingTest::newerValuesAreReadAlone()
{
    QFETCH(bool, isPacked);
    QFETCH(qint64, afterMs);
    QFETCH(int, values);
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const QDateTime begin = utc(2025, 5, 5, 12);
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 40'000);
    std::vector<MeterSample> samples;
    for (const int ms : {0, 1'500, 1'700, 60'000})
        samples.push_back(aSample(begin.addMSecs(ms), ms));
    QVERIFY(fixture.store().save(record, samples));
    if (isPacked) {
        fixture.store().end();
        const QString path = fixture.store().file(QStringLiteral("forecourt.sqlite"));
        QVERIFY(packAll(path, {}, utc(2025, 6, 1)) > 0);
        QCOMPARE(count(path, Rows), 0);
        QVERIFY(fixture.reopen());
    }
    const auto whole = result(fixture.store().history().samples(record.key));
    QVERIFY(whole);
    QCOMPARE(whole->size(), 4);
    const auto newer = result(fixture.store().history().samplesFrom(record.key, begin.addMSecs(afterMs)));
    QVERIFY(newer);
    QCOMPARE(*newer, whole->last(values));
}

void SamplePackingTest::lateValuesAreAddedOnce()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 40'000);
    std::vector<MeterSample> samples = aCharge(utc(2025, 5, 5), 60, record.meterStart.milliWh);
    QVERIFY(fixture.store().save(record, samples));
    const QString path = fixture.store().file(QStringLiteral("forecourt.sqlite"));
    fixture.store().end();
    packAll(path, {}, utc(2025, 6, 1));
    QVERIFY(fixture.reopen());
    QVERIFY(fixture.store().save(record, samples)); // sent again
    QCOMPARE(result(fixture.store().history().samples(record.key))->size(), qsizetype(samples.size()));
    const MeterSample late = aSample(utc(2025, 5, 5, 12, 0, 30), 7);
    QVERIFY(fixture.store().save(record, {late}));
    QVERIFY(result(fixture.store().storage().findDamagedTransactions())->isEmpty());
    fixture.store().end();
    packAll(path, {}, utc(2025, 6, 1));
    QCOMPARE(count(path, Rows), 0);
    QVERIFY(fixture.reopen());
    QCOMPARE(result(fixture.store().history().samples(record.key))->size(), qsizetype(samples.size()) + 1);
    QVERIFY(result(fixture.store().storage().findDamagedTransactions())->isEmpty());
}

void SamplePackingTest::aDamagedBlockHoldsUpNoOtherSession()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const TransactionRecord first = fixture.session(utc(2025, 5, 5), 40'000);
    QVERIFY(fixture.store().save(first, aCharge(utc(2025, 5, 5), 60, first.meterStart.milliWh)));
    const QString path = fixture.store().file(QStringLiteral("forecourt.sqlite"));
    fixture.store().end();
    packAll(path, {}, utc(2025, 6, 1));
    QVERIFY(storage::Connection(path, storage::Connection::Access::ReadWrite).execute("UPDATE sample_blocks SET data = x'00'"));
    QVERIFY(fixture.reopen());
    QVERIFY(fixture.store().save(first, {aSample(utc(2025, 5, 5, 12, 0, 30), 7)})); // lies in the block that cannot be read
    const TransactionRecord second = fixture.session(utc(2025, 5, 6), 40'000);
    QVERIFY(fixture.store().save(second, aCharge(utc(2025, 5, 6), 60, second.meterStart.milliWh)));
    fixture.store().end();
    const QByteArray ofSecond = QByteArray(Rows) + " WHERE series = " + QByteArray::number(second.key.value());
    QVERIFY(count(path, ofSecond.constData()) > 0);
    packAll(path, {}, utc(2025, 6, 1));
    QCOMPARE(count(path, ofSecond.constData()), 0);
    QCOMPARE(count(path, Rows), 1); // what cannot be joined with its block stays
}

void SamplePackingTest::valuesWithoutASessionArePacked()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.store().addSamples({}, aCharge(utc(2025, 5, 5), 60, 0)));
    QVERIFY(fixture.store().addSamples({}, aCharge(utc(2025, 5, 20), 60, 0)));
    const QString path = fixture.store().file(QStringLiteral("forecourt.sqlite"));
    fixture.store().end();
    const qint64 all = count(path, Rows);
    packAll(path, {}, utc(2025, 5, 20, 12));
    QCOMPARE(count(path, Rows), all / 2); // those of today stay
    QCOMPARE(count(path, "SELECT SUM(count) FROM sample_blocks"), all / 2);
}

void SamplePackingTest::thinningKeepsEvidence()
{
    QList<PackedSample> samples;
    std::vector<MeterSample> charge = aCharge(utc(2025, 5, 5), 10, 0);
    for (const MeterSample& sample : charge)
        samples.append(packedOf(sample));
    std::sort(samples.begin(), samples.end());
    const PackedSample proof = samples.at(1000);
    const auto isSigned = [&proof](const PackedSample& sample) { return sample == proof; };
    const QList<PackedSample> kept = storage::thinned(samples, 300, isSigned);
    QVERIFY(kept.size() < samples.size() / 20);
    QVERIFY(kept.contains(proof));
    QVERIFY(kept.contains(packedOf(charge.front())) && kept.contains(packedOf(charge.back())));
    const QList<PackedSample> evidence = storage::thinned(samples, 0, isSigned);
    QVERIFY(evidence.contains(proof));
    QHash<qint64, int> ofKind;
    for (const PackedSample& sample : evidence)
        ++ofKind[sample.what & 0x7fff];
    QCOMPARE(ofKind.size(), 8); // six kinds, and begin and end
    for (const int number : std::as_const(ofKind))
        QVERIFY(number <= 3);
}

void SamplePackingTest::thinnedSessionKeepsItsPrice()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 44'000);
    QVERIFY(fixture.store().save(record, aCharge(utc(2025, 5, 5), 10, record.meterStart.milliWh)));
    const SessionCost cost = fixture.cost(record.key);
    const QString path = fixture.store().file(QStringLiteral("forecourt.sqlite"));
    fixture.store().end();
    storage::RetentionLimits limits;
    limits.thinAfterDays = 30;
    packAll(path, limits, utc(2025, 5, 20));
    const qint64 whole = count(path, "SELECT SUM(count) FROM sample_blocks");
    packAll(path, limits, utc(2025, 7, 1));
    const qint64 thin = count(path, "SELECT SUM(count) FROM sample_blocks");
    QVERIFY2(thin < whole / 10, qPrintable(QString::number(thin)));
    limits.sampleDays = 60;
    packAll(path, limits, utc(2025, 8, 1));
    QVERIFY(count(path, "SELECT SUM(count) FROM sample_blocks") < thin);
    QVERIFY(fixture.reopen());
    QVERIFY(result(fixture.store().storage().findDamagedTransactions())->isEmpty());
    record.note = QStringLiteral("settled again");
    QVERIFY(fixture.store().save(record));
    QCOMPARE(fixture.cost(record.key), cost);
}

/// Databases that were made before there were blocks.
void SamplePackingTest::oldLayoutIsPackedWithoutLoss()
{
    AccountFixture fixture;
    QDir().mkpath(fixture.store().folder());
    const QString path = fixture.store().file(QStringLiteral("forecourt.sqlite"));
    {
        storage::Connection connection(path, storage::Connection::Access::Create);
        QVERIFY(connection.execute(contentOf(QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/storage/version-0014.sql"))));
    }
    QVERIFY(fixture.store().open());
    const auto before = result(fixture.store().history().samples(TransactionKey(1)));
    QCOMPARE(before->size(), 2);
    fixture.store().end();
    QVERIFY(packAll(path, {}, QDateTime::currentDateTimeUtc().addDays(2)) > 0);
    QCOMPARE(count(path, "SELECT COUNT(*) FROM samples WHERE series = 1"), 0);
    QVERIFY(fixture.reopen());
    QCOMPARE(*result(fixture.store().history().samples(TransactionKey(1))), *before);
    QVERIFY(result(fixture.store().storage().findDamagedTransactions())->isEmpty());
}

/// Issue 5 §2: at most 24 bytes each, with indexes.
void SamplePackingTest::fewBytesForEach()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    qint64 samples = 0;
    for (int day = 1; day <= 20; ++day) {
        const TransactionRecord record = fixture.session(utc(2025, 5, day), 44'000);
        const std::vector<MeterSample> charge = aCharge(utc(2025, 5, day), 30, record.meterStart.milliWh, quint32(day));
        samples += qint64(charge.size());
        QVERIFY(fixture.store().save(record, charge));
    }
    const QString path = fixture.store().file(QStringLiteral("forecourt.sqlite"));
    fixture.store().end();
    packAll(path, {}, utc(2025, 7, 1));
    const qint64 pages = count(path, "SELECT SUM(pgsize) FROM dbstat WHERE name IN ('samples', 'sample_blocks', 'sample_blocks_to_thin')");
    QVERIFY2(pages > 0, "SQLite was built without dbstat");
    QVERIFY2(pages <= 24 * samples, qPrintable(QStringLiteral("%1 bytes each").arg(double(pages) / double(samples))));
}

FORECOURT_TEST(SamplePackingTest)
#include "tst_samplepacking.moc"
