// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/selfcheck.h"

#include "app/common/datalock.h"
#include "app/common/exitcode.h"
#include "core/base/async.h"
#include "core/server/tlsconfiguration.h"
#include "core/storage/datafolder.h"
#include "core/storage/storage.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QTcpServer>

#include <cstdio>

namespace forecourt::app {

namespace {

Result<void> tryPort(const QHostAddress& address, quint16 port)
{
    QTcpServer server;
    if (server.listen(address, port))
        return {};
    const bool isForbidden = server.serverError() == QAbstractSocket::SocketAccessError;
    return failure(isForbidden ? ErrorCode::PermissionDenied : ErrorCode::PortInUse, server.errorString(),
                   {QString::number(port)});
}

} // namespace

SelfCheck::SelfCheck(ApplicationOptions options, QObject* parent) : QObject(parent), m_options(std::move(options)) {}

SelfCheck::~SelfCheck() = default;

void SelfCheck::report(const QString& subject, const Result<void>& result)
{
    m_isGood = m_isGood && result.has_value();
    const QString line = result ? tr("ok: %1").arg(subject)
                                : tr("failed: %1: %2").arg(subject, startProblem(result.error()).sentence);
    std::puts(line.toLocal8Bit().constData());
}

void SelfCheck::start()
{
    checkPorts();
    checkCertificates();
    auto folder = storage::makePrivateFolder(m_options.dataFolder);
    if (folder) {
        auto lock = DataLock::take(m_options.dataFolder);
        if (lock)
            m_lock = std::move(*lock);
        else
            folder = tl::unexpected(lock.error());
    }
    report(tr("data folder %1").arg(m_options.dataFolder), folder);
    if (folder)
        checkDatabase();
    else
        Q_EMIT finished(false);
}

void SelfCheck::checkPorts()
{
    const server::ServerSettings& server = m_options.server;
    report(tr("port %1 for stations").arg(server.port), tryPort(server.bindAddress, server.port));
    if (server.tls)
        report(tr("port %1 for stations with TLS").arg(server.tls->port), tryPort(server.bindAddress, server.tls->port));
    report(tr("port %1 of the local API").arg(m_options.apiPort), tryPort(QHostAddress(QHostAddress::LocalHost), m_options.apiPort));
    const FilesOptions& files = m_options.files;
    //: Part of a check: the port where chargers fetch firmware and bring logs.
    report(tr("port %1 for files").arg(files.port), tryPort(files.address.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(files.address), files.port));
    if (files.ftp.isEnabled)
        //: Part of a check: the port where chargers that know only FTP fetch firmware and bring logs.
        report(tr("port %1 for files over FTP").arg(files.ftp.port),
               tryPort(files.address.isEmpty() ? QHostAddress(QHostAddress::Any) : QHostAddress(files.address), files.ftp.port));
}

void SelfCheck::checkCertificates()
{
    if (!m_options.server.tls)
        return;
    const auto loaded = server::TlsConfiguration::load(*m_options.server.tls);
    report(tr("certificate"), loaded ? Result<void>() : tl::unexpected(loaded.error()));
}

void SelfCheck::checkDatabase()
{
    m_storage = std::make_unique<storage::Storage>(m_options.dataFolder, m_clock, this);
    whenFinished(m_storage->open(), this, [this](const Result<void>& opened) {
        report(tr("database"), opened);
        auto* watcher = new QFutureWatcher<void>(this);
        connect(watcher, &QFutureWatcher<void>::finished, this, [this] { Q_EMIT finished(m_isGood); });
        watcher->setFuture(m_storage->close());
    });
}

int runSelfCheck(const ApplicationOptions& options)
{
    SelfCheck check(options);
    QObject::connect(
        &check, &SelfCheck::finished, QCoreApplication::instance(),
        [](bool isGood) { QCoreApplication::exit(static_cast<int>(isGood ? ExitCode::Ok : ExitCode::CheckFailed)); },
        Qt::QueuedConnection);
    check.start();
    return QCoreApplication::exec();
}

} // namespace forecourt::app
