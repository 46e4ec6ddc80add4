// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/jobdesk.h"

namespace forecourt::engine {

JobDesk::JobDesk(EngineContext& context, StationRegistry& stations)
    : m_context(context), m_desk(context, stations), m_files(context), m_firmware(m_desk, m_files), m_logs(m_desk, m_files)
{
    context.events.watcher = this;
    m_files.setChecked([this] { m_logs.filesChecked(); });
}

JobDesk::~JobDesk()
{
    m_context.events.watcher = nullptr;
    if (m_desk.host())
        m_desk.host()->setListener(nullptr);
}

void JobDesk::setHost(ports::FileHost* host)
{
    if (m_desk.host())
        m_desk.host()->setListener(nullptr);
    m_desk.setHost(host);
    if (host)
        host->setListener(this);
    protocolsChanged();
}

void JobDesk::load(const ports::StoredJobs& stored)
{
    m_files.load(stored);
    m_firmware.load(stored);
    m_logs.load(stored);
}

void JobDesk::collect(ChangeBatch& batch) const
{
    m_files.collect(batch.jobs);
    m_firmware.collect(batch.jobs);
    m_logs.collect(batch.jobs);
    batch.jobs.protocols = m_desk.offerings();
    batch.jobs.figures = m_figures;
}

void JobDesk::tick(const QDateTime& now)
{
    m_files.tick(now);
    m_firmware.tick(now);
    m_logs.tick(now);
    const TransferFigures figures = m_desk.host() ? m_desk.host()->figures() : TransferFigures();
    if (figures == m_figures)
        return;
    m_figures = figures;
    m_context.publisher.pending().jobs.figures = figures;
}

void JobDesk::firmwareReported(const StationId& station, const ocpp::FirmwareStatusNotice& notice)
{
    m_firmware.reported(station, notice);
}

void JobDesk::logReported(const StationId& station, const ocpp::LogStatusNotice& notice)
{
    m_logs.reported(station, notice);
}

void JobDesk::booted(const StationId& station, const BootInfo& info)
{
    m_firmware.booted(station, info.firmwareVersion);
}

void JobDesk::linkOpened(const StationId& station)
{
    m_firmware.linkOpened();
    m_logs.linkOpened(station);
}

void JobDesk::linkClosed(const StationId& station)
{
    m_firmware.linkClosed(station);
}

void JobDesk::transferChanged(const FileTransfer& transfer)
{
    const auto job = jobOfKey(transfer.job);
    if (!job)
        return;
    if (job->first == JobKind::Firmware)
        m_firmware.transferChanged(job->second, transfer);
    else
        m_logs.transferChanged(job->second, transfer);
}

void JobDesk::protocolsChanged()
{
    m_context.publisher.pending().jobs.protocols = m_desk.offerings();
    m_firmware.hostReady();
    m_logs.hostReady();
}

} // namespace forecourt::engine
