// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words for vendors' own messages.
#pragma once

#include "core/base/error.h"
#include "core/domain/vendordata.h"

namespace forecourt::ui {

[[nodiscard]] QString vendorAnswerWord(VendorAnswer answer);
/// "From the charger", "To the charger".
[[nodiscard]] QString vendorDirectionWord(VendorDirection direction);
/// An event of a rule as words; empty for any other code.
[[nodiscard]] QString vendorEventWord(const QString& code);
/// A failure of api::VendorData as a sentence.
[[nodiscard]] QString vendorErrorSentence(const Error& error);

} // namespace forecourt::ui
