// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A change of a station's password over OCPP: which passwords open the door afterwards.
#pragma once

#include "core/engine/stationmodel.h"

#include <vector>

namespace forecourt::engine {

/// Follows ChangeConfiguration of AuthorizationKey, whoever sent it. While it is out: both keys, for the station may come
/// back with the new one at once, or find us started anew. Accepted: only the new key. Needs a restart, or no answer: both
/// until one is used. Refused: only the old one.
/// Thread: engine. Source: OCPP 1.6 security whitepaper A01, ocpp-behaviour.md §6.
class KeyChange
{
public:
    KeyChange(EngineContext& context, StationModel& model) : m_context(context), m_model(model) {}

    /// The new key if \a prepared is such a change; taken from what is sent, for all else is masked.
    [[nodiscard]] static std::optional<QByteArray> newKey(const ocpp::PreparedCommand& prepared);

    void sent(CommandId command, const QByteArray& newKey);
    /// In time or late; of a change that was sent.
    void answered(CommandId command, const ocpp::Answer& answer);

private:
    enum class Verdict { None, OnlyNew, Both, OnlyOld };
    /// A change that was sent.
    struct Change
    {
        CommandId command;
        QByteArray hash;      ///< of the new key; empty: still being made
        bool wasAdded = false; ///< the hash was none of the station's before
        Verdict verdict = Verdict::None;
    };

    [[nodiscard]] Change* find(CommandId command);
    void hashed(CommandId command, const QByteArray& hash);
    void settle(Change& change);
    void add(Change& change);
    void save();

    EngineContext& m_context;
    StationModel& m_model;
    std::vector<Change> m_changes; ///< the last few: an answer may be late
};

} // namespace forecourt::engine
