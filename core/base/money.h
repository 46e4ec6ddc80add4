// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// An amount of money: integer minor units, never double.
#pragma once

#include <QString>

namespace forecourt {

/// Minor units (cents) of one currency. Source: decisions.md 13.
struct Money
{
    qint64 minor = 0;
    QString currency; ///< ISO 4217, e.g. EUR

    bool operator==(const Money&) const = default;
};

} // namespace forecourt
