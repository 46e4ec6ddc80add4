// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Guided checks as JSON: stored and read back whole.
#pragma once

#include "core/domain/check.h"

#include <QJsonObject>

namespace forecourt::storage {

/// Without id and station: columns of their own.
[[nodiscard]] QJsonObject toJson(const CheckRecord& check);
[[nodiscard]] CheckRecord checkFrom(const QJsonObject& object);

[[nodiscard]] QJsonObject toJson(const SettingsTemplate& settings);
[[nodiscard]] SettingsTemplate templateFrom(const QJsonObject& object);

} // namespace forecourt::storage
