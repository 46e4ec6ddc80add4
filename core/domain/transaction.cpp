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

bool TransactionRecord::isEnergySummed() const
{
    TransactionFlags wrong = flags & wrongEnergyFlags();
    if (flags.testFlag(TransactionFlag::EnergyAccepted))
        wrong &= ~TransactionFlags(TransactionFlag::EnergyImplausible);
    return !wrong;
}

bool TransactionRecord::needsAttention() const
{
    if (state == TransactionState::ClosedByOperator) // with a reason; a late stop puts it back to Ended
        return false;
    TransactionFlags open = flags & attentionFlags();
    if (flags.testFlag(TransactionFlag::EnergyAccepted))
        open &= ~TransactionFlags(TransactionFlag::EnergyImplausible);
    return bool(open) || state == TransactionState::EndUnknown || state == TransactionState::Orphan;
}

} // namespace forecourt
