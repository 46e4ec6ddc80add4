// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Counts failed connection attempts and locks the pair of address and identity they came from.
#pragma once

#include "core/base/clock.h"
#include "core/server/serversettings.h"

#include <QHash>
#include <QString>

#include <utility>

namespace forecourt::server {

/// SEC-4: after failureLimit failures within failureWindow a pair is locked for lockTime. Successes are never
/// counted (decisions.md 26), and a locked address does not lock the station out from elsewhere. The memory
/// is bounded. Thread: engine.
class FailureLimiter
{
public:
    FailureLimiter(Clock& clock, const ServerSettings& settings);

    /// \a fingerprint stands for what is known of the station (known at all, passwords …); when it changed
    /// since the failures, they are forgotten: the operator has just mended what was wrong.
    [[nodiscard]] bool isLocked(const QString& address, const QString& identity, size_t fingerprint);
    /// How long the pair stays locked; 0 where it is not.
    [[nodiscard]] std::chrono::milliseconds lockedFor(const QString& address, const QString& identity) const;
    void noteFailure(const QString& address, const QString& identity, size_t fingerprint);
    void noteSuccess(const QString& address, const QString& identity);
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

    static constexpr qsizetype MaxEntries = 4096;

private:
    using Pair = std::pair<QString, QString>;
    struct Entry {
        std::chrono::milliseconds windowStart{0};
        std::chrono::milliseconds lockedUntil{0};
        int failures = 0;
        size_t fingerprint = 0;
    };

    void makeRoom();

    Clock& m_clock;
    const ServerSettings& m_settings;
    QHash<Pair, Entry> m_entries;
};

} // namespace forecourt::server
