// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Judges the signature of a firmware file before a charger does. All of OpenSSL's X.509 for firmware is here.
#pragma once

#include "core/domain/firmwarefile.h"

#include <QByteArray>

namespace forecourt::vault {

struct SignatureFinding
{
    SignatureVerdict verdict = SignatureVerdict::None;
    QString signedBy; ///< common name of the certificate; empty where there is none
    std::optional<QDateTime> until; ///< UTC
};

/// \a sha256: of the whole file, 32 bytes. RSA (PSS with any salt, or PKCS #1) and ECDSA with SHA-256. Whom the charger
/// trusts is not known here: the certificate's issuer is not judged. Pure but for OpenSSL. Thread: any.
/// Source: OCPP 1.6 security whitepaper, SignedUpdateFirmware, FirmwareType.
[[nodiscard]] SignatureFinding judgeSignature(const FirmwareSignature& signature, const QByteArray& sha256, const QDateTime& now);

} // namespace forecourt::vault
