// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Local lists that follow people and tags by themselves.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginelocallists {

using Status = LocalListStatus;
using Problem = LocalListProblem;
using Outcome = CommandOutcome;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

const QString A = QStringLiteral("A");

struct Bench
{
    EngineHarness site;
    StationDouble station;

    explicit Bench(const QString& profiles = QStringLiteral("Core,LocalAuthListManagement"), int perMessage = 0)
        : station(site.online(A))
    {
        tell({{QStringLiteral("SupportedFeatureProfiles"), profiles}});
        if (perMessage > 0)
            tell({{QStringLiteral("SendLocalListMaxLength"), QString::number(perMessage)}});
    }
    /// The station answers a question for settings.
    void tell(const QList<QPair<QString, QString>>& values)
    {
        ocpp::Answer read;
        QStringList names;
        for (const auto& [name, value] : values) {
            names.append(name);
            read.variables.append(DeviceVariable{QStringLiteral("Ocpp16"), name, value, false});
        }
        QVERIFY(site.submit(A, ReadVariables{names}).has_value());
        station.adapter().answer(read);
        site.settle();
        station.adapter().sentCommands.clear();
    }
    void wait(std::chrono::milliseconds time)
    {
        site.clock.advance(time);
        site.settle();
        site.settle();
    }
    [[nodiscard]] LocalListState list()
    {
        site.settle();
        const LocalListPointer state = site.live->localList(StationId(A));
        return state ? *state : LocalListState{};
    }
    /// What is out, as \a T; empty if it is something else or nothing.
    template<class T>
    [[nodiscard]] std::optional<T> out() const
    {
        if (!station.adapter().outstanding())
            return std::nullopt;
        const auto* meaning = std::get_if<T>(&station.adapter().sentCommands.back().prepared.meaning);
        return meaning ? std::optional(*meaning) : std::nullopt;
    }
    void answerVersion(int version)
    {
        QVERIFY(out<ReadLocalListVersion>());
        ocpp::Answer answer;
        answer.outcome = Outcome::Accepted;
        answer.kind = CommandAnswer::Done;
        answer.finding = LocalListVersion{version};
        station.adapter().answer(answer);
        site.settle();
    }
    void answerList(Outcome outcome, CommandAnswer kind)
    {
        QVERIFY(out<SendLocalList>());
        ocpp::Answer answer;
        answer.outcome = outcome;
        answer.kind = kind;
        station.adapter().answer(answer);
        site.settle();
    }
    void accept() { answerList(Outcome::Accepted, CommandAnswer::Accepted); }
    /// In step with the tag "T1", version 1.
    void bringIntoStep()
    {
        site.addToken(QStringLiteral("T1"));
        wait(seconds(17));
        answerVersion(0);
        accept();
        QCOMPARE(list().status, Status::InStep);
    }
    [[nodiscard]] Result<void> push(bool isWhole = false)
    {
        const auto pushed = site.engine->localLists().push(StationId(A), isWhole, QStringLiteral("Eva"));
        return pushed.result();
    }
};

void newTagReachesTheStation()
{
    Bench b;
    b.site.addToken(QStringLiteral("T1"));
    b.wait(seconds(2));
    QCOMPARE(b.list().status, Status::Behind);
    b.wait(seconds(10));
    QVERIFY(b.station.adapter().sentCommands.empty()); // more may come
    b.wait(seconds(5));
    QCOMPARE(b.list().status, Status::Sending);
    b.answerVersion(0);
    const auto sent = b.out<SendLocalList>();
    QVERIFY(sent);
    QCOMPARE(sent->update, LocalListUpdate::Full);
    QCOMPARE(sent->version, 1);
    QCOMPARE(sent->entries.size(), 1);
    b.accept();
    QCOMPARE(b.list().status, Status::InStep);
    QCOMPARE(b.list().record.version, 1);
    QCOMPARE(b.site.site.localLists.at(A).entries.size(), 1);
    QCOMPARE(b.site.site.countEvents(EventKind::SettingChanged, QStringLiteral("LocalListSent")), 1);
}

void laterTagsGoAsADifference()
{
    Bench b;
    b.bringIntoStep();
    b.site.addToken(QStringLiteral("T2"));
    b.site.addToken(QStringLiteral("T3"));
    b.wait(seconds(17));
    b.answerVersion(1);
    const auto sent = b.out<SendLocalList>();
    QVERIFY(sent);
    QCOMPARE(sent->update, LocalListUpdate::Differential);
    QCOMPARE(sent->version, 2);
    QCOMPARE(sent->entries.size(), 2);
    b.accept();
    QCOMPARE(b.list().status, Status::InStep);
    b.wait(minutes(30));
    QVERIFY(!b.station.adapter().outstanding()); // nothing more to say
}

