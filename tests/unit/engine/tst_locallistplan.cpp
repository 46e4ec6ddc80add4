// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who is in a local list, and which messages bring it to a station.
#include "core/engine/locallistplan.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::locallistplan {

using engine::planLocalList;
using engine::wantedLocalList;
using Update = LocalListUpdate;
using Priority = LocalListPriority;

namespace {

const QDateTime Now(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);

LocalListEntry accepted(const QString& token)
{
    return {token, LocalListVerdict{}};
}

QList<LocalListEntry> entries(const QStringList& tokens)
{
    QList<LocalListEntry> list;
    for (const QString& token : tokens)
        list.append(accepted(token));
    return list;
}

QStringList tokensOf(const QList<LocalListEntry>& list)
{
    QStringList tokens;
    for (const LocalListEntry& entry : list)
        tokens.append((entry.verdict ? QString() : QStringLiteral("-")) + entry.token);
    return tokens;
}

LocalListRecord known(int version, const QStringList& tokens)
{
    LocalListRecord record;
    record.isKnown = true;
    record.version = version;
    record.entries = entries(tokens);
    return record;
}

/// Tags and persons of a site.
struct Roster
{
    QHash<QString, TokenRecord> tokens;
    QHash<qint64, PersonRecord> persons;

    TokenRecord& add(const QString& value)
    {
        TokenRecord& token = tokens[value.toCaseFolded()];
        token.value = value;
        return token;
    }
    [[nodiscard]] engine::WantedLocalList at(const QString& station, Priority priority = Priority::RecentUse, int room = 0) const
    {
        return wantedLocalList({tokens, persons, StationId(station), priority, room, Now});
    }
};

void whoMayChargeAndWhoIsBlockedIsInIt()
{
    Roster roster;
    roster.add(QStringLiteral("b")).groupId = QStringLiteral("G");
    roster.tokens[QStringLiteral("b")].expiresAt = Now.addDays(1);
    roster.add(QStringLiteral("A"));
    roster.add(QStringLiteral("blocked")).isBlocked = true;
    roster.add(QStringLiteral("over")).expiresAt = Now;
    roster.add(QStringLiteral("elsewhere")).stations = {StationId(QStringLiteral("Y"))};
    const engine::WantedLocalList list = roster.at(QStringLiteral("X"));
    QCOMPARE(tokensOf(list.entries), QStringList({QStringLiteral("A"), QStringLiteral("b"), QStringLiteral("blocked")}));
    QCOMPARE(list.entries.at(1).verdict->groupId, QStringLiteral("G"));
    QCOMPARE(list.entries.at(1).verdict->expiresAt, std::optional(Now.addDays(1)));
    QCOMPARE(list.entries.at(2).verdict->status, AuthorizationStatus::Blocked);
    QVERIFY(list.leftOut.isEmpty());
}

void blockedPersonBlocksHerTags()
{
    Roster roster;
    roster.add(QStringLiteral("A")).person = PersonId(1);
    roster.persons[1].name = QStringLiteral("Eva");
    roster.persons[1].isBlocked = true;
    QCOMPARE(roster.at(QStringLiteral("X")).entries.at(0).verdict->status, AuthorizationStatus::Blocked);
}

void shortListTakesTheLastUsed()
{
    Roster roster;
    roster.add(QStringLiteral("never"));
    roster.add(QStringLiteral("old")).lastUsedAt = Now.addDays(-9);
    roster.add(QStringLiteral("new")).lastUsedAt = Now.addDays(-1);
    roster.add(QStringLiteral("blocked")).isBlocked = true;
    roster.tokens[QStringLiteral("blocked")].lastUsedAt = Now;
    const engine::WantedLocalList list = roster.at(QStringLiteral("X"), Priority::RecentUse, 2);
    QCOMPARE(tokensOf(list.entries), QStringList({QStringLiteral("new"), QStringLiteral("old")}));
    QCOMPARE(list.leftOut, QStringList({QStringLiteral("never"), QStringLiteral("blocked")}));
}

void shortListTakesPeopleFirst()
{
    Roster roster;
    roster.add(QStringLiteral("1")).lastUsedAt = Now;
    roster.add(QStringLiteral("2")).person = PersonId(2);
    roster.add(QStringLiteral("3")).person = PersonId(1);
    roster.persons[1].name = QStringLiteral("anna");
    roster.persons[2].name = QStringLiteral("Berta");
    const engine::WantedLocalList list = roster.at(QStringLiteral("X"), Priority::PeopleFirst, 1);
    QCOMPARE(tokensOf(list.entries), QStringList{QStringLiteral("3")});
    QCOMPARE(list.leftOut, QStringList({QStringLiteral("2"), QStringLiteral("1")}));
}

void shortListTakesThoseOfTheChargerFirst()
{
    Roster roster;
    roster.add(QStringLiteral("everywhere")).lastUsedAt = Now;
    roster.add(QStringLiteral("two")).stations = {StationId(QStringLiteral("X")), StationId(QStringLiteral("Y"))};
    roster.add(QStringLiteral("here")).stations = {StationId(QStringLiteral("X"))};
    const engine::WantedLocalList list = roster.at(QStringLiteral("X"), Priority::ThisChargerFirst, 1);
    QCOMPARE(tokensOf(list.entries), QStringList{QStringLiteral("here")});
    QCOMPARE(list.leftOut, QStringList({QStringLiteral("two"), QStringLiteral("everywhere")}));
}

void unknownListIsSentWhole()
{
    const QList<SendLocalList> plan = planLocalList({}, 7, entries({QStringLiteral("A")}), 0, false);
    QCOMPARE(plan.size(), 1);
    QCOMPARE(plan.at(0).update, Update::Full);
    QCOMPARE(plan.at(0).version, 8);
}

void ourVersionGetsTheDifference()
{
    const LocalListRecord before = known(3, {QStringLiteral("a"), QStringLiteral("B"), QStringLiteral("c")});
    QList<LocalListEntry> wanted = entries({QStringLiteral("A"), QStringLiteral("C"), QStringLiteral("d")});
    wanted[1].verdict->status = AuthorizationStatus::Blocked;
    const QList<SendLocalList> plan = planLocalList(before, 3, wanted, 0, false);
    QCOMPARE(plan.size(), 1);
    QCOMPARE(plan.at(0).update, Update::Differential);
    QCOMPARE(plan.at(0).version, 4);
    QCOMPARE(tokensOf(plan.at(0).entries), QStringList({QStringLiteral("-B"), QStringLiteral("C"), QStringLiteral("d")}));
    QVERIFY(planLocalList(before, 3, before.entries, 0, false).isEmpty());
    QCOMPARE(planLocalList(before, 3, before.entries, 0, true).at(0).update, Update::Full);
}

void anotherVersionGetsTheWholeList()
{
    const LocalListRecord before = known(3, {QStringLiteral("A")});
    for (const int reported : {0, 2, 4}) {
        const QList<SendLocalList> plan = planLocalList(before, reported, before.entries, 0, false);
        QCOMPARE(plan.size(), 1);
        QCOMPARE(plan.at(0).update, Update::Full);
        QVERIFY(plan.at(0).version > std::max(3, reported)); // never one that was there before
    }
}

void largerDifferenceIsSentWhole()
{
    const QList<SendLocalList> plan =
        planLocalList(known(3, {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}), 3, entries({QStringLiteral("A")}), 0, false);
    QCOMPARE(plan.size(), 1);
    QCOMPARE(plan.at(0).update, Update::Full);
}

void emptyListIsSentOnlyToOneThatIsNot()
{
    QVERIFY(planLocalList({}, 0, {}, 0, false).isEmpty());
    const QList<SendLocalList> plan = planLocalList(known(3, {QStringLiteral("A")}), 3, {}, 0, false);
    QCOMPARE(plan.size(), 1);
    QCOMPARE(plan.at(0).update, Update::Full);
    QVERIFY(plan.at(0).entries.isEmpty());
}

void longListGoesInParts()
{
    QStringList tokens;
    for (int i = 10; i < 35; ++i)
        tokens.append(QString::number(i));
    const QList<SendLocalList> plan = planLocalList({}, 0, entries(tokens), 8, false);
    QCOMPARE(plan.size(), 4);
    LocalListRecord built;
    int version = 0;
    for (const SendLocalList& message : plan) {
        QCOMPARE(message.update, version == 0 ? Update::Full : Update::Differential);
        QCOMPARE(message.version, ++version);
        QVERIFY(message.entries.size() <= 8);
        built = engine::appliedTo(built, message, Now);
    }
    QVERIFY(engine::isSameList(built.entries, entries(tokens)));
    QCOMPARE(planLocalList({}, 0, entries(tokens), 0, false).size(), 1);
}

/// Whatever was there, what is planned leads to what is wanted, and no part is beyond the room.
void everyPlanLeadsThere()
{
    quint32 seed = 1;
    const auto random = [&seed](quint32 below) {
        seed = seed * 1664525U + 1013904223U;
        return (seed >> 16) % below;
    };
    for (int round = 0; round < 300; ++round) {
        QStringList before;
        QStringList after;
        for (int tag = 0; tag < 12; ++tag) {
            if (random(2) == 0)
                before.append(QString::number(tag));
            if (random(2) == 0)
                after.append(QString::number(tag));
        }
        LocalListRecord list = known(5, before);
        const int perMessage = static_cast<int>(random(5));
        const qsizetype room = std::max(before.size(), after.size());
        for (const SendLocalList& message : planLocalList(list, 5, entries(after), perMessage, false)) {
            QVERIFY(message.version > list.version);
            list = engine::appliedTo(list, message, Now);
            QVERIFY(list.entries.size() <= room);
        }
        QVERIFY(engine::isSameList(list.entries, entries(after)));
    }
}

void differenceToNothingKnownLeavesItUnknown()
{
    const LocalListRecord after = engine::appliedTo({}, SendLocalList{4, Update::Differential, entries({QStringLiteral("A")})}, Now);
    QVERIFY(!after.isKnown);
    QCOMPARE(after.version, 4);
}

const std::vector<Clause> Clauses{
    {"who may charge there, and who is blocked", whoMayChargeAndWhoIsBlockedIsInIt},
    {"a blocked person blocks her tags", blockedPersonBlocksHerTags},
    {"too long: last used first, blocked last", shortListTakesTheLastUsed},
    {"too long: people first, by name", shortListTakesPeopleFirst},
    {"too long: those of few chargers first", shortListTakesThoseOfTheChargerFirst},
    {"§4.1 Full where nothing is known", unknownListIsSentWhole},
    {"§4.1 Differential where our version is there", ourVersionGetsTheDifference},
    {"§4.1 Full where another version is there", anotherVersionGetsTheWholeList},
    {"Full where the difference is longer", largerDifferenceIsSentWhole},
    {"§4.1 Full with an empty list deletes all", emptyListIsSentOnlyToOneThatIsNot},
    {"§4.1, quirk 41 parts of SendLocalListMaxLength", longListGoesInParts},
    {"any plan leads to the list, within its room", everyPlanLeadsThere},
    {"a difference to nothing known", differenceToNothingKnownLeavesItUnknown},
};

} // namespace

class TestLocalListPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plans_data() { addClauses(Clauses); }
    void plans() { runClause(); }
};

FORECOURT_TEST(TestLocalListPlan)

} // namespace forecourt::tests::locallistplan

#include "tst_locallistplan.moc"
