// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The reading of JSON text by the names it has among messages.
#pragma once

#include "core/base/strictjson.h"

namespace forecourt::ocpp::schema {

using forecourt::JsonError;
using forecourt::JsonFault;
using forecourt::JsonLimits;
using forecourt::parseJson;

} // namespace forecourt::ocpp::schema
