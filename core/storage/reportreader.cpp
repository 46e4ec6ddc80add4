// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/reportreader.h"

#include "core/storage/jsoncodec.h"

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr int MostHourDays = 31;
constexpr qsizetype MostRows = 1200;
constexpr qint64 MostDays = 200LL * 366;

qint64 dayOf(QDate date)
{
    return QDate(1970, 1, 1).daysTo(date);
}

QDate dateOf(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day);
}

/// The first day of the row behind the one \a date is in.
QDate nextRow(QDate date, ReportStep step)
{
    switch (step) {
    case ReportStep::Hour:
    case ReportStep::Day: return date.addDays(1);
    case ReportStep::Week: return date.addDays(8 - date.dayOfWeek());
    case ReportStep::Month: return QDate(date.year(), date.month(), 1).addMonths(1);
    case ReportStep::Year: return QDate(date.year() + 1, 1, 1);
    }
    return date.addDays(1);
}

void addMoney(QList<Money>& sums, const QString& currency, qint64 minor)
{
    const auto it = std::lower_bound(sums.begin(), sums.end(), currency, [](const Money& a, const QString& b) { return a.currency < b; });
    if (it != sums.end() && it->currency == currency)
        it->minor += minor;
    else
        sums.insert(it, Money{minor, currency});
}

void addTo(ReportFigures& sum, const ReportFigures& part)
{
    sum.sessions += part.sessions;
    sum.energy = sum.energy + part.energy;
    sum.withoutEnergy += part.withoutEnergy;
    sum.occupiedS += part.occupiedS;
    sum.onlineS += part.onlineS;
    sum.faultedS += part.faultedS;
    for (const Money& money : part.net)
        addMoney(sum.net, money.currency, money.minor);
    for (const Money& money : part.gross)
        addMoney(sum.gross, money.currency, money.minor);
    for (std::size_t i = 0; i < sum.failures.size(); ++i)
        sum.failures[i] += part.failures[i];
}

} // namespace

/// A station's time in use.
struct ReportReader::Presence
{
    QString station;
    QDateTime from;
    QDateTime to;
    int connectors = 0;
};

Result<void> checkReport(const ReportQuery& query)
{
    if (!query.from.isValid())
        return failure(ErrorCode::InvalidInput, QStringLiteral("no beginning"), {QStringLiteral("from")});
    if (!query.to.isValid() || query.to < query.from || query.from.daysTo(query.to) > MostDays)
        return failure(ErrorCode::InvalidInput, QStringLiteral("the end is before the beginning"), {QStringLiteral("to")});
    if (query.step == ReportStep::Hour && query.from.daysTo(query.to) >= MostHourDays)
        return failure(ErrorCode::InvalidInput, QStringLiteral("too many hours"), {QStringLiteral("step")});
    qsizetype rows = 0;
    for (QDate date = query.from; date <= query.to; date = nextRow(date, query.step)) {
        if (++rows > MostRows)
            return failure(ErrorCode::InvalidInput, QStringLiteral("too many rows"), {QStringLiteral("step")});
    }
    return {};
}

ReportReader::ReportReader(Connection& connection, ReportQuery query, QTimeZone zone, QDateTime now)
    : m_connection(connection)
    , m_query(std::move(query))
    , m_zone(std::move(zone))
    , m_now(std::move(now))
    , m_isByHour(m_query.step == ReportStep::Hour)
    , m_firstDay(dayOf(m_query.from))
    , m_lastDay(dayOf(m_query.to))
{
}

ReportReader::~ReportReader() = default;

void ReportReader::makeRows()
{
    for (QDate date = m_query.from; date <= m_query.to;) {
        const QDate next = std::min(nextRow(date, m_query.step), m_query.to.addDays(1));
        for (QDate day = date; day < next; day = day.addDays(1))
            m_rowOfDay.append(m_report.rows.size());
        if (m_isByHour) {
            for (int hour = 0; hour < 24; ++hour) {
                const QDateTime from = QDateTime(date, QTime(hour, 0), m_zone).toUTC();
                const QDateTime to = hour < 23 ? QDateTime(date, QTime(hour + 1, 0), m_zone).toUTC() : next.startOfDay(m_zone).toUTC();
                m_report.rows.append({from, to, {}});
            }
        } else {
            m_report.rows.append({date.startOfDay(m_zone).toUTC(), next.startOfDay(m_zone).toUTC(), {}});
        }
        date = next;
    }
}

