// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A small central system that answers, remembers and asks what a test tells it to.
#pragma once

#include "core/ocpp/rpc/frame.h"
#include "core/ocpp/v16/actions.h"

#include <QHash>
#include <QHostAddress>
#include <QJsonArray>
#include <QPointer>
#include <QSet>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>

namespace forecourt::simulator::tests {

/// One request of the station.
struct Received
{
    QString id;
    QString action;
    QJsonObject payload;
    QByteArray frame;
};

/// Listens on a free port of this machine; the newest connection is the one it talks to.
class CentralStub final : public QObject
{
public:
    CentralStub();
    ~CentralStub() override;

    [[nodiscard]] QUrl url() const;

    /// Replaces the answer to \a action; an empty object pointer is not possible, use silence() for none.
    void answer(const QString& action, const QJsonObject& payload);
    void silence(const QString& action);
    void speakAgain(const QString& action);
    void refuse(const QString& action);
    void acceptAgain(const QString& action);

    /// Sends a request; answers are in answers by id.
    QString ask(const QString& action, const QJsonObject& payload);
    void drop();

    [[nodiscard]] QList<Received> all(const QString& action) const;
    [[nodiscard]] int count(const QString& action) const;
    [[nodiscard]] QJsonObject last(const QString& action) const;
    /// Status words of a connector, in order.
    [[nodiscard]] QStringList statuses(int connector) const;

    QList<Received> received;
    QHash<QString, QJsonObject> answers; ///< CALLRESULTs by id
    QHash<QString, QString> errors;      ///< CALLERROR codes by id
    QList<QByteArray> unreadable;
    QList<QByteArray> answerFrames;
    QStringList paths;
    QStringList protocols;
    QByteArray authorization;
    QList<QByteArray> offered; ///< sub-protocols as the station listed them
    int connections = 0;
    int disconnections = 0;

private:
    void accept();

    void read(QWebSocket* socket, const QByteArray& text);

    void reply(QWebSocket* socket, const ocpp::rpc::Call& call);

    QJsonObject usual(const QString& action);

    QWebSocketServer m_server;
    QPointer<QWebSocket> m_socket;
    QHash<QString, QJsonObject> m_answers;
    QSet<QString> m_silent;
    QSet<QString> m_refused;
    int m_lastId = 0;
    int m_lastTransaction = 100;
};

} // namespace forecourt::simulator::tests
