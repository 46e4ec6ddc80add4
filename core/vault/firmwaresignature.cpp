// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/firmwaresignature.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <memory>

namespace forecourt::vault {

namespace {

struct Free
{
    void operator()(BIO* bio) const { BIO_free(bio); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
};
template<class T>
using Owned = std::unique_ptr<T, Free>;

Owned<X509> certificateOf(const QString& pem)
{
    const QByteArray text = pem.toLatin1();
    const Owned<BIO> source(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
    return Owned<X509>(source ? PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr) : nullptr);
}

std::optional<QDateTime> timeOf(const ASN1_TIME* time)
{
    tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday), QTime(parts.tm_hour, parts.tm_min, parts.tm_sec),
                     Qt::UTC);
}

QString commonNameOf(const X509& certificate)
{
    const X509_NAME* name = X509_get_subject_name(&certificate);
    const int index = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (index < 0)
        return {};
    unsigned char* utf8 = nullptr;
    const int length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
    if (length < 0)
        return {};
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(utf8), length).left(200);
    OPENSSL_free(utf8);
    return text;
}

/// \a padding: of RSA; 0 for other keys.
bool isSignedWith(EVP_PKEY* key, int padding, const QByteArray& signature, const QByteArray& sha256)
{
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(key, nullptr));
    if (!context || EVP_PKEY_verify_init(context.get()) != 1)
        return false;
    if (padding != 0 && EVP_PKEY_CTX_set_rsa_padding(context.get(), padding) != 1)
        return false;
    if (padding == RSA_PKCS1_PSS_PADDING && EVP_PKEY_CTX_set_rsa_pss_saltlen(context.get(), RSA_PSS_SALTLEN_AUTO) != 1)
        return false;
    if (EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) != 1)
        return false;
    return EVP_PKEY_verify(context.get(), reinterpret_cast<const unsigned char*>(signature.constData()),
                           static_cast<size_t>(signature.size()), reinterpret_cast<const unsigned char*>(sha256.constData()),
                           static_cast<size_t>(sha256.size()))
        == 1;
}

bool isSigned(X509* certificate, const QByteArray& signature, const QByteArray& sha256)
{
    EVP_PKEY* key = X509_get0_pubkey(certificate);
    if (!key)
        return false;
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA:
        return isSignedWith(key, RSA_PKCS1_PSS_PADDING, signature, sha256) || isSignedWith(key, RSA_PKCS1_PADDING, signature, sha256);
    case EVP_PKEY_RSA_PSS: return isSignedWith(key, RSA_PKCS1_PSS_PADDING, signature, sha256);
    case EVP_PKEY_EC: return isSignedWith(key, 0, signature, sha256);
    default: return false;
    }
}

} // namespace

SignatureFinding judgeSignature(const FirmwareSignature& signature, const QByteArray& sha256, const QDateTime& now)
{
    SignatureFinding finding;
    if (signature.isEmpty())
        return finding;
    finding.verdict = SignatureVerdict::BadCertificate;
    if (signature.certificate.size() > FirmwareSignature::LongestCertificate)
        return finding;
    const Owned<X509> certificate = certificateOf(signature.certificate);
    if (!certificate)
        return finding;
    finding.signedBy = commonNameOf(*certificate);
    const std::optional<QDateTime> from = timeOf(X509_get0_notBefore(certificate.get()));
    finding.until = timeOf(X509_get0_notAfter(certificate.get()));
    if (!from || !finding.until)
        return finding;
    finding.verdict = SignatureVerdict::BadSignature;
    if (signature.signature.size() > FirmwareSignature::LongestSignature)
        return finding;
    const auto bytes = QByteArray::fromBase64Encoding(signature.signature.simplified().remove(QLatin1Char(' ')).toLatin1(),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || bytes.decoded.isEmpty())
        return finding;
    if (sha256.size() != 32 || !isSigned(certificate.get(), bytes.decoded, sha256))
        finding.verdict = SignatureVerdict::Mismatch;
    else if (now < *from)
        finding.verdict = SignatureVerdict::CertificateNotYet;
    else if (now > *finding.until)
        finding.verdict = SignatureVerdict::CertificateOver;
    else
        finding.verdict = SignatureVerdict::Good;
    return finding;
}

} // namespace forecourt::vault
