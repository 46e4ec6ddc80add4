// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The authorisation policy, question by question.
#include "core/engine/authorization.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;

namespace forecourt::tests::authorization {

using engine::AuthorizationQuestion;
using Purpose = AuthorizationQuestion::Purpose;

namespace {
const QDateTime Now(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);

struct Row
{
    bool isKnown = true;
    bool isBlocked = false;
    bool isPersonBlocked = false;
    QDateTime expiresAt = {};
    QStringList stations = {};
    ConcurrencyRule rule = ConcurrencyRule::AllowWithNotice;
    QList<engine::TokenUse> running = {};
    Purpose purpose = Purpose::Start;
    AuthorizationStatus expected = AuthorizationStatus::Accepted;
    TransactionFlags flags = {};
};

engine::TokenUse use(const char* station, int evse)
{
    return {TransactionKey(7), StationId(QString::fromLatin1(station)), EvseId(evse)};
}

const std::vector<std::pair<const char*, Row>>& rows()
{
    using Status = AuthorizationStatus;
    using Flag = TransactionFlag;
    static const std::vector<std::pair<const char*, Row>> list{
        {"S16 §4.1 a known tag is Accepted", {}},
        {"S16 §7 an unknown tag is Invalid, not an error",
         {.isKnown = false, .expected = Status::Invalid, .flags = Flag::UnknownToken | Flag::NotAuthorized}},
        {"S16 §7 a blocked tag is Blocked", {.isBlocked = true, .expected = Status::Blocked, .flags = Flag::NotAuthorized}},
        {"a blocked person blocks the tag",
         {.isPersonBlocked = true, .expected = Status::Blocked, .flags = Flag::NotAuthorized}},
        {"S16 §7 a past expiryDate is Expired",
         {.expiresAt = Now.addSecs(-1), .expected = Status::Expired, .flags = Flag::NotAuthorized}},
        {"S16 §7 valid until the very second is Expired at it",
         {.expiresAt = Now, .expected = Status::Expired, .flags = Flag::NotAuthorized}},
        {"S16 §7 a future expiryDate is Accepted", {.expiresAt = Now.addSecs(1)}},
        {"blocked wins over expired",
         {.isBlocked = true, .expiresAt = Now.addSecs(-1), .expected = Status::Blocked, .flags = Flag::NotAuthorized}},
        {"restricted to this station is Accepted", {.stations = {QStringLiteral("A")}}},
        {"restricted to another station is refused here",
         {.stations = {QStringLiteral("B")}, .expected = Status::NotAtThisLocation, .flags = Flag::NotAuthorized}},
        {"decisions 25 same tag, same connector is Accepted",
         {.rule = ConcurrencyRule::Forbid, .running = {use("A", 1)}}},
        {"decisions 25 elsewhere is allowed with a notice",
         {.running = {use("A", 2)}, .flags = Flag::ConcurrentToken}},
        {"decisions 25 elsewhere where forbidden is ConcurrentTx",
         {.rule = ConcurrencyRule::Forbid,
          .running = {use("B", 1)},
          .expected = Status::ConcurrentTx,
          .flags = Flag::ConcurrentToken | Flag::NotAuthorized}},
        {"S16 §4.1 ConcurrentTx means nothing for Authorize",
         {.rule = ConcurrencyRule::Forbid, .running = {use("B", 1)}, .purpose = Purpose::Present}},
        {"S16 §4.1 ConcurrentTx means nothing for a stop",
         {.rule = ConcurrencyRule::Forbid, .running = {use("B", 1)}, .purpose = Purpose::Stop}},
    };
    return list;
}
} // namespace

class TestAuthorization : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (size_t index = 0; index < rows().size(); ++index)
            QTest::newRow(rows()[index].first) << static_cast<qsizetype>(index);
    }
    void decides()
    {
        QFETCH(qsizetype, index);
        const Row& row = rows()[static_cast<size_t>(index)].second;
        TokenRecord token;
        token.value = QStringLiteral("04a2b3");
        token.isBlocked = row.isBlocked;
        token.groupId = QStringLiteral("family");
        token.concurrency = row.rule;
        if (row.expiresAt.isValid())
            token.expiresAt = row.expiresAt;
        for (const QString& station : row.stations)
            token.stations.append(StationId(station));
        PersonRecord person;
        person.isBlocked = row.isPersonBlocked;
        AuthorizationQuestion question;
        question.purpose = row.purpose;
        question.token = row.isKnown ? &token : nullptr;
        question.person = &person;
        question.station = StationId(QStringLiteral("A"));
        question.evse = EvseId(1);
        question.running = row.running;
        question.now = Now;
        const engine::AuthorizationDecision decision = engine::decide(question);
        QCOMPARE(decision.info.status, row.expected);
        QCOMPARE(decision.flags, row.flags);
        if (row.isKnown) {
            QCOMPARE(decision.info.groupId, token.groupId);
            QCOMPARE(decision.info.expiresAt, token.expiresAt);
        }
    }

    void tokensOfOneGroupMayStopEachOther_data()
    {
        QTest::addColumn<QString>("starter");
        QTest::addColumn<QString>("starterGroup");
        QTest::addColumn<QString>("presented");
        QTest::addColumn<QString>("presentedGroup");
        QTest::addColumn<bool>("expected");
        QTest::newRow("the same tag") << "A1" << "" << "A1" << "" << true;
        QTest::newRow("S16 §7 tags have no case") << "a1" << "" << "A1" << "" << true;
        QTest::newRow("S16 §4.10 another tag of the group") << "A1" << "G" << "B2" << "g" << true;
        QTest::newRow("another group") << "A1" << "G" << "B2" << "H" << false;
        QTest::newRow("no groups at all") << "A1" << "" << "B2" << "" << false;
        QTest::newRow("S16 §4.1 the parent value itself is no tag") << "A1" << "G" << "G" << "" << false;
    }
    void tokensOfOneGroupMayStopEachOther()
    {
        QFETCH(QString, starter);
        QFETCH(QString, starterGroup);
        QFETCH(QString, presented);
        QFETCH(QString, presentedGroup);
        QFETCH(bool, expected);
        QCOMPARE(engine::mayStop({starter, IdTokenKind::Unknown}, starterGroup, {presented, IdTokenKind::Unknown},
                                 presentedGroup),
                 expected);
    }
};

FORECOURT_TEST(TestAuthorization)

} // namespace forecourt::tests::authorization

#include "tst_authorization.moc"
