// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The corrections desk, and months that are locked.
#include "core/storage/connection.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/accountfixture.h"

Q_DECLARE_METATYPE(forecourt::SessionValues)

using namespace forecourt;
using namespace forecourt::tests;

namespace {

const BillingMonth May{2025, 5};
const BillingMonth June{2025, 6};

CaseDecision decision(TransactionKey key, CaseState state, SessionValues values = {})
{
    CaseDecision made;
    made.transaction = key;
    made.state = state;
    made.values = std::move(values);
    made.reason = QStringLiteral("The driver said so");
    return made;
}

Result<QList<CorrectionRecord>> decide(AccountFixture& fixture, const CaseDecision& made)
{
    return result(fixture.corrections().decide({made}, QStringLiteral("Eva")));
}

BillingCase caseOf(AccountFixture& fixture, TransactionKey key)
{
    return result(fixture.corrections().caseOf(key)).value_or(BillingCase());
}

/// Began at noon and never stopped; its last value is 5 kWh later, at half past.
TransactionRecord neverStopped(AccountFixture& fixture)
{
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 20'000, true);
    const Energy last = record.meterStart + Energy::fromWh(5'000);
    MeterSample sample = aSample(utc(2025, 5, 5, 12, 30), last.milliWh, Measurand::EnergyActiveImportRegister);
    record.lastRegister = last;
    record.lastSampleAt = sample.at;
    record.state = TransactionState::EndUnknown;
    record.flags |= TransactionFlag::EndUnknown;
    return fixture.store().save(record, {sample}) ? record : TransactionRecord();
}

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

class AccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddSessionIsInNoTotalUntilDecided();
    void cableAndLinkAreEvidenceOfAnEnd();
    void connectorThatIsFreeAgainIsAnEndToo();
    void orphanGoesOnFromTheConnectorThatFits();
    void dayTellsWhatItsSessionsCameTo();
    void sessionsWithoutPriceAreCounted();
    void originalStaysAsItWas();
    void decisionIsTakenBack();
    void wrongDecisionsAreRefused_data();
    void wrongDecisionsAreRefused();
    void manyDecisionsAreAllOrNone();
    void oneChargeRecordedTwiceIsFound();
    void registerThatRanBackwardsIsCorrected();
    void kilowattHoursLabelledWattHoursWaitForADecision();
    void clockWrongByHoursIsNoticed();
    void testChargeIsNoCaseAndInNoTotal();
    void longOnesAndThoseWithoutATagAreFoundBefore();
    void openSessionsAreFoundAgain();
    void lateStopGoesIntoTheNextMonth();
    void correctionOfALockedMonthIsBookedInTheNext();
    void lockedMonthCannotBeChangedByAnybody();
    void monthThatIsNotOverCannotBeLocked();
    void changedMonthIsNotLocked();
    void earlierMonthsGoFirst();
    void sessionBelongsToTheMonthOfTheSitesClock();
    void personOfALaterAmendmentMovesTheBooking();
};

void AccountsTest::oddSessionIsInNoTotalUntilDecided()
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

void AccountsTest::cableAndLinkAreEvidenceOfAnEnd()
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
void AccountsTest::connectorThatIsFreeAgainIsAnEndToo()
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
void AccountsTest::orphanGoesOnFromTheConnectorThatFits()
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

void AccountsTest::dayTellsWhatItsSessionsCameTo()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    for (const int hour : {8, 10, 23}) // the last one ends on the day after
        QVERIFY(fixture.session(utc(2025, 5, 5, hour), 10'000).key.value() > 0);
    QVERIFY(neverStopped(fixture).key.value() > 0);
    const auto totals = answer<DayTotals>([&](auto done) {
        fixture.store().transactions().dayTotals(QDate(2025, 5, 5), QStringLiteral("UTC"), std::move(done));
    });
    QVERIFY(totals);
    QCOMPARE(totals->sessions, 2);
    QCOMPARE(totals->gross, (QList<Money>{{980, QStringLiteral("EUR")}}));
}

void AccountsTest::sessionsWithoutPriceAreCounted()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const auto unpriced = [&] {
        return answer<UnpricedUse>([&](auto done) { fixture.accounts().unpriced(std::move(done)); }).value_or(UnpricedUse{-1, {}});
    };
    fixture.session(utc(2025, 5, 4), 3'000); // nothing is priced yet: nothing is missed
    QCOMPARE(unpriced(), UnpricedUse());
    api::PriceChange made;
    PriceSetting setting;
    setting.name = QStringLiteral("Yard");
    setting.currency = QStringLiteral("EUR");
    made.saved = {setting};
    made.savedVersions = {aVersion(PriceId(-1), 49)};
    PriceAssignment there;
    there.level = PriceLevel::Station;
    there.station = StationId(QStringLiteral("CP-2"));
    there.price = PriceId(-1);
    there.from = utc(2025, 1, 1);
    made.assigned = {there};
    QVERIFY(fixture.change(made));
    const TransactionRecord first = fixture.session(utc(2025, 5, 5), 3'000);
    fixture.session(utc(2025, 5, 6), 3'000);
    QCOMPARE(unpriced(), (UnpricedUse{2, first.startedAt}));
    QVERIFY(decide(fixture, decision(first.key, CaseState::Kept)));
    QCOMPARE(unpriced().sessions, 1);
}

void AccountsTest::originalStaysAsItWas()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = neverStopped(fixture);
    const auto before = result(fixture.store().history().transaction(record.key));
    QVERIFY(decide(fixture, decision(record.key, CaseState::Corrected, *caseOf(fixture, record.key).proposed)));
    QCOMPARE(*result(fixture.store().history().transaction(record.key)), *before);
    QVERIFY(result(fixture.store().storage().findDamagedTransactions())->isEmpty());
    const auto told = result(fixture.corrections().corrections(record.key));
    QCOMPARE(told->size(), 1);
    QCOMPARE(told->first().reason, QStringLiteral("The driver said so"));
    QCOMPARE(told->first().user, QStringLiteral("Eva"));
    QVERIFY(!told->first().before.stoppedAt);
    QCOMPARE(told->first().after.stoppedAt, std::optional(utc(2025, 5, 5, 12, 30)));
    QCOMPARE(told->first().kinds, QList<CaseKind>{CaseKind::NeverStopped});
}

void AccountsTest::decisionIsTakenBack()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = neverStopped(fixture);
    QVERIFY(decide(fixture, decision(record.key, CaseState::Corrected, *caseOf(fixture, record.key).proposed)));
    QVERIFY(decide(fixture, decision(record.key, CaseState::Undecided)));
    QCOMPARE(fixture.grossOf(May), 0);
    QVERIFY(fixture.bookingsOf(May).isEmpty());
    QCOMPARE(result(fixture.corrections().caseCounts())->total, 1);
    QCOMPARE(result(fixture.corrections().corrections(record.key))->size(), 2); // nothing is forgotten
}

void AccountsTest::wrongDecisionsAreRefused_data()
{
    QTest::addColumn<SessionValues>("values");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("field");
    const QString reason = QStringLiteral("why");
    SessionValues values;
    values.stoppedAt = utc(2025, 5, 5, 13);
    QTest::newRow("no reason") << values << QStringLiteral("  ") << QStringLiteral("reason");
    values.stoppedAt = utc(2025, 5, 5, 11);
    QTest::newRow("end before the start") << values << reason << QStringLiteral("stoppedAt");
    values.stoppedAt = QDateTime::currentDateTimeUtc().addDays(1);
    QTest::newRow("end in the future") << values << reason << QStringLiteral("stoppedAt");
    values.stoppedAt = utc(2025, 5, 5, 13);
    values.meterStop = Energy{0};
    QTest::newRow("meter below its start") << values << reason << QStringLiteral("meterStop");
}

void AccountsTest::wrongDecisionsAreRefused()
{
    QFETCH(SessionValues, values);
    QFETCH(QString, reason);
    QFETCH(QString, field);
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    CaseDecision made = decision(neverStopped(fixture).key, CaseState::Corrected, values);
    made.reason = reason;
    const auto refused = decide(fixture, made);
    QVERIFY(!refused);
    QCOMPARE(refused.error().args, (QStringList{QStringLiteral("0"), field}));
    QCOMPARE(fixture.grossOf(May), 0);
}

void AccountsTest::manyDecisionsAreAllOrNone()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord first = neverStopped(fixture);
    const auto refused = result(fixture.corrections().decide(
        {decision(first.key, CaseState::LeftOut), decision(TransactionKey(999), CaseState::LeftOut)}, QStringLiteral("Eva")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("1")});
    QCOMPARE(caseOf(fixture, first.key).state, CaseState::Undecided);
    QVERIFY(result(fixture.corrections().corrections(first.key))->isEmpty());
}

void AccountsTest::oneChargeRecordedTwiceIsFound()
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
void AccountsTest::registerThatRanBackwardsIsCorrected()
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
void AccountsTest::kilowattHoursLabelledWattHoursWaitForADecision()
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

void AccountsTest::clockWrongByHoursIsNoticed()
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

void AccountsTest::testChargeIsNoCaseAndInNoTotal()
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

void AccountsTest::longOnesAndThoseWithoutATagAreFoundBefore()
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

/// What goes on over a restart: sessions that run, and cables that stay in.
void AccountsTest::openSessionsAreFoundAgain()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const QDateTime noon = utc(2025, 5, 5, 12, 0);
    const auto place = [](int number) { return QStringLiteral("CP-%1").arg(number); };
    const auto note = [&fixture](const TransactionRecord& record, const QDateTime& at, ChargingState state) {
        fixture.accounts().addState(record.key, {at, state, state == ChargingState::SuspendedEv});
    };
    const TransactionRecord out = fixture.session(noon, 10'000, false, place(1));
    const TransactionRecord in = fixture.session(noon, 10'000, false, place(2));
    const TransactionRecord before = fixture.session(noon, 10'000, false, place(3));
    const TransactionRecord silent = fixture.session(noon, 10'000, false, place(4));
    const TransactionRecord running = fixture.session(noon.addSecs(7'200), 10'000, true, place(3)); // another car, or the same again
    note(out, noon, ChargingState::Charging);
    note(out, noon.addSecs(4'000), ChargingState::None);
    note(in, noon, ChargingState::SuspendedEv);
    note(before, noon, ChargingState::Charging);
    fixture.accounts().noteTold(in.key, DriverMessage::SetUserPrice);
    fixture.accounts().noteTold(in.key, DriverMessage::FinalCost);
    fixture.accounts().noteTold(in.key, DriverMessage::FinalCost);
    QVERIFY(fixture.reopen());
    const auto openAt = [&fixture](const QDateTime& now) {
        return answer<QList<ports::OpenSession>>([&](auto done) { fixture.accounts().openSessions(now, std::move(done)); });
    };
    const auto open = openAt(noon.addSecs(10'000));
    QVERIFY(open);
    QCOMPARE(open->size(), 2);
    QCOMPARE(open->at(0).record.key, running.key);
    QVERIFY(!open->at(0).state && open->at(0).told.isEmpty());
    QCOMPARE(open->at(1).record.key, in.key);
    QCOMPARE(open->at(1).state, std::optional(StateSince{noon, ChargingState::SuspendedEv, true}));
    QCOMPARE(open->at(1).told, (QList<DriverMessage>{DriverMessage::SetUserPrice, DriverMessage::FinalCost}));
    QCOMPARE(openAt(noon.addDays(40))->size(), 1); // nobody waits so long for a cable
    QVERIFY(silent.key.value() > 0);
}

void AccountsTest::lateStopGoesIntoTheNextMonth()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 4), 10'000);
    const TransactionRecord running = fixture.session(utc(2025, 5, 5), 10'000, true);
    const auto preflight = result(fixture.months().preflight(May));
    const auto isRunning = [](const PreflightFinding& finding) { return finding.kind == PreflightKind::StillRunning; };
    QVERIFY(std::any_of(preflight->findings.cbegin(), preflight->findings.cend(), isRunning));
    const auto locked = fixture.lock(May);
    QVERIFY2(locked, locked ? "" : qPrintable(locked.error().detail));
    fixture.stop(running, 10'000);
    QCOMPARE(fixture.grossOf(May), 490); // as it was
    const auto booked = fixture.bookingsOf(June);
    QCOMPARE(booked.size(), 1);
    QVERIFY(booked.first().isLate);
    QCOMPARE(booked.first().kind, BookingKind::Charge);
    QCOMPARE(booked.first().startedAt, utc(2025, 5, 5));
    QCOMPARE(result(fixture.months().month(June))->lateFromBefore, 1);
    const auto settlement =
        answer<ports::Settlement>([&](auto done) { fixture.accounts().settlement(running.key, std::move(done)); });
    QVERIFY(settlement->isLate);
    QCOMPARE(settlement->month, std::optional(June));
    QCOMPARE(settlement->ownMonth, May);
}

void AccountsTest::correctionOfALockedMonthIsBookedInTheNext()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    QVERIFY(fixture.lock(May));
    SessionValues values;
    values.meterStop = record.meterStart + Energy::fromWh(4'000);
    QVERIFY(decide(fixture, decision(record.key, CaseState::Corrected, values)));
    QCOMPARE(fixture.grossOf(May), 490);
    const auto june = fixture.bookingsOf(June);
    QCOMPARE(june.size(), 2);
    QCOMPARE(june.at(0).kind, BookingKind::Reversal);
    QCOMPARE(june.at(0).cost.total.minor, -490);
    QCOMPARE(june.at(1).kind, BookingKind::Correction);
    QCOMPARE(june.at(1).cost.total.minor, 196);
    QCOMPARE(june.at(1).of, std::optional(fixture.bookingsOf(May).first().id));
    QCOMPARE(june.at(1).reason, QStringLiteral("The driver said so"));
    QCOMPARE(june.at(0).meterStart, std::optional(record.meterStart)); // for the receipt: what was read, and what counts
    QCOMPARE(june.at(0).meterStop, std::optional(record.meterStart + Energy::fromWh(10'000)));
    QCOMPARE(june.at(1).meterStop, values.meterStop);
    QCOMPARE(fixture.grossOf(June), -294);
    const auto totals = result(fixture.months().month(June))->totals;
    QCOMPARE(totals.first().sessions, 0);
    QCOMPARE(totals.first().vatTotals.first().gross.minor, -294);
    QCOMPARE(totals.first().net.minor + totals.first().vat.minor, -294);
    // a second thought changes the open month only
    QVERIFY(decide(fixture, decision(record.key, CaseState::LeftOut)));
    QCOMPARE(fixture.grossOf(June), -490);
    QCOMPARE(fixture.bookingsOf(June).size(), 1);
}

void AccountsTest::lockedMonthCannotBeChangedByAnybody()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 5), 10'000);
    QVERIFY(fixture.lock(May));
    const QString path = fixture.store().file(QStringLiteral("forecourt.sqlite"));
    fixture.store().end();
    storage::Connection connection(path, storage::Connection::Access::ReadWrite);
    for (const char* sql : {"UPDATE bookings SET gross = 1", "DELETE FROM bookings", "UPDATE bookings SET month = 202506"}) {
        QVERIFY2(!connection.execute(sql), sql);
        connection.clearFailure();
    }
    QCOMPARE(connection.readInteger("SELECT gross FROM bookings"), 490);
}

void AccountsTest::monthThatIsNotOverCannotBeLocked()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const BillingMonth now = BillingMonth::of(QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Europe/Berlin")).date());
    const auto refused = fixture.lock(now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("MonthNotOver")});
}

void AccountsTest::changedMonthIsNotLocked()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 5), 10'000);
    const auto preflight = result(fixture.months().preflight(May));
    fixture.session(utc(2025, 5, 6), 10'000); // meanwhile
    const auto refused = result(fixture.months().lock(May, preflight->fingerprint, QStringLiteral("Eva")));
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("changed")});
    QVERIFY(fixture.lock(May));
    QCOMPARE(fixture.lock(May).error().args, QStringList{QStringLiteral("locked")});
}

void AccountsTest::earlierMonthsGoFirst()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 4, 5), 10'000);
    fixture.session(utc(2025, 5, 5), 10'000);
    QCOMPARE(fixture.lock(May).error().args, QStringList{QStringLiteral("EarlierMonthOpen")});
    QVERIFY(fixture.lock(BillingMonth{2025, 4}));
    QVERIFY(fixture.lock(May));
}

void AccountsTest::sessionBelongsToTheMonthOfTheSitesClock()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 31, 22, 30), 10'000); // half past midnight of 1 June in Berlin
    QVERIFY(fixture.bookingsOf(May).isEmpty());
    QCOMPARE(fixture.grossOf(June), 490);
}

void AccountsTest::personOfALaterAmendmentMovesTheBooking()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const PersonId anna = fixture.person(QStringLiteral("Anna"), QStringLiteral("Flat 1"));
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    QCOMPARE(result(fixture.months().parties(May, api::StatementBy::Person))->first().name, QString());
    record.person = anna;
    record.personName = QStringLiteral("Anna");
    QVERIFY(fixture.store().save(record));
    const auto parties = result(fixture.months().parties(May, api::StatementBy::Person));
    QCOMPARE(parties->size(), 1);
    QCOMPARE(parties->first().person, std::optional(anna));
    QCOMPARE(parties->first().group, QStringLiteral("Flat 1"));
    QCOMPARE(parties->first().open, 1);
    QCOMPARE(parties->first().totals.first().gross.minor, 490);
    QCOMPARE(result(fixture.months().parties(May, api::StatementBy::Group))->first().name, QStringLiteral("Flat 1"));
}

FORECOURT_TEST(AccountsTest)
#include "tst_accounts.moc"
