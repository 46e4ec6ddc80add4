// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A document as rows and columns: what CSV and XLSX write, and a screen shows.
#pragma once

#include "core/export/paper.h"

#include <QStringList>

#include <functional>

namespace forecourt::documents {

/// One cell. Numbers are exact: value / 10^decimals.
struct SheetCell
{
    enum class Type { Empty, Text, Whole, Decimal, Instant };

    Type type = Type::Empty;
    QString text;
    qint64 value = 0;
    int decimals = 0;
    QDateTime at; ///< by the site's clock

    bool operator==(const SheetCell&) const = default;
};

/// One row; its words stand in the first column.
struct SheetRow
{
    enum class Role { Session, Line, Vat, Total };

    Role role = Role::Session;
    QList<SheetCell> cells;

    bool operator==(const SheetRow&) const = default;
};

struct PaperSheet
{
    QString name;
    QStringList header;
    QList<SheetRow> rows;

    bool operator==(const PaperSheet&) const = default;
};

/// Columns where a document has a row for each session.
enum class SessionColumn {
    Row, Document, Session, Start, End, UtcOffset, Minutes, Charger, ChargerId, Connector, Person, Group, Tag, Energy, Net, Vat, Gross,
    Currency, Price, Kind, Remark, MeterStart, MeterStop, EndUtcOffset,
};
inline constexpr int SessionColumns = int(SessionColumn::EndUtcOffset) + 1;
/// Columns where it has a row for each line of a session's cost.
enum class LineColumn {
    Row, Document, Session, What, Band, Quantity, Unit, VatPercent, Net, Vat, Gross, Currency, Start, UtcOffset, End, EndUtcOffset,
    MeterStart, MeterStop,
};
inline constexpr int LineColumns = int(LineColumn::MeterStop) + 1;

/// Words; core knows no languages. The functions are called on threads of the work.
struct PaperWords
{
    QString sheetName;
    QStringList sessionHeader;                            ///< SessionColumns of them
    QStringList lineHeader;                               ///< LineColumns of them
    QString session;                                      ///< first column of a session
    QString line;                                         ///< of a line
    QString total;
    std::function<QString(VatRate)> vat;                  ///< "VAT 19 %"
    std::function<QString(const CostLine&)> lineName;
    std::function<QString(CostUnit)> unit;
    std::function<QString(const PaperRow&)> connector;
    std::function<QString(BookingKind)> bookingKind;      ///< empty text: nothing to say
};

/// Does it show the lines of each session: a receipt, and what takes one back.
[[nodiscard]] bool showsLines(const PaperDocument& document);
/// Rows in the document's order, then VAT by rate, then the total. Nothing is summed here. Pure.
[[nodiscard]] PaperSheet sheetOf(const PaperDocument& document, const PaperWords& words);
/// "UTC+02:00": how far \a at is from UTC by its own clock.
[[nodiscard]] QString utcOffsetText(const QDateTime& at);
/// kWh in thousandths, rounded once.
[[nodiscard]] qint64 wattHours(Energy energy);

} // namespace forecourt::documents
