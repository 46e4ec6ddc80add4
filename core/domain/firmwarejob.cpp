// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/firmwarejob.h"

#include <algorithm>

namespace forecourt {

bool FirmwareJob::isPreparing() const
{
    return isOpen() && stage == FirmwareStage::Asked && !reachedAt(FirmwareStage::Asked);
}

std::optional<QDateTime> FirmwareJob::reachedAt(FirmwareStage wanted) const
{
    if (wanted == FirmwareStage::Waiting)
        return createdAt;
    const auto it = std::find_if(moments.begin(), moments.end(),
                                 [wanted](const FirmwareMoment& moment) { return moment.stage == wanted; });
    return it == moments.end() ? std::nullopt : std::optional(it->at);
}

} // namespace forecourt
