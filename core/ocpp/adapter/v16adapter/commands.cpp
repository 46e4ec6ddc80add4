// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/commands.h"

#include "core/ocpp/adapter/v16adapter/secrets.h"
#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/schema/jsonwriter.h"
#include "core/ocpp/v16/actions.h"

namespace forecourt::ocpp::v16adapter {

namespace {

struct Draft
{
    QString action;
    QJsonObject payload;
};

std::optional<EvseId> evseFrom(std::optional<int> connector)
{
    return connector && *connector > 0 ? std::optional(EvseId(*connector)) : std::nullopt;
}

std::optional<int> connectorFrom(const std::optional<EvseId>& evse)
{
    return evse ? std::optional(evse->value()) : std::nullopt;
}

/// Drafts the payload of each neutral command.
struct Drafter
{
    Result<Draft> operator()(const RemoteStart& command) const
    {
        v16::RemoteStartTransactionRequest request;
        request.connectorId = connectorFrom(command.evse);
        request.idTag = command.token.value;
        return Draft{QStringLiteral("RemoteStartTransaction"), schema::write(request)};
    }
    Result<Draft> operator()(const RemoteStop& command) const
    {
        bool isNumber = false;
        const qint64 id = command.transaction.value().toLongLong(&isNumber);
        if (!isNumber) {
            const QString issue = QStringLiteral("transactionId: a number expected");
            return failure(ErrorCode::InvalidInput, issue, {issue});
        }
        return Draft{QStringLiteral("RemoteStopTransaction"), schema::write(v16::RemoteStopTransactionRequest{id})};
    }
    Result<Draft> operator()(const Reset& command) const
    {
        if (command.kind != ResetKind::Soft && command.kind != ResetKind::Hard)
            return failure(ErrorCode::NotSupported, QStringLiteral("OCPP 1.6 knows Soft and Hard reset only"));
        const auto type = command.kind == ResetKind::Hard ? v16::ResetType::Hard : v16::ResetType::Soft;
        return Draft{QStringLiteral("Reset"), schema::write(v16::ResetRequest{type})};
    }
    Result<Draft> operator()(const ChangeAvailability& command) const
    {
        const auto type = command.to == Availability::Operative ? v16::AvailabilityType::Operative
                                                                : v16::AvailabilityType::Inoperative;
        return Draft{QStringLiteral("ChangeAvailability"),
                     schema::write(v16::ChangeAvailabilityRequest{connectorFrom(command.evse).value_or(0), type})};
    }
    Result<Draft> operator()(const UnlockConnector& command) const
    {
        return Draft{QStringLiteral("UnlockConnector"),
                     schema::write(v16::UnlockConnectorRequest{command.evse.value()})};
    }
    Result<Draft> operator()(const TriggerMessage& command) const
    {
        QJsonObject payload{{QStringLiteral("requestedMessage"), command.message}};
        if (command.evse)
            payload.insert(QStringLiteral("connectorId"), command.evse->value());
        if (schema::enumFromText<v16::MessageTrigger>(command.message))
            return Draft{QStringLiteral("TriggerMessage"), payload};
        if (schema::enumFromText<v16::ExtendedMessageTrigger>(command.message))
            return Draft{QStringLiteral("ExtendedTriggerMessage"), payload};
        return failure(ErrorCode::NotSupported,
                       QStringLiteral("OCPP 1.6 cannot trigger %1").arg(command.message), {command.message});
    }
    Result<Draft> operator()(const ReadVariables& command) const
    {
        v16::GetConfigurationRequest request;
        if (!command.names.isEmpty())
            request.key = command.names;
        return Draft{QStringLiteral("GetConfiguration"), schema::write(request)};
    }
    Result<Draft> operator()(const RawCall& command) const { return Draft{command.action, command.payload}; }
};

QStringList asText(const schema::Issues& issues)
{
    QStringList lines;
    for (const schema::Issue& issue : issues.all()) {
        const QString what = issue.detail.isEmpty() ? QString(schema::issueName(issue.kind)) : issue.detail;
        lines.append(QStringLiteral("%1: %2").arg(issue.path.isEmpty() ? QStringLiteral("payload") : issue.path, what));
    }
    return lines;
}

template<class Request>
std::optional<Request> usable(const QJsonObject& payload)
{
    const auto reading = schema::read<Request>(payload);
    return reading.isUsable() ? std::optional(reading.value) : std::nullopt;
}

std::optional<CommandParameters> neutralMeaning(const QString& action, const QJsonObject& payload)
{
    if (action == QLatin1String("RemoteStartTransaction")) {
        if (const auto r = usable<v16::RemoteStartTransactionRequest>(payload))
            return RemoteStart{evseFrom(r->connectorId), IdToken{r->idTag, IdTokenKind::Unknown}};
    } else if (action == QLatin1String("RemoteStopTransaction")) {
        if (const auto r = usable<v16::RemoteStopTransactionRequest>(payload))
            return RemoteStop{TransactionId(QString::number(r->transactionId))};
    } else if (action == QLatin1String("Reset")) {
        if (const auto r = usable<v16::ResetRequest>(payload))
            return Reset{r->type == v16::ResetType::Hard ? ResetKind::Hard : ResetKind::Soft};
    } else if (action == QLatin1String("ChangeAvailability")) {
        if (const auto r = usable<v16::ChangeAvailabilityRequest>(payload)) {
            return ChangeAvailability{evseFrom(r->connectorId), r->type == v16::AvailabilityType::Operative
                                                                    ? Availability::Operative
                                                                    : Availability::Inoperative};
        }
    } else if (action == QLatin1String("UnlockConnector")) {
        if (const auto r = usable<v16::UnlockConnectorRequest>(payload); r && r->connectorId > 0)
            return UnlockConnector{EvseId(r->connectorId)};
    } else if (action == QLatin1String("TriggerMessage")) {
        if (const auto r = usable<v16::TriggerMessageRequest>(payload))
            return TriggerMessage{schema::enumText(r->requestedMessage), evseFrom(r->connectorId)};
    } else if (action == QLatin1String("ExtendedTriggerMessage")) {
        if (const auto r = usable<v16::ExtendedTriggerMessageRequest>(payload))
            return TriggerMessage{schema::enumText(r->requestedMessage), evseFrom(r->connectorId)};
    } else if (action == QLatin1String("GetConfiguration")) {
        if (const auto r = usable<v16::GetConfigurationRequest>(payload))
            return ReadVariables{r->key.value_or(QList<QString>())};
    }
    return std::nullopt;
}

} // namespace

bool changesState(const QString& action)
{
    static const QLatin1String readers[] = {
        QLatin1String("GetConfiguration"), QLatin1String("GetLocalListVersion"), QLatin1String("GetCompositeSchedule"),
        QLatin1String("GetInstalledCertificateIds"), QLatin1String("TriggerMessage"),
        QLatin1String("ExtendedTriggerMessage")};
    return std::none_of(std::begin(readers), std::end(readers),
                        [&](QLatin1String reader) { return action == reader; });
}

CommandParameters meaningOf(const QString& action, const QJsonObject& payload)
{
    if (auto meaning = neutralMeaning(action, payload))
        return *meaning;
    return RawCall{action, payload, false}; // in memory only: a new key must be known when it is accepted
}

Result<PreparedCommand> prepareCommand(const CommandParameters& parameters)
{
    const auto draft = std::visit(Drafter{}, parameters);
    if (!draft)
        return tl::unexpected(draft.error());
    const auto* raw = std::get_if<RawCall>(&parameters);
    const bool isForced = raw && raw->force;

    const v16::ActionInfo* info = v16::findAction(draft->action);
    if (!isForced) {
        if (!info || !info->isFromCentral())
            return failure(ErrorCode::NotSupported,
                           QStringLiteral("%1 is no command of OCPP 1.6").arg(draft->action), {draft->action});
        const QStringList issues = asText(info->validateRequest(draft->payload));
        if (!issues.isEmpty())
            return failure(ErrorCode::InvalidInput, issues.join(QLatin1String("; ")), issues);
    }
    PreparedCommand prepared;
    prepared.action = draft->action;
    prepared.payload = draft->payload;
    prepared.maskedPayload = maskedRequest(draft->action, draft->payload);
    prepared.meaning = raw ? meaningOf(draft->action, draft->payload) : parameters;
    prepared.changesState = changesState(draft->action);
    return prepared;
}

} // namespace forecourt::ocpp::v16adapter
