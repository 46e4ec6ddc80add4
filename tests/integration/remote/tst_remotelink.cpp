// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/changehub.h"
#include "core/wire/frames.h"
#include "core/wire/version.h"
#include "tests/integration/remote/remotebench.h"
#include "tests/support/httpclient.h"
#include "tests/support/jobbuilder.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>

#include <thread>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::remotelink {

using api::Link;

namespace {

const StationId Cp1(QStringLiteral("CP1"));

CommandRequest reset()
{
    CommandRequest request;
    request.station = Cp1;
    request.parameters = Reset{};
    return request;
}

/// Reads from a stream on a thread of its own, as the server does.
QList<ChangeBatchPointer> readBatches(http::ByteSource& source, int wanted)
{
    QList<ChangeBatchPointer> batches;
    std::atomic<bool> isDone = false;
    std::thread reader([&] {
        wire::FrameReader frames;
        while (batches.size() < wanted) {
            const auto bytes = source.next(std::chrono::milliseconds(50));
            if (!bytes)
                break;
            frames.append(*bytes);
            while (const auto frame = *frames.next()) {
                if (!frame->isEmpty())
                    batches.append(*wire::decodedBatch(*frame));
            }
        }
        isDone = true;
    });
    const bool isInTime = QTest::qWaitFor([&] { return isDone.load(); }, 20000);
    reader.join();
    return isInTime ? batches : QList<ChangeBatchPointer>();
}

QByteArray consoleRequest(const QByteArray& version, const QByteArray& token = ServedToken)
{
    return "GET /api/v1/console/changes HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n" + wire::VersionHeader + ": "
        + version + "\r\n" + wire::ProgramHeader + ": 1.4\r\n\r\n";
}

} // namespace

class TestRemoteLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mirrorsTheSiteLive()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        QCOMPARE(bench.mirror->stations().size(), 1);
        QCOMPARE(bench.system->serviceVersion(), QStringLiteral(FORECOURT_VERSION));
        QCOMPARE(bench.system->address(), QStringLiteral("127.0.0.1:%1").arg(bench.service->port()));
        bench.source.publishStation(aStation(QStringLiteral("CP2")).online().withConnectors(2).state);
        QTRY_COMPARE(bench.mirror->stations().size(), 2);
        QCOMPARE(*bench.mirror->station(StationId(QStringLiteral("CP2"))), *bench.service->live().station(StationId(QStringLiteral("CP2"))));
        QCOMPARE(bench.mirror->revision(), bench.service->live().revision());
    }

    void whoAttachesLaterHasPricesAndJobsToo()
    {
        RemoteBench bench;
        bench.prices.assignToSite(bench.prices.add(QStringLiteral("Standard"), Rate::fromMinor(35), pictureTime()));
        bench.source.publishTransaction(aTransaction(7).at(QStringLiteral("CP1"), 1).record);
        RunningCost cost;
        cost.transaction = TransactionKey(7);
        cost.cost.total = Money{291, QStringLiteral("EUR")};
        cost.at = pictureTime();
        bench.prices.publishCost(cost);
        ChangeBatch batch;
        batch.jobs.rollouts = {aRollout(1)};
        batch.jobs.firmware = {std::make_shared<const FirmwareJob>(aFirmwareJob(1, QStringLiteral("CP1"), FirmwareStage::Downloading))};
        batch.jobs.logs = {std::make_shared<const LogJob>(aLogJob(2, QStringLiteral("CP1"), LogStage::Uploading))};
        FirmwareFile removed = aFirmwareFile(4);
        removed.removedAt = pictureTime();
        batch.jobs.firmwareFiles = {aFirmwareFile(3), removed};
        batch.jobs.stationFiles = {aStationFile(5, QStringLiteral("CP1"))};
        batch.jobs.retention = FileRetention{30, 0};
        batch.jobs.protocols = QList<TransferOffering>(2);
        bench.source.publish(batch);
        QVERIFY(bench.attach());
        QCOMPARE(*bench.mirror->priceBook(), bench.prices.now());
        QCOMPARE(bench.mirror->runningCost(TransactionKey(7)), std::optional(cost));
        const api::LiveJobs& jobs = bench.mirror->jobs();
        QCOMPARE(jobs.rollouts().size(), 1);
        QVERIFY(jobs.firmwareJob(JobId(1)) && jobs.firmwareJob(JobId(1))->stage == FirmwareStage::Downloading);
        QVERIFY(jobs.logJob(JobId(2)) && jobs.logJob(JobId(2))->stage == LogStage::Uploading);
        QCOMPARE(jobs.firmwareFiles().size(), 1);
        QVERIFY(jobs.firmwareFile(FirmwareFileId(4)) && jobs.firmwareFile(FirmwareFileId(4))->removedAt); // so that its removal can be taken back
        QCOMPARE(jobs.stationFiles().size(), 1);
        QCOMPARE(jobs.fileRetention(), (FileRetention{30, 0}));
        QCOMPARE(jobs.protocols().size(), 2);
    }

    void attachingDisturbsNobody()
    {
        RemoteBench bench;
        QVERIFY(bench.service->start());
        QTRY_VERIFY(bench.service->live().isReady());
        const int asked = bench.source.snapshotRequests;
        QSignalSpy reset(&bench.service->live(), &api::LiveSite::reset);
        QVERIFY(bench.attach());
        QCOMPARE(bench.source.snapshotRequests, asked);
        QCOMPARE(reset.count(), 0);
    }

    void waitsForTheAnswerOfACommand()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        const auto run = bench.system->engine().run(reset());
        QTRY_COMPARE(bench.engine.submitted.size(), 1);
        QTRY_VERIFY(bench.mirror->command(bench.engine.lastCommand()) != nullptr);
        QVERIFY(!run.isFinished());
        bench.engine.answer(bench.engine.lastCommand(), CommandOutcome::Accepted, CommandEffect::None, QStringLiteral("Accepted"));
        QCOMPARE(wordOf(run), QStringLiteral("ok"));
        QCOMPARE(run.result()->outcome, CommandOutcome::Accepted);
        QCOMPARE(run.result()->answerStatus, QStringLiteral("Accepted"));
    }

    void aCommandUnderWayIsUnknownWhenTheLinkGoes()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        const auto run = bench.system->engine().run(reset());
        const auto id = [&] { return bench.engine.lastCommand(); };
        QTRY_COMPARE(bench.engine.submitted.size(), 1);
        QTRY_VERIFY(bench.mirror->command(id()) != nullptr);
        QVERIFY(bench.cut());
        QVERIFY(wordOf(run).startsWith(QStringLiteral("error %1").arg(static_cast<int>(ErrorCode::LinkLost))));
        QTRY_COMPARE(bench.mirror->command(id())->outcome, CommandOutcome::Disconnected);
        QVERIFY(bench.mirror->station(Cp1) != nullptr); // how things were stays to be seen

        bench.engine.answer(id(), CommandOutcome::Rejected);
        QVERIFY(bench.service->start());
        QTRY_VERIFY_WITH_TIMEOUT(bench.system->isUp(), 20000);
        QTRY_COMPARE(bench.mirror->command(id())->outcome, CommandOutcome::Rejected); // what became of it after all
    }

    void healsByItselfWithAFreshSnapshot()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        QSignalSpy changes(bench.system.get(), &Link::changed);
        for (int round = 0; round < 3; ++round) {
            QVERIFY(bench.cut());
            QCOMPARE(bench.system->problem(), Link::Problem::NoAnswer);
            bench.source.publishStation(aStation(QStringLiteral("NEW%1").arg(round)).state); // nobody hears of it
            QVERIFY(bench.service->start());
            QTRY_VERIFY_WITH_TIMEOUT(bench.system->isUp(), 20000);
            QTRY_COMPARE(bench.mirror->stations().size(), 2 + round);
            QCOMPARE(wordOf(bench.system->engine().markTest(TransactionKey(1))), QStringLiteral("ok"));
        }
        QVERIFY(changes.count() >= 6);
    }

    void pausesGrowUpToTheLongest()
    {
        using std::chrono::milliseconds;
        milliseconds pause(500);
        QList<int> pauses;
        for (int i = 0; i < 7; ++i) {
            pauses.append(static_cast<int>(pause.count()));
            pause = remote::longerPause(pause, milliseconds(10'000));
        }
        QCOMPARE(pauses, (QList<int>{500, 1000, 2000, 4000, 8000, 10'000, 10'000}));
    }

    void noticesAServiceThatHangs()
    {
        QTcpServer silent; // takes connections and never answers
        QVERIFY(silent.listen(QHostAddress(QHostAddress::LocalHost)));
        RemoteBench bench;
        remote::LinkOptions options = hastyLink(silent.serverPort());
        options.silence = std::chrono::milliseconds(200);
        bench.open(options);
        QTRY_COMPARE(bench.system->state(), Link::State::Lost);
        QCOMPARE(bench.system->problem(), Link::Problem::NoAnswer);
    }

    void aGapInTheRevisionsBringsANewSnapshot()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        QSignalSpy reset(bench.mirror.get(), &api::LiveSite::reset);
        bench.system->changes().requestSnapshot();
        QTRY_COMPARE(reset.count(), 1);
        bench.source.publishStation(aStation(QStringLiteral("CP3")).state);
        QTRY_COMPARE(bench.mirror->stations().size(), 2);
        QVERIFY(bench.system->isUp());
    }

    void saysThatTheTokenIsWrong()
    {
        RemoteBench bench;
        QVERIFY(bench.service->start());
        bench.open(hastyLink(bench.service->port(), QByteArray("ffffffffffffffffffffffffffffffff")));
        QTRY_COMPARE(bench.system->problem(), Link::Problem::WrongToken);
        QVERIFY(!bench.mirror->isReady());
    }

    void refusesAnotherVersionInWords_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::newRow("newer") << QByteArray::number(wire::Version + 1);
        QTest::newRow("older") << QByteArray::number(wire::Version - 1);
        QTest::newRow("no number") << QByteArray("x");
    }
    void refusesAnotherVersionInWords()
    {
        QFETCH(QByteArray, version);
        RemoteBench bench;
        QVERIFY(bench.service->start());
        const HttpReply reply = exchange(bench.service->port(), consoleRequest(version));
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.headers.value(QByteArray(wire::VersionHeader).toLower()), QByteArray::number(wire::Version));
        const QString detail = reply.json().value(QStringLiteral("detail")).toString();
        QVERIFY2(detail.startsWith(QStringLiteral("console 1.4 cannot attach to service " FORECOURT_VERSION)), qPrintable(detail));
    }

    void refusesCallsItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("an unknown call") << QByteArray("engine.explode") << QByteArray("\x80") << 404;
        QTest::newRow("no CBOR") << QByteArray("engine.markTest") << QByteArray("{}") << 400;
        QTest::newRow("too few arguments") << QByteArray("engine.markTest") << QByteArray("\x80") << 400;
        QTest::newRow("another argument") << QByteArray("engine.markTest") << QByteArray("\x81\x61" "a") << 400;
    }
    void refusesCallsItCannotRead()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        RemoteBench bench;
        QVERIFY(bench.service->start());
        const QByteArray head = "POST /api/v1/console/" + call + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + ServedToken + "\r\n"
            + wire::VersionHeader + ": " + QByteArray::number(wire::Version) + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        QCOMPARE(exchange(bench.service->port(), head + "Content-Type: application/cbor\r\n\r\n" + body).status, status);
        if (status == 400)
            QCOMPARE(exchange(bench.service->port(), head + "Content-Type: text/plain\r\n\r\n" + body).status, 415);
        QVERIFY(bench.engine.tests.isEmpty());
    }

    void withoutServicesNobodyAttaches()
    {
        FakeChangeSource source;
        FakeEngine engine{source};
        FakeAdministration administration{source};
        FakeHistory history;
        ServedSite service({source, engine, administration, history, {}});
        QVERIFY(service.start());
        QCOMPARE(exchange(service.port(), consoleRequest(QByteArray::number(wire::Version))).status, 503);
    }

    void aSlowReaderGetsASnapshotInsteadOfAQueue()
    {
        FakeChangeSource source;
        source.state.site = SiteSettings{};
        api::LiveSite live(source);
        localapi::ChangeHub hub(source, live, {.readers = 2, .batches = 4});
        QTRY_VERIFY(live.isReady());
        const auto slow = hub.subscribe();
        QVERIFY(slow.has_value());
        QCOMPARE(readBatches(**slow, 1).value(0)->isSnapshot, true);
        for (int i = 0; i < 3; ++i)
            source.publishStation(aStation(QStringLiteral("A%1").arg(i)).state);
        QTRY_COMPARE(live.stations().size(), 3);
        const auto kept = readBatches(**slow, 3);
        QCOMPARE(kept.size(), 3);
        QVERIFY(!kept.value(0)->isSnapshot);
        for (int i = 0; i < 20; ++i)
            source.publishStation(aStation(QStringLiteral("B%1").arg(i)).state);
        QTRY_COMPARE(live.stations().size(), 23);
        const auto anew = readBatches(**slow, 1);
        QCOMPARE(anew.size(), 1);
        QVERIFY(anew.constFirst()->isSnapshot);
        QCOMPARE(anew.constFirst()->stations.size(), 23);
        QCOMPARE(anew.constFirst()->revision, live.revision());
        source.publishStation(aStation(QStringLiteral("C")).state);
        const auto next = readBatches(**slow, 1);
        QCOMPARE(next.value(0)->revision, anew.constFirst()->revision + 1);
    }

    void whatAConsoleHoldsEndsWithItsStream()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        remote::RemoteSystem other(hastyLink(bench.service->port()));
        other.open();
        QTRY_VERIFY_WITH_TIMEOUT(other.isUp(), 20000);
        QCOMPARE(wordOf(bench.system->administration().holdLobbyOpen(true)), QStringLiteral("ok"));
        QCOMPARE(wordOf(bench.system->administration().learnTokens(true, {Cp1})), QStringLiteral("ok"));
        QCOMPARE(wordOf(other.administration().holdLobbyOpen(true)), QStringLiteral("ok"));
        bench.mirror.reset();
        bench.system.reset(); // no word of farewell
        QTRY_VERIFY_WITH_TIMEOUT(!bench.administration.learning, 20000);
        QVERIFY(bench.administration.lobbyHeld); // the other one looks on
        QCOMPARE(wordOf(other.administration().holdLobbyOpen(false)), QStringLiteral("ok"));
        QVERIFY(!bench.administration.lobbyHeld);
    }

    void onlySoManyConsolesAttach()
    {
        FakeChangeSource source;
        api::LiveSite live(source);
        localapi::ChangeHub hub(source, live, {.readers = 1});
        auto first = hub.subscribe();
        QVERIFY(first.has_value());
        QCOMPARE(hub.subscribe().error().code, ErrorCode::Conflict);
        first->reset();
        QVERIFY(hub.subscribe().has_value());
    }

    void aBatchBecomesBytesOnceForAllReaders()
    {
        FakeChangeSource source;
        source.state.site = SiteSettings{};
        api::LiveSite live(source);
        localapi::ChangeHub hub(source, live, {.framesKept = 1, .alive = std::chrono::hours(1)});
        QTRY_VERIFY(live.isReady());
        const auto first = hub.subscribe();
        const auto second = hub.subscribe();
        QCOMPARE(readBatches(**first, 1).size(), 1);
        QCOMPARE(readBatches(**second, 1).size(), 1);
        const auto publish = [&](const char* id) {
            source.publishStation(aStation(QString::fromLatin1(id)).state);
            QByteArray bytes;
            const bool hasCome = QTest::qWaitFor([&] {
                bytes = (*first)->next(std::chrono::milliseconds(0)).value();
                return !bytes.isEmpty();
            });
            return hasCome ? bytes : QByteArray();
        };
        const QByteArray a = publish("A");
        QVERIFY(!a.isEmpty());
        QVERIFY((*second)->next(std::chrono::milliseconds(0)).value().constData() == a.constData()); // not only equal
        const QByteArray b = publish("B");
        const QByteArray c = publish("C"); // the bytes of B are not kept any more
        QCOMPARE((*second)->next(std::chrono::milliseconds(0)).value(), b + c);
    }

    void tenConsolesAttachAtOnce()
    {
        FakeChangeSource source;
        source.state.site = SiteSettings{};
        api::LiveSite live(source);
        localapi::ChangeHub hub(source, live);
        QTRY_VERIFY(live.isReady());
        std::vector<std::shared_ptr<http::ByteSource>> readers;
        for (int i = 0; i < 10; ++i) {
            const auto reader = hub.subscribe(QByteArray::number(i));
            QVERIFY(reader.has_value());
            readers.push_back(*reader);
        }
        source.publishStation(aStation(QStringLiteral("A")).state);
        QTRY_COMPARE(live.stations().size(), 1);
        for (const auto& reader : readers)
            QCOMPARE(readBatches(*reader, 1).value(0)->isSnapshot, true);
        QCOMPARE(hub.readers(), 10);
    }

    void saysThatItLivesWhereNothingHappens()
    {
        FakeChangeSource source;
        api::LiveSite live(source);
        localapi::ChangeHub hub(source, live, {.alive = std::chrono::milliseconds(1)});
        QTRY_VERIFY(live.isReady());
        const auto reader = hub.subscribe();
        QCOMPARE(readBatches(**reader, 1).size(), 1);
        QCOMPARE((*reader)->next(std::chrono::milliseconds(5)).value(), wire::frameOf({}));
        hub.close();
        QVERIFY(!(*reader)->next(std::chrono::milliseconds(5)).has_value());
    }
};

FORECOURT_TEST(TestRemoteLink)

} // namespace forecourt::tests::remotelink

#include "tst_remotelink.moc"
