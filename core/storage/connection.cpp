// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"

#include "core/storage/statement.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>

namespace forecourt::storage {

namespace {

constexpr int BusyTimeoutMs = 5000;

int openFlags(Connection::Access access)
{
    const int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (access) {
    // Not SQLITE_OPEN_READONLY: a reader of a WAL file must be able to make the index file.
    case Connection::Access::ReadOnly:
    case Connection::Access::ReadWrite:
        return common | SQLITE_OPEN_READWRITE;
    case Connection::Access::Create:
        return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Connection::Access::Untrusted:
        return common | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    }
    return common;
}

/// A file that does not change while it is open needs no index file of its log beside it.
QByteArray openName(const QString& path, Connection::Access access)
{
    if (access != Connection::Access::Untrusted)
        return path.toUtf8();
    return QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + QByteArrayLiteral("?immutable=1");
}

/// Without SQLite's count of its memory, which takes one lock of the whole process per allocation. Once,
/// before the first connection; when something else used SQLite before, it stays as it is.
void turnOffMemoryCount()
{
    [[maybe_unused]] static const int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

bool isOutOfSpace(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

} // namespace

bool SqlFailure::isOfTheRequest() const
{
    switch (code & 0xff) {
    case SQLITE_ERROR:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE:
    case SQLITE_MISUSE:
        return true;
    default:
        return false;
    }
}

StorageHealth SqlFailure::toHealth() const
{
    if (isOutOfSpace(systemError))
        return StorageHealth::DiskFull;
    if (systemError == EROFS)
        return StorageHealth::ReadOnly;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return StorageHealth::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return StorageHealth::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return StorageHealth::Corrupt;
    default:
        return StorageHealth::Failing;
    }
}

Error SqlFailure::toError() const
{
    const auto is = [this](ErrorCode errorCode) { return Error{errorCode, text, {}}; };
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        return is(ErrorCode::NotFound);
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
        return is(ErrorCode::AlreadyExists);
    if (isOfTheRequest())
        return is(ErrorCode::StorageFailed);
    switch (toHealth()) {
    case StorageHealth::DiskFull:
        return is(ErrorCode::StorageFull);
    case StorageHealth::ReadOnly:
        return is(ErrorCode::StorageReadOnly);
    case StorageHealth::Corrupt:
        return is(ErrorCode::StorageCorrupt);
    case StorageHealth::Good:
    case StorageHealth::Failing:
        break;
    }
    return is(systemError == EACCES ? ErrorCode::PermissionDenied : ErrorCode::StorageFailed);
}

Connection::Connection(const QString& path, Access access)
{
    turnOffMemoryCount();
    const int code = sqlite3_open_v2(openName(path, access).constData(), &m_handle, openFlags(access), nullptr);
    if (code != SQLITE_OK) {
        noteFailure(code);
        return;
    }
    sqlite3_busy_timeout(m_handle, BusyTimeoutMs);
    if (access == Access::Untrusted) {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    }
    execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
            "PRAGMA temp_store = MEMORY");
    if (access == Access::ReadOnly || access == Access::Untrusted)
        execute("PRAGMA query_only = ON");
}

Connection::~Connection()
{
    sqlite3_close_v2(m_handle);
}

Result<void> Connection::result() const
{
    if (m_failure)
        return tl::unexpected<Error>(m_failure->toError());
    return {};
}

void Connection::noteFailure(int code)
{
    if (m_failure)
        return;
    SqlFailure failure;
    failure.code = code;
    if (m_handle != nullptr) {
        // SQLite does not note the errno of every failed commit; it is still there, for nothing ran since.
        const int systemError = errno;
        failure.systemError = sqlite3_system_errno(m_handle);
        if (failure.systemError == 0 && (code & 0xff) == SQLITE_IOERR)
            failure.systemError = systemError;
        failure.text = QString::fromUtf8(sqlite3_errmsg(m_handle));
    } else {
        failure.text = QString::fromUtf8(sqlite3_errstr(code));
    }
    // The errno of an earlier call says nothing about a failed constraint.
    if (failure.isOfTheRequest())
        failure.systemError = 0;
    m_failure = failure;
}

bool Connection::execute(const QByteArray& sql)
{
    if (m_failure)
        return false;
    errno = 0;
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        noteFailure(code);
    return code == SQLITE_OK;
}

QString Connection::readText(const QByteArray& sql)
{
    Statement statement(*this, sql);
    return statement.next() ? statement.text(0) : QString();
}

qint64 Connection::readInteger(const QByteArray& sql)
{
    Statement statement(*this, sql);
    return statement.next() ? statement.integer(0) : 0;
}

void Connection::rollBack()
{
    clearFailure();
    if (!isInTransaction())
        return;
    execute("ROLLBACK");
    clearFailure();
}

bool Connection::isInTransaction() const
{
    return m_handle != nullptr && sqlite3_get_autocommit(m_handle) == 0;
}

qint64 Connection::totalChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_handle);
}

qint64 Connection::lastInsertedKey() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

} // namespace forecourt::storage
