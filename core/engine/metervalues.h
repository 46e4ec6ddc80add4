// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// MeterValues: live values, progress of the running transaction, samples into the store.
#pragma once

#include "core/engine/responder.h"
#include "core/engine/stationmodel.h"

namespace forecourt::engine {

/// Handles meter values of one station; the most frequent message of all. Thread: engine.
/// Source: OCPP 1.6 §4.7, ocpp-behaviour.md §3.6.
class MeterValues
{
public:
    MeterValues(EngineContext& context, StationModel& model) : m_context(context), m_model(model) {}

    void handle(const ocpp::MeterNotice& notice, Responder responder);

private:
    struct Batch;

    void addToMain(Batch& batch, const ocpp::MeterNotice& notice, Responder responder);
    void addByTime(Batch batch, Responder responder);
    void addByLookup(Batch batch, TransactionId id, Responder responder);
    void addToEnding(Batch batch, TransactionKey key, Responder responder);
    void addToFound(Batch& batch, TransactionRecord found, Responder responder);
    void add(Batch& batch, RunningTransaction* running, Responder responder);
    void show(ConnectorState& connector, const Batch& batch);
    [[nodiscard]] RunningTransaction* runningAtThatTime(EvseId evse, const Batch& batch) const;
    [[nodiscard]] ports::Completion<void> whenStored(Responder responder) const;

    EngineContext& m_context;
    StationModel& m_model;
};

} // namespace forecourt::engine
