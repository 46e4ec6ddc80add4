// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demotroubles.h"

#include <algorithm>

namespace forecourt::demo {

namespace {

/// A charger away from the network, or a connector with a fault, before now.
struct Trouble
{
    int station;       ///< its place in the list
    int evse;          ///< 0: the link
    qint64 hoursAgo;
    qint64 minutes;
    const char* code;  ///< of a fault, as the standard names it
};

constexpr Trouble Past[] = {
    {5, 0, 157, 95, ""},
    {2, 0, 131, 22, ""},
    {4, 2, 109, 190, "HighTemperature"},
    {3, 0, 62, 41, ""},
    {1, 1, 38, 64, "GroundFailure"},
};

EventRecord anEvent(const StationId& station, EventKind kind, const QDateTime& at, const QString& code)
{
    EventRecord event;
    event.station = station;
    event.kind = kind;
    event.at = at;
    event.code = code;
    return event;
}

AlertRecord anAlert(const Station& station, const Trouble& trouble, const QDateTime& since, const QDateTime& until)
{
    AlertRecord alert;
    alert.kind = trouble.evse == 0 ? AlertKind::Offline : AlertKind::Fault;
    alert.severity = trouble.evse == 0 ? Severity::Warning : Severity::Critical;
    alert.state = AlertState::Cleared;
    alert.end = AlertEnd::Resolved;
    alert.station = station.id;
    if (trouble.evse != 0)
        alert.evse = EvseId(trouble.evse);
    alert.code = QString::fromLatin1(trouble.code);
    alert.since = since;
    alert.raisedAt = since.addSecs(trouble.evse == 0 ? 600 : 0);
    alert.lastAt = until;
    alert.clearedAt = until;
    return alert;
}

} // namespace

Troubles troubles(const QList<Station>& stations, const QDateTime& from, const QDateTime& now)
{
    Troubles past;
    for (const Station& station : stations)
        past.events.push_back(anEvent(station.id, EventKind::Connected, from, QStringLiteral("Connected")));
    for (const Trouble& trouble : Past) {
        const QDateTime since = now.addSecs(-trouble.hoursAgo * 3600);
        const QDateTime until = since.addSecs(trouble.minutes * 60);
        if (since <= from || trouble.station >= stations.size())
            continue;
        const Station& station = stations.at(trouble.station);
        const bool isLink = trouble.evse == 0;
        EventRecord began = anEvent(station.id, isLink ? EventKind::Disconnected : EventKind::StatusChanged, since,
                                    isLink ? QStringLiteral("Disconnected") : QStringLiteral("Faulted"));
        EventRecord ended = anEvent(station.id, isLink ? EventKind::Connected : EventKind::StatusChanged, until,
                                    isLink ? QStringLiteral("Connected") : QStringLiteral("Available"));
        if (!isLink) {
            began.severity = Severity::Critical;
            began.data.insert(QStringLiteral("errorCode"), QString::fromLatin1(trouble.code));
            began.evse = ended.evse = EvseId(trouble.evse);
        }
        past.events.push_back(std::move(began));
        past.events.push_back(std::move(ended));
        past.alerts.push_back(anAlert(station, trouble, since, until));
        past.alerts.back().id = AlertId(static_cast<qint64>(past.alerts.size()));
    }
    // The program was ended just before it is started now.
    past.events.push_back(anEvent({}, EventKind::Disconnected, now, QStringLiteral("Stopped")));
    return past;
}

} // namespace forecourt::demo
