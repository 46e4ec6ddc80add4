// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/wholefile.h"

#include "core/vault/firmwaredoubts.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <algorithm>
#include <cerrno>

namespace forecourt::vault {

namespace {

constexpr qint64 PieceBytes = 256 * 1024;
constexpr qint64 KeptFree = 64LL * 1024 * 1024; ///< of the disk, for the database

tl::unexpected<Error> cannotRead(const QString& path, const QString& reason)
{
    return failure(ErrorCode::FileFailed, QStringLiteral("%1: %2").arg(path, reason), {path, reason});
}

tl::unexpected<Error> cannotWrite(const QString& path, const QSaveFile& file)
{
    if (errno == ENOSPC || errno == EDQUOT)
        return failure(ErrorCode::StorageFull, QStringLiteral("the disk is full"), {path});
    return cannotRead(path, file.errorString());
}

/// Keeps the last DoubtTail bytes.
void keepTail(QByteArray& tail, const QByteArray& piece)
{
    tail += piece;
    if (tail.size() > DoubtTail)
        tail.remove(0, tail.size() - DoubtTail);
}

} // namespace

Result<SeenFile> passThrough(const QString& from, const QString& to, qint64 mostBytes, const ports::VaultProgress& progress)
{
    QFile source(from);
    if (!QFileInfo(from).isFile())
        return cannotRead(from, QFileInfo::exists(from) ? QStringLiteral("not a file") : QStringLiteral("no such file"));
    if (!source.open(QIODevice::ReadOnly))
        return cannotRead(from, source.errorString());
    const qint64 size = source.size();
    const auto tooLarge = [] { return failure(ErrorCode::InvalidInput, QStringLiteral("the file is too large"), {QStringLiteral("bytes")}); };
    if (size > mostBytes)
        return tooLarge();
    QSaveFile target(to);
    if (!to.isEmpty()) {
        const QStorageInfo disk(QFileInfo(to).absolutePath());
        if (disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < size + KeptFree)
            return failure(ErrorCode::StorageFull, QStringLiteral("not enough room on the disk"), {to});
        if (!target.open(QIODevice::WriteOnly))
            return cannotRead(to, target.errorString());
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    SeenFile seen;
    while (true) {
        if (progress.isCancelled && progress.isCancelled())
            return failure(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        const QByteArray piece = source.read(PieceBytes);
        if (piece.isEmpty())
            break;
        seen.bytes += piece.size();
        if (seen.bytes > mostBytes)
            return tooLarge();
        if (seen.head.size() < DoubtHead)
            seen.head += piece.left(DoubtHead - seen.head.size());
        keepTail(seen.tail, piece);
        hash.addData(piece);
        errno = 0;
        if (!to.isEmpty() && target.write(piece) != piece.size())
            return cannotWrite(to, target);
        if (progress.report && size > 0)
            progress.report(static_cast<int>(std::min<qint64>(99, seen.bytes * 100 / size)));
    }
    if (source.error() != QFileDevice::NoError)
        return cannotRead(from, source.errorString());
    errno = 0;
    if (!to.isEmpty() && !target.commit())
        return cannotWrite(to, target);
    seen.sha256 = hash.result();
    return seen;
}

} // namespace forecourt::vault
