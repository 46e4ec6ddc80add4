// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Corrections, months and documents in words.
#pragma once

#include "core/api/billing.h"
#include "core/api/livesite.h"
#include "ui/format/formatter.h"

#include <QStringList>

namespace forecourt::ui {

/// "Never stopped".
[[nodiscard]] QString caseKindWord(CaseKind kind);
/// What is odd and what it means for the sums; one sentence.
[[nodiscard]] QString caseKindSentence(CaseKind kind);
[[nodiscard]] QString caseStateWord(CaseState state);
/// One fact: "The last value of the meter was 12,41 kWh at 10:12".
[[nodiscard]] QString evidenceSentence(const Evidence& evidence, const Formatter& format, const QDateTime& now);
/// "05.05. 09:12 to 10:20, 12,41 kWh"; what is not known is a dash.
[[nodiscard]] QString valuesText(const SessionValues& values, const Formatter& format, const QDateTime& now);
/// What deciding so does.
[[nodiscard]] QString proposalSentence(const BillingCase& one, const Formatter& format, const QDateTime& now);

/// "May 2026".
[[nodiscard]] QString monthText(const BillingMonth& month, const QLocale& locale);
/// "2 sessions wait for a decision"; what it means stands in preflightAdvice().
[[nodiscard]] QString preflightSentence(const PreflightFinding& finding);
/// What to do about it, or why it may stay; of one or of several, as the sentence above it.
[[nodiscard]] QString preflightAdvice(const PreflightFinding& finding);
[[nodiscard]] QString documentKindWord(DocumentKind kind);
/// For whom a statement is.
[[nodiscard]] QString partyName(const api::StatementParty& party);

/// Documents were issued under their numbers, and only their files are missing.
[[nodiscard]] bool hasTakenNumbers(const Error& error);
/// A failure of the interfaces of core/api/billing.h.
[[nodiscard]] QString billingErrorSentence(const Error& error);

} // namespace forecourt::ui
