// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What of a search in the message log is answered without reading a text.
#pragma once

#include "core/api/history.h"
#include "core/domain/messagefilter.h"
#include "core/storage/messageblock.h"
#include "core/storage/statement.h"

#include <QHash>

#include <limits>

namespace forecourt::storage {

/// Names by number and back, as far as a query needs them. Thread: the connection's.
class MessageNames
{
public:
    explicit MessageNames(Connection& connection)
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

/// What of a query is answered by the heads alone. Thread: the connection's.
struct MessageHeadTest
{
    std::optional<quint32> station;
    std::optional<quint32> action;
    std::optional<MessageRecord::Direction> direction;
    qint64 fromMs = std::numeric_limits<qint64>::min();
    qint64 toMs = std::numeric_limits<qint64>::max();
    bool isHopeless = false; ///< asks for a name that no message has

    MessageHeadTest(MessageNames& names, const api::MessageQuery& query) : direction(query.direction)
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

/// What of a filter is answered by the heads alone; names are compared once each. Thread: the connection's.
class MessageFilterTest
{
public:
    MessageFilterTest(MessageNames& names, MessageFilter filter) : m_names(names), m_filter(std::move(filter)) {}

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

    MessageNames& m_names;
    MessageFilter m_filter;
    QHash<quint32, bool> m_chargers;
    QHash<quint32, bool> m_actions;
};

} // namespace forecourt::storage
