// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Jobs and files as one part of the engine: hands on what stations and the file host tell.
#pragma once

#include "core/engine/firmwarebook.h"
#include "core/engine/logbook.h"

namespace forecourt::engine {

/// Thread: engine.
class JobDesk final : public StationWatcher, public ports::TransferListener
{
public:
    JobDesk(EngineContext& context, StationRegistry& stations);
    ~JobDesk() override;
    JobDesk(const JobDesk&) = delete;
    JobDesk& operator=(const JobDesk&) = delete;

    /// Where files lie and who hands them out; null: nobody. Both outlive the desk or are taken back.
    void setVault(ports::FileVault* vault) { m_files.setVault(vault); }
    void setHost(ports::FileHost* host);

    void load(const ports::StoredJobs& stored);
    void collect(ChangeBatch& batch) const;
    void tick(const QDateTime& now);

    [[nodiscard]] FileBook& files() { return m_files; }
    [[nodiscard]] FirmwareBook& firmware() { return m_firmware; }
    [[nodiscard]] LogBook& logs() { return m_logs; }

    // StationWatcher
    void firmwareReported(const StationId& station, const ocpp::FirmwareStatusNotice& notice) override;
    void logReported(const StationId& station, const ocpp::LogStatusNotice& notice) override;
    void booted(const StationId& station, const BootInfo& info) override;
    void linkOpened(const StationId& station) override;
    void linkClosed(const StationId& station) override;

    // ports::TransferListener
    void transferChanged(const FileTransfer& transfer) override;
    void protocolsChanged() override;

private:
    EngineContext& m_context;
    TransferDesk m_desk;
    FileBook m_files;
    FirmwareBook m_firmware;
    LogBook m_logs;
    TransferFigures m_figures; ///< as told last
};

} // namespace forecourt::engine
