// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How a simulated station finds out whether a token may charge.
#pragma once

#include "core/ocpp/v16/types.h"
#include "core/simulator/configuration.h"
#include "core/simulator/localauthlist.h"
#include "core/simulator/stationlink.h"

namespace forecourt::simulator {

/// Local list, authorisation cache and Authorize, in the order the configuration says.
/// Source: S16 §3.5, §4.1. Thread: the station's.
class Authorizer final : public QObject
{
    Q_OBJECT

public:
    using Verdict = std::function<void(const ocpp::v16::IdTagInfo&)>;

    Authorizer(StationLink& link, const Configuration& configuration, LocalAuthList& localList, Clock& clock,
               QObject* parent);

    /// Calls \a verdict once, now or when the central system has answered.
    void authorise(const QString& token, bool isOnline, Verdict verdict);

    /// What the central system said of \a token in another answer.
    void learn(const QString& token, const ocpp::v16::IdTagInfo& info);
    /// False where there is no cache.
    [[nodiscard]] bool clearCache();

private:
    [[nodiscard]] std::optional<ocpp::v16::IdTagInfo> known(const QString& token) const;
    [[nodiscard]] ocpp::v16::IdTagInfo offlineVerdict(const QString& token) const;

    StationLink& m_link;
    const Configuration& m_configuration;
    LocalAuthList& m_localList;
    Clock& m_clock;
    QHash<QString, ocpp::v16::IdTagInfo> m_cache; ///< by folded token
};

} // namespace forecourt::simulator
