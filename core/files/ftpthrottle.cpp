// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftpthrottle.h"

namespace forecourt::files {

namespace {

/// Names are long only where somebody plays.
constexpr qsizetype KeptUserBytes = 64;

} // namespace

bool FtpThrottle::isLocked(const QHostAddress& address, const QByteArray& user) const
{
    const auto found = m_entries.constFind({address, user.left(KeptUserBytes)});
    return found != m_entries.constEnd() && found->lockedUntil > m_clock.monotonic();
}

void FtpThrottle::noteFailure(const QHostAddress& address, const QByteArray& user)
{
    const Pair pair{address, user.left(KeptUserBytes)};
    const auto now = m_clock.monotonic();
    auto found = m_entries.find(pair);
    if (found == m_entries.end()) {
        makeRoom();
        found = m_entries.insert(pair, {now, {}, 0});
    }
    if (found->lockedUntil > now)
        return; // its answer was under way when the lock fell
    if (now - found->windowStart > m_settings.failureWindow)
        *found = {now, {}, 0};
    if (++found->failures >= m_settings.failureLimit) {
        found->lockedUntil = now + m_settings.lockTime;
        found->failures = 0;
        found->windowStart = now;
    }
}

void FtpThrottle::noteSuccess(const QHostAddress& address, const QByteArray& user)
{
    m_entries.remove({address, user.left(KeptUserBytes)});
}

/// What no longer matters goes first, then what is not locked, then any.
void FtpThrottle::makeRoom()
{
    if (m_entries.size() < MaxEntries)
        return;
    const auto now = m_clock.monotonic();
    m_entries.removeIf([this, now](const auto& it) {
        return it.value().lockedUntil <= now && now - it.value().windowStart > m_settings.failureWindow;
    });
    if (m_entries.size() < MaxEntries)
        return;
    m_entries.removeIf([now](const auto& it) { return it.value().lockedUntil <= now; });
    if (m_entries.size() >= MaxEntries)
        m_entries.erase(m_entries.constBegin());
}

} // namespace forecourt::files
