// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Overview: chargers that wait at the door, and the first start.
#include "tests/gui/overviewfixture.h"
#include "tests/gui/otherlanguage.h"
#include "tests/support/testprogram.h"
#include "ui/models/candidatemodel.h"
#include "ui/pages/addchargerpage.h"
#include "ui/pages/chargerspage.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::overviewlobby {

using namespace forecourt::tests::overview;

class TestOverviewLobby : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptInTheBannerAdmitsAtOnce();
    void rejectAsksBeforeItDoes();
    void bannerNamesTheFirstOfSeveral();
    void waitingChargerReplacesAnother();
    void firstStartShowsHowToConnect();
    void firstStartSaysWhoCalled();
    void firstStartDoesNotClaimToListen();
    void portTroubleIsToldInTheWindowsLanguage();
    void firstStartFollowsTheTheme();
    void aChargerPutBackKeepsItsTileWhileItIsConnected();
};

void TestOverviewLobby::acceptInTheBannerAdmitsAtOnce()
{
    PageFixture fixture;
    fill(fixture.console);
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    ChangeBatch batch;
    batch.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN0042"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY(!find<QWidget>(page, "lobbyBanner")->isHidden());
    press(page, "lobbyAccept");
    QCOMPARE(fixture.console.administration.admitted.size(), 1);
    QCOMPARE(fixture.console.administration.admitted.first().first, StationId(QStringLiteral("SN0042")));
    QVERIFY(find<QWidget>(page, "lobbyBanner")->isHidden());
}

void TestOverviewLobby::rejectAsksBeforeItDoes()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN0042"))};
    fixture.console.source.requestSnapshot();
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    press(page, "lobbyReject");
    QVERIFY(fixture.console.administration.rejected.isEmpty());
    press(page, "rejectAccept");
    QCOMPARE(fixture.console.administration.rejected, QList<StationId>{StationId(QStringLiteral("SN0042"))});
}

void TestOverviewLobby::bannerNamesTheFirstOfSeveral()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("FIRST")), aCandidate(QStringLiteral("SECOND")), aCandidate(QStringLiteral("THIRD"))};
    fixture.console.source.requestSnapshot();
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const QString text = allText(*find<QWidget>(page, "lobbyBanner"));
    QVERIFY2(text.contains(QStringLiteral("FIRST")) && text.contains(QStringLiteral("Terra AC")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1Char('2')), qPrintable(text)); // and 2 more
    press(page, "lobbyDetails");
    QCOMPARE(fixture.host.addChargers, QStringList{QStringLiteral("FIRST")});
}

void TestOverviewLobby::waitingChargerReplacesAnother()
{
    PageFixture fixture;
    fixture.console.source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN0042")), aCandidate(QStringLiteral("SN0043"))};
    fixture.console.source.requestSnapshot();
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    QVERIFY(find<Button>(page, "lobbyReplaces")->isHidden()); // there is nothing to replace yet
    fixture.console.source.publishStation(aStation(QStringLiteral("HERE")).named(QStringLiteral("Bay 1")).online().state);
    fixture.console.source.publishStation(aStation(QStringLiteral("BROKEN")).named(QStringLiteral("Bay 2")).state);
    fixture.settle();
    QVERIFY(!find<Button>(page, "lobbyReplaces")->isHidden());
    press(page, "lobbyReplaces");
    auto* place = find<QComboBox>(fixture.window, "replacePlace");
    QVERIFY(place->currentText().contains(QStringLiteral("Bay 2"))); // who is away comes first
    QVERIFY(find<QComboBox>(fixture.window, "replaceField")->currentText().startsWith(QStringLiteral("SN0042")));
    press(fixture.window, "replaceAccept");
    const auto replaced = fixture.console.administration.replaced.value(0);
    QCOMPARE(replaced.first, StationId(QStringLiteral("BROKEN")));
    QCOMPARE(replaced.second, StationId(QStringLiteral("SN0042")));
}

void TestOverviewLobby::firstStartShowsHowToConnect()
{
    PageFixture fixture;
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    fixture.window.show();
    page.show();
    fixture.settle();
    QVERIFY(find<QWidget>(page, "firstStart")->isVisible());
    press(page, "firstAddCharger");
    QCOMPARE(fixture.host.addChargers, QStringList{QString()});
    fill(fixture.console);
    QVERIFY(!find<QWidget>(page, "firstStart")->isVisible());
}

