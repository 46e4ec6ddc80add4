// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/stationkeys.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace forecourt::simulator {

namespace {

template<auto Free>
struct Deleter
{
    template<class T>
    void operator()(T* pointer) const { Free(pointer); }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Request = std::unique_ptr<X509_REQ, Deleter<X509_REQ_free>>;
using Memory = std::unique_ptr<BIO, Deleter<BIO_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;

Certificate readCertificate(const QByteArray& pem)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Certificate(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr));
}

void addName(X509_NAME* name, const char* field, const QString& value)
{
    const QByteArray text = value.toUtf8();
    if (!text.isEmpty())
        X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(text.constData()),
                                   static_cast<int>(text.size()), -1, 0);
}

bool verifyWith(EVP_PKEY* key, const QByteArray& content, const QByteArray& signature, bool isPss)
{
    const Digest digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX* context = nullptr; // owned by digest
    if (EVP_DigestVerifyInit(digest.get(), &context, EVP_sha256(), nullptr, key) != 1)
        return false;
    if (isPss && (EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) != 1
                  || EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_AUTO) != 1))
        return false;
    return EVP_DigestVerify(digest.get(), reinterpret_cast<const unsigned char*>(signature.constData()),
                            static_cast<std::size_t>(signature.size()),
                            reinterpret_cast<const unsigned char*>(content.constData()),
                            static_cast<std::size_t>(content.size()))
        == 1;
}

} // namespace

struct StationKeys::Private
{
    Key key;
};

StationKeys::StationKeys() : d(std::make_unique<Private>()) {}

StationKeys::~StationKeys() = default;

QString StationKeys::certificateRequest(const QString& commonName, const QString& organization)
{
    if (!d->key)
        d->key.reset(EVP_EC_gen("P-256"));
    const Request request(X509_REQ_new());
    if (!d->key || !request)
        return {};
    X509_NAME* name = X509_REQ_get_subject_name(request.get());
    addName(name, "O", organization);
    addName(name, "CN", commonName);
    if (X509_REQ_set_pubkey(request.get(), d->key.get()) != 1
        || X509_REQ_sign(request.get(), d->key.get(), EVP_sha256()) == 0)
        return {};
    const Memory memory(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_X509_REQ(memory.get(), request.get()) != 1)
        return {};
    char* text = nullptr;
    const auto size = BIO_get_mem_data(memory.get(), &text);
    return QString::fromLatin1(text, static_cast<qsizetype>(size));
}

bool StationKeys::isOurs(const QByteArray& pem) const
{
    const Certificate certificate = readCertificate(pem);
    return certificate && d->key && X509_check_private_key(certificate.get(), d->key.get()) == 1;
}

bool StationKeys::verify(const QByteArray& certificatePem, const QByteArray& content, const QByteArray& signatureBase64)
{
    const Certificate certificate = readCertificate(certificatePem);
    const auto signature = QByteArray::fromBase64Encoding(signatureBase64, QByteArray::AbortOnBase64DecodingErrors);
    if (!certificate || signature.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return false;
    EVP_PKEY* key = X509_get0_pubkey(certificate.get());
    const bool isRsa = key && EVP_PKEY_is_a(key, "RSA") == 1;
    return key && (verifyWith(key, content, signature.decoded, false) || (isRsa && verifyWith(key, content, signature.decoded, true)));
}

} // namespace forecourt::simulator
