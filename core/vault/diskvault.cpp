// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/diskvault.h"

#include "core/vault/archivereader.h"
#include "core/vault/archivesearch.h"
#include "core/vault/firmwaredoubts.h"
#include "core/vault/firmwaresignature.h"
#include "core/vault/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMetaObject>

#include <algorithm>
#include <limits>

namespace forecourt::vault {

namespace {

constexpr int VaultThreads = 2;

tl::unexpected<Error> brokenFile(const QString& path, const QString& reason)
{
    return failure(ErrorCode::FileFailed, QStringLiteral("%1: %2").arg(path, reason), {path, reason});
}

ports::ReadFile readFileOf(const QString& path, const SeenFile& seen, const FirmwareSignature& signature, const QDateTime& now)
{
    ports::ReadFile read;
    read.bytes = seen.bytes;
    read.sha256 = seen.sha256;
    read.doubts = doubtsAbout(QFileInfo(path).fileName(), seen.bytes, seen.head, seen.tail);
    const SignatureFinding finding = judgeSignature(signature, seen.sha256, now);
    read.verdict = finding.verdict;
    read.signedBy = finding.signedBy;
    read.signatureUntil = finding.until;
    return read;
}

Result<void> makeFolder(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return brokenFile(folder, QStringLiteral("the folder cannot be made"));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

/// Names are ours; this guards against a mistake of ours.
bool isStoredName(const QString& name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == QLatin1Char('-');
    });
}

} // namespace

DiskVault::DiskVault(const QString& dataFolder, const Clock& clock, QObject& engine)
    : m_firmwareFolder(dataFolder + QStringLiteral("/firmware"))
    , m_fileFolder(stationFileFolder(dataFolder))
    , m_clock(clock)
    , m_engine(engine)
{
    m_threads.setMaxThreadCount(VaultThreads);
}

DiskVault::~DiskVault()
{
    *m_isStopping = true;
    m_threads.clear();
    m_threads.waitForDone();
}

QString DiskVault::stationFileFolder(const QString& dataFolder)
{
    return dataFolder + QStringLiteral("/stationfiles");
}

QString DiskVault::firmwarePath(const QString& storedName) const
{
    Q_ASSERT(isStoredName(storedName));
    return m_firmwareFolder + QLatin1Char('/') + storedName;
}

QString DiskVault::stationFilePath(const QString& storedName) const
{
    Q_ASSERT(isStoredName(storedName));
    return m_fileFolder + QLatin1Char('/') + storedName;
}

template<class T, class Work>
void DiskVault::run(ports::Completion<T> done, Work work)
{
    m_threads.start([this, done = std::move(done), work = std::move(work)] { // the destructor waits
        Result<T> result = work();
        if (*m_isStopping)
            return;
        QMetaObject::invokeMethod(
            &m_engine, [done, result = std::move(result)] { done(result); }, Qt::QueuedConnection);
    });
}

ports::VaultProgress DiskVault::watched(ports::VaultProgress progress) const
{
    ports::VaultProgress both = progress;
    both.isCancelled = [isStopping = m_isStopping, isCancelled = std::move(progress.isCancelled)] {
        return *isStopping || (isCancelled && isCancelled());
    };
    return both;
}

// ---- firmware ---------------------------------------------------------------------------------------

void DiskVault::inspect(QString path, FirmwareSignature signature, ports::VaultProgress progress, ports::Completion<ports::ReadFile> done)
{
    const QDateTime now = m_clock.utcNow();
    run<ports::ReadFile>(std::move(done), [path = std::move(path), signature = std::move(signature), now,
                                           progress = watched(std::move(progress))]() -> Result<ports::ReadFile> {
        const Result<SeenFile> seen = passThrough(path, {}, FirmwareFile::LargestBytes, progress);
        if (!seen)
            return tl::unexpected(seen.error());
        return readFileOf(path, *seen, signature, now);
    });
}

void DiskVault::takeFirmware(QString path, QString storedName, FirmwareSignature signature, ports::VaultProgress progress,
                             ports::Completion<ports::ReadFile> done)
{
    const QDateTime now = m_clock.utcNow();
    const QString target = firmwarePath(storedName);
    run<ports::ReadFile>(std::move(done), [path = std::move(path), signature = std::move(signature), now, target, folder = m_firmwareFolder,
                                           progress = watched(std::move(progress))]() -> Result<ports::ReadFile> {
        if (const Result<void> made = makeFolder(folder); !made)
            return tl::unexpected(made.error());
        const Result<SeenFile> seen = passThrough(path, target, FirmwareFile::LargestBytes, progress);
        if (!seen)
            return tl::unexpected(seen.error());
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
        return readFileOf(path, *seen, signature, now);
    });
}

