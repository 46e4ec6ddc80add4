// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a 1.6 station answered, in neutral words.
#pragma once

#include "core/ocpp/adapter/stationadapter.h"

namespace forecourt::ocpp::v16adapter {

/// Reads the CALLRESULT to \a action. \a request is what was asked, to notice keys that were dropped.
[[nodiscard]] Answer readAnswer(const QString& action, const QJsonObject& request, const QJsonObject& response);

/// Reads a CALLERROR; both spellings of codes are kept as the station wrote them.
[[nodiscard]] Answer readError(const QString& code, const QString& text);

/// Which of the standard's status words it is; Other for any further one.
[[nodiscard]] CommandAnswer kindOf(const QString& status);

/// What a status word means for the operator; unknown words are refusals.
[[nodiscard]] CommandOutcome outcomeOf(const QString& status);

} // namespace forecourt::ocpp::v16adapter
