// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A report from the figures the writer keeps.
#pragma once

#include "core/domain/report.h"
#include "core/storage/statement.h"

#include <QList>
#include <QTimeZone>

#include <vector>

namespace forecourt::storage {

/// Errors: InvalidInput (args: "from", "to", "step").
[[nodiscard]] Result<void> checkReport(const ReportQuery& query);

/// Made for one report. Thread: the connection's.
class ReportReader
{
public:
    ReportReader(Connection& connection, ReportQuery query, QTimeZone zone, QDateTime now);
    ~ReportReader();

    [[nodiscard]] Report read();

private:
    struct Presence;
    void makeRows();
    void readPresence();
    void readStation(const QString& station, bool isOfTotals, ReportFigures& sum);
    void readHours(const QString& station);
    void readFigures(const QString& station, bool isOfTotals, ReportFigures& sum);
    void readMoney(const QString& station, bool isOfTotals, ReportFigures& sum);
    void readFailures(const QString& station, bool isOfTotals, ReportFigures& sum);
    void addPresence(const Presence& presence, ReportFigures& sum);
    void addOpen(const QString& station, ReportFigures& sum);
    void addOverlaps(const QDateTime& from, const QDateTime& to, qint64 times, qint64 ReportFigures::*figure, ReportFigures& sum);
    void add(const ReportFigures& figures, qint64 day, int hour, bool isOfTotals, ReportFigures& sum);
    [[nodiscard]] qsizetype rowOf(qint64 day, int hour) const;

    Connection& m_connection;
    const ReportQuery m_query;
    const QTimeZone m_zone;
    const QDateTime m_now;
    const bool m_isByHour;
    const qint64 m_firstDay;
    const qint64 m_lastDay;
    Report m_report;
    QList<qsizetype> m_rowOfDay; ///< by day from the first one on
    std::vector<Presence> m_presences;
};

} // namespace forecourt::storage
