// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every roll-out of firmware and the jobs in it.
#pragma once

#include "core/engine/filebook.h"
#include "core/engine/firmwarerules.h"
#include "core/engine/transferdesk.h"

#include <map>

namespace forecourt::engine {

/// Begins with one charger after another as the plan says, and follows each by what it reports, what it fetches and
/// what it says when it boots. A job is stored before its charger is asked, with what opens the file host's address,
/// so that both sides may restart. Thread: engine. Source: OCPP 1.6 §4.5, §5.19; security whitepaper,
/// SignedUpdateFirmware; ocpp-behaviour.md §3.10.
class FirmwareBook
{
public:
    static constexpr int KeptDays = 30;
    static constexpr int MostMinutes = 1440;

    FirmwareBook(TransferDesk& desk, FileBook& files) : m_desk(desk), m_files(files) {}

    /// After stations and commands. Jobs go on at the next tick(), or when the file host is there.
    void load(const ports::StoredJobs& stored);
    void collect(JobChanges& changes) const;
    /// Every 10 s.
    void tick(const QDateTime& now);
    /// The file host is there, or what it offers changed: addresses that chargers were given open again.
    void hostReady();

    // for people; errors: see api::Jobs
    [[nodiscard]] Result<RolloutId> start(const RolloutRequest& request);
    [[nodiscard]] Result<void> pause(RolloutId rollout, const QString& user);
    [[nodiscard]] Result<void> resume(RolloutId rollout, const QString& user);
    [[nodiscard]] Result<void> cancel(RolloutId rollout, const QString& user);
    [[nodiscard]] Result<void> skip(JobId job, const QString& user);
    [[nodiscard]] Result<void> retry(JobId job, std::optional<TransferProtocol> protocol, const QString& user);
    [[nodiscard]] Result<void> waitLonger(JobId job, int minutes, const QString& user);
    [[nodiscard]] Result<void> giveUp(JobId job, const QString& user);
    /// Does an open roll-out need the file.
    [[nodiscard]] bool needs(FirmwareFileId file) const;

    // what happens
    void reported(const StationId& station, const ocpp::FirmwareStatusNotice& notice);
    void booted(const StationId& station, const QString& version);
    void linkOpened();
    void linkClosed(const StationId& station);
    void transferChanged(JobId job, const FileTransfer& transfer);

private:
    /// A job with what is not for the window.
    struct Entry
    {
        FirmwareJob job;
        ports::TransferAccess access;
        QString location; ///< what the charger gets; empty: nothing is offered now
        std::optional<TransferProtocol> byHand; ///< chosen at a retry
    };

    [[nodiscard]] std::optional<Error> whyNot(const RolloutRequest& request) const;
    [[nodiscard]] FirmwareRollout* rollout(RolloutId id);
    [[nodiscard]] Entry* entry(JobId id);
    /// The job of the charger that was asked and goes on; null: none.
    [[nodiscard]] Entry* runningAt(const StationId& station);
    [[nodiscard]] QList<const FirmwareJob*> jobsOf(RolloutId rollout) const;
    [[nodiscard]] FirmwareSetting setting(const FirmwareJob& job);

    void advance();
    void advance(FirmwareRollout& rollout);
    void apply(FirmwareRollout& rollout, const QList<const FirmwareJob*>& jobs, const QDateTime& now);
    void begin(Entry& entry, const FirmwareRollout& rollout);
    void offer(Entry& entry, const FirmwareRollout& rollout);
    void offered(JobId id, const Result<ports::TransferAddress>& address, bool isAgain);
    void ask(JobId id);
    void answered(JobId id, const CommandRecord& record);
    /// What came between since its turn came; None: it may be asked.
    [[nodiscard]] JobWait heldUp(const Entry& entry);
    void putBack(Entry& entry, JobWait wait, const QString& detail, std::optional<ErrorCode> reason = {});
    void leaveOut(Entry& entry);
    void resumeAfterStart(Entry& entry);
    void settle(Entry& entry, const FirmwareJob& before);
    void lateBoot(const StationId& station, const QString& version);
    void changed(const Entry& entry, bool isStored = true);
    void changed(const FirmwareRollout& rollout);
    void note(const FirmwareRollout& rollout, const QString& code, const QString& user);
    [[nodiscard]] CommandParameters commandFor(const Entry& entry, const FirmwareRollout& rollout) const;

    TransferDesk& m_desk;
    FileBook& m_files;
    std::map<qint64, FirmwareRollout> m_rollouts;
    std::map<qint64, Entry> m_jobs;
    qint64 m_nextRollout = 1;
    bool m_isAdvancing = false;
};

} // namespace forecourt::engine
