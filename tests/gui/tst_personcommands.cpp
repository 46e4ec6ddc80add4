// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Starting and stopping for one person: on a free connector, or what runs already.
#include "tests/gui/commandfixture.h"
#include "tests/support/testprogram.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::personcommands {

using namespace forecourt::tests::commands;

class TestPersonCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonStartsOnAFreeConnector();
    void aPersonsRunningSessionIsShownAndStopped();
    void theStartDialogShowsWhatRunsForTheTag();
};

void TestPersonCommands::aPersonStartsOnAFreeConnector()
{
    PageFixture fixture;
    addPeople(fixture);
    fixture.actions.startFor(PersonId(5), {});
    QVERIFY(find<Button>(fixture.window, "startOnAccept")->isBlocked()); // no connector anywhere
    delete find<QDialog>(fixture.window, "startOnDialog");
    StationBuilder station = bay();
    station.connector(1).status = ConnectorStatus::Faulted;
    station.connector(2).charging = ChargingState::EvConnected;
    publish(fixture, station);
    fixture.actions.startFor(PersonId(5), {});
    QCOMPARE(find<QComboBox>(fixture.window, "startOnPlace")->count(), 1); // not the faulted one
    press(fixture.window, "startOnAccept");
    QCOMPARE(fixture.console.engine.submitted.size(), 1);
    const auto& sent = std::get<RemoteStart>(fixture.console.engine.submitted.first().parameters);
    QCOMPARE(sent.token.value, QStringLiteral("04A2"));
    QVERIFY(sent.evse == EvseId(2));
}

void TestPersonCommands::aPersonsRunningSessionIsShownAndStopped()
{
    PageFixture fixture;
    addPeople(fixture);
    StationBuilder station = bay();
    station.connector(1).transaction = TransactionKey(7);
    publish(fixture, station);
    fixture.console.source.publishTransaction(aTransaction(7).at(QStringLiteral("BAY")).by(QStringLiteral("04A2"), QStringLiteral("A. Weber"), 5).charged(4120).record);
    fixture.settle();
    fixture.actions.startFor(PersonId(5), {});
    QVERIFY(find<QLabel>(fixture.window, "startOnSession7")->text().contains(QStringLiteral("4,12")));
    press(fixture.window, "startOnStop7");
    press(fixture.window, "stopAccept"); // it asks, as everywhere
    QCOMPARE(fixture.console.engine.submitted.size(), 1);
    QVERIFY(std::holds_alternative<RemoteStop>(fixture.console.engine.submitted.first().parameters));
}

void TestPersonCommands::theStartDialogShowsWhatRunsForTheTag()
{
    PageFixture fixture;
    addPeople(fixture);
    StationBuilder station = bay();
    station.connector(1).transaction = TransactionKey(7);
    publish(fixture, station);
    fixture.console.source.publishTransaction(aTransaction(7).at(QStringLiteral("BAY")).by(QStringLiteral("04A2"), QStringLiteral("A. Weber"), 5).charged(4120).record);
    fixture.settle();
    fixture.actions.start(Bay, EvseId(2));
    QVERIFY(find<Button>(fixture.window, "startStopRunning")->isHidden());
    find<QComboBox>(fixture.window, "startTag")->setEditText(QStringLiteral("04A2"));
    QVERIFY(find<QLabel>(fixture.window, "startRunning")->text().contains(QStringLiteral("A. Weber")));
    press(fixture.window, "startStopRunning");
    press(fixture.window, "stopAccept");
    QVERIFY(std::holds_alternative<RemoteStop>(fixture.console.engine.submitted.value(0).parameters));
}

FORECOURT_WINDOW_TEST(TestPersonCommands)

} // namespace forecourt::tests::personcommands

#include "tst_personcommands.moc"
