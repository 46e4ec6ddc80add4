// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The real console, offscreen: it starts, is alone on its data, waits for ports and ends cleanly.
#include "tests/integration/program/programrun.h"

using namespace forecourt::tests;

namespace {

/// As the service of \a box counts them; -1: it does not say.
int attachedConsoles(const ProgramBox& box)
{
    const QByteArray text = request(box.apiPort, "GET", "/metrics", box.token()).body;
    const QByteArray name = "\nforecourt_attached_consoles ";
    const qsizetype at = text.indexOf(name);
    return at < 0 ? -1 : text.mid(at + name.size(), 3).simplified().split(' ').constFirst().toInt();
}

} // namespace

class TestForecourt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_box = std::make_unique<ProgramBox>(QStringLiteral(FORECOURT));
        m_box->environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    }

    void startsAnswersAndEndsCleanly()
    {
        const auto run = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(m_box->healthWord(), QStringLiteral("ok"), 30000);
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 30000);
        run->collect();
        QCOMPARE(run->process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(run->process.exitCode(), 0);
        QVERIFY2(!run->errors.contains(" C "), run->errors.constData());
    }

    void raisesTheFirstWindowAtASecondStart()
    {
        const auto first = m_box->launch({QStringLiteral("--minimized")});
        QTRY_COMPARE_WITH_TIMEOUT(m_box->healthWord(), QStringLiteral("ok"), 30000);
        const auto second = m_box->launch();
        QTRY_VERIFY_WITH_TIMEOUT(second->hasEnded(), 30000);
        second->collect();
        QVERIFY2(second->process.exitCode() == 0, second->errors.constData());
        QCOMPARE(m_box->healthWord(), QStringLiteral("ok"));
        first->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(first->hasEnded(), 30000);
        QCOMPARE(first->process.exitCode(), 0);
    }

    void aSecondStartHandsOverThePageItWasAskedFor()
    {
        const auto first = m_box->launch({QStringLiteral("--open"), QStringLiteral("people")});
        QTRY_COMPARE_WITH_TIMEOUT(m_box->healthWord(), QStringLiteral("ok"), 30000);
        const auto second = m_box->launch({QStringLiteral("--open=sessions")});
        QTRY_VERIFY_WITH_TIMEOUT(second->hasEnded(), 30000);
        second->collect();
        QVERIFY2(second->process.exitCode() == 0, second->errors.constData());
        QVERIFY2(second->errors.contains("--port"), second->errors.constData()); // says what it could not hand over
        QVERIFY(endOpenAt(*first, "sessions"));
    }

    void aMinimisedSecondStartChangesNothing()
    {
        const auto first = m_box->launch({QStringLiteral("--open"), QStringLiteral("people")});
        QTRY_COMPARE_WITH_TIMEOUT(m_box->healthWord(), QStringLiteral("ok"), 30000);
        const auto second = m_box->launch({QStringLiteral("--minimized"), QStringLiteral("--open=sessions")});
        QTRY_VERIFY_WITH_TIMEOUT(second->hasEnded(), 30000);
        QCOMPARE(second->process.exitCode(), 0);
        QVERIFY(endOpenAt(*first, "people"));
    }

    void aSecondStartWithAnUnknownOptionFailsByItself()
    {
        const auto first = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(m_box->healthWord(), QStringLiteral("ok"), 30000);
        for (const char* option : {"--opn=sessions", "--open=prices"}) {
            const auto second = m_box->launch({QLatin1String(option)});
            QTRY_VERIFY_WITH_TIMEOUT(second->hasEnded(), 30000);
            second->collect();
            QCOMPARE(second->process.exitCode(), 2);
            QVERIFY(!second->errors.isEmpty());
        }
        QCOMPARE(m_box->healthWord(), QStringLiteral("ok")); // the first knows nothing of it
        first->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(first->hasEnded(), 30000);
        QCOMPARE(first->process.exitCode(), 0);
    }

    void attachesToTheServiceThatHasTheData()
    {
        const ProgramBox service(QStringLiteral(FORECOURTD));
        const auto running = service.launch();
        QTRY_COMPARE_WITH_TIMEOUT(service.healthWord(), QStringLiteral("ok"), 30000);
        m_box->data = service.data;
        const auto console = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(attachedConsoles(service), 1, 30000);
        const auto second = m_box->launch(); // raises the first one
        QTRY_VERIFY_WITH_TIMEOUT(second->hasEnded(), 30000);
        QCOMPARE(second->process.exitCode(), 0);
        QCOMPARE(attachedConsoles(service), 1);
        console->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(console->hasEnded(), 30000);
        QCOMPARE(console->process.exitCode(), 0);
        QCOMPARE(service.healthWord(), QStringLiteral("ok")); // chargers did not notice
        QTRY_COMPARE_WITH_TIMEOUT(attachedConsoles(service), 0, 30000);
        running->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(running->hasEnded(), 30000);
    }

    void twoStartsAtOnceAttachOneWindow()
    {
        const ProgramBox service(QStringLiteral(FORECOURTD));
        const auto running = service.launch();
        QTRY_COMPARE_WITH_TIMEOUT(service.healthWord(), QStringLiteral("ok"), 30000);
        m_box->data = service.data;
        const std::unique_ptr<ProgramRun> starts[] = {m_box->launch(), m_box->launch()};
        QTRY_VERIFY_WITH_TIMEOUT(starts[0]->hasEnded() || starts[1]->hasEnded(), 60000);
        ProgramRun& ended = starts[0]->hasEnded() ? *starts[0] : *starts[1];
        ProgramRun& window = starts[0]->hasEnded() ? *starts[1] : *starts[0];
        ended.collect();
        QVERIFY2(ended.process.exitCode() == 0, ended.errors.constData()); // the other one was told
        QTRY_COMPARE_WITH_TIMEOUT(attachedConsoles(service), 1, 30000);
        QVERIFY(!window.hasEnded());
        window.process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(window.hasEnded(), 30000);
        QCOMPARE(window.process.exitCode(), 0);
        running->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(running->hasEnded(), 30000);
    }

    void attachesAgainToAServiceThatCameBack()
    {
        const ProgramBox service(QStringLiteral(FORECOURTD));
        auto running = service.launch();
        QTRY_COMPARE_WITH_TIMEOUT(service.healthWord(), QStringLiteral("ok"), 30000);
        m_box->data = service.data;
        const auto console = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(attachedConsoles(service), 1, 30000);
        running->process.kill();
        QTRY_VERIFY_WITH_TIMEOUT(running->hasEnded(), 30000);
        running = service.launch();
        QTRY_COMPARE_WITH_TIMEOUT(attachedConsoles(service), 1, 60000);
        QVERIFY(!console->hasEnded());
        console->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(console->hasEnded(), 30000);
        QCOMPARE(console->process.exitCode(), 0);
        running->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(running->hasEnded(), 30000);
    }

    void saysThatTheServiceHasTheDataWhereItCannotAttach()
    {
        const ProgramBox service(QStringLiteral(FORECOURTD));
        const auto running = service.launch();
        QTRY_COMPARE_WITH_TIMEOUT(service.healthWord(), QStringLiteral("ok"), 30000);
        m_box->data = service.data;
        QFile token(service.data + QStringLiteral("/api-token"));
        QVERIFY(token.open(QIODevice::WriteOnly | QIODevice::Truncate)); // made anew, and the service has the old one still
        token.write("another-token-than-before");
        token.close();
        const auto console = m_box->launch();
        QTRY_VERIFY_WITH_TIMEOUT(console->hasEnded(), 30000);
        console->collect();
        QCOMPARE(console->process.exitCode(), 3);
        QVERIFY2(console->errors.contains("forecourtd"), console->errors.constData());
        running->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(running->hasEnded(), 30000);
    }

    void waitsForAPortThatIsInUse()
    {
        auto other = std::make_unique<QTcpServer>();
        QVERIFY(other->listen(QHostAddress(QHostAddress::LocalHost), m_box->port));
        const auto run = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(m_box->healthWord(), QStringLiteral("degraded"), 30000);
        QVERIFY(m_box->health().json().value(QStringLiteral("ocppPort")).isNull());
        other.reset();
        QTRY_COMPARE_WITH_TIMEOUT(m_box->healthWord(), QStringLiteral("ok"), 20000);
        QCOMPARE(m_box->health().json().value(QStringLiteral("ocppPort")).toInt(), m_box->port);
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 30000);
        QCOMPARE(run->process.exitCode(), 0);
    }

    void waitsForTheApiPortToo()
    {
        auto other = std::make_unique<QTcpServer>();
        QVERIFY(other->listen(QHostAddress(QHostAddress::LocalHost), m_box->apiPort));
        const auto run = m_box->launch();
        QTRY_VERIFY_WITH_TIMEOUT(!m_box->token().isEmpty(), 30000);
        other.reset();
        QTRY_COMPARE_WITH_TIMEOUT(m_box->healthWord(), QStringLiteral("ok"), 30000);
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 30000);
        QCOMPARE(run->process.exitCode(), 0);
    }

    void namesTheServiceWhereThereIsNoDisplay_data()
    {
        QTest::addColumn<QString>("display");
        QTest::newRow("none") << QString();
        QTest::newRow("one that does not answer") << QStringLiteral(":4711");
    }
    void namesTheServiceWhereThereIsNoDisplay()
    {
        QFETCH(QString, display);
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            m_box->environment.remove(QLatin1String(name));
        if (!display.isEmpty())
            m_box->environment.insert(QStringLiteral("DISPLAY"), display);
        const auto run = m_box->launch();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 30000);
        run->collect();
        QCOMPARE(run->process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(run->process.exitCode(), 1);
        QVERIFY2(run->errors.contains("forecourtd"), run->errors.constData());
        QCOMPARE(run->errors.count('\n'), 1);
    }

    void showsTheDemo()
    {
        ProgramRun run;
        run.process.setProcessEnvironment(m_box->environment);
        run.process.start(QStringLiteral(FORECOURT),
                          {QStringLiteral("--demo"), QStringLiteral("--port"), QString::number(m_box->port),
                           QStringLiteral("--api-port"), QString::number(m_box->apiPort)});
        QTRY_COMPARE_WITH_TIMEOUT(m_box->health().json().value(QStringLiteral("stationsOnline")).toInt(), 6, 60000);
        run.process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 30000);
        QCOMPARE(run.process.exitCode(), 0);
    }

private:
    /// Ends \a run and reads which page was open, as it is kept for the next start.
    [[nodiscard]] bool endOpenAt(ProgramRun& run, const QByteArray& page)
    {
        run.process.terminate();
        if (!QTest::qWaitFor([&run] { return run.hasEnded(); }, 30000) || run.process.exitCode() != 0)
            return false;
        QFile settings(m_box->folder.filePath(QStringLiteral("config/forecourt/forecourt.ini")));
        if (!settings.open(QIODevice::ReadOnly))
            return false;
        const QByteArray kept = settings.readAll().replace('\\', "");
        return kept.contains("\"place\":\"" + page + '"');
    }

    std::unique_ptr<ProgramBox> m_box;
};

QTEST_GUILESS_MAIN(TestForecourt)
#include "tst_forecourt.moc"
