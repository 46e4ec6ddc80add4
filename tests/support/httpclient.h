// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sends raw HTTP to a server on this computer and reads the whole answer.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

namespace forecourt::tests {

struct HttpReply
{
    int status = 0; ///< 0: no answer
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
};

/// Sends \a request as it is and reads until the server closes, at most 20 s. Thread: the test's.
HttpReply exchange(quint16 port, const QByteArray& request);

/// One request with a token (none if empty) and an optional body.
HttpReply request(quint16 port, const QByteArray& method, const QByteArray& target, const QByteArray& token,
                  const QByteArray& body = {});

} // namespace forecourt::tests
