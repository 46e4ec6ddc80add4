// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Counts failed FTP logins and locks the pair of address and user they came from.
#pragma once

#include "core/base/clock.h"
#include "core/files/ftpsettings.h"

#include <QHash>

#include <utility>

namespace forecourt::files {

/// SEC-4: after failureLimit failures within failureWindow a pair is locked for lockTime. The next job has another user, so
/// a charger that got one wrong is not locked out of it. The memory is bounded. Thread: files.
class FtpThrottle
{
public:
    FtpThrottle(Clock& clock, const FtpSettings& settings) : m_clock(clock), m_settings(settings) {}

    [[nodiscard]] bool isLocked(const QHostAddress& address, const QByteArray& user) const;
    void noteFailure(const QHostAddress& address, const QByteArray& user);
    void noteSuccess(const QHostAddress& address, const QByteArray& user);
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

    static constexpr qsizetype MaxEntries = 1024;

private:
    using Pair = std::pair<QHostAddress, QByteArray>;
    struct Entry {
        std::chrono::milliseconds windowStart{0};
        std::chrono::milliseconds lockedUntil{0};
        int failures = 0;
    };

    void makeRoom();

    Clock& m_clock;
    const FtpSettings& m_settings;
    QHash<Pair, Entry> m_entries;
};

} // namespace forecourt::files
