// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The settings of a station as they were at some time.
#pragma once

#include "core/domain/devicevariable.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QList>

namespace forecourt {

/// Kept whenever a reading differs from the one before.
struct SettingsReading
{
    StationId station;
    QDateTime readAt; ///< UTC; when it was read first
    QList<DeviceVariable> variables;

    bool operator==(const SettingsReading&) const = default;
};

} // namespace forecourt
