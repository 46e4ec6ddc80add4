// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// StopTransaction: cannot be refused, and never ends another station's transaction.
#pragma once

#include "core/engine/responder.h"
#include "core/engine/stationmodel.h"

namespace forecourt::engine {

/// Ends transactions of one station. Thread: engine. Source: OCPP 1.6 §4.10, ocpp-behaviour.md §3.5,
/// SEC-9.
class TransactionStop
{
public:
    using Ended = std::function<void(const TransactionRecord&)>;

    /// \a ended is told of every transaction that got its end, after it is stored.
    TransactionStop(EngineContext& context, StationModel& model, Ended ended);

    void handle(const ocpp::TransactionStopNotice& notice, bool hasDeviation, Responder responder);

private:
    /// One stop on its way.
    struct Stop
    {
        ocpp::TransactionStopNotice notice;
        JudgedTime time;
        QDateTime received;
        bool hasDeviation = false;
        QString tokenGroup;
        Responder responder;
    };
    using StopPointer = std::shared_ptr<Stop>;

    void placeById(const StopPointer& stop);
    struct Search;
    void findRepeated(const StopPointer& stop, const std::shared_ptr<Search>& search);
    void placeByCircumstance(const StopPointer& stop);
    void placeFound(const StopPointer& stop, const TransactionRecord& found);
    void finish(const StopPointer& stop, TransactionRecord record);
    void finished(const TransactionRecord& record);
    void keepConflict(const StopPointer& stop, TransactionRecord record);
    void keepOrphan(const StopPointer& stop);
    void answer(const Stop& stop);
    [[nodiscard]] QString groupOf(const IdToken& token) const;

    EngineContext& m_context;
    StationModel& m_model;
    Ended m_ended;
};

} // namespace forecourt::engine
