// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/transferentry.h"

#include <algorithm>

namespace forecourt::files {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds BytesToldEvery = 500ms;
constexpr std::chrono::hours EndedStayFor{1};
constexpr qsizetype MostEnded = 200;

} // namespace

// ---- attempts ---------------------------------------------------------------------------------------

quint64 TransferBook::beginAttempt(TransferId id, const QString& peerAddress)
{
    const std::lock_guard lock(m_mutex);
    const EntryPointer entry = open(id);
    if (!entry)
        return 0;
    const quint64 attempt = ++m_lastAttempt;
    startAttempt(*entry, attempt, peerAddress);
    return attempt;
}

void TransferBook::noteSent(TransferId id, qint64 offset, qint64 count)
{
    const std::lock_guard lock(m_mutex);
    m_figures.bytesSent += static_cast<quint64>(count);
    if (const EntryPointer entry = open(id)) {
        entry->covered.add(offset, count);
        entry->now.bytesDone = entry->covered.bytes();
        move(*entry, count);
    }
}

void TransferBook::noteReceived(TransferId id, quint64 attempt, qint64 bytes, qint64 count)
{
    const std::lock_guard lock(m_mutex);
    m_figures.bytesReceived += static_cast<quint64>(count);
    if (const EntryPointer entry = open(id); entry && entry->receiver == attempt) {
        entry->now.bytesDone = bytes;
        move(*entry, count);
    }
}

void TransferBook::endAttempt(TransferId id, quint64 attempt, TransferProblem problem, const QString& detail)
{
    const std::lock_guard lock(m_mutex);
    const EntryPointer entry = open(id);
    if (!entry || !entry->attempts.contains(attempt))
        return;
    leave(*entry, attempt);
    if (entry->now.state == TransferState::Interrupted) {
        entry->now.problem = problem;
        entry->now.detail = detail;
    }
    tell(*entry);
}

void TransferBook::endDownload(TransferId id, quint64 attempt)
{
    const std::lock_guard lock(m_mutex);
    const EntryPointer entry = open(id);
    if (!entry)
        return;
    leave(*entry, attempt);
    if (entry->now.state != TransferState::Finished && entry->covered.bytes() == entry->file.stamp.bytes) {
        entry->now.state = TransferState::Finished;
        entry->now.endedAt = m_clock.utcNow();
        entry->now.problem = TransferProblem::None;
        entry->now.detail.clear();
    }
    tell(*entry);
}

bool TransferBook::beginFinish(TransferId id, quint64 attempt)
{
    const std::lock_guard lock(m_mutex);
    const EntryPointer entry = open(id);
    if (!entry || entry->receiver != attempt || m_isClosed)
        return false;
    entry->isFinishing = true;
    return true;
}

bool TransferBook::finishUpload(TransferId id, quint64 attempt, ReceivedFile file)
{
    const std::lock_guard lock(m_mutex);
    const EntryPointer entry = m_entries.value(id);
    if (!entry || entry->isClosed() || entry->receiver != attempt)
        return false;
    file.storedName = storedNameFor(entry->access);
    entry->now.file = file;
    entry->now.bytesDone = file.bytes;
    entry->now.bytesTotal = file.bytes;
    end(*entry, TransferState::Finished, TransferProblem::None, {});
    return true;
}

void TransferBook::failTransfer(TransferId id, quint64 attempt, TransferProblem problem, const QString& detail)
{
    const std::lock_guard lock(m_mutex);
    const EntryPointer entry = m_entries.value(id);
    if (entry && !entry->isClosed() && entry->attempts.contains(attempt))
        end(*entry, TransferState::Failed, problem, detail);
}

bool TransferBook::isCut(TransferId id, quint64 attempt) const
{
    const std::lock_guard lock(m_mutex);
    const EntryPointer entry = open(id);
    return !entry || m_isClosed || (entry->isUpload() && entry->receiver != attempt);
}

