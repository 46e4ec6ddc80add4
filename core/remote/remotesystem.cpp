// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remotesystem.h"

#include <QCoreApplication>
#include <QTimer>

#include <utility>

namespace forecourt::remote {

namespace {
constexpr std::chrono::milliseconds FetchAgain{1000};
}

RemoteChanges::RemoteChanges(RemoteLink& link) : m_link(link)
{
    setParent(&link);
    connect(&link, &RemoteLink::batchArrived, this, &RemoteChanges::changed, Qt::DirectConnection);
}

void RemoteChanges::requestSnapshot()
{
    m_link.renewStream();
}

RemoteSystem::RemoteSystem(LinkOptions options, QObject* parent)
    : Link(parent)
    , m_thread(std::make_unique<QThread>())
    , m_link(new RemoteLink(std::move(options)))
    , m_changes(new RemoteChanges(*m_link))
    , m_engine(*m_link)
    , m_history(*m_link)
    , m_administration(*m_link)
    , m_alerts(*m_link)
    , m_notifications(*m_link)
    , m_localLists(*m_link)
    , m_reservations(*m_link)
    , m_vendorData(*m_link)
    , m_planning(*m_link)
    , m_jobs(*m_link)
    , m_fileLibrary(*m_link)
    , m_commissioning(*m_link)
    , m_backups(*m_link)
    , m_prices(*m_link)
    , m_corrections(*m_link)
    , m_months(*m_link)
    , m_documents(*m_link)
    , m_reports(*m_link)
    , m_driverCosts(*m_link)
    , m_machine(*m_link)
{
    m_thread->setObjectName(QStringLiteral("link"));
    m_link->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_link, &QObject::deleteLater);
    connect(m_link, &RemoteLink::reported, this, &RemoteSystem::onReported);
    connect(&m_backups, &RemoteBackups::fetched, this, &RemoteSystem::onBackupsFetched);
    connect(&m_machine, &RemoteMachine::fetched, this, &RemoteSystem::onMachineFetched);
    m_thread->start();
}

RemoteSystem::~RemoteSystem()
{
    if (QThread::currentThread()->loopLevel() == 0) { // no window is held up
        m_link->close();
        m_thread->wait();
        return;
    }
    QThread* const thread = m_thread.release();
    connect(thread, &QThread::finished, thread, &QObject::deleteLater, Qt::DirectConnection);
    connect(qApp, &QCoreApplication::aboutToQuit, thread, [thread] { thread->wait(); });
    m_link->close();
}

void RemoteSystem::onReported(const LinkReport& report)
{
    if (report.state == State::Up) {
        m_coming = report;
        m_backups.fetch();
        return;
    }
    m_coming.reset();
    take(report);
}

void RemoteSystem::onBackupsFetched(bool isGood)
{
    if (!m_coming)
        return;
    if (isGood)
        m_machine.fetch();
    else
        QTimer::singleShot(FetchAgain, &m_backups, &RemoteBackups::fetch); // a call may fail while the stream goes on
}

void RemoteSystem::onMachineFetched(bool isGood)
{
    if (!m_coming)
        return;
    if (isGood)
        take(*std::exchange(m_coming, std::nullopt));
    else
        QTimer::singleShot(FetchAgain, &m_machine, &RemoteMachine::fetch);
}

void RemoteSystem::take(const LinkReport& report)
{
    const bool isNews = report.state != m_report.state || report.problem != m_report.problem || report.error != m_report.error
        || report.address != m_report.address || report.serviceVersion != m_report.serviceVersion;
    m_report = report;
    if (isNews)
        Q_EMIT changed();
}

} // namespace forecourt::remote
