// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Corrections, bookings and documents as JSON columns.
#pragma once

#include "core/domain/document.h"

#include <QJsonObject>

namespace forecourt::storage {

[[nodiscard]] QJsonObject toJson(const SessionValues& values);
[[nodiscard]] SessionValues valuesFrom(const QJsonObject& object);

/// Without id, transaction and at, which are columns.
[[nodiscard]] QJsonObject toJson(const CorrectionRecord& record);
[[nodiscard]] CorrectionRecord correctionFrom(const QJsonObject& object);

/// What has no column of its own; the cost with the sign of a charge.
[[nodiscard]] QJsonObject toJson(const Booking& booking);
void readInto(Booking& booking, const QJsonObject& object);

/// Without id, number and prints.
[[nodiscard]] QJsonObject toJson(const DocumentRecord& record);
[[nodiscard]] DocumentRecord documentFrom(const QJsonObject& object);

} // namespace forecourt::storage
