// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reservations from the request to their end.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginereservations {

using State = ReservationState;
using Outcome = CommandOutcome;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

const QString A = QStringLiteral("A");
const QString Tag = QStringLiteral("TAG1");

struct Bench
{
    EngineHarness site;
    StationDouble station;
    ReservationId id;

    Bench() : station(begin(site)) {}
    static StationDouble begin(EngineHarness& site)
    {
        TokenRecord token;
        token.value = Tag;
        token.groupId = QStringLiteral("FAMILY");
        site.addToken(token);
        token.value = QStringLiteral("TAG2");
        site.addToken(token);
        site.addToken(QStringLiteral("STRANGER"));
        return site.online(A);
    }
    [[nodiscard]] ReservationRequest request(std::optional<int> evse = 1) const
    {
        ReservationRequest request;
        request.station = StationId(A);
        if (evse)
            request.evse = EvseId(*evse);
        request.token = Tag.toLower();
        request.expiresAt = site.now().addSecs(1800);
        request.user = QStringLiteral("Eva");
        return request;
    }
    Result<ReservationId> reserve(const ReservationRequest& request)
    {
        const auto made = site.engine->reservations().reserve(request);
        const Result<ReservationId> result = made.result();
        if (result)
            id = *result;
        site.settle();
        return result;
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
    void reserveAccepted()
    {
        QVERIFY(reserve(request()).has_value());
        answer(Outcome::Accepted, CommandAnswer::Accepted);
        QCOMPARE(now().state, State::Active);
    }
    /// As the window sees it.
    [[nodiscard]] ReservationRecord now()
    {
        site.settle();
        return site.live->reservation(id).value_or(ReservationRecord{});
    }
    [[nodiscard]] int events(const char* code) const
    {
        return site.site.countEvents(EventKind::SettingChanged, QLatin1String(code));
    }
    Result<void> cancel()
    {
        const auto cancelled = site.engine->reservations().cancel(id, QStringLiteral("Otto"));
        site.settle();
        return cancelled.result();
    }
    void tellVariable(const QString& name, const QString& value)
    {
        ocpp::Answer read;
        read.variables = {DeviceVariable{QStringLiteral("Ocpp16"), name, value, false}};
        QVERIFY(site.submit(A, ReadVariables{{name}}).has_value());
        station.adapter().answer(read);
    }
};

void reservationHolds()
{
    Bench b;
    QVERIFY(b.reserve(b.request()).has_value());
    QCOMPARE(b.now().state, State::Requested);
    const auto sent = std::get<ReserveNow>(b.station.adapter().sentCommands.back().prepared.meaning);
    QCOMPARE(sent.evse, std::optional(EvseId(1)));
    QCOMPARE(sent.token.value, Tag);
    QCOMPARE(sent.groupId, QStringLiteral("FAMILY"));
    QCOMPARE(sent.reservationId, b.now().ocppId);
    QVERIFY(sent.reservationId > 0);
    b.answer(Outcome::Accepted, CommandAnswer::Accepted);
    QCOMPARE(b.now().state, State::Active);
    QCOMPARE(b.site.site.reservations.at(b.id.value()).state, State::Active);
    QCOMPARE(b.events("Reserved"), 1);
}

void answerComesOnceStored()
{
    Bench b;
    b.site.site.commits.isImmediate = false;
    const auto made = b.site.engine->reservations().reserve(b.request());
    b.site.settle();
    QVERIFY(!made.isFinished());
    b.site.site.commits.commit();
    QVERIFY(made.isFinished() && made.result());

    Bench full;
    full.site.site.commits.failure = Error{ErrorCode::StorageFull, QStringLiteral("disk full"), {}};
    const auto failed = full.site.engine->reservations().reserve(full.request());
    full.site.settle();
    full.site.site.commits.failure.reset();
    QVERIFY(failed.isFinished() && !failed.result());
    QCOMPARE(failed.result().error().code, ErrorCode::StorageFull);
}

void everyRefusalIsKept()
{
    for (const CommandAnswer kind : {CommandAnswer::Faulted, CommandAnswer::Occupied, CommandAnswer::Rejected, CommandAnswer::Unavailable}) {
        Bench b;
        QVERIFY(b.reserve(b.request()).has_value());
        b.answer(Outcome::Rejected, kind);
        QCOMPARE(b.now().state, State::Refused);
        QCOMPARE(b.now().answer, kind);
        QVERIFY(b.now().endedAt.has_value());
        QCOMPARE(b.events("ReservationRefused"), 1);
    }
}

void ownClockEndsIt()
{
    Bench b;
    b.reserveAccepted();
    b.site.clock.advance(minutes(29));
    QCOMPARE(b.now().state, State::Active);
    b.site.clock.advance(minutes(2));
    QCOMPARE(b.now().state, State::Expired);
    QCOMPARE(b.events("ReservationExpired"), 1);
}

void sessionUsesIt(const QString& tag, bool isNamed)
{
    Bench b;
    b.reserveAccepted();
    ocpp::TransactionStartNotice notice;
    notice.evse = EvseId(1);
    notice.token.value = tag;
    notice.at = StationDouble::stamp(b.site.now());
    if (isNamed)
        notice.reservationId = b.now().ocppId;
    b.station.adapter().say(QStringLiteral("StartTransaction"), notice);
    QCOMPARE(b.now().state, State::Used);
    QCOMPARE(b.now().transaction, std::optional(TransactionKey(1)));
    QCOMPARE(b.events("ReservationUsed"), 1);
    b.site.clock.advance(minutes(40));
    QCOMPARE(b.now().state, State::Used); // no longer the clock's business
    QCOMPARE(b.events("ReservationUsed"), 1);
}
void sessionWithTheIdUsesIt()
{
    sessionUsesIt(Tag, true);
}
void sessionOfTheGroupUsesIt()
{
    sessionUsesIt(QStringLiteral("tag2"), true);
    sessionUsesIt(QStringLiteral("tag2"), false);
}
void sessionWithoutTheIdUsesIt()
{
    sessionUsesIt(Tag, false);
}

void strangersSessionDoesNot()
{
    Bench b;
    b.reserveAccepted();
    b.station.start(1, QStringLiteral("STRANGER"), 0, b.site.now());
    QCOMPARE(b.now().state, State::Active);
}

void startMayComeBeforeTheAnswer()
{
    Bench b;
    QVERIFY(b.reserve(b.request()).has_value());
    b.station.start(1, Tag, 0, b.site.now());
    QCOMPARE(b.now().state, State::Used);
    b.answer(Outcome::Accepted, CommandAnswer::Accepted);
    QCOMPARE(b.now().state, State::Used);
}

void unknownReservationIsUsedUpToo()
{
    Bench b;
    ocpp::TransactionStartNotice notice;
    notice.evse = EvseId(2);
    notice.token.value = Tag;
    notice.at = StationDouble::stamp(b.site.now());
    notice.reservationId = 4711;
    b.station.adapter().say(QStringLiteral("StartTransaction"), notice);
    b.site.settle();
    const QList<ReservationRecord> all = b.site.live->reservations();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().ocppId, 4711);
    QCOMPARE(all.first().state, State::Used);
}

