// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagecounter.h"

#include "core/base/async.h"

#include <algorithm>

namespace forecourt::ui {

MessageCounter::MessageCounter(Clock& clock, QStringList filters, QObject* parent)
    : QObject(parent), m_clock(clock), m_filters(std::move(filters)), m_counts(m_filters.size(), 0)
{
}

MessageCounter::~MessageCounter()
{
    cancel();
}

void MessageCounter::setSource(Source source)
{
    m_source = std::move(source);
    restart();
}

void MessageCounter::setQuery(const api::MessageQuery& base)
{
    if (base.filter == m_base.filter && base.from == m_base.from && base.to == m_base.to)
        return;
    m_base = {};
    m_base.filter = base.filter;
    m_base.from = base.from;
    m_base.to = base.to;
    restart();
}

void MessageCounter::setRunning(bool isRunning)
{
    if (m_isRunning == isRunning)
        return;
    m_isRunning = isRunning;
    schedule();
}

void MessageCounter::setLive(bool isLive)
{
    if (m_isLive == isLive)
        return;
    m_isLive = isLive;
    schedule();
}

void MessageCounter::restart()
{
    cancel();
    m_counts.fill(0);
    m_next.clear();
    m_newest = 0;
    m_isKnown = false;
    m_isComplete = false;
    schedule();
    Q_EMIT changed();
}

/// What is on its way does not count any more, and what has not begun is not done.
void MessageCounter::cancel()
{
    ++m_generation;
    m_call.reset();
    if (m_isAsking)
        m_future.cancel();
    m_isAsking = false;
}

void MessageCounter::schedule()
{
    m_call.reset();
    if (m_isAsking || !m_isRunning || !m_source || (m_isComplete && !m_isLive))
        return;
    m_call = m_clock.after(m_isComplete ? LiveDelay : StartDelay, [this] { ask(); });
}

void MessageCounter::ask()
{
    m_call.reset();
    api::MessageCountQuery query{m_base, m_filters};
    query.base.oldestFirst = m_isComplete;
    query.base.after = m_next;
    if (m_isComplete && m_newest > 0)
        query.base.beyond = RecordId(m_newest);
    m_isAsking = true;
    m_future = m_source(std::move(query));
    whenFinished(m_future, this, [this, generation = m_generation](const Result<api::MessageCounts>& part) {
        if (generation != m_generation)
            return;
        m_isAsking = false;
        take(part);
    });
}

void MessageCounter::take(const Result<api::MessageCounts>& part)
{
    if (!part)
        return schedule(); // the list itself tells what is wrong; this is tried again
    const bool isFirst = !std::exchange(m_isKnown, true);
    bool isNew = isFirst;
    for (qsizetype i = 0; i < m_counts.size() && i < part->counts.size(); ++i) {
        m_counts[i] += part->counts.at(i);
        isNew = isNew || part->counts.at(i) != 0;
    }
    m_newest = std::max(m_newest, part->newest);
    m_next = part->next;
    const bool wasComplete = m_isComplete;
    m_isComplete = m_isComplete || m_next.isEmpty();
    if (isNew || wasComplete != m_isComplete)
        Q_EMIT changed();
    if (!m_next.isEmpty() && m_isRunning)
        ask(); // a part at a time, so that others get their turn
    else
        schedule();
}

} // namespace forecourt::ui
