// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sessionsheet.h"

#include "core/base/money.h"
#include "core/domain/event.h"
#include "core/storage/jsoncodec.h"
#include "core/storage/repositories/sampletable.h"
#include "core/storage/transactionrow.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr int NeighboursLookedAt = 5;
constexpr int EventsLookedAt = 500;
constexpr int PlacesLookedAt = 50;
constexpr qint64 NoticedAwayS = 300; ///< less is a network that hiccups
constexpr Energy LargestCharge{500'000'000}; // mWh; more is another meter

QList<TransactionRecord> recordsFrom(Statement& started)
{
    QList<TransactionRecord> records;
    while (started.next())
        records.append(transactionFrom(started));
    return records;
}

/// Those of the same connector that began before it (or, \a isAfter, later), the nearest first.
QList<TransactionRecord> neighbours(Connection& connection, const TransactionRecord& record, bool isAfter)
{
    const QByteArray order = isAfter ? ">= ?2 AND key <> ?3 AND (sort_at > ?2 OR key > ?3) ORDER BY sort_at, key"
                                     : "<= ?2 AND key <> ?3 AND (sort_at < ?2 OR key < ?3) ORDER BY sort_at DESC, key DESC";
    Statement rows(connection, QByteArray("SELECT ") + TransactionColumns
                                   + " FROM transactions WHERE station = ?1 AND evse = ?4 AND state <> 4 AND sort_at " + order + " LIMIT ?5");
    rows.start(record.station, sortTime(record), record.key, record.evse, NeighboursLookedAt);
    return recordsFrom(rows);
}

/// The session whose meter an orphan goes on from: chargers of OCPP 1.6 do not say on which connector it was. Empty where
/// several connectors fit.
std::optional<TransactionRecord> beforeOrphan(Connection& connection, const TransactionRecord& orphan)
{
    if (!orphan.meterStop)
        return std::nullopt;
    Statement rows(connection, QByteArray("SELECT ") + TransactionColumns
                                   + " FROM transactions WHERE station = ?1 AND sort_at <= ?2 AND key <> ?3 AND state <> 4 "
                                     "ORDER BY sort_at DESC, key DESC LIMIT ?4");
    rows.start(orphan.station, sortTime(orphan), orphan.key, PlacesLookedAt);
    QList<EvseId> looked;
    QList<TransactionRecord> fitting;
    for (const TransactionRecord& record : recordsFrom(rows)) {
        if (looked.contains(record.evse))
            continue;
        looked.append(record.evse); // of each connector the last one
        if (record.meterStop && record.stoppedAt && *record.meterStop <= *orphan.meterStop && *orphan.meterStop - *record.meterStop <= LargestCharge)
            fitting.append(record);
    }
    return fitting.size() == 1 ? std::optional(fitting.constFirst()) : std::nullopt;
}

/// What the charger told up to \a at, the latest first; \a isAfter: from then on, in order.
QList<EventRecord> eventsBeside(Connection& connection, const StationId& station, const QDateTime& at, bool isAfter)
{
    Statement first(connection, isAfter ? "SELECT id FROM events WHERE at >= ?1 ORDER BY at, id LIMIT 1"
                                        : "SELECT id FROM events WHERE at <= ?1 ORDER BY at DESC, id DESC LIMIT 1");
    first.start(at);
    if (!first.next())
        return {};
    const qint64 id = first.integer(0);
    first.reset();
    Statement rows(connection, QByteArray("SELECT at, evse, kind, code, data_json FROM events WHERE station = ?1 AND id ")
                                   + (isAfter ? ">= ?2 ORDER BY id" : "<= ?2 ORDER BY id DESC") + " LIMIT ?3");
    rows.start(station, id, EventsLookedAt);
    QList<EventRecord> events;
    while (rows.next()) {
        EventRecord event;
        event.at = rows.time(0);
        event.station = station;
        if (!rows.isNull(1))
            event.evse = EvseId(static_cast<int>(rows.integer(1)));
        event.kind = rows.enumerator(2, EventKind::Diagnostics, EventKind::StatusChanged);
        event.code = rows.text(3);
        event.data = objectOf(rows.bytes(4));
        events.append(event);
    }
    return events;
}

