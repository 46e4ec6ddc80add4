// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What scripts watch, over HTTP: the event stream and the metrics.
#include "tests/support/testprogram.h"
#include "tests/unit/localapi/localapifixture.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

/// An open stream; reads as long as it lives.
class StreamClient
{
public:
    explicit StreamClient(quint16 port, const QByteArray& lastEventId = {})
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { text += socket.readAll(); });
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        QByteArray head = "GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ApiToken + "\r\n";
        if (!lastEventId.isEmpty())
            head += "Last-Event-ID: " + lastEventId + "\r\n";
        socket.write(head + "\r\n");
    }

    /// It stands, and knows from where on it hears.
    [[nodiscard]] bool isOpen() const { return text.startsWith("HTTP/1.1 200") && text.contains("id: "); }
    /// Whole events of this kind.
    [[nodiscard]] int count(const QByteArray& event) const
    {
        return static_cast<int>(text.left(text.lastIndexOf("\n\n") + 1).count("event: " + event + '\n'));
    }
    /// The data of the newest event of this kind.
    [[nodiscard]] QJsonObject data(const QByteArray& event) const
    {
        const qsizetype at = text.lastIndexOf("event: " + event + "\ndata: ");
        const qsizetype begin = at + event.size() + 14;
        return at < 0 ? QJsonObject() : QJsonDocument::fromJson(text.mid(begin, text.indexOf('\n', begin) - begin)).object();
    }
    [[nodiscard]] QByteArray lastId() const
    {
        const qsizetype begin = text.lastIndexOf("id: ") + 4;
        return text.mid(begin, text.indexOf('\n', begin) - begin);
    }

    QTcpSocket socket;
    QByteArray text;
};

} // namespace

class TestLocalApiWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<LocalApiFixture>();
        QVERIFY(m->port != 0);
        QTRY_VERIFY(m->live->isReady());
    }
    void cleanup() { m.reset(); }

    void streamsStationsAsTheirRouteGivesThem()
    {
        StreamClient stream(m->port);
        QTRY_VERIFY(stream.isOpen());
        QVERIFY(stream.text.toLower().contains("content-type: text/event-stream"));
        m->central.saveStation(StationId(QStringLiteral("CP2")), {});
        QTRY_COMPARE(stream.count("station"), 1);
        QJsonObject station = stream.data("station");
        QCOMPARE(station.value(QStringLiteral("revision")).toInteger(), static_cast<qint64>(m->live->revision()));
        station.remove(QStringLiteral("revision"));
        QCOMPARE(station, m->ask("GET", "/stations/CP2").json());
        m->central.archiveStation(StationId(QStringLiteral("CP2")));
        QTRY_COMPARE(stream.count("station"), 2);
        QVERIFY(stream.data("station").value(QStringLiteral("removed")).toBool());
    }

    void streamsCommandsSessionsAndAlerts()
    {
        StreamClient stream(m->port);
        QTRY_VERIFY(stream.isOpen());
        CommandRequest command;
        command.station = StationId(QStringLiteral("CP 1/a"));
        command.parameters = RawCall{};
        const auto id = m->central.submit(command);
        m->central.answer(*id.result(), CommandOutcome::Accepted, {});
        QTRY_COMPARE(stream.count("command"), 2);
        QCOMPARE(stream.data("command").value(QStringLiteral("outcome")).toString(), QStringLiteral("Accepted"));

        ChangeBatch batch;
        TransactionRecord session = fullSession();
        session.stoppedAt = instant(30);
        session.state = TransactionState::Ended;
        batch.transactions.append(std::make_shared<const TransactionRecord>(session));
        AlertRecord alert;
        alert.id = AlertId(3);
        alert.kind = AlertKind::Backup;
        alert.severity = Severity::Critical;
        alert.since = instant(1);
        alert.lastAt = instant(2);
        batch.alerts.append(alert);
        m->central.publishBatch(batch);
        QTRY_COMPARE(stream.count("alert"), 1);
        QCOMPARE(stream.data("session").value(QStringLiteral("number")).toString(), QStringLiteral("2026-000007"));
        const SchemaCheck check(QJsonDocument::fromJson(localapi::openApiDescription()).object());
        QCOMPARE(check.differences(stream.data("alert"), QStringLiteral("Alert")), QStringList());
        QCOMPARE(stream.data("alert").value(QStringLiteral("kind")).toString(), QStringLiteral("Backup"));
    }

    void everyKindOfAlertIsDescribed()
    {
        StreamClient stream(m->port);
        QTRY_VERIFY(stream.isOpen());
        ChangeBatch batch;
        for (int kind = 0; kind < AlertKindCount; ++kind) {
            AlertRecord alert;
            alert.id = AlertId(kind + 1);
            alert.kind = static_cast<AlertKind>(kind);
            alert.state = static_cast<AlertState>(kind % 4);
            batch.alerts.append(alert);
        }
        m->central.publishBatch(batch);
        QTRY_COMPARE(stream.count("alert"), AlertKindCount);
        const SchemaCheck check(QJsonDocument::fromJson(localapi::openApiDescription()).object());
        for (const QByteArray& line : stream.text.split('\n')) {
            if (!line.startsWith("data: "))
                continue;
            const QJsonObject alert = QJsonDocument::fromJson(line.mid(6)).object();
            QCOMPARE(check.differences(alert, QStringLiteral("Alert")), QStringList());
        }
    }

    void goesOnAfterTheLastEvent()
    {
        QByteArray known;
        {
            StreamClient stream(m->port);
            QTRY_VERIFY(stream.isOpen());
            m->central.saveStation(StationId(QStringLiteral("A")), {});
            QTRY_COMPARE(stream.count("station"), 1);
            known = stream.lastId();
        }
        m->central.saveStation(StationId(QStringLiteral("B")), {});
        QTRY_VERIFY(m->live->station(StationId(QStringLiteral("B"))) != nullptr);
        StreamClient again(m->port, known);
        QTRY_COMPARE(again.count("station"), 1);
        QCOMPARE(again.data("station").value(QStringLiteral("id")).toString(), QStringLiteral("B"));
        QCOMPARE(again.count("resync"), 0);
        StreamClient foreign(m->port, "earlier-17");
        QTRY_COMPARE(foreign.count("resync"), 1);
    }

    void saysThatEverythingMayHaveChanged()
    {
        StreamClient stream(m->port);
        QTRY_VERIFY(stream.isOpen());
        m->central.requestSnapshot();
        QTRY_COMPARE(stream.count("resync"), 1);
    }

    void refusesMoreStreamsThanItHasPlaceForUntilOneCloses()
    {
        std::vector<std::unique_ptr<StreamClient>> streams;
        for (int i = 0; i < 16; ++i) {
            streams.push_back(std::make_unique<StreamClient>(m->port));
            QTRY_VERIFY(streams.back()->isOpen());
        }
        const HttpReply refused = m->ask("GET", "/stream");
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.json().value(QStringLiteral("detail")).toString().contains(QStringLiteral("16")));
        QCOMPARE(m->ask("GET", "/stations").status, 200); // the others are not held up
        streams.pop_back();
        const auto isBack = [this] {
            StreamClient next(m->port);
            return QTest::qWaitFor([&next] { return next.isOpen(); }, 2'000);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isBack(), 30'000);
    }

    void needsTheToken() { QCOMPARE(request(m->port, "GET", "/api/v1/stream", {}).status, 401); }

    void endsStreamsWhenItStops()
    {
        StreamClient stream(m->port);
        QTRY_VERIFY(stream.isOpen());
        QSignalSpy stopped(m->api.get(), &localapi::LocalApi::stopped);
        m->api->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 9'000); // the server's own patience is 10 s
        QTRY_COMPARE(stream.socket.state(), QAbstractSocket::UnconnectedState);
    }

    void endsWhileAClientDoesNotRead()
    {
        QTcpSocket deaf;
        deaf.setReadBufferSize(1);
        deaf.connectToHost(QStringLiteral("127.0.0.1"), m->port);
        deaf.write("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ApiToken + "\r\n\r\n");
        QTRY_VERIFY(deaf.bytesAvailable() > 0);
        StationState station = fullStation();
        station.record.name = QString(100'000, QLatin1Char('x'));
        for (int i = 0; i < 150; ++i) {
            ChangeBatch batch;
            batch.stations.append(std::make_shared<const StationState>(station));
            m->central.publishBatch(batch);
        }
        QTRY_COMPARE(m->ask("GET", "/health").status, 200);
        QSignalSpy stopped(m->api.get(), &localapi::LocalApi::stopped);
        m->api->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 9'000); // the server's own patience is 10 s
    }

    void tellsMetricsInTheTextFormat()
    {
        m->figures.messages = {{QStringLiteral("Say \"hi\""), MessageRecord::Direction::In, 12}};
        m->figures.commits = 4;
        m->figures.commitNanoseconds = 2'000'000;
        m->figures.waitingRecords = 7;
        CommandRequest command;
        command.station = StationId(QStringLiteral("CP 1/a"));
        command.parameters = RawCall{};
        const auto id = m->central.submit(command);
        m->central.answer(*id.result(), CommandOutcome::TimedOut, {});
        m->central.answer(*id.result(), CommandOutcome::TimedOut, {}); // its effect, say: counts once
        QTRY_VERIFY(m->live->command(*id.result()) && m->live->command(*id.result())->isAnswered());

        ChangeBatch files;
        files.jobs.figures = TransferFigures{3, 4096, 50, 1};
        m->central.publishBatch(files);
        QTRY_COMPARE(m->live->jobs().figures().refusedPaths, quint64(3));

        const HttpReply reply = request(m->port, "GET", "/metrics", ApiToken);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("content-type"), QByteArray("text/plain; version=0.0.4; charset=utf-8"));
        for (const char* line : {"forecourt_stations 1", "forecourt_stations_online 1", "forecourt_sessions_live 1",
                                 "forecourt_power_watts 11040", "forecourt_energy_watthours_total 0",
                                 "forecourt_command_outcomes_total{outcome=\"TimedOut\"} 1",
                                 "forecourt_messages_total{action=\"Say \\\"hi\\\"\",direction=\"in\"} 12",
                                 "forecourt_commit_seconds_sum 0.002", "forecourt_commit_seconds_count 4",
                                 "forecourt_queue_length{queue=\"records\"} 7", "forecourt_files_refused_total 3",
                                 "forecourt_files_bytes_total{direction=\"in\"} 50", "forecourt_files_bytes_total{direction=\"out\"} 4096",
                                 "forecourt_files_running 1"})
            QVERIFY2(reply.body.contains('\n' + QByteArray(line) + '\n'), line);
        static const QRegularExpression sample(QStringLiteral(
            "^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"([^\"\\\\]|\\\\.)*\"(,[a-z]+=\"([^\"\\\\]|\\\\.)*\")*\\})? [0-9.e+-]+)$"));
        for (const QByteArray& line : reply.body.trimmed().split('\n'))
            QVERIFY2(sample.match(QString::fromUtf8(line)).hasMatch(), line.constData());
        const QRegularExpression memory(QStringLiteral("process_resident_memory_bytes ([0-9.e+]+)"));
        QVERIFY(memory.match(QString::fromUtf8(reply.body)).captured(1).toDouble() > 1e6);
    }

    void metricsNeedTheToken()
    {
        QCOMPARE(request(m->port, "GET", "/metrics", {}).status, 401);
        QCOMPARE(m->ask("GET", "/metrics").status, 404); // only outside /api/v1
    }

private:
    std::unique_ptr<LocalApiFixture> m;
};

FORECOURT_TEST(TestLocalApiWatch)
#include "tst_localapiwatch.moc"
