// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes CSV as RFC 4180 has it, safe to open in a spreadsheet.
#pragma once

#include "core/api/exchange.h"

#include <QIODevice>

namespace forecourt::exporting {

/// Gathers rows and hands them to \a device. Thread: one.
class CsvWriter
{
public:
    /// Begins with a UTF-8 byte order mark, by which spreadsheets know the encoding.
    CsvWriter(QIODevice& device, const api::CsvStyle& style);

    /// Text from people and chargers. What a spreadsheet would take for a formula gets an apostrophe in front.
    void text(QStringView value);
    void texts(const QStringList& values);
    /// \a thousandths of the unit, with \a decimals (0 to 3) places; empty: nothing.
    void number(std::optional<qint64> thousandths, int decimals);
    void endRow();
    /// False: the device refused. Call once, at the end.
    [[nodiscard]] bool finish();

private:
    void cell(QStringView value);
    void flush();

    QIODevice& m_device;
    api::CsvStyle m_style;
    QString m_row;
    bool m_isFirst = true;
    QByteArray m_buffer;
    bool m_hasFailed = false;
};

} // namespace forecourt::exporting
