// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of LogBook that takes over what chargers bring.
#include "core/engine/logbook.h"

#include "core/engine/firmwarefacts.h"

namespace forecourt::engine {

/// The record is stored before the file moves: after a power cut between the two filesChecked() puts it right.
void LogBook::take(Entry& one, const ReceivedFile& file)
{
    if (!m_desk.host())
        return;
    one.isTaken = true;
    StationFile record;
    record.station = one.job.station;
    record.job = one.job.id;
    record.kind = one.job.kind;
    record.name = file.stationName.isEmpty() ? one.job.announcedName : file.stationName;
    record.name = record.name.isEmpty() ? QStringLiteral("log-%1.bin").arg(one.job.id.value()) : plainFileName(record.name);
    record.bytes = file.bytes;
    record.sha256 = QString::fromLatin1(file.sha256.toHex());
    record.from = one.job.from;
    record.to = one.job.to;
    const QString path = m_desk.host()->receivedFolder() + QLatin1Char('/') + file.storedName;
    const QString name = record.name;
    const qint64 bytes = record.bytes;
    m_files.take(path, std::move(record), [this, id = one.job.id, name, bytes](const Result<StationFileId>& taken) {
        Entry* known = entry(id);
        if (!known)
            return;
        known->isTaken = false;
        const LogJob before = known->job;
        const QDateTime now = m_desk.context().clock.utcNow();
        if (taken)
            logReceived(known->job, *taken, name, bytes, now);
        else
            failLog(known->job, LogFailure::FileHost, taken.error().detail, now);
        settle(*known, before);
    });
}

void LogBook::filesChecked()
{
    for (auto& [id, one] : m_jobs) {
        const QList<StationFile> files = m_files.filesOf(one.job.id);
        for (const StationFile& file : files) {
            if (one.isTaken || one.job.files.contains(file.id))
                continue;
            if (file.isMissing) { // it never got there: the file host has it still, or the charger brings it again
                m_files.drop(file.id);
                continue;
            }
            const LogJob before = one.job;
            logReceived(one.job, file.id, file.name, file.bytes, m_desk.context().clock.utcNow());
            settle(one, before);
        }
    }
}

} // namespace forecourt::engine
