// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is odd about a session, and what is proposed.
#include "core/domain/correctionrules.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;

namespace {

QDateTime at(int hour, int minute = 0, int second = 0)
{
    return QDateTime(QDate(2026, 5, 5), QTime(hour, minute, second), Qt::UTC);
}

/// From noon to one, 10 kWh, nothing odd.
TransactionRecord aRecord(qint64 key = 2)
{
    TransactionRecord record;
    record.key = TransactionKey(key);
    record.station = StationId(QStringLiteral("CP-1"));
    record.evse = EvseId(1);
    record.token = {QStringLiteral("Tag"), IdTokenKind::Unknown};
    record.state = TransactionState::Ended;
    record.startedAt = record.startReceivedAt = at(12);
    record.stoppedAt = record.stopReceivedAt = at(13);
    record.meterStart = Energy::fromWh(1'000'000);
    record.meterStop = Energy::fromWh(1'010'000);
    return record;
}

CaseFacts factsFor(const TransactionRecord& record)
{
    CaseFacts facts;
    facts.record = record;
    facts.isPriceExpected = true;
    return facts;
}

bool tells(const CaseFindings& findings, EvidenceKind kind)
{
    for (const Evidence& fact : findings.evidence) {
        if (fact.kind == kind)
            return true;
    }
    return false;
}

} // namespace

class CorrectionRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinarySessionIsNoCase();
    void orphanGetsItsFirstValue();
    void orphanWithoutValuesGoesOnFromTheLastOne_data();
    void orphanWithoutValuesGoesOnFromTheLastOne();
    void neverStoppedEndsWithTheNextStart();
    void neverStoppedEndsWithTheNextBest_data();
    void neverStoppedEndsWithTheNextBest();
    void cableThatWasPluggedInAgainIsNoEnd();
    void unitFactorIsProposed();
    void thousandthIsProposedAThousandfold_data();
    void thousandthIsProposedAThousandfold();
    void gapOfElectronicsIsNone();
    void endBeforeStartTakesOurTimes();
    void unpricedOnlyWherePricesAreInUse();
    void gravestComesFirst();
    void sameChargeIsToldFromTheNextOne_data();
    void sameChargeIsToldFromTheNextOne();
    void appliedValuesClearWhatWasWrong();
    void bitsComeBack();
};

void CorrectionRulesTest::ordinarySessionIsNoCase()
{
    QCOMPARE(examine(factsFor(aRecord())), CaseFindings());
}