/// From when on it was away for minutes. \a events in order of time, of one charger.
std::optional<QDateTime> lostLink(const QList<EventRecord>& events, const QDateTime& until)
{
    std::optional<QDateTime> lostAt;
    for (const EventRecord& event : events) {
        if (event.at > until)
            break;
        if (event.kind == EventKind::Disconnected && !lostAt)
            lostAt = event.at;
        else if (event.kind == EventKind::Connected && lostAt && lostAt->secsTo(event.at) < NoticedAwayS)
            lostAt.reset();
    }
    return lostAt;
}

/// From when on the connector was taken without a break. \a events: the latest first.
std::optional<QDateTime> takenSince(const QList<EventRecord>& events, EvseId evse, const QDateTime& after)
{
    static const QStringList Taken{QStringLiteral("Preparing"), QStringLiteral("Charging"), QStringLiteral("SuspendedEV"),
                                   QStringLiteral("SuspendedEVSE"), QStringLiteral("Finishing"), QStringLiteral("Occupied")};
    std::optional<QDateTime> since;
    for (const EventRecord& event : events) {
        if (event.at < after)
            break;
        if (event.kind != EventKind::StatusChanged || event.evse != evse || event.data.value(QLatin1String("isOutdated")).toBool())
            continue;
        if (Taken.contains(event.code))
            since = event.at;
        else if (since)
            break;
    }
    return since;
}

/// Where no state of the session says it, what was told of the connector.
void addFreeAgain(CaseFacts& facts, const QList<EventRecord>& events, const QDateTime& after, const QDateTime& until)
{
    const auto isOut = [&after](const StateSince& state) { return state.state == ChargingState::None && state.at >= after; };
    if (std::any_of(facts.states.cbegin(), facts.states.cend(), isOut))
        return;
    const auto isFree = [&](const EventRecord& event) {
        return event.kind == EventKind::StatusChanged && event.evse == facts.record.evse && event.code == QLatin1String("Available")
            && event.at <= until && !event.data.value(QLatin1String("isOutdated")).toBool();
    };
    const auto free = std::find_if(events.cbegin(), events.cend(), isFree);
    if (free == events.cend())
        return;
    if (facts.states.isEmpty())
        facts.states.append({facts.record.startedAt, ChargingState::EvConnected, false});
    facts.states.append({free->at, ChargingState::None, false});
}

/// What the charger told beside the session itself, where its end or its start is missing.
void lookAround(Connection& connection, CaseFacts& facts)
{
    const TransactionRecord& record = facts.record;
    if (record.state == TransactionState::EndUnknown) {
        const QDateTime lastSign = facts.values.isEmpty() ? sortTime(record) : std::max(sortTime(record), facts.values.constLast().at);
        const QDateTime aDayLater = lastSign.addDays(1);
        const QDateTime until = facts.next ? std::min(aDayLater, sortTime(*facts.next)) : aDayLater;
        const QList<EventRecord> events = eventsBeside(connection, record.station, lastSign, true);
        facts.linkLostAt = lostLink(events, until);
        addFreeAgain(facts, events, lastSign, until);
    } else if (record.state == TransactionState::Orphan && record.stoppedAt) {
        facts.previous = beforeOrphan(connection, record);
        QList<EventRecord> events = eventsBeside(connection, record.station, *record.stoppedAt, false);
        const QDateTime after = facts.previous ? *facts.previous->stoppedAt : record.stoppedAt->addDays(-1);
        if (facts.previous)
            facts.pluggedInAt = takenSince(events, facts.previous->evse, after);
        events.removeIf([&after](const EventRecord& event) { return event.at < after; });
        std::reverse(events.begin(), events.end());
        facts.linkLostAt = lostLink(events, *record.stoppedAt);
    }
}

