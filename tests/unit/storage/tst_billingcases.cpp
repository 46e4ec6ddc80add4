// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Cases for the corrections desk: which sessions are odd, what is known of them, what is proposed.
#include "tests/support/testprogram.h"
#include "tests/unit/storage/casefixture.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::billingcases {

using namespace forecourt::tests::cases;

namespace {
bool tell(AccountFixture& fixture, EventKind kind, const QDateTime& at, const char* code, std::optional<EvseId> evse = {})
{
    EventRecord event;
    event.at = at;
    event.station = StationId(QStringLiteral("CP-1"));
    event.kind = kind;
    event.code = QString::fromLatin1(code);
    event.evse = evse;
    return answer<void>([&](auto done) { fixture.store().site().addEvent(event, std::move(done)); }).has_value();
}

std::optional<QDateTime> toldAt(const BillingCase& odd, EvidenceKind kind)
{
    for (const Evidence& fact : odd.evidence) {
        if (fact.kind == kind)
            return fact.at;
    }
    return std::nullopt;
}
} // namespace

class BillingCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddSessionIsInNoTotalUntilDecided();
    void cableAndLinkAreEvidenceOfAnEnd();
    void connectorThatIsFreeAgainIsAnEndToo();
    void orphanGoesOnFromTheConnectorThatFits();
    void oneChargeRecordedTwiceIsFound();
    void registerThatRanBackwardsIsCorrected();
    void kilowattHoursLabelledWattHoursWaitForADecision();
    void clockWrongByHoursIsNoticed();
    void testChargeIsNoCaseAndInNoTotal();
    void longOnesAndThoseWithoutATagAreFoundBefore();
};

