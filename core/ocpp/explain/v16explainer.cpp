// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/explain/v16explainer.h"

#include "core/ocpp/adapter/v16adapter/deviations.h"
#include "core/ocpp/adapter/v16adapter/frametexts.h"
#include "core/ocpp/explain/valuemeanings.h"
#include "core/ocpp/rpc/frame.h"
#include "core/ocpp/schema/timestamp.h"
#include "core/ocpp/v16/actions.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace forecourt::ocpp {

namespace {

using api::MessageField;
using schema::FieldDescription;
using Kind = MessageRecord::Kind;

constexpr int DeepestField = 32; ///< as the wire's own limit

/// A CALLERROR as the log keeps it. Source: OCPP-J 1.6 §4.2.3.
QList<FieldDescription> errorFields()
{
    FieldDescription code;
    code.key = QStringLiteral("errorCode");
    code.doc = QStringLiteral("What kind of error it is.");
    FieldDescription text;
    text.key = QStringLiteral("errorDescription");
    text.doc = QStringLiteral("What happened, in words.");
    FieldDescription details;
    details.key = QStringLiteral("errorDetails");
    details.doc = QStringLiteral("Anything else about it.");
    details.kind = schema::ValueKind::Object;
    return {code, text, details};
}

QList<FieldDescription> missingFields()
{
    FieldDescription reason;
    reason.key = QStringLiteral("reason");
    reason.doc = QStringLiteral("Why there is no answer.");
    return {reason};
}

/// Builds the fields of an object or list, with what the standard says about them.
class TreeBuilder
{
public:
    explicit TreeBuilder(QString action) : m_action(std::move(action)) {}

    QList<MessageField> object(const QJsonObject& json, const QList<FieldDescription>& known, const QString& path, int depth) const
    {
        QList<MessageField> fields;
        for (const FieldDescription& field : known) {
            if (const QJsonValue value = json.value(field.key); !value.isUndefined())
                fields.append(make(field.key, value, &field, path, depth));
        }
        for (auto it = json.begin(); it != json.end(); ++it) {
            const QString key = it.key();
            const bool isKnown = std::any_of(known.cbegin(), known.cend(),
                                             [&](const FieldDescription& field) { return field.key == key; });
            if (!isKnown)
                fields.append(make(key, it.value(), nullptr, path, depth));
        }
        return fields;
    }

private:
    MessageField make(const QString& key, const QJsonValue& value, const FieldDescription* known, const QString& parent,
                      int depth) const
    {
        MessageField field;
        field.key = key;
        field.path = parent.isEmpty() ? key : parent + QLatin1Char('.') + key;
        field.isKnown = known != nullptr;
        if (known) {
            field.doc = known->doc;
            field.isRequired = known->isRequired;
            field.maxLength = known->maxLength;
            field.allowed = known->enumValues;
        }
        fill(field, value, known, depth);
        return field;
    }

    void fill(MessageField& field, const QJsonValue& value, const FieldDescription* known, int depth) const
    {
        static const QList<FieldDescription> nothing;
        switch (value.type()) {
        case QJsonValue::Object:
            field.kind = MessageField::Kind::Object;
            if (depth < DeepestField)
                field.fields = object(value.toObject(), known ? known->fields : nothing, field.path, depth + 1);
            return;
        case QJsonValue::Array: {
            field.kind = MessageField::Kind::List;
            const QJsonArray items = value.toArray();
            for (qsizetype i = 0; i < items.size() && depth < DeepestField; ++i)
                field.fields.append(item(i, items.at(i), known, field, depth + 1));
            return;
        }
        case QJsonValue::String:
            field.value = value.toString();
            fillText(field, known);
            return;
        case QJsonValue::Double:
            field.kind = MessageField::Kind::Number;
            // as short as JSON writes it
            field.value = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).chopped(1).mid(1);
            return;
        case QJsonValue::Bool:
            field.kind = MessageField::Kind::Boolean;
            field.value = value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
            return;
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            field.kind = MessageField::Kind::Null;
            field.value = QStringLiteral("null");
            return;
        }
    }

    MessageField item(qsizetype index, const QJsonValue& value, const FieldDescription* known, const MessageField& list,
                      int depth) const
    {
        MessageField field;
        field.key = QString::number(index);
        field.path = list.path + QLatin1Char('.') + field.key;
        field.isKnown = list.isKnown;
        field.allowed = list.allowed;
        fill(field, value, known, depth);
        return field;
    }

    void fillText(MessageField& field, const FieldDescription* known) const
    {
        field.kind = MessageField::Kind::Text;
        field.meaning = valueMeaning(m_action, field.key, field.value);
        if (known && known->kind == schema::ValueKind::Timestamp) {
            if (const auto reading = schema::readTimestamp(field.value); reading.utc.isValid())
                field.instant = reading.utc;
        }
    }

