// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whether the computer's clock may be believed where records are removed because of their age.
#pragma once

#include "core/storage/connection.h"

#include <QDateTime>

#include <optional>

namespace forecourt::storage {

/// What is remembered of the clock over a restart.
struct AgingState {
    QDateTime believedAt;                  ///< the last time that was believed; invalid: none was
    QDateTime seenAt;                      ///< the last time it showed
    std::optional<QDateTime> doubtedSince; ///< by itself; empty: it is believed

    bool operator==(const AgingState&) const = default;
};

/// A clock that jumps far ahead (an empty battery, a wrong time server) makes everything look old. So it is doubted, and nothing
/// may be removed by it, until it went on from there for as long as it jumped, at most 30 days: then the program was off for so
/// long. A clock that is put back is believed at once, for by it less is old.
class AgingClock
{
public:
    /// A weekend, a short holiday: what a clock may be ahead of the last time that was believed.
    static constexpr qint64 BelievableS = 7 * 86'400;
    static constexpr qint64 LongestDoubtS = 30 * 86'400;

    explicit AgingClock(AgingState state = {}) : m_state(std::move(state)) {}

    /// Looks at the clock, which shows \a now.
    [[nodiscard]] bool believes(const QDateTime& now);
    [[nodiscard]] const AgingState& state() const { return m_state; }

private:
    AgingState m_state;
};

/// What was saved; else the newest thing that happened is what was believed last. Errors stay in \a connection. Thread: writer.
[[nodiscard]] AgingState readAgingState(Connection& connection);
void saveAgingState(Connection& connection, const AgingState& state);

} // namespace forecourt::storage
