// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Vendors' messages and the rules for them, as JSON.
#pragma once

#include "core/domain/vendordata.h"

#include <QJsonObject>

namespace forecourt::storage {

/// Without the id.
[[nodiscard]] QJsonObject toJson(const VendorRule& rule);
[[nodiscard]] VendorRule vendorRuleFrom(const QJsonObject& object);

/// Without the station.
[[nodiscard]] QJsonObject toJson(const VendorTraffic& traffic);
[[nodiscard]] VendorTraffic vendorTrafficFrom(const QJsonObject& object);

} // namespace forecourt::storage
