// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/sheets.h"

#include "core/domain/sessionfigures.h"

#include <algorithm>
#include <cstdlib>

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

void SessionRows::add(const TransactionRecord& session)
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
    m_writer.endRow();
}

void writeRoster(CsvWriter& writer, QList<PersonRecord> persons, QList<TokenRecord> tokens,
                 const api::RosterSheet& sheet, const api::CsvStyle& style)
{
    const QTimeZone zone = zoneOf(style);
    std::sort(persons.begin(), persons.end(), [](const PersonRecord& a, const PersonRecord& b) {
        return a.name.toCaseFolded() < b.name.toCaseFolded();
    });
    std::sort(tokens.begin(), tokens.end(), [](const TokenRecord& a, const TokenRecord& b) { return a.value < b.value; });
    QHash<qint64, QList<TokenRecord>> byOwner;
    for (const TokenRecord& token : std::as_const(tokens))
        byOwner[token.person ? token.person->value() : 0].append(token);
    writer.texts(sheet.header);
    writer.endRow();
    const auto write = [&](const PersonRecord& person, const TokenRecord& token) {
        writer.text(person.name);
        writer.text(person.group);
        writer.text(token.value);
        writer.text(token.expiresAt ? token.expiresAt->addSecs(-1).toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd"))
                                    : QString());
        writer.text(token.isBlocked || person.isBlocked ? sheet.yes : QString());
        writer.text(token.note.isEmpty() ? person.note : token.note);
        writer.endRow();
    };
    for (const PersonRecord& person : std::as_const(persons)) {
        const QList<TokenRecord> owned = byOwner.take(person.id.value());
        if (owned.isEmpty())
            write(person, {});
        for (const TokenRecord& token : owned)
            write(person, token);
    }
    for (const QList<TokenRecord>& ownerless : std::as_const(byOwner)) {
        for (const TokenRecord& token : ownerless)
            write({}, token);
    }
}

} // namespace forecourt::exporting
