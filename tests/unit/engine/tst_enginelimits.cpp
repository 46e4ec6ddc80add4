// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the engine knows of limits of power, and how it answers vendors' messages.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginelimits {

using Outcome = CommandOutcome;
using Purpose = ChargingProfilePurpose;
using Standing = ProfileStanding;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

const QString A = QStringLiteral("A");
const QString Tag = QStringLiteral("TAG1");

ChargingProfile profile(int id, Purpose purpose = Purpose::TxDefault, int level = 0)
{
    ChargingProfile one;
    one.id = id;
    one.purpose = purpose;
    one.stackLevel = level;
    one.kind = ChargingProfileKind::Relative;
    one.schedule.periods = {{0, 160, {}}};
    return one;
}

struct Bench
{
    EngineHarness site;
    StationDouble station;

    Bench() : station(begin(site)) {}
    static StationDouble begin(EngineHarness& site)
    {
        site.addToken(Tag);
        return site.online(A);
    }
    CommandId send(const CommandParameters& parameters)
    {
        const Result<CommandId> sent = site.submit(A, parameters);
        Q_ASSERT(sent.has_value());
        return *sent;
    }
    void answer(Outcome outcome, CommandAnswer kind)
    {
        ocpp::Answer answer;
        answer.outcome = outcome;
        answer.kind = kind;
        answer.status = QStringLiteral("word");
        station.adapter().answer(answer);
        site.settle();
    }
    CommandId set(const ChargingProfile& profile, int evse = 1)
    {
        const CommandId id = send(SetChargingProfile{EvseId(evse), profile});
        answer(Outcome::Accepted, CommandAnswer::Accepted);
        return id;
    }
    void clear(const ClearChargingProfiles& filter, CommandAnswer kind = CommandAnswer::Accepted)
    {
        send(filter);
        answer(kind == CommandAnswer::Accepted ? Outcome::Accepted : Outcome::Rejected, kind);
    }
    /// As the window sees it; a default one where nothing is known.
    [[nodiscard]] PowerLimitsRecord limits()
    {
        site.settle();
        const PowerLimitsPointer known = site.live->powerLimits(StationId(A));
        return known ? *known : PowerLimitsRecord{};
    }
    [[nodiscard]] QList<int> ids()
    {
        QList<int> ids;
        for (const InstalledProfile& installed : limits().profiles)
            ids.append(installed.profile.id);
        return ids;
    }
    [[nodiscard]] Standing standing() { return limits().profiles.constLast().standing; }
};

void acceptedIsInPlace()
{
    Bench b;
    QVERIFY(!b.site.live->powerLimits(StationId(A)));
    const CommandId command = b.set(profile(3));
    QCOMPARE(b.ids(), QList<int>{3});
    QCOMPARE(b.standing(), Standing::Confirmed);
    QCOMPARE(b.limits().profiles.first().command, command);
    QCOMPARE(b.limits().profiles.first().evse, std::optional(EvseId(1)));
    QVERIFY(!b.limits().isKnown()); // others may be there
    QCOMPARE(b.site.site.powerLimits.at(A), b.limits());
}

void refusedIsNot()
{
    for (const CommandAnswer kind : {CommandAnswer::Rejected, CommandAnswer::NotSupported}) {
        Bench b;
        b.send(SetChargingProfile{EvseId(1), profile(3)});
        b.answer(Outcome::Rejected, kind);
        QVERIFY(b.ids().isEmpty());
    }
}

void sameLevelReplaces()
{
    Bench b;
    b.set(profile(3));
    b.set(profile(4));
    QCOMPARE(b.ids(), QList<int>{4});
    b.set(profile(5), 2);
    b.set(profile(4, Purpose::TxDefault, 7), 2); // the same id elsewhere
    QCOMPARE(b.ids(), (QList<int>{5, 4}));
}

void clearedIsGone()
{
    Bench b;
    b.set(profile(3));
    b.set(profile(4, Purpose::TxDefault, 1));
    ClearChargingProfiles byLevel;
    byLevel.stackLevel = 1;
    b.clear(byLevel);
    QCOMPARE(b.ids(), QList<int>{3});
    QVERIFY(!b.limits().isComplete);
    b.clear({});
    QVERIFY(b.ids().isEmpty());
    QVERIFY(b.limits().isKnown());
    b.set(profile(3));
    QVERIFY(b.limits().isKnown());
}

/// The station says that it has none of these: then it has none.
void nothingMatchedMeansGoneToo()
{
    Bench b;
    b.set(profile(3));
    ClearChargingProfiles byId;
    byId.profileId = 3;
    b.clear(byId, CommandAnswer::NothingMatched);
    QVERIFY(b.ids().isEmpty());
}