/// A car may charge there.
void TestOverviewLobby::aChargerPutBackKeepsItsTileWhileItIsConnected()
{
    PageFixture fixture;
    StationState station = aStation(QStringLiteral("BAY")).online().withConnectors(1).state;
    station.record.isAdmitted = false;
    fixture.console.source.publishStation(station);
    FakeConsole::settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    fixture.window.show();
    page.show();
    QTRY_VERIFY(!find<QWidget>(page, "firstStart")->isVisible());
    QCOMPARE(waitingChargers(fixture.console.workspace.site()), 1);
    station.link.isOnline = false;
    fixture.console.source.publishStation(station);
    QTRY_VERIFY(find<QWidget>(page, "firstStart")->isVisible());
    QCOMPARE(waitingChargers(fixture.console.workspace.site()), 0);
}

void TestOverviewLobby::firstStartSaysWhoCalled()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, true, {}};
    batch.system->startedAt = pictureTime();
    fixture.console.source.publish(batch);
    fixture.settle();
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const auto heard = [&page] { return allText(*find<QWidget>(page, "firstHeard")); };
    QVERIFY2(heard().contains(QStringLiteral("Nothing has called")), qPrintable(heard()));

    batch = {};
    batch.attempts = {anAttempt(AttemptReason::NoPassword, QStringLiteral("SN1"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY2(heard().contains(QStringLiteral("SN1")) && heard().contains(QStringLiteral("No password")), qPrintable(heard()));

    batch = {};
    batch.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN0042"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY2(heard().contains(QStringLiteral("SN0042")) && heard().contains(QStringLiteral("waits")), qPrintable(heard()));
    batch.candidates = QList<Candidate>{aCandidate(QStringLiteral("A")), aCandidate(QStringLiteral("B")), aCandidate(QStringLiteral("C")),
                                        aCandidate(QStringLiteral("D"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY2(heard().contains(QStringLiteral("A, B, C")) && heard().contains(QLatin1Char('4')), qPrintable(heard()));
    QVERIFY2(!heard().contains(QStringLiteral("Nothing has called")), qPrintable(heard()));
}

void TestOverviewLobby::firstStartDoesNotClaimToListen()
{
    PageFixture fixture;
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    const auto* words = find<QLabel>(page, "firstInvitation");
    QVERIFY(words->text().contains(QStringLiteral("already listening")));
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, false, QStringLiteral("port 8887 is in use by evcc (7)"), ErrorCode::PortInUse, QStringLiteral("evcc (7)")};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY(!words->text().contains(QStringLiteral("already listening")));
    batch.system->ocpp = {8887, true, {}};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY(words->text().contains(QStringLiteral("already listening")));
}

/// What the server writes about a port is English; and nobody is invited to a port that another program has.
void TestOverviewLobby::portTroubleIsToldInTheWindowsLanguage()
{
    const OtherLanguage german(QStringLiteral("de"));
    QVERIFY(german.isInstalled());
    PageFixture fixture;
    OverviewPage overview(fixture.context(), fixture.actions, &fixture.window);
    AddChargerPage add(fixture.context(), fixture.actions, &fixture.window);
    ChargersPage chargers(fixture.context(), fixture.actions, &fixture.window);
    const auto* invitation = find<QWidget>(chargers, "noChargerYet");
    const QString taken = QStringLiteral("Port 8887 wird von einem anderen Programm benutzt");
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, true, {}};
    fixture.console.source.publish(batch);
    fixture.settle();
    const QString inviting = allText(*invitation);
    batch.system->ocpp = {8887, false, QStringLiteral("port 8887 is in use"), ErrorCode::PortInUse};
    fixture.console.source.publish(batch);
    fixture.settle();
    for (const QWidget* part : std::initializer_list<const QWidget*>{&overview, &add, invitation}) {
        const QString text = allText(*part);
        QVERIFY2(text.contains(taken), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("is in use")), qPrintable(text));
    }
    QVERIFY(allText(*invitation) != inviting);
    batch.system->ocpp = {8887, true, {}};
    fixture.console.source.publish(batch);
    fixture.settle();
    QCOMPARE(allText(*invitation), inviting);
}

void TestOverviewLobby::firstStartFollowsTheTheme()
{
    PageFixture fixture;
    OverviewPage page(fixture.context(), fixture.actions, &fixture.window);
    fixture.window.show();
    page.show();
    const auto* icon = find<QLabel>(page, "firstIcon");
    const QImage light = icon->pixmap().toImage();
    QVERIFY(!light.isNull());
    fixture.themes.setSetting(ThemeManager::Setting::Dark);
    QVERIFY(icon->pixmap().toImage() != light);
}

FORECOURT_WINDOW_TEST(TestOverviewLobby)

} // namespace forecourt::tests::overviewlobby

#include "tst_overviewlobby.moc"
