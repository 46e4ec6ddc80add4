// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Messages of the trace in words.
#pragma once

#include "core/domain/messagefilterparser.h"
#include "ui/format/formatter.h"

namespace forecourt::ui {

/// What a message says, in one line: "connector 1: Faulted, GroundFailure".
[[nodiscard]] QString messageSummary(const MessageRecord& message, const Formatter& format);

/// "From the charger", "To the charger".
[[nodiscard]] QString messageDirectionWord(MessageRecord::Direction direction);

/// A deviation's name as words: "time without zone".
[[nodiscard]] QString deviationWord(const QString& name);
[[nodiscard]] QStringList deviationWords(const QStringList& names);

/// Why a filter cannot be read, where, and what to do.
[[nodiscard]] QString filterFaultSentence(const MessageFilterFault& fault);

} // namespace forecourt::ui
