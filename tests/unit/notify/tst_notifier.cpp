// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// From an alert in the mirror to a mail and a webhook call, with outages, quiet hours and restarts.
#include "core/notify/notifier.h"
#include "tests/support/fakealerts.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"
#include "tests/unit/notify/fakemailserver.h"
#include "tests/unit/notify/fakewebhook.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::notify;

namespace {

Wording plainWording()
{
    Wording wording;
    wording.alerts = [](const QList<AlertRecord>& alerts, const api::LiveSite&) {
        return MailText{QStringLiteral("%1 alerts").arg(alerts.size()), alerts.first().code};
    };
    wording.digest = [](const AlertDigest&, const api::LiveSite&) { return MailText{QStringLiteral("digest"), QStringLiteral("d")}; };
    wording.test = [](const api::LiveSite&) { return MailText{QStringLiteral("test"), QStringLiteral("t")}; };
    wording.title = [](const AlertRecord& alert, const api::LiveSite&) { return alert.code; };
    wording.hint = [](const AlertRecord&, const api::LiveSite&) { return QStringLiteral("do"); };
    return wording;
}

/// A site at noon in Berlin, with a mail server and a webhook of the test's.
struct Setting
{
    QTemporaryDir folder;
    FakeChangeSource source;
    FakeAlerts alerts{source};
    ManualClock clock{QDateTime(QDate(2026, 11, 25), QTime(11, 0), Qt::UTC)};
    FakeMailServer server{MailManner::Accepts};
    FakeWebhook hook{httpAnswer("200 OK")};
    AlertSettings settings;
    std::unique_ptr<api::LiveSite> site;
    std::unique_ptr<Notifier> notifier;

    std::chrono::seconds transferTimeout{2};

    Setting()
    {
        source.state.site = SiteSettings{};
        settings.mail.isOn = true;
        settings.mail.host = QStringLiteral("127.0.0.1");
        settings.mail.port = server.serverPort();
        settings.mail.security = MailSecurity::None;
        settings.mail.from = QStringLiteral("a@example.org");
        settings.mail.recipients = {QStringLiteral("b@example.org")};
        source.state.alertSettings = settings;
        start();
    }
    void start()
    {
        site = std::make_unique<api::LiveSite>(source);
        NotifierSetup setup{*site, alerts, clock, plainWording(), folder.filePath(QStringLiteral("outbox.json")),
                            folder.filePath(QStringLiteral("key/site.key")), {}};
        setup.transfer.totalTimeout = transferTimeout;
        notifier = std::make_unique<Notifier>(std::move(setup));
        static_cast<void>(QTest::qWaitFor([this] { return site->isReady() && notifier->isIdle(); }));
    }
    /// Delivers what is queued in this thread; time stands still.
    static void settle()
    {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    /// Nothing goes out, and nothing is about to.
    [[nodiscard]] bool isQuiet() const
    {
        settle();
        return notifier->isIdle();
    }
    void restart()
    {
        notifier.reset();
        site.reset();
        start();
    }
    void apply(const AlertSettings& changed)
    {
        settings = changed;
        ChangeBatch batch;
        batch.alertSettings = changed;
        source.publish(batch);
        settle();
    }
    AlertRecord publish(qint64 id, AlertState state = AlertState::Open, Severity severity = Severity::Critical)
    {
        AlertRecord alert;
        alert.id = AlertId(id);
        alert.state = state;
        alert.severity = severity;
        alert.code = QStringLiteral("Code%1").arg(id);
        alert.since = alert.raisedAt = alert.lastAt = clock.utcNow();
        if (state == AlertState::Cleared)
            alert.clearedAt = clock.utcNow();
        ChangeBatch batch;
        batch.alerts = {alert};
        source.publish(batch);
        settle();
        return alert;
    }
    void gather()
    {
        clock.advance(std::chrono::seconds(4));
        settle();
    }
    [[nodiscard]] QByteArray mailBody() const
    {
        return QByteArray::fromBase64(server.mail.mid(server.mail.indexOf("\r\n\r\n") + 4));
    }
    [[nodiscard]] DeliveryState lastState() const { return alerts.deliveries.isEmpty() ? DeliveryState{} : alerts.deliveries.last(); }
};

} // namespace

class NotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newsOfAFewSecondsAreOneMail();
    void acknowledgedAndMildOnesAreNotSent();
    void outageIsSurvivedWithARestart();
    void givenUpAfterADayIsReported();
    void hangingServerHoldsNobodyUp();
    void quietHoursHoldBackAndDropWhatIsOver();
    void webhookHearsOfBeginAndEnd();
    void digestGoesOut();
    void passwordIsSealedAndUsed();
    void testSaysWhatIsWrong();
};

