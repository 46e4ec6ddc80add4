// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Local lists and reservations as JSON.
#pragma once

#include "core/domain/locallist.h"
#include "core/domain/reservation.h"

#include <QJsonObject>

namespace forecourt::storage {

/// Without the station.
[[nodiscard]] QJsonObject toJson(const LocalListRecord& list);
[[nodiscard]] LocalListRecord localListFrom(const QJsonObject& object);

/// Without the id.
[[nodiscard]] QJsonObject toJson(const ReservationRecord& reservation);
[[nodiscard]] ReservationRecord reservationFrom(const QJsonObject& object);

} // namespace forecourt::storage
