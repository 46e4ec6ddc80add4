// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Planning what shall be done later or repeatedly.
#pragma once

#include "core/base/result.h"
#include "core/domain/plannedaction.h"

#include <QFuture>

namespace forecourt::api {

/// The plans themselves stand in LiveSite. A call completes once it is stored, so what succeeded survives a restart;
/// where it fails with the store's error everything stays as it was. Thread: any may call.
class Planning
{
public:
    virtual ~Planning() = default;

    /// Plans \a action; id, state and the last run of it are given here. Errors: NotFound (station), InvalidInput
    /// (args: field), Conflict (too many).
    [[nodiscard]] virtual QFuture<Result<PlanId>> add(PlannedAction action) = 0;
    /// Withdraws it; a repeated one for good. Errors: NotFound, Conflict (its commands are out, it is over, or
    /// it is being withdrawn).
    [[nodiscard]] virtual QFuture<Result<void>> cancel(PlanId plan) = 0;
};

} // namespace forecourt::api
