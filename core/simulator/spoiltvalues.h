// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Small changes to JSON that make a correct payload a wrong one.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace forecourt::simulator::spoil {

/// Changes every text under \a key, at any depth.
void everyText(QJsonObject& object, const QString& key, const std::function<QString(const QString&)>& change);
void everyObject(QJsonArray& array, const std::function<void(QJsonObject&)>& change);
/// Changes each sampledValue of a list of MeterValue.
void everySample(QJsonArray& meterValues, const std::function<void(QJsonObject&)>& change);

[[nodiscard]] bool isEnergyRegister(const QJsonObject& sample);

/// An empty list, an empty value, blanks (quirk 17).
void addEmptyValues(QJsonArray& meterValues);
/// Puts the newest value first, and an older copy behind it (quirk 36).
void reverseOrder(QJsonArray& meterValues);
/// Celcius, Hertz, Wh for W (quirk 20).
void spoilUnit(QJsonObject& sample);
/// Values with other types (quirk 15), names in other case and a missing count (quirk 38).
void spoilKey(QJsonObject& entry, bool withTypes, bool withCase);
/// A fractional startPeriod (quirk 45).
void spoilSchedule(QJsonObject& response);

} // namespace forecourt::simulator::spoil
