// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a misbehaving station claims to have happened before it ever connected.
#pragma once

#include "core/simulator/transactionqueue.h"

#include <QDateTime>

namespace forecourt::simulator {

/// Quirk 26: the stop of a transaction nobody knows. Quirk 8: a session of three hours ago with all its
/// meter values. Nothing without these quirks.
void queuePast(TransactionQueue& transactions, const Misbehaviour& misbehaviour, const QDateTime& now);

} // namespace forecourt::simulator