void CorrectionRulesTest::orphanGetsItsFirstValue()
{
    TransactionRecord record = aRecord();
    record.state = TransactionState::Orphan;
    record.startedAt = {};
    CaseFacts facts = factsFor(record);
    facts.values = {{at(12, 5), Energy::fromWh(1'001'000)}, {at(12, 50), Energy::fromWh(1'009'000)}};
    const CaseFindings findings = examine(facts);
    QCOMPARE(findings.kinds, QList<CaseKind>{CaseKind::Orphan});
    QCOMPARE(findings.proposed->startedAt, std::optional(at(12, 5)));
    QCOMPARE(findings.proposed->meterStart, std::optional(Energy::fromWh(1'001'000)));
    QCOMPARE(findings.proposed->meterStop, std::optional(Energy::fromWh(1'010'000)));
    const TransactionRecord counting = applied(record, *findings.proposed);
    QCOMPARE(counting.energy(), std::optional(Energy::fromWh(9'000)));
}

void CorrectionRulesTest::orphanWithoutValuesGoesOnFromTheLastOne_data()
{
    QTest::addColumn<qint64>("previousWh"); // 0: there is none
    QTest::addColumn<QDateTime>("pluggedInAt");
    QTest::addColumn<QDateTime>("start"); // invalid: nothing is proposed
    QTest::newRow("when the cable came in") << qint64(1'004'000) << at(12, 20) << at(12, 20);
    QTest::newRow("time nobody knows is not charged") << qint64(1'004'000) << QDateTime() << at(13);
    QTest::newRow("another meter") << qint64(2'000'000) << at(12, 20) << QDateTime();
    QTest::newRow("nobody was before") << qint64(0) << at(12, 20) << QDateTime();
}

void CorrectionRulesTest::orphanWithoutValuesGoesOnFromTheLastOne()
{
    QFETCH(qint64, previousWh);
    QFETCH(QDateTime, pluggedInAt);
    QFETCH(QDateTime, start);
    TransactionRecord record = aRecord();
    record.state = TransactionState::Orphan;
    record.startedAt = *record.stoppedAt;
    CaseFacts facts = factsFor(record);
    if (previousWh > 0) {
        facts.previous = aRecord(1);
        facts.previous->stoppedAt = at(10);
        facts.previous->meterStop = Energy::fromWh(previousWh);
    }
    if (pluggedInAt.isValid())
        facts.pluggedInAt = pluggedInAt;
    facts.linkLostAt = at(11);
    const CaseFindings findings = examine(facts);
    QCOMPARE(findings.kinds, QList<CaseKind>{CaseKind::Orphan});
    QVERIFY(tells(findings, EvidenceKind::LinkLost));
    QCOMPARE(tells(findings, EvidenceKind::CableIn), pluggedInAt.isValid());
    QCOMPARE(tells(findings, EvidenceKind::PreviousEnd), previousWh > 0);
    QCOMPARE(findings.proposed.has_value(), start.isValid());
    if (!start.isValid())
        return;
    QCOMPARE(findings.proposed->startedAt, std::optional(start));
    QCOMPARE(findings.proposed->meterStart, std::optional(Energy::fromWh(previousWh)));
    QVERIFY(wrongValue(record, *findings.proposed, at(14)).isEmpty());
    QCOMPARE(applied(record, *findings.proposed).energy(), std::optional(Energy::fromWh(6'000)));
}

void CorrectionRulesTest::neverStoppedEndsWithTheNextStart()
{
    TransactionRecord record = aRecord();
    record.state = TransactionState::EndUnknown;
    record.stoppedAt.reset();
    record.meterStop.reset();
    CaseFacts facts = factsFor(record);
    facts.next = aRecord(3);
    facts.next->startedAt = at(15);
    facts.next->meterStart = Energy::fromWh(1'004'000);
    const CaseFindings findings = examine(facts);
    QCOMPARE(findings.kinds, QList<CaseKind>{CaseKind::NeverStopped});
    QCOMPARE(findings.proposed->stoppedAt, std::optional(at(15)));
    QCOMPARE(findings.proposed->meterStop, std::optional(Energy::fromWh(1'004'000)));
    facts.next->meterStart = Energy::fromWh(10); // another meter by now
    QVERIFY(!examine(facts).proposed);
}

void CorrectionRulesTest::neverStoppedEndsWithTheNextBest_data()
{
    QTest::addColumn<bool>("hasValues");
    QTest::addColumn<QDateTime>("cableOut");
    QTest::addColumn<QDateTime>("linkLost");
    QTest::addColumn<QDateTime>("nextStart");
    QTest::addColumn<QDateTime>("end"); // invalid: nothing is proposed
    QTest::addColumn<qint64>("endWh");  // 0: not known
    const QDateTime none;
    const qint64 last = 1'004'000; // at half past twelve
    const qint64 next = 1'005'000;
    QTest::newRow("free again after the last value") << true << at(12, 50) << none << at(15) << at(12, 50) << last;
    QTest::newRow("the last value") << true << none << at(12, 40) << at(15) << at(12, 30) << last;
    QTest::newRow("free again, no values") << false << at(12, 50) << none << at(15) << at(12, 50) << next;
    QTest::newRow("free only after the next had begun") << true << at(16) << none << at(15) << at(12, 30) << last;
    QTest::newRow("the next one's start") << false << none << at(12, 40) << at(15) << at(15) << next;
    QTest::newRow("free again is all we know") << false << at(12, 50) << none << none << at(12, 50) << qint64(0);
    QTest::newRow("the link was lost") << false << none << at(12, 40) << none << at(12, 40) << qint64(0);
    QTest::newRow("nothing") << false << none << none << none << none << qint64(0);
}

void CorrectionRulesTest::neverStoppedEndsWithTheNextBest()
{
    QFETCH(bool, hasValues);
    QFETCH(QDateTime, cableOut);
    QFETCH(QDateTime, linkLost);
    QFETCH(QDateTime, nextStart);
    QFETCH(QDateTime, end);
    QFETCH(qint64, endWh);
    TransactionRecord record = aRecord();
    record.state = TransactionState::EndUnknown;
    record.stoppedAt.reset();
    record.meterStop.reset();
    CaseFacts facts = factsFor(record);
    if (hasValues)
        facts.values = {{at(12, 10), Energy::fromWh(1'002'000)}, {at(12, 30), Energy::fromWh(1'004'000)}};
    facts.states = {{at(12), ChargingState::Charging, false}};
    if (cableOut.isValid())
        facts.states.append({cableOut, ChargingState::None, false});
    if (linkLost.isValid())
        facts.linkLostAt = linkLost;
    if (nextStart.isValid()) {
        facts.next = aRecord(3);
        facts.next->startedAt = nextStart;
        facts.next->meterStart = Energy::fromWh(1'005'000);
    }
    const CaseFindings findings = examine(facts);
    QCOMPARE(findings.kinds, QList<CaseKind>{CaseKind::NeverStopped});
    QCOMPARE(tells(findings, EvidenceKind::LinkLost), linkLost.isValid());
    QCOMPARE(tells(findings, EvidenceKind::CableOut), end.isValid() && end == cableOut);
    QCOMPARE(findings.proposed.has_value(), end.isValid());
    if (!end.isValid())
        return;
    QCOMPARE(findings.proposed->stoppedAt, std::optional(end));
    QCOMPARE(findings.proposed->meterStop.value_or(Energy()), Energy::fromWh(endWh));
}

/// Some chargers say for a moment that they are free; the register went on.
void CorrectionRulesTest::cableThatWasPluggedInAgainIsNoEnd()
{
    TransactionRecord record = aRecord();
    record.state = TransactionState::EndUnknown;
    record.stoppedAt.reset();
    record.meterStop.reset();
    CaseFacts facts = factsFor(record);
    facts.values = {{at(12, 10), Energy::fromWh(1'002'000)}, {at(12, 30), Energy::fromWh(1'004'000)}, {at(12, 45), Energy::fromWh(1'004'000)}};
    facts.states = {{at(12), ChargingState::None, false},
                    {at(12, 1), ChargingState::Charging, false},
                    {at(12, 15), ChargingState::None, false},
                    {at(12, 16), ChargingState::Charging, false},
                    {at(12, 40), ChargingState::None, false}};
    QCOMPARE(examine(facts).proposed->stoppedAt, std::optional(at(12, 40)));
    facts.states.removeLast();
    QCOMPARE(examine(facts).proposed->stoppedAt, std::optional(at(12, 45)));
}

/// Wh labelled kWh.
void CorrectionRulesTest::unitFactorIsProposed()
{
    TransactionRecord record = aRecord();
    record.meterStop = record.meterStart + Energy::fromWh(10'000'000);
    record.flags |= TransactionFlag::EnergyImplausible;
    CaseFacts facts = factsFor(record);
    facts.energyByPower = Energy::fromWh(9'900);
    const CaseFindings findings = examine(facts);
    QCOMPARE(findings.kinds, QList<CaseKind>{CaseKind::Implausible});
    QCOMPARE(*findings.proposed->meterStop - record.meterStart, Energy::fromWh(10'000));
    facts.energyByPower = Energy::fromWh(5'000'000); // twice: that is no unit
    QVERIFY(!examine(facts).proposed);
    facts.record.flags |= TransactionFlag::EnergyAccepted;
    QVERIFY(examine(facts).kinds.isEmpty());
}

void CorrectionRulesTest::thousandthIsProposedAThousandfold_data()
{
    QTest::addColumn<qint64>("wattHours");
    QTest::addColumn<qint64>("byPowerWh");
    QTest::addColumn<qint64>("proposedWh"); // 0: nothing is odd
    QTest::newRow("kWh labelled Wh") << qint64(10) << qint64(10'400) << qint64(10'000);
    QTest::newRow("a register of whole kWh") << qint64(2) << qint64(2'950) << qint64(2'000);
    QTest::newRow("as it should be") << qint64(10'000) << qint64(10'400) << qint64(0);
    QTest::newRow("a tenth: that is no unit") << qint64(1'000) << qint64(10'400) << qint64(0);
    QTest::newRow("too little to tell") << qint64(1) << qint64(1'100) << qint64(0);
    QTest::newRow("nothing flowed by the register") << qint64(0) << qint64(10'400) << qint64(0);
}

/// kWh labelled Wh (quirk 20).
void CorrectionRulesTest::thousandthIsProposedAThousandfold()
{
    QFETCH(qint64, wattHours);
    QFETCH(qint64, byPowerWh);
    QFETCH(qint64, proposedWh);
    TransactionRecord record = aRecord();
    record.meterStop = record.meterStart + Energy::fromWh(wattHours);
    CaseFacts facts = factsFor(record);
    QVERIFY(examine(facts).kinds.isEmpty()); // no power was measured
    facts.energyByPower = Energy::fromWh(byPowerWh);
    const CaseFindings findings = examine(facts);
    if (proposedWh == 0) {
        QCOMPARE(findings, CaseFindings());
        return;
    }
    QCOMPARE(findings.kinds, QList<CaseKind>{CaseKind::UnitDoubtful});
    QVERIFY(tells(findings, EvidenceKind::EnergyByPower));
    QCOMPARE(findings.evidence.last().kind, EvidenceKind::UnitFactor);
    QCOMPARE(findings.evidence.last().seconds, std::optional(-byPowerWh / wattHours));
    QCOMPARE(*findings.proposed->meterStop - record.meterStart, Energy::fromWh(proposedWh));
    facts.energyByPower.reset();
    facts.record = applied(record, *findings.proposed);
    QVERIFY(examine(facts).kinds.isEmpty());
}

void CorrectionRulesTest::gapOfElectronicsIsNone()
{
    TransactionRecord record = aRecord();
    record.flags |= TransactionFlag::MeterGap;
    CaseFacts facts = factsFor(record);
    facts.previous = aRecord(1);
    facts.previous->meterStop = record.meterStart - Energy::fromWh(100);
    QVERIFY(examine(facts).kinds.isEmpty());
    facts.previous->meterStop = record.meterStart - Energy::fromWh(3'000);
    QCOMPARE(examine(facts).kinds, QList<CaseKind>{CaseKind::Gap});
    QVERIFY(!examine(facts).proposed); // nobody is charged for what nobody knows
}

void CorrectionRulesTest::endBeforeStartTakesOurTimes()
{
    TransactionRecord record = aRecord();
    record.stoppedAt = at(11);
    record.flags |= TransactionFlag::StopBeforeStart;
    const CaseFindings findings = examine(factsFor(record));
    QCOMPARE(findings.kinds, QList<CaseKind>{CaseKind::ClockWrong});
    QVERIFY(tells(findings, EvidenceKind::EndBeforeStart));
    QCOMPARE(findings.proposed->stoppedAt, std::optional(at(13)));
}

void CorrectionRulesTest::unpricedOnlyWherePricesAreInUse()
{
    CaseFacts facts = factsFor(aRecord());
    facts.cost = CostFlag::Unpriced;
    QCOMPARE(examine(facts).kinds, QList<CaseKind>{CaseKind::Unpriced});
    QVERIFY(tells(examine(facts), EvidenceKind::NoPriceApplies));
    facts.cost |= CostFlag::TooLarge;
    QVERIFY(tells(examine(facts), EvidenceKind::PriceRefused));
    facts.isPriceExpected = false;
    QVERIFY(examine(facts).kinds.isEmpty());
}

void CorrectionRulesTest::gravestComesFirst()
{
    TransactionRecord record = aRecord();
    record.meterStop = Energy::fromWh(5);
    record.stoppedAt = at(11);
    CaseFacts facts = factsFor(record);
    facts.sameCharge = TransactionKey(1);
    const CaseFindings findings = examine(facts);
    QCOMPARE(findings.kinds, (QList<CaseKind>{CaseKind::Duplicate, CaseKind::Negative, CaseKind::ClockWrong}));
    QVERIFY(findings.proposesLeavingOut && !findings.proposed);
}

void CorrectionRulesTest::sameChargeIsToldFromTheNextOne_data()
{
    QTest::addColumn<int>("startMinute");
    QTest::addColumn<qint64>("startWh");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<bool>("isSame");
    const QString tag = QStringLiteral("tag"); // without case
    QTest::newRow("the next one") << 60 << qint64(1'010'000) << tag << false;
    QTest::newRow("plugged in at once") << 59 << qint64(1'010'000) << tag << false;
    QTest::newRow("overlapping") << 30 << qint64(1'004'000) << tag << true;
    QTest::newRow("somebody else's") << 30 << qint64(1'004'000) << QStringLiteral("other") << false;
}

void CorrectionRulesTest::sameChargeIsToldFromTheNextOne()
{
    QFETCH(int, startMinute);
    QFETCH(qint64, startWh);
    QFETCH(QString, tag);
    QFETCH(bool, isSame);
    TransactionRecord other = aRecord(3);
    other.startedAt = at(12).addSecs(startMinute * 60);
    other.stoppedAt = at(14);
    other.meterStart = Energy::fromWh(startWh);
    other.meterStop = Energy::fromWh(1'020'000);
    other.token.value = tag;
    QCOMPARE(isSameCharge(aRecord(2), other), isSame);
    QCOMPARE(isSameCharge(other, aRecord(2)), isSame);
}

void CorrectionRulesTest::appliedValuesClearWhatWasWrong()
{
    TransactionRecord record = aRecord();
    record.flags = TransactionFlag::EnergyImplausible | TransactionFlag::StopBeforeStart | TransactionFlag::UnknownToken;
    SessionValues values;
    values.meterStop = Energy::fromWh(1'002'000);
    const TransactionRecord after = applied(record, values);
    QCOMPARE(after.flags, TransactionFlags(TransactionFlag::UnknownToken));
    QCOMPARE(after.energy(), std::optional(Energy::fromWh(2'000)));
    QCOMPARE(applied(record, {}), record); // nothing to apply: as recorded
}

void CorrectionRulesTest::bitsComeBack()
{
    QList<CaseKind> all;
    for (int i = 0; i <= static_cast<int>(LastCaseKind); ++i)
        all.append(static_cast<CaseKind>(i));
    QCOMPARE(kindsOf(bitsOf(all)), all);
    QCOMPARE(kindsOf(0), QList<CaseKind>());
}

FORECOURT_TEST(CorrectionRulesTest)
#include "tst_correctionrules.moc"
