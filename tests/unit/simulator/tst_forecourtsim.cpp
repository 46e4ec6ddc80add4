// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/unit/simulator/centralstub.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

using namespace forecourt::simulator::tests;

namespace forecourt::tests::forecourtsim {

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

/// The program, running.
struct Program
{
    QProcess process;

    explicit Program(const QStringList& arguments)
    {
        process.start(text(FORECOURT_BINARY_DIR "/bin/forecourt-sim"), arguments);
    }
    ~Program()
    {
        process.kill();
        (void)hasEnded();
    }
    [[nodiscard]] bool hasEnded()
    {
        return QTest::qWaitFor([this] { return process.state() == QProcess::NotRunning; }, 20'000);
    }
};

} // namespace

class TestForecourtSim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongWithItsArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("quirk") << QStringList{text("--quirk"), text("99")} << text("no quirk 99");
        QTest::newRow("answer") << QStringList{text("--answer"), text("Reset=Maybe")} << text("Reset has no answer Maybe");
        QTest::newRow("count") << QStringList{text("--count"), text("0")} << text("--count takes a number");
        QTest::newRow("url") << QStringList{text("--url"), text("http:nowhere")} << text("--url takes");
        QTest::newRow("scale") << QStringList{text("--time-scale"), text("-1")} << text("--time-scale takes");
        QTest::newRow("mode") << QStringList{text("fly")} << text("no mode");
        QTest::newRow("scenario") << QStringList{text("--scenario"), text("/no/such/file")} << text("/no/such/file");
    }

    void saysWhatIsWrongWithItsArguments()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, sentence);
        Program program(arguments);
        QVERIFY(program.hasEnded());
        QCOMPARE(program.process.exitCode(), 2);
        const QString said = QString::fromUtf8(program.process.readAllStandardError());
        QVERIFY2(said.contains(sentence), qPrintable(said));
    }

    void listsItsQuirks()
    {
        Program program({text("--list-quirks")});
        QVERIFY(program.hasEnded());
        QCOMPARE(program.process.exitCode(), 0);
        QVERIFY(program.process.readAllStandardOutput().contains(" 15  writes numbers where text is due"));
    }

    void runsAsManyStationsAsAskedFor()
    {
        CentralStub central;
        Program program({text("--url"), central.url().toString(), text("--count"), text("3"), text("--connectors"), text("1"),
                         text("--id"), text("BOX"), text("--password"), text("secret"), text("--no-drivers")});
        QTRY_COMPARE_WITH_TIMEOUT(central.count(text("BootNotification")), 3, 20'000);
        central.paths.sort();
        QCOMPARE(central.paths, (QStringList{text("/ocpp/BOX-0001"), text("/ocpp/BOX-0002"), text("/ocpp/BOX-0003")}));
        QVERIFY(QByteArray::fromBase64(central.authorization.mid(6)).endsWith(":secret"));
    }

    void playsAScenarioFile()
    {
        CentralStub central;
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("{\"timeScale\":20,\"stations\":[{\"id\":\"S\"}],\"steps\":[{\"at\":40,\"station\":\"S\",\"do\":\"dataTransfer\","
                   "\"vendorId\":\"V\",\"data\":\"hello\"}]}");
        file.close();
        Program program({text("--url"), central.url().toString(), text("--scenario"), file.fileName(), text("--verbose")});
        QTRY_COMPARE_WITH_TIMEOUT(central.count(text("DataTransfer")), 1, 20'000);
        QCOMPARE(central.last(text("DataTransfer")).value(QLatin1String("data")).toString(), text("hello"));
        QByteArray said;
        QTRY_VERIFY((said += program.process.readAllStandardOutput()).contains("> [2,"));
    }

    void measuresLoad()
    {
        CentralStub central;
        Program program({text("load"), text("--url"), central.url().toString(), text("--count"), text("4"), text("--seconds"), text("1")});
        QVERIFY(program.hasEnded());
        const QByteArray said = program.process.readAllStandardOutput();
        QVERIFY2(said.contains("round trips/s") && said.contains("latency p99"), said.constData());
        QCOMPARE(program.process.exitCode(), 0);
        QVERIFY(central.count(text("Heartbeat")) > 10 && central.count(text("MeterValues")) > 10);
    }
};

FORECOURT_TEST(TestForecourtSim)

} // namespace forecourt::tests::forecourtsim

#include "tst_forecourtsim.moc"
