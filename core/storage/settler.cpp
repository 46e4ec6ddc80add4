// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/settler.h"

#include "core/base/logging.h"
#include "core/domain/sessionfigures.h"
#include "core/storage/jsoncodec.h"
#include "core/storage/transactionrow.h"

#include <utility>

namespace forecourt::storage {

Settler::Settler(Connection& connection, const ports::Pricer* pricer)
    : prices(connection), accounts(connection), bookings(connection), reports(connection), m_connection(connection), m_pricer(pricer)
{
}

BillingMonth Settler::monthOf(const QDateTime& at) const
{
    return BillingMonth::of(at.toTimeZone(m_zone).date());
}

PriceBook Settler::bookFor(TransactionKey transaction)
{
    PriceBook book = prices.book();
    addOwnAssignments(book, m_connection, transaction);
    return book;
}

SessionAccount Settler::accountOf(const TransactionRecord& record)
{
    SessionAccount account = accounts.find(record.key).value_or(SessionAccount());
    account.transaction = record.key;
    account.station = record.station;
    return account;
}

/// The version chosen at the start stays, unless the session got a price of its own, or another person, before it ended.
void Settler::choosePrice(SessionAccount& account, const TransactionRecord& record, const QString& group, const PriceBook& book,
                          const How& how)
{
    if ((account.hasEnded && !how.isPricedAnew) || how.isFromBefore)
        return;
    const PriceDecision decision = decidePrice(questionOf(record, group), book);
    const bool isOwn = decision.level == PriceLevel::Session && decision.price != account.price;
    if (account.version && !isOwn && account.person == record.person && !how.isPricedAnew)
        return;
    account.price = decision.price;
    account.version = decision.version;
    account.person = record.person;
}

void Settler::begin(const TransactionRecord& record, const QDateTime& now)
{
    if (!record.isRunning() || accounts.find(record.key))
        return;
    SessionAccount account = accountOf(record);
    account.startedAt = sortTime(record);
    account.month = monthOf(account.startedAt);
    QString group;
    if (record.person) {
        Statement row(m_connection, "SELECT group_name FROM persons WHERE id = ?1");
        row.start(*record.person);
        if (row.next())
            group = row.text(0);
    }
    choosePrice(account, record, group, prices.book(), How{now, true});
    accounts.save(account);
}

void Settler::settle(TransactionKey transaction, const How& how)
{
    if (m_connection.hasFailed())
        return;
    m_connection.execute("SAVEPOINT settling");
    settleNow(transaction, how);
    const std::optional<SqlFailure> failure = m_connection.failure();
    if (failure && failure->isOfTheRequest()) { // a fault of ours: what the station said must not be lost by it
        if (!std::exchange(m_isFaulty, true))
            qCCritical(logStorage) << "session" << transaction.value() << "could not be settled:" << failure->text;
        m_connection.clearFailure();
        m_connection.execute("ROLLBACK TO settling");
        prices.forgetBook();
    }
    m_connection.execute("RELEASE settling");
}

void Settler::settleStored(const TransactionRecord& record, const QDateTime& now)
{
    settle(record.key, How{now});
    if (!record.isRunning())
        settleNeighbours(record, now);
}

void Settler::settleNeighbours(const TransactionRecord& record, const QDateTime& now)
{
    if (m_connection.hasFailed())
        return;
    const quint32 duplicate = bitsOf({CaseKind::Duplicate});
    for (const Neighbour& neighbour : neighboursJudgedBy(m_connection, record)) {
        const auto account = accounts.find(neighbour.key);
        const bool wasDuplicate = account && (account->cases & duplicate) != 0; // perhaps of this one, as it was before
        if (account && account->hasEnded && (neighbour.isNearest || neighbour.isSameCharge || wasDuplicate))
            settle(neighbour.key, How{now});
    }
}

void Settler::settleNow(TransactionKey transaction, const How& how)
{
    const std::optional<SessionSheet> sheet = SessionSheet::read(m_connection, transaction);
    if (!sheet || sheet->record.isRunning())
        return;
    noteIdle(*sheet);
    const PriceBook book = bookFor(transaction);
    SessionAccount account = accountOf(sheet->record);
    choosePrice(account, sheet->record, sheet->group, book, how);
    account.hasEnded = true;
    account.isTest = sheet->record.flags.testFlag(TransactionFlag::Test);
    price(account, *sheet, book, how);
    const TransactionRecord counting = applied(sheet->record, account.values);
    account.startedAt = sortTime(counting);
    account.month = monthOf(account.startedAt);
    count(account, counting);
    accounts.save(account);
    this->book(account, *sheet, how);
}

void Settler::price(SessionAccount& account, const SessionSheet& sheet, const PriceBook& book, const How& how)
{
    const QString group = account.cost && !how.isPricedAnew ? account.cost->group : sheet.group;
    const QByteArray inputs = inputsOf(sheet, account.values, account.version, group);
    const bool isSame = account.cost && (account.inputs == inputs || (sheet.isThinned && !how.isDecided)) && !how.isPricedAnew;
    SessionCost asRecorded;
    asRecorded.flags = CostFlag::Unpriced;
    if (m_pricer) {
        const PricingGround ground{*m_pricer, book, m_zone};
        if (!isSame) {
            account.cost = costOf(sheet, account.values, account.version, group, ground);
            account.inputs = inputsOf(sheet, account.values, account.version, account.cost->group); // that of the rates
            account.pricedAt = how.now;
        }
        asRecorded = *account.cost;
        if (account.values != SessionValues())
            asRecorded = costOf(sheet, {}, account.version, group, ground);
    } else if (!account.cost) {
        account.cost = asRecorded;
        account.inputs = inputs;
    }
    account.costFlags = account.cost->flags;
    account.cases = account.isTest ? 0 : bitsOf(findingsOf(m_connection, sheet, asRecorded, book).kinds);
}

/// By what the charger said, whatever was decided about its session.
void Settler::noteIdle(const SessionSheet& sheet)
{
    const std::optional<IdleTime> idle = idleTimeOf(sheet.record, sheet.states);
    const std::optional<qint64> seconds = idle ? std::optional(idle->seconds) : std::nullopt;
    if (seconds == sheet.record.idleS)
        return;
    Statement row(m_connection, "UPDATE transactions SET idle_s = ?2 WHERE key = ?1");
    row.run(sheet.record.key, seconds);
}

void Settler::count(SessionAccount& account, const TransactionRecord& counting)
{
    CountedSession counted;
    counted.from = account.startedAt;
    counted.to = counting.stoppedAt;
    counted.isCounted = !account.isTest && !account.isUndecided() && account.state != CaseState::LeftOut;
    if (counted.isCounted && account.cost && account.cost->isPriced())
        counted.energy = account.cost->energy; // over roll-overs and resets
    if (const auto energy = counting.energy(); counted.isCounted && !counted.energy && energy && counting.isEnergySummed())
        counted.energy = energy;
    if (account.counted == counted)
        return;
    if (account.counted)
        reports.addSession(account.station, *account.counted, -1, account.transaction);
    reports.addSession(account.station, counted, 1, account.transaction);
    account.counted = counted;
}

QDateTime Settler::countsAt(const Booking& booking) const
{
    return ReportTable::countsAt(booking, m_zone);
}

void Settler::addBooking(Booking booking)
{
    booking.id = bookings.add(booking, countsAt(booking));
    reports.addBooking(booking, 1);
    if (booking.kind == BookingKind::Reversal)
        bookings.noteTakenBack(*booking.of, booking.id);
}

Booking Settler::bookingOf(const SessionAccount& account, const SessionSheet& sheet, const How& how)
{
    const TransactionRecord counting = applied(sheet.record, account.values);
    Booking booking;
    booking.month = accounts.firstOpen(account.month);
    booking.isLate = booking.month != account.month;
    booking.bookedAt = how.now;
    booking.transaction = account.transaction;
    booking.number = sheet.record.number;
    booking.startedAt = account.startedAt;
    booking.stoppedAt = counting.stoppedAt.value_or(sheet.record.lastSampleAt.value_or(account.startedAt));
    booking.station = sheet.record.station;
    if (counting.state != TransactionState::Orphan) // nobody knows where that one began
        booking.meterStart = counting.meterStart;
    booking.meterStop = counting.meterStop;
    booking.evse = sheet.record.evse;
    booking.token = sheet.record.token.value;
    booking.person = sheet.record.person;
    booking.personName = sheet.record.personName;
    booking.group = sheet.group;
    booking.cost = *account.cost;
    for (const MeterSample& sample : sheet.samples)
        booking.hasSignedData = booking.hasSignedData || !sample.signedData.isEmpty();
    Statement station(m_connection, "SELECT name, record_json FROM stations WHERE id = ?1");
    station.start(booking.station);
    if (station.next()) {
        booking.stationName = station.text(0);
        booking.connectorName = stationFrom(objectOf(station.bytes(1))).connectorNames.value(booking.evse.value());
    }
    if (booking.stationName.isEmpty())
        booking.stationName = booking.station.value();
    return booking;
}

void Settler::book(const SessionAccount& account, const SessionSheet& sheet, const How& how)
{
    const bool isWanted = account.cost && account.cost->isPriced() && !account.isTest && !account.isUndecided()
        && account.state != CaseState::LeftOut;
    std::optional<Booking> wanted;
    if (isWanted)
        wanted = bookingOf(account, sheet, how);
    std::optional<Booking> standing = bookings.standing(account.transaction);
    if (!standing) {
        if (wanted)
            addBooking(*wanted);
        return;
    }
    if (bookings.isFrozen(*standing)) {
        if (!wanted || !isSameInAccounts(*standing, *wanted))
            replaceFrozen(*standing, wanted, how);
        return;
    }
    reports.addBooking(*standing, -1);
    if (!wanted) {
        bookings.remove(standing->id);
        return;
    }
    wanted->id = standing->id;
    wanted->kind = standing->kind;
    wanted->of = standing->of;
    wanted->reason = how.reason.isEmpty() ? standing->reason : how.reason;
    wanted->bookedAt = standing->bookedAt;
    if (standing->kind == BookingKind::Correction || standing->isLate) { // it stays where it was booked
        wanted->month = standing->month;
        wanted->isLate = standing->isLate;
    }
    bookings.replace(*wanted, countsAt(*wanted));
    reports.addBooking(*wanted, 1);
}

/// What is closed or on paper is taken back, and what counts instead is booked beside it, in the first open month.
void Settler::replaceFrozen(const Booking& standing, const std::optional<Booking>& wanted, const How& how)
{
    Booking reversal = standing;
    reversal.id = BookingId();
    reversal.kind = BookingKind::Reversal;
    reversal.of = standing.id;
    reversal.month = accounts.firstOpen(standing.month);
    reversal.isLate = reversal.month != standing.month;
    reversal.bookedAt = how.now;
    reversal.cost = negated(standing.cost);
    reversal.reason = how.reason;
    addBooking(reversal);
    if (!wanted)
        return;
    Booking instead = *wanted;
    instead.kind = BookingKind::Correction;
    instead.of = standing.id;
    instead.month = reversal.month;
    instead.isLate = reversal.isLate;
    instead.reason = how.reason;
    addBooking(instead);
}

bool Settler::settleSlice(int limit, const QDateTime& now)
{
    QList<TransactionKey> keys;
    QList<TransactionKey> displaced;
    {
        Statement unknown(m_connection, "SELECT t.key FROM transactions t WHERE t.state <> 0 AND t.key > COALESCE((SELECT last FROM counters "
                                        "WHERE name = 'settled'), 0) AND NOT EXISTS (SELECT 1 FROM session_accounts a "
                                        "WHERE a.transaction_key = t.key) ORDER BY t.key LIMIT ?1");
        unknown.start(limit);
        while (unknown.next())
            keys.append(TransactionKey(unknown.integer(0)));
    }
    Statement mark(m_connection, "INSERT INTO counters (name, last) VALUES ('settled', ?1) ON CONFLICT DO UPDATE SET last = excluded.last");
    const bool isMore = keys.size() == limit;
    mark.run(isMore ? keys.constLast().value() : m_connection.readInteger("SELECT COALESCE(MAX(key), 0) FROM transactions"));
    if (!isMore) { // those that were displaced, or whose settling failed
        Statement open(m_connection, "SELECT a.transaction_key FROM session_accounts a JOIN transactions t ON t.key = a.transaction_key "
                                     "WHERE a.has_ended = 0 AND t.state <> 0 LIMIT ?1");
        open.start(limit);
        while (open.next())
            displaced.append(TransactionKey(open.integer(0)));
    }
    How before{now};
    before.isFromBefore = true;
    for (const TransactionKey key : std::as_const(keys))
        settle(key, before);
    for (const TransactionKey key : std::as_const(displaced))
        settle(key, How{now});
    return isMore;
}

Result<CorrectionRecord> Settler::decide(const CaseDecision& decision, const QString& user, const QDateTime& now)
{
    const std::optional<SessionSheet> sheet = SessionSheet::read(m_connection, decision.transaction);
    if (!sheet)
        return failure(ErrorCode::NotFound, QStringLiteral("no session %1").arg(decision.transaction.value()));
    if (sheet->record.isRunning())
        return failure(ErrorCode::Conflict, QStringLiteral("the session runs"));
    if (decision.state != CaseState::Undecided && (decision.reason.trimmed().isEmpty() || decision.reason.size() > CaseDecision::LongestReason))
        return failure(ErrorCode::InvalidInput, QStringLiteral("a reason is needed"), {QStringLiteral("reason")});
    const SessionValues values = decision.state == CaseState::Corrected ? decision.values : SessionValues();
    if (decision.state == CaseState::Corrected) {
        if (const QString wrong = wrongValue(sheet->record, values, now); !wrong.isEmpty())
            return failure(ErrorCode::InvalidInput, QStringLiteral("the value cannot be"), {wrong});
    }
    SessionAccount account = accountOf(sheet->record);
    CorrectionRecord record;
    record.transaction = decision.transaction;
    record.number = sheet->record.number;
    record.kinds = kindsOf(account.cases);
    record.stateBefore = account.state;
    record.stateAfter = decision.state;
    const SessionValues recorded = recordedValues(sheet->record);
    record.before = account.values == SessionValues() ? recorded : recordedValues(applied(sheet->record, account.values));
    record.after = values == SessionValues() ? recorded : recordedValues(applied(sheet->record, values));
    if (account.cost && account.cost->isPriced())
        record.costBefore = account.cost->total;
    account.state = decision.state;
    account.values = values;
    if (account.startedAt.isNull())
        account.startedAt = sortTime(sheet->record);
    accounts.save(account);
    settle(decision.transaction, How{now, false, decision.reason, true});
    if (const auto after = accounts.find(decision.transaction); after && after->cost && after->cost->isPriced())
        record.costAfter = after->cost->total;
    record.reason = decision.reason;
    record.user = user;
    record.at = now;
    accounts.addCorrection(record);
    record.id = CorrectionId(m_connection.lastInsertedKey());
    return record;
}

void Settler::reprice(TransactionKey transaction, std::optional<PriceId> price, std::optional<PriceVersionId> version, const How& how)
{
    std::optional<SessionAccount> account = accounts.find(transaction);
    if (!account)
        return;
    account->price = price;
    account->version = version;
    account->cost.reset(); // the group's rates are those of today too
    accounts.save(*account);
    settle(transaction, How{how.now, false, how.reason});
}

} // namespace forecourt::storage
