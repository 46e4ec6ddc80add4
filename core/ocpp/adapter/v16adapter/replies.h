// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Neutral replies as payloads of OCPP 1.6.
#pragma once

#include "core/ocpp/adapter/stationadapter.h"
#include "core/ocpp/schema/timestamp.h"

#include <QJsonObject>

namespace forecourt::ocpp::v16adapter {

/// The payload of \a reply; always passes the official schema.
[[nodiscard]] QJsonObject replyPayload(const Reply& reply, schema::TimestampStyle style);

/// Whether \a reply is of the kind that answers \a action.
[[nodiscard]] bool fits(const QString& action, const Reply& reply);

} // namespace forecourt::ocpp::v16adapter
