// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/filebook.h"

#include "core/engine/firmwarefacts.h"
#include "core/engine/transferdesk.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr int LongestRetentionDays = 3650;

Error noSuchFile(qint64 id)
{
    return {ErrorCode::NotFound, QStringLiteral("no such file"), {QString::number(id)}};
}

} // namespace

QString FileBook::storedName(FirmwareFileId id)
{
    return QStringLiteral("firmware-%1").arg(id.value());
}

QString FileBook::storedName(StationFileId id)
{
    return QStringLiteral("file-%1").arg(id.value());
}

void FileBook::setVault(ports::FileVault* vault)
{
    m_vault = vault;
    if (m_vault)
        lookForMissing();
}

void FileBook::load(const ports::StoredJobs& stored)
{
    m_nextFirmware = stored.nextFirmwareFileId;
    m_nextFile = stored.nextStationFileId;
    m_retention = stored.retention;
    m_believedAt = stored.believedAt;
    for (const FirmwareFile& file : stored.firmwareFiles) {
        m_nextFirmware = std::max(m_nextFirmware, file.id.value() + 1);
        m_firmware.emplace(file.id.value(), file);
    }
    for (const StationFile& file : stored.stationFiles) {
        m_nextFile = std::max(m_nextFile, file.id.value() + 1);
        m_files.emplace(file.id.value(), file);
    }
    if (m_vault)
        lookForMissing();
}

void FileBook::collect(JobChanges& changes) const
{
    for (const auto& [id, file] : m_firmware)
        changes.firmwareFiles.append(file);
    for (const auto& [id, file] : m_files)
        changes.stationFiles.append(file);
    changes.retention = m_retention;
}

void FileBook::changed(const FirmwareFile& file)
{
    m_context.store.saveFirmwareFile(file, {});
    putInBatch(m_context.publisher.pending().jobs.firmwareFiles, file, [&](const FirmwareFile& known) { return known.id == file.id; });
    m_context.publisher.hurry();
}

void FileBook::changed(const StationFile& file)
{
    m_context.store.saveStationFile(file, {});
    putInBatch(m_context.publisher.pending().jobs.stationFiles, file, [&](const StationFile& known) { return known.id == file.id; });
    m_context.publisher.hurry();
}

void FileBook::note(const StationId& station, const QString& code, const QString& name, const QString& user)
{
    Happening happening;
    happening.station = station;
    happening.kind = station.value().isEmpty() ? EventKind::Firmware : EventKind::Diagnostics;
    happening.code = code;
    happening.data = QJsonObject{{QStringLiteral("file"), name}, {QStringLiteral("user"), user}};
    m_context.journal.add(std::move(happening));
}

// ---- firmware ---------------------------------------------------------------------------------------

const FirmwareFile* FileBook::firmware(FirmwareFileId id) const
{
    const auto it = m_firmware.find(id.value());
    return it == m_firmware.end() ? nullptr : &it->second;
}

bool FileBook::hasContent(const QByteArray& sha256) const
{
    const QString wanted = QString::fromLatin1(sha256.toHex());
    return std::any_of(m_firmware.begin(), m_firmware.end(),
                       [&](const auto& known) { return !known.second.removedAt && known.second.sha256 == wanted; });
}