Result<FileStamp> TransferBook::stampOf(TransferId id) const
{
    const std::lock_guard lock(m_mutex);
    const EntryPointer entry = open(id);
    if (!entry)
        return failure(ErrorCode::Cancelled, QStringLiteral("the transfer is over"));
    return entry->file.stamp;
}

std::optional<TransferProblem> TransferBook::roomFor(qint64 more) const
{
    return m_room.check(more); // not locked: it looks at the disk
}

// ---- while locked -----------------------------------------------------------------------------------

TransferBook::EntryPointer TransferBook::open(TransferId id) const
{
    const EntryPointer entry = m_entries.value(id);
    return entry && !entry->isClosed() && !entry->hasExpired(m_clock.utcNow()) ? entry : nullptr;
}

void TransferBook::openDoors(const Entry& entry)
{
    if (isFtpProtocol(entry.now.protocol))
        m_byUser.insert(entry.access.user, entry.now.id);
    else
        m_bySecret.insert(secretDigest(entry.access.secret), entry.now.id);
}

void TransferBook::closeDoors(const Entry& entry)
{
    if (isFtpProtocol(entry.now.protocol))
        m_byUser.remove(entry.access.user);
    else
        m_bySecret.remove(secretDigest(entry.access.secret));
}

void TransferBook::startAttempt(Entry& entry, quint64 attempt, const QString& peerAddress)
{
    entry.attempts.insert(attempt);
    entry.movedAt = m_clock.monotonic();
    FileTransfer& now = entry.now;
    ++now.attempts;
    now.peerAddress = peerAddress;
    if (!now.startedAt)
        now.startedAt = m_clock.utcNow();
    if (now.state != TransferState::Finished) {
        now.state = TransferState::Running;
        now.problem = TransferProblem::None;
        now.detail.clear();
    }
    tell(entry);
}

void TransferBook::leave(Entry& entry, quint64 attempt)
{
    entry.attempts.remove(attempt);
    if (entry.receiver == attempt) {
        entry.receiver = 0;
        entry.isFinishing = false;
    }
    if (entry.attempts.isEmpty() && entry.now.state == TransferState::Running)
        entry.now.state = TransferState::Interrupted;
}

void TransferBook::move(Entry& entry, qint64 count)
{
    entry.movedAt = m_clock.monotonic();
    entry.now.movedAt = m_clock.utcNow();
    entry.now.bytesMoved += count;
    if (m_clock.monotonic() - entry.toldAt < BytesToldEvery)
        entry.isUntold = true;
    else
        tell(entry);
}

void TransferBook::end(Entry& entry, TransferState state, TransferProblem problem, const QString& detail)
{
    closeDoors(entry);
    entry.attempts.clear();
    entry.receiver = 0;
    entry.now.state = state;
    entry.now.problem = problem;
    entry.now.detail = detail;
    if (!entry.now.endedAt)
        entry.now.endedAt = m_clock.utcNow();
    tell(entry);
}

void TransferBook::tell(Entry& entry)
{
    entry.toldAt = m_clock.monotonic();
    entry.isUntold = false;
    if (!m_isClosed)
        m_changed(entry.now);
}

void TransferBook::forgetOld()
{
    QList<EntryPointer> ended;
    for (const EntryPointer& entry : std::as_const(m_entries)) {
        if (entry->isClosed())
            ended.append(entry);
    }
    std::sort(ended.begin(), ended.end(), [](const EntryPointer& a, const EntryPointer& b) { return a->now.endedAt > b->now.endedAt; });
    const QDateTime oldest = m_clock.utcNow().addSecs(-std::chrono::seconds(EndedStayFor).count());
    for (qsizetype i = 0; i < ended.size(); ++i) {
        if (i >= MostEnded || ended[i]->now.endedAt < oldest)
            m_entries.remove(ended[i]->now.id);
    }
}

} // namespace forecourt::files
