// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/journaltable.h"

#include "core/storage/enumnumbers.h"
#include "core/storage/jsoncodec.h"

namespace forecourt::storage {

CommandRecord commandFromRow(const Statement& statement)
{
    CommandRecord command = commandFrom(objectOf(statement.bytes(2)));
    command.id = CommandId(statement.integer(0));
    command.station = StationId(statement.text(1));
    return command;
}

EventRecord eventFromRow(const Statement& statement)
{
    EventRecord event;
    event.id = RecordId(statement.integer(0));
    event.at = statement.time(1);
    event.stationTime = statement.text(2);
    event.station = StationId(statement.text(3));
    if (!statement.isNull(4))
        event.evse = EvseId(statement.number(4));
    event.kind = statement.enumerator(5, EventKind::Diagnostics, EventKind::Storage);
    event.severity = statement.enumerator(6, Severity::Critical, Severity::Warning);
    event.code = statement.text(7);
    event.data = objectOf(statement.bytes(8));
    return event;
}

JournalTable::JournalTable(Connection& connection)
    : m_connection(connection)
    , m_saveCommand(connection, "INSERT INTO commands (id, station, record_json) VALUES (?1, ?2, ?3) "
                                "ON CONFLICT (id) DO UPDATE SET record_json = excluded.record_json")
    , m_addEvent(connection,
                 "INSERT INTO events (at, station_time, station, evse, kind, severity, code, data_json) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
{
}

void JournalTable::saveCommand(const CommandRecord& command)
{
    m_saveCommand.run(command.id, command.station, toText(toJson(command)));
}

QList<CommandRecord> JournalTable::newestCommands(int count)
{
    Statement rows(m_connection,
                   QByteArray("SELECT ") + CommandColumns + " FROM commands ORDER BY id DESC LIMIT ?1");
    QList<CommandRecord> commands;
    rows.start(count);
    while (rows.next())
        commands.append(commandFromRow(rows));
    return commands;
}

qint64 JournalTable::nextCommandId()
{
    return m_connection.readInteger("SELECT COALESCE(MAX(id), 0) + 1 FROM commands");
}

void JournalTable::addEvent(const EventRecord& event)
{
    m_addEvent.run(event.at, event.stationTime, event.station, event.evse, event.kind, event.severity,
                   event.code, toText(event.data));
}

} // namespace forecourt::storage
