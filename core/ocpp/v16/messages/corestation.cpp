// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/messages/corestation.h"

#include "core/ocpp/schema/fieldtable.h"

namespace forecourt::ocpp::schema {

template const ObjectTable& tableOf<v16::AuthorizeRequest>();
template const ObjectTable& tableOf<v16::AuthorizeResponse>();
template const ObjectTable& tableOf<v16::BootNotificationRequest>();
template const ObjectTable& tableOf<v16::BootNotificationResponse>();
template const ObjectTable& tableOf<v16::DataTransferRequest>();
template const ObjectTable& tableOf<v16::DataTransferResponse>();
template const ObjectTable& tableOf<v16::HeartbeatRequest>();
template const ObjectTable& tableOf<v16::HeartbeatResponse>();
template const ObjectTable& tableOf<v16::MeterValuesRequest>();
template const ObjectTable& tableOf<v16::MeterValuesResponse>();
template const ObjectTable& tableOf<v16::StartTransactionRequest>();
template const ObjectTable& tableOf<v16::StartTransactionResponse>();
template const ObjectTable& tableOf<v16::StatusNotificationRequest>();
template const ObjectTable& tableOf<v16::StatusNotificationResponse>();
template const ObjectTable& tableOf<v16::StopTransactionRequest>();
template const ObjectTable& tableOf<v16::StopTransactionResponse>();

} // namespace forecourt::ocpp::schema
