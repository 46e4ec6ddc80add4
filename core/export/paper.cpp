// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/paper.h"

#include <algorithm>

namespace forecourt::documents {

namespace {

tl::unexpected<Error> wrongPaper(const char* what)
{
    return failure(ErrorCode::InvalidInput, QStringLiteral("documents: ") + QLatin1String(what), {QLatin1String(what)});
}

/// Adds \a amount; false: another currency, or it does not fit.
bool addTo(Money& sum, const Money& amount)
{
    const std::optional<Money> both = added(sum, amount);
    if (both)
        sum = *both;
    return both.has_value();
}

bool addVat(QList<VatTotal>& totals, const VatTotal& part)
{
    auto it = std::lower_bound(totals.begin(), totals.end(), part, [](const VatTotal& a, const VatTotal& b) { return a.rate < b.rate; });
    if (it == totals.end() || it->rate != part.rate) {
        totals.insert(it, part);
        return true;
    }
    return addTo(it->net, part.net) && addTo(it->vat, part.vat) && addTo(it->gross, part.gross);
}

bool addRow(BookingTotals& totals, const PaperRow& row)
{
    totals.sessions += row.kind == BookingKind::Reversal ? -1 : 1;
    if (row.cost.energy) {
        const auto energy = narrowed(Int128(totals.energy.milliWh) + row.cost.energy->milliWh);
        if (!energy)
            return false;
        totals.energy = {*energy};
    } else {
        ++totals.withoutEnergy;
    }
    const bool isVatGood = std::all_of(row.cost.vatTotals.begin(), row.cost.vatTotals.end(), [&](const VatTotal& part) {
        return part.gross.currency == totals.gross.currency && addVat(totals.vatTotals, part);
    });
    return isVatGood && addTo(totals.net, row.cost.net) && addTo(totals.vat, row.cost.vat) && addTo(totals.gross, row.cost.total);
}

void turn(Money& amount)
{
    amount.minor = -amount.minor;
}

void turnRow(PaperRow& row)
{
    SessionCost& cost = row.cost;
    for (Money* amount : {&cost.net, &cost.vat, &cost.total})
        turn(*amount);
    for (VatTotal& part : cost.vatTotals) {
        turn(part.net);
        turn(part.vat);
        turn(part.gross);
    }
    for (CostLine& line : cost.lines) {
        line.quantity = -line.quantity;
        turn(line.net);
        turn(line.vat);
        turn(line.gross);
    }
    if (cost.energy)
        cost.energy = Energy{-cost.energy->milliWh};
}

} // namespace

PaperSender senderOf(const SiteSettings& site)
{
    PaperSender sender{site.sender, site.timeZone.toLatin1()};
    if (sender.text.name.trimmed().isEmpty())
        sender.text.name = site.name;
    if (sender.text.address.trimmed().isEmpty())
        sender.text.address = site.address;
    return sender;
}

PaperRow rowOf(const Booking& booking, bool withLines)
{
    PaperRow row;
    row.booking = booking.id;
    row.kind = booking.kind;
    row.isLate = booking.isLate;
    row.number = booking.number;
    row.startedAt = booking.startedAt;
    row.stoppedAt = booking.stoppedAt;
    row.station = booking.station;
    row.stationName = booking.stationName;
    row.evse = booking.evse.value();
    row.connectorName = booking.connectorName;
    row.token = booking.token;
    row.personName = booking.personName;
    row.group = booking.group;
    row.cost = booking.cost;
    if (!withLines)
        row.cost.lines.clear();
    row.reason = booking.reason;
    row.hasSignedData = booking.hasSignedData;
    row.meterStart = booking.meterStart;
    row.meterStop = booking.meterStop;
    return row;
}

std::optional<BookingTotals> totalsOf(const QList<PaperRow>& rows, const QString& currency)
{
    BookingTotals totals;
    totals.net.currency = totals.vat.currency = totals.gross.currency = currency;
    for (const PaperRow& row : rows) {
        if (!addRow(totals, row))
            return std::nullopt;
    }
    return totals;
}

Result<PaperDocument> makePaper(const PaperOrder& order, const QList<Booking>& bookings)
{
    PaperDocument document;
    document.kind = order.kind;
    document.sender = order.sender;
    document.recipient = order.recipient;
    document.month = order.month;
    document.rows.reserve(bookings.size());
    for (const Booking& booking : bookings)
        document.rows.append(rowOf(booking, order.kind == PaperKind::Receipt));
    std::stable_sort(document.rows.begin(), document.rows.end(), [](const PaperRow& a, const PaperRow& b) {
        return a.startedAt != b.startedAt ? a.startedAt < b.startedAt : a.booking < b.booking;
    });
    const auto totals = totalsOf(document.rows, order.currency);
    if (!totals)
        return wrongPaper("amounts");
    document.totals = *totals;
    return document;
}

Result<PaperDocument> creditNoteFor(const PaperDocument& original, const QString& reason)
{
    if (original.kind == PaperKind::CreditNote || original.kind == PaperKind::MonthList)
        return wrongPaper("kind");
    PaperDocument note = original;
    note.kind = PaperKind::CreditNote;
    note.number.clear();
    note.issuedAt = {};
    note.cancels = original.number;
    note.cancelsIssuedAt = original.issuedAt;
    note.reason = reason;
    for (PaperRow& row : note.rows)
        turnRow(row);
    const auto totals = totalsOf(note.rows, original.totals.gross.currency);
    if (!totals)
        return wrongPaper("amounts");
    note.totals = *totals;
    note.totals.sessions = -original.totals.sessions;
    return note;
}

DocumentDraft draftOf(const PaperDocument& document, const DocumentScope& scope)
{
    DocumentDraft draft;
    draft.kind = document.kind == PaperKind::Receipt ? DocumentKind::Receipt
        : document.kind == PaperKind::CreditNote     ? DocumentKind::CreditNote
                                                     : DocumentKind::Statement;
    draft.scope = scope;
    if (document.kind != PaperKind::CreditNote) { // a credit note has those of what it takes back
        for (const PaperRow& row : document.rows)
            draft.bookings.append(row.booking);
    }
    draft.recipient = document.recipient;
    draft.net = document.totals.net;
    draft.vat = document.totals.vat;
    draft.gross = document.totals.gross;
    return draft;
}

} // namespace forecourt::documents
