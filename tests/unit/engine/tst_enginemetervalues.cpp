// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// MeterValues through the whole engine.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginemetervalues {

namespace {

const QString A = QStringLiteral("A");
const QString Tag = QStringLiteral("TAG1");
const QString One = QStringLiteral("1");

MeterSample sample(const QDateTime& at, Measurand measurand, qint64 milli, Phase phase = Phase::Overall)
{
    MeterSample made;
    made.at = at;
    made.measurand = measurand;
    made.milli = milli;
    made.phase = phase;
    return made;
}

struct Charging
{
    EngineHarness site;
    StationDouble station;
    Charging() : station(begin(site)) {}

    static StationDouble begin(EngineHarness& site)
    {
        site.addToken(Tag);
        StationDouble station = site.online(A);
        station.start(1, Tag, 1000, site.now());
        site.clock.advance(std::chrono::minutes(1));
        return station;
    }
    [[nodiscard]] const TransactionRecord& record() const { return site.transactions.records.at(1); }
    [[nodiscard]] LiveValues live() { return site.connector(A, 1).live; }
};

void answersOnlyAfterCommit()
{
    Charging c;
    c.site.transactions.commits.isImmediate = false;
    const quint64 handle = c.station.values(1, {registerSample(c.site.now(), 1100)}, One);
    QVERIFY(!c.station.adapter().reply<ocpp::EmptyReply>(handle));
    c.site.transactions.commits.commit();
    QVERIFY(c.station.adapter().reply<ocpp::EmptyReply>(handle));
}

void showsValuesAndProgress()
{
    Charging c;
    const QDateTime at = c.site.now();
    c.station.values(1,
                     {registerSample(at, 1500), powerSample(at, 11'000), sample(at, Measurand::Soc, 42'000),
                      sample(at, Measurand::CurrentOffered, 16'000), sample(at, Measurand::Temperature, 31'400),
                      sample(at, Measurand::Voltage, 230'000, Phase::L1N), sample(at, Measurand::CurrentImport, 15'900, Phase::L1)},
                     One);
    const LiveValues live = c.live();
    QCOMPARE(live.powerW, std::optional<qint64>(11'000));
    QCOMPARE(live.energyRegister, std::optional(Energy::fromWh(1500)));
    QCOMPARE(live.socPercent, std::optional(42));
    QCOMPARE(live.temperatureC, std::optional(31));
    QCOMPARE(live.currentOfferedMilliA, std::optional<qint64>(16'000));
    QCOMPARE(live.phases[0].milliVolt, std::optional<qint64>(230'000));
    QCOMPARE(live.phases[0].milliAmpere, std::optional<qint64>(15'900));
    QCOMPARE(c.record().energy(), std::optional(Energy::fromWh(500)));
    QCOMPARE(c.record().maximumPowerW, std::optional<qint64>(11'000));
    QCOMPARE(c.record().lastSocPercent, std::optional(42));
}

void sumsPhasesOfPowerAndEnergyOnly()
{
    Charging c;
    const QDateTime at = c.site.now();
    std::vector<MeterSample> samples;
    const Phase phases[] = {Phase::L1, Phase::L2, Phase::L3};
    for (const Phase phase : phases) {
        samples.push_back(powerSample(at, 3'600, phase));
        samples.push_back(sample(at, Measurand::EnergyActiveImportRegister, 500'000, phase));
        samples.push_back(sample(at, Measurand::Voltage, 231'000, phase));
    }
    samples.push_back(powerSample(at, 77, Phase::N));
    c.station.values(1, samples, One);
    const LiveValues live = c.live();
    QCOMPARE(live.powerW, std::optional<qint64>(10'800));
    QCOMPARE(live.energyRegister, std::optional(Energy::fromWh(1500)));
    for (int phase = 0; phase < 3; ++phase)
        QCOMPARE(live.phases[phase].milliVolt, std::optional<qint64>(231'000));
}

void namesTotalsThatDoNotFit()
{
    Charging c;
    const QDateTime at = c.site.now();
    c.station.values(1, {powerSample(at, 11'000), powerSample(at, 1000, Phase::L1), powerSample(at, 1000, Phase::L2),
                         powerSample(at, 1000, Phase::L3)},
                     One);
    QCOMPARE(c.live().powerW, std::optional<qint64>(11'000));
    QCOMPARE(c.site.quirk(A, QStringLiteral("total-differs-from-phases")), 1);
}

void attachesByConnectorAndTime()
{
    Charging c;
    c.station.values(1, {registerSample(c.site.now(), 1200)});
    QCOMPARE(c.record().energy(), std::optional(Energy::fromWh(200)));
    const quint64 before = c.station.values(1, {registerSample(c.site.now().addSecs(-200), 900)}); // before the start
    QVERIFY(c.station.adapter().reply<ocpp::EmptyReply>(before));
    QCOMPARE(c.site.transactions.samples.at(1).size(), size_t(1));
    QCOMPARE(c.site.transactions.samples.at(0).size(), size_t(1));
}

void attachesLateValuesToTheOneThatRanThen()
{
    Charging c;
    const QDateTime then = c.site.now();
    c.site.clock.advance(std::chrono::minutes(5));
    c.station.stop(One, 1500, c.site.now());
    c.site.clock.advance(std::chrono::minutes(30));
    c.station.values(1, {registerSample(then, 1250)});
    QCOMPARE(c.site.transactions.samples.at(1).size(), size_t(1));
    QCOMPARE(c.record().state, TransactionState::Ended);
    QCOMPARE(c.record().energy(), std::optional(Energy::fromWh(500)));
}

/// Its stop was lost, and the next car came.
void attachesLateValuesToOneWithoutAnEnd()
{
    Charging c;
    const QDateTime then = c.site.now();
    c.site.clock.advance(std::chrono::minutes(30));
    const QDateTime next = c.site.now();
    c.station.start(1, Tag, 1600, next);
    QCOMPARE(c.record().state, TransactionState::EndUnknown);
    c.site.clock.advance(std::chrono::minutes(30));
    c.station.values(1, {registerSample(then, 1250)});
    QCOMPARE(c.site.transactions.samples.at(1).size(), size_t(1));
    QCOMPARE(c.record().state, TransactionState::EndUnknown);
    QCOMPARE(c.record().energy(), std::optional(Energy::fromWh(250)));
    MeterSample clock = registerSample(then.addSecs(600), 1260); // every quarter of an hour, car or not
    clock.context = ReadingContext::SampleClock;
    c.station.values(1, {clock});
    QCOMPARE(c.record().lastSampleAt, std::optional(then));
    QCOMPARE(c.site.transactions.samples.at(0).size(), size_t(1));
}

void attachesLateValuesToOneWeClosed()
{
    Charging c;
    const QDateTime then = c.site.now();
    c.site.clock.advance(std::chrono::minutes(10));
    const QDateTime end = c.site.now();
    QVERIFY(c.site.engine->commands().closeTransaction(TransactionKey(1), {QStringLiteral("gone"), {}, end}).result());
    c.site.clock.advance(std::chrono::minutes(30));
    c.station.values(1, {registerSample(then, 1250)});
    c.station.values(1, {registerSample(end.addSecs(60), 1250)}); // it was over
    QCOMPARE(c.site.transactions.samples.at(1).size(), size_t(1));
    QCOMPARE(c.record().state, TransactionState::ClosedByOperator);
    QCOMPARE(c.record().stoppedAt, std::optional(end));
    QCOMPARE(c.site.transactions.samples.at(0).size(), size_t(1));
}

void mainMeterBelongsToNoTransaction()
{
    Charging c;
    const quint64 handle = c.station.values(0, {registerSample(c.site.now(), 999'000)}, One);
    QVERIFY(c.station.adapter().reply<ocpp::EmptyReply>(handle));
    QCOMPARE(c.site.transactions.samples.at(0).size(), size_t(1));
    QCOMPARE(c.record().lastRegister, std::nullopt);
}

void acceptsValuesAfterStop()
{
    Charging c;
    c.station.stop(One, 1500, c.site.now());
    c.site.clock.advance(std::chrono::seconds(5));
    const quint64 handle = c.station.values(1, {registerSample(c.site.now(), 1500)}, One);
    QVERIFY(c.station.adapter().reply<ocpp::EmptyReply>(handle));
    QCOMPARE(c.record().state, TransactionState::Ended);
    QCOMPARE(c.record().energy(), std::optional(Energy::fromWh(500)));
    QCOMPARE(c.site.quirk(A, QStringLiteral("values-after-stop")), 1);
}

void acceptsNonsenseIds()
{
    Charging c;
    for (const char* id : {"0", "-1", "4711", "9223372036854775807"}) {
        const quint64 handle = c.station.values(1, {registerSample(c.site.now(), 1300)}, QString::fromLatin1(id));
        QVERIFY(c.station.adapter().reply<ocpp::EmptyReply>(handle));
        c.site.clock.advance(std::chrono::seconds(1));
    }
    QCOMPARE(c.record().energy(), std::optional(Energy::fromWh(300)));
    QCOMPARE(c.site.quirk(A, QStringLiteral("values-with-unknown-id")), 1);
}

void neverTouchesAnotherStationsTransaction()
{
    Charging c;
    StationDouble b = c.site.online(QStringLiteral("B"));
    b.values(1, {registerSample(c.site.now(), 9'999'999)}, One);
    QCOMPARE(c.record().lastRegister, std::nullopt);
}

void fallingRegisterIsFlagged()
{
    Charging c;
    c.station.values(1, {registerSample(c.site.now(), 2000)}, One);
    c.station.values(1, {registerSample(c.site.now().addSecs(1), 1500)}, One);
    QVERIFY(c.record().flags.testFlag(TransactionFlag::RegisterFell));
    QCOMPARE(c.record().energy(), std::optional(Energy::fromWh(1000)));
}

void sessionRegisterIsRecognised()
{
    Charging c; // began at 1000 Wh, but the values count from 0
    c.station.values(1, {registerSample(c.site.now(), 10)}, One);
    c.station.values(1, {registerSample(c.site.now().addSecs(1), 250)}, One);
    QCOMPARE(c.record().energy(), std::optional(Energy::fromWh(250)));
    QVERIFY(!c.record().flags.testFlag(TransactionFlag::RegisterFell));
    QCOMPARE(c.site.quirk(A, QStringLiteral("register-per-session")), 2);
}

void newestWinsWhateverTheOrder()
{
    Charging c;
    const QDateTime at = c.site.now();
    c.station.values(1, {powerSample(at, 9000), powerSample(at.addSecs(-30), 3000), powerSample(at.addSecs(-60), 1000)}, One);
    QCOMPARE(c.live().powerW, std::optional<qint64>(9000));
    c.station.values(1, {powerSample(at.addSecs(-20), 500)}, One);
    QCOMPARE(c.live().powerW, std::optional<qint64>(9000));
}

void unusableSampleTimesAreReplaced()
{
    Charging c;
    c.station.values(1, {powerSample(QDateTime(), 7000), powerSample(QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC), 7000)}, One);
    const QDateTime now = c.site.now();
    for (const MeterSample& kept : c.site.transactions.samples.at(1))
        QCOMPARE(kept.at, now);
    QCOMPARE(c.live().at, std::optional(now));
}

void signedDataIsKeptAndNotRead()
{
    Charging c;
    MeterSample evidence = registerSample(c.site.now(), 0);
    evidence.signedData = QStringLiteral("OCMF|{...}|{...}");
    c.station.values(1, {evidence}, One);
    QCOMPARE(c.record().lastRegister, std::nullopt);
    QCOMPARE(c.site.transactions.samples.at(1).front().signedData, evidence.signedData);
}

void emptyMessageIsAnswered()
{
    Charging c;
    QVERIFY(c.station.adapter().reply<ocpp::EmptyReply>(c.station.values(1, {}, One)));
}

void sitePowerIsTheSum()
{
    Charging c;
    c.station.values(1, {powerSample(c.site.now(), 11'000)}, One);
    c.station.values(2, {powerSample(c.site.now(), 400)});
    c.site.clock.advance(std::chrono::seconds(10));
    c.site.settle();
    QCOMPARE(c.site.live->sitePower().last().powerW, std::optional<qint64>(11'400));
    c.station.disconnect();
    c.site.clock.advance(std::chrono::seconds(10));
    c.site.settle();
    QCOMPARE(c.site.live->sitePower().last().powerW, std::nullopt);
}

void sitePowerIsNoFalseZero()
{
    EngineHarness site;
    StationDouble idle = site.online(QStringLiteral("idle"), 1);
    StationDouble station = site.online(A, 1);
    const auto power = [&site] {
        site.clock.advance(std::chrono::seconds(10));
        site.settle();
        return site.live->sitePower().last().powerW;
    };
    QCOMPARE(power(), std::optional<qint64>(0)); // both say that nobody is there
    station.start(1, QStringLiteral("T"), 0, site.now());
    station.status(1, ConnectorStatus::Occupied, ChargingState::Charging);
    QCOMPARE(power(), std::nullopt); // it draws, and did not say how much
    station.values(1, {powerSample(site.now(), 7'000)}, One);
    QCOMPARE(power(), std::optional<qint64>(7'000));
    station.disconnect();
    site.restart();
    StationDouble idleAgain = site.connect(QStringLiteral("idle"));
    idleAgain.status(1, ConnectorStatus::Available);
    QCOMPARE(power(), std::nullopt); // who was charging is not back yet
    site.clock.advance(std::chrono::minutes(6));
    QCOMPARE(power(), std::optional<qint64>(0)); // and does not come back
}

void sitePowerIsNotTheZeroOfOneWhileAnotherIsSilent()
{
    EngineHarness site;
    StationDouble full = site.online(A, 1);
    StationDouble silent = site.online(QStringLiteral("silent"), 1);
    site.clock.advance(std::chrono::minutes(6)); // neither is new any more
    const auto power = [&site] {
        site.clock.advance(std::chrono::seconds(10));
        site.settle();
        return site.live->sitePower().last().powerW;
    };
    full.start(1, QStringLiteral("T"), 0, site.now());
    full.values(1, {powerSample(site.now(), 0)}, One);
    QCOMPARE(power(), std::optional<qint64>(0)); // measured
    silent.start(1, QStringLiteral("U"), 0, site.now());
    QCOMPARE(power(), std::nullopt);
    silent.values(1, {powerSample(site.now(), 11'000)}, QStringLiteral("2"));
    QCOMPARE(power(), std::optional<qint64>(11'000));
}

void sitePowerWaitsForCarsThatWereThereFirst()
{
    EngineHarness site;
    site.online(QStringLiteral("idle"), 1);
    site.clock.advance(std::chrono::minutes(6));
    StationDouble station = site.online(A, 1);
    station.status(1, ConnectorStatus::Occupied, ChargingState::EvConnected);
    site.clock.advance(std::chrono::seconds(10));
    site.settle();
    QCOMPARE(site.live->sitePower().last().powerW, std::nullopt);
    site.clock.advance(std::chrono::minutes(1));
    site.settle();
    QCOMPARE(site.live->sitePower().last().powerW, std::optional<qint64>(0)); // it waits for its card
}

const std::vector<Clause> Clauses{
    {"REL-1 answered after the commit", answersOnlyAfterCommit},
    {"S16 §3.6 values are shown and move the transaction on", showsValuesAndProgress},
    {"S16 §3.6 sum phases of power and energy, not voltage; N never", sumsPhasesOfPowerAndEnergyOnly},
    {"quirk 35 total differs from its phases", namesTotalsThatDoNotFit},
    {"S16 §3.6 no transactionId: by connector and time", attachesByConnectorAndTime},
    {"S16 §3.6 late values belong to the one that ran then", attachesLateValuesToTheOneThatRanThen},
    {"S16 §3.6 late values of one whose end is unknown", attachesLateValuesToOneWithoutAnEnd},
    {"S16 §3.6 late values of one the operator closed", attachesLateValuesToOneWeClosed},
    {"S16 §3.6 connector 0 never belongs to a transaction", mainMeterBelongsToNoTransaction},
    {"S16 §3.6, quirk 31: values after the stop", acceptsValuesAfterStop},
    {"quirks 21, 31: transactionId 0, -1, unknown, 2^63-1", acceptsNonsenseIds},
    {"SEC-9 another station's transaction is not touched", neverTouchesAnotherStationsTransaction},
    {"S16 §3.6 a falling register is flagged", fallingRegisterIsFlagged},
    {"quirk 34 register per session", sessionRegisterIsRecognised},
    {"quirk 36 samples out of order", newestWinsWhateverTheOrder},
    {"quirk 36, SEC-10: no time, 1970", unusableSampleTimesAreReplaced},
    {"S16 §3.6 SignedData is stored, not parsed", signedDataIsKeptAndNotRead},
    {"quirk 17 nothing in it", emptyMessageIsAnswered},
    {"power of the whole site, a gap when offline", sitePowerIsTheSum},
    {"power of the whole site is unknown, not 0, until who charges says", sitePowerIsNoFalseZero},
    {"power of the whole site is not the 0 of one while another is silent", sitePowerIsNotTheZeroOfOneWhileAnotherIsSilent},
    {"power of the whole site waits for cars that were there first", sitePowerWaitsForCarsThatWereThereFirst},
};

} // namespace

class TestEngineMeterValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesMeterValues_data() { addClauses(Clauses); }
    void takesMeterValues() { runClause(); }
};

FORECOURT_TEST(TestEngineMeterValues)

} // namespace forecourt::tests::enginemetervalues

#include "tst_enginemetervalues.moc"
