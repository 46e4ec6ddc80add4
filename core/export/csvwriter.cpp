// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvwriter.h"

namespace forecourt::exporting {

namespace {
constexpr qsizetype BufferSize = 64 * 1024;

bool isFormula(QStringView value)
{
    if (value.isEmpty())
        return false;
    const QStringView bare = value.trimmed(); // some programs skip blanks first
    const QChar first = bare.isEmpty() ? value.front() : bare.front();
    return QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(first) || value.front() == u'\t'
        || value.front() == u'\r' || value.front() == u'\n';
}

QStringView withoutApostrophes(QStringView value)
{
    while (value.startsWith(u'\''))
        value = value.sliced(1);
    return value;
}
} // namespace

QString disarmed(QStringView value)
{
    // what looks disarmed already gets another one, so that nothing is lost when it is read
    return isFormula(withoutApostrophes(value)) ? QString(QLatin1Char('\'') + value.toString()) : value.toString();
}

QString rearmed(QStringView cell)
{
    return cell.startsWith(u'\'') && isFormula(withoutApostrophes(cell)) ? cell.sliced(1).toString() : cell.toString();
}

CsvWriter::CsvWriter(QIODevice& device, const api::CsvStyle& style) : m_device(device), m_style(style)
{
    if (style.marksEncoding)
        m_buffer = "\xEF\xBB\xBF";
}

void CsvWriter::cell(QStringView value, bool isText)
{
    if (!m_isFirst)
        m_row += m_style.separator;
    m_isFirst = false;
    const bool needsQuotes = value.contains(m_style.separator) || value.contains(u'"') || value.contains(u'\n')
        || value.contains(u'\r') || (isText && (value.contains(u',') || value.contains(u';')))
        || (!value.isEmpty() && (value.front().isSpace() || value.back().isSpace()));
    if (!needsQuotes) {
        m_row += value;
        return;
    }
    m_row += u'"';
    for (const QChar c : value) {
        m_row += c;
        if (c == u'"')
            m_row += c;
    }
    m_row += u'"';
}

void CsvWriter::text(QStringView value)
{
    cell(disarmed(value), true);
}

void CsvWriter::texts(const QStringList& values)
{
    for (const QString& value : values)
        text(value);
}

void CsvWriter::number(std::optional<qint64> thousandths, int decimals)
{
    if (!thousandths)
        return cell({}, false);
    static constexpr qint64 Divisors[] = {1000, 100, 10, 1};
    const qint64 divisor = Divisors[decimals];
    const bool isNegative = *thousandths < 0;
    const quint64 value = isNegative ? quint64(0) - quint64(*thousandths) : quint64(*thousandths);
    digits(isNegative, (value + quint64(divisor) / 2) / quint64(divisor), decimals);
}

void CsvWriter::decimal(qint64 value, int decimals)
{
    digits(value < 0, value < 0 ? quint64(0) - quint64(value) : quint64(value), decimals);
}

void CsvWriter::digits(bool isNegative, quint64 value, int decimals)
{
    QString digits = QString::number(value).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, m_style.decimalPoint);
    cell(isNegative && value != 0 ? QString(QLatin1Char('-') + digits) : digits, false);
}

void CsvWriter::integer(std::optional<qint64> value)
{
    cell(value ? QString::number(*value) : QString(), false);
}

void CsvWriter::endRow()
{
    m_buffer += m_row.toUtf8();
    m_buffer += "\r\n";
    m_row.clear();
    m_isFirst = true;
    if (m_buffer.size() >= BufferSize)
        flush();
}

void CsvWriter::flush()
{
    if (!m_hasFailed && m_device.write(m_buffer) != m_buffer.size())
        m_hasFailed = true;
    m_buffer.clear();
}

bool CsvWriter::finish()
{
    flush();
    return !m_hasFailed;
}

} // namespace forecourt::exporting
