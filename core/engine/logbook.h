// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every request for a log or diagnostics file.
#pragma once

#include "core/engine/filebook.h"
#include "core/engine/logrules.h"
#include "core/engine/transferdesk.h"

#include <map>

namespace forecourt::engine {

/// Opens room for an upload, asks the charger, and follows what it reports and what arrives; the file is recorded
/// before the job is done. Chargers that are offline are asked when they connect. Thread: engine.
/// Source: OCPP 1.6 §4.4, §5.9; security whitepaper, GetLog; ocpp-behaviour.md §3.9.
class LogBook
{
public:
    static constexpr int KeptDays = 30;

    LogBook(TransferDesk& desk, FileBook& files) : m_desk(desk), m_files(files) {}

    /// After stations and commands. Jobs go on at the next tick(), or when the file host is there.
    void load(const ports::StoredJobs& stored);
    void collect(JobChanges& changes) const;
    /// Every 10 s.
    void tick(const QDateTime& now);
    /// The file host is there, or what it offers changed.
    void hostReady();

    /// It is known which files are on the disk.
    void filesChecked();

    // for people; errors: see api::Jobs
    [[nodiscard]] Result<QList<JobId>> request(const LogRequest& request);
    [[nodiscard]] Result<void> cancel(JobId job, const QString& user);

    // what happens
    void reported(const StationId& station, const ocpp::LogStatusNotice& notice);
    void linkOpened(const StationId& station);
    void transferChanged(JobId job, const FileTransfer& transfer);

private:
    /// A job with what is not for the window.
    struct Entry
    {
        LogJob job;
        ports::TransferAccess access;
        QString location; ///< what the charger gets; empty: no room is open now
        std::optional<TransferProtocol> byHand; ///< chosen with the request
        bool isOpening = false;  ///< room is being made
        bool isTaken = false;    ///< its file is being recorded
    };

    [[nodiscard]] std::optional<Error> whyNot(const LogRequest& request) const;
    [[nodiscard]] Entry* entry(JobId id);
    [[nodiscard]] Entry* openAt(const StationId& station);

    void advance(Entry& entry);
    void open(Entry& entry);
    void opened(JobId id, const Result<ports::TransferAddress>& address, bool isAgain);
    void ask(JobId id);
    void answered(JobId id, const CommandRecord& record);
    void putBack(Entry& entry, JobWait wait, const QString& detail, std::optional<ErrorCode> reason = {});
    void resumeAfterStart(Entry& entry);
    void take(Entry& entry, const ReceivedFile& file);
    void settle(Entry& entry, const LogJob& before);
    void changed(const Entry& entry, bool isStored = true);
    [[nodiscard]] bool canSwitch(const LogJob& job) const;
    [[nodiscard]] static CommandParameters commandFor(const Entry& entry);

    TransferDesk& m_desk;
    FileBook& m_files;
    std::map<qint64, Entry> m_jobs;
};

} // namespace forecourt::engine
