// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The engine while its store cannot write: what goes on, what waits, what is taken back.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginetrouble {

namespace {

const QString A = QStringLiteral("A");
const QString Tag = QStringLiteral("TAG1");

/// One station with a running transaction, then the store stops committing.
struct Trouble
{
    EngineHarness site;
    StationDouble station;
    QString id;
    QDateTime stoppedAt;

    Trouble() : station((site.addToken(Tag), site.online(A)))
    {
        id = station.idOf(station.start(1, Tag, 100, site.now()));
        site.clock.advance(std::chrono::minutes(10));
        stoppedAt = site.now();
        site.transactions.commits.isImmediate = false;
        site.site.commits.isImmediate = false;
    }
    void report(StorageHealth health) { site.site.health(health, QStringLiteral("disk full"), 1); }
    quint64 stop() const { return station.stop(id, 5000, stoppedAt, Tag); }
    [[nodiscard]] bool isAnswered(quint64 handle) const
    {
        return station.adapter().replies.contains(handle) || station.adapter().refusals.contains(handle);
    }
    void reconnect()
    {
        station.disconnect();
        station = site.connect(A);
    }
    void recover()
    {
        report(StorageHealth::Good);
        while (site.transactions.commits.waiting() + site.site.commits.waiting() > 0) {
            site.transactions.commits.commit();
            site.site.commits.commit();
        }
    }
};

void fullDiskShutsNobodyOut()
{
    Trouble trouble;
    const quint64 unanswered = trouble.stop();
    trouble.report(StorageHealth::DiskFull);
    QVERIFY(!trouble.isAnswered(unanswered));
    trouble.reconnect();
    const auto boot = trouble.station.adapter().reply<ocpp::BootReply>(trouble.station.boot());
    QVERIFY(boot);
    QCOMPARE(boot->status, RegistrationStatus::Accepted);
    const quint64 again = trouble.stop();
    const quint64 values = trouble.station.values(2, {powerSample(trouble.site.now(), 7000)});
    QVERIFY(trouble.isAnswered(trouble.station.heartbeat()));
    QVERIFY(trouble.isAnswered(trouble.station.authorize(Tag)));
    QVERIFY(trouble.isAnswered(trouble.station.status(1, ConnectorStatus::Faulted)));
    QCOMPARE(trouble.site.connector(A, 1).status, ConnectorStatus::Faulted);
    QVERIFY(!trouble.isAnswered(again));
    QVERIFY(!trouble.isAnswered(values));
    trouble.recover();
    QVERIFY(trouble.station.adapter().replies.contains(again));
    QVERIFY(trouble.station.adapter().replies.contains(values));
    QCOMPARE(trouble.site.transactions.records.at(trouble.id.toLongLong()).state, TransactionState::Ended);
}

template<class Send>
void checkResent(Send send)
{
    Trouble trouble;
    static_cast<void>(send(trouble));
    trouble.report(StorageHealth::DiskFull);
    const size_t waiting = trouble.site.transactions.commits.waiting();
    quint64 last = 0;
    for (int attempt = 0; attempt < 50; ++attempt) {
        trouble.reconnect();
        static_cast<void>(send(trouble));
        last = send(trouble); // once more on the same link: its first call timed out
    }
    QCOMPARE(trouble.site.transactions.commits.waiting(), waiting);
    trouble.recover();
    const auto& order = trouble.station.adapter().answerOrder;
    QCOMPARE(std::count(order.begin(), order.end(), last), 1);
    QCOMPARE(order.size(), size_t(2)); // both calls of this link, none of an earlier one
    QVERIFY(trouble.station.adapter().refusals.empty());
    QCOMPARE(trouble.site.site.countEvents(EventKind::TransactionReview, QStringLiteral("StopConflict")), 0);
}

void resentStopIsNotStoredAgain()
{
    checkResent([](const Trouble& trouble) { return trouble.stop(); });
}

void resentValuesAreNotStoredAgain()
{
    checkResent([](const Trouble& trouble) {
        return trouble.station.values(1, {powerSample(trouble.stoppedAt, 7000)}, trouble.id);
    });
}

void waitingLiveMessagesGoOnWhenTroubleIsSeen()
{
    Trouble trouble;
    const quint64 stop = trouble.stop();
    const quint64 beat = trouble.station.heartbeat();
    const quint64 status = trouble.station.status(1, ConnectorStatus::Available);
    QVERIFY(!trouble.isAnswered(beat)); // the usual order
    trouble.report(StorageHealth::DiskFull);
    QVERIFY(trouble.isAnswered(beat));
    QVERIFY(trouble.isAnswered(status));
    QVERIFY(!trouble.isAnswered(stop));
    trouble.recover();
    QVERIFY(trouble.station.adapter().replies.contains(stop));
}

void waitingMeterValuesDoNotBlockTheHeartbeat()
{
    Trouble trouble;
    const quint64 values = trouble.station.values(1, {powerSample(trouble.site.now(), 7000)}, trouble.id);
    const quint64 before = trouble.station.heartbeat();
    QVERIFY(!trouble.isAnswered(before));
    trouble.report(StorageHealth::ReadOnly);
    QVERIFY(trouble.isAnswered(before));
    QVERIFY(trouble.isAnswered(trouble.station.heartbeat()));
    QVERIFY(!trouble.isAnswered(values));
    trouble.recover();
    QVERIFY(trouble.station.adapter().replies.contains(values));
}

void slowCommitIsTroubleToo()
{
    Trouble trouble;
    const quint64 stop = trouble.stop();
    const quint64 beat = trouble.station.heartbeat();
    QVERIFY(!trouble.isAnswered(beat));
    trouble.site.clock.advance(std::chrono::seconds(15));
    QVERIFY(trouble.isAnswered(beat));
    QVERIFY(!trouble.isAnswered(stop));
}

void laterRecordsWaitForTheStopOfAnEarlierLink()
{
    Trouble trouble;
    static_cast<void>(trouble.stop());
    trouble.reconnect();
    const quint64 start = trouble.station.start(1, Tag, 5000, trouble.site.now());
    QVERIFY(trouble.isAnswered(trouble.station.heartbeat())); // a new link starts without waiting
    trouble.recover();
    QVERIFY(!trouble.station.idOf(start).isEmpty());
    const TransactionRecord& ended = trouble.site.transactions.records.at(trouble.id.toLongLong());
    QCOMPARE(ended.state, TransactionState::Ended);
    QVERIFY(!ended.flags.testFlag(TransactionFlag::EndUnknown));
}

void fullQueueTakesNothing()
{
    Trouble trouble;
    trouble.report(StorageHealth::DiskFull);
    trouble.site.site.isQueueFull = true;
    trouble.report(StorageHealth::DiskFull);
    trouble.reconnect();
    const size_t transactions = trouble.site.transactions.commits.waiting();
    const size_t events = trouble.site.site.commits.waiting();
    for (int round = 0; round < 20; ++round) {
        const quint64 stop = trouble.stop();
        QVERIFY(!trouble.isAnswered(stop));
        QCOMPARE(trouble.station.adapter().abandoned.back(), stop); // may come again under the same id
        QVERIFY(!trouble.isAnswered(trouble.station.start(2, Tag, round, trouble.site.now())));
        QVERIFY(!trouble.isAnswered(trouble.station.values(2, {powerSample(trouble.site.now(), round)})));
        QVERIFY(!trouble.isAnswered(trouble.station.boot(QString::number(round))));
        QVERIFY(!trouble.isAnswered(trouble.station.status(1, ConnectorStatus::Faulted)));
        QVERIFY(trouble.isAnswered(trouble.station.heartbeat()));
        QVERIFY(trouble.isAnswered(trouble.station.authorize(Tag)));
        trouble.reconnect();
    }
    QCOMPARE(trouble.site.transactions.commits.waiting(), transactions);
    QCOMPARE(trouble.site.site.commits.waiting(), events);
    trouble.site.settle();
    QVERIFY(trouble.site.live->system().isQueueFull);
    QCOMPARE(trouble.site.quirk(A, QStringLiteral("too-many-unanswered")), 0);

    trouble.site.site.isQueueFull = false;
    trouble.recover();
    trouble.site.settle();
    QVERIFY(!trouble.site.live->system().isQueueFull);
    const quint64 stop = trouble.stop();
    trouble.recover();
    QVERIFY(trouble.station.adapter().replies.contains(stop));
}

void unsavedAdmissionAdmitsNobody()
{
    EngineHarness site;
    StationDouble guest = site.connect(A);
    static_cast<void>(guest.boot());
    site.site.commits.failure = Error{ErrorCode::StorageFull, QStringLiteral("disk full"), {}};
    const auto failed = site.engine->administration().admit(StationId(A), QStringLiteral("Door"));
    QVERIFY(failed.isFinished());
    QCOMPARE(failed.result().error().code, ErrorCode::StorageFull);
    QVERIFY(!site.state(A));
    QVERIFY(!site.engine->directory().access(A));
    QCOMPARE(site.live->candidates().size(), 1);
    QCOMPARE(guest.adapter().reply<ocpp::BootReply>(guest.boot())->status, RegistrationStatus::Pending);
    site.site.commits.failure.reset();
    QVERIFY(site.engine->administration().admit(StationId(A), QStringLiteral("Door")).result());
    QCOMPARE(site.state(A)->record.name, QStringLiteral("Door"));
    QCOMPARE(site.site.stations.at(A).record.boot.vendor, QStringLiteral("Acme"));
}

void unsavedChangeChangesNothing()
{
    EngineHarness site;
    StationDouble station = site.online(A);
    api::StationChange change;
    change.name = QStringLiteral("Other");
    change.isAdmitted = false;
    change.isRejected = true;
    site.site.commits.isImmediate = false;
    const auto waiting = site.engine->administration().saveStation(StationId(A), change);
    QVERIFY(!waiting.isFinished());
    QVERIFY(site.state(A)->record.isAdmitted);
    QVERIFY(station.adapter().reply<ocpp::BootReply>(station.boot())->status == RegistrationStatus::Accepted);
    site.site.commits.commit();
    QVERIFY(waiting.result());
    QCOMPARE(site.state(A)->record.name, QStringLiteral("Other"));
    QVERIFY(site.state(A)->record.isRejected);
    QCOMPARE(site.site.stations.at(A).record.name, QStringLiteral("Other")); // though the boot was saved after it

    site.site.commits.isImmediate = true;
    site.site.commits.failure = Error{ErrorCode::StorageFull, QStringLiteral("disk full"), {}};
    QVERIFY(!site.engine->administration().archiveStation(StationId(A)).result());
    QVERIFY(!site.state(A)->record.isArchived);
    QVERIFY(site.state(A)->link.isOnline);
}

const std::vector<Clause> Clauses{
    {"T-4 full disk shuts nobody out", fullDiskShutsNobodyOut},
    {"REL-2 a resent stop is not stored again and answered once", resentStopIsNotStoredAgain},
    {"REL-2 resent values are not stored again and answered once", resentValuesAreNotStoredAgain},
    {"T-4 live messages that wait go on when trouble is seen", waitingLiveMessagesGoOnWhenTroubleIsSeen},
    {"T-4 waiting meter values do not block the heartbeat", waitingMeterValuesDoNotBlockTheHeartbeat},
    {"T-4 a slow commit is trouble too", slowCommitIsTroubleToo},
    {"REL-1 later records wait for the stop of an earlier link", laterRecordsWaitForTheStopOfAnEarlierLink},
    {"REL-2 a full queue takes nothing and counts nothing lost", fullQueueTakesNothing},
    {"REL-1 an admission that is not saved admits nobody", unsavedAdmissionAdmitsNobody},
    {"REL-1 a change that is not saved changes nothing", unsavedChangeChangesNothing},
};

} // namespace

class TestEngineTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysInControl_data() { addClauses(Clauses); }
    void staysInControl() { runClause(); }
};

FORECOURT_TEST(TestEngineTrouble)

} // namespace forecourt::tests::enginetrouble

#include "tst_enginetrouble.moc"
