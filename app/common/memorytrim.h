// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Gives memory back to the system that was freed here but is kept by the allocator.
#pragma once

#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>

namespace forecourt::app {

/// Large blocks, pictures above all, come from the system each by itself and go back whole. Left alone, the GNU C library takes
/// ever larger ones from its heaps, the larger those were that were given back, and the heaps break into pieces. First thing in
/// main(); elsewhere than with the GNU C library it does nothing.
void keepLargeBlocksApart();

/// Blocks that one thread asks for and another gives back leave gaps in the allocator's heaps; in a program that runs for
/// weeks resident memory grows in steps by that, though what is in use does not. From time to time a helper thread has the
/// gaps given back. It is a thread of usual priority: one that is seldom let run would hold a heap's lock for long.
/// Elsewhere than with the GNU C library it does nothing. Thread: main.
class MemoryTrim : public QObject
{
    Q_OBJECT

public:
    /// What was done so far, for measurements.
    struct Report
    {
        int runs = 0;
        qint64 longestMicroseconds = 0; ///< of one run, all heaps one after the other
    };

    /// Zero: never.
    explicit MemoryTrim(std::chrono::milliseconds interval, QObject* parent = nullptr);

    [[nodiscard]] std::chrono::milliseconds interval() const { return m_timer.intervalAsDuration(); }
    [[nodiscard]] bool isOn() const { return m_timer.isActive(); }
    [[nodiscard]] Report report() const;
    /// At once; nothing while one runs still. It may end after this object.
    void trim();

private:
    struct Counts
    {
        std::atomic<bool> isRunning = false;
        std::atomic<int> runs = 0;
        std::atomic<qint64> longest = 0;
    };

    QTimer m_timer;
    std::shared_ptr<Counts> m_counts = std::make_shared<Counts>();
};

} // namespace forecourt::app
