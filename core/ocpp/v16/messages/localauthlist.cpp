// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/v16/messages/localauthlist.h"

#include "core/ocpp/schema/fieldtable.h"

namespace forecourt::ocpp::schema {

template const ObjectTable& tableOf<v16::GetLocalListVersionRequest>();
template const ObjectTable& tableOf<v16::GetLocalListVersionResponse>();
template const ObjectTable& tableOf<v16::SendLocalListRequest>();
template const ObjectTable& tableOf<v16::SendLocalListResponse>();

} // namespace forecourt::ocpp::schema
