// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/async.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <QThread>

using namespace forecourt;

/// The traps of QFuture::then in Qt 6.4 (house-style.md §3b) must not bite whenFinished().
class TestAsync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversTheValueOnTheContextsThread();
    void deliversAValueThatWasThereBefore();
    void staysSilentWhenTheContextDiesFirst();
    void letsTwoObserversSeeOneFuture();
    void staysSilentForACancelledFuture();
};

void TestAsync::deliversTheValueOnTheContextsThread()
{
    QPromise<int> promise;
    promise.start();
    int seen = 0;
    QThread* thread = nullptr;
    whenFinished(promise.future(), this, [&](int value) {
        seen = value;
        thread = QThread::currentThread();
    });
    const std::unique_ptr<QThread> worker(QThread::create([&promise] {
        promise.addResult(42);
        promise.finish();
    }));
    worker->start();
    QTRY_COMPARE(seen, 42);
    QCOMPARE(thread, QThread::currentThread());
    QVERIFY(worker->wait(5000));
}

void TestAsync::deliversAValueThatWasThereBefore()
{
    int seen = 0;
    whenFinished(readyFuture(7), this, [&](int value) { seen = value; });
    QTRY_COMPARE(seen, 7);
}

void TestAsync::staysSilentWhenTheContextDiesFirst()
{
    QPromise<int> promise;
    promise.start();
    bool wasCalled = false;
    {
        QObject context;
        whenFinished(promise.future(), &context, [&](int) { wasCalled = true; });
    }
    promise.addResult(1);
    promise.finish();
    QCoreApplication::processEvents();
    QVERIFY(!wasCalled);
}

void TestAsync::letsTwoObserversSeeOneFuture()
{
    QPromise<int> promise;
    promise.start();
    int sum = 0;
    whenFinished(promise.future(), this, [&](int value) { sum += value; });
    whenFinished(promise.future(), this, [&](int value) { sum += 10 * value; });
    promise.addResult(3);
    promise.finish();
    QTRY_COMPARE(sum, 33);
}

void TestAsync::staysSilentForACancelledFuture()
{
    bool wasCalled = false;
    QFuture<int> future;
    {
        QPromise<int> promise;
        promise.start();
        future = promise.future();
        whenFinished(future, this, [&](int) { wasCalled = true; });
        future.cancel();
    } // a promise that dies unfinished finishes its future as cancelled
    QTRY_VERIFY(future.isFinished());
    QCoreApplication::processEvents();
    QVERIFY(!wasCalled);
}

FORECOURT_TEST(TestAsync)
#include "tst_async.moc"