void BillingCasesTest::oddSessionIsInNoTotalUntilDecided()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = neverStopped(fixture);
    QVERIFY(record.key.value() > 0);
    QCOMPARE(fixture.grossOf(May), 0);
    const BillingCase odd = caseOf(fixture, record.key);
    QCOMPARE(odd.kinds, QList<CaseKind>{CaseKind::NeverStopped});
    QVERIFY(odd.proposed.has_value());
    QCOMPARE(*odd.proposed->stoppedAt, utc(2025, 5, 5, 12, 30));
    QCOMPARE(*odd.proposed->meterStop - *odd.proposed->meterStart, Energy::fromWh(5'000));
    QCOMPARE(odd.proposedCost->minor, 245);
    QCOMPARE(result(fixture.corrections().caseCounts())->total, 1);
    QCOMPARE(result(fixture.months().month(May))->undecided, 1);

    const auto records = decide(fixture, decision(record.key, CaseState::Corrected, *odd.proposed));
    QVERIFY(records);
    QCOMPARE(records->first().costAfter->minor, 245);
    QCOMPARE(fixture.grossOf(May), 245);
    QCOMPARE(result(fixture.corrections().caseCounts())->total, 0);
    api::CaseQuery decided;
    decided.show = api::CaseQuery::Show::Decided;
    QCOMPARE(result(fixture.corrections().cases(decided))->rows.first().state, CaseState::Corrected);
}

void BillingCasesTest::cableAndLinkAreEvidenceOfAnEnd()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = neverStopped(fixture);
    QVERIFY(tell(fixture, EventKind::Disconnected, utc(2025, 5, 5, 12, 31), "Disconnected"));
    QVERIFY(tell(fixture, EventKind::Connected, utc(2025, 5, 5, 12, 32), "Connected")); // a hiccup
    QCOMPARE(toldAt(caseOf(fixture, record.key), EvidenceKind::LinkLost), std::nullopt);
    QVERIFY(tell(fixture, EventKind::Disconnected, utc(2025, 5, 5, 12, 55), "Disconnected"));
    QVERIFY(tell(fixture, EventKind::Connected, utc(2025, 5, 5, 14), "Connected"));
    const BillingCase away = caseOf(fixture, record.key);
    QCOMPARE(toldAt(away, EvidenceKind::LinkLost), std::optional(utc(2025, 5, 5, 12, 55)));
    QCOMPARE(away.proposed->stoppedAt, std::optional(utc(2025, 5, 5, 12, 30)));
    fixture.accounts().addState(record.key, {record.startedAt, ChargingState::Charging, false});
    fixture.accounts().addState(record.key, {utc(2025, 5, 5, 12, 50), ChargingState::None, false});
    QVERIFY(tell(fixture, EventKind::StatusChanged, utc(2025, 5, 5, 15), "Available", EvseId(1))); // the writer is through with them
    const BillingCase odd = caseOf(fixture, record.key);
    QCOMPARE(toldAt(odd, EvidenceKind::CableOut), std::optional(utc(2025, 5, 5, 12, 50)));
    QCOMPARE(odd.proposed->stoppedAt, std::optional(utc(2025, 5, 5, 12, 50)));
    QCOMPARE(*odd.proposed->meterStop - *odd.proposed->meterStart, Energy::fromWh(5'000));
}

/// Without states of the session the status of its connector tells.
void BillingCasesTest::connectorThatIsFreeAgainIsAnEndToo()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = neverStopped(fixture);
    QVERIFY(tell(fixture, EventKind::StatusChanged, utc(2025, 5, 5, 12, 40), "Available", EvseId(2))); // the other one
    QVERIFY(tell(fixture, EventKind::StatusChanged, utc(2025, 5, 5, 12, 45), "Finishing", EvseId(1)));
    QCOMPARE(caseOf(fixture, record.key).proposed->stoppedAt, std::optional(utc(2025, 5, 5, 12, 30)));
    QVERIFY(tell(fixture, EventKind::StatusChanged, utc(2025, 5, 5, 12, 50), "Available", EvseId(1)));
    const BillingCase odd = caseOf(fixture, record.key);
    QCOMPARE(toldAt(odd, EvidenceKind::CableOut), std::optional(utc(2025, 5, 5, 12, 50)));
    QCOMPARE(odd.proposed->stoppedAt, std::optional(utc(2025, 5, 5, 12, 50)));
}

/// A charger of OCPP 1.6 does not say on which connector a session ended.
void BillingCasesTest::orphanGoesOnFromTheConnectorThatFits()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord before = fixture.session(utc(2025, 5, 5), 10'000);
    QVERIFY(tell(fixture, EventKind::StatusChanged, utc(2025, 5, 5, 13, 5), "Available", EvseId(1)));
    QVERIFY(tell(fixture, EventKind::StatusChanged, utc(2025, 5, 5, 14), "Preparing", EvseId(1)));
    QVERIFY(tell(fixture, EventKind::StatusChanged, utc(2025, 5, 5, 14, 1), "Charging", EvseId(1)));
    TransactionRecord orphan;
    orphan.station = before.station;
    orphan.id = TransactionId(QStringLiteral("77"));
    orphan.state = TransactionState::Orphan;
    orphan.flags = TransactionFlag::StartMissing;
    orphan.startedAt = orphan.startReceivedAt = utc(2025, 5, 5, 15);
    orphan.stoppedAt = orphan.stopReceivedAt = orphan.startedAt;
    orphan.meterStop = *before.meterStop + Energy::fromWh(7'000);
    const auto stored = answer<TransactionRecord>([&](auto done) { fixture.store().transactions().addOrphan(orphan, {}, std::move(done)); });
    QVERIFY(stored);
    const BillingCase odd = caseOf(fixture, stored->key);
    QCOMPARE(odd.kinds, QList<CaseKind>{CaseKind::Orphan});
    QCOMPARE(toldAt(odd, EvidenceKind::PreviousEnd), before.stoppedAt);
    QCOMPARE(toldAt(odd, EvidenceKind::CableIn), std::optional(utc(2025, 5, 5, 14)));
    QCOMPARE(odd.proposed->startedAt, std::optional(utc(2025, 5, 5, 14)));
    QCOMPARE(odd.proposed->meterStart, before.meterStop);
    QCOMPARE(odd.proposedCost->minor, 343);
    QVERIFY(decide(fixture, decision(stored->key, CaseState::Corrected, *odd.proposed)));
    QCOMPARE(fixture.grossOf(May), 490 + 343);
}

void BillingCasesTest::oneChargeRecordedTwiceIsFound()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord first = fixture.session(utc(2025, 5, 5), 10'000);
    TransactionRecord again = first;
    again.startStationTime = QStringLiteral("2025-05-05T12:00:05Z");
    again.startedAt = utc(2025, 5, 5, 12, 0, 5);
    again.state = TransactionState::Running;
    const auto begun = fixture.store().begin(again);
    QVERIFY(begun && !begun->isDuplicate);
    again = begun->record;
    again.state = TransactionState::Ended;
    QVERIFY(fixture.store().save(again));
    const BillingCase odd = caseOf(fixture, again.key);
    QCOMPARE(odd.kinds, QList<CaseKind>{CaseKind::Duplicate});
    QVERIFY(odd.proposesLeavingOut && !odd.proposed);
    QCOMPARE(odd.evidence.first().other, std::optional(first.key));
    QCOMPARE(fixture.grossOf(May), 490);
    QVERIFY(decide(fixture, decision(again.key, CaseState::LeftOut)));
    QCOMPARE(fixture.grossOf(May), 490);
    QCOMPARE(result(fixture.months().month(May))->leftOut, 1);
}

/// Register reset in mid-session: what it rose by before and after is proposed.
void BillingCasesTest::registerThatRanBackwardsIsCorrected()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000, true);
    const qint64 start = record.meterStart.milliWh;
    const auto value = [](int minute, qint64 milli) {
        return aSample(utc(2025, 5, 5, 12, minute), milli, Measurand::EnergyActiveImportRegister);
    };
    QVERIFY(fixture.store().addSamples(record, {value(10, start + 3'000'000), value(20, 0), value(30, 2'000'000)}));
    record.state = TransactionState::Ended;
    record.stoppedAt = record.stopReceivedAt = utc(2025, 5, 5, 13);
    record.meterStop = Energy{4'000'000};
    record.flags |= TransactionFlag::MeterBackwards;
    QVERIFY(fixture.store().save(record));
    const BillingCase odd = caseOf(fixture, record.key);
    QCOMPARE(odd.kinds.first(), CaseKind::Negative);
    QCOMPARE(fixture.grossOf(May), 0); // a person looks first
    QCOMPARE(*odd.proposed->meterStop - *odd.proposed->meterStart, Energy{7'000'000}); // 3 before, 4 after
    QVERIFY(decide(fixture, decision(record.key, CaseState::Corrected, *odd.proposed)));
    QCOMPARE(fixture.grossOf(May), 343);
}

