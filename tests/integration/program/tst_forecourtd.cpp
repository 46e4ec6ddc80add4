// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The real forecourtd: good and bad starts, its exit codes, its end.
#include "core/simulator/loadgenerator.h"
#include "tests/integration/program/programrun.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <cstring>
#include <sqlite3.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace forecourt::tests;

class TestForecourtd : public QObject
{
    Q_OBJECT

private:
    int healthStatus() const { return m_box->health().status; }

private Q_SLOTS:
    void init() { m_box = std::make_unique<ProgramBox>(QStringLiteral(FORECOURTD)); }

    void startsAnswersAndEndsCleanly()
    {
        const auto run = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(healthStatus(), 200, 20000);
        const auto health = request(m_box->apiPort, "GET", "/api/v1/health", {}).json();
        QCOMPARE(health.value(QStringLiteral("status")).toString(), QStringLiteral("ok"));
        QCOMPARE(health.value(QStringLiteral("ocppPort")).toInt(), m_box->port);
        QCOMPARE(request(m_box->apiPort, "GET", "/api/v1/stations", m_box->token()).status, 200);
        QCOMPARE(request(m_box->apiPort, "GET", "/api/v1/stations", "wrong").status, 401);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(m_box->data) & others));
        for (const QFileInfo& file : QDir(m_box->data).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot))
            QVERIFY2(!(file.permissions() & others), qPrintable(file.filePath()));
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        QCOMPARE(run->process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(run->process.exitCode(), 0);
        QFile log(m_box->data + QStringLiteral("/log/forecourt.log"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray text = log.readAll();
        QVERIFY(text.contains("forecourt.app"));
        QVERIFY(!text.contains(m_box->token()));
    }

    void endsCleanlyWhenItsTerminalGoes()
    {
        std::signal(SIGHUP, SIG_DFL); // for the child, should we run under nohup
        const auto run = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(healthStatus(), 200, 20000);
        QCOMPARE(::kill(static_cast<pid_t>(run->process.processId()), SIGHUP), 0);
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        QCOMPARE(run->process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(run->process.exitCode(), 0);
    }

    void keepsStationsOverARestart()
    {
        auto run = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(healthStatus(), 200, 20000);
        QCOMPARE(request(m_box->apiPort, "PUT", "/api/v1/stations/CP1", m_box->token(), R"({"name":"Yard"})").status, 201);
        run->process.kill();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        run = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(healthStatus(), 200, 20000);
        const auto station = request(m_box->apiPort, "GET", "/api/v1/stations/CP1", m_box->token()).json();
        QCOMPARE(station.value(QStringLiteral("name")).toString(), QStringLiteral("Yard"));
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
    }

    void refusesASecondStartAndLeavesTheFirstAlone()
    {
        const auto first = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(healthStatus(), 200, 20000);
        const auto second = m_box->launch();
        QTRY_VERIFY_WITH_TIMEOUT(second->hasEnded(), 20000);
        second->collect();
        QCOMPARE(second->process.exitCode(), 3);
        QVERIFY2(second->errors.contains("already running"), second->errors.constData());
        QVERIFY(second->errors.contains(QByteArray::number(first->process.processId())));
        QCOMPARE(healthStatus(), 200);
        first->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(first->hasEnded(), 20000);
        QCOMPARE(first->process.exitCode(), 0);
    }

    void namesThePortThatIsInUse_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("stations") << 0;
        QTest::newRow("local API") << 1;
        QTest::newRow("files") << 2;
    }
    void namesThePortThatIsInUse()
    {
        QFETCH(int, which);
        const std::array ports{m_box->port, m_box->apiPort, m_box->filesPort};
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost), ports.at(static_cast<size_t>(which))));
        const auto run = m_box->launch();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        run->collect();
        QCOMPARE(run->process.exitCode(), 4);
        const QByteArray sentence = "Port " + QByteArray::number(other.serverPort()) + " is used by";
        QVERIFY2(run->errors.contains(sentence), run->errors.constData());
    }

    void saysThatTheDataFolderCannotBeUsed()
    {
        // as root every folder can be written: the program then runs as nobody, from where nobody may read it
        QVERIFY(QFile::setPermissions(m_box->folder.path(), QFile::Permissions(0x7755)));
        const QString closed = m_box->folder.filePath(QStringLiteral("closed"));
        QVERIFY(QDir().mkpath(closed));
        QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner));
        ProgramRun run;
        QString program = QStringLiteral(FORECOURTD);
        if (::geteuid() == 0) {
            program = m_box->folder.filePath(QStringLiteral("forecourtd"));
            QVERIFY(QFile::copy(QStringLiteral(FORECOURTD), program));
            QVERIFY(QFile::setPermissions(program, QFile::Permissions(0x7755)));
            run.process.setChildProcessModifier([] {
                if (::setgid(65534) != 0 || ::setuid(65534) != 0)
                    ::_exit(99);
            });
        }
        m_box->data = closed + QStringLiteral("/data");
        run.process.setProcessEnvironment(m_box->environment);
        run.process.start(program, m_box->arguments());
        QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 20000);
        run.collect();
        QCOMPARE(run.process.exitCode(), 7);
        QVERIFY2(run.errors.contains(closed.toUtf8()), run.errors.constData());
    }

    void backupMovesASiteToAnotherFolder()
    {
        m_box->environment.insert(QStringLiteral("FORECOURT_PASSPHRASE"), QStringLiteral("correct horse"));
        const auto ends = [this](const QStringList& more, int code, const char* words) {
            const auto run = m_box->launch(more);
            if (!QTest::qWaitFor([&] { return run->hasEnded(); }, 30000))
                return false;
            run->collect();
            const bool isRight = run->process.exitCode() == code && (run->output + run->errors).contains(words);
            if (!isRight)
                qWarning() << run->process.exitCode() << run->output << run->errors;
            return isRight;
        };
        const QString file = m_box->folder.filePath(QStringLiteral("all.zip"));
        const QString broken = m_box->folder.filePath(QStringLiteral("broken.zip"));
        auto run = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(healthStatus(), 200, 20000);
        QCOMPARE(request(m_box->apiPort, "PUT", "/api/v1/stations/CP1", m_box->token(), R"({"name":"Yard"})").status, 201);
        const QByteArray token = m_box->token();
        QVERIFY(ends({QStringLiteral("--backup"), file}, 0, "all.zip")); // while it runs
        QVERIFY(ends({QStringLiteral("--restore"), file}, 3, "already running"));
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);

        m_box->data = m_box->folder.filePath(QStringLiteral("elsewhere"));
        QVERIFY(QFile::copy(file, broken) && QFile::resize(broken, QFileInfo(file).size() / 2));
        QVERIFY(ends({QStringLiteral("--restore"), broken}, 11, "Nothing was changed"));
        QVERIFY(ends({QStringLiteral("--restore"), m_box->folder.filePath(QStringLiteral("nothing.zip"))}, 7, "nothing.zip"));
        QVERIFY(ends({QStringLiteral("--restore"), QStringLiteral(FORECOURTD)}, 11, "not a backup"));
        QVERIFY(!QFile::exists(m_box->data + QStringLiteral("/forecourt.sqlite")));
        QVERIFY(ends({QStringLiteral("--restore"), file}, 0, "1 chargers"));
        run = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(healthStatus(), 200, 20000);
        QCOMPARE(m_box->token(), token);
        const auto station = request(m_box->apiPort, "GET", "/api/v1/stations/CP1", token).json();
        QCOMPARE(station.value(QStringLiteral("name")).toString(), QStringLiteral("Yard"));
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
    }

    void refusesADatabaseOfANewerVersionAndLeavesItAlone()
    {
        auto run = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(healthStatus(), 200, 20000);
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        const QString file = m_box->data + QStringLiteral("/forecourt.sqlite");
        QCOMPARE(ask(file, "UPDATE schema_migrations SET number = 9999 WHERE number = (SELECT MAX(number) FROM schema_migrations)"), 0);
        run = m_box->launch();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        run->collect();
        QCOMPARE(run->process.exitCode(), 5);
        QVERIFY2(run->errors.contains("newer version"), run->errors.constData());
        QCOMPARE(ask(file, "SELECT MAX(number) FROM schema_migrations"), 9999);
    }

    void refusesADatabaseThatIsNone()
    {
        QVERIFY(QDir().mkpath(m_box->data));
        QFile file(m_box->data + QStringLiteral("/forecourt.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto run = m_box->launch();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        run->collect();
        QCOMPARE(run->process.exitCode(), 5);
        QVERIFY2(run->errors.contains("damaged"), run->errors.constData());
    }

    void refusesAWrongSetting()
    {
        QVERIFY(QDir().mkpath(m_box->folder.filePath(QStringLiteral("config/forecourt"))));
        QFile file(m_box->folder.filePath(QStringLiteral("config/forecourt/forecourt.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[ocpp]\nport=many\n");
        file.close();
        const auto run = m_box->launch();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        run->collect();
        QCOMPARE(run->process.exitCode(), 6);
        QVERIFY2(run->errors.contains("ocpp/port"), run->errors.constData());
    }

    void namesKeyAndLineOfAMistakeInItsFile()
    {
        const QString name = write("[api]\nport=8890\n\nprot=1\n");
        const auto run = m_box->launch({QStringLiteral("--config"), name});
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        run->collect();
        QCOMPARE(run->process.exitCode(), 6);
        QVERIFY2(run->errors.contains("api/prot") && run->errors.contains("line 4"), run->errors.constData());
        const auto missing = m_box->launch({QStringLiteral("--config=/nowhere/at.all")});
        QTRY_VERIFY_WITH_TIMEOUT(missing->hasEnded(), 20000);
        missing->collect();
        QCOMPARE(missing->process.exitCode(), 6);
        QVERIFY2(missing->errors.contains("/nowhere/at.all"), missing->errors.constData());
    }

    void takesItsFileAndTheCommandLineWins()
    {
        const QString name = write("[data]\nfolder=" + m_box->data.toUtf8() + "\n[ocpp]\nbindAddress=127.0.0.1\nport="
                                   + QByteArray::number(freePort()) + "\n[api]\nhosts=console.lan\nport="
                                   + QByteArray::number(m_box->apiPort) + '\n');
        const auto run = m_box->launchPlain({QStringLiteral("--config"), name, QStringLiteral("--port"), QString::number(m_box->port),
                                              QStringLiteral("--files-port"), QString::number(m_box->filesPort)});
        QTRY_COMPARE_WITH_TIMEOUT(healthStatus(), 200, 20000);
        QCOMPARE(m_box->health().json().value(QStringLiteral("ocppPort")).toInt(), m_box->port);
        const auto asHost = [this](const char* host) {
            return exchange(m_box->apiPort, QByteArray("GET /api/v1/health HTTP/1.1\r\nHost: ") + host + "\r\n\r\n").status;
        };
        QCOMPARE(asHost("Console.lan:8890"), 200);
        QCOMPARE(asHost("other.lan"), 421);
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
    }

    void printsTheTokenOfTheLocalApi()
    {
        const auto early = m_box->launch({QStringLiteral("--print-api-token")});
        QTRY_VERIFY_WITH_TIMEOUT(early->hasEnded(), 20000);
        early->collect();
        QCOMPARE(early->process.exitCode(), 10);
        QVERIFY2(early->errors.contains(m_box->data.toUtf8()), early->errors.constData());
        QVERIFY(!QDir(m_box->data).exists()); // nothing is made on the way

        const auto run = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(healthStatus(), 200, 20000);
        const auto asked = m_box->launch({QStringLiteral("--print-api-token")}); // also while it runs
        QTRY_VERIFY_WITH_TIMEOUT(asked->hasEnded(), 20000);
        asked->collect();
        QCOMPARE(asked->process.exitCode(), 0);
        QCOMPARE(asked->output, m_box->token() + '\n');
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
    }

    void stopsWithinFiveSecondsUnderLoad()
    {
        constexpr int Stations = 40;
        const auto run = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(healthStatus(), 200, 20000);
        const QByteArray token = m_box->token();
        for (int i = 0; i < Stations; ++i)
            QCOMPARE(request(m_box->apiPort, "PUT", "/api/v1/stations/LOAD-" + QByteArray::number(i), token, "{}").status, 201);
        forecourt::simulator::LoadSetup setup;
        setup.base = QUrl(QStringLiteral("ws://127.0.0.1:%1/ocpp").arg(m_box->port));
        setup.stations = Stations;
        forecourt::simulator::LoadGenerator load(setup);
        QSignalSpy ready(&load, &forecourt::simulator::LoadGenerator::ready);
        load.connectAll();
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 30000);
        load.startMeasuring();

        // and clients of the API that wait: an event stream, and a command that no station will answer
        QTcpSocket stream;
        QTcpSocket command;
        const QByteArray head = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n";
        const QByteArray body = R"({"action":"Reset","payload":{"type":"Soft"},"timeoutSeconds":600})";
        for (QTcpSocket* socket : {&stream, &command})
            socket->connectToHost(QStringLiteral("127.0.0.1"), m_box->apiPort);
        stream.write("GET /api/v1/stream" + head + "\r\n");
        command.write("POST /api/v1/stations/LOAD-0/commands" + head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QTRY_VERIFY_WITH_TIMEOUT(stream.bytesAvailable() > 2000, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(load.report().roundTrips > 500, 20000);

        QElapsedTimer timer;
        timer.start();
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        qInfo("stopped after %lld ms", static_cast<long long>(timer.elapsed())); // goal: 5 s, where nothing else runs
        QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed()))); // half of what systemd waits
        QCOMPARE(run->process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(run->process.exitCode(), 0);
    }

    void refusesWrongOptions()
    {
        const auto run = m_box->launch({QStringLiteral("--prot=1")});
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        run->collect();
        QCOMPARE(run->process.exitCode(), 2);
        QVERIFY2(run->errors.contains("prot"), run->errors.constData());
        QVERIFY(!QDir(m_box->data).exists());
    }

    void checksItself()
    {
        const auto good = m_box->launch({QStringLiteral("--check")});
        QTRY_VERIFY_WITH_TIMEOUT(good->hasEnded(), 20000);
        good->collect();
        QVERIFY2(!good->output.contains("failed"), good->output.constData());
        QVERIFY(good->output.contains("ok: database"));
        QCOMPARE(good->process.exitCode(), 0);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost), m_box->port));
        const auto bad = m_box->launch({QStringLiteral("--check")});
        QTRY_VERIFY_WITH_TIMEOUT(bad->hasEnded(), 20000);
        bad->collect();
        QCOMPARE(bad->process.exitCode(), 10);
        QVERIFY2(bad->output.contains("failed: port " + QByteArray::number(m_box->port)), bad->output.constData());
        QVERIFY2(bad->output.contains("ok: port " + QByteArray::number(m_box->filesPort)), bad->output.constData());
        QTcpServer files;
        QVERIFY(files.listen(QHostAddress(QHostAddress::LocalHost), m_box->filesPort));
        const auto worse = m_box->launch({QStringLiteral("--check")});
        QTRY_VERIFY_WITH_TIMEOUT(worse->hasEnded(), 20000);
        worse->collect();
        QVERIFY2(worse->output.contains("failed: port " + QByteArray::number(m_box->filesPort)), worse->output.constData());
    }

    void answersOnThePortForFiles()
    {
        const auto run = m_box->launch();
        QTRY_COMPARE_WITH_TIMEOUT(healthStatus(), 200, 20000);
        const auto reply = exchange(m_box->filesPort, "GET /f/00112233445566778899aabbccddeeff/fw.bin HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(reply.status, 404);
        QVERIFY(reply.headers.value("content-type").startsWith("text/plain"));
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        QCOMPARE(run->process.exitCode(), 0);
    }

    void tellsSystemd()
    {
        const QByteArray path = m_box->folder.filePath(QStringLiteral("notify")).toLocal8Bit();
        const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        QVERIFY(static_cast<size_t>(path.size()) < sizeof(address.sun_path));
        std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
        QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
        QByteArray heard;
        QSocketNotifier notifier(socket, QSocketNotifier::Read);
        connect(&notifier, &QSocketNotifier::activated, this, [&] {
            char buffer[256];
            const ssize_t size = ::recv(socket, buffer, sizeof(buffer), 0);
            if (size > 0)
                heard += QByteArray(buffer, size);
        });
        m_box->environment.insert(QStringLiteral("NOTIFY_SOCKET"), QString::fromLocal8Bit(path));
        m_box->environment.insert(QStringLiteral("WATCHDOG_USEC"), QStringLiteral("200000"));
        const auto run = m_box->launch();
        QTRY_VERIFY_WITH_TIMEOUT(heard.contains("READY=1\n"), 20000);
        QVERIFY2(heard.startsWith("EXTEND_TIMEOUT_USEC=60000000\n"), heard.constData()); // a start may take long
        QTRY_VERIFY(heard.count("WATCHDOG=1\n") >= 3);
        run->process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(run->hasEnded(), 20000);
        QTRY_VERIFY(heard.contains("STOPPING=1\n"));
        ::close(socket);
    }

private:
    /// A settings file of our own; the result is its name.
    QString write(const QByteArray& text) const
    {
        QFile file(m_box->folder.filePath(QStringLiteral("own.conf")));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

    /// The first column of the first row; 0 of a statement without rows, -1 on trouble.
    static int ask(const QString& file, const char* statement)
    {
        sqlite3* database = nullptr;
        int answer = -1;
        if (sqlite3_open(file.toUtf8().constData(), &database) == SQLITE_OK) {
            sqlite3_stmt* prepared = nullptr;
            sqlite3_prepare_v2(database, statement, -1, &prepared, nullptr);
            const int step = sqlite3_step(prepared);
            if (step == SQLITE_ROW)
                answer = sqlite3_column_int(prepared, 0);
            else if (step == SQLITE_DONE)
                answer = 0;
            sqlite3_finalize(prepared);
        }
        sqlite3_close(database);
        return answer;
    }

    std::unique_ptr<ProgramBox> m_box;
};

QTEST_GUILESS_MAIN(TestForecourtd)
#include "tst_forecourtd.moc"
