// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/eventfeed.h"

#include "core/localapi/jsonvalues.h"

#include <QJsonDocument>

namespace forecourt::localapi {

using api::LiveSite;

EventFeed::EventFeed(LiveSite& live, EventHub& hub, QObject* parent) : QObject(parent), m_live(live)
{
    connect(&live, &LiveSite::stationChanged, this, [this, &hub](const StationPointer& station) {
        hub.publish("station", [&] { return text(stationToJson(*station)); });
    });
    connect(&live, &LiveSite::stationRemoved, this, [this, &hub](const StationId& station) {
        hub.publish("station", [&] {
            return text({{QStringLiteral("id"), station.value()}, {QStringLiteral("removed"), true}});
        });
    });
    connect(&live, &LiveSite::transactionChanged, this, [this, &hub](const TransactionPointer& session) {
        hub.publish("session", [&] {
            const auto running = m_live.runningCost(session->key);
            return text(sessionToJson(*session, running ? std::optional(running->cost) : std::nullopt));
        });
    });
    connect(&live, &LiveSite::commandChanged, this, [this, &hub](const CommandPointer& command) {
        hub.publish("command", [&] { return text(commandToJson(*command)); });
    });
    connect(&live, &LiveSite::alertChanged, this, [this, &hub](const AlertRecord&, const AlertRecord& alert) {
        hub.publish("alert", [&] { return text(alertToJson(alert)); });
    });
    connect(&live, &LiveSite::reset, this, [this, &hub] {
        hub.publish("resync", [&] { return text({}); });
    });
    connect(&live, &LiveSite::batchApplied, this, [&hub] { hub.wake(); });
}

QByteArray EventFeed::text(QJsonObject object) const
{
    object.insert(QStringLiteral("revision"), static_cast<qint64>(m_live.revision()));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace forecourt::localapi
