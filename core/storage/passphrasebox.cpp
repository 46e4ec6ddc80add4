// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/passphrasebox.h"

#include <sodium.h>

#include <array>

namespace forecourt::storage {

namespace {

// Layout: mark, salt, nonce, box. The cost is part of the format: another cost gets another mark.
const QByteArray Mark = QByteArrayLiteral("FCBOX1\r\n");
constexpr qsizetype SaltAt = 8;
constexpr qsizetype NonceAt = SaltAt + crypto_pwhash_SALTBYTES;
constexpr qsizetype BoxAt = NonceAt + crypto_secretbox_NONCEBYTES;

/// Wiped when it goes.
struct DerivedKey {
    std::array<unsigned char, crypto_secretbox_KEYBYTES> bytes{};
    DerivedKey() { sodium_mlock(bytes.data(), bytes.size()); }
    ~DerivedKey() { sodium_munlock(bytes.data(), bytes.size()); }
    DerivedKey(const DerivedKey&) = delete;
    DerivedKey& operator=(const DerivedKey&) = delete;
};

const unsigned char* raw(const QByteArray& bytes, qsizetype at = 0)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData() + at);
}

unsigned char* raw(QByteArray& bytes, qsizetype at = 0)
{
    return reinterpret_cast<unsigned char*>(bytes.data() + at);
}

bool makeKey(DerivedKey& key, const QByteArray& passphrase, const unsigned char* salt)
{
    return sodium_init() >= 0
           && crypto_pwhash(key.bytes.data(), key.bytes.size(), passphrase.constData(),
                            static_cast<unsigned long long>(passphrase.size()), salt,
                            crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                            crypto_pwhash_ALG_ARGON2ID13)
                  == 0;
}

} // namespace

Result<QByteArray> sealBox(const QByteArray& content, const QByteArray& passphrase)
{
    QByteArray box(BoxAt + crypto_secretbox_MACBYTES + content.size(), '\0');
    std::copy(Mark.begin(), Mark.end(), box.begin());
    if (sodium_init() < 0)
        return failure(ErrorCode::Internal, QStringLiteral("libsodium cannot start"));
    randombytes_buf(raw(box, SaltAt), static_cast<size_t>(BoxAt - SaltAt));
    DerivedKey key;
    if (!makeKey(key, passphrase, raw(box, SaltAt)))
        return failure(ErrorCode::Internal, QStringLiteral("no memory to make a key of the passphrase"));
    crypto_secretbox_easy(raw(box, BoxAt), raw(content), static_cast<unsigned long long>(content.size()),
                          raw(box, NonceAt), key.bytes.data());
    return box;
}

Result<QByteArray> openBox(const QByteArray& box, const QByteArray& passphrase)
{
    if (box.size() < BoxAt + qsizetype(crypto_secretbox_MACBYTES) || !box.startsWith(Mark))
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("the secrets are not in a form this program knows"));
    DerivedKey key;
    if (!makeKey(key, passphrase, raw(box, SaltAt)))
        return failure(ErrorCode::Internal, QStringLiteral("no memory to make a key of the passphrase"));
    QByteArray content(box.size() - BoxAt - qsizetype(crypto_secretbox_MACBYTES), '\0');
    if (crypto_secretbox_open_easy(raw(content), raw(box, BoxAt), static_cast<unsigned long long>(box.size() - BoxAt),
                                   raw(box, NonceAt), key.bytes.data())
        != 0)
        return failure(ErrorCode::NotAllowed, QStringLiteral("the passphrase is wrong, or the secrets were altered"));
    return content;
}

} // namespace forecourt::storage
