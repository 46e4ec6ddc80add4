// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The forms of the calls of engine and history, and of what is like them.
#include "core/wire/callcoding.h"

namespace forecourt::wire {

template struct Call<CommandId, CommandRequest>;
template struct Call<void, CommandId>;
template struct Call<void, TransactionKey, api::TransactionClosing>;
template struct Call<void, TransactionKey>;
template struct Call<void, TransactionKey, api::TransactionAmendment>;
template struct Call<Page<TransactionRecord>, api::TransactionQuery>;
template struct Call<api::TransactionTotals, api::TransactionQuery>;
template struct Call<TransactionRecord, TransactionKey>;
template struct Call<QList<MeterSample>, TransactionKey>;
template struct Call<QList<MeterSample>, TransactionKey, QDateTime>;
template struct Call<Page<CommandRecord>, api::CommandQuery>;
template struct Call<CommandRecord, CommandId>;
template struct Call<Page<MessageRecord>, api::MessageQuery>;
template struct Call<api::MessageCounts, api::MessageCountQuery>;
template struct Call<Page<EventRecord>, api::EventQuery>;
template struct Call<QByteArray, QString>;
template struct Call<Page<AlertRecord>, api::AlertQuery>;
template struct Call<ReservationId, ReservationRequest>;
template struct Call<void, ReservationId, QString>;
template struct Call<VendorRuleId, VendorRule>;
template struct Call<void, VendorRuleId, QString>;
template struct Call<PlanId, PlannedAction>;
template struct Call<void, PlanId>;

} // namespace forecourt::wire
