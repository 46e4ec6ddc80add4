// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/locallistcodec.h"

#include "core/storage/enumnumbers.h"
#include "core/storage/jsonfields.h"

#include <QJsonArray>

namespace forecourt::storage {

namespace {

QJsonObject entryToJson(const LocalListEntry& entry)
{
    FieldWriter fields;
    fields.text(Key("token"), entry.token);
    if (entry.verdict) {
        fields.enumerator(Key("status"), entry.verdict->status);
        fields.time(Key("expiresAt"), entry.verdict->expiresAt);
        fields.text(Key("group"), entry.verdict->groupId);
    }
    return fields.object();
}

LocalListEntry entryFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    LocalListEntry entry;
    entry.token = fields.text(Key("token"));
    if (object.contains(Key("status"))) {
        entry.verdict = LocalListVerdict{fields.enumerator(Key("status"), AuthorizationStatus::Unknown,
                                                           AuthorizationStatus::Blocked),
                                         fields.optionalTime(Key("expiresAt")), fields.text(Key("group"))};
    }
    return entry;
}

} // namespace

QJsonObject toJson(const LocalListRecord& list)
{
    FieldWriter fields;
    fields.flag(Key("automatic"), list.options.isAutomatic);
    fields.enumerator(Key("priority"), list.options.priority);
    fields.flag(Key("known"), list.isKnown);
    fields.number(Key("version"), list.version);
    QJsonArray entries;
    for (const LocalListEntry& entry : list.entries)
        entries.append(entryToJson(entry));
    fields.value(Key("entries"), entries);
    fields.time(Key("confirmedAt"), list.confirmedAt);
    fields.flag(Key("unsupported"), list.isUnsupported);
    fields.enumerator(Key("problem"), list.problem);
    fields.time(Key("problemAt"), list.problemAt);
    return fields.object();
}

LocalListRecord localListFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    LocalListRecord list;
    list.options.isAutomatic = fields.flag(Key("automatic"), true);
    list.options.priority = fields.enumerator(Key("priority"), LocalListPriority::ThisChargerFirst);
    list.isKnown = fields.flag(Key("known"));
    list.version = fields.smallNumber(Key("version"));
    for (const QJsonValue& entry : fields.value(Key("entries")).toArray())
        list.entries.append(entryFrom(entry.toObject()));
    list.confirmedAt = fields.optionalTime(Key("confirmedAt"));
    list.isUnsupported = fields.flag(Key("unsupported"));
    list.problem = fields.enumerator(Key("problem"), LocalListProblem::Error);
    list.problemAt = fields.optionalTime(Key("problemAt"));
    return list;
}

QJsonObject toJson(const ReservationRecord& reservation)
{
    FieldWriter fields;
    fields.number(Key("ocppId"), reservation.ocppId);
    fields.text(Key("station"), reservation.station.value());
    fields.optionalId(Key("evse"), reservation.evse);
    fields.text(Key("token"), reservation.token.value);
    fields.enumerator(Key("tokenKind"), reservation.token.kind);
    fields.text(Key("group"), reservation.groupId);
    fields.optionalId(Key("person"), reservation.person);
    fields.text(Key("personName"), reservation.personName);
    fields.time(Key("createdAt"), reservation.createdAt);
    fields.time(Key("expiresAt"), reservation.expiresAt);
    fields.enumerator(Key("state"), reservation.state);
    fields.time(Key("endedAt"), reservation.endedAt);
    fields.enumerator(Key("answer"), reservation.answer);
    fields.text(Key("problem"), reservation.problem);
    fields.optionalId(Key("transaction"), reservation.transaction);
    fields.number(Key("command"), reservation.command.value());
    fields.flag(Key("shownReserved"), reservation.wasShownReserved);
    fields.text(Key("user"), reservation.user);
    fields.text(Key("cancelledBy"), reservation.cancelledBy);
    return fields.object();
}

ReservationRecord reservationFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    ReservationRecord reservation;
    reservation.ocppId = fields.smallNumber(Key("ocppId"));
    reservation.station = StationId(fields.text(Key("station")));
    reservation.evse = fields.optionalId<EvseId>(Key("evse"));
    reservation.token = IdToken{fields.text(Key("token")), fields.enumerator(Key("tokenKind"), IdTokenKind::NoAuthorization)};
    reservation.groupId = fields.text(Key("group"));
    reservation.person = fields.optionalId<PersonId>(Key("person"));
    reservation.personName = fields.text(Key("personName"));
    reservation.createdAt = fields.time(Key("createdAt"));
    reservation.expiresAt = fields.time(Key("expiresAt"));
    reservation.state = fields.enumerator(Key("state"), ReservationState::ChargerReplaced, ReservationState::Unconfirmed);
    reservation.endedAt = fields.optionalTime(Key("endedAt"));
    reservation.answer = fields.enumerator(Key("answer"), CommandAnswer::Other);
    reservation.problem = fields.text(Key("problem"));
    reservation.transaction = fields.optionalId<TransactionKey>(Key("transaction"));
    reservation.command = CommandId(fields.number(Key("command")));
    reservation.wasShownReserved = fields.flag(Key("shownReserved"));
    reservation.user = fields.text(Key("user"));
    reservation.cancelledBy = fields.text(Key("cancelledBy"));
    return reservation;
}

} // namespace forecourt::storage
