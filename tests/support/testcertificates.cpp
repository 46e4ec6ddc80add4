// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcertificates.h"

namespace forecourt::tests {

TestCertificate::TestCertificate(const CertificateWish& wish, const TestCertificate* issuer)
    : m_key(wish.isEllipticCurve ? EVP_EC_gen("P-256") : EVP_RSA_gen(2048)), m_certificate(X509_new())
{
    static long serial = 1000;
    X509* certificate = m_certificate.get();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -2 * 86400);
    X509_gmtime_adj(X509_getm_notAfter(certificate), wish.isExpired ? -86400 : 86400);
    X509_set_pubkey(certificate, m_key.get());
    setName(X509_get_subject_name(certificate), wish.commonName);
    const TestCertificate& signer = issuer ? *issuer : *this;
    X509_set_issuer_name(certificate, X509_get_subject_name(signer.m_certificate.get()));
    extend(NID_basic_constraints, wish.isAuthority ? "critical,CA:TRUE" : "CA:FALSE");
    if (!wish.usage.isEmpty())
        extend(NID_ext_key_usage, wish.usage);
    X509_sign(certificate, signer.m_key.get(), EVP_sha256());
}

template<class Writer>
QByteArray TestCertificate::pem(Writer writer)
{
    const OpenSslPointer<BIO> bio(BIO_new(BIO_s_mem()));
    writer(bio.get());
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

QByteArray TestCertificate::certificatePem() const
{
    return pem([this](BIO* bio) { PEM_write_bio_X509(bio, m_certificate.get()); });
}

QByteArray TestCertificate::keyPem() const
{
    return pem([this](BIO* bio) {
        PEM_write_bio_PrivateKey_traditional(bio, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

void TestCertificate::save(const QString& base) const
{
    write(base + QStringLiteral(".pem"), certificatePem());
    write(base + QStringLiteral(".key"), keyPem());
}

void TestCertificate::setName(X509_NAME* name, const QByteArray& commonName)
{
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(commonName.constData()),
                               static_cast<int>(commonName.size()), -1, 0);
}

void TestCertificate::extend(int kind, const QByteArray& value)
{
    const OpenSslPointer<X509_EXTENSION> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.constData()));
    X509_add_ext(m_certificate.get(), extension.get(), -1);
}

void TestCertificate::write(const QString& name, const QByteArray& content)
{
    QFile file(name);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

} // namespace forecourt::tests
