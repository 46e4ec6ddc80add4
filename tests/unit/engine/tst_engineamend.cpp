// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the operator adds to a session: the person and a note, running, ending or ended.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::engineamend {

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

/// A session of 12 MWh in an hour.
StationDouble chargeTheImpossible(AmendHarness& site)
{
    StationDouble station = site.online(A);
    site.addToken(Stranger); // no other doubt than the energy
    station.start(1, Stranger, 0, site.now());
    site.clock.advance(std::chrono::hours(1));
    station.stop(QStringLiteral("1"), 12'345'678, site.now());
    return station;
}

QFuture<Result<void>> decide(AmendHarness& site, bool isAccepted, const QString& reason, std::optional<QString> note = {})
{
    api::TransactionAmendment amendment;
    amendment.note = std::move(note);
    amendment.user = QStringLiteral("chief");
    amendment.energy = api::EnergyVerdict{isAccepted, reason};
    return site.engine->commands().amendTransaction(TransactionKey(1), amendment);
}

void impossibleEnergyIsAcceptedAndTakenBack()
{
    using F = TransactionFlag;
    AmendHarness site;
    chargeTheImpossible(site);
    const auto sum = [&] { return site.state(A) ? site.live->today().energy : Energy(); };
    const TransactionRecord before = site.stored();
    QVERIFY(before.flags.testFlag(F::EnergyImplausible) && before.needsAttention());
    QCOMPARE(sum(), Energy());
    QVERIFY(decide(site, true, QStringLiteral(" read the meter ")).result());
    TransactionRecord expected = before;
    expected.flags |= F::EnergyAccepted;
    expected.note = QStringLiteral("read the meter");
    QCOMPARE(site.stored(), expected); // what the station said is as it was, the doubt too
    QVERIFY(!site.stored().needsAttention());
    QCOMPARE(sum(), Energy::fromWh(12'345'678));
    QCOMPARE(site.audits("EnergyAccepted"), 1);
    const EventRecord audit = site.site.events.back();
    QCOMPARE(audit.station, StationId(A));
    QCOMPARE(audit.data.value(QStringLiteral("reason")).toString(), QStringLiteral("read the meter"));
    QCOMPARE(audit.data.value(QStringLiteral("user")).toString(), QStringLiteral("chief"));
    QVERIFY(decide(site, true, QStringLiteral("once more")).result()); // decided so already
    QCOMPARE(site.stored(), expected);
    QCOMPARE(site.audits("EnergyAccepted"), 1);
    QVERIFY(decide(site, false, {}, before.note).result()); // undo
    QCOMPARE(site.stored(), before);
    QCOMPARE(sum(), Energy());
    QCOMPARE(site.audits("EnergyRefused"), 1);
}

void theVerdictIsThereAfterARestart()
{
    AmendHarness site;
    chargeTheImpossible(site);
    QVERIFY(decide(site, true, QStringLiteral("read the meter")).result());
    site.restart();
    QVERIFY(site.stored().isEnergySummed());
    QVERIFY(decide(site, false, QStringLiteral("misread")).result());
    QVERIFY(!site.stored().isEnergySummed());
    QCOMPARE(site.stored().note, QStringLiteral("read the meter\nmisread"));
}

void onlyADoubtIsDecided()
{
    AmendHarness site;
    StationDouble station = site.online(A);
    station.start(1, Stranger, 100, site.now());
    QCOMPARE(decide(site, true, QStringLiteral("x")).result().error().code, ErrorCode::Conflict); // it runs
    station.stop(QStringLiteral("1"), 300, site.now().addSecs(60));
    const auto plain = decide(site, true, QStringLiteral("x")).result();
    QCOMPARE(plain.error().code, ErrorCode::Conflict);
    QCOMPARE(plain.error().args, QStringList{QStringLiteral("energy")});
    AmendHarness other;
    chargeTheImpossible(other);
    const auto refused = [&](const QString& reason) { return decide(other, true, reason).result().error().args.value(0); };
    QCOMPARE(refused(QStringLiteral("  ")), QStringLiteral("reason"));
    QCOMPARE(refused(QString(1001, QLatin1Char('x'))), QStringLiteral("reason"));
    QVERIFY(other.amend({}, QString(3990, QLatin1Char('n'))).result());
    QCOMPARE(refused(QStringLiteral("twelve chars")), QStringLiteral("note"));
    QVERIFY(!other.stored().isEnergySummed());
    QCOMPARE(other.audits("EnergyAccepted"), 0);
}

