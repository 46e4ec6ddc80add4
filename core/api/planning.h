// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Planning what shall be done later or repeatedly.
#pragma once

#include "core/base/result.h"
#include "core/domain/plannedaction.h"

#include <QFuture>

namespace forecourt::api {

/// The plans themselves stand in LiveSite. Stored before the next commit, so they survive a restart. Thread: any
/// may call.
class Planning
{
public:
    virtual ~Planning() = default;

    /// Plans \a action; id, state and the last run of it are given here. Errors: NotFound (station), InvalidInput
    /// (args: field), Conflict (too many).
    [[nodiscard]] virtual QFuture<Result<PlanId>> add(PlannedAction action) = 0;
    /// Withdraws it; a repeated one for good. Errors: NotFound, Conflict (its commands are out, or it is over).
    [[nodiscard]] virtual QFuture<Result<void>> cancel(PlanId plan) = 0;
};

} // namespace forecourt::api
