// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/messages/reservation.h"

#include "core/ocpp/schema/fieldtable.h"

namespace forecourt::ocpp::schema {

template const ObjectTable& tableOf<v16::CancelReservationRequest>();
template const ObjectTable& tableOf<v16::CancelReservationResponse>();
template const ObjectTable& tableOf<v16::ReserveNowRequest>();
template const ObjectTable& tableOf<v16::ReserveNowResponse>();

} // namespace forecourt::ocpp::schema
