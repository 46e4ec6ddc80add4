// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an import of persons and tags would do, row by row.
#pragma once

#include "core/api/exchange.h"
#include "core/export/csvreader.h"

#include <QSet>
#include <QTimeZone>

namespace forecourt::exporting {

/// Looks for the columns by the usual words of five languages.
[[nodiscard]] api::RosterColumns guessColumns(const QStringList& header);

/// "2026-12-31", "31.12.2026", "31/12/2026": the instant the day after begins at \a zone, UTC. Empty where
/// it is no date.
[[nodiscard]] std::optional<QDateTime> endOfDay(const QString& text, const QTimeZone& zone);

/// Takes the rows of a file in their order. Thread: one.
class RosterPlanner
{
public:
    static constexpr int StepSize = RosterBatch::MaximumSize - 2; ///< records in one step; the last row may bring two

    explicit RosterPlanner(const api::RosterImport& import);

    void add(const CsvRow& row);
    [[nodiscard]] api::RosterPlan take();

private:
    [[nodiscard]] QString cell(const CsvRow& row, int column) const;
    [[nodiscard]] std::optional<TokenRecord> read(const CsvRow& row);
    bool readValidity(const CsvRow& row, TokenRecord& token);
    bool assignPerson(const CsvRow& row, TokenRecord& token);
    void addPersonOnly(const CsvRow& row);
    void refuse(const CsvRow& row, api::RowProblem what, const QString& value);
    void closeStep();

    api::RosterImport m_import;
    QTimeZone m_zone;
    QHash<QString, TokenRecord> m_known;
    QHash<QString, QList<PersonRecord>> m_persons; ///< by folded name
    QSet<QString> m_inFile;
    qint64 m_nextNew = -1;
    api::RosterPlan m_plan;
    api::RosterPlan::Step m_step;
};

} // namespace forecourt::exporting
