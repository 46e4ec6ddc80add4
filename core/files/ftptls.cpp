// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftptls.h"

#include <openssl/err.h>

#include <algorithm>
#include <limits>

namespace forecourt::files {

namespace {

/// OpenSSL counts in int.
int asInt(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

FtpTls::FtpTls(SSL* session) : m_session(session)
{
    BIO* input = BIO_new(BIO_s_mem());
    BIO* output = BIO_new(BIO_s_mem());
    if (session == nullptr || input == nullptr || output == nullptr) {
        BIO_free(input);
        BIO_free(output);
        m_state = State::Failed;
        return;
    }
    m_input = input;
    m_output = output;
    SSL_set_bio(session, input, output);
    SSL_set_accept_state(session);
    SSL_set_num_tickets(session, 0);
    SSL_set_options(session, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION);
}

void FtpTls::feed(const char* bytes, qint64 count)
{
    if (m_input != nullptr && count > 0 && BIO_write(m_input, bytes, asInt(count)) != asInt(count))
        m_state = State::Failed; // out of memory
}

void FtpTls::handshake()
{
    if (!isHandshaking())
        return;
    ERR_clear_error();
    const int result = SSL_do_handshake(m_session.get());
    if (result == 1)
        m_state = State::Open;
    else
        judge(result);
}

qint64 FtpTls::read(char* to, qint64 most)
{
    if (!isOpen())
        return 0;
    ERR_clear_error();
    const int got = SSL_read(m_session.get(), to, asInt(most));
    if (got > 0)
        return got;
    judge(got);
    if (hasPeerClosed())
        SSL_shutdown(m_session.get());
    return 0;
}

/// The output takes any amount, so each call gets rid of a record at least.
void FtpTls::write(const char* bytes, qint64 count)
{
    while (isOpen() && count > 0) {
        ERR_clear_error();
        const int written = SSL_write(m_session.get(), bytes, asInt(count));
        if (written <= 0) {
            m_state = State::Failed;
            return;
        }
        bytes += written;
        count -= written;
    }
}

void FtpTls::close()
{
    if (!isOpen())
        return;
    ERR_clear_error();
    SSL_shutdown(m_session.get());
}

QByteArray FtpTls::takeOutput()
{
    if (m_output == nullptr)
        return {};
    QByteArray bytes(static_cast<qsizetype>(BIO_ctrl_pending(m_output)), Qt::Uninitialized);
    if (bytes.isEmpty())
        return bytes;
    const int got = BIO_read(m_output, bytes.data(), asInt(bytes.size()));
    bytes.truncate(std::max(got, 0));
    return bytes;
}

void FtpTls::judge(int result)
{
    switch (SSL_get_error(m_session.get(), result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE:
        return;
    case SSL_ERROR_ZERO_RETURN:
        m_state = State::PeerClosed;
        return;
    default:
        m_state = State::Failed;
    }
}

} // namespace forecourt::files
