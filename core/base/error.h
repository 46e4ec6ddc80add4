// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What went wrong, as a code for logic and translation plus an English detail for logs.
#pragma once

#include <QString>
#include <QStringList>

namespace forecourt {

/// Why an operation failed. The window turns each code into a sentence with a next step
/// (ui/format); core never translates.
enum class ErrorCode {
    InvalidInput,       ///< an argument was refused; detail says which and why
    NotFound,           ///< the named station, transaction, token … does not exist
    AlreadyExists,      ///< the name or id is taken
    Conflict,           ///< the state does not allow it now (e.g. station archived)
    NotAllowed,         ///< policy forbids it
    Offline,            ///< the station has no connection
    Disconnected,       ///< the connection ended before the answer came: outcome unknown
    TimedOut,           ///< no answer in time: outcome unknown
    Cancelled,          ///< withdrawn before it was sent
    NotSupported,       ///< the station or its protocol version cannot do it
    ProtocolViolation,  ///< the peer broke the protocol
    StorageFailed,      ///< the database refused; nothing was stored
    StorageFull,        ///< the disk is full; nothing was stored
    StorageReadOnly,    ///< the database or its folder cannot be written
    StorageCorrupt,     ///< the database is damaged
    StorageNewer,       ///< the database was written by a newer program
    StorageAltered,     ///< the database's tables were made by other steps than ours; args: number and name of the step
    FileFailed,         ///< a file could not be read or written
    PortInUse,          ///< args: port
    PermissionDenied,   ///< the operating system refused
    DataInUse,          ///< another process owns the data folder
    LinkLost,           ///< the connection between window and central system is gone
    Internal,           ///< a fault of ours
};

/// One failure.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;   ///< English, for logs and as a last resort for people
    QStringList args; ///< values for the translated sentence, in the order the code documents

    bool operator==(const Error&) const = default;
};

} // namespace forecourt
