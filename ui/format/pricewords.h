// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices, costs and why they apply, in words.
#pragma once

#include "core/api/livesite.h"
#include "core/api/prices.h"
#include "core/domain/tariffrules.h"
#include "ui/format/formatter.h"

#include <QStringList>

namespace forecourt::ui {

/// What a line is for: "Energy, Day", "Idle time", "Start fee".
[[nodiscard]] QString costLineName(const CostLine& line, const Formatter& format);
/// How its amount comes about: "7,333 kWh × 0,35 €", "10 min × 0,10 €".
[[nodiscard]] QString costLineSum(const CostLine& line, const Formatter& format);
/// Its amount as the driver sees it: with VAT where rates hold it, else without.
[[nodiscard]] Money costLineAmount(const CostLine& line, bool isGross);
/// Why a person should look at a cost: one sentence each, most important first.
[[nodiscard]] QStringList costFlagSentences(CostFlags flags);
/// "9,38 €"; "–" where there is no price.
[[nodiscard]] QString costText(const SessionCost& cost, const Formatter& format);

/// "Mon to Fri", "Sat, Sun", "Every day, holidays". Bits as BandSlot::days.
[[nodiscard]] QString daysText(int days, const Formatter& format);
/// "Mon": 0 is Monday, 7 holidays.
[[nodiscard]] QString dayName(int day, const Formatter& format);
/// "Standard AC, version 2".
[[nodiscard]] QString versionText(const PriceVersion& version, const PriceBook& book);
/// The price's name; says so where it is removed or unknown.
[[nodiscard]] QString priceName(PriceId id, const PriceBook& book);
/// "0,35 €/kWh, start fee 0,50 €, by time": one line about a version.
[[nodiscard]] QString versionSummary(const PriceVersion& version, const Formatter& format);

/// What is wrong and what to do. \a version: for names of bands and groups; null: of a setting or an assignment.
[[nodiscard]] QString priceFaultSentence(const PriceProblem& problem, const PriceVersion* version, const Formatter& format);
/// A failure of api::Prices. \a book: for names.
[[nodiscard]] QString priceErrorSentence(const Error& error);

/// "Site", "Charger", "Connector", "Group", "Person", "Session".
[[nodiscard]] QString priceLevelWord(PriceLevel level);
/// Where an assignment holds: "Bay 4", "Group Staff", "the whole site".
[[nodiscard]] QString assignmentPlace(const PriceAssignment& assignment, const api::LiveSite& site);
/// What was found at one level: "Nothing is assigned to this connector".
[[nodiscard]] QString lookupSentence(const PriceLookup& lookup, const PriceBook& book);
/// Why it applies, in one sentence: "assigned to the charger", "no price: nothing is assigned".
[[nodiscard]] QString decisionReason(const PriceDecision& decision, const PriceBook& book);

/// What was done: "Standard AC: version 3 saved".
[[nodiscard]] QString priceEventSentence(const api::PriceEvent& event, const api::LiveSite& site);
/// "Every year on 03.10.", "39 days after Easter Sunday".
[[nodiscard]] QString holidayText(const Holiday& holiday, const Formatter& format);

} // namespace forecourt::ui
