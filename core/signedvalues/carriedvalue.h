// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Signed values as chargers wrap them: with the public key of the meter beside them.
#pragma once

#include "core/signedvalues/signaturecheck.h"

#include <optional>

namespace forecourt::signedvalues {

/// A record taken out of what it came in.
struct CarriedValue
{
    QString record;              ///< what was signed and its signature; the text itself where it is in nothing
    std::optional<MeterKey> key; ///< that came with it. Whoever changes a value can change this, too: only a pinned key proves something
};

/// Knows the JSON object of OCPP 2.0.1, which chargers also send over 1.6 (signedMeterData and publicKey in base64), and the XML of
/// transparency programs (signedData and publicKey). Thread: any. Source: OCPP 2.0.1 part 2, SignedMeterValueType.
[[nodiscard]] CarriedValue carriedValue(const QString& text);

} // namespace forecourt::signedvalues
