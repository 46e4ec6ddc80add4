// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The charging profiles installed in a simulated station, and the limit that follows from them.
#pragma once

#include "core/ocpp/v16/messages/smartcharging.h"

#include <QDateTime>
#include <QList>

namespace forecourt::simulator {

/// What the limit is asked for.
struct LimitQuestion
{
    int connector = 1;                       ///< 1 and up
    std::optional<qint64> transaction;       ///< the running one
    std::optional<QDateTime> chargingSince;  ///< start of Relative schedules
    QDateTime at;                            ///< UTC
};

/// Installed profiles by the rules of OCPP 1.6: higher stack level wins within a purpose, TxProfile
/// overrules TxDefaultProfile, the result is the minimum with ChargePointMaxProfile.
/// Source: S16 §3.13, ocpp-behaviour.md §4.2.
class ChargingProfiles
{
public:
    ChargingProfiles(int maximumStackLevel, int maximumPeriods, int maximumInstalled)
        : m_maximumStackLevel(maximumStackLevel), m_maximumPeriods(maximumPeriods), m_maximumInstalled(maximumInstalled)
    {}

    /// \a runningTransaction: of that connector; a TxProfile needs one.
    [[nodiscard]] ocpp::v16::ChargingProfileStatus set(int connector, const ocpp::v16::ChargingProfile& profile,
                                                       std::optional<qint64> runningTransaction);
    [[nodiscard]] ocpp::v16::ClearChargingProfileStatus clear(const ocpp::v16::ClearChargingProfileRequest& filter);
    /// TxProfiles end with their transaction.
    void transactionEnded(int connector);

    /// Limit in W over all phases; empty: none applies.
    [[nodiscard]] std::optional<double> limitW(const LimitQuestion& question) const;
    /// Limits over the next \a duration seconds (at most a day); equal neighbours are joined. \a fallbackW where no profile
    /// applies. Source: S16 §5.7.
    [[nodiscard]] ocpp::v16::ChargingSchedule composite(LimitQuestion from, int duration,
                                                        ocpp::v16::ChargingRateUnitType unit, double fallbackW) const;
    [[nodiscard]] qsizetype size() const { return m_installed.size(); }

private:
    struct Installed
    {
        int connector;
        ocpp::v16::ChargingProfile profile;
    };

    [[nodiscard]] std::optional<double> purposeLimitW(const LimitQuestion& question,
                                                      ocpp::v16::ChargingProfilePurposeType purpose, int connector) const;

    int m_maximumStackLevel;
    int m_maximumPeriods;
    int m_maximumInstalled;
    QList<Installed> m_installed;
};

} // namespace forecourt::simulator
