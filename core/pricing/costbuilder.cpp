// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/costbuilder.h"

#include <algorithm>

namespace forecourt::pricing {

namespace {

[[nodiscard]] constexpr qint64 partsPerUnit(CostUnit unit)
{
    switch (unit) {
    case CostUnit::KilowattHour: return 1'000'000;
    case CostUnit::Minute: return 60;
    case CostUnit::Piece: return 1;
    }
    return 1;
}

/// Adds to a total; false: it does not fit.
[[nodiscard]] bool addTo(Money& total, const Money& part)
{
    const auto sum = added(total, part);
    if (sum)
        total = *sum;
    return sum.has_value();
}

} // namespace

void CostBuilder::add(CostLine line)
{
    const auto amount = charged(line.quantity, partsPerUnit(line.unit), line.rate);
    append(std::move(line), amount);
}

void CostBuilder::addAmount(CostKind kind, qint64 amount)
{
    const auto parts = narrowed(Int128(amount) * Rate::PartsPerMinor);
    CostLine line;
    line.kind = kind;
    line.quantity = 1;
    line.unit = CostUnit::Piece;
    line.rate = Rate{parts.value_or(0)};
    append(std::move(line), parts ? std::optional(amount) : std::nullopt);
}

void CostBuilder::append(CostLine line, std::optional<qint64> amount)
{
    const auto split = amount ? withVat(*amount, m_version.vat, m_version.isGross) : std::nullopt;
    const auto sum = amount ? narrowed(Int128(m_entered) + *amount) : std::nullopt;
    if (!split || !sum) {
        m_isTooLarge = true;
        return;
    }
    m_entered = *sum;
    line.vatRate = m_version.vat;
    line.net = Money{split->net, m_version.currency};
    line.vat = Money{split->vat, m_version.currency};
    line.gross = Money{split->gross, m_version.currency};
    m_lines.append(std::move(line));
}

qint64 CostBuilder::entered(CostKind kind) const
{
    Int128 sum = 0;
    for (const CostLine& line : m_lines) {
        if (line.kind == kind)
            sum += m_version.isGross ? line.gross.minor : line.net.minor;
    }
    return narrowed(sum).value_or(0); // lines of one kind have one sign: it fits where the whole did
}

void CostBuilder::finish(SessionCost& cost)
{
    VatTotal total{m_version.vat, {0, m_version.currency}, {0, m_version.currency}, {0, m_version.currency}};
    for (const CostLine& line : std::as_const(m_lines)) {
        const bool fits = addTo(total.net, line.net) && addTo(total.vat, line.vat) && addTo(total.gross, line.gross);
        m_isTooLarge = m_isTooLarge || !fits;
    }
    cost.net = total.net;
    cost.vat = total.vat;
    cost.total = total.gross;
    cost.lines = std::move(m_lines);
    if (!cost.lines.isEmpty())
        cost.vatTotals = {total};
}

} // namespace forecourt::pricing
