// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words and sentences for guided checks: steps, reasons, evidence, measured values.
#pragma once

#include "core/commissioning/measurementrules.h"
#include "core/domain/check.h"
#include "ui/format/formatter.h"

#include <QStringList>

namespace forecourt::ui {

/// "Plug in".
[[nodiscard]] QString checkStepTitle(CheckStepKind kind);
/// What to do, in plain words; one or two sentences.
[[nodiscard]] QString checkStepTask(CheckStepKind kind);
/// What usually helps when nothing happens for a minute.
[[nodiscard]] QString checkStepHint(CheckStepKind kind);
/// The verb of the step's own button ("Start charging"); empty where it has none.
[[nodiscard]] QString checkStepVerb(CheckStepKind kind);

[[nodiscard]] QString checkStateWord(CheckState state);
/// Why a step stands as it does, as a sentence; empty for None.
[[nodiscard]] QString checkReasonSentence(CheckReason reason);

/// A line of evidence: "Power", "10,9 kW", "10:14:06".
struct CheckFactLine
{
    QString label;
    QString value;
    QString time; ///< empty where it has none
};
[[nodiscard]] CheckFactLine checkFactLine(const CheckFact& fact, const Formatter& format);

[[nodiscard]] QString measurementName(MeasurementKind kind);
/// "MΩ"; empty for the phase order.
[[nodiscard]] QString measurementUnit(MeasurementKind kind);
/// With its unit, or the word for the phase order.
[[nodiscard]] QString measurementText(MeasurementKind kind, qint64 milli, const Formatter& format);
/// What is good: "1 MΩ or more", "at most 300 ms", "207 to 253 V".
[[nodiscard]] QString measurementRangeText(MeasurementKind kind, const Formatter& format);

} // namespace forecourt::ui
