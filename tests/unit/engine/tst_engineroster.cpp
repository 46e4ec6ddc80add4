// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// An import of many persons and tags: few commits, told at its end, in portions.
#include "core/engine/roster.h"
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

constexpr int Batches = 4;
constexpr int TokensPerBatch = 2500;

QString tagOf(int batch, int index)
{
    return QStringLiteral("T%1-%2").arg(batch).arg(index);
}

RosterBatch aBatch(int number)
{
    RosterBatch batch;
    batch.persons = {{PersonId(-1), QStringLiteral("Person %1").arg(number), {}, false, {}}};
    for (int i = 0; i < TokensPerBatch; ++i) {
        TokenRecord token;
        token.value = tagOf(number, i);
        token.person = PersonId(-1);
        batch.tokens.append(token);
    }
    batch.moreFollows = true;
    return batch;
}

/// Counts the batches of changes that tell of tokens or persons.
struct RosterListener
{
    explicit RosterListener(EngineHarness& site)
    {
        QObject::connect(&site.engine->changes(), &api::ChangeSource::changed, &context, [this](const ChangeBatchPointer& batch) {
            if (batch->tokens.isEmpty() && batch->persons.isEmpty() && batch->removedTokens.isEmpty() && batch->removedPersons.isEmpty())
                return;
            ++publications;
            largest = std::max(largest, batch->tokens.size() + batch->persons.size() + batch->removedTokens.size() + batch->removedPersons.size());
            tokens += batch->tokens.size();
            persons += batch->persons.size();
        });
    }

    QObject context;
    int publications = 0;
    qsizetype largest = 0; ///< records in one of them
    qsizetype tokens = 0;
    qsizetype persons = 0;
};

/// Time enough for every portion; how many there may have been.
int hearAll(EngineHarness& site)
{
    constexpr int Most = 8;
    for (int i = 0; i < Most; ++i) {
        site.settle();
        site.clock.advance(std::chrono::milliseconds(50));
    }
    site.settle();
    return Most;
}

/// Imports \a batches of them; all are in the mirror then.
QList<NewPersonIds> importAll(EngineHarness& site, int batches)
{
    QList<NewPersonIds> ids;
    for (int i = 0; i < batches; ++i) {
        RosterBatch batch = aBatch(i);
        batch.moreFollows = i + 1 < batches;
        ids.append(*site.engine->administration().changeRoster(batch).result());
    }
    hearAll(site);
    return ids;
}

} // namespace

class TestEngineRoster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyRecordsAreFewCommitsToldInPortions();
    void anImportThatFallsSilentIsToldAllTheSame();
    void theNewestStateIsTold();
    void undoneInOneStroke();
    void aLargeUndoIsToldInPortions();
    void whatChangesBetweenPortionsIsToldAsItIs();
    void tooLargeABatchIsRefused();
};

void TestEngineRoster::manyRecordsAreFewCommitsToldInPortions()
{
    EngineHarness site;
    RosterListener heard(site);
    for (int i = 0; i < Batches; ++i) {
        QVERIFY(site.engine->administration().changeRoster(aBatch(i)).result());
        site.settle(); // time enough for a publication each
    }
    QCOMPARE(heard.publications, 0);
    QVERIFY(site.engine->administration().changeRoster({}).result());
    const int portions = hearAll(site);
    QVERIFY(heard.publications >= 3 && heard.publications <= portions);
    QVERIFY(heard.largest <= engine::Roster::PublishedAtOnce);
    QCOMPARE(heard.tokens, qsizetype(Batches) * TokensPerBatch); // each once
    QCOMPARE(heard.persons, qsizetype(Batches));
    QCOMPARE(site.site.rosterCommits, Batches + 1);
    QCOMPARE(site.live->tokens().size(), qsizetype(Batches) * TokensPerBatch);
}

void TestEngineRoster::anImportThatFallsSilentIsToldAllTheSame()
{
    EngineHarness site;
    RosterListener heard(site);
    QVERIFY(site.engine->administration().changeRoster(aBatch(0)).result());
    site.settle();
    QCOMPARE(heard.publications, 0);
    site.clock.advance(std::chrono::seconds(11));
    site.settle();
    QCOMPARE(heard.publications, 1);
    QCOMPARE(site.live->persons().size(), 1);
}

