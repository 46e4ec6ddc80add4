// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Secrets we must be able to read again: sealed with a key that lies outside the data folder.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace forecourt::notify {

/// XSalsa20-Poly1305 (crypto_secretbox) under the site key, a file of 32 random bytes that only this user may
/// read. The first seal() makes it. A backup of the data folder alone does not tell the secrets. Reads and
/// writes a small file on every call. Thread: any, one call at a time. Source: security-and-reliability.md §5.
class SecretBox
{
public:
    explicit SecretBox(QString keyFile) : m_keyFile(std::move(keyFile)) {}

    /// Errors: FileFailed, PermissionDenied (args: file; others may read it).
    [[nodiscard]] Result<QByteArray> seal(const QByteArray& secret) const;
    /// Errors: as seal(), and InvalidInput where it was sealed with another key.
    [[nodiscard]] Result<QByteArray> open(const QByteArray& sealed) const;

private:
    [[nodiscard]] Result<QByteArray> key(bool mayMake) const;
    [[nodiscard]] Result<QByteArray> makeKey() const;

    QString m_keyFile;
};

} // namespace forecourt::notify
