// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The one file about meters that knows OpenSSL.
#include "core/signedvalues/signaturecheck.h"

#include <QCryptographicHash>
#include <QXmlStreamWriter>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <memory>

namespace forecourt::signedvalues {

namespace {

constexpr qsizetype LongestKey = 16 * 1024;

struct KeyFree
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct BioFree
{
    void operator()(BIO* bio) const { BIO_free(bio); }
};
struct ContextFree
{
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using KeyPointer = std::unique_ptr<EVP_PKEY, KeyFree>;

/// OpenSSL's names of curves and OCMF's.
struct CurveName
{
    const char* openssl;
    const char* ocmf;
};
constexpr std::array<CurveName, 7> Curves{{{"prime256v1", "secp256r1"},
                                           {"prime192v1", "secp192r1"},
                                           {"secp192k1", "secp192k1"},
                                           {"secp256k1", "secp256k1"},
                                           {"secp384r1", "secp384r1"},
                                           {"brainpoolP256r1", "brainpool256r1"},
                                           {"brainpoolP384r1", "brainpool384r1"}}};

/// What a try left in the queue of errors of this thread is nobody's later.
struct ErrorQueueGuard
{
    ErrorQueueGuard() { ERR_clear_error(); }
    ~ErrorQueueGuard() { ERR_clear_error(); }
    ErrorQueueGuard(const ErrorQueueGuard&) = delete;
    ErrorQueueGuard& operator=(const ErrorQueueGuard&) = delete;
};

const unsigned char* octets(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

KeyPointer fromDer(const QByteArray& der)
{
    const unsigned char* at = octets(der);
    KeyPointer key(d2i_PUBKEY(nullptr, &at, long(der.size())));
    return key && at == octets(der) + der.size() ? std::move(key) : nullptr;
}

KeyPointer fromPem(const QByteArray& pem)
{
    const std::unique_ptr<BIO, BioFree> bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return KeyPointer(bio ? PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

KeyPointer keyOf(const QByteArray& text)
{
    if (text.contains("-----BEGIN"))
        return fromPem(text);
    if (KeyPointer key = fromDer(text))
        return key;
    QByteArray plain = text;
    plain.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ':'; });
    if (KeyPointer key = fromDer(QByteArray::fromHex(plain)))
        return key;
    const auto decoded = QByteArray::fromBase64Encoding(plain, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? fromDer(decoded.decoded) : nullptr;
}

/// As OCMF names it; empty: no curve of its.
QString curveOf(const EVP_PKEY* key)
{
    std::array<char, 80> name{};
    size_t length = 0;
    if (EVP_PKEY_get_group_name(key, name.data(), name.size(), &length) != 1)
        return {};
    const auto found = std::find_if(Curves.begin(), Curves.end(), [&name](const CurveName& curve) { return qstrcmp(curve.openssl, name.data()) == 0; });
    return found == Curves.end() ? QString() : QString::fromLatin1(found->ocmf);
}

QByteArray derOf(EVP_PKEY* key)
{
    unsigned char* bytes = nullptr;
    const int length = i2d_PUBKEY(key, &bytes);
    if (length <= 0)
        return {};
    const QByteArray der(reinterpret_cast<const char*>(bytes), length);
    OPENSSL_free(bytes);
    return der;
}

/// The curve in "ECDSA-secp256r1-SHA256", in OCMF's usual spelling; empty: another algorithm.
QString curveOfAlgorithm(const QString& algorithm)
{
    const QStringList parts = algorithm.split(QLatin1Char('-'));
    if (parts.size() != 3 || parts.at(0).compare(QLatin1String("ECDSA"), Qt::CaseInsensitive) != 0
        || parts.at(2).compare(QLatin1String("SHA256"), Qt::CaseInsensitive) != 0)
        return {};
    QString curve = parts.at(1);
    curve.replace(QLatin1String("brainpoolP"), QLatin1String("brainpool")); // written in both ways
    const bool isKnown = std::any_of(Curves.begin(), Curves.end(), [&curve](const CurveName& one) { return curve == QLatin1String(one.ocmf); });
    return isKnown ? curve : QString();
}

} // namespace

Result<MeterKey> meterKeyFrom(const QByteArray& text)
{
    const ErrorQueueGuard guard;
    const auto wrong = [](const char* what) { return failure(ErrorCode::InvalidInput, QStringLiteral("public key: ") + QLatin1String(what), {QLatin1String(what)}); };
    const KeyPointer key = text.size() <= LongestKey ? keyOf(text) : nullptr;
    if (!key)
        return wrong("key");
    MeterKey result;
    result.curve = curveOf(key.get());
    if (result.curve.isEmpty())
        return wrong("curve");
    result.der = derOf(key.get());
    result.fingerprint = QString::fromLatin1(QCryptographicHash::hash(result.der, QCryptographicHash::Sha256).toHex());
    return result;
}

SignatureVerdict checkSignature(const OcmfRecord& record, const MeterKey& pinned)
{
    const ErrorQueueGuard guard;
    const QString curve = curveOfAlgorithm(record.algorithm);
    if (curve.isEmpty() || record.mimeType != QLatin1String("application/x-der"))
        return SignatureVerdict::NotSupported;
    if (curve != pinned.curve)
        return SignatureVerdict::OtherCurve;
    const KeyPointer key = fromDer(pinned.der);
    const std::unique_ptr<EVP_MD_CTX, ContextFree> context(EVP_MD_CTX_new());
    if (!key || !context || EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1)
        return SignatureVerdict::NotSupported;
    const int result = EVP_DigestVerify(context.get(), octets(record.signature), size_t(record.signature.size()), octets(record.payload),
                                        size_t(record.payload.size()));
    return result == 1 ? SignatureVerdict::Good : result == 0 ? SignatureVerdict::Bad : SignatureVerdict::Malformed;
}

QByteArray transparencyFile(const QStringList& texts, const std::optional<MeterKey>& key)
{
    QByteArray xml;
    QXmlStreamWriter writer(&xml);
    writer.setAutoFormatting(true);
    writer.writeStartDocument();
    writer.writeStartElement(QStringLiteral("values"));
    for (const QString& text : texts) {
        writer.writeStartElement(QStringLiteral("value"));
        if (key) {
            writer.writeStartElement(QStringLiteral("publicKey"));
            writer.writeAttribute(QStringLiteral("encoding"), QStringLiteral("plain"));
            writer.writeCharacters(QString::fromLatin1(key->der.toHex()));
            writer.writeEndElement();
        }
        writer.writeStartElement(QStringLiteral("signedData"));
        writer.writeAttribute(QStringLiteral("format"), QStringLiteral("OCMF"));
        writer.writeAttribute(QStringLiteral("encoding"), QStringLiteral("plain"));
        writer.writeCharacters(text);
        writer.writeEndElement();
        writer.writeEndElement();
    }
    writer.writeEndElement();
    writer.writeEndDocument();
    return xml;
}

} // namespace forecourt::signedvalues
