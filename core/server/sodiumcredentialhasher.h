// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Password hashes with libsodium: fast ones for random keys, slow ones for what people type.
#pragma once

#include "core/engine/ports/transport.h"

namespace forecourt::server {

/// A password that can only be a random key (32 to 40 hex digits, or 16 to 64 bytes that are no printable
/// text) is hashed with salted, keyed BLAKE2b-256; anything else with argon2id (2 passes, 19 MiB). The hex
/// text of a key and its bytes are the same password (charger-quirks.md 44). Source: decisions.md 16,
/// security-and-reliability.md §5. Thread: any.
class SodiumCredentialHasher final : public ports::CredentialHasher
{
public:
    SodiumCredentialHasher();

    /// Empty where the computer has too little memory for argon2id.
    [[nodiscard]] QByteArray hash(const QByteArray& password) const override;
    [[nodiscard]] bool matches(const QByteArray& password, const QByteArray& hash) const override;
    [[nodiscard]] bool isSlow(const QByteArray& hash) const override;
};

/// The bytes behind 32 to 40 hex digits (an even number), else nothing.
[[nodiscard]] std::optional<QByteArray> keyFromHexText(const QByteArray& password);

} // namespace forecourt::server
