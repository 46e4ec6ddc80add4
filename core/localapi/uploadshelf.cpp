// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/uploadshelf.h"

#include "core/base/idsource.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <algorithm>
#include <tuple>

namespace forecourt::localapi {

namespace {

constexpr int IdBytes = 16;
constexpr qsizetype LongestNameOnShelf = 120;
constexpr qint64 BetweenLooks = 64 * 1024 * 1024; ///< bytes written before the free space is looked at again
constexpr auto OwnerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto OwnerFolder = OwnerFile | QFile::ExeOwner;

Error noRoom()
{
    return {ErrorCode::StorageFull, QStringLiteral("the disk has no room for this file"), {}};
}

} // namespace

QString nameOnShelf(const QString& name)
{
    const qsizetype slash = std::max(name.lastIndexOf(QLatin1Char('/')), name.lastIndexOf(QLatin1Char('\\')));
    QString plain;
    for (const QChar character : name.mid(slash + 1)) {
        const bool isPlain = character.isLetterOrNumber() || QStringLiteral(" ._-+()").contains(character);
        plain += isPlain ? character : QChar(QLatin1Char('_'));
    }
    plain = plain.trimmed().right(LongestNameOnShelf);
    while (plain.startsWith(QLatin1Char('.')))
        plain.remove(0, 1);
    return plain;
}

UploadShelf::UploadShelf(QString folder, std::function<qint64()> freeBytes)
    : m_folder(std::move(folder)), m_freeBytes(std::move(freeBytes))
{
    if (isThere() && QDir(m_folder).exists())
        QDir(m_folder).removeRecursively();
}

UploadShelf::~UploadShelf()
{
    if (isThere() && QDir(m_folder).exists())
        QDir(m_folder).removeRecursively();
}

/// Once here, and once more when the library copies it.
bool UploadShelf::hasRoom(qint64 bytes) const
{
    const qint64 free = m_freeBytes ? m_freeBytes() : QStorageInfo(m_folder).bytesAvailable();
    return free < 0 || free - LeftFree >= bytes;
}

Result<QString> UploadShelf::take(const QString& name, qint64 bytes, const http::BodySource& body)
{
    const QString plain = nameOnShelf(name);
    if (plain.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("the file needs a name"), {QStringLiteral("name")});
    if (bytes <= 0 || bytes > LargestFile)
        return failure(ErrorCode::InvalidInput, QStringLiteral("1 byte to 4 GiB"), {QStringLiteral("bytes")});
    dropOld();
    const QString id = QString::fromLatin1(SystemIdSource().randomBytes(IdBytes).toHex());
    const QString folder = m_folder + QLatin1Char('/') + id;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(m_folder, OwnerFolder))
        return failure(ErrorCode::FileFailed, QStringLiteral("the folder %1 cannot be made").arg(folder), {folder, QStringLiteral("cannot be made")});
    const QString path = folder + QLatin1Char('/') + plain;
    const bool isRoom = hasRoom(2 * bytes);
    if (!isRoom)
        std::ignore = body([](const char*, qint64) { return true; }); // who still sends does not hear an answer
    const Result<void> filled = isRoom ? fill(path, bytes, body) : Result<void>(tl::unexpected(noRoom()));
    if (!filled) {
        QDir(folder).removeRecursively();
        return tl::unexpected(filled.error());
    }
    const std::lock_guard lock(m_mutex);
    m_entries.insert(id, {path, QDateTime::currentDateTimeUtc()});
    return id;
}

Result<void> UploadShelf::fill(const QString& path, qint64 bytes, const http::BodySource& body) const
{
    QFile part(path + QStringLiteral(".part"));
    const auto failed = [&part] {
        if (part.error() == QFileDevice::ResourceError)
            return Result<void>(tl::unexpected(noRoom()));
        return Result<void>(failure(ErrorCode::FileFailed, part.errorString(), {part.fileName(), part.errorString()}));
    };
    if (!part.open(QIODevice::WriteOnly | QIODevice::Truncate) || !part.setPermissions(OwnerFile))
        return failed();
    bool isWritten = true;
    bool isRoom = true;
    qint64 count = 0;
    qint64 nextLook = BetweenLooks;
    const bool isWhole = body([&](const char* data, qint64 size) {
        count += size;
        if (count >= nextLook) {
            nextLook += BetweenLooks;
            isRoom = hasRoom(0);
        }
        isWritten = isWritten && isRoom && part.write(data, size) == size;
        return true; // read to its end all the same: who still sends does not hear an answer
    });
    if (!isRoom)
        return tl::unexpected(noRoom());
    if (!isWritten)
        return failed();
    if (!isWhole || count != bytes)
        return failure(ErrorCode::Disconnected, QStringLiteral("%1 of %2 bytes came").arg(count).arg(bytes));
    if (!part.flush() || part.error() != QFileDevice::NoError || !part.rename(path))
        return failed();
    return {};
}

Result<QString> UploadShelf::path(const QString& id)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_entries.find(id);
    if (it == m_entries.end())
        return failure(ErrorCode::NotFound, QStringLiteral("there is no upload %1 any more; bring the file again").arg(id.left(64)));
    it->usedAt = QDateTime::currentDateTimeUtc();
    return it->path;
}

void UploadShelf::remove(const QString& id)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_entries.remove(id) == 0)
            return;
    }
    QDir(m_folder + QLatin1Char('/') + id).removeRecursively();
}

void UploadShelf::dropOld()
{
    QStringList old;
    {
        const std::lock_guard lock(m_mutex);
        QStringList ids = m_entries.keys();
        std::sort(ids.begin(), ids.end(),
                  [this](const QString& a, const QString& b) { return m_entries.value(a).usedAt > m_entries.value(b).usedAt; });
        const QDateTime latest = QDateTime::currentDateTimeUtc().addSecs(-60 * MinutesUnused);
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (i >= Most - 1 || m_entries.value(ids.at(i)).usedAt < latest)
                old.append(ids.at(i));
        }
    }
    for (const QString& id : std::as_const(old))
        remove(id);
}

} // namespace forecourt::localapi
