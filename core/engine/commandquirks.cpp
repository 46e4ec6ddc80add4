// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/commandquirks.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr std::chrono::milliseconds BootWithin{10'999};   // StationLearner::BootWait, and a little
constexpr std::chrono::milliseconds DropWithin{5'999};    // the link ended because of the command (quirk 46)
constexpr std::chrono::milliseconds ReconnectWithin{120'000}; // it connects anew for a setting it took
constexpr std::chrono::milliseconds RebootWithin{120'000}; // the boot came of the change (quirk 37)
constexpr qsizetype RememberedProfiles = 20;

bool isMeasurandList(const QString& key)
{
    static const QLatin1String lists[] = {QLatin1String("MeterValuesSampledData"), QLatin1String("MeterValuesAlignedData"),
                                          QLatin1String("StopTxnSampledData"), QLatin1String("StopTxnAlignedData")};
    return std::any_of(std::begin(lists), std::end(lists),
                       [&](QLatin1String list) { return key.compare(list, Qt::CaseInsensitive) == 0; });
}

/// Does a station connect anew when it took this key. Source: OCPP 1.6 security whitepaper, A01 and A05.
bool isOfTheLink(const QString& key)
{
    return key.compare(QLatin1String("AuthorizationKey"), Qt::CaseInsensitive) == 0
        || key.compare(QLatin1String("SecurityProfile"), Qt::CaseInsensitive) == 0;
}

} // namespace

void CommandQuirks::answered(const CommandRecord& record)
{
    if (record.action == QLatin1String("RemoteStartTransaction"))
        noteRefusedStart(record);
    else if (record.action == QLatin1String("SetChargingProfile"))
        noteProfile(record);
    else if (record.action == QLatin1String("SendLocalList"))
        noteLocalList(record);
    else if (record.action == QLatin1String("ChangeConfiguration"))
        noteChange(record);
}

/// Quirk 30: refused without a connector although one is free. We name one; a raw command need not.
void CommandQuirks::noteRefusedStart(const CommandRecord& record)
{
    const auto* start = std::get_if<RemoteStart>(&record.parameters);
    const auto& connectors = m_model.state().connectors;
    const bool hasFree = std::any_of(connectors.begin(), connectors.end(), [](const ConnectorState& connector) {
        return connector.status == ConnectorStatus::Available;
    });
    const bool isNamed = (start && start->evse) || record.payload.contains(QLatin1String("connectorId"));
    if (!isNamed && hasFree && record.answerStatus == QLatin1String("Rejected"))
        m_model.count(Deviation{30, QStringLiteral("remote-start-needs-connector"), record.action});
}

/// Quirk 40: the same profile is refused with one stack level and accepted with another.
void CommandQuirks::noteProfile(const CommandRecord& record)
{
    const QLatin1String levelKey("stackLevel");
    QJsonObject payload = record.payload;
    QJsonObject profile = payload.take(QLatin1String("csChargingProfiles")).toObject();
    const int level = profile.take(levelKey).toInt();
    profile.remove(QLatin1String("chargingProfileId"));
    payload.insert(QLatin1String("csChargingProfiles"), profile);
    const QByteArray rest = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    if (record.answerStatus == QLatin1String("Rejected")) {
        if (m_refusedLevels.size() >= RememberedProfiles)
            m_refusedLevels.clear();
        m_refusedLevels.insert(rest, level);
    } else if (record.answerStatus == QLatin1String("Accepted") && m_refusedLevels.contains(rest)) {
        if (const int refused = m_refusedLevels.take(rest); refused != level)
            m_model.count(Deviation{40, QStringLiteral("stack-level-refused"),
                                    QStringLiteral("SetChargingProfile: level %1 refused, %2 accepted").arg(refused).arg(level)});
    }
}

/// Quirk 41: a list that fits by the station's own word is not taken.
void CommandQuirks::noteLocalList(const CommandRecord& record)
{
    const QJsonObject& payload = record.payload;
    const qsizetype length = payload.value(QLatin1String("localAuthorizationList")).toArray().size();
    const std::optional<int> maximum = m_model.number(QLatin1String("SendLocalListMaxLength"));
    const bool isFull = payload.value(QLatin1String("updateType")).toString() == QLatin1String("Full");
    const bool hasFailed = record.answerStatus == QLatin1String("Failed")
        || (isFull && record.answerStatus == QLatin1String("VersionMismatch"));
    if (hasFailed && (!maximum || length <= *maximum))
        m_model.count(Deviation{41, QStringLiteral("local-list-refused"),
                                QStringLiteral("SendLocalList: %1 with %2 tags").arg(record.answerStatus).arg(length)});
}

void CommandQuirks::noteChange(const CommandRecord& record)
{
    const QString key = record.payload.value(QLatin1String("key")).toString();
    if (record.answerStatus != QLatin1String("Accepted"))
        return;
    if (isMeasurandList(key)) {
        m_measurandKey = key;
        m_measurandsAt = m_clock.monotonic();
    }
    if (isOfTheLink(key))
        m_linkChangeAt = m_clock.monotonic();
}

/// The next end of its link comes of a setting: it connects with the new key, or boots (quirk 37).
bool CommandQuirks::isReconnectDue() const
{
    const auto now = m_clock.monotonic();
    return (m_linkChangeAt && now - *m_linkChangeAt <= ReconnectWithin)
        || (!m_measurandKey.isEmpty() && now - m_measurandsAt <= RebootWithin);
}

/// Quirk 37: accepted, and down it went.
void CommandQuirks::booted(bool wasAsked)
{
    const QString key = std::exchange(m_measurandKey, QString());
    if (!wasAsked && !key.isEmpty() && m_clock.monotonic() - m_measurandsAt <= RebootWithin)
        m_model.count(Deviation{37, QStringLiteral("reboot-after-measurands"), QStringLiteral("ChangeConfiguration: ") + key});
}

void CommandQuirks::linkDropped(const CommandRecord& record, const DroppedLink& drop)
{
    const bool isReset = record.action == QLatin1String("Reset");
    const bool isDue = isReconnectDue();
    m_linkChangeAt.reset();
    if (isDue)
        return;
    const bool isEarly = drop.wasBeforeBoot && drop.sinceOpened <= BootWithin;
    if (isEarly && !isReset) // a reset is meant to break the link
        m_model.count(Deviation{12, QStringLiteral("command-before-boot"), record.action});
    else if (drop.sinceSent <= DropWithin)
        m_model.count(Deviation{46, isReset ? QStringLiteral("reset-without-answer") : QStringLiteral("link-dropped-at-command"),
                                record.action});
}

} // namespace forecourt::engine
