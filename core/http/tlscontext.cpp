// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/tlscontext.h"

#include <QFile>

#include <openssl/err.h>

namespace forecourt::http {

namespace {

tl::unexpected<Error> cannotUse(const QString& file)
{
    const char* reason = ERR_reason_error_string(ERR_peek_error());
    ERR_clear_error();
    return failure(ErrorCode::FileFailed,
                   QStringLiteral("%1 cannot be used for TLS: %2")
                       .arg(file, reason != nullptr ? QString::fromLatin1(reason) : QStringLiteral("it cannot be read")),
                   {file});
}

} // namespace

Result<std::unique_ptr<TlsContext>> TlsContext::make(const QString& certificateFile, const QString& keyFile)
{
    ERR_clear_error();
    std::unique_ptr<TlsContext> made(new TlsContext(SSL_CTX_new(TLS_server_method())));
    SSL_CTX* context = made->m_context.get();
    if (context == nullptr)
        return cannotUse(certificateFile);
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // one request per connection: nothing to resume
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    if (SSL_CTX_use_certificate_chain_file(context, QFile::encodeName(certificateFile).constData()) != 1)
        return cannotUse(certificateFile);
    if (SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(keyFile).constData(), SSL_FILETYPE_PEM) != 1) {
        if (ERR_GET_REASON(ERR_peek_error()) != X509_R_KEY_VALUES_MISMATCH)
            return cannotUse(keyFile);
    }
    if (SSL_CTX_check_private_key(context) != 1) {
        ERR_clear_error();
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("the private key %1 does not belong to the certificate %2").arg(keyFile, certificateFile),
                       {keyFile});
    }
    return made;
}

} // namespace forecourt::http
