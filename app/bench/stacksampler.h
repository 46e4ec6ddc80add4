// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a thread is while it keeps its event loop waiting.
#pragma once

#include <QByteArrayList>
#include <QList>

#include <array>
#include <atomic>

#include <pthread.h>

namespace forecourt::bench {

/// Looks at the stack of the thread that made it, from another one. One at a time in a process: it takes SIGUSR2.
class StackSampler
{
public:
    static constexpr int MostFrames = 64;
    static constexpr int MostLooks = 16;

    StackSampler();
    ~StackSampler();
    StackSampler(const StackSampler&) = delete;
    StackSampler& operator=(const StackSampler&) = delete;

    /// One look, kept until clear(); none after MostLooks. Thread: any.
    void look();
    /// The looks since clear(): for each the frames, the innermost first, as "file(+offset)" or "file(function+offset)".
    /// Thread: the watched one.
    [[nodiscard]] QList<QByteArrayList> looks() const;
    /// Thread: the watched one.
    void clear() { m_count = 0; }

private:
    struct Look
    {
        std::array<void*, MostFrames> frames{};
        int depth = 0;
    };
    static void onSignal(int signal);

    pthread_t m_watched;
    std::array<Look, MostLooks> m_looks{}; ///< written in the handler, which runs in the watched thread
    std::atomic<int> m_count = 0;
};

} // namespace forecourt::bench
