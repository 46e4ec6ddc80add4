// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Alerts and their settings as JSON.
#pragma once

#include "core/domain/alert.h"

#include <QJsonObject>

namespace forecourt::storage {

/// Without id.
[[nodiscard]] QJsonObject toJson(const AlertRecord& alert);
[[nodiscard]] AlertRecord alertFrom(const QJsonObject& object);

/// Kinds that are not there (a newer program wrote fewer) have their defaults.
[[nodiscard]] QJsonObject toJson(const AlertSettings& settings);
[[nodiscard]] AlertSettings alertSettingsFrom(const QJsonObject& object);

} // namespace forecourt::storage
