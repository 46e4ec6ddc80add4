// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A firmware file of the library.
#pragma once

#include "core/base/strongid.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace forecourt {

/// A firmware file in our records (1 and up). Never reused.
using FirmwareFileId = StrongId<struct FirmwareFileIdTag, qint64>;

/// What looks wrong about a file. It may be added all the same.
enum class FirmwareDoubt {
    Empty,          ///< no bytes at all
    VerySmall,      ///< under 4 KiB
    WebPage,        ///< begins as HTML: a download that asked for a login, most likely
    Text,           ///< plain text only
    Document,       ///< a PDF, a picture or an office document
    WindowsProgram, ///< an .exe or .msi: the vendor's own tool, most likely
    DamagedArchive, ///< a .zip, .gz or .tar by name that is none, or ends too early
    SameFile,       ///< the library has a file with the same content
    SignatureWrong, ///< certificate or signature do not fit (signature says how)
};

/// What our own check of certificate and signature found. Stored as its number: grows at the end only.
enum class SignatureVerdict {
    None,              ///< the file has no signature
    Good,
    BadCertificate,    ///< not a PEM certificate, or longer than 5500 characters
    CertificateNotYet, ///< not valid yet
    CertificateOver,   ///< not valid any more
    BadSignature,      ///< not base64, or longer than 800 characters
    Mismatch,          ///< the signature is not that of this file
};

/// Signature of the vendor. Source: OCPP 1.6 security whitepaper, FirmwareType.
struct FirmwareSignature
{
    static constexpr int LongestCertificate = 5500;
    static constexpr int LongestSignature = 800;

    QString certificate; ///< PEM; empty: none
    QString signature;   ///< base64; empty: none

    bool operator==(const FirmwareSignature&) const = default;
    [[nodiscard]] bool isEmpty() const { return certificate.isEmpty() && signature.isEmpty(); }
};

/// A file as the library keeps it. Its content never changes; where it did on the disk it is not offered any more.
struct FirmwareFile
{
    static constexpr qint64 LargestBytes = 4LL * 1024 * 1024 * 1024;
    static constexpr int LongestWord = 50;   ///< vendor, model, version
    static constexpr int LongestNotes = 4000;

    FirmwareFileId id;
    QString name;    ///< for people and for the URL: letters, digits, '.', '-', '_'
    QString vendor;  ///< chargers it is meant for; empty: not told
    QString model;
    QString version; ///< as the charger names it in BootNotification; empty: cannot be confirmed
    QString notes;
    qint64 bytes = 0;
    QString sha256;  ///< lower-case hexadecimal
    FirmwareSignature signature;
    SignatureVerdict verdict = SignatureVerdict::None; ///< when it was added; see verdictNow()
    QString signedBy;    ///< common name of the certificate
    std::optional<QDateTime> signatureUntil; ///< UTC, end of the certificate
    QDateTime addedAt;   ///< UTC
    QString addedBy;
    bool isMissing = false; ///< the file on the disk is gone or another one: it cannot be offered
    std::optional<QDateTime> removedAt; ///< taken out; kept for an undo, then deleted

    bool operator==(const FirmwareFile&) const = default;
};

/// What the signature of \a file is worth at \a now: the certificate of one that was good may have run out since.
[[nodiscard]] inline SignatureVerdict verdictNow(const FirmwareFile& file, const QDateTime& now)
{
    const bool isOver = file.verdict == SignatureVerdict::Good && file.signatureUntil && now > *file.signatureUntil;
    return isOver ? SignatureVerdict::CertificateOver : file.verdict;
}

/// What a file on the disk looks like before it is added.
struct FirmwareInspection
{
    QString name;   ///< proposed, see FirmwareFile::name
    qint64 bytes = 0;
    QString sha256;
    QString vendor; ///< guessed from the name and from the site's chargers; empty: no idea
    QString model;
    QString version;
    QList<FirmwareDoubt> doubts;
    SignatureVerdict verdict = SignatureVerdict::None; ///< of a certificate and signature that were given
    QString signedBy;

    bool operator==(const FirmwareInspection&) const = default;
};

/// What the operator says about a file.
struct FirmwareFacts
{
    QString name;
    QString vendor;
    QString model;
    QString version;
    QString notes;
    FirmwareSignature signature;

    bool operator==(const FirmwareFacts&) const = default;
};

} // namespace forecourt