qsizetype ReportReader::rowOf(qint64 day, int hour) const
{
    const qsizetype first = m_rowOfDay.value(day - m_firstDay, -1);
    return first < 0 || !m_isByHour ? first : first + hour;
}

void ReportReader::add(const ReportFigures& figures, qint64 day, int hour, bool isOfTotals, ReportFigures& sum)
{
    addTo(sum, figures);
    if (!isOfTotals)
        return;
    if (const qsizetype row = rowOf(day, hour); row >= 0 && row < m_report.rows.size())
        addTo(m_report.rows[row].figures, figures);
}

void ReportReader::readFigures(const QString& station, bool isOfTotals, ReportFigures& sum)
{
    // sums only where no row needs them apart
    const char* sql = isOfTotals ? "SELECT day, hour, sessions, energy, without_energy, occupied_s, online_s, faulted_s FROM report_figures "
                                   "WHERE station = ?1 AND is_hour = ?2 AND day BETWEEN ?3 AND ?4"
                                 : "SELECT ?3, 0, SUM(sessions), SUM(energy), SUM(without_energy), SUM(occupied_s), SUM(online_s), SUM(faulted_s) "
                                   "FROM report_figures WHERE station = ?1 AND is_hour = ?2 AND day BETWEEN ?3 AND ?4";
    Statement rows(m_connection, sql);
    rows.start(station, isOfTotals && m_isByHour, m_firstDay, m_lastDay);
    while (rows.next()) {
        ReportFigures figures;
        figures.sessions = rows.integer(2);
        figures.energy = Energy{rows.integer(3)};
        figures.withoutEnergy = rows.integer(4);
        figures.occupiedS = rows.integer(5);
        figures.onlineS = rows.integer(6);
        figures.faultedS = rows.integer(7);
        add(figures, rows.integer(0), rows.number(1), isOfTotals, sum);
    }
}

void ReportReader::readMoney(const QString& station, bool isOfTotals, ReportFigures& sum)
{
    const char* sql = isOfTotals ? "SELECT day, hour, currency, net, gross FROM report_money "
                                   "WHERE station = ?1 AND is_hour = ?2 AND day BETWEEN ?3 AND ?4"
                                 : "SELECT ?3, 0, currency, SUM(net), SUM(gross) FROM report_money "
                                   "WHERE station = ?1 AND is_hour = ?2 AND day BETWEEN ?3 AND ?4 GROUP BY currency";
    Statement rows(m_connection, sql);
    rows.start(station, isOfTotals && m_isByHour, m_firstDay, m_lastDay);
    while (rows.next()) {
        ReportFigures figures;
        const QString currency = rows.text(2);
        figures.net.append({rows.integer(3), currency});
        figures.gross.append({rows.integer(4), currency});
        add(figures, rows.integer(0), rows.number(1), isOfTotals, sum);
    }
}

void ReportReader::readFailures(const QString& station, bool isOfTotals, ReportFigures& sum)
{
    const char* sql = isOfTotals ? "SELECT day, hour, kind, count FROM report_failures "
                                   "WHERE station = ?1 AND is_hour = ?2 AND day BETWEEN ?3 AND ?4"
                                 : "SELECT ?3, 0, kind, SUM(count) FROM report_failures "
                                   "WHERE station = ?1 AND is_hour = ?2 AND day BETWEEN ?3 AND ?4 GROUP BY kind";
    Statement rows(m_connection, sql);
    rows.start(station, isOfTotals && m_isByHour, m_firstDay, m_lastDay);
    while (rows.next()) {
        ReportFigures figures;
        if (const auto kind = static_cast<std::size_t>(rows.integer(2)); kind < figures.failures.size())
            figures.failures[kind] = rows.integer(3);
        add(figures, rows.integer(0), rows.number(1), isOfTotals, sum);
    }
}

