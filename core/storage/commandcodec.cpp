// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/chargingprofilecodec.h"
#include "core/storage/commandparameterscodec.h"
#include "core/storage/enumnumbers.h"
#include "core/storage/jsoncodec.h"
#include "core/storage/jsonfields.h"

namespace forecourt::storage {

namespace {

/// What an answer brought, with its kind; empty for nothing.
struct FindingWriter
{
    QJsonObject operator()(const std::monostate&) const { return {}; }
    QJsonObject operator()(const LocalListVersion& found) const
    {
        return {{QStringLiteral("listVersion"), found.version}};
    }
    QJsonObject operator()(const CompositeSchedule& found) const
    {
        FieldWriter fields;
        fields.optionalId(Key("evse"), found.evse);
        fields.time(Key("start"), found.start);
        fields.value(Key("schedule"), toJson(found.schedule));
        return fields.object();
    }
    QJsonObject operator()(const InstalledCertificates& found) const
    {
        QJsonArray list;
        for (const CertificateHash& hash : found.certificates)
            list.append(toJson(hash));
        return {{QStringLiteral("certificates"), list}};
    }
    QJsonObject operator()(const UploadFile& found) const { return {{QStringLiteral("fileName"), found.name}}; }
    QJsonObject operator()(const VendorReply& found) const { return {{QStringLiteral("data"), found.data}}; }
};

CommandFinding findingFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    if (object.contains(Key("listVersion")))
        return LocalListVersion{fields.smallNumber(Key("listVersion"))};
    if (object.contains(Key("schedule"))) {
        return CompositeSchedule{fields.optionalId<EvseId>(Key("evse")), fields.optionalTime(Key("start")),
                                 scheduleFrom(fields.value(Key("schedule")).toObject())};
    }
    if (object.contains(Key("certificates"))) {
        InstalledCertificates found;
        for (const QJsonValue& value : fields.value(Key("certificates")).toArray())
            found.certificates.append(certificateHashFrom(value.toObject()));
        return found;
    }
    if (object.contains(Key("fileName")))
        return UploadFile{fields.text(Key("fileName"))};
    if (object.contains(Key("data")))
        return VendorReply{fields.text(Key("data"))};
    return {};
}

} // namespace

QJsonObject toJson(const CommandRecord& command)
{
    FieldWriter fields;
    fields.text(Key("action"), command.action);
    fields.value(Key("parameters"), toJson(command.parameters));
    fields.value(Key("payload"), command.payload);
    fields.enumerator(Key("origin"), command.origin);
    fields.text(Key("user"), command.user);
    fields.enumerator(Key("outcome"), command.outcome);
    fields.text(Key("answerStatus"), command.answerStatus);
    if (command.answer != CommandAnswer::None)
        fields.enumerator(Key("answer"), command.answer);
    if (const QJsonObject finding = std::visit(FindingWriter{}, command.finding); !finding.isEmpty())
        fields.value(Key("finding"), finding);
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
    command.answer = fields.enumerator(Key("answer"), CommandAnswer::Other);
    command.finding = findingFrom(fields.value(Key("finding")).toObject());
    command.response = fields.value(Key("response")).toObject();
    command.errorCode = fields.text(Key("errorCode"));
    command.errorText = fields.text(Key("errorText"));
    command.effect = fields.enumerator(Key("effect"), CommandEffect::DidNotRestart);
    command.effectTransaction = fields.optionalId<TransactionKey>(Key("effectTransaction"));
    command.queuedAt = fields.time(Key("queuedAt"));
    command.sentAt = fields.optionalTime(Key("sentAt"));
    command.answeredAt = fields.optionalTime(Key("answeredAt"));
    command.effectAt = fields.optionalTime(Key("effectAt"));
    return command;
}

} // namespace forecourt::storage
