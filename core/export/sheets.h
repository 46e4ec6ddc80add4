// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions, persons and tags as rows of a CSV file.
#pragma once

#include "core/export/csvwriter.h"

#include <QTimeZone>

namespace forecourt::exporting {

/// Writes sessions, one by one. Thread: one.
class SessionRows
{
public:
    SessionRows(CsvWriter& writer, const api::SessionSheet& sheet, const api::CsvStyle& style);
    void add(const TransactionRecord& session);

private:
    CsvWriter& m_writer;
    const api::SessionSheet& m_sheet;
    QTimeZone m_zone;
};

/// Writes every row of persons and tags, in the order of the names.
void writeRoster(CsvWriter& writer, QList<PersonRecord> persons, QList<TokenRecord> tokens,
                 const api::RosterSheet& sheet, const api::CsvStyle& style);

} // namespace forecourt::exporting
