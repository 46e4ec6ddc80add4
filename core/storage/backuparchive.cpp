// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backuparchive.h"

#include "core/storage/datafolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <zip.h>

#include <memory>

namespace forecourt::storage {

namespace {

const QString Format = QStringLiteral("org.forecourt.backup");
constexpr int FormatVersion = 1;
constexpr qint64 SmallEntry = qint64(1) << 20;
constexpr qint64 DatabaseEntry = qint64(1) << 40;
/// A database of ours packs to a tenth or so; one that unpacks to more than this many times its size, and is not
/// small, was made to fill the disk.
constexpr zip_uint64_t LargestRatio = 250;
constexpr zip_uint64_t HarmlessSize = zip_uint64_t(64) << 20;
constexpr qint64 SpareDisk = qint64(64) << 20;
constexpr qint64 ChunkBytes = qint64(1) << 20;

struct ZipCloser {
    void operator()(zip_t* zip) const { zip_discard(zip); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Zip = std::unique_ptr<zip_t, ZipCloser>;
using ZipFile = std::unique_ptr<zip_file_t, ZipCloser>;

/// Most bytes an entry of that name may have; −1: no such name.
qint64 sizeLimit(const QString& name)
{
    if (name == archive::Site || name == archive::Messages)
        return DatabaseEntry;
    for (const QString& known : {archive::Manifest, archive::Settings, archive::Certificate, archive::Secrets}) {
        if (name == known)
            return SmallEntry;
    }
    return -1;
}

Result<QString> hashOf(const ArchiveEntry& entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (entry.file.isEmpty()) {
        hash.addData(entry.bytes);
        return QString::fromLatin1(hash.result().toHex());
    }
    QFile file(entry.file);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return failure(ErrorCode::FileFailed, QStringLiteral("cannot read %1").arg(entry.file), {entry.file});
    return QString::fromLatin1(hash.result().toHex());
}

tl::unexpected<Error> zipFailed(zip_t* zip, const QString& path)
{
    zip_error_t* error = zip_get_error(zip);
    const bool isFull = zip_error_code_system(error) == ENOSPC || zip_error_code_system(error) == EDQUOT;
    return failure(isFull ? ErrorCode::StorageFull : ErrorCode::FileFailed,
                   QStringLiteral("%1: %2").arg(path, QString::fromUtf8(zip_error_strerror(error))), {path});
}

bool addEntry(zip_t* zip, const ArchiveEntry& entry)
{
    zip_source_t* source = entry.file.isEmpty()
        ? zip_source_buffer(zip, entry.bytes.constData(), static_cast<zip_uint64_t>(entry.bytes.size()), 0)
        : zip_source_file(zip, QFile::encodeName(entry.file).constData(), 0, -1);
    if (source == nullptr)
        return false;
    const zip_int64_t index = zip_file_add(zip, entry.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 1); // speed before size
    return true;
}

void reportZip(zip_t*, double share, void* data)
{
    (*static_cast<const Progress*>(data))(static_cast<int>(share * 100));
}

int isZipUnwanted(zip_t*, void* breakOff)
{
    return static_cast<const BreakOff*>(breakOff)->isDue() ? 1 : 0;
}

tl::unexpected<Error> notOurs(const QString& why)
{
    return failure(ErrorCode::InvalidInput, QStringLiteral("not a backup of Forecourt: %1").arg(why), {why});
}

tl::unexpected<Error> altered(const QString& why)
{
    return failure(ErrorCode::StorageCorrupt, QStringLiteral("the backup is damaged or was altered: %1").arg(why));
}

/// No link, folder or device, as far as the zip says what it is.
bool isPlainFile(zip_t* zip, zip_uint64_t index)
{
    constexpr zip_uint32_t TypeMask = 0170000;
    constexpr zip_uint32_t Regular = 0100000;
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(zip, index, 0, &system, &attributes) != 0)
        return false;
    const zip_uint32_t type = (attributes >> 16) & TypeMask;
    return system != ZIP_OPSYS_UNIX || type == 0 || type == Regular;
}

struct Entry {
    zip_uint64_t index = 0;
    qint64 size = 0;
};

/// Names and sizes as the zip's directory gives them.
Result<QHash<QString, Entry>> listEntries(zip_t* zip)
{
    QHash<QString, Entry> entries;
    const zip_int64_t count = zip_get_num_entries(zip, 0);
    if (count < 1 || count > 6)
        return notOurs(QStringLiteral("it has %1 parts").arg(count));
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(zip, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW, &stat) != 0)
            return altered(QStringLiteral("its directory cannot be read"));
        constexpr zip_uint64_t Needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
        const QString name = QString::fromUtf8(stat.name);
        const qint64 limit = sizeLimit(name);
        if ((stat.valid & Needed) != Needed || limit < 0 || entries.contains(name))
            return notOurs(QStringLiteral("it holds “%1”").arg(name.left(60)));
        if (stat.size > static_cast<zip_uint64_t>(limit))
            return notOurs(QStringLiteral("“%1” is too large").arg(name));
        if (stat.size > HarmlessSize && stat.size / LargestRatio > stat.comp_size)
            return notOurs(QStringLiteral("“%1” would unpack to more than %2 times its size").arg(name).arg(LargestRatio));
        if (!isPlainFile(zip, static_cast<zip_uint64_t>(i)))
            return notOurs(QStringLiteral("“%1” is no plain file").arg(name));
        entries.insert(name, {static_cast<zip_uint64_t>(i), static_cast<qint64>(stat.size)});
    }
    if (!entries.contains(archive::Manifest) || !entries.contains(archive::Site))
        return notOurs(QStringLiteral("it has no list of contents, or no database"));
    return entries;
}

/// Reads exactly the size the directory told, and gives the chunks to \a take.
Result<void> readEntry(zip_t* zip, const Entry& entry, const BreakOff* breakOff, const std::function<bool(const QByteArray&)>& take)
{
    const ZipFile file(zip_fopen_index(zip, entry.index, 0));
    if (!file)
        return altered(QString::fromUtf8(zip_strerror(zip)));
    QByteArray chunk(ChunkBytes, Qt::Uninitialized);
    qint64 left = entry.size;
    while (left > 0) {
        if (breakOff != nullptr && breakOff->isDue())
            return failure(ErrorCode::StorageFailed, QStringLiteral("the reading was broken off"));
        const zip_int64_t got = zip_fread(file.get(), chunk.data(), static_cast<zip_uint64_t>(std::min(left, ChunkBytes)));
        if (got <= 0)
            return altered(QStringLiteral("a part is shorter than told"));
        left -= got;
        if (!take(chunk.left(got)))
            return failure(ErrorCode::StorageFull, QStringLiteral("no room to unpack the backup"));
    }
    char more = 0;
    if (zip_fread(file.get(), &more, 1) != 0) // also where the checksum is wrong
        return altered(QStringLiteral("a part is longer than told, or its checksum is wrong"));
    return {};
}

Result<QJsonObject> readManifest(zip_t* zip, const QHash<QString, Entry>& entries)
{
    QByteArray text;
    const Result<void> read = readEntry(zip, entries.value(archive::Manifest), nullptr, [&text](const QByteArray& chunk) {
        text += chunk;
        return true;
    });
    if (!read)
        return tl::unexpected(read.error());
    const QJsonObject manifest = QJsonDocument::fromJson(text).object();
    if (manifest.value(QStringLiteral("format")).toString() != Format)
        return notOurs(QStringLiteral("its list of contents is another program's"));
    const int version = manifest.value(QStringLiteral("version")).toInt();
    if (version > FormatVersion)
        return failure(ErrorCode::StorageNewer, QStringLiteral("the backup has form %1, this program knows %2").arg(version).arg(FormatVersion),
                       {QString::number(version), QString::number(FormatVersion)});
    const QJsonObject files = manifest.value(QStringLiteral("files")).toObject();
    if (version < 1 || files.size() != entries.size() - 1)
        return altered(QStringLiteral("list of contents and contents differ"));
    return manifest;
}

Result<void> unpack(zip_t* zip, const QString& name, const Entry& entry, const QJsonObject& told, const QString& folder,
                    const BreakOff* breakOff)
{
    if (told.value(QStringLiteral("size")).toInteger(-1) != entry.size)
        return altered(QStringLiteral("the size of %1 differs").arg(name));
    const QString path = QDir(folder).filePath(name);
    if (Result<void> made = makePrivateFile(path); !made)
        return made;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::FileFailed, QStringLiteral("cannot write %1").arg(path), {path});
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Result<void> read = readEntry(zip, entry, breakOff, [&](const QByteArray& chunk) {
        hash.addData(chunk);
        return file.write(chunk) == chunk.size();
    });
    if (!read)
        return read;
    if (!file.flush())
        return failure(ErrorCode::StorageFull, QStringLiteral("no room to unpack the backup"));
    if (QString::fromLatin1(hash.result().toHex()) != told.value(QStringLiteral("sha256")).toString())
        return altered(QStringLiteral("the hash of %1 differs").arg(name));
    return {};
}

} // namespace

