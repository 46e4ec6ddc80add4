// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Neutral commands to OCPP 1.6 requests, unchecked.
#pragma once

#include "core/base/result.h"
#include "core/domain/commandparameters.h"

namespace forecourt::ocpp::v16adapter {

/// An action and its payload.
struct Draft
{
    QString action;
    QJsonObject payload;
};

/// Says \a parameters in OCPP 1.6. The payload may still be against the schema.
/// Errors: NotSupported (1.6 cannot say it), InvalidInput (args: issues as "path: text").
[[nodiscard]] Result<Draft> draftOf(const CommandParameters& parameters);

} // namespace forecourt::ocpp::v16adapter
