// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// OCPP 1.6 requests of the central system to neutral commands.
#pragma once

#include "core/domain/commandanswer.h"
#include "core/domain/commandparameters.h"
#include "core/ocpp/v16/types.h"

namespace forecourt::ocpp::v16adapter {

/// What a payload does, in neutral words; a RawCall with the payload as it is, secrets too, where there are none: not for keeping.
[[nodiscard]] CommandParameters meaningOf(const QString& action, const QJsonObject& payload);

[[nodiscard]] CertificateHash neutralHash(const v16::CertificateHashData& hash);

} // namespace forecourt::ocpp::v16adapter