void NotifierTest::newsOfAFewSecondsAreOneMail()
{
    Setting setting;
    setting.publish(1);
    setting.publish(2);
    setting.publish(1); // the same again is no news
    setting.gather();
    QTRY_VERIFY(setting.server.mail.contains("Subject: 2 alerts"));
    QTRY_COMPARE(setting.notifier->outbox().items().size(), 0);
    QCOMPARE(setting.server.connections, 1);
    QTRY_VERIFY(setting.lastState().lastGoodAt.has_value());
    setting.clock.advance(std::chrono::hours(2));
    QVERIFY(setting.isQuiet());
    QCOMPARE(setting.server.connections, 1);
}

void NotifierTest::acknowledgedAndMildOnesAreNotSent()
{
    Setting setting;
    setting.publish(1);
    setting.publish(1, AlertState::Acknowledged); // before it was told
    setting.publish(2, AlertState::Open, Severity::Info);
    setting.gather();
    QVERIFY(setting.isQuiet());
    QCOMPARE(setting.server.connections, 0);
    QVERIFY(setting.notifier->outbox().items().isEmpty());
}

void NotifierTest::outageIsSurvivedWithARestart()
{
    Setting setting;
    const quint16 port = setting.server.serverPort();
    setting.server.close();
    setting.publish(1);
    setting.gather();
    QTRY_COMPARE(setting.lastState().last.problem, DeliveryProblem::Refused);
    QCOMPARE(setting.lastState().waiting, 1);
    QTRY_VERIFY(QFile::exists(setting.folder.filePath(QStringLiteral("outbox.json"))));
    setting.restart();
    QTRY_COMPARE(setting.notifier->outbox().items().size(), 1);
    QVERIFY(setting.server.listen(QHostAddress::LocalHost, port));
    setting.clock.advance(std::chrono::minutes(2));
    QTRY_COMPARE(setting.mailBody(), QByteArray("Code1"));
    QTRY_COMPARE(setting.lastState().waiting, 0);
    setting.restart();
    QVERIFY(setting.isQuiet());
    QCOMPARE(setting.server.connections, 1); // once
}

void NotifierTest::givenUpAfterADayIsReported()
{
    Setting setting;
    setting.server.close();
    setting.publish(1);
    setting.gather();
    for (int hour = 0; hour < 30 && setting.lastState().gaveUp == 0; ++hour) {
        setting.clock.advance(std::chrono::hours(1));
        QTRY_VERIFY(setting.notifier->isIdle()); // the try has failed
    }
    QTRY_COMPARE(setting.lastState().gaveUp, 1);
    QVERIFY(setting.lastState().gaveUpAt.has_value());
    QVERIFY(setting.notifier->outbox().items().isEmpty());
}

