// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/papersheet.h"

#include "core/base/currency.h"

#include <QTimeZone>

#include <algorithm>
#include <cstdlib>

namespace forecourt::documents {

namespace {

constexpr int SecondsOfMinute = 60;
constexpr int KwhDecimals = 3;
constexpr qint64 MilliWhOfWh = 1000;

SheetCell textCell(const QString& text)
{
    return text.isEmpty() ? SheetCell{} : SheetCell{SheetCell::Type::Text, text, 0, 0, {}};
}

SheetCell decimalCell(qint64 value, int decimals)
{
    return {SheetCell::Type::Decimal, {}, value, decimals, {}};
}

SheetCell moneyCell(const Money& money)
{
    return decimalCell(money.minor, currencyDigits(money.currency).value_or(2));
}

SheetCell energyCell(const std::optional<Energy>& energy)
{
    return energy ? decimalCell(wattHours(*energy), KwhDecimals) : SheetCell{};
}

/// Fills the rows of one document.
class SheetMaker
{
public:
    SheetMaker(const PaperDocument& document, const PaperWords& words) : m_document(document), m_words(words), m_zone(document.sender.timeZone)
    {
        if (!m_zone.isValid())
            m_zone = QTimeZone::utc();
    }

    SheetRow session(const PaperRow& row) const
    {
        using C = SessionColumn;
        SheetRow cells = blank(SheetRow::Role::Session, SessionColumns, m_words.session);
        const auto set = [&cells](C column, SheetCell cell) { cells.cells[int(column)] = std::move(cell); };
        const QDateTime start = row.startedAt.toTimeZone(m_zone);
        set(C::Session, textCell(row.number));
        set(C::Start, {SheetCell::Type::Instant, {}, 0, 0, start});
        if (row.stoppedAt.isValid()) {
            set(C::End, endOf(row));
            set(C::EndUtcOffset, textCell(utcOffsetText(endOf(row).at)));
            set(C::Minutes, {SheetCell::Type::Whole, {}, row.startedAt.secsTo(row.stoppedAt) / SecondsOfMinute, 0, {}});
        }
        set(C::UtcOffset, textCell(utcOffsetText(start)));
        set(C::Charger, textCell(row.stationName));
        set(C::ChargerId, textCell(row.station.value()));
        set(C::Connector, textCell(m_words.connector(row)));
        set(C::Person, textCell(row.personName));
        set(C::Group, textCell(row.group));
        set(C::Tag, textCell(row.token));
        set(C::Energy, energyCell(row.cost.energy));
        sums(cells, int(C::Net), row.cost.net, row.cost.vat, row.cost.total);
        set(C::Price, textCell(row.cost.priceName));
        set(C::Kind, textCell(m_words.bookingKind(row.kind)));
        set(C::Remark, textCell(row.reason));
        set(C::MeterStart, energyCell(row.meterStart));
        set(C::MeterStop, energyCell(row.meterStop));
        return cells;
    }

    SheetRow line(const PaperRow& row, const CostLine& line) const
    {
        using C = LineColumn;
        SheetRow cells = blank(SheetRow::Role::Line, LineColumns, m_words.line);
        const auto set = [&cells](C column, SheetCell cell) { cells.cells[int(column)] = std::move(cell); };
        set(C::Session, textCell(row.number));
        set(C::What, textCell(m_words.lineName(line)));
        set(C::Band, textCell(line.band));
        set(C::Quantity, quantity(line));
        set(C::Unit, textCell(m_words.unit(line.unit)));
        set(C::VatPercent, decimalCell(line.vatRate.basisPoints, 2));
        sums(cells, int(C::Net), line.net, line.vat, line.gross);
        const QDateTime start = row.startedAt.toTimeZone(m_zone);
        set(C::Start, {SheetCell::Type::Instant, {}, 0, 0, start});
        set(C::UtcOffset, textCell(utcOffsetText(start)));
        if (row.stoppedAt.isValid()) {
            set(C::End, endOf(row));
            set(C::EndUtcOffset, textCell(utcOffsetText(endOf(row).at)));
        }
        set(C::MeterStart, energyCell(row.meterStart));
        set(C::MeterStop, energyCell(row.meterStop));
        return cells;
    }

