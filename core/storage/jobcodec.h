// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Jobs and records of files as JSON.
#pragma once

#include "core/engine/ports/jobstore.h"

#include <QJsonObject>

namespace forecourt::storage {

/// All without id; jobs without what only the file host needs.
[[nodiscard]] QJsonObject toJson(const FirmwareFile& file);
[[nodiscard]] FirmwareFile firmwareFileFrom(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const FirmwareRollout& rollout);
[[nodiscard]] FirmwareRollout rolloutFrom(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const FirmwareJob& job);
[[nodiscard]] FirmwareJob firmwareJobFrom(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const LogJob& job);
[[nodiscard]] LogJob logJobFrom(const QJsonObject& object);
/// Of both kinds: with the protocol an operator chose, which is no member of the job.
[[nodiscard]] QJsonObject toJson(const ports::StoredFirmwareJob& stored);
[[nodiscard]] QJsonObject toJson(const ports::StoredLogJob& stored);
[[nodiscard]] std::optional<TransferProtocol> protocolByHandFrom(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const StationFile& file);
[[nodiscard]] StationFile stationFileFrom(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const FileRetention& retention);
[[nodiscard]] FileRetention retentionFrom(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const ports::TransferAccess& access);
[[nodiscard]] ports::TransferAccess accessFrom(const QJsonObject& object);

} // namespace forecourt::storage
