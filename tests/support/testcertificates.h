// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keys and certificates made on the spot, for tests with TLS. Link forecourt_test_network.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace forecourt::tests {

/// Frees what OpenSSL made.
struct OpenSslDeleter {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIO* bio) const { BIO_free(bio); }
};
template<class T>
using OpenSslPointer = std::unique_ptr<T, OpenSslDeleter>;

/// What a test wants of a certificate.
struct CertificateWish {
    QByteArray commonName;
    bool isEllipticCurve = true;
    bool isAuthority = false;
    bool isExpired = false;
    QByteArray usage = {}; ///< extended key usage, e.g. clientAuth
};

/// A certificate with its key, signed by another one or by itself.
class TestCertificate
{
public:
    explicit TestCertificate(const CertificateWish& wish, const TestCertificate* issuer = nullptr);

    [[nodiscard]] QByteArray certificatePem() const;
    [[nodiscard]] QByteArray keyPem() const;
    /// Writes <base>.pem and <base>.key.
    void save(const QString& base) const;

private:
    static void setName(X509_NAME* name, const QByteArray& commonName);
    void extend(int kind, const QByteArray& value);
    template<class Writer>
    static QByteArray pem(Writer writer);
    static void write(const QString& name, const QByteArray& content);

    OpenSslPointer<EVP_PKEY> m_key;
    OpenSslPointer<X509> m_certificate;
};

} // namespace forecourt::tests