void noAnswerMayHold()
{
    Bench b;
    b.set(profile(3));
    b.send(SetChargingProfile{EvseId(1), profile(4)});
    b.station.disconnect();
    QCOMPARE(b.ids(), (QList<int>{3, 4}));
    QCOMPARE(b.standing(), Standing::Unanswered);
    QCOMPARE(b.limits().profiles.first().standing, Standing::Doubtful);
}

void clearingWithoutAnswerLeavesDoubt()
{
    Bench b;
    b.set(profile(3));
    b.send(ClearChargingProfiles{});
    b.station.disconnect();
    QCOMPARE(b.ids(), QList<int>{3});
    QCOMPARE(b.standing(), Standing::Doubtful);
    QVERIFY(!b.limits().isComplete);
}

void restartMakesItUnknown()
{
    Bench b;
    b.clear({});
    b.set(profile(3));
    QVERIFY(b.limits().isKnown());
    b.site.clock.advance(minutes(5));
    b.station.boot();
    EngineHarness::swallowLearning(b.station);
    QVERIFY(!b.limits().isKnown());
    QCOMPARE(b.standing(), Standing::BeforeRestart);
    QCOMPARE(b.limits().restartedAt, b.limits().bootAt);
    b.set(profile(3));
    QCOMPARE(b.standing(), Standing::Confirmed);
}

void sessionLimitEndsWithItsSession()
{
    Bench b;
    const quint64 started = b.station.start(1, Tag, 0, b.site.now());
    b.site.settle();
    ChargingProfile session = profile(3, Purpose::Tx);
    session.transaction = TransactionId(b.station.idOf(started));
    b.set(session);
    QCOMPARE(b.ids(), QList<int>{3});
    b.station.stop(session.transaction->value(), 1000, b.site.now());
    QVERIFY(b.ids().isEmpty());
}

void validityEndsIt()
{
    Bench b;
    ChargingProfile one = profile(3);
    one.validTo = b.site.now().addSecs(600);
    b.set(one);
    b.site.clock.advance(minutes(9));
    QCOMPARE(b.ids(), QList<int>{3});
    b.site.clock.advance(minutes(2));
    QVERIFY(b.ids().isEmpty());
}

void ourRestartForgetsNothing()
{
    Bench b;
    b.clear({});
    b.set(profile(3));
    const PowerLimitsRecord before = b.limits();
    b.site.restart();
    QCOMPARE(b.limits(), before);
    QVERIFY(b.limits().isKnown());
}

/// It restarted while we were away: its next boot tells.
void bootAfterOurRestartTells()
{
    Bench b;
    b.clear({});
    b.set(profile(3));
    b.site.restart();
    b.site.clock.advance(minutes(5));
    const StationDouble again = b.site.connect(A);
    again.boot();
    QVERIFY(!b.limits().isKnown());
    QCOMPARE(b.standing(), Standing::BeforeRestart);
}

/// What was out when the program ended may have come through.
void commandThatWasOutIsUnanswered()
{
    Bench b;
    b.send(SetChargingProfile{EvseId(1), profile(3)});
    b.site.settle();
    b.site.restart();
    QCOMPARE(b.ids(), QList<int>{3});
    QCOMPARE(b.standing(), Standing::Unanswered);
}

// ---- vendors' messages ------------------------------------------------------------------------------

using Status = ocpp::DataTransferReply::Status;

ocpp::DataTransferReply say(const Bench& b, const char* vendor, const char* message, const QString& data = {})
{
    ocpp::DataTransferNotice notice;
    notice.vendorId = QString::fromLatin1(vendor);
    notice.messageId = QString::fromLatin1(message);
    notice.data = data;
    return b.station.adapter().reply<ocpp::DataTransferReply>(b.station.adapter().say(QStringLiteral("DataTransfer"), notice)).value();
}

VendorRule ruleOf(VendorAnswer answer, const QString& data = {}, const char* message = "")
{
    VendorRule rule;
    rule.vendorId = QStringLiteral("org.example");
    rule.messageId = QString::fromLatin1(message);
    rule.answer = answer;
    rule.data = data;
    rule.user = QStringLiteral("Eva");
    return rule;
}

Result<VendorRuleId> saveRule(Bench& b, VendorAnswer answer, const QString& data = {}, const char* message = "")
{
    const auto saved = b.site.engine->vendorData().saveRule(ruleOf(answer, data, message));
    b.site.settle();
    return saved.result();
}

