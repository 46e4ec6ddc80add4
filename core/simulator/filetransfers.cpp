// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/filetransfers.h"

#include "core/simulator/stationkeys.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>

#include <algorithm>

namespace forecourt::simulator {

using namespace std::chrono_literals;

namespace {

constexpr qint64 LargestFirmware = 64 * 1024 * 1024;

bool isHttp(const QUrl& url)
{
    return url.isValid() && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

bool hasSucceeded(const QNetworkReply& reply)
{
    const int code = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return reply.error() == QNetworkReply::NoError && code >= 200 && code < 300;
}

/// A version out of "firmware: 2.1.0" or "version=2.1.0" in the first line, else out of the file's name ("twin-2.1.0.bin"), else
/// one made from the content.
QString versionOf(const QByteArray& content, const QString& fileName)
{
    const QString line = QString::fromUtf8(content.left(200)).section(QLatin1Char('\n'), 0, 0).trimmed();
    for (const QLatin1String word : {QLatin1String("firmware:"), QLatin1String("version=")}) {
        if (line.startsWith(word, Qt::CaseInsensitive))
            return line.mid(word.size()).trimmed().left(50);
    }
    static const QRegularExpression numbers(QStringLiteral("\\d+(\\.\\d+)+"));
    if (const auto found = numbers.match(fileName); found.hasMatch())
        return found.captured().left(50);
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("2.0.0-") + QString::fromLatin1(digest.left(8));
}

} // namespace

FileTransfers::FileTransfers(Misbehaviour& misbehaviour, Clock& clock, QObject* parent)
    : QObject(parent), m_misbehaviour(misbehaviour), m_clock(clock)
{
    m_network.setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
    m_network.setTransferTimeout(60'000);
}

FileTransfers::~FileTransfers()
{
    for (QNetworkReply* reply : {m_uploadReply, m_downloadReply}) {
        if (reply)
            reply->disconnect(this);
    }
}

// ---- logs -------------------------------------------------------------------------------------------

bool FileTransfers::upload(const Upload& upload)
{
    const bool wasRunning = m_upload.has_value();
    if (m_uploadReply) {
        m_uploadReply->disconnect(this);
        m_uploadReply->abort();
        m_uploadReply->deleteLater();
        m_uploadReply = nullptr;
    }
    m_upload = upload;
    // The answer to the command goes out first.
    m_uploadTimer = m_clock.after(1s, [this] { tryUpload(); });
    return wasRunning;
}

void FileTransfers::setUpload(const QString& status)
{
    m_uploadStatus = status;
    Q_EMIT uploadProgress(status, m_upload->requestId, m_upload->isLog);
}

void FileTransfers::endUpload(const QString& status)
{
    setUpload(status);
    m_upload.reset();
    m_uploadStatus = QStringLiteral("Idle");
}

void FileTransfers::tryUpload()
{
    setUpload(QStringLiteral("Uploading"));
    if (m_misbehaviour.has(42))
        setUpload(QStringLiteral("Uploading"));
    if (!isHttp(m_upload->location)) {
        endUpload(m_upload->isLog ? QStringLiteral("NotSupportedOperation") : QStringLiteral("UploadFailed"));
        return;
    }
    QUrl target = m_upload->location;
    if (target.path().endsWith(QLatin1Char('/')) || target.path().isEmpty())
        target.setPath(target.path() + (target.path().isEmpty() ? QStringLiteral("/") : QString()) + m_upload->fileName);
    QNetworkRequest request(target);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain"));
    m_uploadReply = m_network.put(request, m_upload->content);
    connect(m_uploadReply, &QNetworkReply::finished, this, [this, reply = m_uploadReply] { uploadFinished(reply); });
}

void FileTransfers::uploadFinished(QNetworkReply* reply)
{
    reply->deleteLater();
    m_uploadReply = nullptr;
    if (hasSucceeded(*reply)) {
        endUpload(QStringLiteral("Uploaded"));
        return;
    }
    if (m_upload->retries > 0) { // E16 3.50: retries after the first try
        --m_upload->retries;
        m_uploadTimer = m_clock.after(std::chrono::seconds(std::max(m_upload->retryIntervalS, 1)), [this] { tryUpload(); });
        return;
    }
    const int code = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!m_upload->isLog)
        endUpload(QStringLiteral("UploadFailed"));
    else
        endUpload(code == 401 || code == 403 ? QStringLiteral("PermissionDenied") : QStringLiteral("UploadFailure"));
}

// ---- firmware -----------------------------------------------------------------------------------------

bool FileTransfers::download(const Download& download)
{
    const bool wasRunning = m_download.has_value();
    if (m_downloadReply) {
        m_downloadReply->disconnect(this);
        m_downloadReply->abort();
        m_downloadReply->deleteLater();
        m_downloadReply = nullptr;
    }
    m_download = download;
    const auto wait = std::chrono::milliseconds(std::max<qint64>(1000, m_clock.utcNow().msecsTo(download.notBefore)));
    if (download.isSigned && wait > 1s)
        setFirmware(QStringLiteral("DownloadScheduled"));
    m_downloadTimer = m_clock.after(wait, [this] { tryDownload(); });
    return wasRunning;
}

void FileTransfers::setFirmware(const QString& status)
{
    m_firmwareStatus = status;
    Q_EMIT firmwareProgress(status, m_download->requestId, m_download->isSigned);
}

void FileTransfers::endDownload(const QString& status)
{
    setFirmware(status);
    m_download.reset();
    m_firmwareStatus = QStringLiteral("Idle");
}

void FileTransfers::tryDownload()
{
    setFirmware(QStringLiteral("Downloading"));
    if (!isHttp(m_download->location)) {
        endDownload(QStringLiteral("DownloadFailed"));
        return;
    }
    m_downloadReply = m_network.get(QNetworkRequest(m_download->location));
    connect(m_downloadReply, &QNetworkReply::downloadProgress, this, [reply = m_downloadReply](qint64 received, qint64) {
        if (received > LargestFirmware)
            reply->abort();
    });
    connect(m_downloadReply, &QNetworkReply::finished, this, [this, reply = m_downloadReply] { downloadFinished(reply); });
}

void FileTransfers::downloadFinished(QNetworkReply* reply)
{
    reply->deleteLater();
    m_downloadReply = nullptr;
    const QByteArray content = reply->readAll();
    if (hasSucceeded(*reply) && !content.isEmpty()) {
        install(content);
        return;
    }
    if (m_download->retries > 0) {
        --m_download->retries;
        m_downloadTimer =
            m_clock.after(std::chrono::seconds(std::max(m_download->retryIntervalS, 1)), [this] { tryDownload(); });
        return;
    }
    endDownload(QStringLiteral("DownloadFailed"));
}

void FileTransfers::install(const QByteArray& content)
{
    if (!m_misbehaviour.has(42))
        setFirmware(QStringLiteral("Downloaded"));
    if (m_download->isSigned && !StationKeys::verify(m_download->certificate, content, m_download->signature)) {
        endDownload(QStringLiteral("InvalidSignature"));
        return;
    }
    if (m_download->isSigned)
        setFirmware(QStringLiteral("SignatureVerified"));
    const qint64 wait = m_download->installNotBefore ? m_clock.utcNow().msecsTo(*m_download->installNotBefore) : 0;
    if (m_download->isSigned && wait > 0)
        setFirmware(QStringLiteral("InstallScheduled"));
    m_downloadTimer = m_clock.after(std::chrono::milliseconds(std::max<qint64>(wait, 1000)), [this, version = versionOf(content, m_download->location.fileName())] {
        setFirmware(QStringLiteral("Installing"));
        m_downloadTimer = m_clock.after(5s, [this, version] {
            if (m_download->failsToInstall) {
                endDownload(QStringLiteral("InstallationFailed"));
                return;
            }
            if (m_download->isSigned)
                setFirmware(QStringLiteral("InstallRebooting"));
            m_isInstalling = true;
            Q_EMIT rebootWanted(version);
        });
    });
}

void FileTransfers::installed()
{
    if (!m_download || !m_isInstalling)
        return; // another reason to boot
    m_isInstalling = false;
    endDownload(QStringLiteral("Installed"));
}

} // namespace forecourt::simulator
