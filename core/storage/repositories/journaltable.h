// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Commands and events: what was asked and what happened.
#pragma once

#include "core/domain/command.h"
#include "core/domain/event.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Columns of commands in the order commandFromRow() reads them.
inline constexpr char CommandColumns[] = "id, station, record_json";
[[nodiscard]] CommandRecord commandFromRow(const Statement& statement);

/// Columns of events in the order eventFromRow() reads them.
inline constexpr char EventColumns[] = "id, at, station_time, station, evse, kind, severity, code, data_json";
[[nodiscard]] EventRecord eventFromRow(const Statement& statement);

/// Thread: writer.
class JournalTable
{
public:
    explicit JournalTable(Connection& connection);

    /// Creates or replaces by id.
    void saveCommand(const CommandRecord& command);
    /// Newest first.
    [[nodiscard]] QList<CommandRecord> newestCommands(int count);
    [[nodiscard]] qint64 nextCommandId();

    /// The event's own id is not looked at.
    void addEvent(const EventRecord& event);

private:
    Connection& m_connection;
    Statement m_saveCommand;
    Statement m_addEvent;
};

} // namespace forecourt::storage