/// An assignment that held when the session began, at any place: then it should have had a price.
bool arePricesInUse(const PriceBook& book, const QDateTime& at)
{
    return std::any_of(book.assignments.cbegin(), book.assignments.cend(), [&at](const PriceAssignment& assignment) {
        return assignment.level != PriceLevel::Session && assignment.from.value_or(assignment.createdAt) <= at;
    });
}

SessionCost unpriced(const SessionFacts& facts)
{
    SessionCost cost;
    cost.flags = CostFlag::Unpriced;
    if (facts.flags.testFlag(TransactionFlag::Test))
        cost.flags |= CostFlag::Test;
    if (facts.now)
        cost.flags |= CostFlag::Running;
    return cost;
}

/// Where the end was corrected a thousandfold, or to a thousandth, the unit was wrong: of the values in between too.
void followUnit(QList<RegisterValue>& between, const TransactionRecord& recorded, const TransactionRecord& counting)
{
    const auto told = recorded.energy();
    const auto energy = counting.energy();
    if (!told || !energy || told->milliWh <= 0 || (!isThousandth(*told, energy) && !isThousandth(*energy, told)))
        return;
    const auto isFarther = [&](const RegisterValue& value) { return value.energy - recorded.meterStart > *told; };
    if (std::any_of(between.cbegin(), between.cend(), isFarther))
        return; // they are not in that unit
    for (RegisterValue& value : between) {
        const qint64 rise = (value.energy - recorded.meterStart).milliWh;
        value.energy = counting.meterStart + Energy{rounded(Int128(rise) * energy->milliWh, told->milliWh).value_or(0)};
    }
}

SessionFacts factsBy(const SessionSheet& sheet, const SessionValues& values, const QString& group, const std::optional<QDateTime>& now)
{
    const TransactionRecord counting = applied(sheet.record, values);
    SessionFacts facts = factsOf(counting, sheet.samples, sheet.states, group, now);
    if (values.meterStop)
        followUnit(facts.values, sheet.record, counting);
    return facts;
}

} // namespace

std::optional<SessionSheet> SessionSheet::read(Connection& connection, TransactionKey transaction)
{
    Statement row(connection, QByteArray("SELECT ") + TransactionColumns + " FROM transactions WHERE key = ?1");
    row.start(transaction);
    if (!row.next())
        return std::nullopt;
    SessionSheet sheet;
    sheet.record = transactionFrom(row);
    row.reset();
    sheet.samples = samplesOf(connection, transaction);
    Statement thinned(connection, "SELECT 1 FROM sample_blocks WHERE series = ?1 AND is_thinned > 0 LIMIT 1");
    thinned.start(transaction);
    sheet.isThinned = thinned.next();
    Statement states(connection, "SELECT at, state, is_held_back FROM session_states WHERE transaction_key = ?1 ORDER BY at");
    states.start(transaction);
    while (states.next())
        sheet.states.append({states.time(0), states.enumerator(1, ChargingState::Finishing, ChargingState::None), states.flag(2)});
    if (sheet.record.person) {
        Statement group(connection, "SELECT group_name FROM persons WHERE id = ?1");
        group.start(*sheet.record.person);
        if (group.next())
            sheet.group = group.text(0);
    }
    return sheet;
}

PriceQuestion questionOf(const TransactionRecord& record, const QString& group)
{
    PriceQuestion question;
    question.station = record.station;
    question.evse = record.evse;
    question.group = group;
    question.person = record.person;
    question.transaction = record.key;
    question.at = sortTime(record);
    return question;
}

SessionCost costBy(const SessionSheet& sheet, const SessionValues& values, const PriceVersion& version, const QString& group,
                   const PricingGround& ground, const std::optional<QDateTime>& now)
{
    SessionCost cost = ground.pricer.price(factsBy(sheet, values, group, now), version, ground.zone, ground.book.holidays);
    if (const PriceSetting* setting = ground.book.price(version.price); setting && version.id.value() != 0)
        cost.priceName = setting->name;
    return cost;
}

