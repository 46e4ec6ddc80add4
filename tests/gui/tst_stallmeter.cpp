// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// forecourt-bench must see every stall of the event loop, whatever made it.
#include "app/bench/await.h"
#include "app/bench/stallmeter.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>
#include <QWidget>

namespace forecourt::tests::stallmeter {

namespace {

constexpr int StallMs = 60;

void stall()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < StallMs) {
    }
}

class SlowWidget : public QWidget
{
protected:
    void paintEvent(QPaintEvent* /*event*/) override { stall(); }
};

} // namespace

class TestStallMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStallIsSeen_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* const what : {"timer", "event", "painting", "call"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void everyStallIsSeen()
    {
        QFETCH(QString, what);
        bench::StallMeter meter;
        SlowWidget widget;
        QObject context;
        bench::pause(50);
        meter.start();
        if (what == QLatin1String("timer"))
            QTimer::singleShot(20, &context, &stall);
        else if (what == QLatin1String("event"))
            QMetaObject::invokeMethod(&context, &stall, Qt::QueuedConnection);
        else if (what == QLatin1String("painting"))
            widget.show();
        else
            stall();
        bench::pause(4 * StallMs);
        meter.stop();
        QVERIFY2(meter.longestMs() >= StallMs * 0.9, qPrintable(QString::number(meter.longestMs())));
        QVERIFY(meter.slices() > 1);
    }

    void whatIsNotMeasuredDoesNotCount()
    {
        bench::StallMeter meter;
        stall();
        bench::pause(20);
        QCOMPARE(meter.slices(), 0);
    }
};

FORECOURT_WINDOW_TEST(TestStallMeter)

} // namespace forecourt::tests::stallmeter

#include "tst_stallmeter.moc"
