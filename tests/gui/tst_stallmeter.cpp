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

#include <algorithm>

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
        QVERIFY2(meter.longestMs() >= StallMs * 0.75, qPrintable(QString::number(meter.longestMs())));
        QVERIFY(meter.slices() > 1);
    }

    void aLongStallSaysWhereItWas_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<int>("leastLooks");
        QTest::addColumn<int>("mostLooks");
        QTest::newRow("long") << 5 * bench::StallMeter::LookMs << 1 << 5;
        QTest::newRow("short") << bench::StallMeter::LookMs / 8 << 0 << 0;
    }

    void aLongStallSaysWhereItWas()
    {
        QFETCH(int, milliseconds);
        QFETCH(int, leastLooks);
        QFETCH(int, mostLooks);
        bench::StallMeter meter;
        bench::pause(50);
        meter.start();
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < milliseconds) {
        }
        bench::pause(20);
        meter.stop();
        if (mostLooks == 0 && meter.longestMs() >= bench::StallMeter::LookMs)
            QSKIP("the computer itself was busy for longer");
        const auto looks = meter.longestLooks();
        QVERIFY2(looks.size() >= leastLooks && looks.size() <= mostLooks, qPrintable(QString::number(looks.size())));
        for (const QByteArrayList& frames : looks) {
            const bool isOurs = std::any_of(frames.begin(), frames.end(), [](const QByteArray& frame) { return frame.contains("tst_stallmeter") || frame.contains("tests_gui"); });
            QVERIFY2(isOurs, frames.join('\n').constData());
        }
    }

    void whatIsNotMeasuredDoesNotCount()
    {
        bench::StallMeter meter;
        stall();
        bench::pause(20);
        QCOMPARE(meter.slices(), 0);
    }

    void whatItStoppedForDoesNotCount()
    {
        bench::StallMeter meter;
        bench::pause(50);
        meter.start();
        bench::pause(50);
        meter.stop();
        const qint64 before = meter.slices();
        stall();
        meter.resume(); // the slice of that stall is still under way
        QTRY_VERIFY(meter.slices() > before);
        QVERIFY2(meter.longestOwnMs() < StallMs * 0.5, qPrintable(QString::number(meter.longestOwnMs())));
        stall();
        QTRY_VERIFY2(meter.longestMs() >= StallMs * 0.75, qPrintable(QString::number(meter.longestMs())));
    }
};

FORECOURT_WINDOW_TEST(TestStallMeter)

} // namespace forecourt::tests::stallmeter

#include "tst_stallmeter.moc"
