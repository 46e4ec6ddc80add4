// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Instants in every form in which stations write them.
#include "core/ocpp/schema/timestamp.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt::ocpp::schema;

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Source: ocpp-behaviour §2 "Time"; quirk 22.
    void readsEveryForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<bool>("hasZone");
        QTest::addColumn<bool>("isStandard");
        const auto row = [](const char* text, const char* utc, bool hasZone = true, bool isStandard = true) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc) << hasZone << isStandard;
        };
        row("2026-05-05T08:00:00Z", "2026-05-05T08:00:00.000Z");
        row("2026-05-05T08:00:00.1Z", "2026-05-05T08:00:00.100Z");
        row("2026-05-05T08:00:00.123Z", "2026-05-05T08:00:00.123Z");
        row("2026-05-05T08:00:00.123456Z", "2026-05-05T08:00:00.123Z");
        row("2026-05-05T08:00:00.999999999Z", "2026-05-05T08:00:00.999Z");
        row("2026-05-05T10:00:00+02:00", "2026-05-05T08:00:00.000Z");
        row("2026-05-05T04:30:00.5-03:30", "2026-05-05T08:00:00.500Z");
        row("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00.000Z");
        row("2026-05-05T08:00:00-00:00", "2026-05-05T08:00:00.000Z");
        row("2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000Z");
        row("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z");
        row("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z");
        row("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z");
        row("2026-05-05T08:00:00z", "2026-05-05T08:00:00.000Z");
        // quirk 22: no zone, +02 without minutes
        row("2026-05-05T08:00:00", "2026-05-05T08:00:00.000Z", false);
        row("2026-05-05T08:00:00.250", "2026-05-05T08:00:00.250Z", false);
        row("2026-05-05T10:00:00+02", "2026-05-05T08:00:00.000Z", true, false);
        row("2026-05-05T10:00:00+0200", "2026-05-05T08:00:00.000Z", true, false);
        row("2026-05-05 08:00:00Z", "2026-05-05T08:00:00.000Z", true, false);
        row("2026-05-05t08:00:00Z", "2026-05-05T08:00:00.000Z", true, false);
        row("2026-05-05 08:00:00", "2026-05-05T08:00:00.000Z", false, false);
        row("2026-05-05T08:00Z", "2026-05-05T08:00:00.000Z", true, false);
        row("2026-05-05T08:00:00,5Z", "2026-05-05T08:00:00.500Z", true, false);
        row("2026-05-05T08:00:00.Z", "2026-05-05T08:00:00.000Z", true, false);
        row("2026-05-05T08:00:00.0123456789Z", "2026-05-05T08:00:00.012Z", true, false);
    }
    void readsEveryForm()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        QFETCH(bool, hasZone);
        QFETCH(bool, isStandard);
        const TimestampReading reading = readTimestamp(text);
        QCOMPARE(formatTimestamp(reading.utc), utc);
        QCOMPARE(reading.hasZone, hasZone);
        QCOMPARE(reading.isStandard, isStandard);
        QCOMPARE(reading.utc.timeSpec(), Qt::UTC);
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "yesterday", "2026-05-05", "2026-02-30T08:00:00Z", "2026-13-05T08:00:00Z",
                                 "2026-05-05T24:00:00Z", "2026-05-05T08:60:00Z", "2026-05-05T08:00:61Z",
                                 "2026-05-05T08:00:00+24:00", "2026-05-05T08:00:00+02:60", "2026-05-05T08:00:00+2",
                                 "2026-05-05T08:00:00Zx", "2026-05-05T08:00:00 UTC", "26-05-05T08:00:00Z",
                                 "2026-05-05T8:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "2026-05-05T08:00:00+02:00:00", "-2026-05-05T08:00:00Z",
                                 "\xc2\xb2" "026-05-05T08:00:00Z"})
            QTest::newRow(text) << QString::fromUtf8(text);
        QTest::newRow("very long") << QStringLiteral("2026-05-05T08:00:00.") + QString(1000, u'1') + u'Z';
    }
    void refusesWhatIsNoTime()
    {
        QFETCH(QString, text);
        QVERIFY(!readTimestamp(text).utc.isValid());
    }

    void readsWithoutDashesAsSomeStationsWrite()
    {
        QCOMPARE(formatTimestamp(readTimestamp(u"20260505T08:00:00Z").utc), QStringLiteral("2026-05-05T08:00:00.000Z"));
    }

    void writesUtcInBothStyles()
    {
        const QDateTime local(QDate(2026, 7, 1), QTime(10, 0, 0, 7), Qt::OffsetFromUTC, 7200);
        QCOMPARE(formatTimestamp(local), QStringLiteral("2026-07-01T08:00:00.007Z"));
        QCOMPARE(formatTimestamp(local, TimestampStyle::Seconds), QStringLiteral("2026-07-01T08:00:00Z")); // quirk 24
    }

    void writesNothingForInstantsItCannotWrite()
    {
        QVERIFY(formatTimestamp({}).isEmpty());
        QVERIFY(formatTimestamp(QDateTime(QDate(10000, 1, 1), QTime(0, 0), Qt::UTC)).isEmpty());
        QVERIFY(formatTimestamp(QDateTime(QDate(-5, 1, 1), QTime(0, 0), Qt::UTC)).isEmpty());
    }

    void comparesInstantsNotSpellings()
    {
        const Timestamp a(readTimestamp(u"2026-05-05T10:00:00+02:00").utc, QStringLiteral("2026-05-05T10:00:00+02:00"));
        const Timestamp b(readTimestamp(u"2026-05-05T08:00:00Z").utc);
        QCOMPARE(a, b);
        QVERIFY(!Timestamp().isValid());
    }
};

FORECOURT_TEST(TestTimestamp)
#include "tst_timestamp.moc"