void FileBook::add(const QString& path, const FirmwareFacts& facts, const QString& user, ports::VaultProgress progress,
                   ports::Completion<FirmwareFileId> done)
{
    if (const std::optional<Error> error = whyNotFacts(facts))
        return done(tl::unexpected(*error));
    if (!m_vault)
        return done(failure(ErrorCode::NotSupported, QStringLiteral("there is no place for files")));
    FirmwareFile file;
    file.id = FirmwareFileId(m_nextFirmware++);
    file.name = facts.name;
    file.vendor = facts.vendor.trimmed();
    file.model = facts.model.trimmed();
    file.version = facts.version.trimmed();
    file.notes = facts.notes;
    file.signature = facts.signature;
    file.addedBy = user;
    const FirmwareSignature signature = facts.signature;
    m_vault->takeFirmware(
        path, storedName(file.id), signature, std::move(progress),
        [this, file, user, done = std::move(done), lifetime = m_context.lifetime](const Result<ports::ReadFile>& read) mutable {
            if (lifetime.expired())
                return;
            if (!read)
                return done(tl::unexpected(read.error()));
            file.bytes = read->bytes;
            file.sha256 = QString::fromLatin1(read->sha256.toHex());
            file.verdict = read->verdict;
            file.signedBy = read->signedBy;
            file.signatureUntil = read->signatureUntil;
            file.addedAt = m_context.clock.utcNow();
            m_firmware[file.id.value()] = file;
            changed(file);
            note({}, QStringLiteral("FirmwareFileAdded"), file.name, user);
            done(file.id);
        });
}

void FileBook::change(FirmwareFileId id, const FirmwareFacts& facts, const QString& user, ports::Completion<void> done)
{
    const auto it = m_firmware.find(id.value());
    if (it == m_firmware.end())
        return done(tl::unexpected(noSuchFile(id.value())));
    if (const std::optional<Error> error = whyNotFacts(facts))
        return done(tl::unexpected(*error));
    FirmwareFile& file = it->second;
    file.name = facts.name;
    file.vendor = facts.vendor.trimmed();
    file.model = facts.model.trimmed();
    file.version = facts.version.trimmed();
    file.notes = facts.notes;
    const bool isSame = file.signature == facts.signature;
    note({}, QStringLiteral("FirmwareFileChanged"), file.name, user);
    if (isSame || !m_vault) {
        changed(file);
        return done({});
    }
    file.verdict = SignatureVerdict::BadSignature; // until it is judged
    file.signature = facts.signature;
    changed(file);
    m_vault->checkSignature(storedName(id), facts.signature,
                            [this, id, done = std::move(done), lifetime = m_context.lifetime](const Result<ports::ReadFile>& read) {
                                if (lifetime.expired())
                                    return;
                                const auto known = m_firmware.find(id.value());
                                if (known == m_firmware.end() || !read)
                                    return done(read ? Result<void>() : tl::unexpected(read.error()));
                                known->second.verdict = read->verdict;
                                known->second.signedBy = read->signedBy;
                                known->second.signatureUntil = read->signatureUntil;
                                changed(known->second);
                                done({});
                            });
}

Result<void> FileBook::removeFirmware(FirmwareFileId id, const QString& user)
{
    const auto it = m_firmware.find(id.value());
    if (it == m_firmware.end() || it->second.removedAt)
        return tl::unexpected(noSuchFile(id.value()));
    it->second.removedAt = m_context.clock.utcNow();
    changed(it->second);
    note({}, QStringLiteral("FirmwareFileRemoved"), it->second.name, user);
    return {};
}

Result<void> FileBook::restoreFirmware(FirmwareFileId id, const QString& user)
{
    const auto it = m_firmware.find(id.value());
    if (it == m_firmware.end())
        return tl::unexpected(noSuchFile(id.value()));
    if (!it->second.removedAt)
        return {};
    it->second.removedAt.reset();
    changed(it->second);
    note({}, QStringLiteral("FirmwareFileRestored"), it->second.name, user);
    return {};
}

void FileBook::noteMissing(FirmwareFileId id)
{
    const auto it = m_firmware.find(id.value());
    if (it == m_firmware.end() || it->second.isMissing)
        return;
    it->second.isMissing = true;
    changed(it->second);
}

// ---- files of chargers ------------------------------------------------------------------------------

const StationFile* FileBook::stationFile(StationFileId id) const
{
    const auto it = m_files.find(id.value());
    return it == m_files.end() ? nullptr : &it->second;
}

