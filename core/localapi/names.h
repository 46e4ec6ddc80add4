// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The words of the local API for the enumerators of the domain.
#pragma once

#include "core/domain/chargingstation.h"
#include "core/domain/event.h"
#include "core/domain/metersample.h"
#include "core/domain/reservation.h"
#include "core/domain/site.h"
#include "core/domain/transaction.h"
#include "core/domain/vendordata.h"

#include <QString>
#include <QStringList>

namespace forecourt::localapi {

/// Status of a connector in the nine words of OCPP 1.6, plus Occupied (2.0.1, or 1.6 without detail) and
/// Unknown. Source: OCPP 1.6 ChargePointStatus.
[[nodiscard]] QString connectorStatusName(ConnectorStatus status, ChargingState charging);
/// None, Pending, Accepted, Rejected.
[[nodiscard]] QString registrationName(RegistrationStatus status);
[[nodiscard]] QString outcomeName(CommandOutcome outcome);
[[nodiscard]] QString answerName(CommandAnswer answer);
[[nodiscard]] QString effectName(CommandEffect effect);
[[nodiscard]] QString originName(CommandOrigin origin);
/// As OCPP 1.6 Reason where it has the word; empty for None.
[[nodiscard]] QString stopReasonName(StopReason reason);
[[nodiscard]] QString transactionStateName(TransactionState state);
[[nodiscard]] QStringList flagNames(TransactionFlags flags);
[[nodiscard]] QString attemptReasonName(AttemptReason reason);
[[nodiscard]] QString severityName(Severity severity);
[[nodiscard]] QString reservationStateName(ReservationState state);
[[nodiscard]] QString alertKindName(AlertKind kind);
[[nodiscard]] QString alertStateName(AlertState state);
/// As OCPP 1.6 DataTransferStatus, in the order of the enumerators.
[[nodiscard]] const QStringList& vendorAnswerNames();
[[nodiscard]] QString storageHealthName(StorageHealth health);
/// As OCPP writes them, e.g. Energy.Active.Import.Register.
[[nodiscard]] QString measurandName(Measurand measurand);
/// Base unit the API gives values in, e.g. Wh.
[[nodiscard]] QString unitName(Measurand measurand);
/// As OCPP writes them, e.g. L1-N; empty for Overall.
[[nodiscard]] QString phaseName(Phase phase);
[[nodiscard]] QString contextName(ReadingContext context);
/// All words for kinds of events, in the order of the enumerators.
[[nodiscard]] const QStringList& eventKindNames();

} // namespace forecourt::localapi
