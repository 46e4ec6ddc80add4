// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Real uploads of logs and real downloads of firmware by a simulated station.
#pragma once

#include "core/base/clock.h"
#include "core/simulator/misbehaviour.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

class QNetworkReply;

namespace forecourt::simulator {

/// One upload and one download at a time, each with retries and progress. HTTP and HTTPS only.
/// Source: S16 §4.4, §4.5, §5.9, §5.19; SEC (L01, N01). Thread: the station's.
class FileTransfers final : public QObject
{
    Q_OBJECT

public:
    /// \a clock: simulated time, for waiting.
    FileTransfers(Misbehaviour& misbehaviour, Clock& clock, QObject* parent);
    ~FileTransfers() override;

    /// A log to send. requestId: of GetLog; empty for GetDiagnostics.
    struct Upload
    {
        QUrl location;
        QString fileName;
        QByteArray content;
        int retries = 0;
        int retryIntervalS = 30;
        std::optional<int> requestId;
        bool isLog = false; ///< GetLog, not GetDiagnostics
    };
    /// Replaces a running upload; true if there was one.
    bool upload(const Upload& upload);

    /// A firmware to fetch and install.
    struct Download
    {
        QUrl location;
        QDateTime notBefore;
        std::optional<QDateTime> installNotBefore;
        int retries = 0;
        int retryIntervalS = 30;
        std::optional<int> requestId;
        bool isSigned = false;
        bool failsToInstall = false; ///< says InstallationFailed in place of starting anew
        QByteArray certificate; ///< PEM of the signer; isSigned only
        QByteArray signature;   ///< base64; isSigned only
    };
    bool download(const Download& download);

    [[nodiscard]] bool isUploading() const { return m_upload.has_value(); }
    [[nodiscard]] bool isUpdating() const { return m_download.has_value(); }
    /// The word of the last progress, for TriggerMessage; Idle if nothing goes on.
    [[nodiscard]] QString uploadStatus() const { return m_uploadStatus; }
    [[nodiscard]] QString firmwareStatus() const { return m_firmwareStatus; }

    /// The station rebooted with the new firmware.
    void installed();

Q_SIGNALS:
    void uploadProgress(const QString& status, std::optional<int> requestId, bool isLog);
    void firmwareProgress(const QString& status, std::optional<int> requestId, bool isSigned);
    /// The file is here and to be installed: reboot with this version, then call installed().
    void rebootWanted(const QString& version);

private:
    void tryUpload();
    void uploadFinished(QNetworkReply* reply);
    void tryDownload();
    void downloadFinished(QNetworkReply* reply);
    void setUpload(const QString& status);
    void setFirmware(const QString& status);
    void endUpload(const QString& status);
    void endDownload(const QString& status);
    void install(const QByteArray& content);

    Misbehaviour& m_misbehaviour;
    Clock& m_clock;
    QNetworkAccessManager m_network;
    std::optional<Upload> m_upload;
    std::optional<Download> m_download;
    QNetworkReply* m_uploadReply = nullptr;
    QNetworkReply* m_downloadReply = nullptr;
    std::unique_ptr<ScheduledCall> m_uploadTimer;
    std::unique_ptr<ScheduledCall> m_downloadTimer;
    bool m_isInstalling = false; ///< rebooting with the new firmware
    QString m_uploadStatus = QStringLiteral("Idle");
    QString m_firmwareStatus = QStringLiteral("Idle");
};

} // namespace forecourt::simulator
