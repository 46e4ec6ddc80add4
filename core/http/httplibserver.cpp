// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httplibserver.h"

#include "core/http/connectionstream.h"

#include <sys/socket.h>
#include <unistd.h>

namespace forecourt::http {

namespace {
constexpr int LongestAcceptQueue = 128;
} // namespace

void HttplibServer::lengthenQueue()
{
    ::listen(svr_sock_, LongestAcceptQueue);
}

bool HttplibServer::process_and_close_socket(socket_t socket)
{
    if (m_options.sendBufferBytes > 0)
        ::setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &m_options.sendBufferBytes, sizeof(m_options.sendBufferBytes));
    const bool isTls = m_tls
        && (!m_options.isPlainAllowed || ConnectionStream::isTlsAhead(socket, m_options.requestDeadline, m_isStopping));
    ConnectionStream stream(socket, m_options.readTimeout, m_options.requestDeadline, m_options.writeTimeout,
                            m_isStopping, isTls ? m_tls->newSession() : nullptr);
    if (!stream.begin()) {
        ::close(socket);
        return false;
    }
    if (m_streaming) {
        m_streaming->serve(stream);
        stream.finish();
        ::close(socket);
        return true;
    }
    bool isClosed = false;
    const bool isDone = process_request(stream, true, isClosed, [this, &stream](httplib::Request& request) {
        // the one place of a request where a handler can be told of its connection; only clients use it
        request.progress = [&stream](uint64_t, uint64_t) { return !stream.hasPeerLeft(); };
        // a request with neither header has no body (RFC 9112 §6.3); the library would wait for one
        if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
            request.set_header("Content-Length", "0");
        // no compression: nothing leaves this machine, and the library's compressor takes a megabyte for
        // each thread, for good
        request.headers.erase("Accept-Encoding");
        request.ranges.clear(); // what we have is given whole
        if (m_isLengthy && m_isLengthy(request))
            stream.liftDeadline();
    });
    stream.finish();
    ::close(socket);
    return isDone;
}

} // namespace forecourt::http
