// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads CSV piece by piece, whatever a spreadsheet made of it.
#pragma once

#include <QList>
#include <QStringList>

namespace forecourt::exporting {

/// One row. Cells are as written, without the quotes.
struct CsvRow
{
    qint64 line = 0;        ///< of the file, where it begins; from 1
    QStringList cells;
    bool isBroken = false;  ///< a quote was never closed, or it was longer than the limits

    [[nodiscard]] bool isBlank() const;
};

/// RFC 4180 and what is seen beyond it: any line end, quotes inside a bare cell, text behind a quoted one.
/// Thread: one.
class CsvReader
{
public:
    static constexpr qsizetype MaximumCell = 10'000; ///< characters, unless said otherwise; more are dropped
    static constexpr qsizetype MaximumCells = 200;   ///< per row; more are dropped

    explicit CsvReader(QChar separator, qsizetype maximumCell = MaximumCell)
        : m_separator(separator), m_maximumCell(maximumCell)
    {
    }

    /// The rows that end in \a text.
    [[nodiscard]] QList<CsvRow> feed(QStringView text);
    /// What is left after the last piece.
    [[nodiscard]] QList<CsvRow> finish();
    /// A row has begun that has not ended.
    [[nodiscard]] bool isWithinRow() const { return m_hasContent; }

private:
    enum class State { CellStart, Bare, Quoted, QuoteInQuoted };

    void take(QChar c, QList<CsvRow>& rows);
    void put(QChar c);
    void endCell();
    void endRow(QList<CsvRow>& rows);

    QChar m_separator;
    qsizetype m_maximumCell;
    State m_state = State::CellStart;
    QString m_cell;
    CsvRow m_row;
    qint64 m_line = 1;
    bool m_hasContent = false; ///< the row has at least one character
    bool m_wasReturn = false;  ///< a line feed now belongs to it
};

/// ';', ',' or tab: what divides the first lines of \a head most evenly outside of quotes.
[[nodiscard]] QChar detectSeparator(QStringView head);

} // namespace forecourt::exporting
