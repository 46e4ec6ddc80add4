// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How many requests of a kind may wait at once, each holding a thread of the server.
#pragma once

#include <atomic>

namespace forecourt::localapi {

/// Counts a waiting request as long as it lives. Thread: any.
class WaitingPlace
{
public:
    WaitingPlace(std::atomic<int>& count, int most) : m_count(count), m_isFree(++count <= most) {}
    ~WaitingPlace() { --m_count; }
    WaitingPlace(const WaitingPlace&) = delete;
    WaitingPlace& operator=(const WaitingPlace&) = delete;

    /// There was one; else the request is to be refused.
    [[nodiscard]] bool isFree() const { return m_isFree; }

private:
    std::atomic<int>& m_count;
    const bool m_isFree;
};

} // namespace forecourt::localapi
