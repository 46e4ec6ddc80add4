// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes settings beside the thread that changes them.
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QHash>
#include <QMutex>
#include <QPromise>
#include <QString>
#include <QThreadPool>
#include <QVariant>

#include <vector>

namespace forecourt::config {

/// Puts \a values into the ini file \a file, which it makes where it is not there, and waits for the disk; an invalid value: the
/// key goes. All or none. Errors: FileFailed (args: file). Thread: any.
[[nodiscard]] Result<void> writeSettings(const QString& file, const QHash<QString, QVariant>& values);

/// Every write waits until the disk has it, which takes a second where the disk is busy: too long for a window. One thread of
/// its own, so values arrive in their order. Thread: the one that made it.
class SettingsWriter
{
public:
    explicit SettingsWriter(QString file);
    /// Waits until all is written.
    ~SettingsWriter();
    SettingsWriter(const SettingsWriter&) = delete;
    SettingsWriter& operator=(const SettingsWriter&) = delete;

    /// Soon and together, after what was put before; of several values of a key the last counts. What cannot be written is worth
    /// one line in the log. The future is finished on another thread. Errors: of writeSettings().
    QFuture<Result<void>> put(const QHash<QString, QVariant>& values);
    /// Waits until all is written, at most \a mostMs; below 0: however long it takes.
    void flush(int mostMs = -1) { m_thread.waitForDone(mostMs); }

private:
    void writeAll();

    const QString m_file;
    QMutex m_mutex; ///< of the next three
    QHash<QString, QVariant> m_waiting;
    std::vector<QPromise<Result<void>>> m_told; ///< who waits for these
    bool m_isRunning = false;
    bool m_hasFailed = false; ///< of the writing thread only
    QThreadPool m_thread;
};

} // namespace forecourt::config
