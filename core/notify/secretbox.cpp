// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/secretbox.h"

#include "core/base/newfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sodium.h>

namespace forecourt::notify {

namespace {

constexpr char Version = 1;
constexpr qsizetype HeadSize = 1 + crypto_secretbox_NONCEBYTES;

const unsigned char* bytes(const QByteArray& data)
{
    return reinterpret_cast<const unsigned char*>(data.constData());
}
unsigned char* bytes(QByteArray& data)
{
    return reinterpret_cast<unsigned char*>(data.data());
}

void wipe(QByteArray& secret)
{
    sodium_memzero(secret.data(), static_cast<size_t>(secret.size()));
}

} // namespace

Result<QByteArray> SecretBox::makeKey() const
{
    QDir().mkpath(QFileInfo(m_keyFile).path());
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    randombytes_buf(key.data(), static_cast<size_t>(key.size()));
    if (QFileInfo(m_keyFile).size() == 0)
        QFile::remove(m_keyFile); // left by a full disk or a power failure
    // what it seals is stored next: it must be on the disk before
    const auto made = makeNewFile(m_keyFile, key);
    if (made)
        return key;
    if (made.error().code == ErrorCode::AlreadyExists) // another process was quicker; its key counts
        return this->key(false);
    return tl::unexpected<Error>(made.error());
}

Result<QByteArray> SecretBox::key(bool mayMake) const
{
    if (sodium_init() < 0)
        return failure(ErrorCode::Internal, QStringLiteral("libsodium does not start"));
    if (mayMake && QFileInfo(m_keyFile).size() == 0) // there is none, or an empty one
        return makeKey();
    QFile file(m_keyFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, QStringLiteral("the site key cannot be read: %1").arg(file.errorString()),
                       {m_keyFile});
    if (file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
        return failure(ErrorCode::PermissionDenied, QStringLiteral("the site key may be read by others: chmod 600 it"),
                       {m_keyFile});
    const QByteArray key = file.read(crypto_secretbox_KEYBYTES + 1);
    if (key.size() != crypto_secretbox_KEYBYTES)
        return failure(ErrorCode::FileFailed, QStringLiteral("the site key is damaged"), {m_keyFile});
    return key;
}

Result<QByteArray> SecretBox::seal(const QByteArray& secret) const
{
    auto key = this->key(true);
    if (!key)
        return key;
    QByteArray sealed(HeadSize + crypto_secretbox_MACBYTES + secret.size(), '\0');
    sealed[0] = Version;
    randombytes_buf(bytes(sealed) + 1, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytes(sealed) + HeadSize, bytes(secret), static_cast<unsigned long long>(secret.size()),
                          bytes(sealed) + 1, bytes(*key));
    wipe(*key);
    return sealed;
}

Result<QByteArray> SecretBox::open(const QByteArray& sealed) const
{
    if (sealed.size() < qsizetype(HeadSize + crypto_secretbox_MACBYTES) || sealed.at(0) != Version)
        return failure(ErrorCode::InvalidInput, QStringLiteral("not a sealed secret"));
    auto key = this->key(false);
    if (!key)
        return key;
    QByteArray secret(sealed.size() - HeadSize - qsizetype(crypto_secretbox_MACBYTES), '\0');
    const int outcome = crypto_secretbox_open_easy(bytes(secret), bytes(sealed) + HeadSize,
                                                   static_cast<unsigned long long>(sealed.size() - HeadSize),
                                                   bytes(sealed) + 1, bytes(*key));
    wipe(*key);
    if (outcome != 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("the secret was sealed with another key"));
    return secret;
}

} // namespace forecourt::notify
