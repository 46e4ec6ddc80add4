// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The question before hardware is replaced says what goes over to the new charger and what ends with the old one.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::replacedialog {

namespace {

const StationId Bay{QStringLiteral("BAY")};

void publish(PageFixture& fixture, const QList<PlannedAction>& plans, const QList<ReservationRecord>& reservations)
{
    fixture.console.source.state.plans = plans;
    fixture.console.source.state.reservations = reservations;
    fixture.console.source.requestSnapshot();
    fixture.console.source.publishStation(aStation(Bay.value()).named(QStringLiteral("Bay")).online().withConnectors(1).state);
    fixture.settle();
}

bool says(PageFixture& fixture, const char* words)
{
    const auto labels = find<QDialog>(fixture.window, "replaceDialog")->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(QLatin1String(words)); });
}

PlannedAction plan(int id, const StationId& station, PlanState state)
{
    PlannedAction plan;
    plan.id = PlanId(id);
    plan.station = station;
    plan.state = state;
    return plan;
}

ReservationRecord reservation(int id, ReservationState state)
{
    ReservationRecord reservation;
    reservation.id = ReservationId(id);
    reservation.station = Bay;
    reservation.state = state;
    return reservation;
}

} // namespace

class TestReplaceDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatGoesOverAndWhatEnds();
    void isSilentAboutWhatIsNot();
    void aChargerThatIsConnectedIsNotProposed();
};

void TestReplaceDialog::saysWhatGoesOverAndWhatEnds()
{
    PageFixture fixture;
    publish(fixture,
            {plan(1, Bay, PlanState::Waiting), plan(2, Bay, PlanState::Done), plan(3, StationId(QStringLiteral("OTHER")), PlanState::Waiting)},
            {reservation(1, ReservationState::Active), reservation(2, ReservationState::Unconfirmed), reservation(3, ReservationState::Used)});
    fixture.actions.replaceHardware(Bay);
    QVERIFY(says(fixture, "1 planned action"));
    QVERIFY(says(fixture, "2 reservation"));
    QVERIFY(says(fixture, "whether drivers are told what it costs"));
}

void TestReplaceDialog::isSilentAboutWhatIsNot()
{
    PageFixture fixture;
    publish(fixture, {plan(1, Bay, PlanState::Failed)}, {reservation(1, ReservationState::Expired)});
    fixture.actions.replaceHardware(Bay);
    QVERIFY(!says(fixture, "planned action"));
    QVERIFY(!says(fixture, "reservation"));
}

void TestReplaceDialog::aChargerThatIsConnectedIsNotProposed()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN1"))};
    publish(fixture, {}, {});
    fixture.console.source.publishStation(aStation(QStringLiteral("GATE")).named(QStringLiteral("Gate")).online().withConnectors(1).state);
    fixture.settle();
    fixture.actions.replaceBy(QStringLiteral("SN1"));
    auto* const place = find<QComboBox>(fixture.window, "replacePlace");
    QCOMPARE(place->currentIndex(), -1);
    QVERIFY(says(fixture, "All chargers are connected"));
    press(fixture.window, "replaceAccept"); // as Enter does
    QVERIFY(fixture.console.administration.replaced.isEmpty());
    QVERIFY(says(fixture, "Choose the charger that is replaced"));
    place->setCurrentIndex(place->findData(QStringLiteral("GATE")));
    QVERIFY(!says(fixture, "All chargers are connected"));
    press(fixture.window, "replaceAccept");
    QCOMPARE(fixture.console.administration.replaced.value(0).first, StationId(QStringLiteral("GATE")));
}

FORECOURT_WINDOW_TEST(TestReplaceDialog)

} // namespace forecourt::tests::replacedialog

#include "tst_replacedialog.moc"
