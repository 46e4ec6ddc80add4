// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One HTTP request and its answer, with their moments.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace forecourt::bench {

/// What came of a request.
struct HttpExchange
{
    qint64 startedUs = 0;  ///< before the connection was asked for; nowUs()
    qint64 finishedUs = 0; ///< the last byte of the answer was there
    int status = 0;
    QByteArray body;
};

/// Sends \a request to \a port of this computer over a connection of its own, as every client of the local API
/// does, and runs the event loop until the answer is there. QNetworkAccessManager would add a thread of its own to
/// what is measured. Errors: TimedOut after 30 s, Internal (connection refused or ended).
[[nodiscard]] Result<HttpExchange> exchangeHttp(quint16 port, const QByteArray& request);

/// Bytes of the body that a message with this head has, -1 while the head is not whole.
[[nodiscard]] qsizetype bodyLength(const QByteArray& received);
/// Where the body begins; only with a whole head.
[[nodiscard]] qsizetype bodyBegin(const QByteArray& received);

} // namespace forecourt::bench
