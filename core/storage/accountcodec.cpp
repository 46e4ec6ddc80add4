// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/accountcodec.h"

#include "core/domain/correctionrules.h"
#include "core/domain/pricejson.h"
#include "core/storage/jsonfields.h"
#include "core/storage/sessionsheet.h"

namespace forecourt::storage {

namespace {

void writeEnergy(FieldWriter& fields, Key key, const std::optional<Energy>& energy)
{
    if (energy)
        fields.number(key, energy->milliWh);
}

std::optional<Energy> energyOf(const FieldReader& fields, Key key)
{
    const auto value = fields.optionalNumber<qint64>(key);
    return value ? std::optional(Energy{*value}) : std::nullopt;
}

QJsonObject moneyJson(const Money& money)
{
    FieldWriter fields;
    fields.number(Key("minor"), money.minor);
    fields.text(Key("currency"), money.currency);
    return fields.object();
}

Money moneyFrom(const QJsonValue& value)
{
    const FieldReader fields(value.toObject());
    return {fields.number(Key("minor")), fields.text(Key("currency"))};
}

void writeMoney(FieldWriter& fields, Key key, const std::optional<Money>& money)
{
    if (money)
        fields.value(key, moneyJson(*money));
}

std::optional<Money> optionalMoney(const FieldReader& fields, Key key)
{
    const QJsonValue value = fields.value(key);
    return value.isObject() ? std::optional(moneyFrom(value)) : std::nullopt;
}

} // namespace

QJsonObject toJson(const SessionValues& values)
{
    FieldWriter fields;
    fields.time(Key("startedAt"), values.startedAt);
    fields.time(Key("stoppedAt"), values.stoppedAt);
    writeEnergy(fields, Key("meterStart"), values.meterStart);
    writeEnergy(fields, Key("meterStop"), values.meterStop);
    return fields.object();
}

SessionValues valuesFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    SessionValues values;
    values.startedAt = fields.optionalTime(Key("startedAt"));
    values.stoppedAt = fields.optionalTime(Key("stoppedAt"));
    values.meterStart = energyOf(fields, Key("meterStart"));
    values.meterStop = energyOf(fields, Key("meterStop"));
    return values;
}

QJsonObject toJson(const CorrectionRecord& record)
{
    FieldWriter fields;
    fields.text(Key("number"), record.number);
    fields.number(Key("kinds"), bitsOf(record.kinds));
    fields.enumerator(Key("stateBefore"), record.stateBefore);
    fields.enumerator(Key("stateAfter"), record.stateAfter);
    fields.value(Key("before"), toJson(record.before));
    fields.value(Key("after"), toJson(record.after));
    writeMoney(fields, Key("costBefore"), record.costBefore);
    writeMoney(fields, Key("costAfter"), record.costAfter);
    fields.text(Key("reason"), record.reason);
    fields.text(Key("user"), record.user);
    return fields.object();
}

CorrectionRecord correctionFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    CorrectionRecord record;
    record.number = fields.text(Key("number"));
    record.kinds = kindsOf(static_cast<quint32>(fields.number(Key("kinds"))));
    record.stateBefore = fields.enumerator(Key("stateBefore"), CaseState::LeftOut, CaseState::Undecided);
    record.stateAfter = fields.enumerator(Key("stateAfter"), CaseState::LeftOut, CaseState::Undecided);
    record.before = valuesFrom(fields.value(Key("before")).toObject());
    record.after = valuesFrom(fields.value(Key("after")).toObject());
    record.costBefore = optionalMoney(fields, Key("costBefore"));
    record.costAfter = optionalMoney(fields, Key("costAfter"));
    record.reason = fields.text(Key("reason"));
    record.user = fields.text(Key("user"));
    return record;
}

QJsonObject toJson(const Booking& booking)
{
    FieldWriter fields;
    fields.text(Key("number"), booking.number);
    fields.time(Key("stoppedAt"), booking.stoppedAt);
    fields.text(Key("stationName"), booking.stationName);
    fields.number(Key("evse"), booking.evse.value());
    fields.text(Key("connectorName"), booking.connectorName);
    fields.text(Key("token"), booking.token);
    fields.value(Key("cost"), forecourt::toJson(booking.kind == BookingKind::Reversal ? negated(booking.cost) : booking.cost));
    fields.text(Key("reason"), booking.reason);
    fields.flag(Key("hasSignedData"), booking.hasSignedData);
    writeEnergy(fields, Key("meterStart"), booking.meterStart);
    writeEnergy(fields, Key("meterStop"), booking.meterStop);
    return fields.object();
}

void readInto(Booking& booking, const QJsonObject& object)
{
    const FieldReader fields(object);
    booking.number = fields.text(Key("number"));
    booking.stoppedAt = fields.time(Key("stoppedAt"));
    booking.stationName = fields.text(Key("stationName"));
    booking.evse = EvseId(fields.smallNumber(Key("evse"), 1));
    booking.connectorName = fields.text(Key("connectorName"));
    booking.token = fields.text(Key("token"));
    if (const auto cost = sessionCostFromJson(fields.value(Key("cost")).toObject()))
        booking.cost = booking.kind == BookingKind::Reversal ? negated(*cost) : *cost;
    booking.reason = fields.text(Key("reason"));
    booking.hasSignedData = fields.flag(Key("hasSignedData"));
    booking.meterStart = energyOf(fields, Key("meterStart"));
    booking.meterStop = energyOf(fields, Key("meterStop"));
}

QJsonObject toJson(const DocumentRecord& record)
{
    FieldWriter fields;
    fields.enumerator(Key("kind"), record.kind);
    fields.optionalId(Key("transaction"), record.scope.transaction);
    fields.optionalId(Key("person"), record.scope.person);
    fields.text(Key("group"), record.scope.group);
    fields.number(Key("month"), record.scope.month.number());
    fields.text(Key("recipient"), record.recipient);
    fields.value(Key("net"), moneyJson(record.net));
    fields.value(Key("vat"), moneyJson(record.vat));
    fields.value(Key("gross"), moneyJson(record.gross));
    fields.number(Key("sessions"), record.sessions);
    fields.time(Key("issuedAt"), record.issuedAt);
    fields.text(Key("issuedBy"), record.issuedBy);
    fields.optionalId(Key("cancels"), record.cancels);
    fields.text(Key("reason"), record.reason);
    return fields.object();
}

DocumentRecord documentFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    DocumentRecord record;
    record.kind = fields.enumerator(Key("kind"), LastDocumentKind, DocumentKind::Receipt);
    record.scope.transaction = fields.optionalId<TransactionKey>(Key("transaction"));
    record.scope.person = fields.optionalId<PersonId>(Key("person"));
    record.scope.group = fields.text(Key("group"));
    record.scope.month = BillingMonth::ofNumber(fields.smallNumber(Key("month")));
    record.recipient = fields.text(Key("recipient"));
    record.net = moneyFrom(fields.value(Key("net")));
    record.vat = moneyFrom(fields.value(Key("vat")));
    record.gross = moneyFrom(fields.value(Key("gross")));
    record.sessions = fields.smallNumber(Key("sessions"));
    record.issuedAt = fields.time(Key("issuedAt"));
    record.issuedBy = fields.text(Key("issuedBy"));
    record.cancels = fields.optionalId<DocumentId>(Key("cancels"));
    record.reason = fields.text(Key("reason"));
    return record;
}

} // namespace forecourt::storage
