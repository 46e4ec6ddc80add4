// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The meter values of a session that runs, and from when on they are asked for next.
#pragma once

#include "core/domain/metersample.h"

#include <QList>

#include <optional>

namespace forecourt::ui {

/// A read asks for what is newer than the newest value. Values that a charger kept while it was offline lie before it: after
/// the charger is back all are asked for, and now and then besides. Thread: GUI.
class SampleFeed
{
public:
    static constexpr qint64 LateValuesS = 120; ///< a charger that is back has told by then what it kept
    static constexpr int WholeEvery = 30;      ///< so many reads later all are asked for again, whatever is known

    /// Of another session.
    void clear() { *this = {}; }
    /// Whether the charger is connected, as often as it is told.
    void noteLink(bool isOnline, const QDateTime& now);
    /// Since when values are missing; invalid: all. \a saidLast: when the charger measured last, by its own clock, which may
    /// have been put back.
    [[nodiscard]] QDateTime nextFrom(const QDateTime& now, const std::optional<QDateTime>& saidLast) const;
    /// \a samples, in order of time, are all there are at or after \a from (invalid: all). False: nothing is new.
    bool take(const QDateTime& from, const QList<MeterSample>& samples);
    /// All, in order of time.
    [[nodiscard]] const QList<MeterSample>& samples() const { return m_samples; }

private:
    QList<MeterSample> m_samples;
    std::optional<bool> m_wasOnline;
    QDateTime m_backOnlineAt;
    int m_readsSinceWhole = 0;
};

} // namespace forecourt::ui