void cancelEndsIt()
{
    Bench b;
    b.reserveAccepted();
    QVERIFY(b.cancel().has_value());
    QCOMPARE(std::get<CancelReservation>(b.station.adapter().sentCommands.back().prepared.meaning).reservationId, b.now().ocppId);
    QCOMPARE(b.now().state, State::Active); // asked, not answered
    b.answer(Outcome::Accepted, CommandAnswer::Accepted);
    QCOMPARE(b.now().state, State::Cancelled);
    QCOMPARE(b.now().cancelledBy, QStringLiteral("Otto"));
    QCOMPARE(b.cancel().error().code, ErrorCode::Conflict);
}

void rejectedCancelMeansItIsNotThere()
{
    Bench b;
    b.reserveAccepted();
    QVERIFY(b.cancel().has_value());
    b.answer(Outcome::Rejected, CommandAnswer::Rejected);
    QCOMPARE(b.now().state, State::Lost);
    QCOMPARE(b.now().answer, CommandAnswer::Rejected);
}

void lateRejectionOfACancelCounts()
{
    Bench b;
    b.reserveAccepted();
    QVERIFY(b.cancel().has_value());
    const CommandId command = b.station.adapter().sentCommands.back().command;
    b.answer(Outcome::TimedOut, CommandAnswer::None);
    QCOMPARE(b.now().state, State::Active);
    b.station.adapter().answerLate(command, Outcome::Rejected, QStringLiteral("Rejected"), CommandAnswer::Rejected);
    QCOMPARE(b.now().state, State::Lost);
}