void unknownWithoutRule()
{
    Bench b;
    QCOMPARE(say(b, "org.example", "Hello").status, Status::UnknownVendorId);
    QCOMPARE(say(b, "org.openchargealliance.costmsg", "Hello").status, Status::UnknownMessageId);
}

void ruleAnswers()
{
    Bench b;
    const auto id = saveRule(b, VendorAnswer::Accepted, QStringLiteral("{}"));
    QVERIFY(id.has_value());
    QCOMPARE(say(b, "ORG.example", "Hello").status, Status::Accepted);
    QCOMPARE(say(b, "org.example", "Hello").data, std::optional(QStringLiteral("{}")));
    QVERIFY(saveRule(b, VendorAnswer::Rejected, {}, "Hello").has_value());
    QCOMPARE(say(b, "org.example", "Hello").status, Status::Rejected);
    QVERIFY(!say(b, "org.example", "Hello").data);
    QCOMPARE(b.site.live->vendorRules().size(), 2);
    QCOMPARE(b.site.site.countEvents(EventKind::SettingChanged, QStringLiteral("VendorRuleSaved")), 2);
    QVERIFY(b.site.engine->vendorData().removeRule(*id, QStringLiteral("Eva")).result().has_value());
    QCOMPARE(say(b, "org.example", "Other").status, Status::UnknownVendorId);
    QCOMPARE(b.site.site.vendorRules.size(), std::size_t(1));
}

void rulesThatCannotBe()
{
    Bench b;
    QVERIFY(saveRule(b, VendorAnswer::Accepted).has_value());
    QCOMPARE(saveRule(b, VendorAnswer::Rejected).error().code, ErrorCode::Conflict);
    const auto withData = saveRule(b, VendorAnswer::UnknownVendor, QStringLiteral("x"), "Hello");
    QCOMPARE(withData.error().args, QStringList{QStringLiteral("data")});
    QCOMPARE(b.site.engine->vendorData().removeRule(VendorRuleId(99), {}).result().error().code, ErrorCode::NotFound);
}

/// Undo of a removal: the rule comes back under its number.
void removedRuleComesBack()
{
    Bench b;
    const auto id = saveRule(b, VendorAnswer::Accepted);
    VendorRule rule = b.site.live->vendorRules().first();
    QVERIFY(b.site.engine->vendorData().removeRule(*id, {}).result().has_value());
    QCOMPARE(b.site.engine->vendorData().saveRule(rule).result().value(), *id);
    b.site.settle();
    QCOMPARE(b.site.live->vendorRules().size(), 1);
    QCOMPARE(say(b, "org.example", "").status, Status::Accepted);
}

/// Nobody hears of a rule, or of its end, before it is on the disk.
void ruleHoldsOnceStored()
{
    Bench b;
    CommitQueue& commits = b.site.site.commits;
    api::VendorData& vendors = b.site.engine->vendorData();
    commits.isImmediate = false;
    const auto saved = vendors.saveRule(ruleOf(VendorAnswer::Accepted));
    b.site.settle();
    QVERIFY(!saved.isFinished());
    QVERIFY(b.site.live->vendorRules().isEmpty());
    QCOMPARE(say(b, "org.example", "Hello").status, Status::UnknownVendorId);
    const auto twice = vendors.saveRule(ruleOf(VendorAnswer::Rejected));
    QVERIFY(twice.isFinished());
    QCOMPARE(twice.result().error().code, ErrorCode::Conflict);
    commits.commit();
    QVERIFY(saved.isFinished() && saved.result());
    QCOMPARE(say(b, "org.example", "Hello").status, Status::Accepted);

    const auto removed = vendors.removeRule(saved.result().value(), QStringLiteral("Eva"));
    QVERIFY(!removed.isFinished());
    QCOMPARE(say(b, "org.example", "Hello").status, Status::Accepted);
    commits.commit();
    QVERIFY(removed.isFinished() && removed.result());
    QCOMPARE(say(b, "org.example", "Hello").status, Status::UnknownVendorId);
}

