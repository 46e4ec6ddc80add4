// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How a console lets go of its service: what was asked last still counts.
#include "core/base/async.h"
#include "tests/integration/remote/remotebench.h"
#include "tests/support/testprogram.h"

#include <QEventLoop>
#include <QThread>

#include <atomic>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::remoteclosing {

class TestRemoteClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The service answers in this very event loop: whoever held it up would wait in vain.
    void whatWasAskedLastIsDone()
    {
        RemoteBench bench;
        QVERIFY(attach(bench, std::chrono::seconds(20)));
        const QString word = closedAfter(bench, [&bench] { return bench.system->engine().markTest(TransactionKey(7)); });
        QCOMPARE(word, QStringLiteral("ok"));
        QCOMPARE(bench.engine.tests, QList<TransactionKey>{TransactionKey(7)});
    }

    void whatDoesNotEndIsGivenUp()
    {
        RemoteBench bench;
        bench.history.holdsSessions = true;
        QVERIFY(attach(bench, std::chrono::milliseconds(50)));
        const QString word = closedAfter(bench, [&bench] { return bench.system->history().transactions({}); });
        QVERIFY2(word.startsWith(QStringLiteral("error %1:").arg(static_cast<int>(ErrorCode::LinkLost))), qPrintable(word));
    }

    void aCommandIsSubmittedButItsAnswerIsNotWaitedFor()
    {
        RemoteBench bench;
        QVERIFY(attach(bench, std::chrono::seconds(20)));
        CommandRequest request;
        request.station = StationId(QStringLiteral("CP1"));
        request.parameters = Reset{};
        const QString word = closedAfter(bench, [&] { return bench.system->engine().run(request); });
        QVERIFY2(word.startsWith(QStringLiteral("error %1:").arg(static_cast<int>(ErrorCode::LinkLost))), qPrintable(word));
        QCOMPARE(bench.engine.submitted.size(), 1);
    }

    void takesNoCallsAnyMore()
    {
        RemoteBench bench;
        QVERIFY(bench.service->start());
        QThread thread;
        remote::LinkOptions options = hastyLink(bench.service->port());
        options.farewell = std::chrono::seconds(20);
        auto* link = new remote::RemoteLink(options);
        link->moveToThread(&thread);
        connect(&thread, &QThread::finished, link, &QObject::deleteLater);
        std::atomic<bool> isUp = false;
        connect(link, &remote::RemoteLink::reported, link, [&isUp](const remote::LinkReport& report) { isUp = report.state == api::Link::State::Up; });
        thread.start();
        link->open();
        QTRY_VERIFY_WITH_TIMEOUT(isUp, 20000);
        const auto before = link->call(wire::calls::MarkTest, TransactionKey(1));
        link->close();
        const auto after = link->call(wire::calls::MarkTest, TransactionKey(2));
        QCOMPARE(wordOf(before), QStringLiteral("ok"));
        QVERIFY(wordOf(after).startsWith(QStringLiteral("error %1:").arg(static_cast<int>(ErrorCode::LinkLost))));
        QTRY_VERIFY(thread.isFinished());
        QVERIFY(thread.wait());
        QCOMPARE(bench.engine.tests, QList<TransactionKey>{TransactionKey(1)});
    }

private:
    static bool attach(RemoteBench& bench, std::chrono::milliseconds farewell)
    {
        if (!bench.service->start())
            return false;
        remote::LinkOptions options = hastyLink(bench.service->port());
        options.farewell = farewell;
        bench.open(options);
        return QTest::qWaitFor([&bench] { return bench.system->isUp() && bench.mirror->isReady(); }, 20'000);
    }

    /// Asks, and lets go of the link in the same breath, in an event loop as a program does.
    template<class Ask>
    static QString closedAfter(RemoteBench& bench, Ask ask)
    {
        std::atomic<bool> isGone = false;
        connect(&bench.system->changes(), &QObject::destroyed, [&isGone] { isGone = true; }); // on the link's thread
        QEventLoop loop;
        decltype(ask()) future;
        QTimer::singleShot(0, &loop, [&] {
            future = ask();
            whenFinished(future, &loop, [&loop](const auto&) { loop.quit(); });
            bench.mirror.reset();
            bench.system.reset();
        });
        QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
        loop.exec();
        const QString word = wordOf(future);
        if (!QTest::qWaitFor([&isGone] { return isGone.load(); }, 20'000))
            return QStringLiteral("the link stays");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // its thread
        return word;
    }
};

FORECOURT_TEST(TestRemoteClosing)

} // namespace forecourt::tests::remoteclosing

#include "tst_remoteclosing.moc"