void NotifierTest::hangingServerHoldsNobodyUp()
{
    Setting setting;
    setting.transferTimeout = std::chrono::seconds(6); // who waits for it takes longer than a busy computer does
    setting.restart();
    FakeMailServer hanging(MailManner::NeverGreets);
    AlertSettings settings = setting.settings;
    settings.mail.port = hanging.serverPort();
    setting.apply(settings);
    setting.publish(1);
    QElapsedTimer time;
    time.start();
    setting.gather();
    QVERIFY(time.elapsed() < 4000); // this thread goes on
    QTRY_COMPARE(setting.lastState().waiting, 1);
    QTRY_COMPARE_WITH_TIMEOUT(setting.lastState().last.problem, DeliveryProblem::TimedOut, 30'000);
    setting.clock.advance(std::chrono::minutes(2));
    QTRY_COMPARE(hanging.connections, 2);
    QVERIFY(!setting.notifier->isIdle());
    time.restart();
    setting.notifier.reset(); // in the middle of the next try
    QVERIFY(time.elapsed() < 4000);
}

void NotifierTest::quietHoursHoldBackAndDropWhatIsOver()
{
    Setting setting;
    AlertSettings settings = setting.settings;
    settings.quiet[int(Severity::Critical)] = {true, QTime(11, 0), QTime(14, 0)}; // noon in Berlin is quiet
    setting.apply(settings);
    setting.publish(1);
    setting.gather();
    QTRY_COMPARE(setting.notifier->outbox().items().size(), 1);
    setting.restart();
    setting.clock.advance(std::chrono::minutes(110));
    QVERIFY(setting.isQuiet());
    QCOMPARE(setting.server.connections, 0);
    setting.clock.advance(std::chrono::minutes(15));
    QTRY_COMPARE(setting.server.connections, 1);
    QTRY_COMPARE(setting.notifier->outbox().items().size(), 0);

    settings.quiet[int(Severity::Critical)] = {true, QTime(13, 0), QTime(20, 0)};
    setting.apply(settings);
    setting.publish(2);
    setting.gather();
    QTRY_COMPARE(setting.notifier->outbox().items().size(), 1);
    setting.publish(2, AlertState::Cleared);
    setting.clock.advance(std::chrono::hours(8));
    QTRY_COMPARE(setting.notifier->outbox().items().size(), 0);
    QVERIFY(setting.isQuiet());
    QCOMPARE(setting.server.connections, 1);
}

void NotifierTest::webhookHearsOfBeginAndEnd()
{
    Setting setting;
    AlertSettings settings = setting.settings;
    settings.mail.isOn = false;
    settings.webhook.isOn = true;
    settings.webhook.url = setting.hook.url();
    setting.apply(settings);
    setting.publish(1);
    setting.gather();
    QTRY_COMPARE(setting.hook.requests, 1);
    const auto state = [&] {
        const QJsonObject body = QJsonDocument::fromJson(setting.hook.body).object();
        return body.value(QLatin1String("alerts")).toArray().first().toObject().value(QLatin1String("state")).toString();
    };
    QCOMPARE(state(), QStringLiteral("open"));
    QTRY_COMPARE(setting.notifier->outbox().items().size(), 0);
    setting.publish(1, AlertState::Cleared);
    setting.gather();
    QTRY_COMPARE(setting.hook.requests, 2);
    QCOMPARE(state(), QStringLiteral("cleared"));
    setting.hook.setAnswer(httpAnswer("404 Not Found"));
    setting.publish(2);
    setting.gather();
    QTRY_COMPARE(setting.lastState().gaveUp, 1);
    QCOMPARE(setting.lastState().last.code, 404);
}

void NotifierTest::digestGoesOut()
{
    Setting setting;
    ChangeBatch batch;
    batch.digest = AlertDigest{setting.clock.utcNow().addDays(-1), setting.clock.utcNow(), {}, {}};
    setting.source.publish(batch);
    QTRY_VERIFY(setting.server.mail.contains("Subject: digest"));
}

void NotifierTest::passwordIsSealedAndUsed()
{
    Setting setting;
    AlertSettings settings = setting.settings;
    settings.mail.user = QStringLiteral("eva");
    auto saved = setting.notifier->save(settings, {QByteArray("s3cret"), {}});
    QTRY_VERIFY(saved.isFinished());
    QVERIFY(saved.result());
    const AlertSettings stored = setting.alerts.saved.last();
    QVERIFY(!stored.mail.sealedPassword.isEmpty());
    QVERIFY(!stored.mail.sealedPassword.contains("s3cret"));
    setting.settle();
    setting.publish(1);
    setting.gather();
    QTRY_VERIFY(setting.server.commands.join('\n').contains(QByteArray("\0eva\0s3cret", 11).toBase64()));
    QFile outbox(setting.folder.filePath(QStringLiteral("outbox.json")));
    QTRY_VERIFY(outbox.exists());
    QVERIFY(outbox.open(QIODevice::ReadOnly));
    QVERIFY(!outbox.readAll().contains("s3cret"));
    auto removed = setting.notifier->save(stored, {QByteArray(), {}});
    QTRY_VERIFY(removed.isFinished());
    QVERIFY(setting.alerts.saved.last().mail.sealedPassword.isEmpty());
}

void NotifierTest::testSaysWhatIsWrong()
{
    Setting setting;
    const auto outcomeOf = [&](const AlertSettings& settings, DeliveryChannel channel) {
        auto future = setting.notifier->test(channel, settings, {});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000); }();
        return future.result();
    };
    QVERIFY(outcomeOf(setting.settings, DeliveryChannel::Mail).isGood());
    QVERIFY(setting.server.mail.contains("Subject: test"));
    AlertSettings wrong = setting.settings;
    wrong.mail.host.clear();
    QCOMPARE(outcomeOf(wrong, DeliveryChannel::Mail).problem, DeliveryProblem::NotConfigured);
    wrong = setting.settings;
    wrong.mail.sealedPassword = "not sealed here";
    QCOMPARE(outcomeOf(wrong, DeliveryChannel::Mail).problem, DeliveryProblem::SecretUnreadable);
    wrong.webhook.url = setting.hook.url();
    QVERIFY(outcomeOf(wrong, DeliveryChannel::Webhook).isGood());
    QCOMPARE(QJsonDocument::fromJson(setting.hook.body).object().value(QLatin1String("event")).toString(), QStringLiteral("test"));
    QVERIFY(setting.notifier->outbox().items().isEmpty());
}

FORECOURT_TEST(NotifierTest)
#include "tst_notifier.moc"
