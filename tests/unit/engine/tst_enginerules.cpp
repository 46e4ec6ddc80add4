// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The engine's pure rules: time, drift, order of answers, the site's day.
#include "core/engine/daysummary.h"
#include "core/engine/plausibility.h"
#include "core/engine/replyqueue.h"
#include "core/engine/transactionrules.h"
#include "tests/support/scriptedadapter.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <random>

using namespace forecourt;
using namespace forecourt::engine;

namespace forecourt::tests::enginerules {

namespace {
const QDateTime Now(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
}

class TestEngineRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void believesTimesWithinReason_data()
    {
        QTest::addColumn<QDateTime>("time");
        QTest::addColumn<bool>("expected");
        QTest::newRow("now") << Now << true;
        QTest::newRow("SEC-10 the first of 2000") << QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC) << true;
        QTest::newRow("SEC-10 the last of 1999") << QDateTime(QDate(1999, 12, 31), QTime(23, 59, 59), Qt::UTC) << false;
        QTest::newRow("quirk 23 1970") << QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC) << false;
        QTest::newRow("SEC-10 a day ahead") << Now.addDays(1) << true;
        QTest::newRow("SEC-10 a day and a second ahead") << Now.addDays(1).addSecs(1) << false;
        QTest::newRow("year 9999") << QDateTime(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC) << false;
        QTest::newRow("none") << QDateTime() << false;
    }
    void believesTimesWithinReason()
    {
        QFETCH(QDateTime, time);
        QFETCH(bool, expected);
        QCOMPARE(isPlausible(time, Now), expected);
        const JudgedTime judged = judge({QStringLiteral("text"), time}, Now, QStringLiteral("Test"));
        QCOMPARE(judged.at, expected ? time : Now);
        QCOMPARE(judged.deviation.has_value(), !expected);
    }

    void missingTimeIsNoDeviation()
    {
        const JudgedTime judged = judge({}, Now, QStringLiteral("StatusNotification"));
        QVERIFY(judged.isMissing && !judged.isImplausible && !judged.deviation);
        QCOMPARE(judged.at, Now);
    }

    void driftIsTheNewestOfTheLastStamps()
    {
        DriftEstimate drift;
        QVERIFY(!drift.driftMs());
        drift.add(Now.addSecs(-7200), Now); // a replay
        QVERIFY(!drift.driftMs());
        drift.add(Now.addSecs(-2), Now);
        QCOMPARE(drift.driftMs(), std::optional<qint64>(-2000));
        QVERIFY(!drift.isWarning());
        drift.add(Now.addSecs(90), Now);
        QCOMPARE(drift.driftMs(), std::optional<qint64>(90'000));
        QVERIFY(drift.isWarning());
        for (int round = 0; round < 8; ++round) // the clock was set right
            drift.add(Now.addSecs(-1), Now);
        QCOMPARE(drift.driftMs(), std::optional<qint64>(-1000));
        QVERIFY(!drift.isWarning());
    }

    void answersLeaveInTheOrderOfTheRequests()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 50; ++round) {
            tests::ScriptedAdapter adapter({});
            ReplyQueue queue;
            std::vector<quint64> handles;
            for (quint64 handle = 1; handle <= 20; ++handle) {
                handles.push_back(handle);
                queue.open(ocpp::RequestHandle(handle));
            }
            std::vector<quint64> order = handles;
            std::shuffle(order.begin(), order.end(), random);
            for (const quint64 handle : order) {
                if (handle % 5 == 0)
                    queue.settle(ocpp::RequestHandle(handle), Refused{ocpp::Refusal::InternalError, {}}, adapter);
                else
                    queue.settle(ocpp::RequestHandle(handle), ocpp::Reply(ocpp::EmptyReply{}), adapter);
            }
            QCOMPARE(adapter.answerOrder, handles);
            QCOMPARE(adapter.refusals.size(), size_t(4));
        }
    }

    void floodIsNoticed()
    {
        ReplyQueue queue;
        for (quint64 handle = 1; handle <= ReplyQueue::Maximum; ++handle) {
            QVERIFY(!queue.isFull());
            queue.open(ocpp::RequestHandle(handle));
        }
        QVERIFY(queue.isFull());
    }

    void theSitesDayIsNotUtc_data()
    {
        QTest::addColumn<QDateTime>("instant");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QDate>("expected");
        const QString berlin = QStringLiteral("Europe/Berlin");
        QTest::newRow("summer, before midnight") << QDateTime(QDate(2026, 7, 1), QTime(21, 59), Qt::UTC) << berlin << QDate(2026, 7, 1);
        QTest::newRow("summer, after midnight") << QDateTime(QDate(2026, 7, 1), QTime(22, 1), Qt::UTC) << berlin << QDate(2026, 7, 2);
        QTest::newRow("winter") << QDateTime(QDate(2026, 1, 1), QTime(22, 30), Qt::UTC) << berlin << QDate(2026, 1, 1);
        QTest::newRow("west") << QDateTime(QDate(2026, 1, 1), QTime(4, 0), Qt::UTC) << QStringLiteral("America/New_York") << QDate(2025, 12, 31);
        QTest::newRow("unknown zone is UTC") << QDateTime(QDate(2026, 1, 1), QTime(23, 30), Qt::UTC) << QStringLiteral("Mars/Olympus") << QDate(2026, 1, 1);
    }
    void theSitesDayIsNotUtc()
    {
        QFETCH(QDateTime, instant);
        QFETCH(QString, zone);
        QFETCH(QDate, expected);
        QCOMPARE(DaySummary::siteDate(instant, zone), expected);
    }

    void onlyNumbersWeCouldHaveGivenAreIds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("expected");
        QTest::newRow("one") << "1" << true;
        QTest::newRow("largest") << "2147483647" << true;
        QTest::newRow("quirk 21 beyond 32 bits") << "2147483648" << false;
        QTest::newRow("quirk 21 largest of 64 bits") << "9223372036854775807" << false;
        QTest::newRow("quirk 25 zero") << "0" << false;
        QTest::newRow("E16 3.54 minus one") << "-1" << false;
        QTest::newRow("nothing") << "" << false;
        QTest::newRow("text, as in OCPP 2.0.1") << "0f3a-77" << true;
    }
    void onlyNumbersWeCouldHaveGivenAreIds()
    {
        QFETCH(QString, id);
        QFETCH(bool, expected);
        QCOMPARE(isUsable(TransactionId(id)), expected);
    }
};

FORECOURT_TEST(TestEngineRules)

} // namespace forecourt::tests::enginerules

#include "tst_enginerules.moc"
