// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stationlearner.h"

namespace forecourt::engine {

namespace {

constexpr qint64 ConfigurationAgeS = 12 * 3600;

/// The keys every station must have (OCPP 1.6 §9), for stations that do not list all at once, and those
/// of other profiles we use.
const QStringList& standardKeys()
{
    static const QStringList keys{
        QStringLiteral("NumberOfConnectors"),
        QStringLiteral("SupportedFeatureProfiles"),
        QStringLiteral("ConnectionTimeOut"),
        QStringLiteral("HeartbeatInterval"),
        QStringLiteral("MeterValueSampleInterval"),
        QStringLiteral("MeterValuesSampledData"),
        QStringLiteral("ClockAlignedDataInterval"),
        QStringLiteral("MeterValuesAlignedData"),
        QStringLiteral("AuthorizeRemoteTxRequests"),
        QStringLiteral("ConnectorPhaseRotation"),
        QStringLiteral("GetConfigurationMaxKeys"),
        QStringLiteral("LocalAuthorizeOffline"),
        QStringLiteral("LocalPreAuthorize"),
        QStringLiteral("ResetRetries"),
        QStringLiteral("StopTransactionOnEVSideDisconnect"),
        QStringLiteral("StopTransactionOnInvalidId"),
        QStringLiteral("StopTxnAlignedData"),
        QStringLiteral("StopTxnSampledData"),
        QStringLiteral("TransactionMessageAttempts"),
        QStringLiteral("TransactionMessageRetryInterval"),
        QStringLiteral("UnlockConnectorOnEVSideDisconnect"),
        QStringLiteral("WebSocketPingInterval"),
        QStringLiteral("LocalAuthListMaxLength"),
        QStringLiteral("SendLocalListMaxLength"),
        QStringLiteral("ChargeProfileMaxStackLevel"),
        QStringLiteral("ChargingScheduleAllowedChargingRateUnit"),
        QStringLiteral("ChargingScheduleMaxPeriods"),
        QStringLiteral("MaxChargingProfilesInstalled"),
    };
    return keys;
}

} // namespace

StationLearner::StationLearner(EngineContext& context, StationModel& model, CommandFollower& follower)
    : m_context(context), m_model(model), m_follower(follower)
{
}

void StationLearner::linkOpened()
{
    ++m_round;
    m_steps.clear();
    m_wait = m_context.clock.after(BootWait, [this] { waitOver(); });
}

void StationLearner::linkClosed()
{
    ++m_round;
    m_steps.clear();
    m_wait.reset();
}

void StationLearner::waitOver()
{
    m_wait.reset();
    if (m_released)
        m_released();
    if (!m_model.record().isAdmitted)
        return;
    begin();
}

void StationLearner::booted()
{
    if (m_wait) // else it booted again on the same link
        m_wait.reset();
    if (m_released)
        m_released();
    if (m_model.record().isAdmitted)
        begin();
}

void StationLearner::admitted()
{
    ++m_round;
    m_steps.clear();
    m_wait = m_context.clock.after(BootWait, [this] { waitOver(); });
    if (canTrigger())
        run(TriggerMessage{QStringLiteral("BootNotification"), std::nullopt}, [](const CommandRecord&) {});
}

bool StationLearner::isConfigurationDue() const
{
    const StationRecord& record = m_model.record();
    return m_model.state().link.hasBootedOnThisLink || record.variables.isEmpty() || !record.variablesReadAt
        || record.variablesReadAt->secsTo(m_context.clock.utcNow()) > ConfigurationAgeS;
}

bool StationLearner::canTrigger() const
{
    if (m_model.record().unsupportedActions.contains(QStringLiteral("TriggerMessage")))
        return false;
    const std::optional<QString> profiles = m_model.variable(QLatin1String("SupportedFeatureProfiles"));
    return !profiles || profiles->trimmed().isEmpty()
        || profiles->contains(QLatin1String("RemoteTrigger"), Qt::CaseInsensitive);
}

void StationLearner::begin()
{
    ++m_round;
    m_steps.clear();
    m_steps.push_back([this] { // last: fresh statuses
        if (!canTrigger())
            return next();
        run(TriggerMessage{QStringLiteral("StatusNotification"), std::nullopt},
            [this](const CommandRecord&) { next(); });
    });
    m_steps.push_back([this] {
        if (!isConfigurationDue())
            return next();
        run(ReadVariables{}, [this](const CommandRecord& record) { afterConfiguration(record); });
    });
    m_steps.push_back([this] { // first: who are you (once; an accepted station is not asked again, E16 3.40)
        if (m_model.record().lastBootAt || !canTrigger())
            return next();
        run(TriggerMessage{QStringLiteral("BootNotification"), std::nullopt},
            [this](const CommandRecord&) { next(); });
    });
    next();
}

void StationLearner::next()
{
    if (m_steps.empty())
        return;
    const std::function<void()> step = std::move(m_steps.back());
    m_steps.pop_back();
    step();
}

/// A station that will not list everything, or lists only as much as fits, is asked by name.
void StationLearner::afterConfiguration(const CommandRecord& record)
{
    if (record.outcome == CommandOutcome::Disconnected || record.outcome == CommandOutcome::TimedOut
        || record.outcome == CommandOutcome::NotSupported)
        return next();
    readInParts();
}

void StationLearner::readInParts()
{
    QStringList missing;
    for (const QString& key : standardKeys()) {
        if (!m_model.variable(QLatin1String(key.toLatin1())))
            missing.append(key);
    }
    const bool hasAll = m_model.number(QLatin1String("NumberOfConnectors")).has_value();
    const std::optional<int> maximum = m_model.number(QLatin1String("GetConfigurationMaxKeys"));
    const bool isCut = maximum && m_model.record().variables.size() == *maximum;
    if (missing.isEmpty() || (hasAll && !isCut))
        return next();
    if (!maximum) // how many at once must be known first
        missing = QStringList{QStringLiteral("GetConfigurationMaxKeys")};
    const bool isFirst = !maximum;
    run(ReadVariables{missing}, [this, isFirst](const CommandRecord& record) {
        if (isFirst && record.outcome == CommandOutcome::Accepted
            && m_model.number(QLatin1String("GetConfigurationMaxKeys")))
            return readInParts();
        next();
    });
}

void StationLearner::run(CommandParameters parameters, CommandBook::Answered then)
{
    CommandRequest request;
    request.station = m_model.id();
    request.parameters = std::move(parameters);
    request.origin = CommandOrigin::System;
    const Result<CommandId> id = m_follower.submit(request);
    if (!id)
        return; // offline meanwhile; the next link begins anew
    m_context.commands.whenAnswered(*id, [this, round = m_round, then = std::move(then)](const CommandRecord& record) {
        if (round == m_round)
            then(record);
    });
}

} // namespace forecourt::engine
