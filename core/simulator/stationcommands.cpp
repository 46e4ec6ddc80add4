// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/stationcommands.h"

#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/schema/jsonwriter.h"
#include "core/ocpp/v16/actions.h"
#include "core/simulator/stationcommandreader.h"

namespace forecourt::simulator {

using namespace ocpp::v16;
using namespace std::chrono_literals;
namespace rpc = ocpp::rpc;
namespace schema = ocpp::schema;

void StationCommands::handle(const QString& id, const QString& action, const QJsonObject& payload)
{
    if (m_station.misbehaviour().has(12) && !m_station.isAccepted()) {
        m_station.m_link.interrupt(5s);
        return;
    }
    if (m_station.misbehaviour().has(46) && (action == QLatin1String("Reset") || action == QLatin1String("ReserveNow"))) {
        if (action == QLatin1String("Reset"))
            m_station.reboot(Reason::HardReset);
        else
            m_station.m_link.interrupt(5s);
        return;
    }
    const auto forced = m_station.forcedAnswers().find(action);
    if (forced && forced->kind != ForcedAnswer::Kind::InstallFails)
        return answerAsForced(id, action, *forced);
    const Answer answer = answerFor(action, payload);
    if (const auto* result = std::get_if<QJsonObject>(&answer.reply))
        m_station.m_link.answer(id, action, *result);
    else
        m_station.m_link.refuse(id, std::get<rpc::CallErrorCode>(answer.reply), QString());
    if (answer.after)
        answer.after();
}

void StationCommands::answerAsForced(const QString& id, const QString& action, const ForcedAnswer& forced)
{
    switch (forced.kind) {
    case ForcedAnswer::Kind::Result: m_station.m_link.answer(id, action, forced.payload); break;
    case ForcedAnswer::Kind::Error: m_station.m_link.refuse(id, forced.code, QString()); break;
    case ForcedAnswer::Kind::Silence: break;
    case ForcedAnswer::Kind::LoseLink: m_station.m_link.interrupt(100ms); break;
    case ForcedAnswer::Kind::InstallFails: break; // answered as usual
    }
}

StationCommands::Answer StationCommands::answerFor(const QString& action, const QJsonObject& payload)
{
    const auto is = [&action](const char* name) { return action == QLatin1String(name); };
    if (is("CancelReservation"))
        return read(payload, &StationCommands::cancelReservation);
    if (is("ChangeAvailability"))
        return read(payload, &StationCommands::changeAvailability);
    if (is("ChangeConfiguration"))
        return read(payload, &StationCommands::changeConfiguration);
    if (is("ClearCache"))
        return read(payload, &StationCommands::clearCache);
    if (is("ClearChargingProfile"))
        return read(payload, &StationCommands::clearChargingProfile);
    if (is("DataTransfer"))
        return read(payload, &StationCommands::dataTransfer);
    if (is("GetCompositeSchedule"))
        return read(payload, &StationCommands::getCompositeSchedule);
    if (is("GetConfiguration"))
        return read(payload, &StationCommands::getConfiguration);
    if (is("GetDiagnostics"))
        return read(payload, &StationCommands::getDiagnostics);
    if (is("GetLocalListVersion"))
        return read(payload, &StationCommands::getLocalListVersion);
    if (is("RemoteStartTransaction"))
        return read(payload, &StationCommands::remoteStart);
    if (is("RemoteStopTransaction"))
        return read(payload, &StationCommands::remoteStop);
    if (is("ReserveNow"))
        return read(payload, &StationCommands::reserveNow);
    if (is("Reset"))
        return read(payload, &StationCommands::reset);
    if (is("SendLocalList"))
        return read(payload, &StationCommands::sendLocalList);
    if (is("SetChargingProfile"))
        return read(payload, &StationCommands::setChargingProfile);
    if (is("TriggerMessage"))
        return read(payload, &StationCommands::triggerMessage);
    if (is("UnlockConnector"))
        return read(payload, &StationCommands::unlockConnector);
    if (is("UpdateFirmware"))
        return read(payload, &StationCommands::updateFirmware);
    if (const auto answer = answerForSecurity(action, payload))
        return *answer;
    return {findAction(action) ? rpc::CallErrorCode::NotSupported : rpc::CallErrorCode::NotImplemented};
}

// ---- core -------------------------------------------------------------------------------------------

StationCommands::Answer StationCommands::changeAvailability(const ChangeAvailabilityRequest& request)
{
    if (!isConnector(request.connectorId))
        return {schema::write(ChangeAvailabilityResponse{AvailabilityStatus::Rejected})};
    const bool isOperative = request.type == AvailabilityType::Operative;
    // The new status is told after the answer.
    AvailabilityStatus status = AvailabilityStatus::Accepted;
    for (int number = 1; number <= m_station.connectorCount(); ++number) {
        const SimulatedConnector& connector = *m_station.connector(number);
        const bool isMeant = request.connectorId == 0 || request.connectorId == number;
        if (isMeant && connector.transaction() && connector.isOperative() != isOperative)
            status = AvailabilityStatus::Scheduled;
    }
    return {schema::write(ChangeAvailabilityResponse{status}), [this, request, isOperative] {
                for (int number = 1; number <= m_station.connectorCount(); ++number) {
                    if (request.connectorId == 0 || request.connectorId == number)
                        (void)m_station.connector(number)->changeAvailability(isOperative);
                }
                if (request.connectorId == 0)
                    m_station.sendStatus(0);
            }};
}

StationCommands::Answer StationCommands::changeConfiguration(const ChangeConfigurationRequest& request)
{
    const bool isMeasurands = request.key.compare(QLatin1String("MeterValuesSampledData"), Qt::CaseInsensitive) == 0;
    if (m_station.misbehaviour().has(37) && isMeasurands)
        return {schema::write(ChangeConfigurationResponse{ConfigurationStatus::Accepted}),
                [this] { m_station.reboot(Reason::Reboot); }};
    const bool isPassword = request.key.compare(QLatin1String("AuthorizationKey"), Qt::CaseInsensitive) == 0;
    if (isPassword && (request.value.size() < 16 || request.value.size() > 40))
        return {schema::write(ChangeConfigurationResponse{ConfigurationStatus::Rejected})};
    const bool isLowerProfile = request.key.compare(QLatin1String("SecurityProfile"), Qt::CaseInsensitive) == 0
        && request.value.toInt() < m_station.configuration().integer(request.key);
    if (isLowerProfile) // SEC A05: never downwards
        return {schema::write(ChangeConfigurationResponse{ConfigurationStatus::Rejected})};

    ConfigurationStatus status = ConfigurationStatus::Rejected;
    switch (m_station.configuration().set(request.key, request.value)) {
    case SetOutcome::Accepted: status = ConfigurationStatus::Accepted; break;
    case SetOutcome::Rejected: status = ConfigurationStatus::Rejected; break;
    case SetOutcome::RebootRequired: status = ConfigurationStatus::RebootRequired; break;
    case SetOutcome::NotSupported: status = ConfigurationStatus::NotSupported; break;
    }
    return {schema::write(ChangeConfigurationResponse{status}), [this, request, status, isPassword] {
                if (status != ConfigurationStatus::Accepted)
                    return;
                m_station.configurationChanged(request.key);
                if (isPassword) { // SEC A01: used from the next connection on
                    const bool isText = m_station.misbehaviour().has(44);
                    m_station.m_link.setPassword(isText ? request.value.toUtf8()
                                                        : QByteArray::fromHex(request.value.toLatin1()));
                    m_station.m_link.renew(1s);
                }
            }};
}

StationCommands::Answer StationCommands::clearCache(const ClearCacheRequest&)
{
    const bool hasCache = m_station.m_authorizer.clearCache();
    return {schema::write(ClearCacheResponse{hasCache ? GenericStatus::Accepted : GenericStatus::Rejected})};
}

StationCommands::Answer StationCommands::dataTransfer(const DataTransferRequest&)
{
    return {schema::write(DataTransferResponse{DataTransferStatus::UnknownVendorId, std::nullopt})};
}

StationCommands::Answer StationCommands::getConfiguration(const GetConfigurationRequest& request)
{
    const auto entry = [](const ConfigurationKey& key) {
        KeyValue value{key.name, key.isReadOnly, std::nullopt};
        if (!key.isWriteOnly)
            value.value = key.value;
        return value;
    };
    GetConfigurationResponse response;
    QList<KeyValue> known;
    QList<QString> unknown;
    const QList<QString> wanted = request.key.value_or(QList<QString>());
    if (wanted.isEmpty()) {
        for (const ConfigurationKey& key : m_station.configuration().keys())
            known.append(entry(key));
    }
    for (const QString& name : wanted) {
        if (const auto key = m_station.configuration().find(name))
            known.append(entry(*key));
        else
            unknown.append(name);
    }
    if (!known.isEmpty())
        response.configurationKey = known;
    if (!unknown.isEmpty())
        response.unknownKey = unknown;
    return {schema::write(response)};
}

StationCommands::Answer StationCommands::remoteStart(const RemoteStartTransactionRequest& request)
{
    const auto answer = [](GenericStatus status) { return schema::write(RemoteStartTransactionResponse{status}); };
    SimulatedConnector* target = nullptr;
    for (int number = 1; number <= m_station.connectorCount() && !target; ++number) {
        SimulatedConnector* candidate = m_station.connector(number);
        if (request.connectorId.value_or(number) == number && candidate->isFreeFor(request.idTag, {}))
            target = candidate;
    }
    const bool isRefused = m_station.misbehaviour().has(30) && !request.connectorId;
    if (!target || isRefused || !m_station.isAccepted())
        return {answer(GenericStatus::Rejected)};
    if (m_station.misbehaviour().has(30))
        return {answer(GenericStatus::Accepted)};
    const int number = target->number();
    if (request.chargingProfile)
        m_profilesToCome.insert(number, *request.chargingProfile);
    const bool isJudged = !m_station.configuration().boolean(QStringLiteral("AuthorizeRemoteTxRequests"));
    return {answer(GenericStatus::Accepted),
            [this, number, tag = request.idTag, isJudged] { m_station.start(number, tag, isJudged); }};
}

void StationCommands::transactionNumbered(const SimulatedConnector& connector, qint64 transactionId)
{
    if (m_profilesToCome.contains(connector.number()))
        (void)m_station.m_profiles.set(connector.number(), m_profilesToCome.take(connector.number()), transactionId);
}

StationCommands::Answer StationCommands::remoteStop(const RemoteStopTransactionRequest& request)
{
    SimulatedConnector* target = m_station.connectorOfId(request.transactionId);
    if (!target)
        return {schema::write(RemoteStopTransactionResponse{GenericStatus::Rejected})};
    return {schema::write(RemoteStopTransactionResponse{GenericStatus::Accepted}),
            [target] { target->stop(Reason::Remote); }};
}

StationCommands::Answer StationCommands::reset(const ResetRequest& request)
{
    return {schema::write(ResetResponse{GenericStatus::Accepted}), [this, request] {
                m_station.reboot(request.type == ResetType::Hard ? Reason::HardReset : Reason::SoftReset);
            }};
}

StationCommands::Answer StationCommands::unlockConnector(const UnlockConnectorRequest& request)
{
    SimulatedConnector* target = m_station.connector(request.connectorId);
    if (!target)
        return {schema::write(UnlockConnectorResponse{UnlockStatus::NotSupported})};
    return {schema::write(UnlockConnectorResponse{UnlockStatus::Unlocked}),
            [target] { target->stop(Reason::UnlockCommand); }};
}

// ---- trigger ----------------------------------------------------------------------------------------

bool StationCommands::trigger(const QString& message, std::optional<int> connector)
{
    const auto urgency = rpc::CallUrgency::EvenWhenHeld;
    if (message == QLatin1String("BootNotification")) {
        m_station.sendBoot();
    } else if (message == QLatin1String("Heartbeat")) {
        m_station.sendHeartbeat();
    } else if (message == QLatin1String("StatusNotification")) {
        for (int number = 0; number <= m_station.connectorCount(); ++number) {
            if (connector.value_or(number) == number)
                m_station.sendStatus(number, urgency);
        }
    } else if (message == QLatin1String("MeterValues")) {
        for (int number = 1; number <= m_station.connectorCount(); ++number) {
            if (connector.value_or(number) == number)
                m_station.connector(number)->sendMeterValues(QStringLiteral("MeterValuesSampledData"), ReadingContext::Trigger);
        }
    } else if (message == QLatin1String("DiagnosticsStatusNotification") || message == QLatin1String("LogStatusNotification")) {
        m_station.notify(message, {{QStringLiteral("status"), m_station.m_files.uploadStatus()}}, urgency);
    } else if (message == QLatin1String("FirmwareStatusNotification")) {
        m_station.notify(message, {{QStringLiteral("status"), m_station.m_files.firmwareStatus()}}, urgency);
    } else if (message == QLatin1String("SignChargePointCertificate")) {
        const StationSettings& settings = m_station.settings();
        const QString name = settings.serialNumber.isEmpty() ? settings.id : settings.serialNumber;
        const QString request = m_keys.certificateRequest(name, m_station.configuration().text(QStringLiteral("CpoName")));
        m_station.notify(QStringLiteral("SignCertificate"), schema::write(SignCertificateRequest{request}), urgency);
    } else {
        return false;
    }
    return true;
}

StationCommands::Answer StationCommands::triggerMessage(const TriggerMessageRequest& request)
{
    const QString message = schema::enumText(request.requestedMessage);
    const bool isKnown = !request.connectorId || (isConnector(*request.connectorId) && *request.connectorId > 0);
    // E16 3.40: a station that is accepted does not boot again on demand.
    const bool isRefused = request.requestedMessage == MessageTrigger::BootNotification && m_station.isAccepted();
    if (!isKnown || isRefused)
        return {schema::write(TriggerMessageResponse{TriggerMessageStatus::Rejected})};
    return {schema::write(TriggerMessageResponse{TriggerMessageStatus::Accepted}),
            [this, message, connector = request.connectorId] { (void)trigger(message, connector); }};
}

} // namespace forecourt::simulator
