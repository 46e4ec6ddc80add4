// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes settings beside the thread that changes them.
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QMutex>
#include <QSet>
#include <QString>
#include <QThreadPool>
#include <QVariant>

namespace forecourt::config {

/// Puts \a values into the ini file \a file, which it makes where it is not there, and waits for the disk. Errors: FileFailed
/// (args: file). Thread: any.
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

    /// Soon; of several values of a key the last counts. What cannot be written is worth one line in the log.
    void put(const QString& key, const QVariant& value);
    /// Waits where \a key is on its way: another value of it would be overtaken.
    void settle(const QString& key);
    /// Waits until all is written.
    void flush() { m_thread.waitForDone(); }

private:
    void writeAll();

    const QString m_file;
    QMutex m_mutex;                      ///< of all below
    QHash<QString, QVariant> m_waiting;
    QSet<QString> m_onTheWay;
    bool m_isRunning = false;
    bool m_hasFailed = false;
    QThreadPool m_thread;
};

} // namespace forecourt::config
