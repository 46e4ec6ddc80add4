// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Planned actions as JSON.
#pragma once

#include "core/domain/plannedaction.h"

#include <QJsonObject>

namespace forecourt::storage {

/// Without id.
[[nodiscard]] QJsonObject toJson(const PlannedAction& plan);
[[nodiscard]] PlannedAction planFrom(const QJsonObject& object);

} // namespace forecourt::storage
