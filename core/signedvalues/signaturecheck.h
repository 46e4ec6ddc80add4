// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Was a signed value signed with the key that was pinned? Offline. It says nothing about calibration law.
#pragma once

#include "core/signedvalues/ocmf.h"

namespace forecourt::signedvalues {

/// What the check found.
enum class SignatureVerdict {
    Good,         ///< these bytes were signed with this key
    Bad,          ///< they were not: bytes, signature or key are others
    OtherCurve,   ///< the key is of another curve than the record says
    Malformed,    ///< the signature is no ECDSA signature
    NotSupported, ///< an algorithm or form of signature that is not known here
};

/// A public key as it was pinned.
struct MeterKey
{
    QByteArray der;      ///< SubjectPublicKeyInfo
    QString curve;       ///< secp256r1, secp192r1, brainpool256r1 …, as OCMF names them
    QString fingerprint; ///< SHA-256 of der, hex

    bool operator==(const MeterKey&) const = default;
};

/// Reads a key: PEM, DER, or DER as hex or base64, as printed on meters. Errors: InvalidInput (args: "key": none of these,
/// "curve": no curve that OCMF has). Thread: any.
[[nodiscard]] Result<MeterKey> meterKeyFrom(const QByteArray& text);

/// Thread: any.
[[nodiscard]] SignatureVerdict checkSignature(const OcmfRecord& record, const MeterKey& key);

/// \a texts with \a key, untouched, in the XML form that the transparency software of the S.A.F.E. initiative opens.
[[nodiscard]] QByteArray transparencyFile(const QStringList& texts, const std::optional<MeterKey>& key);

} // namespace forecourt::signedvalues
