// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/quiettime.h"

#include "core/base/async.h"

#include <algorithm>

namespace forecourt::ui {

std::optional<QDateTime> quietSince(const QList<AlertRecord>& alerts)
{
    std::optional<QDateTime> last;
    for (const AlertRecord& alert : alerts) {
        if (alert.state == AlertState::Open)
            return {};
        const QDateTime end = alert.isCleared() ? alert.clearedAt.value_or(alert.lastAt) : alert.handledAt.value_or(alert.lastAt);
        if (end.isValid() && (!last || end > *last))
            last = end;
    }
    return last;
}

QuietTime::QuietTime(Workspace& workspace, api::History& history, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_history(history)
{
    connect(&workspace.site(), &api::LiveSite::reset, this, &QuietTime::forget);
    connect(&workspace.site(), &api::LiveSite::alertsChanged, this, [this] {
        takeEnds(m_workspace.site().alerts());
        Q_EMIT changed();
    });
    takeEnds(workspace.site().alerts());
}

QuietTime::~QuietTime()
{
    m_work.cancel();
}

void QuietTime::read()
{
    if (m_state != State::Unread)
        return;
    m_state = State::Reading;
    ++m_generation;
    readPage({}, MostPages);
}

/// All of them: the newest alert need not be the one that ended last.
void QuietTime::readPage(const QString& after, int pages)
{
    api::AlertQuery query;
    query.onlyCleared = true;
    query.limit = PageSize;
    query.after = after;
    m_work = m_history.alerts(query);
    whenFinished(m_work, this, [this, pages, generation = m_generation](const Result<Page<AlertRecord>>& page) {
        if (generation != m_generation)
            return;
        if (!page) {
            m_state = State::Unread; // the next look tries again
            return;
        }
        takeEnds(page->rows);
        if (!page->next.isEmpty() && pages > 1)
            return readPage(page->next, pages - 1);
        m_state = State::Read;
        Q_EMIT changed();
    });
}

/// The site is another, or the link to its service is back.
void QuietTime::forget()
{
    const bool wasWanted = m_state != State::Unread;
    m_work.cancel();
    ++m_generation;
    m_state = State::Unread;
    m_lastEnd.reset();
    takeEnds(m_workspace.site().alerts());
    if (wasWanted)
        read();
    Q_EMIT changed();
}

void QuietTime::takeEnds(const QList<AlertRecord>& alerts)
{
    QList<AlertRecord> ended = alerts;
    ended.removeIf([](const AlertRecord& alert) { return !alert.isCleared(); });
    if (const auto end = quietSince(ended); end && (!m_lastEnd || *end > *m_lastEnd))
        m_lastEnd = end;
}

std::optional<QDateTime> QuietTime::since() const
{
    const QList<AlertRecord> alerts = m_workspace.site().alerts();
    if (std::any_of(alerts.begin(), alerts.end(), [](const AlertRecord& alert) { return alert.state == AlertState::Open; }))
        return {};
    const std::optional<QDateTime> last = quietSince(alerts);
    return last && (!m_lastEnd || *last > *m_lastEnd) ? last : m_lastEnd;
}

} // namespace forecourt::ui