void chargesMoveNothing()
{
    Bench b;
    b.bringIntoStep();
    b.station.adapter().sentCommands.clear();
    b.station.start(1, QStringLiteral("T1"), 0, b.site.now()); // its last use changes
    b.wait(minutes(5));
    QVERIFY(b.station.adapter().sentCommands.empty());
}

void anotherVersionIsReplacedWhole()
{
    Bench b;
    b.bringIntoStep();
    b.site.addToken(QStringLiteral("T2"));
    b.wait(seconds(17));
    b.answerVersion(0); // it lost its list
    const auto sent = b.out<SendLocalList>();
    QVERIFY(sent);
    QCOMPARE(sent->update, LocalListUpdate::Full);
    QCOMPARE(sent->entries.size(), 2);
}

void listGoesInParts()
{
    Bench b(QStringLiteral("LocalAuthListManagement"), 2);
    for (int tag = 0; tag < 5; ++tag)
        b.site.addToken(QStringLiteral("T%1").arg(tag));
    b.wait(seconds(17));
    b.answerVersion(0);
    QList<LocalListUpdate> updates;
    while (const auto sent = b.out<SendLocalList>()) {
        updates.append(sent->update);
        QVERIFY(sent->entries.size() <= 2);
        b.accept();
    }
    using Update = LocalListUpdate;
    QCOMPARE(updates, QList<Update>({Update::Full, Update::Differential, Update::Differential}));
    QCOMPARE(b.list().status, Status::InStep);
    QCOMPARE(b.list().record.version, 3);
}

void refusedDifferenceIsSentWhole(CommandAnswer kind, Problem problem)
{
    Bench b;
    b.bringIntoStep();
    b.site.addToken(QStringLiteral("T2"));
    b.wait(seconds(17));
    b.answerVersion(1);
    b.answerList(Outcome::Rejected, kind);
    b.answerVersion(1);
    const auto second = b.out<SendLocalList>();
    QVERIFY(second);
    QCOMPARE(second->update, LocalListUpdate::Full);
    QVERIFY(second->version > 2); // above the one that was refused
    b.answerList(Outcome::Rejected, kind); // and again
    QCOMPARE(b.list().status, Status::Failed);
    QCOMPARE(b.list().record.problem, problem);
    QCOMPARE(b.site.site.countEvents(EventKind::SettingChanged, QStringLiteral("LocalListFailed")), 1);
    b.wait(minutes(30));
    QVERIFY(!b.station.adapter().outstanding());
    b.wait(minutes(31)); // tried again after an hour
    b.answerVersion(1);
    b.accept();
    QCOMPARE(b.list().status, Status::InStep);
    QCOMPARE(b.list().record.problem, Problem::None);
}
void failedIsRecovered()
{
    refusedDifferenceIsSentWhole(CommandAnswer::Failed, Problem::Refused);
}
void versionMismatchIsRecovered()
{
    refusedDifferenceIsSentWhole(CommandAnswer::VersionMismatch, Problem::VersionMismatch);
}

void changeAfterAFailureIsTriedSoon()
{
    Bench b;
    b.site.addToken(QStringLiteral("T1"));
    b.wait(seconds(17));
    b.answerVersion(0);
    b.answerList(Outcome::Error, CommandAnswer::None);
    QCOMPARE(b.list().record.problem, Problem::Error);
    b.site.addToken(QStringLiteral("T2"));
    b.wait(seconds(17));
    QVERIFY(b.out<ReadLocalListVersion>());
}

void stationWithoutAListIsLeftAlone()
{
    Bench lacking(QStringLiteral("Core,Reservation"));
    lacking.site.addToken(QStringLiteral("T1"));
    lacking.wait(minutes(2));
    QVERIFY(lacking.station.adapter().sentCommands.empty());
    QCOMPARE(lacking.list().status, Status::NotSupported);
    Bench silent(QStringLiteral(" "));
    silent.site.addToken(QStringLiteral("T1"));
    silent.wait(minutes(2));
    QVERIFY(silent.station.adapter().sentCommands.empty());
    QCOMPARE(silent.list().status, Status::Unknown);
}

