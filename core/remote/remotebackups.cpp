// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remotebackups.h"

#include "core/base/async.h"

namespace forecourt::remote {

namespace {

template<class T>
QFuture<Result<T>> notFromHere()
{
    return readyFuture<Result<T>>(
        failure(ErrorCode::NotSupported, QStringLiteral("a backup is restored by the program that keeps the data folder: stop the service first")));
}

} // namespace

void RemoteBackups::fetch()
{
    whenFinished(m_link.call(wire::calls::ReadBackupFacts), this, [this](const Result<wire::BackupFacts>& facts) {
        if (facts)
            m_facts = *facts;
        Q_EMIT fetched(facts.has_value());
    });
}

QFuture<Result<void>> RemoteBackups::savePlan(api::BackupPlan plan)
{
    const auto saved = m_link.call(wire::calls::SaveBackupPlan, plan);
    // before whoever asked hears of it: watchers are told in their order
    whenFinished(saved, this, [this, plan](const Result<void>& result) {
        if (result)
            m_facts.plan = plan;
    });
    return saved;
}

QFuture<Result<QList<api::BackupFile>>> RemoteBackups::list()
{
    return m_link.call(wire::calls::ListBackups);
}

QFuture<Result<api::BackupMade>> RemoteBackups::backUpNow()
{
    return m_link.call(wire::calls::BackUpNow);
}

QFuture<Result<api::BackupMade>> RemoteBackups::writeArchive(api::ArchiveWish wish)
{
    return m_link.call(wire::calls::WriteArchive, std::move(wish));
}

QFuture<Result<api::BackupSummary>> RemoteBackups::verify(QString path)
{
    return m_link.call(wire::calls::VerifyBackup, std::move(path));
}

QFuture<Result<api::BackupSummary>> RemoteBackups::rehearseRestore(QString, QByteArray)
{
    return notFromHere<api::BackupSummary>();
}

QFuture<Result<void>> RemoteBackups::commitRestore(api::RestoreChoice)
{
    return notFromHere<void>();
}

void RemoteBackups::dismissRestoreNote()
{
    m_facts.lastRestore.reset();
    m_link.callThen(wire::calls::DismissRestoreNote, [](const Result<void>&) {}); // it comes again with the next link where it failed
}

} // namespace forecourt::remote