    SheetRow vat(const VatTotal& part) const
    {
        SheetRow cells = blank(SheetRow::Role::Vat, columns(), m_words.vat(part.rate));
        sums(cells, netColumn(), part.net, part.vat, part.gross);
        return cells;
    }

    SheetRow total() const
    {
        const BookingTotals& totals = m_document.totals;
        SheetRow cells = blank(SheetRow::Role::Total, columns(), m_words.total);
        if (!showsLines(m_document))
            cells.cells[int(SessionColumn::Energy)] = energyCell(totals.energy);
        sums(cells, netColumn(), totals.net, totals.vat, totals.gross);
        return cells;
    }

private:
    [[nodiscard]] int columns() const { return showsLines(m_document) ? LineColumns : SessionColumns; }
    [[nodiscard]] int netColumn() const { return showsLines(m_document) ? int(LineColumn::Net) : int(SessionColumn::Net); }

    [[nodiscard]] SheetCell endOf(const PaperRow& row) const
    {
        return {SheetCell::Type::Instant, {}, 0, 0, row.stoppedAt.toTimeZone(m_zone)};
    }

    SheetRow blank(SheetRow::Role role, int columns, const QString& first) const
    {
        SheetRow row{role, QList<SheetCell>(columns)};
        row.cells[int(SessionColumn::Row)] = textCell(first);
        row.cells[int(SessionColumn::Document)] = textCell(m_document.number);
        return row;
    }

    static SheetCell quantity(const CostLine& line)
    {
        switch (line.unit) {
        case CostUnit::KilowattHour: return decimalCell(wattHours(Energy{line.quantity}), KwhDecimals);
        case CostUnit::Minute: return decimalCell(rounded(Int128(line.quantity) * 100, SecondsOfMinute).value_or(0), 2);
        case CostUnit::Piece: return {SheetCell::Type::Whole, {}, line.quantity, 0, {}};
        }
        return {};
    }

    /// Net, VAT, gross and currency stand beside each other in both forms.
    static void sums(SheetRow& row, int first, const Money& net, const Money& vat, const Money& gross)
    {
        row.cells[first] = moneyCell(net);
        row.cells[first + 1] = moneyCell(vat);
        row.cells[first + 2] = moneyCell(gross);
        row.cells[first + 3] = textCell(gross.currency);
    }

    const PaperDocument& m_document;
    const PaperWords& m_words;
    QTimeZone m_zone;
};

} // namespace

bool showsLines(const PaperDocument& document)
{
    return std::any_of(document.rows.begin(), document.rows.end(), [](const PaperRow& row) { return !row.cost.lines.isEmpty(); });
}

PaperSheet sheetOf(const PaperDocument& document, const PaperWords& words)
{
    const SheetMaker maker(document, words);
    const bool hasLines = showsLines(document);
    PaperSheet sheet{words.sheetName, hasLines ? words.lineHeader : words.sessionHeader, {}};
    sheet.rows.reserve(document.rows.size() + document.totals.vatTotals.size() + 1);
    for (const PaperRow& row : document.rows) {
        if (!hasLines) {
            sheet.rows.append(maker.session(row));
            continue;
        }
        for (const CostLine& line : row.cost.lines)
            sheet.rows.append(maker.line(row, line));
    }
    for (const VatTotal& part : document.totals.vatTotals)
        sheet.rows.append(maker.vat(part));
    sheet.rows.append(maker.total());
    return sheet;
}

QString utcOffsetText(const QDateTime& at)
{
    const int minutes = std::abs(at.offsetFromUtc()) / SecondsOfMinute;
    return QStringLiteral("UTC%1%2:%3").arg(QLatin1Char(at.offsetFromUtc() < 0 ? '-' : '+')).arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

qint64 wattHours(Energy energy)
{
    return rounded(energy.milliWh, MilliWhOfWh).value_or(0);
}

} // namespace forecourt::documents
