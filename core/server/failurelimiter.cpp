// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/failurelimiter.h"

namespace forecourt::server {

FailureLimiter::FailureLimiter(Clock& clock, const ServerSettings& settings)
    : m_clock(clock), m_settings(settings)
{
}

bool FailureLimiter::isLocked(const QString& address, const QString& identity, size_t fingerprint)
{
    const auto found = m_entries.find({address, identity});
    if (found == m_entries.end())
        return false;
    if (found->fingerprint != fingerprint) {
        m_entries.erase(found);
        return false;
    }
    return found->lockedUntil > m_clock.monotonic();
}

std::chrono::milliseconds FailureLimiter::lockedFor(const QString& address, const QString& identity) const
{
    const auto found = m_entries.constFind({address, identity});
    const auto now = m_clock.monotonic();
    if (found == m_entries.constEnd() || found->lockedUntil <= now)
        return std::chrono::milliseconds(0);
    return found->lockedUntil - now;
}

void FailureLimiter::noteFailure(const QString& address, const QString& identity, size_t fingerprint)
{
    const auto now = m_clock.monotonic();
    auto found = m_entries.find({address, identity});
    if (found == m_entries.end()) {
        makeRoom();
        found = m_entries.insert({address, identity}, {});
    }
    Entry& entry = *found;
    if (entry.lockedUntil > now && entry.fingerprint == fingerprint)
        return; // a check that was under way when the lock fell
    if (entry.failures == 0 || now - entry.windowStart > m_settings.failureWindow ||
        entry.fingerprint != fingerprint)
        entry = {now, std::chrono::milliseconds(0), 0, fingerprint};
    if (++entry.failures >= m_settings.failureLimit) {
        entry.lockedUntil = now + m_settings.lockTime;
        entry.failures = 0;
    }
}

void FailureLimiter::noteSuccess(const QString& address, const QString& identity)
{
    m_entries.remove({address, identity});
}

/// Entries that no longer matter go first, then those that are not locked, then any.
void FailureLimiter::makeRoom()
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
        m_entries.erase(m_entries.begin());
}

} // namespace forecourt::server