/// A disk that takes nothing: the rule that is stored holds on, the caller hears why, the history says nothing.
void failingStoreChangesNoRule()
{
    Bench b;
    CommitQueue& commits = b.site.site.commits;
    api::VendorData& vendors = b.site.engine->vendorData();
    const auto id = saveRule(b, VendorAnswer::Accepted);
    QVERIFY(id.has_value());
    const QList<VendorRule> before = b.site.live->vendorRules();
    VendorRule changed = before.first();
    changed.answer = VendorAnswer::Rejected;
    commits.failure = Error{ErrorCode::StorageFull, QStringLiteral("disk full"), {}};
    const auto saved = vendors.saveRule(changed).result();
    const auto made = saveRule(b, VendorAnswer::Rejected, {}, "Hello");
    const auto removed = vendors.removeRule(*id, QStringLiteral("Eva")).result();
    commits.failure.reset();
    QVERIFY(!saved && !made && !removed);
    QCOMPARE(saved.error().code, ErrorCode::StorageFull);
    QCOMPARE(made.error().code, ErrorCode::StorageFull);
    QCOMPARE(removed.error().code, ErrorCode::StorageFull);
    b.site.settle();
    QCOMPARE(b.site.live->vendorRules(), before);
    QCOMPARE(say(b, "org.example", "Hello").status, Status::Accepted);
    QCOMPARE(b.site.site.countEvents(EventKind::SettingChanged, QStringLiteral("VendorRuleSaved")), 1);
    QCOMPARE(b.site.site.countEvents(EventKind::SettingChanged, QStringLiteral("VendorRuleRemoved")), 0);
    QVERIFY(saveRule(b, VendorAnswer::Rejected, {}, "Hello").has_value()); // nothing is left of the failure
    b.site.restart();
    QCOMPARE(b.site.live->vendorRules().size(), 2);
}

void bothWaysAreCounted()
{
    Bench b;
    say(b, "org.example", "Hello", QStringLiteral("one"));
    say(b, "org.example", "hello", QStringLiteral("two"));
    b.send(SendVendorData{QStringLiteral("org.example"), QStringLiteral("Hello"), QStringLiteral("ours")});
    b.answer(Outcome::Rejected, CommandAnswer::UnknownMessage);
    const VendorTrafficPointer traffic = b.site.live->vendorTraffic(StationId(A));
    QVERIFY(traffic);
    QCOMPARE(traffic->messages.size(), 2);
    const VendorMessage& in = traffic->messages.first();
    QCOMPARE(in.count, 2);
    QCOMPARE(in.lastData, QStringLiteral("two"));
    QVERIFY(in.lastAnswer == VendorAnswer::UnknownVendor);
    const VendorMessage& out = traffic->messages.last();
    QVERIFY(out.direction == VendorDirection::ToStation);
    QCOMPARE(out.count, 1);
    QCOMPARE(out.lastData, QStringLiteral("ours"));
    QVERIFY(out.lastAnswer == VendorAnswer::UnknownMessage);
}

void countsSurviveOurRestart()
{
    Bench b;
    say(b, "org.example", "Hello");
    b.site.clock.advance(seconds(11));
    b.site.restart();
    const VendorTrafficPointer traffic = b.site.live->vendorTraffic(StationId(A));
    QVERIFY(traffic);
    QCOMPARE(traffic->messages.first().count, 1);
}

const std::vector<Clause> Clauses{
    {"§5.16 accepted", acceptedIsInPlace},
    {"§5.16 rejected or not supported", refusedIsNot},
    {"§4.2 same level or id replaces", sameLevelReplaces},
    {"§5.5 clear accepted", clearedIsGone},
    {"§5.5 clear unknown", nothingMatchedMeansGoneToo},
    {"link lost: it may hold", noAnswerMayHold},
    {"link lost while clearing", clearingWithoutAnswerLeavesDoubt},
    {"§4.2 a restart makes it unknown", restartMakesItUnknown},
    {"§4.2 TxProfile gone at the end", sessionLimitEndsWithItsSession},
    {"§7.8 validTo", validityEndsIt},
    {"our restart", ourRestartForgetsNothing},
    {"a boot after our restart", bootAfterOurRestartTells},
    {"a command that was out", commandThatWasOutIsUnanswered},
    {"§4.3 TC_064 unknown without a rule", unknownWithoutRule},
    {"a rule answers", ruleAnswers},
    {"rules that cannot be", rulesThatCannotBe},
    {"a removed rule comes back", removedRuleComesBack},
    {"a rule holds once it is stored", ruleHoldsOnceStored},
    {"a failing store changes no rule", failingStoreChangesNoRule},
    {"both ways are counted", bothWaysAreCounted},
    {"counts survive our restart", countsSurviveOurRestart},
};

} // namespace

class TestEngineLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows_data() { addClauses(Clauses); }
    void follows() { runClause(); }
};

FORECOURT_TEST(TestEngineLimits)

} // namespace forecourt::tests::enginelimits

#include "tst_enginelimits.moc"