/// Quirk 32: what the station puts around the tag makes no other tag.
void decoratedTagUsesItUp()
{
    Bench b;
    b.reserveAccepted();
    b.station.start(1, Tag + QStringLiteral("_00112233"), 0, b.site.now());
    QCOMPARE(b.now().state, State::Used);
}

void statusEndsIt()
{
    Bench b;
    b.reserveAccepted();
    b.site.clock.advance(seconds(5));
    b.station.status(1, ConnectorStatus::Reserved);
    QVERIFY(b.now().wasShownReserved);
    b.site.clock.advance(seconds(5));
    b.station.status(1, ConnectorStatus::Faulted);
    QCOMPARE(b.now().state, State::Lost);
}

void noAnswerMayHold()
{
    Bench b;
    QVERIFY(b.reserve(b.request()).has_value());
    b.station.disconnect();
    QCOMPARE(b.now().state, State::Unconfirmed);
    QVERIFY(b.now().isOpen());
    QCOMPARE(b.cancel().error().code, ErrorCode::Offline);
    b.site.clock.advance(minutes(31));
    QCOMPARE(b.now().state, State::Expired);
}

void requestsThatCannotBe()
{
    Bench b;
    const auto errorOf = [&](const ReservationRequest& request) { return b.site.engine->reservations().reserve(request).result().error(); };
    ReservationRequest wrong = b.request();
    wrong.station = StationId(QStringLiteral("nobody"));
    QCOMPARE(errorOf(wrong).code, ErrorCode::NotFound);
    wrong = b.request(9);
    QCOMPARE(errorOf(wrong).args, QStringList{QStringLiteral("evse")});
    wrong = b.request();
    wrong.token = QStringLiteral("unknown");
    QCOMPARE(errorOf(wrong).args, QStringList{QStringLiteral("token")});
    wrong = b.request();
    wrong.expiresAt = b.site.now();
    QCOMPARE(errorOf(wrong).args, QStringList{QStringLiteral("expiresAt")});
    wrong.expiresAt = b.site.now().addDays(40);
    QCOMPARE(errorOf(wrong).code, ErrorCode::InvalidInput);
    b.reserveAccepted();
    QCOMPARE(errorOf(b.request()).code, ErrorCode::Conflict);
    QVERIFY(b.reserve(b.request(2)).has_value()); // the other connector is free
    b.answer(Outcome::Accepted, CommandAnswer::Accepted);
    b.tellVariable(QStringLiteral("SupportedFeatureProfiles"), QStringLiteral("Core"));
    QCOMPARE(errorOf(b.request()).code, ErrorCode::NotSupported);
}

void blockedTagIsRefused()
{
    Bench b;
    TokenRecord token;
    token.value = Tag;
    token.isBlocked = true;
    b.site.addToken(token);
    QCOMPARE(b.reserve(b.request()).error().code, ErrorCode::NotAllowed);
}

void anyConnectorOnlyWhereItCan()
{
    Bench b;
    QCOMPARE(b.reserve(b.request(std::nullopt)).error().code, ErrorCode::NotSupported);
    b.tellVariable(QStringLiteral("ReserveConnectorZeroSupported"), QStringLiteral("true"));
    QVERIFY(b.reserve(b.request(std::nullopt)).has_value());
    QVERIFY(!std::get<ReserveNow>(b.station.adapter().sentCommands.back().prepared.meaning).evse);
    b.answer(Outcome::Accepted, CommandAnswer::Accepted);
    b.station.start(2, Tag, 0, b.site.now());
    QCOMPARE(b.now().state, State::Used);
}

