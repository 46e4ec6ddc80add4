// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/commandparameterscodec.h"

#include "core/storage/chargingprofilecodec.h"
#include "core/storage/enumnumbers.h"
#include "core/storage/jsonfields.h"

#include <QHash>
#include <QJsonArray>

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

void writeRetries(FieldWriter& fields, const TransferRetries& retries)
{
    fields.optionalNumber(Key("retries"), retries.count);
    fields.optionalNumber(Key("retryInterval"), retries.intervalS);
}

TransferRetries readRetries(const FieldReader& fields)
{
    return {fields.optionalNumber<int>(Key("retries")), fields.optionalNumber<int>(Key("retryInterval"))};
}

QStringList textsOf(const QJsonArray& array)
{
    QStringList texts;
    for (const QJsonValue& value : array)
        texts.append(value.toString());
    return texts;
}

// ---- writing ----------------------------------------------------------------------------------------

const char* write(FieldWriter& fields, const RemoteStart& start)
{
    fields.optionalId(Key("evse"), start.evse);
    writeToken(fields, start.token);
    if (start.profile)
        fields.value(Key("profile"), toJson(*start.profile));
    return "RemoteStart";
}
const char* write(FieldWriter& fields, const RemoteStop& stop)
{
    fields.text(Key("transaction"), stop.transaction.value());
    return "RemoteStop";
}
const char* write(FieldWriter& fields, const Reset& reset)
{
    fields.enumerator(Key("reset"), reset.kind);
    return "Reset";
}
const char* write(FieldWriter& fields, const ChangeAvailability& change)
{
    fields.optionalId(Key("evse"), change.evse);
    fields.enumerator(Key("to"), change.to);
    return "ChangeAvailability";
}
const char* write(FieldWriter& fields, const UnlockConnector& unlock)
{
    fields.number(Key("evse"), unlock.evse.value());
    return "UnlockConnector";
}
const char* write(FieldWriter& fields, const TriggerMessage& trigger)
{
    fields.text(Key("message"), trigger.message);
    fields.optionalId(Key("evse"), trigger.evse);
    if (trigger.isExtended)
        fields.flag(Key("extended"), true);
    return "TriggerMessage";
}
const char* write(FieldWriter& fields, const ReadVariables& read)
{
    fields.value(Key("names"), QJsonArray::fromStringList(read.names));
    return "ReadVariables";
}
const char* write(FieldWriter& fields, const RawCall& raw)
{
    fields.text(Key("action"), raw.action);
    fields.value(Key("payload"), raw.payload);
    fields.flag(Key("force"), raw.force);
    return "RawCall";
}
const char* write(FieldWriter& fields, const WriteVariable& variable)
{
    fields.text(Key("name"), variable.name);
    fields.text(Key("value"), variable.value);
    return "WriteVariable";
}
const char* write(FieldWriter&, const ClearCache&)
{
    return "ClearCache";
}
const char* write(FieldWriter&, const ReadLocalListVersion&)
{
    return "ReadLocalListVersion";
}
const char* write(FieldWriter& fields, const SendLocalList& list)
{
    fields.number(Key("version"), list.version);
    fields.enumerator(Key("update"), list.update);
    QJsonArray entries;
    for (const LocalListEntry& entry : list.entries) {
        FieldWriter one;
        one.text(Key("token"), entry.token);
        if (entry.verdict) {
            one.enumerator(Key("status"), entry.verdict->status);
            one.time(Key("expiresAt"), entry.verdict->expiresAt);
            one.text(Key("group"), entry.verdict->groupId);
        }
        entries.append(one.object());
    }
    fields.value(Key("entries"), entries);
    return "SendLocalList";
}
const char* write(FieldWriter& fields, const ReserveNow& reserve)
{
    fields.optionalId(Key("evse"), reserve.evse);
    fields.number(Key("reservation"), reserve.reservationId);
    writeToken(fields, reserve.token);
    fields.time(Key("expiresAt"), reserve.expiresAt);
    fields.text(Key("group"), reserve.groupId);
    return "ReserveNow";
}
const char* write(FieldWriter& fields, const CancelReservation& cancel)
{
    fields.number(Key("reservation"), cancel.reservationId);
    return "CancelReservation";
}
const char* write(FieldWriter& fields, const SetChargingProfile& set)
{
    fields.optionalId(Key("evse"), set.evse);
    fields.value(Key("profile"), toJson(set.profile));
    return "SetChargingProfile";
}
const char* write(FieldWriter& fields, const ClearChargingProfiles& clear)
{
    fields.optionalNumber(Key("profile"), clear.profileId);
    fields.optionalId(Key("evse"), clear.evse);
    if (clear.isStationOnly)
        fields.flag(Key("stationOnly"), true);
    if (clear.purpose)
        fields.enumerator(Key("purpose"), *clear.purpose);
    fields.optionalNumber(Key("level"), clear.stackLevel);
    return "ClearChargingProfiles";
}
const char* write(FieldWriter& fields, const ReadCompositeSchedule& read)
{
    fields.optionalId(Key("evse"), read.evse);
    fields.number(Key("duration"), read.durationS);
    if (read.unit)
        fields.enumerator(Key("unit"), *read.unit);
    return "ReadCompositeSchedule";
}
const char* write(FieldWriter& fields, const RequestDiagnostics& request)
{
    fields.text(Key("location"), request.location);
    fields.time(Key("from"), request.from);
    fields.time(Key("to"), request.to);
    writeRetries(fields, request.retries);
    return "RequestDiagnostics";
}
const char* write(FieldWriter& fields, const RequestLog& request)
{
    fields.enumerator(Key("log"), request.kind);
    fields.number(Key("request"), request.requestId);
    fields.text(Key("location"), request.location);
    fields.time(Key("from"), request.from);
    fields.time(Key("to"), request.to);
    writeRetries(fields, request.retries);
    return "RequestLog";
}
const char* write(FieldWriter& fields, const UpdateFirmware& update)
{
    fields.text(Key("location"), update.location);
    fields.time(Key("notBefore"), update.notBefore);
    writeRetries(fields, update.retries);
    return "UpdateFirmware";
}
const char* write(FieldWriter& fields, const UpdateSignedFirmware& update)
{
    fields.number(Key("request"), update.requestId);
    fields.text(Key("location"), update.location);
    fields.time(Key("notBefore"), update.notBefore);
    fields.time(Key("installNotBefore"), update.installNotBefore);
    fields.text(Key("certificate"), update.signingCertificate);
    fields.text(Key("signature"), update.signature);
    writeRetries(fields, update.retries);
    return "UpdateSignedFirmware";
}
const char* write(FieldWriter& fields, const InstallCertificate& install)
{
    fields.enumerator(Key("use"), install.use);
    fields.text(Key("certificate"), install.certificate);
    return "InstallCertificate";
}
const char* write(FieldWriter& fields, const DeleteCertificate& remove)
{
    fields.value(Key("hash"), toJson(remove.certificate));
    return "DeleteCertificate";
}
const char* write(FieldWriter& fields, const ListCertificates& list)
{
    fields.enumerator(Key("use"), list.use);
    return "ListCertificates";
}
const char* write(FieldWriter& fields, const DeliverCertificate& deliver)
{
    fields.text(Key("chain"), deliver.chain);
    return "DeliverCertificate";
}
const char* write(FieldWriter& fields, const SendVendorData& vendor)
{
    fields.text(Key("vendor"), vendor.vendorId);
    fields.text(Key("message"), vendor.messageId);
    if (vendor.data)
        fields.value(Key("data"), *vendor.data);
    return "SendVendorData";
}

