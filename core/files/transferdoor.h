// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A server of files as the desk sees it: what it speaks, how its addresses look.
#pragma once

#include "core/engine/ports/filehost.h"

namespace forecourt::files {

/// One server. All functions: thread any.
class TransferDoor
{
public:
    virtual ~TransferDoor() = default;

    /// One entry per protocol of this server.
    [[nodiscard]] virtual QList<ports::ProtocolState> states() const = 0;

    /// Whether addresses of this server always hold user and password (FTP), or only where a station needs them (HTTP).
    [[nodiscard]] virtual bool alwaysNeedsLogin() const = 0;

    /// Path of an address, percent-encoded, beginning with a slash. \a name is safe already; empty for uploads, whose path
    /// ends with a slash.
    [[nodiscard]] virtual QString path(const ports::TransferAccess& access, const QString& name) const = 0;

    /// How many transfers of this server's protocols are not over; a server that is off until it is needed opens its port
    /// at the first and closes it after the last.
    virtual void setOpenTransfers(int count) = 0;
};

} // namespace forecourt::files
