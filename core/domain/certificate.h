// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Certificates that a station keeps.
#pragma once

#include <QString>

namespace forecourt {

/// Which root a certificate is. Source: OCPP 1.6 security whitepaper, CertificateUseEnumType.
enum class CertificateUse {
    CentralSystemRoot, ///< the station trusts central systems by it
    ManufacturerRoot,  ///< the station trusts firmware by it
};

/// Source: OCPP 1.6 security whitepaper, HashAlgorithmEnumType.
enum class CertificateHashAlgorithm { Sha256, Sha384, Sha512 };

/// Names an installed certificate without containing it. Given back exactly as the station reported it.
/// Source: OCPP 1.6 security whitepaper, CertificateHashDataType.
struct CertificateHash
{
    CertificateHashAlgorithm algorithm = CertificateHashAlgorithm::Sha256;
    QString issuerName; ///< hash of the issuer's distinguished name
    QString issuerKey;  ///< hash of the issuer's public key
    QString serialNumber; ///< hexadecimal

    bool operator==(const CertificateHash&) const = default;
};

} // namespace forecourt
