// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/sheets.h"

#include "core/base/currency.h"
#include "core/domain/sessionfigures.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace forecourt::exporting {

namespace {
QTimeZone zoneOf(const api::CsvStyle& style)
{
    const QTimeZone zone(style.timeZone);
    return zone.isValid() ? zone : QTimeZone::utc();
}

QString localTime(const std::optional<QDateTime>& at, const QTimeZone& zone)
{
    return at && at->isValid() ? at->toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

/// "+02:00", by which a repeated hour in autumn can be told apart.
QString offsetOf(const QDateTime& at, const QTimeZone& zone)
{
    const int seconds = zone.offsetFromUtc(at);
    const int minutes = std::abs(seconds) / 60;
    return QStringLiteral("UTC%1%2:%3").arg(QLatin1Char(seconds < 0 ? '-' : '+')).arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

constexpr qint64 RowsBetweenLooks = 1'000;

/// Views into a roster that outlives them.
struct SortedRoster
{
    QList<std::pair<QString, const PersonRecord*>> persons; ///< by folded name
    QHash<qint64, QList<const TokenRecord*>> owned;         ///< by person, each in order of the tags
    QList<const TokenRecord*> ownerless;                    ///< of nobody, or of nobody in the roster
};

SortedRoster sortedRoster(const api::Roster& roster)
{
    SortedRoster sorted;
    sorted.persons.reserve(roster.persons.size());
    for (const PersonRecord& person : roster.persons) {
        sorted.persons.append({person.name.toCaseFolded(), &person}); // once, not in every comparison
        sorted.owned.insert(person.id.value(), {});
    }
    std::stable_sort(sorted.persons.begin(), sorted.persons.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QList<const TokenRecord*> tokens;
    tokens.reserve(roster.tokens.size());
    for (const TokenRecord& token : roster.tokens)
        tokens.append(&token);
    std::sort(tokens.begin(), tokens.end(), [](const auto* a, const auto* b) { return a->value < b->value; });
    for (const TokenRecord* token : std::as_const(tokens)) {
        const auto owner = token->person ? sorted.owned.find(token->person->value()) : sorted.owned.end();
        (owner != sorted.owned.end() ? *owner : sorted.ownerless).append(token);
    }
    return sorted;
}

std::optional<qint64> energyThousandths(const std::optional<Energy>& energy)
{
    return energy ? std::optional(energy->milliWh / 1000) : std::nullopt; // Wh are thousandths of kWh
}
} // namespace

SessionRows::SessionRows(CsvWriter& writer, const api::SessionSheet& sheet, const api::CsvStyle& style)
    : m_writer(writer), m_sheet(sheet), m_zone(zoneOf(style))
{
    m_writer.texts(sheet.header);
    m_writer.endRow();
}

void SessionRows::add(const TransactionRecord& session, const SessionCost& cost)
{
    m_writer.text(session.number);
    m_writer.text(localTime(session.startedAt, m_zone));
    m_writer.text(localTime(session.stoppedAt, m_zone));
    m_writer.text(offsetOf(session.startedAt, m_zone));
    m_writer.number(session.stoppedAt ? std::optional(session.startedAt.msecsTo(*session.stoppedAt) / 60) : std::nullopt, 1);
    m_writer.text(m_sheet.stationNames.value(session.station, session.station.value()));
    m_writer.text(session.station.value());
    m_writer.number(session.evse.value() > 0 ? std::optional(qint64(session.evse.value()) * 1000) : std::nullopt, 0);
    m_writer.text(session.personName);
    m_writer.text(session.token.value);
    m_writer.number(energyThousandths(session.energy()), 3);
    m_writer.number(energyThousandths(session.meterStart), 3);
    m_writer.number(energyThousandths(session.meterStop ? session.meterStop : session.lastRegister), 3);
    m_writer.number(averagePowerW(session), 3);
    m_writer.number(session.maximumPowerW, 3);
    m_writer.number(session.lastSocPercent ? std::optional(qint64(*session.lastSocPercent) * 1000) : std::nullopt, 0);
    m_writer.number(session.idleS ? std::optional(*session.idleS * 1000 / 60) : std::nullopt, 1);
    m_writer.text(m_sheet.reasons.value(int(session.stopReason)));
    m_writer.text(m_sheet.states.value(int(session.state)));
    QStringList flags;
    for (quint32 bit = 1; bit != 0; bit <<= 1) {
        if (session.flags.testFlag(TransactionFlag(bit)))
            flags.append(m_sheet.flags.value(bit));
    }
    flags.removeAll(QString());
    m_writer.text(flags.join(QStringLiteral(" · ")));
    m_writer.text(session.note);
    m_writer.text(session.id.value());
    addCost(cost);
    m_writer.endRow();
}

/// An amount that is not known is no 0.
void SessionRows::addCost(const SessionCost& cost)
{
    if (!cost.isPriced()) {
        m_writer.texts(QStringList(5)); // of money
        return;
    }
    for (const Money& money : {cost.net, cost.vat, cost.total})
        m_writer.decimal(money.minor, currencyDigits(money.currency).value_or(2));
    m_writer.text(cost.total.currency);
    m_writer.text(cost.priceName);
}

std::optional<qint64> writeRoster(CsvWriter& writer, const api::Roster& roster, const api::RosterSheet& sheet,
                                  const api::CsvStyle& style, const std::function<bool(qint64 rows)>& isUnwanted)
{
    const QTimeZone zone = zoneOf(style);
    const SortedRoster sorted = sortedRoster(roster);
    writer.texts(sheet.header);
    writer.endRow();
    qint64 rows = 0;
    const auto write = [&](const PersonRecord& person, const TokenRecord& token) {
        writer.text(person.name);
        writer.text(person.group);
        writer.text(token.value);
        writer.text(token.expiresAt ? token.expiresAt->addSecs(-1).toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd"))
                                    : QString());
        writer.text(token.isBlocked || person.isBlocked ? sheet.yes : QString());
        writer.text(token.note.isEmpty() ? person.note : token.note);
        writer.endRow();
        return ++rows % RowsBetweenLooks != 0 || !isUnwanted(rows);
    };
    if (isUnwanted(0))
        return std::nullopt;
    for (const auto& [name, person] : sorted.persons) {
        const QList<const TokenRecord*> owned = sorted.owned.value(person->id.value());
        if (owned.isEmpty() && !write(*person, {}))
            return std::nullopt;
        for (const TokenRecord* token : owned) {
            if (!write(*person, *token))
                return std::nullopt;
        }
    }
    for (const TokenRecord* token : sorted.ownerless) {
        if (!write({}, *token))
            return std::nullopt;
    }
    (void)isUnwanted(rows); // the last ones
    return rows;
}

} // namespace forecourt::exporting
