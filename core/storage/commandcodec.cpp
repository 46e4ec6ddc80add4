// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/enumnumbers.h"
#include "core/storage/jsoncodec.h"
#include "core/storage/jsonfields.h"

namespace forecourt::storage {

namespace {

void writeToken(FieldWriter& fields, const IdToken& token)
{
    fields.text(Key("token"), token.value);
    fields.enumerator(Key("tokenKind"), token.kind);
}

IdToken readToken(const FieldReader& fields)
{
    return IdToken{fields.text(Key("token")),
                   fields.enumerator(Key("tokenKind"), IdTokenKind::NoAuthorization)};
}

/// Writes one kind of parameters, with its name as "kind".
struct ParameterWriter {
    FieldWriter fields;

    void operator()(const RemoteStart& start)
    {
        fields.text(Key("kind"), QStringLiteral("RemoteStart"));
        fields.optionalId(Key("evse"), start.evse);
        writeToken(fields, start.token);
    }
    void operator()(const RemoteStop& stop)
    {
        fields.text(Key("kind"), QStringLiteral("RemoteStop"));
        fields.text(Key("transaction"), stop.transaction.value());
    }
    void operator()(const Reset& reset)
    {
        fields.text(Key("kind"), QStringLiteral("Reset"));
        fields.enumerator(Key("reset"), reset.kind);
    }
    void operator()(const ChangeAvailability& change)
    {
        fields.text(Key("kind"), QStringLiteral("ChangeAvailability"));
        fields.optionalId(Key("evse"), change.evse);
        fields.enumerator(Key("to"), change.to);
    }
    void operator()(const UnlockConnector& unlock)
    {
        fields.text(Key("kind"), QStringLiteral("UnlockConnector"));
        fields.number(Key("evse"), unlock.evse.value());
    }
    void operator()(const TriggerMessage& trigger)
    {
        fields.text(Key("kind"), QStringLiteral("TriggerMessage"));
        fields.text(Key("message"), trigger.message);
        fields.optionalId(Key("evse"), trigger.evse);
    }
    void operator()(const ReadVariables& read)
    {
        fields.text(Key("kind"), QStringLiteral("ReadVariables"));
        fields.value(Key("names"), QJsonArray::fromStringList(read.names));
    }
    void operator()(const RawCall& raw)
    {
        fields.text(Key("kind"), QStringLiteral("RawCall"));
        fields.text(Key("action"), raw.action);
        fields.value(Key("payload"), raw.payload);
        fields.flag(Key("force"), raw.force);
    }
};

QStringList textsOf(const QJsonArray& array)
{
    QStringList texts;
    for (const QJsonValue& value : array)
        texts.append(value.toString());
    return texts;
}

CommandParameters parametersFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    const QString kind = fields.text(Key("kind"));
    if (kind == QLatin1String("RemoteStart"))
        return RemoteStart{fields.optionalId<EvseId>(Key("evse")), readToken(fields)};
    if (kind == QLatin1String("RemoteStop"))
        return RemoteStop{TransactionId(fields.text(Key("transaction")))};
    if (kind == QLatin1String("Reset"))
        return Reset{fields.enumerator(Key("reset"), ResetKind::OnIdle)};
    if (kind == QLatin1String("ChangeAvailability")) {
        return ChangeAvailability{fields.optionalId<EvseId>(Key("evse")),
                                  fields.enumerator(Key("to"), Availability::Inoperative)};
    }
    if (kind == QLatin1String("UnlockConnector"))
        return UnlockConnector{EvseId(fields.smallNumber(Key("evse"), 1))};
    if (kind == QLatin1String("TriggerMessage"))
        return TriggerMessage{fields.text(Key("message")), fields.optionalId<EvseId>(Key("evse"))};
    if (kind == QLatin1String("ReadVariables"))
        return ReadVariables{textsOf(fields.value(Key("names")).toArray())};
    return RawCall{fields.text(Key("action")), fields.value(Key("payload")).toObject(),
                   fields.flag(Key("force"))};
}

} // namespace

QJsonObject toJson(const CommandRecord& command)
{
    ParameterWriter parameters;
    std::visit(parameters, command.parameters);
    FieldWriter fields;
    fields.text(Key("action"), command.action);
    fields.value(Key("parameters"), parameters.fields.object());
    fields.value(Key("payload"), command.payload);
    fields.enumerator(Key("origin"), command.origin);
    fields.text(Key("user"), command.user);
    fields.enumerator(Key("outcome"), command.outcome);
    fields.text(Key("answerStatus"), command.answerStatus);
    fields.value(Key("response"), command.response);
    fields.text(Key("errorCode"), command.errorCode);
    fields.text(Key("errorText"), command.errorText);
    fields.enumerator(Key("effect"), command.effect);
    fields.optionalId(Key("effectTransaction"), command.effectTransaction);
    fields.time(Key("queuedAt"), command.queuedAt);
    fields.time(Key("sentAt"), command.sentAt);
    fields.time(Key("answeredAt"), command.answeredAt);
    fields.time(Key("effectAt"), command.effectAt);
    return fields.object();
}

CommandRecord commandFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    CommandRecord command;
    command.action = fields.text(Key("action"));
    command.parameters = parametersFrom(fields.value(Key("parameters")).toObject());
    command.payload = fields.value(Key("payload")).toObject();
    command.origin = fields.enumerator(Key("origin"), CommandOrigin::System);
    command.user = fields.text(Key("user"));
    command.outcome = fields.enumerator(Key("outcome"), CommandOutcome::Cancelled);
    command.answerStatus = fields.text(Key("answerStatus"));
    command.response = fields.value(Key("response")).toObject();
    command.errorCode = fields.text(Key("errorCode"));
    command.errorText = fields.text(Key("errorText"));
    command.effect = fields.enumerator(Key("effect"), CommandEffect::LateAnswer);
    command.effectTransaction = fields.optionalId<TransactionKey>(Key("effectTransaction"));
    command.queuedAt = fields.time(Key("queuedAt"));
    command.sentAt = fields.optionalTime(Key("sentAt"));
    command.answeredAt = fields.optionalTime(Key("answeredAt"));
    command.effectAt = fields.optionalTime(Key("effectAt"));
    return command;
}

} // namespace forecourt::storage
