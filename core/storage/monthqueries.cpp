// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/monthqueries.h"

#include "core/storage/conditions.h"
#include "core/storage/cursor.h"
#include "core/storage/repositories/bookingtable.h"
#include "core/storage/repositories/sitetable.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr int MostBookings = 10'000;
constexpr int ShownTransactions = 1000;

Conditions conditionsOf(const api::BookingQuery& query)
{
    Conditions conditions;
    if (query.month)
        conditions.add("month = ?", query.month->number());
    if (query.transaction)
        conditions.add("transaction_key = ?", *query.transaction);
    if (query.person)
        conditions.add("person = ?", *query.person);
    if (!query.group.isEmpty())
        conditions.add("group_folded = ?", query.group.toCaseFolded());
    if (query.withoutPerson)
        conditions.add("person IS NULL AND group_folded = ''");
    if (query.onlyOpen) // 1 is DocumentKind::Statement
        conditions.add("NOT EXISTS (SELECT 1 FROM document_bookings b JOIN documents d ON d.id = b.document WHERE b.booking = bookings.id "
                       "AND d.kind = 1 AND NOT EXISTS (SELECT 1 FROM documents c WHERE c.cancels = d.id))");
    return conditions;
}

/// Adds what is taxed by each rate, from the costs themselves.
void addVatTotals(BookingTotals& totals, const SessionCost& cost)
{
    for (const VatTotal& part : cost.vatTotals) {
        auto it = std::find_if(totals.vatTotals.begin(), totals.vatTotals.end(), [&part](const VatTotal& each) { return each.rate == part.rate; });
        if (it == totals.vatTotals.end()) {
            totals.vatTotals.append(part);
            continue;
        }
        it->net.minor += part.net.minor;
        it->vat.minor += part.vat.minor;
        it->gross.minor += part.gross.minor;
    }
}

void addBooking(QList<BookingTotals>& all, const Booking& booking)
{
    const SessionCost& cost = booking.cost;
    const QString& currency = cost.total.currency;
    auto it = std::find_if(all.begin(), all.end(), [&currency](const BookingTotals& each) { return each.gross.currency == currency; });
    if (it == all.end()) {
        BookingTotals totals;
        totals.net.currency = totals.vat.currency = totals.gross.currency = currency;
        all.append(totals);
        it = all.end() - 1;
    }
    it->net.minor += cost.net.minor;
    it->vat.minor += cost.vat.minor;
    it->gross.minor += cost.total.minor;
    it->sessions += booking.kind == BookingKind::Reversal ? -1 : 1;
    if (cost.energy)
        it->energy = it->energy + *cost.energy;
    else
        ++it->withoutEnergy;
    addVatTotals(*it, cost);
}

void putInOrder(QList<BookingTotals>& all)
{
    std::sort(all.begin(), all.end(), [](const BookingTotals& a, const BookingTotals& b) { return a.gross.currency < b.gross.currency; });
    for (BookingTotals& totals : all)
        std::sort(totals.vatTotals.begin(), totals.vatTotals.end(), [](const VatTotal& a, const VatTotal& b) { return a.rate < b.rate; });
}

qint64 countOf(Connection& connection, const QByteArray& sql, BillingMonth month)
{
    Statement row(connection, sql);
    row.start(month.number());
    return row.next() ? row.integer(0) : 0;
}

/// Collects findings; each kind once, with how many there are and the first of them.
class PreflightLook
{
public:
    PreflightLook(Connection& connection, BillingMonth month) : m_connection(connection), m_month(month) { preflight.month = month; }

    void add(PreflightKind kind, PreflightWeight weight, qint64 count, QList<TransactionKey> transactions = {})
    {
        if (count > 0)
            preflight.findings.append({kind, weight, count, std::move(transactions)});
    }
    /// Sessions of the month that fulfil \a condition, a literal.
    void addSessions(PreflightKind kind, PreflightWeight weight, const char* condition)
    {
        addRows(kind, weight, QByteArray("SELECT transaction_key FROM session_accounts WHERE month = ?1 AND (") + condition
                                  + ") ORDER BY started_at, transaction_key");
    }
    void addBookings(PreflightKind kind, PreflightWeight weight, const char* condition)
    {
        addRows(kind, weight, QByteArray("SELECT transaction_key FROM bookings WHERE month = ?1 AND (") + condition + ") ORDER BY started_at, id");
    }

    Preflight preflight;

private:
    void addRows(PreflightKind kind, PreflightWeight weight, const QByteArray& sql)
    {
        Statement rows(m_connection, sql);
        rows.start(m_month.number());
        qint64 count = 0;
        QList<TransactionKey> transactions;
        while (rows.next()) {
            if (++count <= ShownTransactions)
                transactions.append(TransactionKey(rows.integer(0)));
        }
        add(kind, weight, count, std::move(transactions));
    }

    Connection& m_connection;
    const BillingMonth m_month;
};

