// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words and sentences for firmware: files, roll-outs, and how far each charger is.
#pragma once

#include "core/domain/firmwarejob.h"
#include "ui/format/formatter.h"

#include <QStringList>

namespace forecourt::ui {

/// "Downloading": the present one of a charger.
[[nodiscard]] QString firmwareStageWord(FirmwareStage stage);
/// How the job stands, for the state column; \a waitsFor is the name of FirmwareJob::waitsFor, \a bytes the whole file.
[[nodiscard]] QString firmwareJobSentence(const FirmwareJob& job, qint64 bytes, const QString& waitsFor, const Formatter& format,
                                          const QDateTime& now);
/// One word: "Failed", "Stalled", "Running".
[[nodiscard]] QString firmwareJobWord(const FirmwareJob& job);
/// Why it failed, with the charger's own status; empty where it did not.
[[nodiscard]] QString firmwareFailureSentence(const FirmwareJob& job);
/// What to try now, one step each; empty where nothing is to be done.
[[nodiscard]] QStringList firmwareSteps(const FirmwareJob& job);
/// Every stage reached with its time, one line each.
[[nodiscard]] QStringList firmwareMomentLines(const FirmwareJob& job, const Formatter& format, const QDateTime& now);

/// "Running", "Paused".
[[nodiscard]] QString rolloutStateWord(RolloutState state);
/// "One after another, each when idle. Stops at the first failure."
[[nodiscard]] QString rolloutPlanSentence(const RolloutPlan& plan, const Formatter& format, const QDateTime& now);
/// "ABB Terra AC 1.8.40"; the file's name where it says nothing.
[[nodiscard]] QString rolloutTitle(const FirmwareRollout& rollout);
/// The same of a file.
[[nodiscard]] QString firmwareTitle(const FirmwareFile& file);

/// What looks wrong about a file, and what to do.
[[nodiscard]] QString firmwareDoubtSentence(FirmwareDoubt doubt);
/// "Good", "No signature".
[[nodiscard]] QString signatureWord(SignatureVerdict verdict);
/// What our check of certificate and signature found, with the next step.
[[nodiscard]] QString signatureSentence(SignatureVerdict verdict, const QString& signedBy);
/// Plain, signed, or as the file and the charger allow.
[[nodiscard]] QString firmwareMethodWord(FirmwareMethod method);

} // namespace forecourt::ui
