// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A change of a station's password over OCPP: which passwords open the door afterwards.
#pragma once

#include "core/engine/stationmodel.h"

namespace forecourt::engine {

/// Follows ChangeConfiguration of AuthorizationKey, whoever sent it. Accepted: only the new key. Needs a
/// restart, or no answer: both until one is used. Refused: only the old one.
/// Thread: engine. Source: OCPP 1.6 security whitepaper A01, ocpp-behaviour.md §6.
class KeyChange
{
public:
    KeyChange(EngineContext& context, StationModel& model) : m_context(context), m_model(model) {}

    /// The new key if \a prepared is such a change; taken from what is sent, for all else is masked.
    [[nodiscard]] static std::optional<QByteArray> newKey(const ocpp::PreparedCommand& prepared);

    void answered(const QByteArray& newKey, const ocpp::Answer& answer);

private:
    void keep(const QByteArray& hash, bool isOnlyOne);

    EngineContext& m_context;
    StationModel& m_model;
};

} // namespace forecourt::engine
