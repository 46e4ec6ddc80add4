// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The JSON columns: values that are stored and read back whole, never searched.
#pragma once

#include "core/domain/chargingstation.h"
#include "core/domain/command.h"
#include "core/domain/site.h"

#include <QJsonArray>
#include <QJsonObject>

namespace forecourt::storage {

/// Compact UTF-8 text.
[[nodiscard]] QByteArray toText(const QJsonObject& object);
[[nodiscard]] QByteArray toText(const QJsonArray& array);
/// Empty for anything else than an object (array).
[[nodiscard]] QJsonObject objectOf(const QByteArray& text);
[[nodiscard]] QJsonArray arrayOf(const QByteArray& text);

[[nodiscard]] QJsonObject toJson(const SiteSettings& settings);
[[nodiscard]] SiteSettings settingsFrom(const QJsonObject& object);

/// Without variables (a column of their own) and without the id.
[[nodiscard]] QJsonObject toJson(const StationRecord& record);
[[nodiscard]] StationRecord stationFrom(const QJsonObject& object);

[[nodiscard]] QJsonObject toJson(const BootInfo& boot);
[[nodiscard]] BootInfo bootFrom(const QJsonObject& object);

[[nodiscard]] QJsonArray toJson(const QList<DeviceVariable>& variables);
[[nodiscard]] QList<DeviceVariable> variablesFrom(const QJsonArray& array);

[[nodiscard]] QJsonArray toJson(const QList<QuirkCount>& quirks);
[[nodiscard]] QList<QuirkCount> quirksFrom(const QJsonArray& array);

/// Status and names only; live values and what is pending are not kept.
[[nodiscard]] QJsonArray toJson(const std::vector<ConnectorState>& connectors);
[[nodiscard]] std::vector<ConnectorState> connectorsFrom(const QJsonArray& array);

[[nodiscard]] QJsonArray toJson(const QList<StationId>& stations);
[[nodiscard]] QList<StationId> stationIdsFrom(const QJsonArray& array);

/// Without queuePosition: nothing waits after a start.
[[nodiscard]] QJsonObject toJson(const CommandRecord& command);
[[nodiscard]] CommandRecord commandFrom(const QJsonObject& object);

} // namespace forecourt::storage
