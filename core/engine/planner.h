// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Does what was planned, when its time has come.
#pragma once

#include "core/engine/planrules.h"
#include "core/engine/stationregistry.h"

#include <QSet>

#include <map>

namespace forecourt::engine {

/// Keeps the plans, looks every tick which of them run, and sends their commands one after the other. What is
/// over stays in the list for 30 days. Thread: engine.
class Planner
{
public:
    static constexpr int MostOpen = 1000;
    static constexpr int KeptDays = 30;

    Planner(EngineContext& context, StationRegistry& stations);

    /// A plan whose commands were out when the program ended is unconfirmed: nobody knows how they went.
    void load(const ports::StoredSite& stored);
    void collect(ChangeBatch& batch) const;
    /// Every 10 s.
    void tick(const QDateTime& now);

    /// \a done comes after the commit; where that fails nothing was planned. Errors: see api::Planning.
    void add(PlannedAction action, ports::Completion<PlanId> done);
    /// As add(); meanwhile it is not begun. Where the commit fails the plan stands.
    void cancel(PlanId plan, ports::Completion<void> done);

    /// Those of \a old that wait or come again, as they will be at \a replacement; to be stored with the replacement.
    [[nodiscard]] QList<PlannedAction> following(const StationId& old, const StationId& replacement) const;
    /// \a replacement stands now where \a old stood. What runs there just now ends there.
    void takeOver(const StationId& old, const StationId& replacement);

private:
    /// A plan whose commands are out.
    struct Run
    {
        StationId station; ///< where it began
        QList<CommandParameters> rest;
        QStringList problems;
        QStringList unanswered; ///< sent, and no answer came: they may have been done
        QStringList notes;
    };

    [[nodiscard]] std::optional<Error> whyNotAdded(const PlannedAction& action, const QDateTime& now) const;
    /// Sends nothing before it is on the disk that it runs: after a crash it would go out twice.
    void begin(const PlannedAction& plan);
    void begun(const PlannedAction& running, const Result<void>& saved);
    void next(PlanId id);
    void answered(PlanId id, const CommandRecord& record);
    void finish(PlannedAction& plan, PlanState how, const QString& detail);
    void save(const PlannedAction& plan);
    void publish();
    void forgetOld(const QDateTime& now);
    [[nodiscard]] QTimeZone zone() const;

    EngineContext& m_context;
    StationRegistry& m_stations;
    std::map<qint64, PlannedAction> m_plans;
    std::map<qint64, Run> m_runs;
    QSet<qint64> m_cancelling; ///< their end is on its way to the disk
    QSet<qint64> m_beginning;  ///< their beginning is on its way to the disk
    int m_adding = 0;          ///< on their way to the disk
    qint64 m_nextId = 1;
};

} // namespace forecourt::engine
