// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The memory behind the event stream: readers at their own pace, resuming, bounds.
#include "core/localapi/eventhub.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::localapi;

namespace {

constexpr std::chrono::milliseconds AtOnce{0};

EventHub::Limits smallLimits()
{
    EventHub::Limits limits;
    limits.readers = 2;
    limits.events = 3;
    return limits;
}

/// Publishes {"n":number}.
void publish(EventHub& hub, int number)
{
    hub.publish("station", [number] { return "{\"n\":" + QByteArray::number(number) + '}'; });
    hub.wake();
}

QByteArray take(const std::shared_ptr<http::ByteSource>& reader)
{
    return reader->next(AtOnce).value_or("(end)");
}

} // namespace

class TestEventHub : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryReaderEverything()
    {
        EventHub hub("e");
        const auto first = *hub.subscribe({});
        const auto second = *hub.subscribe({});
        QCOMPARE(take(first), QByteArray("id: e-0\n\n"));
        publish(hub, 1);
        publish(hub, 2);
        const QByteArray both = "id: e-1\nevent: station\ndata: {\"n\":1}\n\nid: e-2\nevent: station\ndata: {\"n\":2}\n\n";
        QCOMPARE(take(first), both);
        QCOMPARE(take(first), QByteArray());
        QCOMPARE(take(second), QByteArray("id: e-0\n\n"));
        QCOMPARE(take(second), both);
    }

    void goesOnAfterTheLastEventOfAReader()
    {
        EventHub hub("e");
        {
            const auto gone = *hub.subscribe({});
            publish(hub, 1);
            publish(hub, 2);
        }
        publish(hub, 3); // kept for a while although nobody listens
        const auto reader = *hub.subscribe("e-1");
        QCOMPARE(take(reader), QByteArray("id: e-1\n\n"));
        const QByteArray missed = take(reader);
        QVERIFY2(!missed.contains("\"n\":1") && missed.contains("\"n\":2") && missed.contains("\"n\":3"), missed.constData());
    }

    void asksToReadAnewWhereItCannotGoOn_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("isResync");
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("the newest") << QByteArray("e-5") << false;
        QTest::newRow("the oldest that is kept") << QByteArray("e-2") << false;
        QTest::newRow("too old") << QByteArray("e-1") << true;
        QTest::newRow("not yet") << QByteArray("e-6") << true;
        QTest::newRow("of another start") << QByteArray("d-5") << true;
        QTest::newRow("negative") << QByteArray("e--1") << true;
        QTest::newRow("too large") << QByteArray("e-99999999999999999999") << true;
        QTest::newRow("nonsense") << QByteArray("\xff\r\nx") << true;
    }
    void asksToReadAnewWhereItCannotGoOn()
    {
        QFETCH(QByteArray, id);
        QFETCH(bool, isResync);
        EventHub hub("e", smallLimits());
        const auto other = *hub.subscribe({});
        for (int number = 1; number <= 5; ++number)
            publish(hub, number);
        const auto reader = *hub.subscribe(id);
        QCOMPARE(take(reader).contains("event: resync\n"), isResync);
    }

    void dropsASlowReaderWithWordsAndNobodyElse()
    {
        EventHub hub("e", smallLimits());
        const auto slow = *hub.subscribe({});
        const auto quick = *hub.subscribe({});
        QVERIFY(take(slow).startsWith("id:"));
        QVERIFY(take(quick).startsWith("id:"));
        for (int number = 1; number <= 4; ++number) {
            publish(hub, number);
            QVERIFY(take(quick).contains("\"n\":" + QByteArray::number(number)));
        }
        const QByteArray last = take(slow);
        QVERIFY2(last.startsWith("event: closed\n") && last.contains("too slowly"), last.constData());
        QVERIFY(!slow->next(AtOnce));
        publish(hub, 5);
        QVERIFY(take(quick).contains("\"n\":5"));
    }

    void keepsNoMoreThanItsBytes()
    {
        EventHub::Limits limits;
        limits.bytes = 1000;
        EventHub hub("e", limits);
        const auto reader = *hub.subscribe({});
        for (int number = 0; number < 100; ++number)
            hub.publish("station", [] { return QByteArray(100, 'x'); });
        QVERIFY((*hub.subscribe("e-1"))->next(AtOnce)->contains("resync"));
        QVERIFY(!(*hub.subscribe("e-99"))->next(AtOnce)->contains("resync"));
    }

    void givesMuchInPieces()
    {
        EventHub::Limits limits;
        limits.bytesAtOnce = 100;
        EventHub hub("e", limits);
        const auto reader = *hub.subscribe({});
        QVERIFY(take(reader).startsWith("id:"));
        for (int number = 0; number < 10; ++number)
            hub.publish("station", [] { return QByteArray(60, 'x'); });
        int pieces = 0;
        for (QByteArray piece = take(reader); !piece.isEmpty(); piece = take(reader)) {
            QVERIFY(piece.size() < 300);
            ++pieces;
        }
        QCOMPARE(pieces, 5);
    }

    void makesNothingForNobody()
    {
        EventHub::Limits limits;
        limits.keptForNobody = AtOnce;
        EventHub hub("e", limits);
        int made = 0;
        const auto count = [&made] { return QByteArray::number(++made); };
        hub.publish("station", count);
        QCOMPARE(made, 0);
        const auto reader = *hub.subscribe("e-0");
        QVERIFY(take(reader).contains("resync")); // it has missed what was not made
        hub.publish("station", count);
        QCOMPARE(made, 1);
    }

    void hasPlaceForSoManyReaders()
    {
        EventHub hub("e", smallLimits());
        auto first = *hub.subscribe({});
        const auto second = *hub.subscribe({});
        const auto third = hub.subscribe({});
        QVERIFY(!third);
        QCOMPARE(third.error().code, ErrorCode::Conflict);
        first.reset();
        QVERIFY(hub.subscribe({}).has_value());
    }

    void saysThatItLives()
    {
        EventHub::Limits limits;
        limits.alive = AtOnce;
        EventHub hub("e", limits);
        const auto reader = *hub.subscribe({});
        QVERIFY(take(reader).startsWith("id:"));
        QCOMPARE(take(reader), QByteArray(": alive\n\n"));
    }

    void endsEveryReader()
    {
        EventHub hub("e");
        const auto reader = *hub.subscribe({});
        QVERIFY(take(reader).startsWith("id:"));
        hub.close();
        QVERIFY(take(reader).contains("stopping"));
        QVERIFY(!reader->next(AtOnce));
    }
};

FORECOURT_TEST(TestEventHub)
#include "tst_eventhub.moc"
