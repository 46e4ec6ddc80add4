// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A named deviation of a station from the standard.
#pragma once

#include <QDateTime>
#include <QString>

namespace forecourt {

/// One kind of deviation, counted per station. Numbers and meanings: charger-quirks.md §1 (1–46);
/// 0 for a deviation without a number there (the name tells).
struct QuirkCount
{
    int number = 0;
    QString name;       ///< stable English key, e.g. "number-as-text"
    QString lastDetail; ///< where it was last seen, e.g. "MeterValues: meterValue.0.sampledValue.1.value"
    qint64 count = 0;
    QDateTime firstAt; ///< UTC
    QDateTime lastAt;  ///< UTC

    bool operator==(const QuirkCount&) const = default;
};

/// One deviation as it was just seen.
struct Deviation
{
    int number = 0;
    QString name;
    QString detail;

    bool operator==(const Deviation&) const = default;
};

} // namespace forecourt
