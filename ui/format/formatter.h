// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The only place where numbers, units, money and times become text.
#pragma once

#include "core/base/money.h"
#include "core/base/quantity.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace forecourt::ui {

/// A number and its unit, for places that draw them in different sizes.
struct ValueAndUnit
{
    QString value;
    QString unit;

    bool operator==(const ValueAndUnit&) const = default;
};

/// Formats for one language and one site. A value class; copy it freely. Instants are UTC in, site
/// time out. A missing value becomes "–", never 0. Where the text around runs from right to left, a number and its
/// unit, a time and a date are isolated (U+2068 … U+2069), so that "14.91 kWh" does not become "kWh 14.91".
/// Source: design.md §4 "Numbers", "Times"; UAX #9.
class Formatter
{
public:
    /// \a surroundings: the way of the text around; right to left in any case where \a locale's is.
    Formatter(const QLocale& locale, const QTimeZone& siteZone, Qt::LayoutDirection surroundings = Qt::LeftToRight);

    /// The same for another site.
    [[nodiscard]] Formatter inZone(const QTimeZone& siteZone) const;

    [[nodiscard]] const QLocale& locale() const { return m_locale; }
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }

    [[nodiscard]] static QString missing();

    /// kW with one decimal. Watts in.
    [[nodiscard]] ValueAndUnit powerParts(std::optional<qint64> watts) const;
    [[nodiscard]] QString power(std::optional<qint64> watts) const;
    /// kWh with two decimals, however large.
    [[nodiscard]] ValueAndUnit energyParts(std::optional<Energy> energy) const;
    [[nodiscard]] QString energy(std::optional<Energy> energy) const;
    /// kWh number without unit, for columns that name it in the header.
    [[nodiscard]] QString energyNumber(std::optional<Energy> energy) const;
    /// kW number without unit, one decimal.
    [[nodiscard]] QString powerNumber(std::optional<qint64> watts) const;
    /// Meter register: kWh with three decimals.
    [[nodiscard]] QString meterRegister(std::optional<Energy> energy) const;
    [[nodiscard]] QString current(std::optional<qint64> milliAmpere) const;
    /// A limit: one decimal where it has one. Tenths of an Ampere in.
    [[nodiscard]] QString currentLimit(qint64 tenths) const;
    /// The same in Watt, where it is typed in Watt. Tenths of a Watt in.
    [[nodiscard]] QString wattLimit(qint64 tenths) const;
    [[nodiscard]] QString voltage(std::optional<qint64> milliVolt) const;
    [[nodiscard]] QString temperature(std::optional<int> celsius) const;
    [[nodiscard]] QString percent(std::optional<int> percent) const;
    [[nodiscard]] QString number(qint64 value) const { return m_locale.toString(value); }
    [[nodiscard]] QString dataSize(qint64 bytes) const;
    [[nodiscard]] QString milliseconds(qint64 value) const;

    /// Amount with the currency's own decimals and symbol, from integers only.
    [[nodiscard]] QString money(const std::optional<Money>& money) const;

    /// The same apart: the number, and the currency's code.
    [[nodiscard]] ValueAndUnit moneyParts(const std::optional<Money>& money) const;

    /// "1:10", hours and minutes.
    [[nodiscard]] QString duration(std::optional<std::chrono::seconds> duration) const;
    /// "24 min", "6 h 02", "3 d 4 h": for sentences.
    [[nodiscard]] QString durationInWords(std::chrono::seconds duration) const;
    /// "3 s ago", "24 min ago".
    [[nodiscard]] QString ago(std::chrono::seconds duration) const;

    /// "04:12" in site time.
    [[nodiscard]] QString time(const std::optional<QDateTime>& at) const;
    [[nodiscard]] QString timeWithSeconds(const std::optional<QDateTime>& at) const;
    /// "04:12:07.118", for traces.
    [[nodiscard]] QString timeWithMilliseconds(const QDateTime& at) const;
    /// "05.05." without the year, in site time.
    [[nodiscard]] QString dayAndMonth(const std::optional<QDateTime>& at) const;
    /// "05.05. 09:12"; with the year when it is not \a now's.
    [[nodiscard]] QString dateTime(const std::optional<QDateTime>& at, const QDateTime& now) const;
    /// The time alone if \a at is on the site's today, else date and time.
    [[nodiscard]] QString timeOrDate(const std::optional<QDateTime>& at, const QDateTime& now) const;
    /// "since 05.05."; with the year when it is not \a now's.
    [[nodiscard]] QString sinceDay(const std::optional<QDateTime>& at, const QDateTime& now) const;
    /// "since 04:12" today, "since 04.05. 23:40" before that.
    [[nodiscard]] QString since(const std::optional<QDateTime>& at, const QDateTime& now) const;
    /// Status bar: "Tue 05.05.2026 10:14 CEST".
    [[nodiscard]] QString clock(const QDateTime& now) const;
    /// The abbreviation of the site's zone at \a at, e.g. CEST or MESZ.
    [[nodiscard]] QString zoneName(const QDateTime& at) const;
    [[nodiscard]] QDate siteDate(const QDateTime& at) const { return at.toTimeZone(m_zone).date(); }

private:
    [[nodiscard]] QString amount(const Money& money) const;
    [[nodiscard]] QString day(const QDateTime& at, const QDateTime& now) const;
    [[nodiscard]] QString fixed(double value, int decimals) const;
    [[nodiscard]] QString isolated(const QString& text) const;
    [[nodiscard]] QString withUnit(const QString& value, const QString& unit) const;
    [[nodiscard]] QString timeFormat(bool seconds) const;

    QLocale m_locale;
    QTimeZone m_zone;
    bool m_isolates;
};

} // namespace forecourt::ui
