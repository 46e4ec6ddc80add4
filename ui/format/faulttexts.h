// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Cause of a fault and what to check, in the language of the window.
#pragma once

#include "core/config/faultbook.h"

#include <QLocale>

namespace forecourt::ui {

/// What to tell a person about a fault.
struct FaultAdvice
{
    QString word;       ///< short name: "Earth leakage"
    QString cause;      ///< one or two sentences
    QStringList checks; ///< in the order to do them; never empty
    QString source;     ///< file and line of an owner's entry; empty: ours
};

/// The list that comes with the program.
[[nodiscard]] FaultBook builtInFaults();

/// Never empty: a fault nobody knows is explained as such.
[[nodiscard]] FaultAdvice faultAdvice(const FaultBook& book, const FaultSigns& signs, const QLocale& locale);

/// The step that says to restart the charger; where it stands, a button can do it.
[[nodiscard]] QString restartStepText();
/// The step that says to call the maker; a support bundle helps there.
[[nodiscard]] QString makerStepText();

/// Our own texts for \a textId of resources/faults.json; the general ones for an unknown id.
[[nodiscard]] QString builtInCause(const QString& textId);
[[nodiscard]] QStringList builtInChecks(const QString& textId);

} // namespace forecourt::ui
