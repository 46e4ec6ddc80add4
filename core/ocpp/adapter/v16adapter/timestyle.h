// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stations that cannot read our times (quirk 24).
#pragma once

#include "core/domain/quirk.h"
#include "core/ocpp/rpc/frame.h"

#include <QJsonObject>

#include <optional>

namespace forecourt::ocpp::v16adapter {

/// \a payload of a command with the milliseconds of its times left out; everything else unchanged.
[[nodiscard]] QJsonObject withWholeSeconds(const QJsonObject& payload);

/// Whether \a error, the answer to \a request, blames a time of ours (quirk 24).
[[nodiscard]] std::optional<Deviation> refusedTime(const QString& action, const QJsonObject& request,
                                                   const rpc::CallError& error);

} // namespace forecourt::ocpp::v16adapter
