// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/sodiumcredentialhasher.h"

#include <sodium.h>

#include <QUtf8StringView>

#include <algorithm>
#include <array>

namespace forecourt::server {

namespace {

constexpr unsigned long long TypedPasses = 2;
constexpr size_t TypedMemory = 19 * 1024 * 1024;
constexpr qsizetype SaltBytes = 32;
constexpr qsizetype DigestBytes = crypto_generichash_BYTES;
constexpr char KeyPrefix[] = "$blake2b$";

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

bool isRandomKey(const QByteArray& password)
{
    if (password.size() < 16 || password.size() > 64)
        return false;
    const bool hasControl = std::any_of(password.begin(), password.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    return hasControl || !QUtf8StringView(password).isValidUtf8();
}

QByteArray keyDigest(const QByteArray& key, const QByteArray& salt)
{
    QByteArray digest(DigestBytes, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), static_cast<size_t>(DigestBytes),
                       bytesOf(key), static_cast<unsigned long long>(key.size()), bytesOf(salt),
                       static_cast<size_t>(salt.size()));
    return digest;
}

bool keyMatches(const QByteArray& password, const QByteArray& hash)
{
    const QList<QByteArray> parts = hash.split('$');
    if (parts.size() != 4)
        return false;
    const QByteArray salt = QByteArray::fromBase64(parts.at(2));
    const QByteArray wanted = QByteArray::fromBase64(parts.at(3));
    if (salt.size() != SaltBytes || wanted.size() != DigestBytes)
        return false;
    const QByteArray digest = keyDigest(keyFromHexText(password).value_or(password), salt);
    return sodium_memcmp(digest.constData(), wanted.constData(), static_cast<size_t>(DigestBytes)) == 0;
}

bool typedMatches(const QByteArray& password, const QByteArray& hash)
{
    return crypto_pwhash_str_verify(hash.constData(), password.constData(),
                                    static_cast<unsigned long long>(password.size())) == 0;
}

} // namespace

std::optional<QByteArray> keyFromHexText(const QByteArray& password)
{
    if (password.size() < 32 || password.size() > 40 || password.size() % 2 != 0)
        return std::nullopt;
    const bool isHex = std::all_of(password.begin(), password.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    if (!isHex)
        return std::nullopt;
    return QByteArray::fromHex(password);
}

SodiumCredentialHasher::SodiumCredentialHasher()
{
    // Repeating it is allowed; it fails only where the system has no random numbers at all.
    if (sodium_init() < 0)
        qFatal("libsodium cannot get random numbers from this system");
}

QByteArray SodiumCredentialHasher::hash(const QByteArray& password) const
{
    const auto decoded = keyFromHexText(password);
    if (decoded || isRandomKey(password)) {
        QByteArray salt(SaltBytes, '\0');
        randombytes_buf(salt.data(), static_cast<size_t>(SaltBytes));
        return KeyPrefix + salt.toBase64() + '$' + keyDigest(decoded.value_or(password), salt).toBase64();
    }
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), password.constData(),
                              static_cast<unsigned long long>(password.size()), TypedPasses, TypedMemory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return {};
    return QByteArray(text.data());
}

bool SodiumCredentialHasher::matches(const QByteArray& password, const QByteArray& hash) const
{
    if (hash.startsWith(KeyPrefix))
        return keyMatches(password, hash);
    if (!isSlow(hash))
        return false;
    if (typedMatches(password, hash))
        return true;
    // The typed text was set as AuthorizationKey in hex, and the station sends that hex (quirk 44).
    const auto decoded = keyFromHexText(password);
    return decoded && typedMatches(*decoded, hash);
}

bool SodiumCredentialHasher::isSlow(const QByteArray& hash) const
{
    return hash.startsWith(crypto_pwhash_argon2id_STRPREFIX);
}

} // namespace forecourt::server
