// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Frames of OCPP-J as the engine and the message log read them.
#pragma once

#include "core/ocpp/adapter/stationadapter.h"
#include "core/ocpp/rpc/frame.h"

namespace forecourt::ocpp::v16adapter {

/// The text of a payload as it is kept.
[[nodiscard]] QByteArray jsonText(const QJsonObject& object);

/// The names of \a deviations, for MessageRecord.
[[nodiscard]] QStringList names(const QList<Deviation>& deviations);

/// What was unusual about a frame itself, with quirk numbers.
[[nodiscard]] QList<Deviation> frameDeviations(const rpc::ParsedFrame& frame);

/// The code of a CALLERROR as it was sent, or as 1.6 spells it.
[[nodiscard]] QString codeText(const rpc::CallError& error);

/// A CALLERROR as one object, for the message log.
[[nodiscard]] QJsonObject errorPayload(const rpc::CallError& error);

[[nodiscard]] rpc::CallErrorCode codeOf(Refusal refusal);

} // namespace forecourt::ocpp::v16adapter
