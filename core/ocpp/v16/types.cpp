// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/types.h"

#include "core/ocpp/schema/fieldtable.h"

namespace forecourt::ocpp::schema {

template const ObjectTable& tableOf<v16::IdTagInfo>();
template const ObjectTable& tableOf<v16::SampledValue>();
template const ObjectTable& tableOf<v16::MeterValue>();
template const ObjectTable& tableOf<v16::ChargingSchedulePeriod>();
template const ObjectTable& tableOf<v16::ChargingSchedule>();
template const ObjectTable& tableOf<v16::ChargingProfile>();
template const ObjectTable& tableOf<v16::KeyValue>();
template const ObjectTable& tableOf<v16::AuthorizationData>();
template const ObjectTable& tableOf<v16::CertificateHashData>();
template const ObjectTable& tableOf<v16::LogParameters>();
template const ObjectTable& tableOf<v16::Firmware>();

} // namespace forecourt::ocpp::schema
