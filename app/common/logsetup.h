// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where log lines go: the journal under systemd, else a rotating file, and the terminal.
#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QMutex>

#include <memory>

namespace forecourt::app {

/// Takes over Qt's messages as long as it lives. Make one, first thing in main(). Thread: main; messages
/// may come from any.
class LogSetup
{
public:
    struct Options
    {
        QString folder;                  ///< of the log files; empty: none
        QString rules;                   ///< Qt logging rules separated by semicolons
        QtMsgType leastOnTerminal = QtInfoMsg;
        qint64 fileBytes = 5 * 1024 * 1024;
        int files = 10;
    };

    explicit LogSetup(Options options);
    ~LogSetup();
    LogSetup(const LogSetup&) = delete;
    LogSetup& operator=(const LogSetup&) = delete;

    /// The error stream is connected to the journal.
    [[nodiscard]] static bool isUnderJournal();

private:
    static void handle(QtMsgType type, const QMessageLogContext& context, const QString& text);
    void write(QtMsgType type, const char* category, const QString& text);
    void writeToFile(const QByteArray& line);
    void rotate();

    const Options m_options;
    const bool m_isUnderJournal;
    QMutex m_mutex; ///< guards m_file: any thread logs
    QFile m_file;
    QtMessageHandler m_previous = nullptr;
};

} // namespace forecourt::app
