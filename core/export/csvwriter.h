// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes CSV as RFC 4180 has it, safe to open in a spreadsheet.
#pragma once

#include "core/api/exchange.h"

#include <QIODevice>

namespace forecourt::exporting {

/// \a value with an apostrophe in front where a spreadsheet would take it for a formula.
[[nodiscard]] QString disarmed(QStringView value);
/// What disarmed() was given.
[[nodiscard]] QString rearmed(QStringView cell);

/// Gathers rows and hands them to \a device. Thread: one.
class CsvWriter
{
public:
    /// Begins with a UTF-8 byte order mark where \a style wants it.
    CsvWriter(QIODevice& device, const api::CsvStyle& style);

    /// Text from people and chargers, disarmed(). Quoted also where it holds what other programs take for the
    /// separator.
    void text(QStringView value);
    void texts(const QStringList& values);
    /// \a thousandths of the unit, with \a decimals (0 to 3) places; empty: nothing.
    void number(std::optional<qint64> thousandths, int decimals);
    /// \a value / 10^\a decimals, exactly.
    void decimal(qint64 value, int decimals);
    /// A whole number as it is; empty: nothing.
    void integer(std::optional<qint64> value);
    void endRow();
    /// False: the device refused. Call once, at the end.
    [[nodiscard]] bool finish();

private:
    void cell(QStringView value, bool isText);
    void digits(bool isNegative, quint64 value, int decimals);
    void flush();

    QIODevice& m_device;
    api::CsvStyle m_style;
    QString m_row;
    bool m_isFirst = true;
    QByteArray m_buffer;
    bool m_hasFailed = false;
};

} // namespace forecourt::exporting
