// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Since when all is quiet: by what is kept of alerts, not by when a program was started.
#include "tests/gui/fakeconsole.h"
#include "tests/support/testprogram.h"
#include "ui/models/quiettime.h"

#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::quiettime {

namespace {

/// \a ago: seconds since it was over or dealt with.
AlertRecord made(qint64 id, AlertState state, int ago)
{
    AlertRecord alert;
    alert.id = AlertId(id);
    alert.state = state;
    alert.subject = QString::number(id);
    alert.since = alert.raisedAt = alert.lastAt = pictureTime().addDays(-30);
    const QDateTime at = pictureTime().addSecs(-ago);
    if (state == AlertState::Cleared)
        alert.clearedAt = at;
    else if (state != AlertState::Open)
        alert.handledAt = at;
    return alert;
}

std::optional<QDateTime> ago(int seconds)
{
    return pictureTime().addSecs(-seconds);
}

void publish(FakeConsole& console, const QList<AlertRecord>& alerts)
{
    ChangeBatch batch;
    batch.alerts = alerts;
    console.source.publish(batch);
    FakeConsole::settle();
}

} // namespace

class TestQuietTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastEndCounts_data();
    void theLastEndCounts();
    void keptAlertsCountAfterARestart();
    void anOldAlertThatEndedLastIsFound();
    void nothingIsReadUntilSomebodyLooks();
    void whatEndsNowCounts();
    void anOpenAlertIsNotQuiet();
    void aFailureIsTriedAgainAtTheNextLook();
    void aNewSnapshotIsReadAgain();
};

void TestQuietTime::theLastEndCounts_data()
{
    QTest::addColumn<QList<AlertRecord>>("alerts");
    QTest::addColumn<int>("seconds"); // -1: not known
    const auto row = [](const char* name, const QList<AlertRecord>& alerts, int seconds) { QTest::newRow(name) << alerts << seconds; };
    row("none ever", {}, -1);
    row("one that ended", {made(1, AlertState::Cleared, 60)}, 60);
    row("the later of two", {made(1, AlertState::Cleared, 60), made(2, AlertState::Cleared, 900)}, 60);
    row("acknowledged after the last end", {made(1, AlertState::Cleared, 900), made(2, AlertState::Acknowledged, 60)}, 60);
    row("snoozed", {made(1, AlertState::Snoozed, 30)}, 30);
    row("one is open", {made(1, AlertState::Open, 0), made(2, AlertState::Cleared, 60)}, -1);
}

void TestQuietTime::theLastEndCounts()
{
    QFETCH(QList<AlertRecord>, alerts);
    QFETCH(int, seconds);
    QCOMPARE(quietSince(alerts), seconds < 0 ? std::nullopt : ago(seconds));
}

void TestQuietTime::keptAlertsCountAfterARestart()
{
    FakeConsole console;
    SystemState system;
    system.startedAt = pictureTime();
    ChangeBatch batch;
    batch.system = system;
    console.source.publish(batch);
    console.history.alertRows = {made(9, AlertState::Cleared, 3 * 86400)}; // older than the mirror keeps
    QuietTime quiet(console.workspace, console.theHistory());
    QSignalSpy changed(&quiet, &QuietTime::changed);
    quiet.read();
    QTRY_COMPARE(quiet.since(), ago(3 * 86400));
    QVERIFY(changed.size() >= 1);
}

void TestQuietTime::anOldAlertThatEndedLastIsFound()
{
    FakeConsole console;
    for (int i = 0; i < 2 * QuietTime::PageSize; ++i)
        console.history.alertRows.append(made(1000 - i, AlertState::Cleared, 10'000));
    console.history.alertRows.append(made(1, AlertState::Cleared, 500)); // raised first
    QuietTime quiet(console.workspace, console.theHistory());
    quiet.read();
    QTRY_COMPARE(quiet.since(), ago(500));
}

void TestQuietTime::nothingIsReadUntilSomebodyLooks()
{
    FakeConsole console;
    console.history.alertRows = {made(9, AlertState::Cleared, 600)};
    const QuietTime quiet(console.workspace, console.theHistory());
    FakeConsole::settle();
    QVERIFY(!quiet.since());
}

void TestQuietTime::whatEndsNowCounts()
{
    FakeConsole console;
    console.history.alertRows = {made(9, AlertState::Cleared, 600)};
    QuietTime quiet(console.workspace, console.theHistory());
    quiet.read();
    QTRY_COMPARE(quiet.since(), ago(600));
    publish(console, {made(10, AlertState::Cleared, 5)});
    QCOMPARE(quiet.since(), ago(5));
}

void TestQuietTime::anOpenAlertIsNotQuiet()
{
    FakeConsole console;
    console.history.alertRows = {made(9, AlertState::Cleared, 600)};
    QuietTime quiet(console.workspace, console.theHistory());
    quiet.read();
    QTRY_VERIFY(quiet.since());
    publish(console, {made(10, AlertState::Open, 0)});
    QVERIFY(!quiet.since());
    publish(console, {made(10, AlertState::Acknowledged, 1)});
    QCOMPARE(quiet.since(), ago(1));
}

void TestQuietTime::aFailureIsTriedAgainAtTheNextLook()
{
    FakeConsole console;
    console.history.alertRows = {made(9, AlertState::Cleared, 600)};
    console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    QuietTime quiet(console.workspace, console.theHistory());
    quiet.read();
    FakeConsole::settle();
    QVERIFY(!quiet.since());
    console.history.failure.reset();
    quiet.read();
    QTRY_COMPARE(quiet.since(), ago(600));
}

void TestQuietTime::aNewSnapshotIsReadAgain()
{
    FakeConsole console;
    console.history.alertRows = {made(9, AlertState::Cleared, 600)};
    QuietTime quiet(console.workspace, console.theHistory());
    quiet.read();
    QTRY_COMPARE(quiet.since(), ago(600));
    console.history.alertRows = {made(12, AlertState::Cleared, 60)}; // while the link was lost
    console.source.requestSnapshot();
    FakeConsole::settle();
    QTRY_COMPARE(quiet.since(), ago(60));
}

FORECOURT_WINDOW_TEST(TestQuietTime)

} // namespace forecourt::tests::quiettime

#include "tst_quiettime.moc"
