// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The week of a price as it is drawn: each day whole, from midnight to midnight.
#pragma once

#include "core/domain/tariff.h"

#include <optional>

namespace forecourt::ui {

/// A block of one row.
struct WeekBlock
{
    int from = 0;                       ///< minute of the day
    int to = BandSlot::MinutesOfDay;    ///< exclusive
    int band = -1;                      ///< index of the band; −1: the price without a band

    bool operator==(const WeekBlock&) const = default;
};

/// Rows of blocks without gaps; nothing can overlap. A value. Thread: any.
class WeekPlan
{
public:
    static constexpr int HolidayRow = 7;
    static constexpr int WeekRows = 8;
    static constexpr int LeastMinutes = 5;

    /// Monday to Sunday and holidays, or one row for the days of an exception.
    explicit WeekPlan(int rows = WeekRows);

    /// Of slots that overlap the later one counts. A plan of one row ignores days.
    [[nodiscard]] static WeekPlan fromSlots(const QList<BandSlot>& slots, int rows = WeekRows);
    /// Days with the same stretch share a slot; in order of band and time. A day of a plan of one row is every day.
    [[nodiscard]] QList<BandSlot> toSlots() const;

    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const QList<WeekBlock>& row(int row) const { return m_rows.at(row); }
    /// Index of the block at \a minute.
    [[nodiscard]] int blockAt(int row, int minute) const;
    /// First and last row, around \a row, with exactly this block there.
    [[nodiscard]] QPair<int, int> sameRows(int row, const WeekBlock& block) const;

    /// Lays \a band over \a from to \a to of the rows; what it covers gives way.
    void set(int firstRow, int lastRow, int from, int to, int band);
    /// Makes \a row the same as \a source.
    void copyRow(int source, int row) { m_rows[row] = m_rows.at(source); }
    /// Bands above \a removed count one less; what it had is without band.
    void removeBand(int removed);
    [[nodiscard]] bool uses(int band) const;
    /// Some holiday differs from having no own plan: any block with a band.
    [[nodiscard]] bool hasHolidays() const;

    bool operator==(const WeekPlan&) const = default;

private:
    static void merge(QList<WeekBlock>& row);

    QList<QList<WeekBlock>> m_rows;
};

} // namespace forecourt::ui
