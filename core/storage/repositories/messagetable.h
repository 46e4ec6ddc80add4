// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The message log.
#pragma once

#include "core/domain/event.h"
#include "core/storage/statement.h"

#include <QHash>

#include <vector>

namespace forecourt::storage {

/// Columns of messages joined with names, in the order messageFromRow() reads them.
inline constexpr char MessageColumns[] =
    "m.id, m.at, s.name, m.direction, m.kind, a.name, m.message_id, m.payload, m.deviations";
[[nodiscard]] MessageRecord messageFromRow(const Statement& statement);

/// False for the actions that are too frequent to be worth an index. Source: migration 0002 of the log.
[[nodiscard]] bool isIndexedAction(const QString& action);

/// How much of the log is kept.
struct MessageLimits {
    qint64 count = 5'000'000;
    qint64 bytes = qint64(2) << 30; ///< of the file
};

/// Thread: message log.
class MessageTable
{
public:
    explicit MessageTable(Connection& connection);

    void add(const std::vector<MessageRecord>& messages);
    /// Removes the oldest beyond \a limits, at most 20 000 per call, so that no call takes long.
    void prune(const MessageLimits& limits);
    /// Forgets what was learned in a transaction that was rolled back.
    void forgetNames() { m_names.clear(); }

private:
    void bindRow(Statement& statement, int row, const MessageRecord& message);
    qint64 nameId(const QString& name);

    Connection& m_connection;
    Statement m_addOne;
    Statement m_addMany;
    Statement m_findName;
    Statement m_addName;
    Statement m_removeUpTo;
    Statement m_bounds;
    QHash<QString, qint64> m_names;
};

} // namespace forecourt::storage