void reservationOfAScriptIsFollowed()
{
    Bench b;
    ReserveNow own;
    own.evse = EvseId(1);
    own.reservationId = 99;
    own.token.value = Tag;
    own.expiresAt = b.site.now().addSecs(600);
    for (int round = 0; round < 2; ++round) { // the second one takes the place of the first
        QVERIFY(b.site.submit(A, own).has_value());
        b.answer(Outcome::Accepted, CommandAnswer::Accepted);
    }
    const QList<ReservationRecord> all = b.site.live->reservations();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).state, State::Replaced);
    QCOMPARE(all.at(1).state, State::Active);
    QCOMPARE(all.at(1).ocppId, 99);
    b.site.clock.advance(minutes(11));
    b.site.settle();
    QCOMPARE(b.site.live->reservations().at(1).state, State::Expired);
}

void ourRestartForgetsNothing()
{
    Bench b;
    b.reserveAccepted();
    b.site.restart();
    QCOMPARE(b.now().state, State::Active);
    b.site.clock.advance(minutes(31));
    QCOMPARE(b.now().state, State::Expired);

    Bench off; // its time passes while we are away
    off.reserveAccepted();
    off.site.clock.jumpWallTo(off.site.now().addSecs(7200));
    off.site.restart();
    QCOMPARE(off.now().state, State::Expired);

    Bench asked; // we ended before the answer
    QVERIFY(asked.reserve(asked.request()).has_value());
    asked.site.restart();
    QCOMPARE(asked.now().state, State::Unconfirmed);

    Bench charging; // the session came, and we ended before it was noted
    charging.reserveAccepted();
    const ReservationRecord held = charging.now();
    charging.station.start(1, Tag, 0, charging.site.now());
    charging.site.site.reservations[charging.id.value()] = held;
    charging.site.restart();
    QCOMPARE(charging.now().state, State::Used);
}

void whatEndedLongAgoIsForgotten()
{
    Bench b;
    b.reserveAccepted();
    QVERIFY(b.cancel().has_value());
    b.answer(Outcome::Accepted, CommandAnswer::Accepted);
    const ReservationId first = b.id;
    QCOMPARE(b.now().state, State::Cancelled);
    b.site.clock.jumpWallTo(b.site.now().addDays(61));
    QVERIFY(b.reserve(b.request()).has_value());
    QVERIFY(b.id != first);
    QVERIFY(!b.site.live->reservation(first));
    b.id = first;
    QCOMPARE(b.cancel().error().code, ErrorCode::NotFound);
}

const std::vector<Clause> Clauses{
    {"§4 ReserveNow accepted", reservationHolds},
    {"REL-1 told once it is stored", answerComesOnceStored},
    {"§4 every refusal", everyRefusalIsKept},
    {"§4 our own timer", ownClockEndsIt},
    {"§3.4 used up by StartTransaction with the id", sessionWithTheIdUsesIt},
    {"TC_053 used up by another tag of the group", sessionOfTheGroupUsesIt},
    {"used up by a start that does not say so", sessionWithoutTheIdUsesIt},
    {"a stranger's session leaves it", strangersSessionDoesNot},
    {"the start may come before the answer", startMayComeBeforeTheAnswer},
    {"§3.4 used up even if we do not know it", unknownReservationIsUsedUpToo},
    {"§4 CancelReservation accepted", cancelEndsIt},
    {"§4 CancelReservation rejected", rejectedCancelMeansItIsNotThere},
    {"§2 CancelReservation rejected late", lateRejectionOfACancelCounts},
    {"quirk 32 a decorated tag uses it up", decoratedTagUsesItUp},
    {"§4 Reserved, then Faulted", statusEndsIt},
    {"no answer: it may hold", noAnswerMayHold},
    {"what cannot be is said at once", requestsThatCannotBe},
    {"a blocked tag", blockedTagIsRefused},
    {"§5 ReserveConnectorZeroSupported", anyConnectorOnlyWhereItCan},
    {"local-api: ReserveNow of a script makes a reservation", reservationOfAScriptIsFollowed},
    {"our restart", ourRestartForgetsNothing},
    {"what ended 60 days ago is the database's", whatEndedLongAgoIsForgotten},
};

} // namespace

class TestEngineReservations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows_data() { addClauses(Clauses); }
    void follows() { runClause(); }
};

FORECOURT_TEST(TestEngineReservations)

} // namespace forecourt::tests::enginereservations

#include "tst_enginereservations.moc"