void ReportReader::readHours(const QString& station)
{
    Statement rows(m_connection, "SELECT day, hour, occupied_s, starts FROM report_figures "
                                 "WHERE station = ?1 AND is_hour = 1 AND day BETWEEN ?2 AND ?3");
    rows.start(station, m_firstDay, m_lastDay);
    while (rows.next()) {
        const auto weekday = static_cast<std::size_t>(dateOf(rows.integer(0)).dayOfWeek() - 1);
        const auto hour = static_cast<std::size_t>(rows.integer(1));
        if (weekday >= m_report.busyS.size() || hour >= m_report.busyS[0].size())
            continue;
        m_report.busyS[weekday][hour] += rows.integer(2);
        m_report.starts[weekday][hour] += rows.integer(3);
    }
}

void ReportReader::readStation(const QString& station, bool isOfTotals, ReportFigures& sum)
{
    readFigures(station, isOfTotals, sum);
    readMoney(station, isOfTotals, sum);
    readFailures(station, isOfTotals, sum);
}

void ReportReader::readPresence()
{
    Statement rows(m_connection, "SELECT id, record_json FROM stations ORDER BY id");
    while (rows.next()) {
        const StationRecord record = stationFrom(objectOf(rows.bytes(1)));
        const StationId id(rows.text(0));
        if (!m_query.stations.isEmpty() && !m_query.stations.contains(id))
            continue;
        Presence presence;
        presence.station = id.value();
        presence.from = record.firstSeenAt.value_or(m_now);
        presence.to = record.isArchived ? record.archivedAt.value_or(m_now) : m_now;
        presence.connectors = std::max(1, record.evseCount);
        m_presences.push_back(presence);
    }
}

/// What of from … to lies in each row, \a times, beside \a sum.
void ReportReader::addOverlaps(const QDateTime& from, const QDateTime& to, qint64 times, qint64 ReportFigures::*figure, ReportFigures& sum)
{
    for (ReportRow& row : m_report.rows) {
        const qint64 begin = std::max(row.from, from).toSecsSinceEpoch();
        const qint64 end = std::min(row.to, to).toSecsSinceEpoch();
        if (end <= begin)
            continue;
        row.figures.*figure += (end - begin) * times;
        m_report.totals.*figure += (end - begin) * times;
        sum.*figure += (end - begin) * times;
    }
}

void ReportReader::addPresence(const Presence& presence, ReportFigures& sum)
{
    addOverlaps(presence.from, presence.to, 1, &ReportFigures::stationS, sum);
    addOverlaps(presence.from, presence.to, presence.connectors, &ReportFigures::connectorS, sum);
}

/// What lasts: it is counted when it ends.
void ReportReader::addOpen(const QString& station, ReportFigures& sum)
{
    Statement rows(m_connection, "SELECT evse, since FROM report_open WHERE station = ?1");
    rows.start(station);
    while (rows.next())
        addOverlaps(rows.time(1), m_now, 1, rows.integer(0) == 0 ? &ReportFigures::onlineS : &ReportFigures::faultedS, sum);
}

Report ReportReader::read()
{
    makeRows();
    readPresence();
    const bool isOfAll = m_query.stations.isEmpty();
    if (isOfAll) {
        readStation(QStringLiteral(""), true, m_report.totals);
        readHours(QStringLiteral(""));
    }
    for (const Presence& presence : m_presences) {
        StationReport station;
        station.station = StationId(presence.station);
        readStation(presence.station, !isOfAll, station.figures);
        if (!isOfAll) {
            readHours(presence.station);
            addTo(m_report.totals, station.figures);
        }
        addPresence(presence, station.figures);
        addOpen(presence.station, station.figures);
        m_report.stations.append(std::move(station));
    }
    return m_report;
}

} // namespace forecourt::storage
