// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What was done in one window is taken back in the next: a change of language makes it anew.
#include "tests/gui/framefixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/peopleactions.h"
#include "ui/undolog.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::undokept {

namespace {

/// A whole window whose steps outlive it.
struct Windows : FrameFixture
{
    UndoLog log;

    Windows()
    {
        undo = &log;
        open();
    }
    ~Windows() { console.reset(); } // the log goes before the rest
    template<class T>
    [[nodiscard]] T& part() const
    {
        return *window().findChild<T*>();
    }
    /// Does what \a work does and waits for its step.
    void step(const std::function<void()>& work)
    {
        const QString before = log.undoText();
        work();
        QTRY_VERIFY_WITH_TIMEOUT(log.undoText() != before, 20'000);
    }
};

} // namespace

class TestUndoKept : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArchivedChargerComesBackInTheNextWindow();
    void stepsOfSeveralPagesKeepTheirOrder();
    void whatOnlyTheWindowHadGoesWithIt();
};

void TestUndoKept::anArchivedChargerComesBackInTheNextWindow()
{
    Windows f;
    StationId station;
    for (const StationPointer& each : f.fakes.site.stations()) {
        const auto isHere = [&](const TransactionPointer& session) { return session->isRunning() && session->station == each->record.id; };
        const QList<TransactionPointer> sessions = f.fakes.site.transactions();
        if (std::none_of(sessions.cbegin(), sessions.cend(), isHere))
            station = each->record.id; // nobody is asked
    }
    QVERIFY(f.fakes.site.station(station));
    f.step([&] { f.part<ChargerActions>().archive(station); });
    QTRY_VERIFY(!f.fakes.site.station(station));
    const QString text = f.log.undoText();
    f.open();
    QCOMPARE(f.log.undoText(), text);
    QVERIFY(f.action("menuUndo")->isEnabled());
    QVERIFY(f.action("menuUndo")->text().contains(text.section(QLatin1Char(' '), 0, 0)));
    f.action("menuUndo")->trigger();
    QTRY_VERIFY(f.fakes.site.station(station));
    f.open();
    f.action("menuRedo")->trigger();
    QTRY_VERIFY(!f.fakes.site.station(station));
}

void TestUndoKept::stepsOfSeveralPagesKeepTheirOrder()
{
    Windows f;
    TokenRecord tag;
    for (const TokenRecord& each : f.fakes.site.tokens()) {
        if (!each.isBlocked)
            tag = each;
    }
    QVERIFY(!tag.value.isEmpty());
    const StationId station = f.fakes.site.stations().value(0)->record.id;
    const QString name = f.fakes.site.station(station)->record.name;
    f.step([&] { f.part<PeopleActions>().setTokenBlocked(tag, true); });
    api::StationChange change;
    change.name = QStringLiteral("Renamed");
    f.step([&] { f.part<ChargerActions>().saveUndoably(station, change, QStringLiteral("Saved the name")); });
    QTRY_COMPARE(f.fakes.site.station(station)->record.name, QStringLiteral("Renamed"));
    QTRY_VERIFY(f.fakes.site.token(tag.value)->isBlocked);
    f.open();
    f.log.undo();
    QTRY_COMPARE(f.fakes.site.station(station)->record.name, name);
    f.open();
    f.log.undo();
    QTRY_VERIFY(!f.fakes.site.token(tag.value)->isBlocked);
    QVERIFY(!f.log.canUndo());
}

void TestUndoKept::whatOnlyTheWindowHadGoesWithIt()
{
    Windows f;
    f.console->undoLog().add(QStringLiteral("Discarded a draft"), [] {}, [] {});
    QVERIFY(f.action("menuUndo")->isEnabled());
    f.open();
    QVERIFY(!f.action("menuUndo")->isEnabled());
}

FORECOURT_WINDOW_TEST(TestUndoKept)

} // namespace forecourt::tests::undokept

#include "tst_undokept.moc"
