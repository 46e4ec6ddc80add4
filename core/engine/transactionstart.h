// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// StartTransaction: what has happened already is recorded, and always gets an id.
#pragma once

#include "core/engine/responder.h"
#include "core/engine/stationmodel.h"

namespace forecourt::engine {

/// Begins transactions of one station. Thread: engine. Source: OCPP 1.6 §4.8, ocpp-behaviour.md §3.4.
class TransactionStart
{
public:
    using Begun = std::function<void(const TransactionRecord&)>;

    /// \a begun is told of every new transaction after it is stored.
    TransactionStart(EngineContext& context, StationModel& model, Begun begun);

    void handle(const ocpp::TransactionStartNotice& notice, bool hasDeviation, Responder responder);

private:
    [[nodiscard]] ocpp::AuthorizationInfo authorize(TransactionRecord& record);
    void stored(const ports::TransactionStore::Begun& begun);
    void displaced(const TransactionRecord& older);
    void keepNewer(const RunningTransaction& newer, TransactionRecord late, const QList<TransactionRecord>& closed);

    EngineContext& m_context;
    StationModel& m_model;
    Begun m_begun;
};

} // namespace forecourt::engine
