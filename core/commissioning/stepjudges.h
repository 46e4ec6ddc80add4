// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The judges of the single steps. Private to checkjudge.cpp.
#pragma once

#include "core/commissioning/checkjudge.h"

namespace forecourt::commissioning {

[[nodiscard]] Judgement judgeConnect(const CheckEvidence& evidence);
[[nodiscard]] Judgement judgeIdentity(const CheckEvidence& evidence);
[[nodiscard]] Judgement judgeClockDrift(const CheckEvidence& evidence);
[[nodiscard]] Judgement judgeConfiguration(const CheckStep& step, const CheckEvidence& evidence);
[[nodiscard]] Judgement judgeOfflineSession(const CheckStep& step, const CheckEvidence& evidence);

/// Where the step's command failed: how the step stands then; empty while it may still work.
[[nodiscard]] std::optional<Judgement> judgeCommand(const CheckEvidence& evidence);

/// Facts several judges show.
void addConnector(QList<CheckFact>& facts, const CheckEvidence& evidence);
void addSession(QList<CheckFact>& facts, const CheckEvidence& evidence);
void addCommand(QList<CheckFact>& facts, const CheckEvidence& evidence);

} // namespace forecourt::commissioning
