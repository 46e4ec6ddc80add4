// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Builders for firmware, roll-outs, logs and files of chargers, as of the moment of the pictures.
#pragma once

#include "core/domain/firmwarejob.h"
#include "core/domain/logjob.h"

namespace forecourt::tests {

/// "terra-ac-1.8.40.bin" of ABB for the Terra AC, with a good signature.
[[nodiscard]] FirmwareFile aFirmwareFile(qint64 id, const QString& version = QStringLiteral("1.8.40"));
[[nodiscard]] FirmwareRollout aRollout(qint64 id, RolloutState state = RolloutState::Running);
/// Asked nine minutes before the moment of the pictures where it is past waiting; moments up to \a stage.
[[nodiscard]] FirmwareJob aFirmwareJob(qint64 id, const QString& station, FirmwareStage stage, qint64 rollout = 1);
[[nodiscard]] LogJob aLogJob(qint64 id, const QString& station, LogStage stage);
[[nodiscard]] StationFile aStationFile(qint64 id, const QString& station, const QString& name = QStringLiteral("diagnostics.zip"));

} // namespace forecourt::tests
