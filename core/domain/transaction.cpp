// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/transaction.h"

namespace forecourt {

TransactionFlags attentionFlags()
{
    return TransactionFlag::MeterBackwards | TransactionFlag::TimeImplausible | TransactionFlag::StopBeforeStart
        | TransactionFlag::NotAuthorized | TransactionFlag::StopConflict | TransactionFlag::StartMissing
        | TransactionFlag::RegisterFell | TransactionFlag::LongDuration | TransactionFlag::EndUnknown
        | TransactionFlag::EnergyImplausible;
}

TransactionFlags wrongEnergyFlags()
{
    return TransactionFlag::MeterBackwards | TransactionFlag::EnergyImplausible;
}

std::optional<Energy> TransactionRecord::energy() const
{
    if (state == TransactionState::Orphan)
        return std::nullopt;
    if (meterStop)
        return *meterStop - meterStart;
    if (lastRegister)
        return *lastRegister - meterStart;
    return std::nullopt;
}

bool TransactionRecord::needsAttention() const
{
    return bool(flags & attentionFlags()) || state == TransactionState::EndUnknown || state == TransactionState::Orphan;
}

} // namespace forecourt
