// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Rates, amounts and shares as a person types and reads them: integers in, integers out.
#pragma once

#include "ui/format/formatter.h"

namespace forecourt::ui {

/// Decimals of a currency: two, where ISO 4217 does not say otherwise.
[[nodiscard]] int currencyDecimals(const QString& currency);
/// "€", or the code where no sign is usual.
[[nodiscard]] QString currencySign(const QString& currency, const QLocale& locale);

/// "0,35", "0,3499": at least the currency's decimals, up to four more. For fields.
[[nodiscard]] QString rateNumber(Rate rate, const QString& currency, const Formatter& format);
/// "0,35 €".
[[nodiscard]] QString rateText(Rate rate, const QString& currency, const Formatter& format);
/// "12,00". For fields.
[[nodiscard]] QString amountNumber(qint64 minor, const QString& currency, const Formatter& format);
/// "+1,53 €", "−0,20 €", "0,00 €".
[[nodiscard]] QString differenceText(const Money& difference, const Formatter& format);
/// "19 %", "5,5 %".
[[nodiscard]] QString vatText(VatRate rate, const Formatter& format);
[[nodiscard]] QString vatNumber(VatRate rate, const Formatter& format);
/// "7,5": kWh without zeros nobody typed. For fields.
[[nodiscard]] QString energyField(Energy energy, const Formatter& format);
/// "22,333 kWh": three decimals, as cost lines tell a quantity.
[[nodiscard]] QString quantityText(Energy energy, const Formatter& format);
/// "22,333": the same without its unit, from integers only; for columns that name it in the header.
[[nodiscard]] QString quantityNumber(Energy energy, const Formatter& format);
/// "7,5 kWh", "3,68 kW": from where a step of a price counts, without zeros nobody typed. \a from: mWh, or W where \a isPower.
[[nodiscard]] QString stepText(qint64 from, bool isPower, const Formatter& format);
/// "17:00" of a minute of the day; "24:00" for its end.
[[nodiscard]] QString minuteOfDayText(int minute);
/// Several currencies beside each other: "12,00 € + 3,00 CHF"; "–" for none.
[[nodiscard]] QString moneyList(const QList<Money>& amounts, const Formatter& format);

/// A number with at most \a decimals, times 10^decimals. Takes the language's separators, and a point or comma where it can only
/// be the decimal one. Empty: no such number, too many decimals, or too large.
[[nodiscard]] std::optional<qint64> scaledFrom(const QString& text, int decimals, const QLocale& locale);
[[nodiscard]] std::optional<Rate> rateFrom(const QString& text, const QString& currency, const QLocale& locale);
[[nodiscard]] std::optional<qint64> amountFrom(const QString& text, const QString& currency, const QLocale& locale);
[[nodiscard]] std::optional<VatRate> vatFrom(const QString& text, const QLocale& locale);
/// kWh.
[[nodiscard]] std::optional<Energy> energyFrom(const QString& text, const QLocale& locale);
/// "1:30" hours and minutes, or "90" minutes, in seconds.
[[nodiscard]] std::optional<int> durationFrom(const QString& text);
/// "17:00", "17", "1700", "24:00" as minute of the day, 0 to 1440.
[[nodiscard]] std::optional<int> minuteOfDayFrom(const QString& text);

} // namespace forecourt::ui
