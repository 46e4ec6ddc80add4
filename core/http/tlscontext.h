// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The TLS side of an HTTP server, and of the one of FTP. Not for others: names OpenSSL.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>
#include <openssl/ssl.h>

namespace forecourt::http {

/// Certificate, key and rules for all connections of a server: TLS 1.2 and up. Thread: any, once made.
class TlsContext
{
public:
    /// From PEM files: the chain of the server, and its private key. Errors: FileFailed (args: file) where one
    /// cannot be read as such, InvalidInput (args: key file) where the key is another certificate's.
    [[nodiscard]] static Result<std::unique_ptr<TlsContext>> make(const QString& certificateFile, const QString& keyFile);

    /// For one connection, server side, not yet connected to a socket; null when memory is out.
    [[nodiscard]] SSL* newSession() const { return SSL_new(m_context.get()); }

private:
    struct ContextDeleter
    {
        void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    };

    explicit TlsContext(SSL_CTX* context) : m_context(context) {}

    std::unique_ptr<SSL_CTX, ContextDeleter> m_context;
};

} // namespace forecourt::http
