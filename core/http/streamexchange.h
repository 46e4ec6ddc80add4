// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One request and its answer, whose bodies go through in pieces.
#pragma once

#include "core/http/bodyreader.h"

#include <QString>

#include <functional>

namespace forecourt::http {

/// Given to a StreamHandler for one request. The connection ends with it. Thread: the handler's.
class StreamExchange
{
public:
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    /// Why a body went no further.
    enum class Trouble {
        None,
        Left,    ///< the connection is gone
        TooSlow, ///< the longest pause is over
    };

    virtual ~StreamExchange() = default;

    [[nodiscard]] virtual const RequestHead& head() const = 0;
    [[nodiscard]] virtual QString peerAddress() const = 0;

    /// The body is wanted: a peer that waits for 100 Continue gets it. Call before body(), and not where the request is
    /// refused.
    virtual void beginBody() = 0;
    [[nodiscard]] virtual BodyReader& body() = 0;

    /// Sends the head of the answer; \a length bytes are to follow (none to HEAD). False: the peer is gone.
    [[nodiscard]] virtual bool begin(int status, const Headers& headers, qint64 length) = 0;
    /// Waits as long as the peer takes some. False: see trouble().
    [[nodiscard]] virtual bool write(const char* bytes, qint64 count) = 0;
    /// Nothing more is sent; waits until the peer's system has acknowledged every byte. False: see trouble().
    [[nodiscard]] virtual bool deliver() = 0;
    [[nodiscard]] virtual Trouble trouble() const = 0;

    /// A whole short answer in words.
    void answer(int status, const QByteArray& text, const Headers& headers = {});
};

/// Called on a pool thread; may block there.
using StreamHandler = std::function<void(StreamExchange& exchange)>;

/// As it stands behind the number in an answer.
[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace forecourt::http