/// Of everything that makes up the month: another one means that it changed.
QString fingerprintOf(Connection& connection, const Preflight& preflight)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Statement rows(connection, "SELECT id, sign * gross, net, currency, person FROM bookings WHERE month = ?1 ORDER BY id");
    rows.start(preflight.month.number());
    while (rows.next()) {
        for (int column = 0; column < 5; ++column) {
            hash.addData(rows.bytes(column));
            hash.addData("|");
        }
    }
    for (const PreflightFinding& finding : preflight.findings) {
        hash.addData(QByteArray::number(static_cast<int>(finding.kind)));
        hash.addData(QByteArray::number(finding.count));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

MonthSummary readMonth(Connection& connection, BillingMonth month)
{
    MonthSummary summary;
    summary.month = month;
    Statement lock(connection, "SELECT at, user_name FROM locked_months WHERE month = ?1");
    lock.start(month.number());
    if (lock.next()) {
        summary.lockedAt = lock.time(0);
        summary.lockedBy = lock.text(1);
        lock.reset();
    }
    api::BookingQuery all;
    all.month = month;
    summary.totals = readBookingTotals(connection, all);
    Statement sums(connection, "SELECT COALESCE(SUM(has_ended = 0), 0), COALESCE(SUM(has_ended AND cases <> 0 AND case_state = 0), 0), "
                               "COALESCE(SUM(has_ended AND NOT is_test AND case_state <> 3 AND (cost_flags & 1) <> 0), 0), "
                               "COALESCE(SUM(has_ended AND case_state = 3), 0), COALESCE(SUM(is_test), 0) "
                               "FROM session_accounts WHERE month = ?1"); // 3: CaseState::LeftOut
    sums.start(month.number());
    if (sums.next()) {
        summary.running = sums.integer(0);
        summary.undecided = sums.integer(1);
        summary.unpriced = sums.integer(2);
        summary.leftOut = sums.integer(3);
        summary.tests = sums.integer(4);
        sums.reset();
    }
    summary.lateFromBefore = countOf(connection, "SELECT COUNT(*) FROM bookings WHERE month = ?1 AND is_late = 1", month);
    summary.documents = countOf(connection, "SELECT COUNT(*) FROM documents d WHERE month = ?1 AND kind <> 2 AND NOT EXISTS "
                                            "(SELECT 1 FROM documents c WHERE c.cancels = d.id)", month);
    return summary;
}

QList<MonthSummary> readMonths(Connection& connection)
{
    QList<int> numbers;
    {
        Statement rows(connection, "SELECT DISTINCT month FROM session_accounts WHERE month > 0 UNION SELECT DISTINCT month FROM bookings "
                                   "ORDER BY month DESC");
        while (rows.next())
            numbers.append(rows.number(0));
    }
    QList<MonthSummary> months;
    for (const int number : std::as_const(numbers))
        months.append(readMonth(connection, BillingMonth::ofNumber(number)));
    return months;
}

Result<Page<Booking>> readBookings(Connection& connection, const api::BookingQuery& query)
{
    if (query.limit < 1 || query.limit > MostBookings)
        return failure(ErrorCode::InvalidInput, QStringLiteral("limit"), {QStringLiteral("limit")});
    const auto cursor = Cursor::fromText(CursorKind::Bookings, query.after);
    if (!cursor)
        return tl::unexpected(cursor.error());
    Conditions conditions = conditionsOf(query);
    if (*cursor)
        conditions.add("(started_at, id) > (?, ?)", (*cursor)->order, (*cursor)->id);
    Statement rows(connection, QByteArray("SELECT ") + BookingColumns + " FROM bookings" + conditions.sql() + " ORDER BY started_at, id LIMIT ?");
    conditions.start(rows, query.limit + 1);
    Page<Booking> page;
    while (rows.next())
        page.rows.append(bookingFrom(rows));
    if (page.rows.size() > query.limit) {
        page.rows.removeLast();
        const Booking& last = page.rows.constLast();
        page.next = Cursor{last.startedAt.toMSecsSinceEpoch(), last.id.value()}.toText(CursorKind::Bookings);
    }
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected(result.error());
    return page;
}

QList<BookingTotals> readBookingTotals(Connection& connection, const api::BookingQuery& query)
{
    const Conditions conditions = conditionsOf(query);
    QList<BookingTotals> all;
    Statement sums(connection, "SELECT currency, SUM(net), SUM(vat), SUM(gross), SUM(sign), COALESCE(SUM(energy), 0), SUM(energy IS NULL) "
                               "FROM bookings" + conditions.sql() + " GROUP BY currency ORDER BY currency");
    conditions.start(sums);
    while (sums.next()) {
        const QString currency = sums.text(0);
        BookingTotals totals;
        totals.net = {sums.integer(1), currency};
        totals.vat = {sums.integer(2), currency};
        totals.gross = {sums.integer(3), currency};
        totals.sessions = sums.integer(4);
        totals.energy = Energy{sums.integer(5)};
        totals.withoutEnergy = sums.integer(6);
        all.append(totals);
    }
    Statement rates(connection, "SELECT bookings.currency, v.rate, SUM(v.net), SUM(v.vat), SUM(v.gross) FROM bookings "
                                "JOIN booking_vat v ON v.booking = bookings.id" + conditions.sql() + " GROUP BY 1, 2 ORDER BY 1, 2");
    conditions.start(rates);
    while (rates.next()) {
        const QString currency = rates.text(0);
        const auto it = std::find_if(all.begin(), all.end(), [&currency](const BookingTotals& each) { return each.gross.currency == currency; });
        if (it != all.end())
            it->vatTotals.append({VatRate{rates.number(1)}, {rates.integer(2), currency}, {rates.integer(3), currency}, {rates.integer(4), currency}});
    }
    return all;
}

QList<api::StatementParty> readParties(Connection& connection, BillingMonth month, api::StatementBy by)
{
    const bool isByPerson = by == api::StatementBy::Person;
    QList<api::StatementParty> parties;
    QHash<QString, qsizetype> places;
    QSet<qint64> open;
    api::BookingQuery query;
    query.month = month;
    query.onlyOpen = true;
    const Conditions onlyOpen = conditionsOf(query);
    {
        Statement ids(connection, "SELECT id FROM bookings" + onlyOpen.sql());
        onlyOpen.start(ids);
        while (ids.next())
            open.insert(ids.integer(0));
    }
    Statement rows(connection, QByteArray("SELECT ") + BookingColumns + " FROM bookings WHERE month = ?1 ORDER BY started_at, id");
    rows.start(month.number());
    while (rows.next()) {
        const Booking booking = bookingFrom(rows);
        const bool isPerson = booking.person && (isByPerson || booking.group.isEmpty()); // who is in no group is one alone
        const QString key = isPerson ? QString::number(booking.person->value()) : QLatin1Char('g') + booking.group.toCaseFolded();
        if (!places.contains(key)) {
            places.insert(key, parties.size());
            parties.append(api::StatementParty());
        }
        api::StatementParty& party = parties[places.value(key)];
        if (isPerson)
            party.person = booking.person;
        party.group = booking.group;
        party.name = isPerson ? booking.personName : booking.group;
        party.open += open.contains(booking.id.value()) ? 1 : 0;
        addBooking(party.totals, booking);
    }
    for (api::StatementParty& party : parties)
        putInOrder(party.totals);
    std::sort(parties.begin(), parties.end(), [](const api::StatementParty& a, const api::StatementParty& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return parties;
}

Preflight readPreflight(Connection& connection, BillingMonth month, const QDateTime& now, const QTimeZone& zone)
{
    using Kind = PreflightKind;
    using Weight = PreflightWeight;
    PreflightLook look(connection, month);
    look.add(Kind::MonthNotOver, Weight::Blocks, month.next().firstDay().startOfDay(zone) > now ? 1 : 0);
    look.add(Kind::EarlierMonthOpen, Weight::Blocks,
             countOf(connection, "SELECT COUNT(DISTINCT month) FROM bookings WHERE month < ?1 AND month NOT IN (SELECT month FROM locked_months)", month));
    look.addSessions(Kind::Undecided, Weight::Warns, "has_ended AND cases <> 0 AND case_state = 0");
    look.addSessions(Kind::Unpriced, Weight::Warns, "has_ended AND NOT is_test AND case_state <> 3 AND (cost_flags & 1) <> 0");
    look.addSessions(Kind::StillRunning, Weight::Warns, "has_ended = 0");
    look.addBookings(Kind::WithoutPerson, Weight::Warns, "person IS NULL AND taken_back_by IS NULL AND sign = 1");
    look.addSessions(Kind::EnergyMissing, Weight::Warns, "has_ended AND NOT is_test AND (cost_flags & 3) = 2");
    // RegisterRolledOver, RegisterReset, UnitDoubtful, EndMissing, TimesDoubtful of those that are priced
    look.addSessions(Kind::Doubtful, Weight::Warns, "has_ended AND NOT is_test AND case_state = 0 AND (cost_flags & 1) = 0 AND (cost_flags & 3248) <> 0");
    look.addSessions(Kind::LongDuration, Weight::Warns, "has_ended AND counted AND counted_to - counted_from > 86400000");
    look.addSessions(Kind::WithoutTag, Weight::Warns,
                     "has_ended AND counted AND EXISTS (SELECT 1 FROM transactions t WHERE t.key = transaction_key AND t.token = '')");
    const qint64 currencies = countOf(connection, "SELECT COUNT(DISTINCT currency) FROM bookings WHERE month = ?1", month);
    look.add(Kind::SeveralCurrencies, Weight::Warns, currencies > 1 ? currencies : 0);
    const SiteSettings site = SiteTable(connection).settings();
    look.add(Kind::SenderMissing, Weight::Warns, site.name.isEmpty() || site.address.isEmpty() ? 1 : 0);
    look.addSessions(Kind::Tests, Weight::Tells, "is_test");
    look.addBookings(Kind::LateFromBefore, Weight::Tells, "is_late = 1");
    std::stable_sort(look.preflight.findings.begin(), look.preflight.findings.end(),
                     [](const PreflightFinding& a, const PreflightFinding& b) { return a.weight > b.weight; });
    look.preflight.fingerprint = fingerprintOf(connection, look.preflight);
    return look.preflight;
}

} // namespace forecourt::storage