void FileBook::take(const QString& path, StationFile record, ports::Completion<StationFileId> done)
{
    if (!m_vault)
        return done(failure(ErrorCode::NotSupported, QStringLiteral("there is no place for files")));
    record.id = StationFileId(m_nextFile++);
    record.receivedAt = m_context.clock.utcNow();
    m_context.store.saveStationFile(
        record, [this, path, record, done = std::move(done), lifetime = m_context.lifetime](const Result<void>& saved) {
            if (lifetime.expired())
                return;
            if (!saved)
                return done(tl::unexpected(saved.error()));
            move(path, record, done);
        });
}

void FileBook::move(const QString& path, const StationFile& record, const ports::Completion<StationFileId>& done)
{
    if (!m_vault)
        return done(failure(ErrorCode::NotSupported, QStringLiteral("there is no place for files")));
    m_vault->takeStationFile(path, storedName(record.id),
                             [this, record, done, lifetime = m_context.lifetime](const Result<void>& taken) {
                                 if (lifetime.expired())
                                     return;
                                 if (!taken) {
                                     m_context.store.removeStationFile(record.id);
                                     return done(tl::unexpected(taken.error()));
                                 }
                                 m_files[record.id.value()] = record;
                                 putInBatch(m_context.publisher.pending().jobs.stationFiles, record,
                                            [&](const StationFile& known) { return known.id == record.id; });
                                 done(record.id);
                             });
}

QList<StationFile> FileBook::filesOf(JobId job) const
{
    QList<StationFile> files;
    for (const auto& [id, file] : m_files) {
        if (file.job == job)
            files.append(file);
    }
    return files;
}

void FileBook::drop(StationFileId id)
{
    m_files.erase(id.value());
    m_context.store.removeStationFile(id);
    m_context.publisher.pending().jobs.deletedFiles.append(id);
}

Result<void> FileBook::removeFiles(const QList<StationFileId>& ids, const QString& user)
{
    for (const StationFileId& id : ids) {
        const StationFile* file = stationFile(id);
        if (!file || file->removedAt)
            return tl::unexpected(noSuchFile(id.value()));
    }
    for (const StationFileId& id : ids) {
        StationFile& file = m_files.at(id.value());
        file.removedAt = m_context.clock.utcNow();
        changed(file);
        note(file.station, QStringLiteral("FileRemoved"), file.name, user);
    }
    return {};
}

Result<void> FileBook::restoreFiles(const QList<StationFileId>& ids, const QString& user)
{
    for (const StationFileId& id : ids) {
        if (!stationFile(id))
            return tl::unexpected(noSuchFile(id.value()));
    }
    for (const StationFileId& id : ids) {
        StationFile& file = m_files.at(id.value());
        if (!file.removedAt)
            continue;
        file.removedAt.reset();
        changed(file);
        note(file.station, QStringLiteral("FileRestored"), file.name, user);
    }
    return {};
}

Result<void> FileBook::keepFile(StationFileId id, bool isKept)
{
    const auto it = m_files.find(id.value());
    if (it == m_files.end())
        return tl::unexpected(noSuchFile(id.value()));
    it->second.isKept = isKept;
    changed(it->second);
    return {};
}

Result<void> FileBook::saveRetention(const FileRetention& retention, const QString& user)
{
    if (retention.days < 0 || retention.days > LongestRetentionDays)
        return failure(ErrorCode::InvalidInput, QStringLiteral("0 to 3650 days"), {QStringLiteral("days")});
    if (retention.mostBytes < 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("no negative size"), {QStringLiteral("mostBytes")});
    m_retention = retention;
    m_context.store.saveFileRetention(retention);
    m_context.publisher.pending().jobs.retention = retention;
    m_context.publisher.hurry();
    Happening happening;
    happening.kind = EventKind::SettingChanged;
    happening.code = QStringLiteral("FileRetention");
    happening.data = QJsonObject{{QStringLiteral("days"), retention.days}, {QStringLiteral("user"), user}};
    m_context.journal.add(std::move(happening));
    m_retainedAt = {};
    return {};
}

} // namespace forecourt::engine
