// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/weekplan.h"

#include <algorithm>
#include <tuple>

namespace forecourt::ui {

WeekPlan::WeekPlan(int rows) : m_rows(rows, QList<WeekBlock>{WeekBlock{}}) {}

WeekPlan WeekPlan::fromSlots(const QList<BandSlot>& slots, int rows)
{
    WeekPlan plan(rows);
    for (const BandSlot& slot : slots) {
        const int from = std::clamp(slot.fromMinute, 0, BandSlot::MinutesOfDay);
        const int to = std::clamp(slot.toMinute, 0, BandSlot::MinutesOfDay);
        for (int row = 0; row < rows; ++row) {
            if (rows == 1 || (slot.days & (1 << row)) != 0)
                plan.set(row, row, from, to, slot.band);
        }
    }
    return plan;
}

QList<BandSlot> WeekPlan::toSlots() const
{
    QList<BandSlot> slots;
    for (int row = 0; row < m_rows.size(); ++row) {
        const int day = m_rows.size() == 1 ? BandSlot::EveryDay : 1 << row;
        for (const WeekBlock& block : m_rows.at(row)) {
            if (block.band < 0)
                continue;
            const auto same = std::find_if(slots.begin(), slots.end(), [&](const BandSlot& slot) {
                return slot.fromMinute == block.from && slot.toMinute == block.to && slot.band == block.band;
            });
            if (same == slots.end())
                slots.append({day, block.from, block.to, block.band});
            else
                same->days |= day;
        }
    }
    std::stable_sort(slots.begin(), slots.end(), [](const BandSlot& a, const BandSlot& b) {
        return std::tie(a.band, a.fromMinute, a.toMinute, a.days) < std::tie(b.band, b.fromMinute, b.toMinute, b.days);
    });
    return slots;
}

int WeekPlan::blockAt(int row, int minute) const
{
    const QList<WeekBlock>& blocks = m_rows.at(row);
    for (int i = 0; i < blocks.size(); ++i) {
        if (minute < blocks.at(i).to)
            return i;
    }
    return static_cast<int>(blocks.size()) - 1;
}

QPair<int, int> WeekPlan::sameRows(int row, const WeekBlock& block) const
{
    const auto has = [&](int other) { return m_rows.at(other).contains(block); };
    int first = row;
    int last = row;
    const int lastDay = rowCount() == WeekRows && row < HolidayRow ? HolidayRow - 1 : rowCount() - 1;
    const int firstDay = row == HolidayRow ? HolidayRow : 0;
    while (first > firstDay && has(first - 1))
        --first;
    while (last < lastDay && has(last + 1))
        ++last;
    return {first, last};
}

void WeekPlan::set(int firstRow, int lastRow, int from, int to, int band)
{
    if (to <= from)
        return;
    for (int i = std::max(0, firstRow); i <= std::min(lastRow, rowCount() - 1); ++i) {
        QList<WeekBlock> next;
        for (const WeekBlock& block : std::as_const(m_rows).at(i)) {
            if (block.from < from)
                next.append({block.from, std::min(block.to, from), block.band});
            if (block.to > to)
                next.append({std::max(block.from, to), block.to, block.band});
        }
        next.append({from, to, band});
        merge(next);
        m_rows[i] = next;
    }
}

/// In order of time, equal neighbours as one.
void WeekPlan::merge(QList<WeekBlock>& row)
{
    std::sort(row.begin(), row.end(), [](const WeekBlock& a, const WeekBlock& b) { return a.from < b.from; });
    QList<WeekBlock> merged;
    for (const WeekBlock& block : std::as_const(row)) {
        if (block.to <= block.from)
            continue;
        if (!merged.isEmpty() && merged.constLast().band == block.band && merged.constLast().to == block.from)
            merged.last().to = block.to;
        else
            merged.append(block);
    }
    row = merged;
}

void WeekPlan::removeBand(int removed)
{
    for (QList<WeekBlock>& row : m_rows) {
        for (WeekBlock& block : row) {
            if (block.band == removed)
                block.band = -1;
            else if (block.band > removed)
                --block.band;
        }
        merge(row);
    }
}

bool WeekPlan::uses(int band) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [band](const QList<WeekBlock>& row) {
        return std::any_of(row.begin(), row.end(), [band](const WeekBlock& block) { return block.band == band; });
    });
}

bool WeekPlan::hasHolidays() const
{
    return rowCount() == WeekRows && m_rows.at(HolidayRow) != QList<WeekBlock>{WeekBlock{}};
}

} // namespace forecourt::ui
