// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How long the event loop was busy between two waits.
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <vector>

namespace forecourt::bench {

/// Watches the event loop of the thread that made it: each stretch from waking to sleeping is one slice. A
/// slice is what a click or a repaint would have had to wait for. Thread: the one that made it.
class StallMeter : public QObject
{
    Q_OBJECT

public:
    explicit StallMeter(QObject* parent = nullptr);

    void start();
    void stop();
    [[nodiscard]] qint64 slices() const { return static_cast<qint64>(m_microseconds.size()); }
    [[nodiscard]] double longestMs() const;
    /// Share of slices of at most \a milliseconds, 0 to 1.
    [[nodiscard]] double shareWithin(double milliseconds) const;

private:
    QElapsedTimer m_slice;
    std::vector<qint64> m_microseconds;
    bool m_isRunning = false;
};

} // namespace forecourt::bench
