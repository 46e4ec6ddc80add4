// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One connection to one SQLite file.
#pragma once

#include "core/base/result.h"
#include "core/domain/site.h"

#include <QByteArray>
#include <QString>

#include <optional>

struct sqlite3;

namespace forecourt::storage {

/// What SQLite said when it refused.
struct SqlFailure {
    int code = 0;        ///< extended result code
    int systemError = 0; ///< errno of the failed call, 0 if none
    QString text;

    /// The failure lies in what was asked (a constraint, say), not in disk, file or memory: asking again
    /// later would fail again.
    [[nodiscard]] bool isOfTheRequest() const;
    [[nodiscard]] Error toError() const;
    [[nodiscard]] StorageHealth toHealth() const;
};

/// An open file. The first failure sticks: until clearFailure() every statement of this connection does
/// nothing, so a chain of statements needs one check at its end. Thread: the one that uses it; never two.
class Connection
{
public:
    enum class Access {
        ReadOnly,
        ReadWrite,
        Create,
        Untrusted, ///< somebody else's file: nothing is written, not even beside it (SEC-14)
    };

    Connection(const QString& path, Access access);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] bool hasFailed() const { return m_failure.has_value(); }
    [[nodiscard]] const std::optional<SqlFailure>& failure() const { return m_failure; }
    void clearFailure() { m_failure.reset(); }
    /// Ok, or the failure as an error.
    [[nodiscard]] Result<void> result() const;

    /// Runs SQL without parameters and without rows; several statements may be separated by semicolons.
    /// False if the connection has failed, now or before.
    bool execute(const QByteArray& sql);
    /// First column of the first row as text, e.g. of a pragma; empty where there is none.
    [[nodiscard]] QString readText(const QByteArray& sql);
    [[nodiscard]] qint64 readInteger(const QByteArray& sql);

    /// Rolls back if a transaction is open and forgets the failure.
    void rollBack();
    [[nodiscard]] bool isInTransaction() const;
    /// Rows inserted, changed or removed since the connection was opened.
    [[nodiscard]] qint64 totalChanges() const;
    /// Rows of the latest statement.
    [[nodiscard]] qint64 changes() const;
    [[nodiscard]] qint64 lastInsertedKey() const;

    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    /// Takes the failure over from SQLite, unless one is there already.
    void noteFailure(int code);

private:
    sqlite3* m_handle = nullptr;
    std::optional<SqlFailure> m_failure;
};

} // namespace forecourt::storage
