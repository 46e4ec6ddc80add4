// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the operator adds to a session: the person and a note, running, ending or ended.
#include "tests/support/engineharness.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace {

const QString A = QStringLiteral("A");
const QString Stranger = QStringLiteral("STRANGER");

struct AmendHarness : EngineHarness
{
    AmendHarness()
    {
        PersonRecord person;
        person.name = QStringLiteral("Ada");
        ada = engine->administration().savePerson(person).result().value();
    }

    QFuture<Result<void>> amend(std::optional<PersonId> person, std::optional<QString> note, qint64 key = 1)
    {
        return engine->commands().amendTransaction(TransactionKey(key), {person, std::move(note), QStringLiteral("chief")});
    }
    const TransactionRecord& stored(qint64 key = 1) { return transactions.records.at(key); }
    int audits(const char* code) { return site.countEvents(EventKind::TransactionReview, QString::fromLatin1(code)); }

    PersonId ada;
};

void anEndedSessionOfAStrangerGetsAPerson()
{
    AmendHarness site;
    StationDouble station = site.online(A);
    station.start(1, Stranger, 100, site.now());
    station.stop(QStringLiteral("1"), 300, site.now().addSecs(60));
    const TransactionRecord before = site.stored();
    QVERIFY(!before.person);
    QVERIFY(site.amend(site.ada, {}).result());
    TransactionRecord expected = before;
    expected.person = site.ada;
    expected.personName = QStringLiteral("Ada");
    QCOMPARE(site.stored(), expected); // and nothing else
    QCOMPARE(site.audits("PersonAssigned"), 1);
    const EventRecord audit = site.site.events.back();
    QCOMPARE(audit.station, StationId(A));
    QCOMPARE(audit.data.value(QStringLiteral("to")).toString(), QStringLiteral("Ada"));
    QCOMPARE(audit.data.value(QStringLiteral("user")).toString(), QStringLiteral("chief"));
    QVERIFY(site.amend(PersonId(0), {}).result()); // undo
    QCOMPARE(site.stored(), before);
    QCOMPARE(site.audits("PersonAssigned"), 2);
}

void theWindowHearsOfIt()
{
    AmendHarness site;
    StationDouble station = site.online(A);
    station.start(1, Stranger, 100, site.now());
    station.stop(QStringLiteral("1"), 300, site.now().addSecs(60));
    site.settle();
    QStringList notes;
    QObject::connect(site.live.get(), &api::LiveSite::transactionChanged, site.live.get(),
                     [&](const TransactionPointer& changed) { notes.append(changed->note); });
    QVERIFY(site.amend({}, QStringLiteral("guest of room 7")).result());
    site.settle();
    QCOMPARE(notes, QStringList{QStringLiteral("guest of room 7")});
    QVERIFY(site.live->transactions().isEmpty()); // still an ended one
    QCOMPARE(site.audits("NoteChanged"), 1);
    QVERIFY(site.amend({}, QStringLiteral("guest of room 7")).result()); // nothing changes, nothing to audit
    QCOMPARE(site.audits("NoteChanged"), 1);
}

void aRunningSessionKeepsItToItsEnd()
{
    AmendHarness site;
    StationDouble station = site.online(A);
    station.start(1, Stranger, 100, site.now());
    QVERIFY(site.amend(site.ada, QStringLiteral("by phone")).result());
    site.settle();
    QCOMPARE(site.live->transaction(TransactionKey(1))->personName, QStringLiteral("Ada"));
    station.values(1, {registerSample(site.now(), 200)}, QStringLiteral("1"));
    station.stop(QStringLiteral("1"), 300, site.now().addSecs(60));
    QCOMPARE(site.stored().state, TransactionState::Ended);
    QCOMPARE(site.stored().personName, QStringLiteral("Ada"));
    QCOMPARE(site.stored().note, QStringLiteral("by phone"));
}

/// A stop and an amendment cross: neither undoes the other, whichever comes first.
void aStopOnItsWayLosesNothing()
{
    for (const bool isStopFirst : {true, false}) {
        AmendHarness site;
        StationDouble station = site.online(A);
        station.start(1, Stranger, 100, site.now());
        site.transactions.commits.isImmediate = false;
        QFuture<Result<void>> amended;
        if (!isStopFirst)
            amended = site.amend(site.ada, {});
        station.stop(QStringLiteral("1"), 300, site.now().addSecs(60));
        if (isStopFirst)
            amended = site.amend(site.ada, {});
        for (int round = 0; round < 4; ++round)
            site.transactions.commits.commit();
        QVERIFY(amended.isFinished() && amended.result());
        QCOMPARE(site.stored().state, TransactionState::Ended);
        QCOMPARE(site.stored().energy(), std::optional(Energy::fromWh(200)));
        QCOMPARE(site.stored().personName, QStringLiteral("Ada"));
    }
}

void whatIsNotStoredDidNotHappen()
{
    AmendHarness site;
    StationDouble station = site.online(A);
    station.start(1, Stranger, 100, site.now());
    site.transactions.commits.failure = Error{ErrorCode::StorageFailed, {}, {}};
    QCOMPARE(site.amend(site.ada, {}).result().error().code, ErrorCode::StorageFailed);
    site.transactions.commits.failure.reset();
    site.settle();
    QVERIFY(site.live->transaction(TransactionKey(1))->personName.isEmpty());
    QCOMPARE(site.audits("PersonAssigned"), 0);
}

void wrongInputIsRefused()
{
    AmendHarness site;
    StationDouble station = site.online(A);
    station.start(1, Stranger, 100, site.now());
    QCOMPARE(site.amend(PersonId(77), {}).result().error().args, QStringList{QStringLiteral("person")});
    QCOMPARE(site.amend({}, QString(4001, QLatin1Char('x'))).result().error().args, QStringList{QStringLiteral("note")});
    QCOMPARE(site.amend({}, QStringLiteral("x"), 99).result().error().code, ErrorCode::NotFound);
    QCOMPARE(site.stored().note, QString());
}

void closingKeepsTheNote()
{
    AmendHarness site;
    StationDouble station = site.online(A);
    station.start(1, Stranger, 100, site.now());
    QVERIFY(site.amend({}, QStringLiteral("guest")).result());
    QVERIFY(site.engine->commands().closeTransaction(TransactionKey(1), {QStringLiteral("charger is gone"), {}, {}}).result());
    QCOMPARE(site.stored().note, QStringLiteral("guest\ncharger is gone"));
}

const std::vector<Clause> Clauses{
    {"ux-and-packaging §2 assign person, undone by nobody", anEndedSessionOfAStrangerGetsAPerson},
    {"a note of an ended session reaches the window", theWindowHearsOfIt},
    {"a running session keeps person and note to its end", aRunningSessionKeepsItToItsEnd},
    {"REL-1 a stop on its way and an amendment lose nothing", aStopOnItsWayLosesNothing},
    {"REL-1 what is not stored did not happen", whatIsNotStoredDidNotHappen},
    {"unknown person, session, long note", wrongInputIsRefused},
    {"closing in our records keeps the note", closingKeepsTheNote},
};

} // namespace

class TestEngineAmend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amendsTransactions_data() { addClauses(Clauses); }
    void amendsTransactions() { runClause(); }
};

QTEST_GUILESS_MAIN(TestEngineAmend)
#include "tst_engineamend.moc"
