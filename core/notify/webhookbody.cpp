// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/webhookbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt::notify {

namespace {

constexpr qsizetype LongestText = 500;

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info: return QStringLiteral("info");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Critical: return QStringLiteral("critical");
    }
    return {};
}

QString stateName(AlertState state)
{
    switch (state) {
    case AlertState::Open: return QStringLiteral("open");
    case AlertState::Acknowledged: return QStringLiteral("acknowledged");
    case AlertState::Snoozed: return QStringLiteral("snoozed");
    case AlertState::Cleared: return QStringLiteral("cleared");
    }
    return {};
}

QJsonObject toJson(const AlertRecord& alert, const api::LiveSite& site, const Wording& wording)
{
    QJsonObject object{{QStringLiteral("id"), alert.id.value()},
                       {QStringLiteral("kind"), alertKindName(alert.kind)},
                       {QStringLiteral("severity"), severityName(alert.severity)},
                       {QStringLiteral("state"), stateName(alert.state)},
                       {QStringLiteral("count"), alert.count},
                       {QStringLiteral("since"), alert.since.toUTC().toString(Qt::ISODate)},
                       {QStringLiteral("title"), wording.title(alert, site).left(LongestText)},
                       {QStringLiteral("hint"), wording.hint(alert, site).left(LongestText)}};
    const auto add = [&object](const QString& key, const QString& text) {
        if (!text.isEmpty())
            object.insert(key, text.left(LongestText));
    };
    add(QStringLiteral("charger"), alert.station.value());
    add(QStringLiteral("subject"), alert.subject);
    add(QStringLiteral("code"), alert.code);
    add(QStringLiteral("vendorCode"), alert.vendorCode);
    add(QStringLiteral("info"), alert.info);
    if (alert.evse)
        object.insert(QStringLiteral("connector"), alert.evse->value());
    if (alert.clearedAt)
        object.insert(QStringLiteral("clearedAt"), alert.clearedAt->toUTC().toString(Qt::ISODate));
    QJsonArray stations;
    for (const StationId& station : alert.stations)
        stations.append(station.value());
    if (!stations.isEmpty())
        object.insert(QStringLiteral("chargers"), stations);
    return object;
}

} // namespace

QString alertKindName(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Fault: return QStringLiteral("Fault");
    case AlertKind::Offline: return QStringLiteral("Offline");
    case AlertKind::SiteOffline: return QStringLiteral("SiteOffline");
    case AlertKind::Stale: return QStringLiteral("Stale");
    case AlertKind::LongSession: return QStringLiteral("LongSession");
    case AlertKind::IdleSession: return QStringLiteral("IdleSession");
    case AlertKind::UnknownToken: return QStringLiteral("UnknownToken");
    case AlertKind::StationClock: return QStringLiteral("StationClock");
    case AlertKind::OwnClock: return QStringLiteral("OwnClock");
    case AlertKind::DiskLow: return QStringLiteral("DiskLow");
    case AlertKind::Storage: return QStringLiteral("Storage");
    case AlertKind::QueueFull: return QStringLiteral("QueueFull");
    case AlertKind::Backup: return QStringLiteral("Backup");
    case AlertKind::DuplicateIdentity: return QStringLiteral("DuplicateIdentity");
    case AlertKind::SecurityEvent: return QStringLiteral("SecurityEvent");
    case AlertKind::Port: return QStringLiteral("Port");
    case AlertKind::Delivery: return QStringLiteral("Delivery");
    case AlertKind::Unavailable: return QStringLiteral("Unavailable");
    case AlertKind::UntrackedCharge: return QStringLiteral("UntrackedCharge");
    case AlertKind::NoReturn: return QStringLiteral("NoReturn");
    case AlertKind::Unpriced: return QStringLiteral("Unpriced");
    case AlertKind::OnBattery: return QStringLiteral("OnBattery");
    case AlertKind::MaySleep: return QStringLiteral("MaySleep");
    }
    return {};
}

QByteArray webhookBody(const QString& event, const QList<AlertRecord>& alerts, const api::LiveSite& site,
                       const Wording& wording, const QDateTime& now)
{
    QJsonArray list;
    for (const AlertRecord& alert : alerts)
        list.append(toJson(alert, site, wording));
    return QJsonDocument(QJsonObject{{QStringLiteral("source"), QStringLiteral("forecourt")},
                                     {QStringLiteral("event"), event},
                                     {QStringLiteral("site"), site.site().name},
                                     {QStringLiteral("sentAt"), now.toUTC().toString(Qt::ISODate)},
                                     {QStringLiteral("alerts"), list}})
        .toJson(QJsonDocument::Compact);
}

} // namespace forecourt::notify