// ---- reading ----------------------------------------------------------------------------------------

std::optional<EvseId> readEvse(const FieldReader& fields)
{
    return fields.optionalId<EvseId>(Key("evse"));
}

SendLocalList readLocalList(const FieldReader& fields)
{
    SendLocalList list;
    list.version = fields.smallNumber(Key("version"), 1);
    list.update = fields.enumerator(Key("update"), LocalListUpdate::Full);
    for (const QJsonValue& value : fields.value(Key("entries")).toArray()) {
        const QJsonObject object = value.toObject();
        const FieldReader one(object);
        LocalListEntry entry{one.text(Key("token")), {}};
        if (object.contains(Key("status"))) {
            entry.verdict = LocalListVerdict{one.enumerator(Key("status"), AuthorizationStatus::Unknown),
                                             one.optionalTime(Key("expiresAt")), one.text(Key("group"))};
        }
        list.entries.append(entry);
    }
    return list;
}

ClearChargingProfiles readClear(const FieldReader& fields)
{
    ClearChargingProfiles clear;
    clear.profileId = fields.optionalNumber<int>(Key("profile"));
    clear.evse = readEvse(fields);
    clear.isStationOnly = fields.flag(Key("stationOnly"));
    if (!fields.value(Key("purpose")).isUndefined())
        clear.purpose = fields.enumerator(Key("purpose"), ChargingProfilePurpose::Tx);
    clear.stackLevel = fields.optionalNumber<int>(Key("level"));
    return clear;
}

