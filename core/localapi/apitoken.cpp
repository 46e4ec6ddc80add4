// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/apitoken.h"

#include "core/base/newfile.h"

#include <QFile>

namespace forecourt::localapi {

namespace {

constexpr int TokenBytes = 32;
constexpr qint64 LongestFile = 1024;
constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

tl::unexpected<Error> fileFailed(const QFile& file)
{
    return failure(ErrorCode::FileFailed, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()),
                   {file.fileName()});
}

bool isToken(const QByteArray& text)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return text.size() >= 16 && std::all_of(text.begin(), text.end(), isPlain);
}

} // namespace

Result<QByteArray> loadToken(const QString& fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        if (file.exists())
            return fileFailed(file);
        return failure(ErrorCode::NotFound, QStringLiteral("there is no file %1").arg(fileName), {fileName});
    }
    const QByteArray token = file.read(LongestFile).trimmed();
    if (!isToken(token)) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("%1 holds no token; remove it to have a new one made").arg(fileName), {fileName});
    }
    return token;
}

Result<QByteArray> loadOrMakeToken(const QString& fileName, IdSource& ids)
{
    QFile file(fileName);
    auto known = loadToken(fileName);
    if (known) {
        if ((file.permissions() & ~(OwnerOnly | QFileDevice::ReadUser | QFileDevice::WriteUser)) != 0
            && !file.setPermissions(OwnerOnly))
            return fileFailed(file);
        return known;
    }
    if (known.error().code == ErrorCode::InvalidInput && file.size() == 0)
        file.remove(); // of a start that a full disk or a power failure cut off
    else if (known.error().code != ErrorCode::NotFound)
        return known;
    const QByteArray token = ids.randomBytes(TokenBytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const auto made = makeNewFile(fileName, token + '\n');
    if (made)
        return token;
    if (made.error().code == ErrorCode::AlreadyExists) // another process was quicker
        return loadToken(fileName);
    return tl::unexpected<Error>(made.error());
}

} // namespace forecourt::localapi
