// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What firmware and log jobs need of the file host: protocols, terms, and whose transfer is whose.
#pragma once

#include "core/domain/job.h"
#include "core/domain/transferchoice.h"
#include "core/engine/ports/filehost.h"
#include "core/engine/stationregistry.h"

namespace forecourt::engine {

/// For the log of a job: the address its charger was given before a restart of ours does not open again. English.
[[nodiscard]] QString notOfferedAgain(const Error& error);

/// Which kind of job a key of the file host names.
enum class JobKind { Firmware, Log };

/// The key under which a job's transfer is known to the file host, e.g. "firmware/12", and back.
[[nodiscard]] QString transferKey(JobKind kind, JobId job);
[[nodiscard]] std::optional<std::pair<JobKind, JobId>> jobOfKey(const QString& key);

/// Knows the file host while there is one, gives out the numbers of jobs, and remembers what worked with which
/// charger. Thread: engine.
class TransferDesk
{
public:
    /// An address answers for so long; a restart renews it.
    static constexpr int AddressDays = 7;

    TransferDesk(EngineContext& context, StationRegistry& stations) : m_context(context), m_stations(stations) {}

    void setHost(ports::FileHost* host) { m_host = host; }
    [[nodiscard]] ports::FileHost* host() const { return m_host; }

    [[nodiscard]] QList<TransferOffering> offerings() const;
    /// By which protocol \a station gets or brings a file.
    [[nodiscard]] TransferChoice choose(const StationId& station, std::optional<TransferProtocol> byHand) const;
    [[nodiscard]] ports::TransferTerms terms(JobKind kind, JobId job, const StationId& station, TransferProtocol protocol,
                                             const ports::TransferAccess& access) const;

    [[nodiscard]] JobId nextId() { return JobId(m_nextId++); }
    void keepIdsAbove(qint64 next) { m_nextId = std::max(m_nextId, next); }
    void noteSuccess(const StationId& station, TransferProtocol protocol) { m_worked.insert(station.value(), protocol); }

    /// Ends what the job has at the file host, if anything.
    void revoke(JobKind kind, JobId job);

    // for both kinds of jobs
    [[nodiscard]] EngineContext& context() const { return m_context; }
    [[nodiscard]] StationRegistry& stations() const { return m_stations; }
    /// As it is now; null: not known.
    [[nodiscard]] const StationState* state(const StationId& station) const;
    /// Submits a command of a job. Errors: see api::Engine::submit.
    [[nodiscard]] Result<CommandId> send(const StationId& station, CommandParameters parameters, const QString& user);

private:
    EngineContext& m_context;
    StationRegistry& m_stations;
    ports::FileHost* m_host = nullptr;
    qint64 m_nextId = 1;
    QHash<QString, TransferProtocol> m_worked;
};

/// Replaces the record of the same id in a batch that is being made, or appends.
template<class Record, class IsSame>
void putInBatch(QList<Record>& list, Record record, IsSame isSame)
{
    const auto it = std::find_if(list.begin(), list.end(), isSame);
    if (it == list.end())
        list.append(std::move(record));
    else
        *it = std::move(record);
}

} // namespace forecourt::engine
