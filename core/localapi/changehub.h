// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What changes in the live site, for attached consoles: a snapshot first, then every batch.
#pragma once

#include "core/api/livesite.h"
#include "core/base/result.h"
#include "core/http/httpmessage.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

namespace forecourt::localapi {

/// Keeps the last batches once for all readers; a reader is a place among them. Who falls behind what is kept gets
/// a new snapshot instead of an ever longer queue. Snapshots are copied from the live site, so that an attaching
/// console disturbs nobody else; a batch becomes bytes once, on the thread of the first reader that gets it. Thread: the
/// live site's; readers any.
class ChangeHub final : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        int readers = 12;
        size_t batches = 600;                     ///< a minute at most
        size_t batchesAtOnce = 32;                ///< what one next() gives
        size_t framesKept = 64;                   ///< of the newest batches, the bytes too: some seconds
        std::chrono::milliseconds alive{2000};    ///< a silent stream says that it lives
    };

    /// \a source feeds \a live; both outlive this object.
    ChangeHub(api::ChangeSource& source, api::LiveSite& live, Limits limits);
    ChangeHub(api::ChangeSource& source, api::LiveSite& live) : ChangeHub(source, live, Limits()) {}
    ~ChangeHub() override;

    /// A reader from now on, of the console of this id. It must not outlive the hub. Errors: Conflict (too many). Thread: any.
    [[nodiscard]] Result<std::shared_ptr<http::ByteSource>> subscribe(const QByteArray& console = {});
    /// Ends every reader. Thread: any.
    void close();
    [[nodiscard]] int readers() const;

Q_SIGNALS:
    /// A reader of this console is there, or is no more. On the thread of the reader.
    void readerCame(const QByteArray& console);
    void readerLeft(const QByteArray& console);

private:
    class Reader;
    friend class Reader;
    class Kept;
    using Clock = std::chrono::steady_clock;

    void take(const ChangeBatchPointer& batch);
    void makeSnapshot();
    void askForSnapshot();
    [[nodiscard]] bool isKept(qint64 after) const;

    api::LiveSite& m_live;
    const Limits m_limits;
    // guards all below: batches and snapshots come on the live site's thread and are read on pool threads
    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<std::shared_ptr<const Kept>> m_kept; ///< numbers without a gap up to m_newest
    qint64 m_newest = 0;
    ChangeBatchPointer m_snapshot;
    qint64 m_snapshotAt = 0;    ///< m_newest when it was made
    qint64 m_snapshotsMade = 0;
    bool m_isSnapshotWanted = false;
    int m_readers = 0;
    bool m_isClosed = false;
};

/// Everything the live site knows, as one batch. Thread: the live site's.
[[nodiscard]] ChangeBatch snapshotOf(const api::LiveSite& live);

} // namespace forecourt::localapi
