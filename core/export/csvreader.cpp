// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvreader.h"

#include <algorithm>

namespace forecourt::exporting {

bool CsvRow::isBlank() const
{
    return !isBroken
        && std::all_of(cells.cbegin(), cells.cend(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

QList<CsvRow> CsvReader::feed(QStringView text)
{
    QList<CsvRow> rows;
    for (const QChar c : text)
        take(c, rows);
    return rows;
}

QList<CsvRow> CsvReader::finish()
{
    QList<CsvRow> rows;
    if (m_state == State::Quoted)
        m_row.isBroken = true;
    if (m_hasContent)
        endRow(rows);
    m_state = State::CellStart;
    return rows;
}

void CsvReader::take(QChar c, QList<CsvRow>& rows)
{
    const bool isLineEnd = c == u'\n' || c == u'\r';
    const bool isSecondHalf = c == u'\n' && m_wasReturn;
    m_wasReturn = c == u'\r';
    if (m_state == State::Quoted) {
        if (isLineEnd && !isSecondHalf)
            ++m_line;
        if (c == u'"')
            m_state = State::QuoteInQuoted;
        else
            put(c);
        return;
    }
    if (isLineEnd) {
        if (!isSecondHalf) {
            ++m_line;
            endRow(rows);
        }
        return;
    }
    if (!m_hasContent) {
        m_hasContent = true;
        m_row.line = m_line;
    }
    if (c == m_separator) {
        endCell();
    } else if (c == u'"' && m_state == State::CellStart) {
        m_state = State::Quoted;
    } else if (c == u'"' && m_state == State::QuoteInQuoted) {
        m_state = State::Quoted;
        put(c);
    } else {
        m_state = State::Bare;
        put(c);
    }
}

void CsvReader::put(QChar c)
{
    if (m_cell.size() < m_maximumCell)
        m_cell += c;
    else
        m_row.isBroken = true;
}

void CsvReader::endCell()
{
    if (m_row.cells.size() < MaximumCells)
        m_row.cells.append(m_cell);
    else
        m_row.isBroken = true;
    m_cell.clear();
    m_state = State::CellStart;
}

void CsvReader::endRow(QList<CsvRow>& rows)
{
    if (m_hasContent) {
        endCell();
        rows.append(std::move(m_row));
    }
    m_row = {};
    m_cell.clear();
    m_state = State::CellStart;
    m_hasContent = false;
}

QChar detectSeparator(QStringView head)
{
    constexpr int Lines = 10;
    QChar best = u',';
    qsizetype bestScore = 0;
    for (const QChar candidate : {u';', u',', u'\t'}) {
        CsvReader reader(candidate);
        const QList<CsvRow> rows = reader.feed(head);
        const QList<CsvRow> rest = rows.isEmpty() ? reader.finish() : QList<CsvRow>();
        const QList<CsvRow>& looked = rows.isEmpty() ? rest : rows;
        if (looked.isEmpty())
            continue;
        const qsizetype columns = looked.front().cells.size();
        qsizetype even = 0;
        for (qsizetype i = 0; i < std::min<qsizetype>(Lines, looked.size()); ++i)
            even += looked[i].cells.size() == columns ? 1 : 0;
        const qsizetype score = columns > 1 ? even * 100 + columns : 0;
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

} // namespace forecourt::exporting