RemoteStart readStart(const FieldReader& fields)
{
    RemoteStart start{readEvse(fields), readToken(fields), {}};
    if (const QJsonValue profile = fields.value(Key("profile")); profile.isObject())
        start.profile = profileFrom(profile.toObject());
    return start;
}

ReadCompositeSchedule readComposite(const FieldReader& fields)
{
    ReadCompositeSchedule read{readEvse(fields), fields.smallNumber(Key("duration")), {}};
    if (!fields.value(Key("unit")).isUndefined())
        read.unit = fields.enumerator(Key("unit"), ChargingRateUnit::Watt);
    return read;
}

SendVendorData readVendorData(const FieldReader& fields)
{
    SendVendorData vendor{fields.text(Key("vendor")), fields.text(Key("message")), {}};
    if (const QJsonValue data = fields.value(Key("data")); data.isString())
        vendor.data = data.toString();
    return vendor;
}

using ParameterReader = CommandParameters (*)(const FieldReader&);

const QHash<QString, ParameterReader>& chargingReaders()
{
    using Fields = const FieldReader&;
    static const QHash<QString, ParameterReader> all{
        {QStringLiteral("RemoteStart"), [](Fields f) -> CommandParameters { return readStart(f); }},
        {QStringLiteral("RemoteStop"),
         [](Fields f) -> CommandParameters { return RemoteStop{TransactionId(f.text(Key("transaction")))}; }},
        {QStringLiteral("Reset"),
         [](Fields f) -> CommandParameters { return Reset{f.enumerator(Key("reset"), ResetKind::OnIdle)}; }},
        {QStringLiteral("ChangeAvailability"),
         [](Fields f) -> CommandParameters {
             return ChangeAvailability{readEvse(f), f.enumerator(Key("to"), Availability::Inoperative)};
         }},
        {QStringLiteral("UnlockConnector"),
         [](Fields f) -> CommandParameters { return UnlockConnector{EvseId(f.smallNumber(Key("evse"), 1))}; }},
        {QStringLiteral("TriggerMessage"),
         [](Fields f) -> CommandParameters {
             return TriggerMessage{f.text(Key("message")), readEvse(f), f.flag(Key("extended"))};
         }},
        {QStringLiteral("ReserveNow"),
         [](Fields f) -> CommandParameters {
             return ReserveNow{readEvse(f), f.smallNumber(Key("reservation")), readToken(f),
                               f.time(Key("expiresAt")), f.text(Key("group"))};
         }},
        {QStringLiteral("CancelReservation"),
         [](Fields f) -> CommandParameters { return CancelReservation{f.smallNumber(Key("reservation"))}; }},
        {QStringLiteral("SetChargingProfile"),
         [](Fields f) -> CommandParameters {
             return SetChargingProfile{readEvse(f), profileFrom(f.value(Key("profile")).toObject())};
         }},
        {QStringLiteral("ClearChargingProfiles"), [](Fields f) -> CommandParameters { return readClear(f); }},
        {QStringLiteral("ReadCompositeSchedule"), [](Fields f) -> CommandParameters { return readComposite(f); }},
    };
    return all;
}

