// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The power curve of a test charge, for the hand-over.
#pragma once

#include "core/domain/check.h"
#include "core/domain/metersample.h"
#include "core/domain/transaction.h"

namespace forecourt::commissioning {

/// Total active import in watts, ascending in time, at most \a most points (the highest of each stretch
/// stays). Phases are summed where no total came; where no power was measured it is the mean between two
/// readings of the energy register.
[[nodiscard]] QList<CheckCurvePoint> chargeCurve(const QList<MeterSample>& samples, int most = 600);

/// \a session as it goes into the hand-over.
[[nodiscard]] CheckCharge chargeOf(const TransactionRecord& session, const QList<MeterSample>& samples);

} // namespace forecourt::commissioning
