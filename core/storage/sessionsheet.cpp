// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sessionsheet.h"

#include "core/base/money.h"
#include "core/storage/repositories/sampletable.h"
#include "core/storage/transactionrow.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr int NeighboursLookedAt = 5;

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