const QHash<QString, ParameterReader>& stationReaders()
{
    using Fields = const FieldReader&;
    static const QHash<QString, ParameterReader> all{
        {QStringLiteral("ReadVariables"),
         [](Fields f) -> CommandParameters { return ReadVariables{textsOf(f.value(Key("names")).toArray())}; }},
        {QStringLiteral("WriteVariable"),
         [](Fields f) -> CommandParameters { return WriteVariable{f.text(Key("name")), f.text(Key("value"))}; }},
        {QStringLiteral("ClearCache"), [](Fields) -> CommandParameters { return ClearCache{}; }},
        {QStringLiteral("ReadLocalListVersion"), [](Fields) -> CommandParameters { return ReadLocalListVersion{}; }},
        {QStringLiteral("SendLocalList"), [](Fields f) -> CommandParameters { return readLocalList(f); }},
        {QStringLiteral("RequestDiagnostics"),
         [](Fields f) -> CommandParameters {
             return RequestDiagnostics{f.text(Key("location")), f.optionalTime(Key("from")),
                                       f.optionalTime(Key("to")), readRetries(f)};
         }},
        {QStringLiteral("RequestLog"),
         [](Fields f) -> CommandParameters {
             return RequestLog{f.enumerator(Key("log"), LogKind::Security), f.smallNumber(Key("request")),
                               f.text(Key("location")), f.optionalTime(Key("from")), f.optionalTime(Key("to")),
                               readRetries(f)};
         }},
        {QStringLiteral("UpdateFirmware"),
         [](Fields f) -> CommandParameters {
             return UpdateFirmware{f.text(Key("location")), f.time(Key("notBefore")), readRetries(f)};
         }},
        {QStringLiteral("UpdateSignedFirmware"),
         [](Fields f) -> CommandParameters {
             return UpdateSignedFirmware{f.smallNumber(Key("request")), f.text(Key("location")),
                                         f.time(Key("notBefore")), f.optionalTime(Key("installNotBefore")),
                                         f.text(Key("certificate")), f.text(Key("signature")), readRetries(f)};
         }},
        {QStringLiteral("InstallCertificate"),
         [](Fields f) -> CommandParameters {
             return InstallCertificate{f.enumerator(Key("use"), CertificateUse::ManufacturerRoot),
                                       f.text(Key("certificate"))};
         }},
        {QStringLiteral("DeleteCertificate"),
         [](Fields f) -> CommandParameters {
             return DeleteCertificate{certificateHashFrom(f.value(Key("hash")).toObject())};
         }},
        {QStringLiteral("ListCertificates"),
         [](Fields f) -> CommandParameters {
             return ListCertificates{f.enumerator(Key("use"), CertificateUse::ManufacturerRoot)};
         }},
        {QStringLiteral("DeliverCertificate"),
         [](Fields f) -> CommandParameters { return DeliverCertificate{f.text(Key("chain"))}; }},
        {QStringLiteral("SendVendorData"), [](Fields f) -> CommandParameters { return readVendorData(f); }},
    };
    return all;
}

} // namespace

QJsonObject toJson(const CertificateHash& hash)
{
    FieldWriter fields;
    fields.enumerator(Key("algorithm"), hash.algorithm);
    fields.text(Key("issuerName"), hash.issuerName);
    fields.text(Key("issuerKey"), hash.issuerKey);
    fields.text(Key("serial"), hash.serialNumber);
    return fields.object();
}

CertificateHash certificateHashFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    return CertificateHash{fields.enumerator(Key("algorithm"), CertificateHashAlgorithm::Sha512),
                           fields.text(Key("issuerName")), fields.text(Key("issuerKey")), fields.text(Key("serial"))};
}

QJsonObject toJson(const CommandParameters& parameters)
{
    FieldWriter fields;
    const char* kind = std::visit([&fields](const auto& held) { return write(fields, held); }, parameters);
    fields.text(Key("kind"), QString::fromLatin1(kind));
    return fields.object();
}

CommandParameters parametersFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    const QString kind = fields.text(Key("kind"));
    if (const ParameterReader reader = chargingReaders().value(kind))
        return reader(fields);
    if (const ParameterReader reader = stationReaders().value(kind))
        return reader(fields);
    return RawCall{fields.text(Key("action")), fields.value(Key("payload")).toObject(), fields.flag(Key("force"))};
}

} // namespace forecourt::storage
