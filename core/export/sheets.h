// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions, persons and tags as rows of a CSV file.
#pragma once

#include "core/domain/cost.h"
#include "core/export/csvwriter.h"

#include <QTimeZone>

#include <functional>
#include <optional>

namespace forecourt::exporting {

/// Writes sessions, one by one. Thread: one.
class SessionRows
{
public:
    SessionRows(CsvWriter& writer, const api::SessionSheet& sheet, const api::CsvStyle& style);
    /// \a cost: as stored; unpriced leaves the columns of money empty.
    void add(const TransactionRecord& session, const SessionCost& cost);

private:
    void addCost(const SessionCost& cost);

    CsvWriter& m_writer;
    const api::SessionSheet& m_sheet;
    QTimeZone m_zone;
};

/// Writes every row of persons and tags, in the order of the names; how many. \a isUnwanted gets the rows written so far,
/// now and then; true: it ends, without a result.
[[nodiscard]] std::optional<qint64> writeRoster(CsvWriter& writer, const api::Roster& roster, const api::RosterSheet& sheet,
                                                const api::CsvStyle& style, const std::function<bool(qint64 rows)>& isUnwanted);

} // namespace forecourt::exporting
