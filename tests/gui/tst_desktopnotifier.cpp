// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The desktop's notification: one, replaced, quiet at night, gone when it is over.
#include "tests/gui/fakeconsole.h"
#include "tests/support/testprogram.h"
#include "ui/desktop/desktopnotifier.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

class FakeChannel final : public NotificationChannel
{
public:
    using NotificationChannel::NotificationChannel;

    QList<DesktopNotice> notices;
    int closed = 0;

    void show(const DesktopNotice& notice) override { notices.append(notice); }
    void close() override { ++closed; }
};

struct Desk
{
    FakeConsole console;
    FakeChannel* channel = new FakeChannel;
    DesktopNotifier notifier{console.workspace, console.alerts, QStringLiteral("Eva"), std::unique_ptr<NotificationChannel>(channel)};

    void publish(qint64 id, Severity severity = Severity::Critical, AlertState state = AlertState::Open)
    {
        AlertRecord alert;
        alert.id = AlertId(id);
        alert.kind = AlertKind::Backup;
        alert.severity = severity;
        alert.state = state;
        alert.since = alert.lastAt = pictureTime();
        ChangeBatch batch;
        batch.alerts = {alert};
        console.source.publish(batch);
        wait();
    }
    void wait(std::chrono::milliseconds time = std::chrono::seconds(1))
    {
        FakeConsole::settle();
        console.clock.advance(time);
        FakeConsole::settle();
    }
    void apply(const AlertSettings& settings)
    {
        static_cast<void>(console.alerts.saveSettings(settings));
        wait();
    }
};

} // namespace

class TestDesktopNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newsAreShownOnceAndReplaced();
    void mildAndSwitchedOffAreNot();
    void goesWhenNothingIsOpen();
    void acknowledgeAndOpenWork();
    void whatCameSinceIsNotAcknowledged();
    void aFailedAcknowledgementIsTold();
    void quietHoursHoldBack();
    void digestIsOneNotification();
    void absurdTextsAreCut();
};

void TestDesktopNotifier::newsAreShownOnceAndReplaced()
{
    Desk desk;
    desk.publish(1, Severity::Warning);
    QCOMPARE(desk.channel->notices.size(), 1);
    QCOMPARE(desk.channel->notices.last().severity, Severity::Warning);
    QVERIFY(!desk.channel->notices.last().text.isEmpty());
    desk.publish(1, Severity::Warning);
    QCOMPARE(desk.channel->notices.size(), 1);
    desk.publish(2);
    QCOMPARE(desk.channel->notices.size(), 2);
    QVERIFY(desk.channel->notices.last().title.contains(QLatin1Char('2')));
    QCOMPARE(desk.channel->notices.last().severity, Severity::Critical);
}

void TestDesktopNotifier::mildAndSwitchedOffAreNot()
{
    Desk desk;
    desk.publish(1, Severity::Info);
    AlertSettings settings;
    settings.isDesktopOn = false;
    desk.apply(settings);
    desk.publish(2);
    QVERIFY(desk.channel->notices.isEmpty());
}

void TestDesktopNotifier::goesWhenNothingIsOpen()
{
    Desk desk;
    desk.publish(1);
    desk.publish(2);
    desk.publish(1, Severity::Critical, AlertState::Acknowledged);
    QCOMPARE(desk.channel->closed, 0);
    desk.publish(2, Severity::Critical, AlertState::Cleared);
    QCOMPARE(desk.channel->closed, 1);
}

void TestDesktopNotifier::acknowledgeAndOpenWork()
{
    Desk desk;
    QSignalSpy opened(&desk.notifier, &DesktopNotifier::openRequested);
    QSignalSpy fallback(&desk.notifier, &DesktopNotifier::fallbackWanted);
    desk.publish(7);
    Q_EMIT desk.channel->openPressed();
    QCOMPARE(opened.last().first().value<AlertId>(), AlertId(7));
    Q_EMIT desk.channel->acknowledgePressed();
    desk.wait();
    QCOMPARE(desk.console.site.alert(AlertId(7))->state, AlertState::Acknowledged);
    QCOMPARE(desk.console.site.alert(AlertId(7))->by, QStringLiteral("Eva"));
    Q_EMIT desk.channel->unavailable(desk.channel->notices.first());
    QCOMPARE(fallback.size(), 1);
}

