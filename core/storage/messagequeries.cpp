// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/messagequeries.h"

#include "core/domain/messagefilterparser.h"
#include "core/storage/cursor.h"
#include "core/storage/messageblock.h"
#include "core/storage/statement.h"

#include <QHash>

#include <limits>

namespace forecourt::storage {

namespace {

/// How many messages one page may look at, whatever it finds: some tens of milliseconds.
constexpr qint64 HeadsPerPage = 1'000'000;

/// Names by number and back, as far as a query needs them.
class Names
{
public:
    explicit Names(Connection& connection)
        : m_byId(connection, "SELECT name FROM names WHERE id = ?1")
        , m_byName(connection, "SELECT id FROM names WHERE name = ?1")
    {
    }

    QString name(quint32 id)
    {
        if (const auto known = m_names.constFind(id); known != m_names.cend())
            return *known;
        m_byId.start(id);
        const QString name = m_byId.next() ? m_byId.text(0) : QString();
        m_byId.reset();
        m_names.insert(id, name);
        return name;
    }
    /// Empty: no message has it.
    std::optional<quint32> id(const QString& name)
    {
        m_byName.start(name);
        std::optional<quint32> id;
        if (m_byName.next())
            id = static_cast<quint32>(m_byName.integer(0));
        m_byName.reset();
        return id;
    }

private:
    Statement m_byId;
    Statement m_byName;
    QHash<quint32, QString> m_names;
};

/// What of a query is answered by the heads alone.
struct HeadTest
{
    std::optional<quint32> station;
    std::optional<quint32> action;
    std::optional<MessageRecord::Direction> direction;
    qint64 fromMs = std::numeric_limits<qint64>::min();
    qint64 toMs = std::numeric_limits<qint64>::max();
    bool isHopeless = false; ///< asks for a name that no message has

    HeadTest(Names& names, const api::MessageQuery& query) : direction(query.direction)
    {
        if (query.from)
            fromMs = query.from->toMSecsSinceEpoch();
        if (query.to)
            toMs = query.to->toMSecsSinceEpoch();
        if (query.station) {
            station = names.id(query.station->value());
            isHopeless = !station;
        }
        if (!query.action.isEmpty()) {
            action = names.id(query.action);
            isHopeless = isHopeless || !action;
        }
    }

    [[nodiscard]] bool passes(const MessageHead& head) const
    {
        return (!station || head.station == *station) && (!action || head.action == *action)
            && (!direction || head.direction == *direction) && head.atMs >= fromMs && head.atMs < toMs;
    }
};

/// What of a filter is answered by the heads alone; names are compared once each.
class FilterTest
{
public:
    FilterTest(Names& names, MessageFilter filter) : m_names(names), m_filter(std::move(filter)) {}

    [[nodiscard]] bool passes(qint64 id, const MessageHead& head)
    {
        if (m_filter.isEmpty())
            return true;
        return m_filter.passesHead({id, head.direction, head.kind, head.hasDeviations, head.replyMs})
            && remembered(m_chargers, head.station, [&](const QString& name) { return m_filter.passesCharger(name); })
            && remembered(m_actions, head.action, [&](const QString& name) { return m_filter.passesAction(name); });
    }
    [[nodiscard]] const MessageFilter& filter() const { return m_filter; }

private:
    template<class Test>
    bool remembered(QHash<quint32, bool>& verdicts, quint32 id, Test test)
    {
        if (const auto known = verdicts.constFind(id); known != verdicts.cend())
            return *known;
        return *verdicts.insert(id, test(m_names.name(id)));
    }

    Names& m_names;
    MessageFilter m_filter;
    QHash<quint32, bool> m_chargers;
    QHash<quint32, bool> m_actions;
};

/// Walks the blocks in the order of the query and gathers a page.
class MessageSearch
{
public:
    MessageSearch(Connection& connection, const api::MessageQuery& query, MessageFilter filter,
                  std::optional<qint64> from, qint64 textBytes)
        : m_connection(connection), m_query(query), m_textBytes(textBytes), m_names(connection),
          m_test(m_names, query), m_filter(m_names, std::move(filter)),
          m_texts(connection, "SELECT texts FROM bodies WHERE first_id = ?1"), m_from(from)
    {
    }