void TestEngineRoster::theNewestStateIsTold()
{
    EngineHarness site;
    QVERIFY(site.engine->administration().changeRoster(aBatch(0)).result());
    TokenRecord blocked;
    blocked.value = tagOf(0, 0);
    blocked.isBlocked = true;
    site.addToken(blocked);
    QVERIFY(site.engine->administration().removeToken(tagOf(0, 1)).result());
    site.settle();
    QVERIFY(site.engine->administration().changeRoster({}).result());
    site.settle();
    QVERIFY(site.live->token(tagOf(0, 0))->isBlocked);
    QVERIFY(!site.live->token(tagOf(0, 1)));
    QCOMPARE(site.live->tokens().size(), TokensPerBatch - 1);
}

void TestEngineRoster::undoneInOneStroke()
{
    EngineHarness site;
    RosterBatch batch = aBatch(0);
    batch.moreFollows = false;
    const auto ids = site.engine->administration().changeRoster(batch).result();
    site.settle();
    QCOMPARE(site.live->tokens().size(), TokensPerBatch);
    RosterListener heard(site);
    RosterBatch undo;
    for (const TokenRecord& token : std::as_const(batch.tokens))
        undo.removedTokens.append(token.value);
    undo.removedPersons = ids->values();
    QVERIFY(site.engine->administration().changeRoster(undo).result());
    site.settle();
    QCOMPARE(heard.publications, 1);
    QVERIFY(site.live->tokens().isEmpty() && site.live->persons().isEmpty());
}

void TestEngineRoster::aLargeUndoIsToldInPortions()
{
    EngineHarness site;
    const QList<NewPersonIds> ids = importAll(site, Batches);
    QCOMPARE(site.live->tokens().size(), qsizetype(Batches) * TokensPerBatch);
    RosterListener heard(site);
    bool isOrphaned = false; // a tag whose person the mirror does not know
    QObject::connect(site.live.get(), &api::LiveSite::batchApplied, &heard.context, [&] {
        for (const TokenRecord& token : site.live->tokens())
            isOrphaned = isOrphaned || (token.person && !site.live->person(*token.person));
    });
    for (int i = 0; i < Batches; ++i) {
        RosterBatch undo;
        for (int tag = 0; tag < TokensPerBatch; ++tag)
            undo.removedTokens.append(tagOf(i, tag));
        undo.removedPersons = ids.at(i).values();
        undo.moreFollows = i + 1 < Batches;
        QVERIFY(site.engine->administration().changeRoster(undo).result());
    }
    hearAll(site);
    QVERIFY(heard.publications >= 3 && heard.largest <= engine::Roster::PublishedAtOnce);
    QVERIFY(!isOrphaned);
    QVERIFY(site.live->tokens().isEmpty() && site.live->persons().isEmpty());
}

void TestEngineRoster::whatChangesBetweenPortionsIsToldAsItIs()
{
    EngineHarness site;
    for (int i = 0; i < Batches; ++i) {
        RosterBatch batch = aBatch(i);
        batch.moreFollows = i + 1 < Batches;
        QVERIFY(site.engine->administration().changeRoster(batch).result());
    }
    site.clock.advance(std::chrono::milliseconds(0)); // the first portion
    QCoreApplication::processEvents();
    QVERIFY(!site.live->tokens().isEmpty() && site.live->tokens().size() <= engine::Roster::PublishedAtOnce);
    for (int i = 0; i < TokensPerBatch; i += 100) { // told already or not
        TokenRecord blocked;
        blocked.value = tagOf(1, i);
        blocked.isBlocked = true;
        site.addToken(blocked);
        QVERIFY(site.engine->administration().removeToken(tagOf(2, i)).result());
    }
    hearAll(site);
    for (int i = 0; i < TokensPerBatch; i += 100) {
        QVERIFY(site.live->token(tagOf(1, i))->isBlocked);
        QVERIFY(!site.live->token(tagOf(2, i)));
    }
    QCOMPARE(site.live->tokens().size(), qsizetype(Batches) * TokensPerBatch - TokensPerBatch / 100);
}

void TestEngineRoster::tooLargeABatchIsRefused()
{
    EngineHarness site;
    RosterBatch batch = aBatch(0);
    while (batch.size() <= RosterBatch::MaximumSize)
        batch.tokens.append(batch.tokens.first());
    QCOMPARE(site.engine->administration().changeRoster(batch).result().error().code, ErrorCode::InvalidInput);
    QCOMPARE(site.site.rosterCommits, 0);
}

FORECOURT_TEST(TestEngineRoster)
#include "tst_engineroster.moc"
