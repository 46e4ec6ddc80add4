// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sessioncurve.h"

#include <algorithm>
#include <array>
#include <optional>

namespace forecourt::ui {

namespace {
/// Which rows of one slot stay.
struct SlotRows
{
    std::optional<qsizetype> lowest;  ///< by power
    std::optional<qsizetype> highest;
    /// The last ones with an offer, a battery, a register.
    std::array<std::optional<qsizetype>, 4> last;
};

constexpr std::array<Measurand, 4> DrawnBesides{Measurand::PowerOffered, Measurand::CurrentOffered, Measurand::Soc,
                                                Measurand::EnergyActiveImportRegister};

void look(SlotRows& slot, const QList<SampleRow>& rows, qsizetype index, int phaseVoltage)
{
    const SampleRow& row = rows.at(index);
    if (const auto power = SampleModel::powerW(row, phaseVoltage)) {
        if (!slot.lowest || *power < *SampleModel::powerW(rows.at(*slot.lowest), phaseVoltage))
            slot.lowest = index;
        if (!slot.highest || *power > *SampleModel::powerW(rows.at(*slot.highest), phaseVoltage))
            slot.highest = index;
    }
    for (std::size_t i = 0; i < DrawnBesides.size(); ++i) {
        if (row.milli(DrawnBesides[i]))
            slot.last[i] = index;
    }
}

void keep(const SlotRows& slot, QList<bool>& isKept)
{
    for (const auto& index : {slot.lowest, slot.highest, slot.last[0], slot.last[1], slot.last[2], slot.last[3]}) {
        if (index)
            isKept[*index] = true;
    }
}
} // namespace

void SessionCurve::take(const QDateTime& from, QList<MeterSample> samples)
{
    const auto isBefore = [](const auto& a, const auto& b) { return a.at < b.at; };
    std::stable_sort(samples.begin(), samples.end(), isBefore);
    if (from.isValid()) {
        const auto isOld = [](const SampleRow& row, const QDateTime& at) { return row.at < at; };
        m_rows.erase(std::lower_bound(m_rows.begin(), m_rows.end(), from, isOld), m_rows.end()); // they came again
    } else {
        m_rows.clear();
        m_slot = {};
        m_thinFrom = FewestThinned;
    }
    QList<SampleRow> rows = SampleModel::grouped(samples);
    for (SampleRow& row : rows)
        row.samples.squeeze(); // they stay
    m_rows += rows;
    if (m_rows.size() > m_thinFrom)
        thin();
}

/// Also what was thinned before: a lowest value of a longer slot is one of a shorter one.
void SessionCurve::thin()
{
    const QDateTime begin = m_rows.first().at;
    m_slot = std::chrono::milliseconds(begin.msecsTo(m_rows.last().at) / Slots + 1);
    QList<bool> isKept(m_rows.size(), false);
    SlotRows slot;
    qint64 number = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (const qint64 its = begin.msecsTo(m_rows.at(i).at) / m_slot.count(); its != number) {
            keep(slot, isKept);
            slot = {};
            number = its;
        }
        look(slot, m_rows, i, m_phaseVoltage);
    }
    keep(slot, isKept);
    isKept.first() = true; // the curve begins and ends where it did
    isKept.last() = true;
    QList<SampleRow> kept;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (isKept.at(i))
            kept.append(std::move(m_rows[i]));
    }
    m_rows = std::move(kept);
    m_thinFrom = std::max(FewestThinned, m_rows.size() * 5 / 4);
}

SessionSeries SessionCurve::series(const SessionKnowledge& known) const
{
    SessionSeries drawn = seriesOfRows(m_rows, m_phaseVoltage, known);
    drawn.longestPause = std::max(drawn.longestPause, 2 * m_slot);
    return drawn;
}

} // namespace forecourt::ui
