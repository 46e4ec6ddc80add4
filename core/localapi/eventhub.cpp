// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/eventhub.h"

#include "core/base/logging.h"

namespace forecourt::localapi {

/// One stream: a place among the kept events.
class EventHub::Reader final : public http::ByteSource
{
public:
    /// \a needsResync: what it knows is too old.
    Reader(EventHub& hub, qint64 after, bool needsResync) : m_hub(hub), m_last(after), m_needsResync(needsResync) {}
    ~Reader() override;

    [[nodiscard]] std::optional<QByteArray> next(std::chrono::milliseconds most) override;

private:
    [[nodiscard]] QByteArray greeting() const;
    [[nodiscard]] QByteArray farewell(const char* why);
    [[nodiscard]] QByteArray take();

    EventHub& m_hub;
    qint64 m_last; ///< number of the last event it was given
    bool m_needsResync;
    bool m_isGreeted = false;
    bool m_hasEnded = false;
    Clock::time_point m_spokeAt;
};

EventHub::Reader::~Reader()
{
    const std::lock_guard lock(m_hub.m_mutex);
    --m_hub.m_readers;
    m_hub.m_lastLeft = Clock::now();
}

/// An id alone is no event, but the reader's place from which it can go on.
QByteArray EventHub::Reader::greeting() const
{
    const QByteArray id = "id: " + m_hub.idText(m_last) + '\n';
    return m_needsResync ? id + "event: resync\ndata: {}\n\n" : id + '\n';
}

QByteArray EventHub::Reader::farewell(const char* why)
{
    m_hasEnded = true;
    return QByteArray("event: closed\ndata: {\"detail\":\"") + why + "\"}\n\n";
}

/// Called with the hub's mutex held, where there is something to take.
QByteArray EventHub::Reader::take()
{
    QByteArray text;
    auto index = static_cast<size_t>(m_last + 1 - m_hub.m_kept.front().number);
    for (; index < m_hub.m_kept.size() && text.size() < m_hub.m_limits.bytesAtOnce; ++index) {
        text += m_hub.m_kept[index].text;
        m_last = m_hub.m_kept[index].number;
    }
    return text;
}

std::optional<QByteArray> EventHub::Reader::next(std::chrono::milliseconds most)
{
    std::unique_lock lock(m_hub.m_mutex);
    if (m_hasEnded)
        return std::nullopt;
    const auto speak = [this](QByteArray text) {
        m_spokeAt = Clock::now();
        return text;
    };
    if (!std::exchange(m_isGreeted, true))
        return speak(greeting());
    m_hub.m_arrived.wait_for(lock, most, [this] { return m_hub.m_isClosed || m_hub.m_newest > m_last; });
    if (m_hub.m_isClosed)
        return farewell("The program is stopping.");
    if (m_hub.m_newest > m_last) {
        if (m_hub.isKept(m_last))
            return speak(take());
        qCWarning(logApi) << "an event stream is closed: its reader is too slow";
        return farewell("This stream was read too slowly and events were lost. Connect again and read everything anew.");
    }
    return Clock::now() - m_spokeAt >= m_hub.m_limits.alive ? speak(": alive\n\n") : QByteArray();
}

EventHub::EventHub(QByteArray epoch, Limits limits)
    : m_epoch(std::move(epoch)), m_limits(limits), m_lastLeft(Clock::now() - limits.keptForNobody)
{
}

EventHub::~EventHub()
{
    Q_ASSERT(m_readers == 0);
}

bool EventHub::isWanted() const
{
    return m_readers > 0 || Clock::now() - m_lastLeft < m_limits.keptForNobody;
}

void EventHub::publish(const char* event, const std::function<QByteArray()>& data)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!isWanted()) {
            m_kept.clear();
            m_bytes = 0;
            ++m_newest; // who comes with an older id has missed something
            return;
        }
    }
    append(event, data());
}

void EventHub::append(const char* event, const QByteArray& data)
{
    const std::lock_guard lock(m_mutex);
    ++m_newest;
    const QByteArray text = "id: " + idText(m_newest) + "\nevent: " + event + "\ndata: " + data + "\n\n";
    m_kept.push_back({m_newest, text});
    m_bytes += text.size();
    while (m_kept.size() > m_limits.events || (m_bytes > m_limits.bytes && m_kept.size() > 1)) {
        m_bytes -= m_kept.front().text.size();
        m_kept.pop_front();
    }
}

void EventHub::wake()
{
    m_arrived.notify_all();
}

/// Everything after the event of this number is there.
bool EventHub::isKept(qint64 after) const
{
    if (after >= m_newest)
        return after == m_newest;
    return !m_kept.empty() && m_kept.front().number <= after + 1;
}

std::optional<qint64> EventHub::numberOf(const QByteArray& id) const
{
    const qsizetype dash = id.indexOf('-');
    if (dash < 0 || id.left(dash) != m_epoch)
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = id.mid(dash + 1).toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

QByteArray EventHub::idText(qint64 number) const
{
    return m_epoch + '-' + QByteArray::number(number);
}

Result<std::shared_ptr<http::ByteSource>> EventHub::subscribe(const QByteArray& lastEventId)
{
    const std::lock_guard lock(m_mutex);
    if (m_readers >= m_limits.readers)
        return failure(ErrorCode::Conflict,
                       QStringLiteral("%1 event streams are open, and no more can be; close one").arg(m_readers));
    const auto wanted = numberOf(lastEventId);
    const bool canResume = wanted && isKept(*wanted);
    ++m_readers;
    return std::make_shared<Reader>(*this, canResume ? *wanted : m_newest, !lastEventId.isEmpty() && !canResume);
}

void EventHub::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
    }
    m_arrived.notify_all();
}

int EventHub::readers() const
{
    const std::lock_guard lock(m_mutex);
    return m_readers;
}

} // namespace forecourt::localapi
