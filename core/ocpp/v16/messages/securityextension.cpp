// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/messages/securityextension.h"

#include "core/ocpp/schema/fieldtable.h"

namespace forecourt::ocpp::schema {

template const ObjectTable& tableOf<v16::ExtendedTriggerMessageRequest>();
template const ObjectTable& tableOf<v16::ExtendedTriggerMessageResponse>();
template const ObjectTable& tableOf<v16::GetLogRequest>();
template const ObjectTable& tableOf<v16::GetLogResponse>();
template const ObjectTable& tableOf<v16::LogStatusNotificationRequest>();
template const ObjectTable& tableOf<v16::LogStatusNotificationResponse>();
template const ObjectTable& tableOf<v16::SecurityEventNotificationRequest>();
template const ObjectTable& tableOf<v16::SecurityEventNotificationResponse>();
template const ObjectTable& tableOf<v16::SignedFirmwareStatusNotificationRequest>();
template const ObjectTable& tableOf<v16::SignedFirmwareStatusNotificationResponse>();
template const ObjectTable& tableOf<v16::SignedUpdateFirmwareRequest>();
template const ObjectTable& tableOf<v16::SignedUpdateFirmwareResponse>();

} // namespace forecourt::ocpp::schema