bool looksLikeArchive(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4) == QByteArrayLiteral("PK\x03\x04");
}

Result<void> writeArchive(const QString& path, const QList<ArchiveEntry>& entries, QJsonObject facts, const Progress& progress,
                          BreakOff* breakOff)
{
    QJsonObject files;
    for (const ArchiveEntry& entry : entries) {
        const Result<QString> hash = hashOf(entry);
        if (!hash)
            return tl::unexpected(hash.error());
        const qint64 size = entry.file.isEmpty() ? qint64(entry.bytes.size()) : QFileInfo(entry.file).size();
        files.insert(entry.name, QJsonObject{{QStringLiteral("size"), size}, {QStringLiteral("sha256"), *hash}});
    }
    facts.insert(QStringLiteral("format"), Format);
    facts.insert(QStringLiteral("version"), FormatVersion);
    facts.insert(QStringLiteral("files"), files);
    const ArchiveEntry manifest{archive::Manifest, {}, QJsonDocument(facts).toJson()};

    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    int code = 0;
    Zip zip(zip_open(QFile::encodeName(part).constData(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!zip)
        return failure(ErrorCode::FileFailed, QStringLiteral("cannot write %1: %2").arg(path, qt_error_string()), {path});
    bool isAdded = addEntry(zip.get(), manifest);
    for (const ArchiveEntry& entry : entries)
        isAdded = isAdded && addEntry(zip.get(), entry);
    if (!isAdded)
        return zipFailed(zip.get(), path);
    if (progress)
        zip_register_progress_callback_with_state(zip.get(), 0.01, &reportZip, nullptr, const_cast<Progress*>(&progress));
    if (breakOff != nullptr)
        zip_register_cancel_callback_with_state(zip.get(), &isZipUnwanted, nullptr, breakOff);
    if (zip_close(zip.get()) != 0)
        return zipFailed(zip.get(), path);
    (void)zip.release(); // zip_close() freed it
    Result<void> result = makePrivateFile(part);
    if (result)
        result = syncFile(part);
    if (result)
        result = replaceFile(part, path);
    if (!result)
        QFile::remove(part);
    return result;
}

Result<QJsonObject> readArchive(const QString& path, const QString& folder, const Progress& progress, const BreakOff* breakOff)
{
    int code = 0;
    const Zip zip(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!zip)
        return altered(QStringLiteral("it is no whole zip"));
    const auto entries = listEntries(zip.get());
    if (!entries)
        return tl::unexpected(entries.error());
    auto manifest = readManifest(zip.get(), *entries);
    if (!manifest)
        return manifest;

    qint64 total = 0;
    for (const Entry& entry : *entries)
        total += entry.size;
    if (const auto free = freeDisk(folder); free && *free < total + SpareDisk)
        return failure(ErrorCode::StorageFull, QStringLiteral("unpacking the backup needs %1 bytes").arg(total));
    const QJsonObject files = manifest->value(QStringLiteral("files")).toObject();
    qint64 done = 0;
    for (auto it = entries->begin(); it != entries->end(); ++it) {
        if (it.key() == archive::Manifest)
            continue;
        const QJsonObject told = files.value(it.key()).toObject();
        if (const auto out = unpack(zip.get(), it.key(), it.value(), told, folder, breakOff); !out)
            return tl::unexpected(out.error());
        done += it->size;
        if (progress)
            progress(static_cast<int>(done * 100 / std::max<qint64>(1, total)));
    }
    return manifest;
}

} // namespace forecourt::storage
