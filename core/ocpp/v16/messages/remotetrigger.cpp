// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/messages/remotetrigger.h"

#include "core/ocpp/schema/fieldtable.h"

namespace forecourt::ocpp::schema {

template const ObjectTable& tableOf<v16::TriggerMessageRequest>();
template const ObjectTable& tableOf<v16::TriggerMessageResponse>();

} // namespace forecourt::ocpp::schema