/// 10 kWh by the power, 10 Wh by the register: quirk 20. Accepted, the values in between follow: each band gets its half.
void BillingCasesTest::kilowattHoursLabelledWattHoursWaitForADecision()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    PriceVersion version = aVersion(fixture.priceForAll(49), 10, utc(2024, 1, 1));
    PriceBand dear;
    dear.name = QStringLiteral("Afternoon");
    dear.rates.perKwh = Rate::fromMinor(100);
    version.bands = {dear};
    version.week = {{BandSlot::EveryDay, 14 * 60 + 30, BandSlot::MinutesOfDay, 0}}; // from half past twelve by UTC
    api::PriceChange change;
    change.savedVersions = {version};
    QVERIFY(fixture.change(change));
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 10, true);
    const qint64 start = record.meterStart.milliWh;
    std::vector<MeterSample> samples;
    for (int minute = 0; minute <= 60; minute += 10) {
        const QDateTime at = record.startedAt.addSecs(minute * 60);
        samples.push_back(aSample(at, start + minute * 10'000 / 60, Measurand::EnergyActiveImportRegister));
        samples.push_back(aSample(at, 10'000'000, Measurand::PowerActiveImport)); // mW
    }
    QVERIFY(fixture.store().addSamples(record, samples));
    record.lastSampleAt = samples.back().at;
    record = fixture.stop(record, 10);
    QVERIFY(fixture.cost(record.key).flags.testFlag(CostFlag::UnitDoubtful));
    QCOMPARE(fixture.grossOf(May), 0); // not for half a cent
    QCOMPARE(result(fixture.months().month(May))->undecided, 1);
    const BillingCase odd = caseOf(fixture, record.key);
    QCOMPARE(odd.kinds, QList<CaseKind>{CaseKind::UnitDoubtful});
    QCOMPARE(*odd.proposed->meterStop - *odd.proposed->meterStart, Energy::fromWh(10'000));
    QCOMPARE(odd.proposedCost->minor, 550);
    QVERIFY(decide(fixture, decision(record.key, CaseState::Corrected, *odd.proposed)));
    QCOMPARE(fixture.grossOf(May), 550);
    const SessionCost counting = fixture.cost(record.key);
    QVERIFY(!counting.flags.testFlag(CostFlag::UnitDoubtful));
    QVERIFY(!counting.flags.testFlag(CostFlag::ValuesLeftOut));
    QCOMPARE(counting.energy, std::optional(Energy::fromWh(10'000)));
}

void BillingCasesTest::clockWrongByHoursIsNoticed()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    record.startReceivedAt = record.startedAt.addSecs(3 * 3600);
    record.stopReceivedAt = record.stoppedAt->addSecs(3 * 3600);
    QVERIFY(fixture.store().save(record));
    const BillingCase odd = caseOf(fixture, record.key);
    QCOMPARE(odd.kinds, QList<CaseKind>{CaseKind::ClockWrong});
    QCOMPARE(odd.evidence.first().kind, EvidenceKind::ClockOff);
    QCOMPARE(odd.evidence.first().seconds, std::optional<qint64>(-3 * 3600));
    QCOMPARE(odd.proposed->startedAt, std::optional(utc(2025, 5, 5, 15)));
    // one that was offline sends start and stop together: late, but right
    TransactionRecord late = fixture.session(utc(2025, 5, 6), 10'000);
    late.startReceivedAt = late.stoppedAt->addSecs(3 * 3600);
    late.stopReceivedAt = late.startReceivedAt.addSecs(2);
    QVERIFY(fixture.store().save(late));
    QVERIFY(caseOf(fixture, late.key).kinds.isEmpty());
}

void BillingCasesTest::testChargeIsNoCaseAndInNoTotal()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    QCOMPARE(fixture.grossOf(May), 490);
    record.flags |= TransactionFlag::Test;
    QVERIFY(fixture.store().save(record));
    QCOMPARE(fixture.grossOf(May), 0);
    QCOMPARE(result(fixture.months().month(May))->tests, 1);
    QCOMPARE(result(fixture.corrections().caseCounts())->total, 0);
}

void BillingCasesTest::longOnesAndThoseWithoutATagAreFoundBefore()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 4), 10'000); // with a tag, of an hour
    TransactionRecord parked = fixture.session(utc(2025, 5, 5), 10'000);
    parked.stoppedAt = parked.stopReceivedAt = parked.startedAt.addSecs(25 * 3600);
    QVERIFY(fixture.store().save(parked));
    TransactionRecord nameless = aTransaction(QStringLiteral("CP-1"), 2, utc(2025, 5, 6), QString());
    nameless.startReceivedAt = nameless.startedAt;
    const auto begun = fixture.store().begin(nameless);
    QVERIFY(begun);
    nameless = fixture.stop(begun->record, 3'000);
    const auto found = [&fixture](PreflightKind kind) {
        const auto preflight = result(fixture.months().preflight(May));
        for (const PreflightFinding& finding : preflight ? preflight->findings : QList<PreflightFinding>()) {
            if (finding.kind == kind)
                return finding.transactions;
        }
        return QList<TransactionKey>();
    };
    QCOMPARE(found(PreflightKind::LongDuration), QList<TransactionKey>{parked.key});
    QCOMPARE(found(PreflightKind::WithoutTag), QList<TransactionKey>{nameless.key});
    nameless.flags |= TransactionFlag::Test; // what does not count is not looked at
    QVERIFY(fixture.store().save(nameless));
    QVERIFY(found(PreflightKind::WithoutTag).isEmpty());
    SessionValues values = recordedValues(parked);
    values.stoppedAt = parked.startedAt.addSecs(3 * 3600);
    QVERIFY(decide(fixture, decision(parked.key, CaseState::Corrected, values)));
    QVERIFY(found(PreflightKind::LongDuration).isEmpty());
}

FORECOURT_TEST(BillingCasesTest)

} // namespace forecourt::tests::billingcases

#include "tst_billingcases.moc"