SessionCost costOf(const SessionSheet& sheet, const SessionValues& values, std::optional<PriceVersionId> version, const QString& group,
                   const PricingGround& ground, const std::optional<QDateTime>& now)
{
    const PriceVersion* found = version ? ground.book.version(*version) : nullptr;
    return found ? costBy(sheet, values, *found, group, ground, now) : unpriced(factsBy(sheet, values, group, now));
}

QByteArray inputsOf(const SessionSheet& sheet, const SessionValues& values, std::optional<PriceVersionId> version, const QString& group)
{
    const SessionFacts facts = factsBy(sheet, values, group, std::nullopt);
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    const auto time = [&stream](const std::optional<QDateTime>& at) { stream << (at ? at->toMSecsSinceEpoch() : qint64(-1)); };
    const auto energy = [&stream](const std::optional<Energy>& value) { stream << bool(value) << (value ? value->milliWh : qint64(0)); };
    time(facts.startedAt);
    time(facts.stoppedAt);
    time(facts.unpluggedAt);
    energy(facts.meterStart);
    energy(facts.meterStop);
    energy(facts.energyByPower);
    for (const RegisterValue& value : facts.values) {
        time(value.at);
        energy(value.energy);
    }
    for (const StateSince& state : facts.states) {
        time(state.at);
        stream << static_cast<int>(state.state) << state.isHeldBack;
    }
    stream << static_cast<quint32>(facts.flags.toInt()) << facts.group << (version ? version->value() : qint64(0));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).left(16);
}

CaseFindings findingsOf(Connection& connection, const SessionSheet& sheet, const SessionCost& cost, const PriceBook& book)
{
    CaseFacts facts;
    facts.record = sheet.record;
    const SessionFacts priced = factsOf(sheet.record, sheet.samples, sheet.states, sheet.group);
    facts.values = priced.values;
    facts.energyByPower = priced.energyByPower;
    facts.states = priced.states;
    facts.cost = cost.flags;
    facts.counted = cost.energy;
    facts.isPriceExpected = !sheet.record.flags.testFlag(TransactionFlag::Test) && arePricesInUse(book, sortTime(sheet.record));
    const QList<TransactionRecord> before = neighbours(connection, sheet.record, false);
    const QList<TransactionRecord> after = neighbours(connection, sheet.record, true);
    if (!before.isEmpty())
        facts.previous = before.constFirst();
    if (!after.isEmpty())
        facts.next = after.constFirst();
    for (const TransactionRecord& other : before + after) {
        if (other.key < sheet.record.key && isSameCharge(other, sheet.record))
            facts.sameCharge = other.key;
    }
    lookAround(connection, facts);
    return examine(facts);
}

QList<Neighbour> neighboursJudgedBy(Connection& connection, const TransactionRecord& record)
{
    QList<Neighbour> all;
    for (const bool isAfter : {false, true}) {
        const QList<TransactionRecord> found = neighbours(connection, record, isAfter);
        for (const TransactionRecord& other : found)
            all.append({other.key, other.key == found.constFirst().key, isSameCharge(other, record)});
    }
    return all;
}

SessionCost negated(SessionCost cost)
{
    const auto turn = [](Money& money) { money.minor = -money.minor; };
    for (CostLine& line : cost.lines) {
        line.quantity = -line.quantity;
        turn(line.net);
        turn(line.vat);
        turn(line.gross);
    }
    for (VatTotal& total : cost.vatTotals) {
        turn(total.net);
        turn(total.vat);
        turn(total.gross);
    }
    turn(cost.net);
    turn(cost.vat);
    turn(cost.total);
    if (cost.energy)
        cost.energy->milliWh = -cost.energy->milliWh;
    return cost;
}

} // namespace forecourt::storage
