// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// An import of many persons and tags: few commits, one publication.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"

#include <QTest>

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
            if (batch->tokens.isEmpty() && batch->persons.isEmpty() && batch->removedTokens.isEmpty())
                return;
            ++publications;
            tokens += batch->tokens.size();
            persons += batch->persons.size();
        });
    }

    QObject context;
    int publications = 0;
    qsizetype tokens = 0;
    qsizetype persons = 0;
};

} // namespace

class TestEngineRoster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyRecordsAreFewCommitsAndOnePublication();
    void anImportThatFallsSilentIsToldAllTheSame();
    void theNewestStateIsTold();
    void undoneInOneStroke();
    void tooLargeABatchIsRefused();
};

void TestEngineRoster::manyRecordsAreFewCommitsAndOnePublication()
{
    EngineHarness site;
    RosterListener heard(site);
    for (int i = 0; i < Batches; ++i) {
        QVERIFY(site.engine->administration().changeRoster(aBatch(i)).result());
        site.settle(); // time enough for a publication each
    }
    QCOMPARE(heard.publications, 0);
    QVERIFY(site.engine->administration().changeRoster({}).result());
    site.settle();
    QCOMPARE(heard.publications, 1);
    QCOMPARE(heard.tokens, qsizetype(Batches) * TokensPerBatch);
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
