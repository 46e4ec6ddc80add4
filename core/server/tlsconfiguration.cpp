// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/tlsconfiguration.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace forecourt::server {

namespace {

/// TLS 1.3 and the four suites every OCPP central system must offer. TlsV1_2OrLater alone would also let CBC
/// suites in. Source: OCPP security whitepaper A00.FR.317, 421.
const char Suites[] = "TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256:"
                      "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
                      "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:"
                      "AES128-GCM-SHA256:AES256-GCM-SHA384";

Result<QByteArray> readFile(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, QStringLiteral("%1: %2").arg(name, file.errorString()), {name});
    return file.readAll();
}

Result<QList<QSslCertificate>> readCertificates(const QString& name)
{
    const auto pem = readFile(name);
    if (!pem)
        return tl::unexpected(pem.error());
    QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty())
        return failure(ErrorCode::FileFailed, QStringLiteral("%1 holds no PEM certificate").arg(name),
                       {name});
    return certificates;
}

Result<QSslKey> readKey(const QString& name)
{
    const auto pem = readFile(name);
    if (!pem)
        return tl::unexpected(pem.error());
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        QSslKey key(*pem, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    return failure(ErrorCode::FileFailed,
                   QStringLiteral("%1 holds no RSA or EC private key in PEM").arg(name), {name});
}

/// Whether \a issuer's name is the one \a certificate says it was issued by.
bool namesAsIssuer(const QSslCertificate& certificate, const QSslCertificate& issuer)
{
    const QList<QByteArray> attributes = certificate.issuerInfoAttributes();
    if (attributes.isEmpty() || attributes.size() != issuer.subjectInfoAttributes().size())
        return false;
    return std::all_of(attributes.begin(), attributes.end(), [&](const QByteArray& attribute) {
        return certificate.issuerInfo(attribute) == issuer.subjectInfo(attribute);
    });
}

QSslConfiguration common()
{
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setCiphers(QString::fromLatin1(Suites));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setCaCertificates({}); // the system's authorities must never vouch for a station
    return configuration;
}

} // namespace

Result<TlsConfiguration> TlsConfiguration::load(const TlsSettings& settings)
{
    if (settings.certificates.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("no certificate for the TLS port"));
    TlsConfiguration loaded;
    QSslConfiguration base = common();
    if (!settings.clientAuthorityFile.isEmpty()) {
        const auto authorities = readCertificates(settings.clientAuthorityFile);
        if (!authorities)
            return tl::unexpected(authorities.error());
        base.setCaCertificates(*authorities);
        base.setPeerVerifyMode(QSslSocket::VerifyPeer);
        loaded.m_clientAuthorities = *authorities;
    }
    for (const CertificateFiles& files : settings.certificates) {
        const auto chain = readCertificates(files.chainFile);
        if (!chain)
            return tl::unexpected(chain.error());
        const auto key = readKey(files.keyFile);
        if (!key)
            return tl::unexpected(key.error());
        QSslConfiguration configuration = base;
        configuration.setLocalCertificateChain(*chain);
        configuration.setPrivateKey(*key);
        (key->algorithm() == QSsl::Ec ? loaded.m_ellipticCurve : loaded.m_rsa) = configuration;
    }
    return loaded;
}

const QSslConfiguration& TlsConfiguration::choose(const ClientHello& hello) const
{
    if (m_ellipticCurve && (!m_rsa || hello.acceptsEllipticCurve()))
        return *m_ellipticCurve;
    return *m_rsa;
}

bool TlsConfiguration::isFromOurAuthority(const QList<QSslCertificate>& chain) const
{
    if (chain.isEmpty())
        return false;
    return std::any_of(m_clientAuthorities.begin(), m_clientAuthorities.end(),
                       [&](const QSslCertificate& authority) {
                           return chain.last() == authority || namesAsIssuer(chain.last(), authority);
                       });
}

} // namespace forecourt::server