void TestDesktopNotifier::whatCameSinceIsNotAcknowledged()
{
    Desk desk;
    desk.publish(7);
    AlertRecord later;
    later.id = AlertId(8);
    later.kind = AlertKind::Port;
    later.severity = Severity::Critical;
    later.since = later.lastAt = pictureTime();
    ChangeBatch batch;
    batch.alerts = {later};
    desk.console.source.publish(batch);
    FakeConsole::settle(); // it is gathered with others for half a second
    QCOMPARE(desk.channel->notices.size(), 1);
    Q_EMIT desk.channel->acknowledgePressed();
    desk.wait();
    QCOMPARE(desk.console.site.alert(AlertId(7))->state, AlertState::Acknowledged);
    QCOMPARE(desk.console.site.alert(AlertId(8))->state, AlertState::Open);
    QCOMPARE(desk.channel->notices.size(), 2);
}

void TestDesktopNotifier::aFailedAcknowledgementIsTold()
{
    Desk desk;
    QSignalSpy fallback(&desk.notifier, &DesktopNotifier::fallbackWanted);
    desk.publish(7);
    desk.console.alerts.failure = Error{ErrorCode::LinkLost, {}, {}};
    Q_EMIT desk.channel->acknowledgePressed();
    desk.wait();
    QCOMPARE(fallback.size(), 1);
    QVERIFY(!fallback.first().first().value<DesktopNotice>().title.isEmpty());
}

void TestDesktopNotifier::quietHoursHoldBack()
{
    Desk desk;
    const QTime now = pictureTime().toTimeZone(desk.console.workspace.format().zone()).time();
    AlertSettings settings;
    settings.quiet[int(Severity::Critical)] = {true, now.addSecs(-3600), now.addSecs(600)};
    desk.apply(settings);
    desk.publish(1);
    desk.publish(2);
    desk.publish(2, Severity::Critical, AlertState::Cleared);
    QVERIFY(desk.channel->notices.isEmpty());
    desk.wait(std::chrono::minutes(8));
    QVERIFY(desk.channel->notices.isEmpty());
    desk.wait(std::chrono::minutes(4));
    QCOMPARE(desk.channel->notices.size(), 1);
    desk.wait(std::chrono::minutes(30));
    QCOMPARE(desk.channel->notices.size(), 1);
}

void TestDesktopNotifier::digestIsOneNotification()
{
    Desk desk;
    AlertRecord open;
    open.kind = AlertKind::DiskLow;
    ChangeBatch batch;
    batch.digest = AlertDigest{pictureTime().addDays(-1), pictureTime(), {open}, {open, open}};
    desk.console.source.publish(batch);
    desk.wait();
    QCOMPARE(desk.channel->notices.size(), 1);
    QVERIFY(!desk.channel->notices.first().canAcknowledge);
    QVERIFY(desk.channel->notices.first().title.contains(QLatin1Char('1')));
    QVERIFY(desk.channel->notices.first().title.contains(QLatin1Char('2')));
}

void TestDesktopNotifier::absurdTextsAreCut()
{
    const QString absurd = QStringLiteral("<b>x</b>\n\u202eEV \U0001F697") + QString(10'000, QLatin1Char('W'));
    Desk desk;
    StationBuilder station = aStation(QStringLiteral("BAY-1")).named(absurd);
    desk.console.source.publishStation(station.state);
    for (qint64 id = 1; id <= 6; ++id) {
        AlertRecord alert;
        alert.id = AlertId(id);
        alert.kind = AlertKind::Fault;
        alert.severity = Severity::Critical;
        alert.station = StationId(QStringLiteral("BAY-1"));
        alert.code = alert.vendorCode = alert.info = absurd;
        alert.since = alert.lastAt = pictureTime();
        ChangeBatch batch;
        batch.alerts = {alert};
        desk.console.source.publish(batch);
        desk.wait();
    }
    QVERIFY(desk.channel->notices.size() >= 2); // one alone, then several in one
    for (const DesktopNotice& notice : std::as_const(desk.channel->notices)) {
        QVERIFY(notice.title.size() <= 120 && !notice.title.contains(QLatin1Char('\n')));
        QVERIFY(!notice.title.contains(QChar(0x202e)) && !notice.text.contains(QChar(0x202e)));
        QVERIFY(notice.text.size() < 1000);
    }
}

FORECOURT_WINDOW_TEST(TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
