// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/messages/corecentral.h"

#include "core/ocpp/schema/fieldtable.h"

namespace forecourt::ocpp::schema {

template const ObjectTable& tableOf<v16::ChangeAvailabilityRequest>();
template const ObjectTable& tableOf<v16::ChangeAvailabilityResponse>();
template const ObjectTable& tableOf<v16::ChangeConfigurationRequest>();
template const ObjectTable& tableOf<v16::ChangeConfigurationResponse>();
template const ObjectTable& tableOf<v16::ClearCacheRequest>();
template const ObjectTable& tableOf<v16::ClearCacheResponse>();
template const ObjectTable& tableOf<v16::GetConfigurationRequest>();
template const ObjectTable& tableOf<v16::GetConfigurationResponse>();
template const ObjectTable& tableOf<v16::RemoteStartTransactionRequest>();
template const ObjectTable& tableOf<v16::RemoteStartTransactionResponse>();
template const ObjectTable& tableOf<v16::RemoteStopTransactionRequest>();
template const ObjectTable& tableOf<v16::RemoteStopTransactionResponse>();
template const ObjectTable& tableOf<v16::ResetRequest>();
template const ObjectTable& tableOf<v16::ResetResponse>();
template const ObjectTable& tableOf<v16::UnlockConnectorRequest>();
template const ObjectTable& tableOf<v16::UnlockConnectorResponse>();

} // namespace forecourt::ocpp::schema