void DiskVault::checkSignature(QString storedName, FirmwareSignature signature, ports::Completion<ports::ReadFile> done)
{
    const QString path = firmwarePath(storedName);
    if (!QFileInfo::exists(path))
        return run<ports::ReadFile>(std::move(done), []() -> Result<ports::ReadFile> {
            return failure(ErrorCode::NotFound, QStringLiteral("the file is not there any more"));
        });
    inspect(path, std::move(signature), {}, std::move(done));
}

void DiskVault::removeFirmware(QString storedName)
{
    m_threads.start([path = firmwarePath(storedName)] { QFile::remove(path); });
}

// ---- files of chargers ------------------------------------------------------------------------------

void DiskVault::takeStationFile(QString path, QString storedName, ports::Completion<void> done)
{
    const QString target = stationFilePath(storedName);
    run<void>(std::move(done), [path = std::move(path), target, folder = m_fileFolder, progress = watched({})]() -> Result<void> {
        if (const Result<void> made = makeFolder(folder); !made)
            return made;
        if (QFile::rename(path, target))
            return {};
        const Result<SeenFile> seen = passThrough(path, target, std::numeric_limits<qint64>::max(), progress); // another disk
        if (!seen)
            return tl::unexpected(seen.error());
        QFile::remove(path);
        return {};
    });
}

void DiskVault::removeStationFile(QString storedName)
{
    m_threads.start([path = stationFilePath(storedName)] { QFile::remove(path); });
}

void DiskVault::findMissing(QHash<QString, qint64> firmware, QHash<QString, qint64> stationFiles, ports::Completion<QStringList> done)
{
    run<QStringList>(std::move(done), [firmware = std::move(firmware), stationFiles = std::move(stationFiles),
                                       firmwareFolder = m_firmwareFolder, fileFolder = m_fileFolder]() -> Result<QStringList> {
        QStringList missing;
        const auto look = [&missing](const QHash<QString, qint64>& files, const QString& folder) {
            for (auto it = files.cbegin(); it != files.cend(); ++it) {
                const QFileInfo info(folder + QLatin1Char('/') + it.key());
                if (!info.isFile() || info.size() != it.value())
                    missing.append(it.key());
            }
        };
        look(firmware, firmwareFolder);
        look(stationFiles, fileFolder);
        return missing;
    });
}

void DiskVault::copyOut(QString storedName, QString path, ports::VaultProgress progress, ports::Completion<void> done)
{
    const QString source = stationFilePath(storedName);
    run<void>(std::move(done), [source, path = std::move(path), progress = watched(std::move(progress))]() -> Result<void> {
        const Result<SeenFile> seen = passThrough(source, path, std::numeric_limits<qint64>::max(), progress);
        return seen ? Result<void>() : tl::unexpected(seen.error());
    });
}

void DiskVault::readPart(QString storedName, qint64 offset, int bytes, ports::Completion<QByteArray> done)
{
    run<QByteArray>(std::move(done), [path = stationFilePath(storedName), offset, bytes]() -> Result<QByteArray> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return brokenFile(path, file.errorString());
        if (offset < 0 || !file.seek(offset))
            return QByteArray();
        const QByteArray part = file.read(std::clamp(bytes, 1, MemberText::MostBytes));
        return file.error() == QFileDevice::NoError ? Result<QByteArray>(part) : brokenFile(path, file.errorString());
    });
}

// ---- looking inside ---------------------------------------------------------------------------------

void DiskVault::listMembers(QString storedName, QString name, ports::Completion<ArchiveListing> done)
{
    run<ArchiveListing>(std::move(done), [path = stationFilePath(storedName), name = std::move(name)] { return listArchive(path, name); });
}

void DiskVault::readMember(QString storedName, int member, qint64 offset, int bytes, ports::VaultProgress progress,
                           ports::Completion<MemberText> done)
{
    run<MemberText>(std::move(done), [path = stationFilePath(storedName), member, offset, bytes, progress = watched(std::move(progress))] {
        return readArchiveMember(path, member, offset, bytes, progress.isCancelled);
    });
}

void DiskVault::search(QString storedName, std::optional<int> member, QString text, ports::VaultProgress progress,
                       ports::Completion<ArchiveHits> done)
{
    run<ArchiveHits>(std::move(done), [path = stationFilePath(storedName), member, text = std::move(text),
                                       progress = watched(std::move(progress))] {
        return searchArchive(path, member, text, progress);
    });
}

} // namespace forecourt::vault