QFuture<Result<void>> mark(AmendHarness& site, bool isTest)
{
    api::TransactionAmendment amendment;
    amendment.user = QStringLiteral("chief");
    amendment.isTest = isTest;
    return site.engine->commands().amendTransaction(TransactionKey(1), amendment);
}

void anEndedSessionBecomesATest()
{
    AmendHarness site;
    StationDouble station = site.online(A);
    site.addToken(Stranger);
    station.start(1, Stranger, 100, site.now());
    station.stop(QStringLiteral("1"), 300, site.now().addSecs(60));
    const auto sum = [&] { return site.state(A) ? site.live->today().energy : Energy(); };
    const TransactionRecord before = site.stored();
    QCOMPARE(sum(), Energy::fromWh(200));
    QVERIFY(mark(site, true).result());
    TransactionRecord expected = before;
    expected.flags |= TransactionFlag::Test;
    QCOMPARE(site.stored(), expected); // and nothing else
    QCOMPARE(sum(), Energy());
    QCOMPARE(site.audits("MarkedAsTest"), 1);
    QCOMPARE(site.site.events.back().data.value(QStringLiteral("user")).toString(), QStringLiteral("chief"));
    QVERIFY(mark(site, true).result()); // it is one already
    QCOMPARE(site.audits("MarkedAsTest"), 1);
    QVERIFY(mark(site, false).result()); // undo
    QCOMPARE(site.stored(), before);
    QCOMPARE(sum(), Energy::fromWh(200));
    QCOMPARE(site.audits("NoTest"), 1);
}

void aRunningTestIsOneAtItsEnd()
{
    AmendHarness site;
    StationDouble station = site.online(A);
    station.start(1, Stranger, 100, site.now());
    QVERIFY(mark(site, true).result());
    site.settle();
    QVERIFY(site.live->transaction(TransactionKey(1))->flags.testFlag(TransactionFlag::Test));
    station.stop(QStringLiteral("1"), 300, site.now().addSecs(60));
    QVERIFY(site.stored().flags.testFlag(TransactionFlag::Test));
    site.settle();
    QCOMPARE(site.live->today().energy, Energy());
}

void aMarkThatIsNotStoredIsTakenBack()
{
    AmendHarness site;
    StationDouble station = site.online(A);
    station.start(1, Stranger, 100, site.now());
    site.transactions.commits.failure = Error{ErrorCode::StorageFailed, {}, {}};
    QCOMPARE(mark(site, true).result().error().code, ErrorCode::StorageFailed);
    site.transactions.commits.failure.reset();
    site.settle();
    QVERIFY(!site.live->transaction(TransactionKey(1))->flags.testFlag(TransactionFlag::Test));
    QCOMPARE(site.audits("MarkedAsTest"), 0);
}

const std::vector<Clause> Clauses{
    {"ux-and-packaging §2 assign person, undone by nobody", anEndedSessionOfAStrangerGetsAPerson},
    {"a note of an ended session reaches the window", theWindowHearsOfIt},
    {"a running session keeps person and note to its end", aRunningSessionKeepsItToItsEnd},
    {"REL-1 a stop on its way and an amendment lose nothing", aStopOnItsWayLosesNothing},
    {"REL-1 what is not stored did not happen", whatIsNotStoredDidNotHappen},
    {"unknown person, session, long note", wrongInputIsRefused},
    {"closing in our records keeps the note", closingKeepsTheNote},
    {"T-20 an impossible energy is accepted, and taken back", impossibleEnergyIsAcceptedAndTakenBack},
    {"T-20 the verdict outlives a restart", theVerdictIsThereAfterARestart},
    {"T-20 only a doubt is decided, with a reason", onlyADoubtIsDecided},
    {"an ended session becomes a test and counts again", anEndedSessionBecomesATest},
    {"a running session marked as a test is one at its end", aRunningTestIsOneAtItsEnd},
    {"REL-1 a mark that is not stored is taken back", aMarkThatIsNotStoredIsTakenBack},
};

} // namespace

class TestEngineAmend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amendsTransactions_data() { addClauses(Clauses); }
    void amendsTransactions() { runClause(); }
};

FORECOURT_TEST(TestEngineAmend)

} // namespace forecourt::tests::engineamend

#include "tst_engineamend.moc"