void minusOneAndNotSupportedEndIt()
{
    Bench minusOne;
    minusOne.site.addToken(QStringLiteral("T1"));
    minusOne.wait(seconds(17));
    minusOne.answerVersion(-1);
    QCOMPARE(minusOne.list().status, Status::NotSupported);
    Bench refusing;
    refusing.site.addToken(QStringLiteral("T1"));
    refusing.wait(seconds(17));
    refusing.answerVersion(0);
    refusing.answerList(Outcome::NotSupported, CommandAnswer::NotSupported);
    QCOMPARE(refusing.list().status, Status::NotSupported);
    refusing.site.addToken(QStringLiteral("T2"));
    refusing.wait(minutes(90));
    QVERIFY(!refusing.station.adapter().outstanding());
}

void switchedOffIsTold()
{
    Bench b;
    b.tell({{QStringLiteral("LocalAuthListEnabled"), QStringLiteral("False")}});
    b.site.addToken(QStringLiteral("T1"));
    b.wait(minutes(2));
    QCOMPARE(b.list().status, Status::SwitchedOff);
    QVERIFY(b.station.adapter().sentCommands.empty());
    b.tell({{QStringLiteral("LocalAuthListEnabled"), QStringLiteral("true")}});
    b.wait(seconds(17));
    QVERIFY(b.out<ReadLocalListVersion>());
}

void shortListLeavesSomeOut()
{
    Bench b;
    b.tell({{QStringLiteral("LocalAuthListMaxLength"), QStringLiteral("1")}});
    b.site.addToken(QStringLiteral("T1"));
    b.site.addToken(QStringLiteral("T2"));
    b.wait(seconds(2));
    QCOMPARE(b.list().wanted.size(), 1);
    QCOMPARE(b.list().leftOut, QStringList{QStringLiteral("T2")});
    QCOMPARE(b.list().maximumLength, 1);
}

void automaticCanBeSwitchedOff()
{
    Bench b;
    const auto saved = b.site.engine->localLists().saveOptions(StationId(A), {false, LocalListPriority::PeopleFirst}, QStringLiteral("Eva"));
    QVERIFY(saved.result().has_value());
    b.site.addToken(QStringLiteral("T1"));
    b.wait(minutes(2));
    QVERIFY(b.station.adapter().sentCommands.empty());
    QCOMPARE(b.list().status, Status::Behind);
    QVERIFY(!b.site.site.localLists.at(A).options.isAutomatic);
    QCOMPARE(b.site.site.countEvents(EventKind::SettingChanged, QStringLiteral("LocalListOptions")), 1);
    QVERIFY(b.push().has_value());
    QCOMPARE(b.push().error().code, ErrorCode::Conflict);
    b.answerVersion(0);
    b.accept();
    QCOMPARE(b.list().status, Status::InStep);
    const CommandRecord& sent = b.site.site.commands.rbegin()->second;
    QCOMPARE(sent.user, QStringLiteral("Eva")); // in the history with who
    QVERIFY(b.push(true).has_value());
    b.answerVersion(1);
    QCOMPARE(b.out<SendLocalList>()->update, LocalListUpdate::Full);
}

void offlineIsSaidAndMadeUpFor()
{
    Bench b;
    b.station.disconnect();
    b.site.addToken(QStringLiteral("T1"));
    b.wait(seconds(20));
    QCOMPARE(b.list().status, Status::Behind);
    QCOMPARE(b.push().error().code, ErrorCode::Offline);
    b.station = b.site.connect(A);
    b.station.boot();
    EngineHarness::swallowLearning(b.station);
    b.wait(seconds(17));
    QVERIFY(b.out<ReadLocalListVersion>());
    b.station.disconnect(); // in the middle
    QCOMPARE(b.list().status, Status::Failed);
    QCOMPARE(b.list().record.problem, Problem::NoAnswer);
}

void restartGoesOnFromWhatWasConfirmed()
{
    Bench b;
    b.bringIntoStep();
    b.site.restart();
    QCOMPARE(b.list().status, Status::InStep);
    b.station = b.site.connect(A);
    b.station.boot();
    EngineHarness::swallowLearning(b.station);
    b.site.addToken(QStringLiteral("T2"));
    b.wait(seconds(17));
    b.answerVersion(1);
    QCOMPARE(b.out<SendLocalList>()->update, LocalListUpdate::Differential);
}

