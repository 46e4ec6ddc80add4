// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The document model of a hand-over: figures, sections, verdict.
#include "core/export/handover.h"
#include "tests/support/checkbuilder.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::documents;
using namespace forecourt::tests;

class HandoverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sectionsFollowTheConnectors();
    void everythingThatDidNotPassIsARemark();
    void verdicts_data();
    void verdicts();
    void axesAreRound();
    void sameCheckMakesTheSameDocument();
    void unsignedCheckIsADraft();
    void photosStandInTheirOrder();
};

void HandoverTest::sectionsFollowTheConnectors()
{
    const HandoverDocument document = makeHandover(aSignedCheck(2));
    QCOMPARE(document.sections.size(), std::size_t(4)); // charger, two connectors, lost link
    QCOMPARE(document.sections[1].name, QStringLiteral("left"));
    QCOMPARE(document.sections[1].steps.size(), std::size_t(8));
    QCOMPARE(document.number, 17);
    QCOMPARE(document.serialNumber, QStringLiteral("TACW22-0042"));
    QCOMPARE(document.finishedAt, pictureTime().addSecs(21 * 47));
}

void HandoverTest::photosStandInTheirOrder()
{
    CheckRecord check = aSignedCheck(1);
    QVERIFY(makeHandover(check).photos.isEmpty());
    check.photos = {{4, pictureTime(), "step"}, {-1, pictureTime(), "whole"}, {999, pictureTime(), "of no step"}};
    check.signOff->photo = "place";
    const QList<HandoverPhoto> photos = makeHandover(check).photos;
    QCOMPARE(photos.size(), 4);
    QCOMPARE(photos[0].jpeg, QByteArray("place"));
    QVERIFY(!photos[0].at);
    QCOMPARE(photos[1].kind, std::optional(check.steps[4].kind));
    QCOMPARE(photos[1].evse, check.steps[4].evse);
    QVERIFY(!photos[2].kind && photos[2].at);
    QVERIFY(!photos[3].kind);
}

void HandoverTest::everythingThatDidNotPassIsARemark()
{
    const HandoverDocument document = makeHandover(aSignedCheck(2));
    QCOMPARE(document.remarks.size(), std::size_t(3));
    QCOMPARE(document.counts.passed, 18);
    QCOMPARE(document.counts.warnings, 1);
    QCOMPARE(document.counts.failed, 1);
    QCOMPARE(document.counts.skipped, 1);
    QCOMPARE(document.outOfRange, 1);
}

void HandoverTest::verdicts_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("hasOpenPoint");
    QTest::addColumn<int>("verdict");
    QTest::newRow("all passed") << int(CheckState::Passed) << false << int(HandoverVerdict::Passed);
    QTest::newRow("open point") << int(CheckState::Passed) << true << int(HandoverVerdict::PassedWithRemarks);
    QTest::newRow("warning") << int(CheckState::Warning) << false << int(HandoverVerdict::PassedWithRemarks);
    QTest::newRow("skipped") << int(CheckState::Skipped) << false << int(HandoverVerdict::PassedWithRemarks);
    QTest::newRow("failed") << int(CheckState::Failed) << false << int(HandoverVerdict::Failed);
}

void HandoverTest::verdicts()
{
    QFETCH(int, state);
    QFETCH(bool, hasOpenPoint);
    CheckRecord check = aSignedCheck(1);
    for (CheckStep& step : check.steps)
        step.state = CheckState::Passed;
    check.steps[5].state = CheckState(state);
    check.measurements.clear();
    if (!hasOpenPoint)
        check.signOff->openPoints.clear();
    QTEST(int(makeHandover(check).verdict), "verdict");
}

void HandoverTest::axesAreRound()
{
    const HandoverDocument document = makeHandover(aSignedCheck());
    const HandoverCharge& charge = document.charges.first();
    QCOMPARE(charge.axisStepW, 2000);
    QCOMPARE(charge.axisTopW, 12'000);
    QCOMPARE(charge.durationS, 716);
    QCOMPARE(charge.timeStepS, 120);
    QCOMPARE(charge.meanPowerW, std::optional<qint64>(10'508)); // 2.09 kWh in 716 s
    CheckRecord empty = aSignedCheck();
    empty.signOff->charges.first().curve.clear();
    QVERIFY(makeHandover(empty).charges.first().axisTopW > 0);
}

void HandoverTest::sameCheckMakesTheSameDocument()
{
    QVERIFY(makeHandover(aSignedCheck()) == makeHandover(aSignedCheck()));
}

void HandoverTest::unsignedCheckIsADraft()
{
    CheckRecord check = aSignedCheck();
    const CheckSignOff sign = *check.signOff;
    check.signOff.reset();
    const HandoverDocument document = makeHandover(check, sign);
    QVERIFY(document.isDraft);
    QCOMPARE(document.signOff.owner, sign.owner);
    QVERIFY(!makeHandover(aSignedCheck()).isDraft);
}

FORECOURT_TEST(HandoverTest)
#include "tst_handover.moc"
