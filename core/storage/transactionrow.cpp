// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/transactionrow.h"

#include "core/storage/enumnumbers.h"

namespace forecourt::storage {

namespace {

/// What the text filter of a list looks through.
QString searchText(const TransactionRecord& record)
{
    const QChar separator = QLatin1Char('\n');
    QString text = record.number + separator + record.token.value + separator + record.personName + separator +
                   record.station.value();
    if (!record.note.isEmpty())
        text += separator + record.note;
    return text.toCaseFolded();
}

std::optional<IdToken> stopTokenFrom(const Statement& statement, int column)
{
    if (statement.isNull(column))
        return std::nullopt;
    return IdToken{statement.text(column),
                   statement.enumerator(column + 1, IdTokenKind::NoAuthorization, IdTokenKind::Unknown)};
}

} // namespace

QDateTime sortTime(const TransactionRecord& record)
{
    if (record.startedAt.isValid())
        return record.startedAt;
    if (record.stoppedAt && record.stoppedAt->isValid())
        return *record.stoppedAt;
    if (record.startReceivedAt.isValid())
        return record.startReceivedAt;
    if (record.stopReceivedAt && record.stopReceivedAt->isValid())
        return *record.stopReceivedAt;
    return QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
}

TransactionRecord transactionFrom(const Statement& statement)
{
    TransactionRecord record;
    record.key = TransactionKey(statement.integer(0));
    record.number = statement.text(1);
    record.id = TransactionId(statement.text(2));
    record.station = StationId(statement.text(3));
    record.evse = EvseId(statement.number(4));
    record.connector = ConnectorId(statement.number(5));
    record.token = IdToken{statement.text(6),
                           statement.enumerator(7, IdTokenKind::NoAuthorization, IdTokenKind::Unknown)};
    if (!statement.isNull(8))
        record.person = PersonId(statement.integer(8));
    record.personName = statement.text(9);
    record.state = statement.enumerator(10, TransactionState::Orphan, TransactionState::EndUnknown);
    record.flags = TransactionFlags(static_cast<TransactionFlags::Int>(statement.integer(11)));
    record.authorization =
        statement.enumerator(12, AuthorizationStatus::Unknown, AuthorizationStatus::Unknown);
    record.startedAt = statement.time(13);
    record.startReceivedAt = statement.time(14);
    record.startStationTime = statement.text(15);
    record.stoppedAt = statement.optionalTime(16);
    record.stopReceivedAt = statement.optionalTime(17);
    record.stopStationTime = statement.text(18);
    record.meterStart = Energy{statement.integer(19)};
    record.meterStop = statement.optionalEnergy(20);
    record.lastRegister = statement.optionalEnergy(21);
    record.stopReason = statement.enumerator(22, StopReason::UnlockCommand, StopReason::Other);
    record.stopToken = stopTokenFrom(statement, 23);
    record.reservationId = statement.optionalNumber(25);
    record.maximumPowerW = statement.optionalInteger(26);
    record.lastSocPercent = statement.optionalNumber(27);
    record.lastSampleAt = statement.optionalTime(28);
    record.note = statement.text(29);
    record.idleS = statement.optionalInteger(30);
    return record;
}

bool runWith(Statement& statement, const TransactionRecord& record)
{
    std::optional<QString> stopToken;
    std::optional<IdTokenKind> stopTokenKind;
    if (record.stopToken) {
        stopToken = record.stopToken->value;
        stopTokenKind = record.stopToken->kind;
    }
    return statement.run(record.key, record.number, record.id, record.station, record.evse, record.connector,
                         record.token.value, record.token.kind, record.person, record.personName,
                         record.state, record.flags.toInt(), record.authorization, record.startedAt,
                         record.startReceivedAt, record.startStationTime, record.stoppedAt,
                         record.stopReceivedAt, record.stopStationTime, record.meterStart, record.meterStop,
                         record.lastRegister, record.stopReason, stopToken, stopTokenKind,
                         record.reservationId, record.maximumPowerW, record.lastSocPercent,
                         record.lastSampleAt, record.note, record.token.folded(), record.needsAttention(),
                         record.energy(), sortTime(record), searchText(record));
}

} // namespace forecourt::storage
