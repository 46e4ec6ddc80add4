// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storage/faultydisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <new>

namespace forecourt::tests {

namespace {

constexpr int Sector = 512;

FaultyDisk* theDisk = nullptr; // SQLite's functions have no other way to find it
sqlite3_vfs* realSystem = nullptr;

/// Our part of an open file; the real one lies behind it.
struct File {
    sqlite3_file base;
    QString* path; ///< null: not watched

    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* ours(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file);
}

sqlite3_file* real(sqlite3_file* file)
{
    return ours(file)->real();
}

int closeFile(sqlite3_file* file)
{
    delete ours(file)->path;
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file* file, void* bytes, int size, sqlite3_int64 at)
{
    return real(file)->pMethods->xRead(real(file), bytes, size, at);
}

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
{
    const QString* path = ours(file)->path;
    if (path != nullptr && theDisk->mustFail())
        return SQLITE_IOERR_WRITE;
    const int code = real(file)->pMethods->xWrite(real(file), bytes, size, at);
    if (path != nullptr && code == SQLITE_OK)
        theDisk->note(*path, {at, QByteArray(static_cast<const char*>(bytes), size), false});
    return code;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    const QString* path = ours(file)->path;
    if (path != nullptr && theDisk->mustFail())
        return SQLITE_IOERR_TRUNCATE;
    const int code = real(file)->pMethods->xTruncate(real(file), size);
    if (path != nullptr && code == SQLITE_OK)
        theDisk->note(*path, {size, QByteArray(), true});
    return code;
}

/// The real disk is left alone: the test itself never loses power.
int syncFile(sqlite3_file* file, int)
{
    const QString* path = ours(file)->path;
    if (path == nullptr)
        return SQLITE_OK;
    if (theDisk->mustFail())
        return SQLITE_IOERR_FSYNC;
    theDisk->noteSync(*path);
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lockFile(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int checkReserved(sqlite3_file* file, int* isReserved)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), isReserved);
}

int controlFile(sqlite3_file* file, int operation, void* argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file*)
{
    return Sector;
}

/// Nothing: writes may be torn, reordered and lost.
int characteristics(sqlite3_file*)
{
    return 0;
}

int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** memory)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}

int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void shmBarrier(sqlite3_file* file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

int shmUnmap(sqlite3_file* file, int remove)
{
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

const sqlite3_io_methods Methods = {
    2,        closeFile,  readFile,      writeFile,   truncateFile, syncFile,        fileSize,
    lockFile, unlockFile, checkReserved, controlFile, sectorSize,   characteristics, shmMap,
    shmLock,  shmBarrier, shmUnmap,      nullptr,     nullptr,
};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* opened = new (file) File{};
    const int code = realSystem->xOpen(realSystem, name, opened->real(), flags, outFlags);
    if (opened->real()->pMethods == nullptr)
        return code;
    const QString path = name != nullptr ? QFile::decodeName(name) : QString();
    if (!path.isEmpty() && theDisk->isWatched(path))
        opened->path = new QString(path);
    opened->base.pMethods = &Methods;
    return code;
}

int deleteFile(sqlite3_vfs*, const char* name, int)
{
    theDisk->noteRemoval(QFile::decodeName(name));
    return realSystem->xDelete(realSystem, name, 0);
}

sqlite3_vfs ourSystem;

void apply(QByteArray& content, const FaultyDisk::Content::Change& change, qint64 from, qint64 to)
{
    if (change.isTruncation) {
        content.resize(change.at);
        return;
    }
    const qint64 end = change.at + to;
    if (content.size() < end)
        content.append(QByteArray(end - content.size(), '\0'));
    content.replace(change.at + from, to - from, change.bytes.mid(from, to - from));
}

} // namespace

FaultyDisk::FaultyDisk()
{
    theDisk = this;
    realSystem = sqlite3_vfs_find(nullptr);
    ourSystem = *realSystem;
    ourSystem.zName = "faulty";
    ourSystem.pNext = nullptr;
    ourSystem.szOsFile = int(sizeof(File)) + realSystem->szOsFile;
    ourSystem.xOpen = openFile;
    ourSystem.xDelete = deleteFile;
    sqlite3_vfs_register(&ourSystem, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&ourSystem);
    sqlite3_vfs_register(realSystem, 1);
    theDisk = nullptr;
}

void FaultyDisk::watch(const QString& folder)
{
    const std::lock_guard lock(m_mutex);
    m_folder = folder + QLatin1Char('/');
    m_files.clear();
    m_failures = 0;
    m_syncs = 0;
}

bool FaultyDisk::isWatched(const QString& path)
{
    const std::lock_guard lock(m_mutex);
    return !m_folder.isEmpty() && path.startsWith(m_folder);
}

void FaultyDisk::cutPowerInto(const QString& folder, QRandomGenerator& random)
{
    QHash<QString, Content> files;
    {
        const std::lock_guard lock(m_mutex);
        files = m_files;
    }
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        QByteArray content = it->durable;
        for (const Content::Change& change : it->unsynced) {
            const qint64 size = change.bytes.size();
            switch (random.bounded(4)) {
            case 0: // lost
                break;
            case 1: // torn: only from some sector on
                apply(content, change,
                      std::min(size, qint64(Sector) * random.bounded(1 + int(size) / Sector)), size);
                break;
            case 2: // torn: only up to some sector
                apply(content, change, 0,
                      std::min(size, qint64(Sector) * random.bounded(1 + int(size) / Sector)));
                break;
            default:
                apply(content, change, 0, size);
            }
        }
        QFile file(folder + QLatin1Char('/') + QFileInfo(it.key()).fileName());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the test's own copy");
    }
}

void FaultyDisk::failAfter(qint64 nth, qint64 more)
{
    m_moreFailures = more;
    m_untilFailure = nth;
}

void FaultyDisk::heal()
{
    m_untilFailure = -1;
    m_moreFailures = 0;
}

bool FaultyDisk::mustFail()
{
    if (m_untilFailure < 0 || --m_untilFailure > 0)
        return false;
    m_untilFailure = --m_moreFailures >= 0 ? 1 : -1;
    ++m_failures;
    return true;
}

void FaultyDisk::note(const QString& path, Content::Change change)
{
    const std::lock_guard lock(m_mutex);
    m_files[path].unsynced.push_back(std::move(change));
}

void FaultyDisk::noteSync(const QString& path)
{
    const std::lock_guard lock(m_mutex);
    Content& file = m_files[path];
    for (const Content::Change& change : file.unsynced)
        apply(file.durable, change, 0, change.bytes.size());
    file.unsynced.clear();
    ++m_syncs;
}

void FaultyDisk::noteRemoval(const QString& path)
{
    const std::lock_guard lock(m_mutex);
    m_files.remove(path);
}

} // namespace forecourt::tests
