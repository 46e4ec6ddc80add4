// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// forecourt-bench on a tiny site: every part of the figures of commands, files and accounts is taken and judged. The
/// figures themselves say nothing here; they are taken by hand on a quiet machine.
#include "app/bench/durations.h"
#include "app/bench/slicecounts.h"
#include "tests/integration/program/programrun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <type_traits>

using namespace forecourt::tests;
using forecourt::bench::Durations;
using forecourt::bench::SliceCounts;

class TestForecourtBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picksPercentiles_data()
    {
        QTest::addColumn<QList<int>>("milliseconds");
        QTest::addColumn<double>("p50");
        QTest::addColumn<double>("p99");
        QTest::addColumn<double>("longest");
        QList<int> hundred;
        for (int i = 100; i >= 1; --i)
            hundred.append(i);
        QTest::newRow("none") << QList<int>() << 0.0 << 0.0 << 0.0;
        QTest::newRow("one") << QList<int>{7} << 7.0 << 7.0 << 7.0;
        QTest::newRow("three, out of order") << QList<int>{9, 1, 4} << 4.0 << 9.0 << 9.0;
        QTest::newRow("a hundred") << hundred << 51.0 << 100.0 << 100.0;
        QTest::newRow("two hundred, one in a hundred long") << QList<int>(198, 2) + QList<int>{50, 60} << 2.0 << 50.0 << 60.0;
    }

    void picksPercentiles()
    {
        QFETCH(QList<int>, milliseconds);
        Durations durations;
        for (const int one : milliseconds)
            durations.add(one * 1000);
        QCOMPARE(durations.count(), milliseconds.size());
        QTEST(durations.percentileMs(0.50), "p50");
        QTEST(durations.percentileMs(0.99), "p99");
        QTEST(durations.longestMs(), "longest");
    }

    void countsMillionsOfSlicesInTheSameMemory()
    {
        static_assert(sizeof(SliceCounts) < 100'000);
        static_assert(std::is_trivially_copyable_v<SliceCounts>); // nothing of it lies elsewhere
        const auto counts = std::make_unique<SliceCounts>();
        QCOMPARE(counts->shareWithin(16), 0.0);
        for (int i = 0; i < 3'000'000; ++i)
            counts->add(i % 4 == 0 ? 16'001 : 16'000);
        QCOMPARE(counts->total(), qint64(3'000'000));
        QCOMPARE(counts->shareWithin(15.9), 0.0);
        QCOMPARE(counts->shareWithin(16), 0.75);
        QCOMPARE(counts->shareWithin(16.1), 1.0);
        counts->add(5'000'000);
        QVERIFY(counts->shareWithin(999) < 1.0);
        counts->clear();
        QCOMPARE(counts->total(), qint64(0));
    }

    void measuresEveryPartOfTheCommandsFigure()
    {
        const ProgramBox box(QStringLiteral(FORECOURT_BENCH));
        const auto run = box.launchPlain({QStringLiteral("commands"), QStringLiteral("--seconds"), QStringLiteral("1"),
                                          QStringLiteral("--command-stations"), QStringLiteral("3"),
                                          QStringLiteral("--bulk-stations"), QStringLiteral("4")});
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 200'000);
        run->collect();
        QCOMPARE(run->process.exitStatus(), QProcess::NormalExit);
        for (const char* part : {"commands API request to frame: p50 ", "commands answer to API response: p50 ",
                                 "commands status to event of the stream: p50 ",
                                 "commands 4 stations reset at once, slowest answer to done: p50 ",
                                 "commands 10 readers of the event stream, 4 stations x 1 message/s: "}) {
            const qsizetype begin = run->output.indexOf(part);
            const QByteArray instead = QByteArray(part) + " is missing in:\n" + run->output + run->errors.right(2000);
            QVERIFY2(begin >= 0, instead.constData());
            const QByteArray line = run->output.mid(begin, run->output.indexOf('\n', begin) - begin);
            QVERIFY2(line.contains(": met") || line.contains(": missed"), line.constData());
        }
        QCOMPARE(run->output.count("a bare relay meanwhile: p50 "), qsizetype(4));
        // a slow machine may miss a goal; then it says so, and the exit code too
        QCOMPARE(run->process.exitCode(), run->output.contains(": missed") ? 10 : 0);
    }

    void measuresEveryPartOfTheOtherFigures_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("parts");
        const auto text = [](const char* latin) { return QString::fromLatin1(latin); };
        QTest::newRow("files") << QStringList{text("files"), text("--seconds"), text("1"), text("--file-stations"), text("4"), text("--file-megabytes"), text("1")}
                               << QStringList{text("files    round 1: p99 of answers "), text("files    round 3: p99 of answers "), text("files    p99 rises by "),
                                              text("files    an upload of 10 MB grows memory by ")};
        QTest::newRow("pricing") << QStringList{text("pricing"), text("--priced-sessions"), text("5")} << QStringList{text("pricing  5 sessions x 500 values x 4 bands: ")};
        QTest::newRow("samples") << QStringList{text("samples"), text("--sample-sessions"), text("3")} << QStringList{text("samples  "), text(" values of 3 sessions: ")};
        // no multiple of what goes into one transaction
        QTest::newRow("reports") << QStringList{text("reports"), text("--report-sessions"), text("5100")}
                                 << QStringList{text("reports  5100 sessions of 100 stations in 3 years: ")};
#ifdef FORECOURT_WINDOW
        QTest::newRow("month") << QStringList{text("month"), text("--month-sessions"), text("120")} << QStringList{text("month    120 sessions as list and 40 statements")};
#endif
    }

    void measuresEveryPartOfTheOtherFigures()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, parts);
        const ProgramBox box(QStringLiteral(FORECOURT_BENCH));
        const auto run = box.launchPlain(arguments);
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 200'000);
        run->collect();
        QCOMPARE(run->process.exitStatus(), QProcess::NormalExit);
        for (const QString& part : parts) {
            const QByteArray instead = part.toUtf8() + " is missing in:\n" + run->output + run->errors.right(2000);
            QVERIFY2(run->output.contains(part.toUtf8()), instead.constData());
        }
        // a goal may be missed on a slow machine; anything else is an error
        QVERIFY2(run->process.exitCode() == 0 || run->process.exitCode() == 10, run->errors.right(2000).constData());
    }

#ifdef FORECOURT_WINDOW
    void refusesABigSiteOfAnOlderForm()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("data")));
        QFile database(folder.filePath(QStringLiteral("data/forecourt.sqlite")));
        QVERIFY(database.open(QIODevice::WriteOnly));
        database.close();
        const ProgramBox box(QStringLiteral(FORECOURT_BENCH));
        const auto run = box.launchPlain({QStringLiteral("bigsite"), QStringLiteral("--folder"), folder.path()});
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 60'000);
        run->collect();
        QCOMPARE(run->process.exitCode(), 1);
        QVERIFY2(run->errors.contains("was filled by an older forecourt-bench"), run->errors.right(2000).constData());
    }
#endif
};

QTEST_GUILESS_MAIN(TestForecourtBench)
#include "tst_forecourtbench.moc"
