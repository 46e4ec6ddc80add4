// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// api::Backups of a service: copies are made and checked there. Going back to one is not for an attached console.
#pragma once

#include "core/api/backups.h"
#include "core/remote/remotelink.h"
#include "core/wire/fields.h"

#include <QObject>

namespace forecourt::remote {

/// plan() and lastRestore() are as of the last fetch(). Paths are those of the service's computer, which is this one.
/// Futures tell no progress. Thread: main.
class RemoteBackups final : public QObject, public api::Backups
{
    Q_OBJECT

public:
    explicit RemoteBackups(RemoteLink& link) : m_link(link) {}

    /// Reads plan() and lastRestore() from the service, then fetched().
    void fetch();

    [[nodiscard]] bool canRestore() const override { return false; }
    [[nodiscard]] api::BackupPlan plan() const override { return m_facts.plan; }
    [[nodiscard]] QFuture<Result<void>> savePlan(api::BackupPlan plan) override;
    [[nodiscard]] QFuture<Result<QList<api::BackupFile>>> list() override;
    [[nodiscard]] QFuture<Result<api::BackupMade>> backUpNow() override;
    [[nodiscard]] QFuture<Result<api::BackupMade>> writeArchive(api::ArchiveWish wish) override;
    [[nodiscard]] QFuture<Result<api::BackupSummary>> verify(QString path) override;
    /// NotSupported: what is open in the service cannot be replaced from here.
    [[nodiscard]] QFuture<Result<api::BackupSummary>> rehearseRestore(QString path, QByteArray passphrase) override;
    [[nodiscard]] QFuture<Result<void>> commitRestore(api::RestoreChoice choice) override;
    void discardRestore() override {}
    [[nodiscard]] std::optional<api::RestoreNote> lastRestore() const override { return m_facts.lastRestore; }
    void dismissRestoreNote() override;

Q_SIGNALS:
    void fetched(bool isGood);

private:
    RemoteLink& m_link;
    wire::BackupFacts m_facts;
};

} // namespace forecourt::remote