    QString m_action;
};

const v16::ActionInfo* infoOf(const MessageRecord& message)
{
    return v16::findAction(message.action);
}

/// What the table of this message says; empty for one without.
QList<FieldDescription> tableOf(const MessageRecord& message)
{
    const v16::ActionInfo* info = infoOf(message);
    switch (message.kind) {
    case Kind::Call: return info ? info->describeRequest() : QList<FieldDescription>();
    case Kind::Result: return info ? info->describeResponse() : QList<FieldDescription>();
    case Kind::Error: return errorFields();
    case Kind::NoReply: return missingFields();
    case Kind::Unparseable: break;
    }
    return {};
}

QString titleOf(const MessageRecord& message)
{
    switch (message.kind) {
    case Kind::Call: return message.action + QStringLiteral(".req");
    case Kind::Result: return message.action + QStringLiteral(".conf");
    case Kind::Error: return QStringLiteral("CALLERROR");
    case Kind::NoReply:
    case Kind::Unparseable: break;
    }
    return {};
}

schema::Issues inspect(const MessageRecord& message, const QJsonObject& payload)
{
    const v16::ActionInfo* info = infoOf(message);
    if (!info || (message.kind != Kind::Call && message.kind != Kind::Result))
        return {};
    return message.kind == Kind::Call ? info->inspectRequest(payload) : info->inspectResponse(payload);
}

std::optional<QJsonObject> objectOf(const QByteArray& payload)
{
    if (payload.isEmpty())
        return QJsonObject();
    const auto document = schema::parseJson(payload, rpc::frameLimits());
    if (!document || !document->isObject())
        return std::nullopt;
    return document->object();
}

} // namespace

api::MessageExplanation V16Explainer::explain(const MessageRecord& message) const
{
    api::MessageExplanation explanation;
    explanation.protocol = QStringLiteral("OCPP 1.6");
    explanation.title = titleOf(message);
    const bool hasTable = message.kind == Kind::Error || message.kind == Kind::NoReply;
    explanation.isKnownAction = hasTable || infoOf(message) != nullptr;
    const auto payload = message.kind == Kind::Unparseable ? std::nullopt : objectOf(message.payload);
    explanation.isReadable = payload.has_value();
    if (!payload)
        return explanation;
    explanation.fields = TreeBuilder(message.action).object(*payload, tableOf(message), {}, 0);
    const schema::Issues issues = inspect(message, *payload);
    for (const schema::Issue& issue : issues.all())
        explanation.findings.append({issue.path, schema::issueName(issue.kind), issue.detail,
                                     issue.severity == schema::Severity::Fatal});
    return explanation;
}

QStringList V16Explainer::deviations(const MessageRecord& message) const
{
    QStringList names = message.deviations;
    if (const auto payload = objectOf(message.payload); payload && message.kind != Kind::Unparseable) {
        const auto side = message.kind == Kind::Call ? v16adapter::PayloadSide::Request : v16adapter::PayloadSide::Answer;
        names += v16adapter::names(v16adapter::deviationsOf(message.action, inspect(message, *payload), side));
        if (message.kind == Kind::Call && !infoOf(message))
            names.append(QStringLiteral("unknown-action"));
    }
    names.removeDuplicates();
    return names;
}

api::MessageFrame V16Explainer::readFrame(const QByteArray& text) const
{
    const rpc::ParsedFrame parsed = rpc::parseFrame(text);
    api::MessageFrame frame;
    for (const rpc::FrameDeviation deviation : parsed.deviations)
        frame.deviations.append(rpc::frameDeviationName(deviation));
    if (const auto* call = std::get_if<rpc::Call>(&parsed.frame)) {
        const v16::ActionInfo* info = v16::findAction(call->action);
        frame.action = call->action;
        frame.messageId = call->id;
        frame.payload = rpc::payloadText(text, parsed);
        if (frame.payload.isEmpty())
            frame.payload = v16adapter::jsonText(call->payload);
        if (info && info->sender != v16::Sender::Both)
            frame.direction = info->isFromStation() ? MessageRecord::Direction::In : MessageRecord::Direction::Out;
    } else if (const auto* result = std::get_if<rpc::CallResult>(&parsed.frame)) {
        frame.kind = Kind::Result;
        frame.messageId = result->id;
        frame.payload = v16adapter::jsonText(result->payload);
    } else if (const auto* error = std::get_if<rpc::CallError>(&parsed.frame)) {
        frame.kind = Kind::Error;
        frame.messageId = error->id;
        frame.payload = v16adapter::jsonText(v16adapter::errorPayload(*error));
    } else {
        const auto& fault = std::get<rpc::Unparseable>(parsed.frame);
        frame.kind = Kind::Unparseable;
        frame.messageId = fault.id.value_or(QString());
        frame.payload = text;
        frame.deviations.append(rpc::frameFaultName(fault.why));
    }
    return frame;
}

