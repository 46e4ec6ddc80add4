// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SessionsPage about what a month earned.
#include "core/base/async.h"
#include "ui/pages/sessionspage.h"

namespace forecourt::ui {

/// The sums of the accounts, where the list is just a month of them: what somebody filters is not added up twice.
void SessionsPage::loadIncome()
{
    const api::TransactionQuery shown = query();
    const QTimeZone& zone = m_context.format().zone();
    const bool isPlain = tab() == Tab::Finished && shown.from && !shown.station && shown.text.isEmpty() && !shown.withoutPerson && !shown.flags;
    if (!m_context.months || !isPlain)
        return;
    const QDate first = shown.from->toTimeZone(zone).date();
    const QDate last = shown.to.value_or(m_context.workspace.now()).addSecs(-1).toTimeZone(zone).date();
    const bool isWhole = first.day() == 1 && BillingMonth::of(first) == BillingMonth::of(last) && (!shown.to || last.day() == last.daysInMonth());
    if (!isWhole)
        return;
    api::BookingQuery bookings;
    bookings.month = BillingMonth::of(first);
    bookings.person = shown.person;
    const int generation = m_totalsGeneration;
    whenFinished(m_context.months->totals(bookings), this, [this, generation](const Result<QList<BookingTotals>>& totals) {
        if (generation != m_totalsGeneration || !totals || totals->isEmpty() || tab() != Tab::Finished)
            return;
        using Weight = TotalsRow::Weight;
        QList<TotalsRow::Part> parts = m_totalParts;
        for (const BookingTotals& sum : *totals) {
            //: Sum of a month's sessions without VAT.
            parts.append({tr("net %1").arg(m_context.format().money(sum.net)), Weight::Normal, true});
            parts.append({tr("VAT %1").arg(m_context.format().money(sum.vat)), Weight::Normal, true});
            parts.append({m_context.format().money(sum.gross), Weight::Strong, true});
        }
        m_totals->setParts(parts);
    });
}

} // namespace forecourt::ui
