// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a person decides about the lists of tags that chargers keep themselves.
#pragma once

#include "core/base/result.h"
#include "core/domain/locallist.h"

#include <QFuture>

namespace forecourt::api {

/// How each list stands is in LiveSite::localList(). Thread: any thread may call.
class LocalLists
{
public:
    virtual ~LocalLists() = default;

    /// Stored before the future completes. Errors: NotFound (station), those of the store.
    [[nodiscard]] virtual QFuture<Result<void>> saveOptions(StationId station, LocalListOptions options, QString user) = 0;

    /// Brings the list into step now, whatever the options say and however the last try went; \a isWhole sends
    /// it whole even where a difference would do. Completes when it has begun; LiveSite tells how it goes on.
    /// Errors: NotFound, Offline, NotAllowed (not accepted), NotSupported, Conflict (one is on its way).
    [[nodiscard]] virtual QFuture<Result<void>> push(StationId station, bool isWhole, QString user) = 0;
};

} // namespace forecourt::api
