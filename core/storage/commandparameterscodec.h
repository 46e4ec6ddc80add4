// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a command asks for, as stored JSON.
#pragma once

#include "core/domain/commandparameters.h"

#include <QJsonObject>

namespace forecourt::storage {

/// Every kind of parameters with its name as "kind".
[[nodiscard]] QJsonObject toJson(const CommandParameters& parameters);
/// A kind that is not known reads as a RawCall.
[[nodiscard]] CommandParameters parametersFrom(const QJsonObject& object);

[[nodiscard]] QJsonObject toJson(const CertificateHash& hash);
[[nodiscard]] CertificateHash certificateHashFrom(const QJsonObject& object);

} // namespace forecourt::storage
