// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is known of the profiles in a station, as JSON.
#pragma once

#include "core/domain/powerlimits.h"

#include <QJsonObject>

namespace forecourt::storage {

/// Without the station.
[[nodiscard]] QJsonObject toJson(const PowerLimitsRecord& limits);
[[nodiscard]] PowerLimitsRecord powerLimitsFrom(const QJsonObject& object);

} // namespace forecourt::storage
