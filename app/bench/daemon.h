// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A real forecourtd with a data folder of its own, for as long as a figure is taken.
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

namespace forecourt::bench {

/// Starts forecourtd from the folder this program lies in, talks to its local API, ends it. Calls wait on
/// a local event loop: this is a measuring program without a window. Thread: the one that made it.
class Daemon : public QObject
{
    Q_OBJECT

public:
    explicit Daemon(QObject* parent = nullptr);
    ~Daemon() override;

    /// Starts it and waits until it answers. Errors: FileFailed (no program), TimedOut.
    [[nodiscard]] Result<void> start();
    /// One API call. Errors: Internal with the answer's text.
    [[nodiscard]] Result<QJsonObject> call(const QByteArray& method, const QString& path, const QJsonObject& body = {});
    /// The bytes of one API call, for a client of one's own.
    [[nodiscard]] QByteArray plainRequest(const QByteArray& method, const QString& path, const QJsonObject& body = {}) const;
    /// The same of a GET with further \a headers, each a whole line.
    [[nodiscard]] QByteArray plainGet(const QString& path, const QByteArray& headers) const;
    [[nodiscard]] quint16 apiPort() const { return m_apiPort; }
    /// Admits LOAD-0 … LOAD-(count-1) and one tag for each.
    [[nodiscard]] Result<void> admit(const QString& prefix, int count);
    /// Resident memory in bytes; 0 if it cannot be read.
    [[nodiscard]] qint64 residentBytes() const;
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QUrl stationUrl() const;

private:
    /// Up to the headers that are the request's own.
    [[nodiscard]] QByteArray headOf(const QByteArray& method, const QString& path) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QNetworkAccessManager m_network;
    quint16 m_port = 0;
    quint16 m_apiPort = 0;
    quint16 m_filesPort = 0;
    quint16 m_ftpPort = 0;
    QByteArray m_token;
};

} // namespace forecourt::bench
