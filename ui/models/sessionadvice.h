// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Why a session needs a look, and what to do about it.
#pragma once

#include "core/domain/transaction.h"

#include <QList>
#include <QString>

namespace forecourt::ui {

/// One finding about a session.
struct SessionFinding
{
    QString what;   ///< "Meter ran backwards"
    QString advice; ///< one sentence; never empty
    bool isSerious = false;
};

/// Findings about \a transaction, the serious ones first. Empty where all is well.
[[nodiscard]] QList<SessionFinding> sessionFindings(const TransactionRecord& transaction);

} // namespace forecourt::ui
