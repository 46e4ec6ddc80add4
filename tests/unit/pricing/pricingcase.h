// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The worked cases of tests/data/pricing: a price, a session, and what it costs by hand.
#pragma once

#include "core/domain/sessionfacts.h"
#include "core/domain/tariff.h"

#include <QJsonObject>
#include <QTimeZone>

namespace forecourt::tests {

/// One case. problem: what could not be read; empty: all.
struct PricingCase
{
    QString name;
    QString problem;
    QTimeZone zone;
    QList<Holiday> holidays;
    PriceVersion version;
    SessionFacts facts;
    QStringList arithmetic;
    QJsonObject expected;
};

/// All cases of all files below \a folder, in order of their names.
[[nodiscard]] QList<PricingCase> readPricingCases(const QString& folder);

} // namespace forecourt::tests
