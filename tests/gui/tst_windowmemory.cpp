// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What was chosen on the pages over a restart, also where the data comes after the window.
#include "tests/gui/fullconsole.h"
#include "tests/support/testprogram.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QTableView>

#include <memory>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::windowmemory {

namespace {

QComboBox* box(const FullConsole& fixture, const QString& name)
{
    return fixture.window().findChild<QComboBox*>(name);
}

void choose(QComboBox* box, int index)
{
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
    FakeConsole::settle();
}

} // namespace

class TestWindowMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesComeBackWithTheData_data();
    void choicesComeBackWithTheData();
    void aPeriodOfTwoDatesComesBack();
    void theFilterOfAnAlertsPlaceComesBack();
};

void TestWindowMemory::choicesComeBackWithTheData_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"sessionCharger", "sessionPerson", "peopleGroup", "chargerMake", "chargerFirmware", "sessionPeriod"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestWindowMemory::choicesComeBackWithTheData()
{
    QFETCH(QString, name);
    FullConsole before;
    before.open();
    QVERIFY(box(before, name)->count() > 1);
    choose(box(before, name), 1);
    const QVariant chosen = box(before, name)->currentData();
    QVERIFY(chosen.isValid());
    before.console.reset();

    FakeHistory history;
    FakeChangeSource source;
    std::unique_ptr<api::LiveSite> site;
    FullConsole after(FullConsole::Site::Fresh);
    QVERIFY(after.settings.setValue(config::WindowState, before.settings.value(config::WindowState)));
    source.state.site = SiteSettings{};
    source.state.candidates = QList<Candidate>{};
    source.state.unknownTokens = QList<UnknownToken>{};
    fillBelievableSite(source, history, pictureTime());
    site = std::make_unique<api::LiveSite>(source); // its first data is on its way
    QVERIFY(!site->isReady());
    after.site = site.get();
    after.open();
    QTRY_COMPARE(box(after, name)->currentData(), chosen);
    after.console.reset(); // and is kept for the time after that
    after.open();
    QTRY_COMPARE(box(after, name)->currentData(), chosen);
}

void TestWindowMemory::aPeriodOfTwoDatesComesBack()
{
    FullConsole fixture;
    fixture.open();
    fixture.window().open(QStringLiteral("sessions"));
    QComboBox* const period = box(fixture, QStringLiteral("sessionPeriod"));
    choose(period, period->count() - 1); // from … to …
    fixture.window().findChild<QDateEdit*>(QStringLiteral("sessionFrom"))->setDate(QDate(2026, 3, 2));
    fixture.window().findChild<QDateEdit*>(QStringLiteral("sessionTo"))->setDate(QDate(2026, 3, 5));
    fixture.console.reset();
    fixture.open();
    QCOMPARE(box(fixture, QStringLiteral("sessionPeriod"))->currentIndex(), box(fixture, QStringLiteral("sessionPeriod"))->count() - 1);
    QCOMPARE(fixture.window().findChild<QDateEdit*>(QStringLiteral("sessionFrom"))->date(), QDate(2026, 3, 2));
    QCOMPARE(fixture.window().findChild<QDateEdit*>(QStringLiteral("sessionTo"))->date(), QDate(2026, 3, 5));
}

/// The place names the alert that was opened, although none is chosen since.
void TestWindowMemory::theFilterOfAnAlertsPlaceComesBack()
{
    FullConsole fixture;
    fixture.open();
    const auto table = [&fixture] { return fixture.window().findChild<QTableView*>(QStringLiteral("alertsTable")); };
    const auto chosen = [&table] { return table()->property("wantedKey").toInt(); };
    const auto filter = [&fixture] { return fixture.window().findChild<QLineEdit*>(QStringLiteral("alertsFilter")); };
    fixture.window().open(QStringLiteral("alerts/14"));
    FakeConsole::settle();
    QCOMPARE(chosen(), 14);
    filter()->setText(QStringLiteral("critical")); // the one of the place has the word
    FakeConsole::settle();
    table()->selectionModel()->clear();
    QCOMPARE(fixture.place(), QStringLiteral("alerts/14"));
    fixture.console.reset();
    fixture.open();
    QCOMPARE(fixture.place(), QStringLiteral("alerts/14"));
    QCOMPARE(filter()->text(), QStringLiteral("critical"));
    QCOMPARE(chosen(), 14);
}

FORECOURT_WINDOW_TEST(TestWindowMemory)

} // namespace forecourt::tests::windowmemory

#include "tst_windowmemory.moc"
