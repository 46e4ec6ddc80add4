// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rosterreading.h"

#include "core/base/elsewhere.h"

#include <utility>

namespace forecourt::ui {

RosterReading::RosterReading(const Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &RosterReading::readOn);
}

void RosterReading::start()
{
    stop();
    m_roster.persons.reserve(m_workspace.site().personCount()); // grown once, not copied at every doubling
    m_roster.tokens.reserve(m_workspace.site().tokenCount());
    m_turn.start();
}

/// What was copied so far goes as all of it would: on another thread.
void RosterReading::stop()
{
    m_turn.stop();
    if (!m_roster.persons.isEmpty() || !m_roster.tokens.isEmpty())
        (void)sharedFreedElsewhere(std::exchange(m_roster, {}));
    m_isAtTags = false;
    m_afterPerson = PersonId(0);
    m_afterTag.clear();
}

void RosterReading::readOn()
{
    const qsizetype copied = m_isAtTags ? readTags() : readPeople();
    const bool isPartOver = copied < PerSlice;
    const bool isOver = isPartOver && m_isAtTags;
    m_isAtTags = m_isAtTags || isPartOver;
    if (!isOver)
        m_turn.start();
    Q_EMIT sliceRead(copied); // whose listener may stop this
    if (isOver)
        Q_EMIT finished(sharedFreedElsewhere(std::exchange(m_roster, {})));
}

qsizetype RosterReading::readPeople()
{
    QList<PersonRecord> slice = m_workspace.site().personsAfter(m_afterPerson, PerSlice);
    const qsizetype copied = slice.size();
    if (copied > 0)
        m_afterPerson = slice.last().id;
    m_roster.persons.append(std::move(slice));
    return copied;
}

qsizetype RosterReading::readTags()
{
    QList<TokenRecord> slice = m_workspace.site().tokensAfter(m_afterTag, PerSlice);
    const qsizetype copied = slice.size();
    if (copied > 0)
        m_afterTag = slice.last().value.toCaseFolded();
    m_roster.tokens.append(std::move(slice));
    return copied;
}

} // namespace forecourt::ui
