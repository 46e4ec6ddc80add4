// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include <sqlite3.h>

namespace forecourt::storage {

Statement::Statement(Connection& connection, const QByteArray& sql) : m_connection(connection)
{
    if (m_connection.hasFailed())
        return;
    check(sqlite3_prepare_v3(connection.handle(), sql.constData(), static_cast<int>(sql.size()) + 1,
                             SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::check(int code)
{
    if (code != SQLITE_OK)
        m_connection.noteFailure(code);
}

bool Statement::next()
{
    if (m_connection.hasFailed() || m_statement == nullptr)
        return false;
    m_isStarted = true;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_connection.noteFailure(code);
    reset();
    return false;
}

void Statement::reset()
{
    if (!m_isStarted)
        return;
    m_isStarted = false;
    sqlite3_reset(m_statement); // repeats the code of the last step, which was looked at there
}

void Statement::bindInteger(int index, qint64 value)
{
    if (m_statement != nullptr)
        check(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bind(int index, std::nullptr_t)
{
    if (m_statement != nullptr)
        check(sqlite3_bind_null(m_statement, index));
}

void Statement::bind(int index, const QString& value)
{
    bind(index, value.toUtf8());
}

void Statement::bind(int index, const QByteArray& utf8)
{
    if (m_statement != nullptr) {
        check(sqlite3_bind_text64(m_statement, index, utf8.constData(),
                                  static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                  SQLITE_UTF8)); // NOLINT: SQLite's own cast
    }
}

void Statement::bindBlob(int index, const QByteArray& bytes)
{
    if (m_statement != nullptr) {
        check(sqlite3_bind_blob64(m_statement, index, bytes.constData(),
                                  static_cast<sqlite3_uint64>(bytes.size()),
                                  SQLITE_TRANSIENT)); // NOLINT: SQLite's own cast
    }
}

void Statement::bind(int index, const QDateTime& value)
{
    if (value.isValid())
        bindInteger(index, value.toMSecsSinceEpoch());
    else
        bind(index, nullptr);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

QByteArray Statement::bytes(int column) const
{
    // The pointer first: it may convert, which changes the length.
    const void* data = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return QByteArray(static_cast<const char*>(data), size);
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

std::optional<QDateTime> Statement::optionalTime(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return time(column);
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

std::optional<int> Statement::optionalNumber(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return number(column);
}

std::optional<Energy> Statement::optionalEnergy(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return Energy{integer(column)};
}

} // namespace forecourt::storage
