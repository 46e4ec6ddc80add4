// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/messages/smartcharging.h"

#include "core/ocpp/schema/fieldtable.h"

namespace forecourt::ocpp::schema {

template const ObjectTable& tableOf<v16::ClearChargingProfileRequest>();
template const ObjectTable& tableOf<v16::ClearChargingProfileResponse>();
template const ObjectTable& tableOf<v16::GetCompositeScheduleRequest>();
template const ObjectTable& tableOf<v16::GetCompositeScheduleResponse>();
template const ObjectTable& tableOf<v16::SetChargingProfileRequest>();
template const ObjectTable& tableOf<v16::SetChargingProfileResponse>();

} // namespace forecourt::ocpp::schema
