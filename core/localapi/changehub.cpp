// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/changehub.h"

#include "core/base/logging.h"
#include "core/wire/frames.h"

#include <algorithm>

namespace forecourt::localapi {

ChangeBatch snapshotOf(const api::LiveSite& live)
{
    ChangeBatch batch;
    batch.revision = live.revision();
    batch.isSnapshot = true;
    batch.site = live.site();
    batch.system = live.system();
    batch.today = live.today();
    batch.stations = live.stations();
    batch.archivedStations = live.archivedStations();
    batch.transactions = live.transactions();
    batch.commands = live.commands();
    std::reverse(batch.commands.begin(), batch.commands.end()); // oldest first, as they came
    batch.candidates = live.candidates();
    batch.attempts = live.attempts();
    batch.tokens = live.tokens();
    batch.persons = live.persons();
    batch.unknownTokens = live.unknownTokens();
    batch.sitePower = live.sitePower();
    batch.alerts = live.alerts();
    batch.plans = live.plans();
    batch.alertSettings = live.alertSettings();
    for (const StationPointer& station : std::as_const(batch.stations)) {
        if (const LocalListPointer list = live.localList(station->record.id))
            batch.localLists.append(list);
        if (const PowerLimitsPointer limits = live.powerLimits(station->record.id))
            batch.powerLimits.append(limits);
        if (const VendorTrafficPointer traffic = live.vendorTraffic(station->record.id))
            batch.vendorTraffic.append(traffic);
    }
    batch.vendorRules = live.vendorRules();
    batch.reservations = live.reservations();
    batch.prices = live.prices();
    batch.jobs = live.jobs().snapshot();
    return batch;
}

/// A batch, and its bytes once a reader wanted them.
class ChangeHub::Kept
{
public:
    explicit Kept(ChangeBatchPointer batch) : m_batch(std::move(batch)) {}

    [[nodiscard]] const ChangeBatchPointer& batch() const { return m_batch; }
    /// Made by the first that asks; others wait for it. Thread: any.
    [[nodiscard]] const QByteArray& frame() const
    {
        std::call_once(m_once, [this] { m_frame = wire::frameOf(wire::encodedBatch(*m_batch)); });
        return m_frame;
    }

private:
    const ChangeBatchPointer m_batch;
    mutable std::once_flag m_once;
    mutable QByteArray m_frame;
};

/// One attached console: a place among the kept batches.
class ChangeHub::Reader final : public http::ByteSource
{
public:
    Reader(ChangeHub& hub, const QByteArray& console) : m_hub(hub), m_console(console), m_spokeAt(Clock::now()) {}
    ~Reader() override;

    [[nodiscard]] std::optional<QByteArray> next(std::chrono::milliseconds most) override;

private:
    [[nodiscard]] std::optional<QByteArray> nextSnapshot(std::unique_lock<std::mutex>& lock, std::chrono::milliseconds most);
    [[nodiscard]] QByteArray nextBatches(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] QByteArray aliveIfDue();

