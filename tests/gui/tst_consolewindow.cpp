// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The whole window on a believable site: navigation, counts, names for assistive technology, speed.
#include "core/config/settingsstore.h"
#include "tests/gui/fakeconsole.h"
#include "tests/support/believablesite.h"
#include "tests/support/testprogram.h"
#include "tests/support/threadtime.h"
#include "ui/consolepages.h"
#include "ui/consolewindow.h"
#include "ui/mainwindow.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/widgets/sidebar.h"

#include <QAccessible>
#include <QAction>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::consolewindow {

namespace {

/// Every page there is, also those that come later; a detail page with a thing of the believable site.
QStringList allPlaces()
{
    QStringList places;
    for (const PageEntry& entry : pageEntries()) {
        const QString id = QLatin1String(entry.id);
        places.append(id == QLatin1String("charger") ? QStringLiteral("charger/YARD-DC") : id);
    }
    return places;
}

const QStringList Places = allPlaces();

struct WindowFixture
{
    FakeConsole fakes;
    ThemeManager themes{*qApp, ThemeManager::Setting::Light};
    config::SettingsStore settings{QString(), QString()};
    std::unique_ptr<ConsoleWindow> console;

    WindowFixture()
    {
        fillBelievableSite(fakes.source, fakes.history, pictureTime());
        fakes.source.requestSnapshot();
        FakeConsole::settle();
        ConsoleSetup setup{
            .site = fakes.site,
            .engine = fakes.engine,
            .administration = fakes.administration,
            .history = fakes.history,
            .clock = fakes.clock,
            .themes = themes,
            .settings = settings,
            .network = {[] { return QStringList{QStringLiteral("192.168.1.20")}; }},
            .appearance = {},
            .locale = QLocale(QLocale::German, QLocale::Germany),
            .userName = QStringLiteral("Eva"),
            .alerts = fakes.alerts,
            .notifications = fakes.notifications,
        };
        console = std::make_unique<ConsoleWindow>(setup);
        console->window().resize(1440, 900); // by itself it would fit the small screen of the tests
        console->show();
        FakeConsole::settle();
    }
};

/// What a screen reader would say of \a widget.
QString spokenName(const QWidget* widget)
{
    const QAccessibleInterface* const interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return interface ? interface->text(QAccessible::Name) : widget->accessibleName();
}

/// Inner parts of fields and views take the focus for their owner, whose name counts.
bool isPartOfAnother(const QWidget* widget)
{
    const QWidget* const parent = widget->parentWidget();
    const auto* area = qobject_cast<const QAbstractScrollArea*>(parent);
    return widget->focusProxy() || (area && area->viewport() == widget) || qobject_cast<const QComboBox*>(parent)
        || qobject_cast<const QAbstractSpinBox*>(parent);
}

} // namespace

class TestConsoleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceOpens();
    void everyFocusableWidgetHasAName();
    void menuActionsFollowTheOpenCharger();
    void learnTagFromTheMenu();
    void siteNameReachesTheWindow();
    void busySiteLeavesTheWindowResponsive();
    void closingWarnsWhileCarsCharge();
};

void TestConsoleWindow::everyPlaceOpens()
{
    WindowFixture fixture;
    QSet<QWidget*> seen;
    qsizetype pages = 0;
    for (const QString& place : Places) {
        fixture.console->window().open(place);
        FakeConsole::settle();
        if (!fixture.console->window().hasPage(place.section(QLatin1Char('/'), 0, 0)))
            continue; // this window has no such page
        ++pages;
        QVERIFY2(fixture.console->window().currentPage()->isVisible(), qPrintable(place));
        seen.insert(fixture.console->window().currentPage());
    }
    QVERIFY(pages >= 7);
    QCOMPARE(seen.size(), pages);
}

void TestConsoleWindow::everyFocusableWidgetHasAName()
{
    WindowFixture fixture;
    QStringList nameless;
    for (const QString& place : Places) {
        fixture.console->window().open(place);
        FakeConsole::settle();
        const auto widgets = fixture.console->window().currentPage()->findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !isPartOfAnother(widget)
                && spokenName(widget).isEmpty())
                nameless.append(place + QStringLiteral(": ") + QLatin1String(widget->metaObject()->className())
                                + QLatin1Char(' ') + widget->objectName());
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestConsoleWindow::menuActionsFollowTheOpenCharger()
{
    WindowFixture fixture;
    auto* refresh = fixture.console->findChild<QAction*>(QStringLiteral("menuRefresh"));
    if (!refresh)
        refresh = fixture.console->window().findChild<QAction*>(QStringLiteral("menuRefresh"));
    QVERIFY(refresh);
    QVERIFY(!refresh->isEnabled());
    fixture.console->window().open(QStringLiteral("charger/YARD-DC"));
    QVERIFY(refresh->isEnabled());
    refresh->trigger();
    QCOMPARE(std::get<TriggerMessage>(fixture.fakes.engine.submitted.value(0).parameters).message, QStringLiteral("StatusNotification"));
}

void TestConsoleWindow::learnTagFromTheMenu()
{
    WindowFixture fixture;
    auto* learn = fixture.console->window().findChild<QAction*>(QStringLiteral("menuLearnTag"));
    QVERIFY(learn);
    learn->trigger();
    QVERIFY(fixture.fakes.administration.learning);
    QCOMPARE(fixture.console->window().currentPage()->objectName(), QStringLiteral("peoplePage"));
}

void TestConsoleWindow::siteNameReachesTheWindow()
{
    WindowFixture fixture;
    QVERIFY(fixture.console->window().windowTitle().contains(QStringLiteral("Gasthof Rebstock")));
}

void TestConsoleWindow::busySiteLeavesTheWindowResponsive()
{
    WindowFixture fixture;
    QList<StationBuilder> stations;
    for (int i = 0; i < 200; ++i) {
        StationBuilder station = aStation(QStringLiteral("LOAD-%1").arg(i)).online();
        for (int evse = 1; evse <= 2; ++evse) {
            station.connector(evse).status = ConnectorStatus::Occupied;
            station.connector(evse).charging = ChargingState::Charging;
        }
        stations.append(station);
    }
    // ten batches a second with every tenth station, as one message a second and connector makes them
    double longest = 0;
    for (int round = 0; round < 30; ++round) {
        fixture.console->window().open(Places.at(round % Places.size()));
        ChangeBatch batch;
        for (qsizetype i = round % 10; i < stations.size(); i += 10) {
            stations[i].connector(1).live.powerW = 5000 + round;
            stations[i].connector(2).live.powerW = 7000 + round;
            batch.stations.append(stations.at(i).pointer());
        }
        fixture.fakes.source.publish(batch);
        const double before = threadMs();
        QCoreApplication::processEvents();
        longest = std::max(longest, threadMs() - before);
    }
    qInfo("longest turn of the event loop: %.0f ms", longest);
    QVERIFY2(longest < 500, "a debug build gets ten times the 50 ms of a release");
}

void TestConsoleWindow::closingWarnsWhileCarsCharge()
{
    WindowFixture fixture;
    QSignalSpy quit(fixture.console.get(), &ConsoleWindow::quitRequested);
    fixture.console->window().close();
    FakeConsole::settle();
    QCOMPARE(quit.count(), 0); // it asks first: four sessions run
    QVERIFY(fixture.console->window().isVisible());
}

FORECOURT_WINDOW_TEST(TestConsoleWindow)

} // namespace forecourt::tests::consolewindow

#include "tst_consolewindow.moc"
