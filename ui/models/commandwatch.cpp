// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commandwatch.h"

#include <algorithm>

namespace forecourt::ui {

CommandWatch::CommandWatch(const api::LiveSite& site, QObject* parent) : QObject(parent), m_site(site)
{
    connect(&site, &api::LiveSite::commandChanged, this, &CommandWatch::take);
    connect(&site, &api::LiveSite::reset, this, &CommandWatch::lookUpAll);
}

void CommandWatch::follow(CommandId command, const StationId& station)
{
    m_followed.insert(command, {station, false});
    if (const CommandPointer known = m_site.command(command))
        take(known);
}

bool CommandWatch::waitsFor(const StationId& station) const
{
    return std::any_of(m_followed.cbegin(), m_followed.cend(), [&](const Followed& followed) { return followed.station == station; });
}

QString CommandWatch::lostSentence()
{
    return tr("What became of the command is not known: see the charger's commands");
}

void CommandWatch::take(const CommandPointer& command)
{
    const auto found = m_followed.find(command->id);
    if (found == m_followed.end())
        return;
    found->isSeen = true;
    if (command->isAnswered())
        m_followed.erase(found);
    Q_EMIT changed(command);
}

/// A snapshot brings no signal for each of its commands.
void CommandWatch::lookUpAll()
{
    for (const CommandId& id : m_followed.keys()) { // a copy: who hears of one may follow another
        const auto found = m_followed.find(id);
        if (found == m_followed.end())
            continue;
        if (const CommandPointer known = m_site.command(id)) {
            take(known);
        } else if (found->isSeen) {
            const StationId station = found->station;
            m_followed.erase(found);
            Q_EMIT lost(station);
        }
    }
}

} // namespace forecourt::ui
