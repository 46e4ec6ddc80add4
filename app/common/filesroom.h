// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The file host and its servers on the files' thread.
#pragma once

#include "app/common/applicationoptions.h"
#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/files/filedesk.h"
#include "core/files/ftpserver.h"
#include "core/files/httpdoor.h"

#include <QObject>

namespace forecourt::app {

/// Starts and stops what works on the files' thread. Made on the main thread and moved; destroyed when the threads of files
/// and engine have ended. Thread: files, except where a function says otherwise.
class FilesRoom : public QObject
{
    Q_OBJECT

public:
    /// \a engineSide: an object of the engine's thread. Thread: main.
    FilesRoom(const ApplicationOptions& options, QObject* engineSide);
    ~FilesRoom() override;

    /// For the engine, from the beginning: jobs that go on are offered before the port is open. Thread: any.
    [[nodiscard]] ports::FileHost& host() { return m_desk; }

    /// Opens folder and port; then started() or failed().
    void start();
    /// Cuts connections and closes the port; then stopped(). Also right where start() failed or was not called.
    void stop();
    /// Tries at once to open a port that is not open.
    void retryPorts();

Q_SIGNALS:
    void started();
    void failed(forecourt::Error error);
    void stopped();

private:
    const BusyPort m_busyPort;
    SystemClock m_clock;
    SystemIdSource m_ids;
    files::FileDesk m_desk;
    files::HttpDoor m_http;
    files::FtpServer m_ftp;
    bool m_isStopping = false;
};

} // namespace forecourt::app
