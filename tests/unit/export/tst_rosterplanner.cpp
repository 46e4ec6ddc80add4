// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// An import is planned row by row: what is new, what changes, what is wrong, and how it is undone.
#include "core/export/rosterplanner.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::exporting;
using namespace Qt::StringLiterals;

namespace {
TokenRecord tokenOf(const QString& value, std::optional<PersonId> person = {})
{
    TokenRecord token;
    token.value = value;
    token.person = person;
    return token;
}

api::RosterImport importOf(QList<PersonRecord> persons = {}, QList<TokenRecord> tokens = {})
{
    api::RosterImport import;
    import.columns = {0, 1, 2, 3, 4, 5};
    import.timeZone = "Europe/Berlin";
    import.roster = std::make_shared<const api::Roster>(api::Roster{std::move(persons), std::move(tokens)});
    return import;
}

api::RosterPlan planOf(const api::RosterImport& import, const QList<QStringList>& rows)
{
    RosterPlanner planner(import);
    qint64 line = 1;
    for (const QStringList& cells : rows)
        planner.add({++line, cells, false});
    return planner.take();
}

const PersonRecord Anna{PersonId(7), u"Anna Weber"_s, u"Office"_s, false, {}};
} // namespace

class TestRosterPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesColumns_data()
    {
        QTest::addColumn<QStringList>("header");
        QTest::addColumn<int>("name");
        QTest::addColumn<int>("tag");
        QTest::newRow("English") << QStringList{u"Tag"_s, u"Name"_s} << 1 << 0;
        QTest::newRow("German") << QStringList{u"Fahrer"_s, u"Gruppe"_s, u"Kartennummer"_s} << 0 << 2;
        QTest::newRow("blanks and case") << QStringList{u" NOM "_s, u"UID"_s} << 0 << 1;
        QTest::newRow("nothing known") << QStringList{u"foo"_s, u"bar"_s} << -1 << -1;
        QTest::newRow("the first of two") << QStringList{u"Name"_s, u"Name"_s, u"RFID"_s} << 0 << 2;
    }
    void guessesColumns()
    {
        QFETCH(QStringList, header);
        QFETCH(int, name);
        QFETCH(int, tag);
        QCOMPARE(guessColumns(header).name, name);
        QCOMPARE(guessColumns(header).tag, tag);
    }

    void onePersonHasManyTags()
    {
        const api::RosterPlan plan = planOf(importOf(), {{u"Jo"_s, u"Flat 1"_s, u"A1"_s}, {u"jo"_s, u""_s, u"A2"_s}});
        QCOMPARE(plan.newPersons, 1);
        QCOMPARE(plan.newTags, 2);
        QCOMPARE(plan.steps.size(), 1);
        const RosterBatch& change = plan.steps[0].change;
        QCOMPARE(change.persons.size(), 1);
        QCOMPARE(change.persons[0].group, u"Flat 1"_s);
        QCOMPARE(change.tokens[0].person, change.tokens[1].person);
        QCOMPARE(change.tokens[0].person, std::optional(change.persons[0].id));
        QCOMPARE(plan.steps[0].undo.removedTokens, QStringList({u"A1"_s, u"A2"_s}));
    }

    void updatesAKnownTagAndKeepsTheOldForUndo()
    {
        TokenRecord old = tokenOf(u"04a2"_s, PersonId(7));
        old.stations = {StationId(u"CP1"_s)};
        const api::RosterPlan plan = planOf(importOf({Anna}, {old}), {{u"Anna Weber"_s, u""_s, u"04A2"_s, u"2026-12-31"_s, u"yes"_s, u"lost"_s}});
        QCOMPARE(plan.updatedTags, 1);
        const TokenRecord& token = plan.steps[0].change.tokens[0];
        QCOMPARE(token.value, u"04a2"_s); // as it was
        QCOMPARE(token.stations, old.stations); // what the file does not say stays
        QVERIFY(token.isBlocked);
        QCOMPARE(token.expiresAt, std::optional(QDateTime({2026, 12, 31}, {23, 0}, Qt::UTC)));
        QCOMPARE(plan.steps[0].undo.tokens, QList<TokenRecord>{old});
        QCOMPARE(plan.newPersons, 0);
    }

    void skipsKnownTagsWhereAsked()
    {
        api::RosterImport import = importOf({Anna}, {tokenOf(u"04A2"_s)});
        import.updatesKnown = false;
        const api::RosterPlan plan = planOf(import, {{u"Anna Weber"_s, u""_s, u"04a2"_s, u""_s, u""_s, u"x"_s}, {u"Bo"_s, u""_s, u"B"_s, u""_s, u""_s, u""_s}});
        QCOMPARE(plan.skippedTags, 1);
        QCOMPARE(plan.newTags, 1);
        QCOMPARE(plan.steps[0].change.tokens.size(), 1);
    }

    void saysNothingChangesWhereNothingDoes()
    {
        const api::RosterPlan plan = planOf(importOf({Anna}, {tokenOf(u"04A2"_s, PersonId(7))}), {{u"Anna Weber"_s, u""_s, u"04A2"_s, u""_s, u""_s, u""_s}});
        QCOMPARE(plan.sameTags, 1);
        QVERIFY(plan.steps.isEmpty());
    }

    void refusesWrongRows_data()
    {
        QTest::addColumn<QStringList>("row");
        QTest::addColumn<int>("problem");
        using P = api::RowProblem;
        QTest::newRow("neither tag nor name") << QStringList{u""_s, u"Office"_s, u""_s} << int(P::NoTag);
        QTest::newRow("OCPP 1.6 §7: 20 characters") << QStringList{u"A"_s, u""_s, QString(21, u'0')} << int(P::TagTooLong);
        QTest::newRow("control character") << QStringList{u"A"_s, u""_s, QString(u"0\x01"_s u"1"_s)} << int(P::BadTag);
        QTest::newRow("no such day") << QStringList{u"A"_s, u""_s, u"T"_s, u"31.02.2026"_s} << int(P::BadDate);
        QTest::newRow("neither yes nor no") << QStringList{u"A"_s, u""_s, u"T"_s, u""_s, u"perhaps"_s} << int(P::BadBlocked);
        QTest::newRow("absurd name") << QStringList{QString(10'000, u'n'), u""_s, u"T"_s} << int(P::NameTooLong);
        QTest::newRow("namesakes") << QStringList{u"Kim"_s, u""_s, u"T"_s} << int(P::AmbiguousName);
    }
    void refusesWrongRows()
    {
        QFETCH(QStringList, row);
        QFETCH(int, problem);
        const PersonRecord kim{PersonId(1), u"Kim"_s, {}, false, {}};
        const PersonRecord otherKim{PersonId(2), u"kim"_s, {}, false, {}};
        const api::RosterPlan plan = planOf(importOf({kim, otherKim}), {row, {u"Good"_s, u""_s, u"G"_s}});
        QCOMPARE(plan.problemCount, 1);
        QCOMPARE(int(plan.problems[0].what), problem);
        QCOMPARE(plan.problems[0].line, 2);
        QVERIFY(plan.problems[0].value.size() <= 100);
        QCOMPARE(plan.newTags, 1); // the others go on
    }

    void takesATagOnce()
    {
        const api::RosterPlan plan = planOf(importOf(), {{u"A"_s, u""_s, u"04a2"_s}, {u"B"_s, u""_s, u"04A2"_s}});
        QCOMPARE(plan.newTags, 1);
        QCOMPARE(int(plan.problems[0].what), int(api::RowProblem::TwiceInFile));
    }

    void readsDatesOfManyCountries_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("ISO") << u"2026-03-29"_s;
        QTest::newRow("German") << u"29.3.2026"_s;
        QTest::newRow("French") << u"29/03/2026"_s;
    }
    void readsDatesOfManyCountries()
    {
        QFETCH(QString, text);
        QCOMPARE(endOfDay(text, QTimeZone("Europe/Berlin")), std::optional(QDateTime({2026, 3, 29}, {22, 0}, Qt::UTC)));
    }

    void takesOffTheApostropheOfOurExport()
    {
        const api::RosterPlan plan = planOf(importOf(), {{u"'=Jo"_s, u""_s, u"T"_s}});
        QCOMPARE(plan.steps[0].change.persons[0].name, u"=Jo"_s);
    }

    void dividesManyRowsIntoSteps()
    {
        QList<QStringList> rows;
        for (int i = 0; i < 25'000; ++i)
            rows.append({QStringLiteral("P%1").arg(i / 2), u""_s, QString::number(i)});
        const api::RosterPlan plan = planOf(importOf(), rows);
        qsizetype tokens = 0;
        for (const api::RosterPlan::Step& step : plan.steps) {
            QVERIFY(step.change.size() <= RosterBatch::MaximumSize);
            tokens += step.change.tokens.size();
        }
        QCOMPARE(tokens, 25'000);
        QCOMPARE(plan.steps.size(), 4); // 37,500 records: each step is a commit to the disk
    }

    void listsTheFirstProblemsAndCountsAll()
    {
        QList<QStringList> rows(5000, {u""_s, u"x"_s, u""_s});
        const api::RosterPlan plan = planOf(importOf(), rows);
        QCOMPARE(plan.problemCount, 5000);
        QCOMPARE(plan.problems.size(), qsizetype(api::RosterPlan::MaximumListed));
    }
};

FORECOURT_TEST(TestRosterPlanner)
#include "tst_rosterplanner.moc"
