// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/filesroom.h"

#include "core/vault/diskvault.h"

namespace forecourt::app {

namespace {

files::DeskOptions deskOptions(const ApplicationOptions& options)
{
    files::DeskOptions desk;
    desk.receivedFolder = options.dataFolder + QStringLiteral("/files/received");
    desk.furtherFolders = {vault::DiskVault::stationFileFolder(options.dataFolder)};
    desk.limits = options.files.limits;
    desk.announcedAddress = options.files.announcedAddress;
    desk.fallbackAddress = options.files.fallbackAddress;
    return desk;
}

files::HttpDoorOptions httpOptions(const FilesOptions& options)
{
    files::HttpDoorOptions http;
    http.address = options.address;
    http.port = options.port;
    http.certificateFile = options.certificateFile;
    http.keyFile = options.keyFile;
    return http;
}

files::FtpSettings ftpSettings(const FilesOptions& options)
{
    files::FtpSettings ftp = options.ftp;
    if (!options.address.isEmpty())
        ftp.bindAddress = QHostAddress(options.address);
    ftp.certificateFile = options.certificateFile;
    ftp.keyFile = options.keyFile;
    return ftp;
}

} // namespace

FilesRoom::FilesRoom(const ApplicationOptions& options, QObject* engineSide)
    : m_busyPort(options.busyPort)
    , m_desk(deskOptions(options), m_clock, m_ids, engineSide)
    , m_http(m_desk, httpOptions(options.files))
    , m_ftp(ftpSettings(options.files), m_desk.book(), m_clock, [this] { m_desk.noteDoorChanged(); })
{
    m_desk.setParent(this); // they move to the files' thread with this
    m_http.setParent(this);
    m_ftp.setParent(this);
    connect(&m_http, &files::HttpDoor::stopped, this, &FilesRoom::stopped);
    m_desk.addDoor(m_http);
    m_desk.addDoor(m_ftp);
}

FilesRoom::~FilesRoom() = default;

void FilesRoom::start()
{
    if (m_isStopping)
        return;
    if (const auto opened = m_desk.open(); !opened) {
        Q_EMIT failed(opened.error());
        return;
    }
    if (m_busyPort == BusyPort::Waits) {
        m_http.keepListening();
    } else if (const auto port = m_http.listen(); !port) {
        Q_EMIT failed(port.error());
        return;
    }
    m_ftp.start();
    Q_EMIT started();
}

void FilesRoom::stop()
{
    if (std::exchange(m_isStopping, true))
        return;
    m_desk.close();
    m_ftp.close();
    m_http.stop();
}

void FilesRoom::retryPorts()
{
    if (m_isStopping)
        return;
    m_http.retryNow();
    m_ftp.retryNow();
}

} // namespace forecourt::app
