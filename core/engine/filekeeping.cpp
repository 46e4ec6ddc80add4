// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of FileBook that time brings: what is missing, what is too old, what is deleted.
#include "core/engine/filebook.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr qint64 RetentionStepS = 3600;

template<class Record>
bool isDeletable(const Record& record, const QDateTime& by)
{
    return record.removedAt && record.removedAt->secsTo(by) >= FileRetention::UndoHours * 3600;
}

} // namespace

void FileBook::lookForMissing()
{
    QHash<QString, qint64> firmware;
    QHash<QString, qint64> files;
    for (const auto& [id, file] : m_firmware)
        firmware.insert(storedName(file.id), file.bytes);
    for (const auto& [id, file] : m_files)
        files.insert(storedName(file.id), file.bytes);
    if (firmware.isEmpty() && files.isEmpty())
        return;
    m_vault->findMissing(firmware, files, [this, lifetime = m_context.lifetime](const Result<QStringList>& missing) {
        if (lifetime.expired() || !missing)
            return;
        const auto apply = [&](auto& records) {
            for (auto& [id, file] : records) {
                const bool isMissing = missing->contains(storedName(file.id));
                if (file.isMissing == isMissing)
                    continue;
                file.isMissing = isMissing;
                changed(file);
            }
        };
        apply(m_firmware);
        apply(m_files);
        if (m_checked)
            m_checked();
    });
}

void FileBook::tick(const QDateTime& now)
{
    if (m_retainedAt.isValid() && m_retainedAt.secsTo(now) >= 0 && m_retainedAt.secsTo(now) < RetentionStepS)
        return;
    m_retainedAt = now;
    // a clock that jumped far ahead makes everything look old
    const QDateTime by = m_believedAt.isValid() ? std::min(now, m_believedAt) : now;
    applyRetention(by);
    deleteRemoved(by);
}

/// The oldest go first; what is kept by hand counts for the size but stays.
void FileBook::applyRetention(const QDateTime& by)
{
    qint64 all = 0;
    for (const auto& [id, file] : m_files)
        all += file.removedAt ? 0 : file.bytes;
    for (auto& [id, file] : m_files) {
        if (file.removedAt || file.isKept)
            continue;
        const bool isOld = m_retention.days > 0 && file.receivedAt.daysTo(by) > m_retention.days;
        const bool isTooMuch = m_retention.mostBytes > 0 && all > m_retention.mostBytes;
        if (!isOld && !isTooMuch)
            continue;
        all -= file.bytes;
        file.removedAt = by;
        changed(file);
    }
}

void FileBook::deleteRemoved(const QDateTime& by)
{
    if (!m_vault)
        return;
    for (auto it = m_firmware.begin(); it != m_firmware.end();) {
        if (!isDeletable(it->second, by)) {
            ++it;
            continue;
        }
        m_vault->removeFirmware(storedName(it->second.id));
        m_context.store.removeFirmwareFile(it->second.id);
        m_context.publisher.pending().jobs.deletedFirmware.append(it->second.id);
        it = m_firmware.erase(it);
    }
    for (auto it = m_files.begin(); it != m_files.end();) {
        if (!isDeletable(it->second, by)) {
            ++it;
            continue;
        }
        m_vault->removeStationFile(storedName(it->second.id));
        m_context.store.removeStationFile(it->second.id);
        m_context.publisher.pending().jobs.deletedFiles.append(it->second.id);
        it = m_files.erase(it);
    }
}

} // namespace forecourt::engine