    Result<Page<MessageRecord>> run()
    {
        if (!m_test.isHopeless)
            readBlocks();
        if (const Result<void> result = m_connection.result(); !result)
            return tl::unexpected<Error>(result.error());
        return std::move(m_page);
    }

private:
    void readBlocks()
    {
        Statement blocks(m_connection,
                         m_query.oldestFirst
                             ? "SELECT first_id, heads FROM blocks WHERE first_id >= COALESCE((SELECT MAX(first_id) "
                               "FROM blocks WHERE first_id <= ?1), 0) AND latest_at >= ?2 AND earliest_at < ?3 "
                               "ORDER BY first_id"
                             : "SELECT first_id, heads FROM blocks WHERE first_id < ?1 AND latest_at >= ?2 "
                               "AND earliest_at < ?3 ORDER BY first_id DESC");
        constexpr qint64 Newest = std::numeric_limits<qint64>::max();
        blocks.start(m_from.value_or(m_query.oldestFirst ? 0 : Newest), m_test.fromMs, m_test.toMs);
        while (!m_isDone && blocks.next())
            readBlock(blocks.integer(0), MessageBlock(blocks.bytes(1)));
    }

    void readBlock(qint64 firstId, const MessageBlock& block)
    {
        std::optional<QByteArray> texts;
        const int count = block.count();
        for (int step = 0; step < count && !m_isDone; ++step) {
            const int index = m_query.oldestFirst ? step : count - 1 - step;
            const qint64 id = firstId + index;
            if (m_from && (m_query.oldestFirst ? id <= *m_from : id >= *m_from))
                continue;
            if (--m_headsLeft < 0)
                return stop();
            const MessageHead head = block.head(index);
            if (!m_test.passes(head) || !m_filter.passes(id, head)) {
                m_lastId = id;
                continue;
            }
            if (!texts && m_textBytes <= 0)
                return stop();
            if (!texts)
                texts = readTexts(firstId);
            take(id, head, *texts);
        }
    }

    QByteArray readTexts(qint64 firstId)
    {
        m_texts.start(firstId);
        const QByteArray texts = m_texts.next() ? m_texts.bytes(0) : QByteArray();
        m_texts.reset();
        m_textBytes -= texts.size();
        return texts;
    }

    void take(qint64 id, const MessageHead& head, const QByteArray& texts)
    {
        if (m_page.rows.size() == m_query.limit)
            return stop();
        m_lastId = id;
        std::optional<MessageRecord> message = MessageBlock::record(head, texts);
        if (!message)
            message = damaged(head);
        message->id = RecordId(id);
        message->station = StationId(m_names.name(head.station));
        message->action = m_names.name(head.action);
        if (m_filter.filter().matches(*message))
            m_page.rows.append(*std::move(message));
    }

    /// The search goes on behind the last row that was looked at.
    void stop()
    {
        m_page.next = Cursor{0, m_lastId}.toText(CursorKind::Messages);
        m_isDone = true;
    }

    /// One damaged block must not hide the rest of the log.
    static MessageRecord damaged(const MessageHead& head)
    {
        MessageRecord message;
        message.at = QDateTime::fromMSecsSinceEpoch(head.atMs, Qt::UTC);
        message.direction = head.direction;
        message.kind = MessageRecord::Kind::Unparseable;
        message.deviations = QStringList{QStringLiteral("this record is damaged in the log")};
        return message;
    }

    Connection& m_connection;
    const api::MessageQuery& m_query;
    qint64 m_textBytes;
    qint64 m_headsLeft = HeadsPerPage;
    Names m_names;
    HeadTest m_test;
    FilterTest m_filter;
    Statement m_texts;
    std::optional<qint64> m_from;
    qint64 m_lastId = 0;
    bool m_isDone = false;
    Page<MessageRecord> m_page;
};

} // namespace

Result<Page<MessageRecord>> readMessages(Connection& connection, const api::MessageQuery& query, qint64 textBytes)
{
    if (const Result<void> result = checkPageLimit(query.limit); !result)
        return tl::unexpected<Error>(result.error());
    const auto cursor = Cursor::fromText(CursorKind::Messages, query.after);
    if (!cursor)
        return tl::unexpected<Error>(cursor.error());
    auto filter = parseMessageFilter(query.filter);
    if (!filter)
        return failure(ErrorCode::InvalidInput, QStringLiteral("filter"));
    std::optional<qint64> from = *cursor ? std::optional((*cursor)->id) : std::nullopt;
    if (!from && query.beyond)
        from = query.beyond->value();
    return MessageSearch(connection, query, *std::move(filter), from, textBytes).run();
}

} // namespace forecourt::storage
