// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/workerthread.h"
#include "tests/support/testprogram.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <pthread.h>

using namespace forecourt;

class TestWorkerThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsUntilItsFunctionReturns();
    void waitsAtItsEnd();
    void hasItsName();
};

void TestWorkerThread::runsUntilItsFunctionReturns()
{
    QSemaphore mayEnd;
    WorkerThread thread("test", [&mayEnd] { mayEnd.acquire(); });
    QVERIFY(thread.isRunning());
    mayEnd.release();
    QTRY_VERIFY(!thread.isRunning());
}

void TestWorkerThread::waitsAtItsEnd()
{
    for (int round = 0; round < 200; ++round) {
        int written = 0; // no lock: the join orders it
        {
            const WorkerThread thread("test", [&written] { written = 7; });
        }
        QCOMPARE(written, 7);
    }
}

void TestWorkerThread::hasItsName()
{
    QByteArray name(16, '\0');
    {
        const WorkerThread thread("messages", [&name] {
            QThread::yieldCurrentThread(); // the creator names it just after the start
            for (int look = 0; look < 10'000 && qstrcmp(name.constData(), "messages") != 0; ++look) {
                pthread_getname_np(pthread_self(), name.data(), static_cast<size_t>(name.size()));
                QThread::yieldCurrentThread();
            }
        });
    }
    QCOMPARE(name.constData(), "messages");
}

FORECOURT_TEST(TestWorkerThread)
#include "tst_workerthread.moc"
