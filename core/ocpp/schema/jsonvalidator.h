// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Checks a payload against a field table as strictly as the official schema and text do.
#pragma once

#include "core/ocpp/schema/issue.h"
#include "core/ocpp/schema/valuetype.h"

#include <QJsonObject>

namespace forecourt::ocpp::schema {

/// Every departure from \a table, all of them fatal. Used on what we are about to send and on raw
/// messages an operator typed.
[[nodiscard]] Issues validateJson(const ObjectTable& table, const QJsonObject& json);

} // namespace forecourt::ocpp::schema