api::MessageSession V16Explainer::session(const MessageRecord& message) const
{
    using Part = api::MessageSession::Part;
    const bool isCall = message.kind == Kind::Call;
    const bool isStart = message.action == QLatin1String("StartTransaction");
    const bool isStop = message.action == QLatin1String("StopTransaction");
    const bool isOther = message.action == QLatin1String("MeterValues")
        || message.action == QLatin1String("RemoteStopTransaction") || message.action == QLatin1String("SetChargingProfile");
    // millions of others need no look into their text
    if (!(isCall && (isStart || isStop || isOther)) && !(message.kind == Kind::Result && isStart))
        return {};
    const QJsonObject payload = objectOf(message.payload).value_or(QJsonObject());
    if (isStart && isCall) {
        const QJsonValue connector = payload.value(QStringLiteral("connectorId"));
        return {Part::Begin, {}, connector.isDouble() ? std::optional(connector.toInteger()) : std::nullopt};
    }
    QJsonValue number = payload.value(QStringLiteral("transactionId"));
    if (number.isUndefined())
        number = payload.value(QStringLiteral("csChargingProfiles")).toObject().value(QStringLiteral("transactionId"));
    const QString transaction = number.isDouble() ? QString::number(number.toInteger()) : number.toString();
    if (transaction.isEmpty())
        return {};
    return {isStart ? Part::Numbered : isStop ? Part::End : Part::Within, transaction, {}};
}

QByteArray V16Explainer::frame(const MessageRecord& message) const
{
    const auto quoted = [](const QString& text) {
        return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
    };
    const QByteArray payload = message.payload.isEmpty() ? QByteArrayLiteral("{}") : message.payload;
    switch (message.kind) {
    case Kind::Call: return "[2," + quoted(message.messageId) + ',' + quoted(message.action) + ',' + payload + ']';
    case Kind::Result: return "[3," + quoted(message.messageId) + ',' + payload + ']';
    case Kind::Error: {
        const QJsonObject error = objectOf(message.payload).value_or(QJsonObject());
        return "[4," + quoted(message.messageId) + ',' + quoted(error.value(QStringLiteral("errorCode")).toString()) + ','
            + quoted(error.value(QStringLiteral("errorDescription")).toString()) + ','
            + v16adapter::jsonText(error.value(QStringLiteral("errorDetails")).toObject()) + ']';
    }
    case Kind::Unparseable: return message.payload;
    case Kind::NoReply: break;
    }
    return {};
}

QStringList V16Explainer::actions() const
{
    QStringList names;
    for (const v16::ActionInfo& action : v16::allActions())
        names.append(action.name);
    names.sort();
    return names;
}

QStringList V16Explainer::statuses() const
{
    QStringList values;
    const auto collect = [&](const QList<FieldDescription>& fields, const auto& self) -> void {
        for (const FieldDescription& field : fields) {
            if (field.key == QLatin1String("status"))
                values += field.enumValues;
            self(field.fields, self);
        }
    };
    for (const v16::ActionInfo& action : v16::allActions()) {
        collect(action.describeRequest(), collect);
        collect(action.describeResponse(), collect);
    }
    values.removeDuplicates();
    values.sort();
    return values;
}

QStringList V16Explainer::deviationNames() const
{
    QStringList names;
    for (int kind = 0; kind <= static_cast<int>(schema::IssueKind::BadUri); ++kind)
        names.append(schema::issueName(static_cast<schema::IssueKind>(kind)));
    for (int fault = 0; fault <= static_cast<int>(rpc::FrameFault::PayloadNotAnObject); ++fault)
        names.append(rpc::frameFaultName(static_cast<rpc::FrameFault>(fault)));
    for (int deviation = 0; deviation <= static_cast<int>(rpc::FrameDeviation::UnknownErrorCode); ++deviation)
        names.append(rpc::frameDeviationName(static_cast<rpc::FrameDeviation>(deviation)));
    names += {QStringLiteral("late-answer"),      QStringLiteral("duplicate-answer"),  QStringLiteral("unmatched-answer"),
              QStringLiteral("repeated-message"), QStringLiteral("reused-message-id"), QStringLiteral("unknown-action")};
    names.removeDuplicates();
    names.sort();
    return names;
}

} // namespace forecourt::ocpp
