// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How the values of core/api look as JSON of the local API.
#pragma once

#include "core/api/administration.h"
#include "core/domain/changes.h"
#include "core/domain/event.h"
#include "core/http/httpmessage.h"

#include <QJsonObject>

namespace forecourt::localapi {

/// Energy in Wh with at most three decimals; null where unknown.
[[nodiscard]] QJsonValue whValue(std::optional<Energy> energy);
/// RFC 3339, or null.
[[nodiscard]] QJsonValue timeValue(const std::optional<QDateTime>& time);
/// The text, or null where it is empty.
[[nodiscard]] QJsonValue textValue(const QString& text);

[[nodiscard]] QJsonObject siteToJson(const SiteSettings& site);
[[nodiscard]] QJsonObject stationToJson(const StationState& station);
[[nodiscard]] QJsonObject candidateToJson(const Candidate& candidate);
[[nodiscard]] QJsonObject attemptToJson(const ConnectionAttempt& attempt);
[[nodiscard]] QJsonObject commandToJson(const CommandRecord& command);
/// \a personName: of the token's person, empty where it has none.
[[nodiscard]] QJsonObject tokenToJson(const TokenRecord& token, const QString& personName);
/// Without its lines: net, vat, total and flags. Null: none is known, or it is unpriced.
[[nodiscard]] QJsonValue costValue(const std::optional<SessionCost>& cost);
[[nodiscard]] QJsonObject sessionToJson(const TransactionRecord& session, const std::optional<SessionCost>& cost);
[[nodiscard]] QJsonObject sampleToJson(const MeterSample& sample);
[[nodiscard]] QJsonObject messageToJson(const MessageRecord& message);
[[nodiscard]] QJsonObject reservationToJson(const ReservationRecord& reservation);
[[nodiscard]] QJsonObject vendorRuleToJson(const VendorRule& rule);
[[nodiscard]] QJsonObject vendorMessageToJson(const VendorMessage& message);
[[nodiscard]] QJsonObject alertToJson(const AlertRecord& alert);
[[nodiscard]] QJsonObject eventToJson(const EventRecord& event);

} // namespace forecourt::localapi
