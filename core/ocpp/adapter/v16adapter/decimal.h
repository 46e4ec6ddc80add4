// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Decimal numbers as stations write them, read without binary rounding.
#pragma once

#include <QStringView>
#include <QtGlobal>

#include <optional>

namespace forecourt::ocpp::v16adapter {

/// A decimal read from text.
struct DecimalReading
{
    qint64 milli = 0;         ///< thousandths, rounded half away from zero
    bool isExact = true;      ///< false: there were more digits than thousandths
    bool usedComma = false;   ///< the decimal sign was a comma
    bool hadBlanks = false;   ///< blanks around the number were dropped
};

/// Reads "604.213", "-5", "1.2e3", " 7 " and multiplies by ten to the \a powerOfTen (3 for kWh to Wh).
/// Empty if \a text is no decimal or its thousandths do not fit in 64 bits.
[[nodiscard]] std::optional<DecimalReading> readDecimal(QStringView text, int powerOfTen = 0);

} // namespace forecourt::ocpp::v16adapter
