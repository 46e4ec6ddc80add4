// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a running Application gives: the facades of its parts.
#include "app/common/application.h"

#include "app/common/engineroom.h"
#include "app/common/filesroom.h"
#include "app/common/localmachine.h"
#include "core/notify/notifier.h"
#include "core/storage/backupkeeper.h"
#include "core/storage/storage.h"

namespace forecourt::app {

api::Engine& Application::commands()
{
    return m_room->engine().commands();
}

api::Administration& Application::administration()
{
    return m_room->engine().administration();
}

api::Backups& Application::backups()
{
    return *m_backups;
}

api::Machine& Application::machine()
{
    return *m_machine;
}

api::LocalLists& Application::localLists()
{
    return m_room->engine().localLists();
}

api::VendorData& Application::vendorData()
{
    return m_room->engine().vendorData();
}

api::Jobs& Application::jobs()
{
    return m_room->engine().jobs();
}

api::FileLibrary& Application::fileLibrary()
{
    return m_room->engine().fileLibrary();
}

api::Reservations& Application::reservations()
{
    return m_room->engine().reservations();
}

api::Alerts& Application::alerts()
{
    return m_room->engine().alerts();
}

api::Notifications& Application::notifications()
{
    return *m_notifier;
}

api::History& Application::history()
{
    return m_storage->history();
}

api::Commissioning& Application::commissioning()
{
    return m_storage->commissioning();
}

ports::FileHost& Application::fileHost()
{
    return m_files->host();
}

api::Planning& Application::planning()
{
    return m_room->engine().planning();
}

api::Prices& Application::prices()
{
    return m_storage->prices();
}

api::Corrections& Application::corrections()
{
    return m_storage->corrections();
}

api::Months& Application::months()
{
    return m_storage->months();
}

api::Documents& Application::documents()
{
    return m_storage->documents();
}

api::Reports& Application::reports()
{
    return m_storage->reports();
}

api::DriverCosts& Application::driverCosts()
{
    return m_room->engine().driverCosts();
}

void Application::retryPorts()
{
    if (!m_isStopping && m_room != nullptr)
        QMetaObject::invokeMethod(m_room, [room = m_room] { room->retryPorts(); }, Qt::QueuedConnection);
    if (!m_isStopping && m_files)
        QMetaObject::invokeMethod(m_files.get(), [files = m_files.get()] { files->retryPorts(); }, Qt::QueuedConnection);
}

void Application::reportMachine(const engine::MachineCondition& machine)
{
    if (!m_isStopping && m_room != nullptr)
        QMetaObject::invokeMethod(m_room, [room = m_room, machine] { room->reportMachine(machine); }, Qt::QueuedConnection);
}

void Application::checkAlive(std::function<void()> done)
{
    if (m_room == nullptr)
        return;
    QMetaObject::invokeMethod(
        m_room, [this, done = std::move(done)] { QMetaObject::invokeMethod(this, done, Qt::QueuedConnection); },
        Qt::QueuedConnection);
}

} // namespace forecourt::app
