// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The charge point of the test tool: a WebSocket that says what the test says, and judges every word of ours.
#pragma once

#include "core/base/clock.h"
#include "core/ocpp/v16/actions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <memory>

namespace forecourt::tests {

[[nodiscard]] QJsonObject object(const QByteArray& text);

/// An answer or notification with nothing but a status.
[[nodiscard]] QByteArray statusOf(const QByteArray& status);

/// One member as text; numbers too.
[[nodiscard]] QString word(const QJsonObject& payload, const char* key);

/// idTagInfo.status of an answer.
[[nodiscard]] QString tagStatus(const QJsonObject& answer);

/// Whatever goes wrong below a call fails the test at once. Thread: the test's.
class OcttStation
{
public:
    /// One command that came.
    struct Command
    {
        QString action;
        QJsonObject payload;
    };

    OcttStation(QString id, Clock& clock);
    ~OcttStation();

    QList<Command> received;
    QStringList violations; ///< what of ours breaks the rules: frame, ids, payloads
    QList<QJsonArray> errors; ///< CALLERRORs we got

    /// What it says to \a action from now on; without one it answers NotImplemented.
    void answerWith(const char* action, const QByteArray& payload);

    /// False: refused, or no answer. \a password: HTTP Basic; \a tls: over TLS.
    [[nodiscard]] bool connectTo(quint16 port, const QByteArray& password = {}, const QSslConfiguration* tls = nullptr);
    [[nodiscard]] bool isConnected() const;
    void disconnect();

    /// Sends a request; the payload of the answer.
    QJsonObject call(const char* action, const QJsonObject& payload);

    QJsonObject boot();
    QJsonObject status(int connector, const char* status, const char* error = "NoError");
    QJsonObject authorize(const QString& tag);
    /// \a secondsAgo: kept while it was offline.
    QJsonObject start(int connector, const QString& tag, int meter, int secondsAgo = 0, std::optional<int> reservation = {});
    QJsonObject stop(int transaction, int meter, const char* reason, const QString& tag = {}, int secondsAgo = 0);
    QJsonObject securityEvent(const char* type);

    /// The payload of the last \a action that came; empty if none did.
    [[nodiscard]] QJsonObject last(const char* action) const;

private:
    [[nodiscard]] QString stamp(int secondsAgo = 0) const;
    void send(const QJsonArray& frame);
    void judge(const QString& action, const QJsonObject& payload, const ocpp::schema::Issues& issues);
    void judge(const char* action, const QJsonObject& payload, const ocpp::schema::Issues& issues);
    void receive(const QByteArray& text);
    void obey(const QString& id, const QString& action, const QJsonObject& payload);

    const QString m_id;
    Clock& m_clock;
    std::unique_ptr<QWebSocket> m_socket;
    QHash<QString, QJsonObject> m_answers;
    QHash<QString, QJsonObject> m_answered;
    int m_lastId = 0;
};

} // namespace forecourt::tests