void listOfAScriptCountsToo()
{
    Bench b;
    b.bringIntoStep();
    const SendLocalList own{9, LocalListUpdate::Full, {{QStringLiteral("X"), LocalListVerdict{}}}};
    b.wait(seconds(1));
    QVERIFY(b.site.submit(A, own).has_value());
    b.accept();
    b.wait(seconds(1));
    QCOMPARE(b.list().record.version, 9);
    QCOMPARE(b.list().status, Status::Behind);
    b.wait(seconds(17));
    b.answerVersion(9);
    QCOMPARE(b.out<SendLocalList>()->version, 10);
}

/// It may have got through: "in step" would be a guess.
void unansweredListOfAScriptIsDoubted()
{
    Bench b;
    b.bringIntoStep();
    b.wait(seconds(1));
    QVERIFY(b.site.submit(A, SendLocalList{9, LocalListUpdate::Full, {{QStringLiteral("X"), LocalListVerdict{}}}}).has_value());
    b.answerList(Outcome::TimedOut, CommandAnswer::None);
    b.wait(seconds(1));
    QCOMPARE(b.list().status, Status::Behind);
    b.wait(seconds(17));
    b.answerVersion(9);
    const auto sent = b.out<SendLocalList>();
    QVERIFY(sent);
    QCOMPARE(sent->update, LocalListUpdate::Full);
    QCOMPARE(sent->version, 10);
}

void listOfAScriptIsDoubtedAfterOurEnd()
{
    Bench b;
    b.bringIntoStep();
    b.wait(seconds(1));
    CommandRequest request;
    request.station = StationId(A);
    request.parameters = SendLocalList{9, LocalListUpdate::Full, {{QStringLiteral("X"), LocalListVerdict{}}}};
    request.origin = CommandOrigin::Script;
    QVERIFY(b.site.engine->commands().submit(request).result().has_value());
    b.site.restart();
    QCOMPARE(b.list().status, Status::Behind);
}

void lateAnswerToOurListCounts()
{
    Bench b;
    b.bringIntoStep();
    b.site.addToken(QStringLiteral("T2"));
    b.wait(seconds(17));
    b.answerVersion(1);
    QVERIFY(b.out<SendLocalList>());
    const CommandId command = b.station.adapter().sentCommands.back().command;
    b.wait(seconds(1));
    b.answerList(Outcome::TimedOut, CommandAnswer::None);
    QCOMPARE(b.list().status, Status::Failed);
    b.wait(seconds(1));
    b.station.adapter().answerLate(command, Outcome::Accepted, QStringLiteral("Accepted"), CommandAnswer::Accepted);
    b.wait(seconds(1));
    QCOMPARE(b.list().status, Status::InStep);
    QCOMPARE(b.list().record.version, 2);
}

const std::vector<Clause> Clauses{
    {"§4.1 a new tag reaches the station after a pause", newTagReachesTheStation},
    {"§4.1 Differential where our last confirmed version is there", laterTagsGoAsADifference},
    {"the last use of a tag is no change", chargesMoveNothing},
    {"§4.1 another version is replaced whole", anotherVersionIsReplacedWhole},
    {"§4.1 parts of SendLocalListMaxLength", listGoesInParts},
    {"§4.1 Failed: once more, whole", failedIsRecovered},
    {"§4.1 VersionMismatch: once more, whole, higher", versionMismatchIsRecovered},
    {"a change after a failure is tried soon", changeAfterAFailureIsTriedSoon},
    {"without the profile nothing is sent", stationWithoutAListIsLeftAlone},
    {"§4.1 -1 and NotSupported: stop", minusOneAndNotSupportedEndIt},
    {"§5 LocalAuthListEnabled", switchedOffIsTold},
    {"§5 LocalAuthListMaxLength", shortListLeavesSomeOut},
    {"by hand alone, with who", automaticCanBeSwitchedOff},
    {"offline, and in the middle", offlineIsSaidAndMadeUpFor},
    {"our restart", restartGoesOnFromWhatWasConfirmed},
    {"local-api: SendLocalList of a script updates the known version", listOfAScriptCountsToo},
    {"§2 SendLocalList of a script without an answer", unansweredListOfAScriptIsDoubted},
    {"§2 SendLocalList of a script, out when we ended", listOfAScriptIsDoubtedAfterOurEnd},
    {"§2 SendLocalList of ours, answered late", lateAnswerToOurListCounts},
};

} // namespace

class TestEngineLocalLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsInStep_data() { addClauses(Clauses); }
    void keepsInStep() { runClause(); }
};

FORECOURT_TEST(TestEngineLocalLists)

} // namespace forecourt::tests::enginelocallists

#include "tst_enginelocallists.moc"
