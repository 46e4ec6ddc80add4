// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The cryptography of a simulated station: its key, certificate requests, signatures of firmware.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace forecourt::simulator {

/// An elliptic key that is made on first use. Thread: the station's.
class StationKeys final
{
public:
    StationKeys();
    ~StationKeys();
    StationKeys(const StationKeys&) = delete;
    StationKeys& operator=(const StationKeys&) = delete;

    /// A PEM certificate request for CN \a commonName and O \a organization; empty if it could not be
    /// made. Source: SEC A02 (CN is the serial number, O the CPO's name).
    [[nodiscard]] QString certificateRequest(const QString& commonName, const QString& organization);
    /// Whether the first certificate of \a pem is for our key.
    [[nodiscard]] bool isOurs(const QByteArray& pem) const;

    /// Whether \a signatureBase64 is the SHA-256 signature (RSA-PSS, RSA or ECDSA) of \a content by the
    /// key of \a certificatePem. Source: SEC L01.
    [[nodiscard]] static bool verify(const QByteArray& certificatePem, const QByteArray& content,
                                     const QByteArray& signatureBase64);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace forecourt::simulator
