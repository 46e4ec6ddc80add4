// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Messages of the trace in words.
#pragma once

#include "core/domain/messagefilterparser.h"
#include "ui/format/formatter.h"
#include "ui/format/standardwords.h"

namespace forecourt::ui {

/// What a message says, in one line: "connector 1: Faulted, GroundFailure".
[[nodiscard]] QString messageSummary(const MessageRecord& message, const Formatter& format);

/// "From the charger", "To the charger".
[[nodiscard]] QString messageDirectionWord(MessageRecord::Direction direction);

/// Why a filter cannot be read, where, and what to do.
[[nodiscard]] QString filterFaultSentence(const MessageFilterFault& fault);

} // namespace forecourt::ui