    ChangeHub& m_hub;
    const QByteArray m_console;
    qint64 m_last = 0; ///< number of the last batch it was given
    bool m_needsSnapshot = true;
    std::optional<qint64> m_madeBefore; ///< snapshots there were when it asked; empty: it did not ask yet
    Clock::time_point m_spokeAt;
};

ChangeHub::Reader::~Reader()
{
    {
        const std::lock_guard lock(m_hub.m_mutex);
        --m_hub.m_readers;
    }
    Q_EMIT m_hub.readerLeft(m_console);
}

std::optional<QByteArray> ChangeHub::Reader::next(std::chrono::milliseconds most)
{
    std::unique_lock lock(m_hub.m_mutex);
    if (m_hub.m_isClosed)
        return std::nullopt;
    if (m_needsSnapshot)
        return nextSnapshot(lock, most);
    m_hub.m_arrived.wait_for(lock, most, [this] { return m_hub.m_isClosed || m_hub.m_newest > m_last; });
    if (m_hub.m_isClosed)
        return std::nullopt;
    if (m_hub.m_newest == m_last)
        return aliveIfDue();
    if (m_hub.isKept(m_last))
        return nextBatches(lock);
    qCWarning(logApi) << "an attached console reads too slowly; it gets everything anew";
    m_needsSnapshot = true;
    m_madeBefore.reset();
    return QByteArray();
}

std::optional<QByteArray> ChangeHub::Reader::nextSnapshot(std::unique_lock<std::mutex>& lock, std::chrono::milliseconds most)
{
    if (!m_madeBefore) {
        m_madeBefore = m_hub.m_snapshotsMade;
        m_hub.askForSnapshot();
    }
    m_hub.m_arrived.wait_for(lock, most, [this] { return m_hub.m_isClosed || m_hub.m_snapshotsMade > *m_madeBefore; });
    if (m_hub.m_isClosed)
        return std::nullopt;
    if (m_hub.m_snapshotsMade == *m_madeBefore)
        return aliveIfDue(); // the live site itself waits for one
    const ChangeBatchPointer snapshot = m_hub.m_snapshot;
    m_last = m_hub.m_snapshotAt;
    m_needsSnapshot = false;
    lock.unlock();
    const QByteArray frame = wire::frameOf(wire::encodedBatch(*snapshot));
    m_spokeAt = Clock::now();
    return frame;
}

QByteArray ChangeHub::Reader::nextBatches(std::unique_lock<std::mutex>& lock)
{
    std::vector<std::shared_ptr<const Kept>> batches;
    const qint64 first = m_hub.m_newest - static_cast<qint64>(m_hub.m_kept.size()) + 1;
    for (auto index = static_cast<size_t>(m_last + 1 - first);
         index < m_hub.m_kept.size() && batches.size() < m_hub.m_limits.batchesAtOnce; ++index) {
        batches.push_back(m_hub.m_kept[index]);
        ++m_last;
    }
    lock.unlock();
    QByteArray bytes = batches.front()->frame(); // one alone stays the bytes of all readers
    for (size_t index = 1; index < batches.size(); ++index)
        bytes += batches[index]->frame();
    m_spokeAt = Clock::now();
    return bytes;
}

QByteArray ChangeHub::Reader::aliveIfDue()
{
    if (Clock::now() - m_spokeAt < m_hub.m_limits.alive)
        return {};
    m_spokeAt = Clock::now();
    return wire::frameOf({});
}

ChangeHub::ChangeHub(api::ChangeSource& source, api::LiveSite& live, Limits limits) : m_live(live), m_limits(limits)
{
    // behind the live site's own connection: what is taken here is in it already
    connect(&source, &api::ChangeSource::changed, this, &ChangeHub::take, Qt::QueuedConnection);
    connect(&live, &api::LiveSite::reset, this, &ChangeHub::makeSnapshot);
}

ChangeHub::~ChangeHub()
{
    close();
}

void ChangeHub::take(const ChangeBatchPointer& batch)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_newest;
        if (m_readers == 0) {
            m_kept.clear();
            return;
        }
        m_kept.push_back(std::make_shared<const Kept>(batch));
        while (m_kept.size() > m_limits.batches)
            m_kept.pop_front();
        if (m_kept.size() > m_limits.framesKept) { // who is that far behind makes its bytes anew
            auto& old = m_kept[m_kept.size() - 1 - m_limits.framesKept];
            old = std::make_shared<const Kept>(old->batch());
        }
    }
    m_arrived.notify_all();
}

/// Everything after the batch of this number is there.
bool ChangeHub::isKept(qint64 after) const
{
    return after >= m_newest - static_cast<qint64>(m_kept.size());
}

/// Called with the mutex held.
void ChangeHub::askForSnapshot()
{
    m_isSnapshotWanted = true;
    QMetaObject::invokeMethod(this, &ChangeHub::makeSnapshot, Qt::QueuedConnection);
}

void ChangeHub::makeSnapshot()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isSnapshotWanted || !m_live.isReady())
            return;
    }
    const auto snapshot = std::make_shared<const ChangeBatch>(snapshotOf(m_live));
    {
        const std::lock_guard lock(m_mutex);
        m_isSnapshotWanted = false;
        m_snapshot = snapshot;
        m_snapshotAt = m_newest;
        ++m_snapshotsMade;
    }
    m_arrived.notify_all();
}

Result<std::shared_ptr<http::ByteSource>> ChangeHub::subscribe(const QByteArray& console)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_readers >= m_limits.readers)
            return failure(ErrorCode::Conflict, QStringLiteral("%1 consoles are attached, and no more can be; close one").arg(m_readers));
        ++m_readers;
    }
    Q_EMIT readerCame(console); // before the reader can ask for anything
    return std::make_shared<Reader>(*this, console);
}

void ChangeHub::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
    }
    m_arrived.notify_all();
}

int ChangeHub::readers() const
{
    const std::lock_guard lock(m_mutex);
    return m_readers;
}

} // namespace forecourt::localapi
