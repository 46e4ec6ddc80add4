// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/messages/firmware.h"

#include "core/ocpp/schema/fieldtable.h"

namespace forecourt::ocpp::schema {

template const ObjectTable& tableOf<v16::DiagnosticsStatusNotificationRequest>();
template const ObjectTable& tableOf<v16::DiagnosticsStatusNotificationResponse>();
template const ObjectTable& tableOf<v16::FirmwareStatusNotificationRequest>();
template const ObjectTable& tableOf<v16::FirmwareStatusNotificationResponse>();
template const ObjectTable& tableOf<v16::GetDiagnosticsRequest>();
template const ObjectTable& tableOf<v16::GetDiagnosticsResponse>();
template const ObjectTable& tableOf<v16::UpdateFirmwareRequest>();
template const ObjectTable& tableOf<v16::UpdateFirmwareResponse>();

} // namespace forecourt::ocpp::schema
