// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads the heads of requests and hands their bodies on. Internal to core/http.
#pragma once

#include "core/http/connectionstream.h"
#include "core/http/streamexchange.h"

#include <map>
#include <mutex>
#include <string>

namespace forecourt::http {

/// One request per connection. Not cpp-httplib's reader, of which Debian 12 has 0.11: it keeps lines of any length, unpacks
/// what comes packed, and holds back what a handler of big bodies must know. Thread: any; many connections at once.
class StreamServing
{
public:
    explicit StreamServing(StreamHandler handler);

    /// Answers one request, or nothing where there is none.
    void serve(ConnectionStream& stream);

private:
    /// An address that holds many connections without asking for anything is kept from holding all.
    [[nodiscard]] bool beginWaiting(const std::string& address);
    void endWaiting(const std::string& address);

    const StreamHandler m_handler;
    // guards m_waiting: connections are served on many threads
    std::mutex m_mutex;
    std::map<std::string, int> m_waiting; ///< connections whose head is not there yet, by address
};

} // namespace forecourt::http
