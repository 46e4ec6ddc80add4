// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// api::Machine and api::Backups that remember what they were asked and answer what the test says.
#pragma once

#include "core/api/backups.h"
#include "core/api/machine.h"
#include "core/base/async.h"

namespace forecourt::tests {

/// Answers at once. Thread: the test's.
class FakeMachine final : public api::Machine
{
public:
    QList<api::NetworkCard> cards{{QStringLiteral("enp3s0"), {QStringLiteral("192.168.1.20")}}};
    api::PortUse use;
    Result<api::CertificateFacts> facts = failure(ErrorCode::NotFound);
    QList<int> checkedPorts;
    Result<api::SelfTest> selfTest = api::SelfTest{{{QStringLiteral("192.168.1.20"), api::SelfTest::Outcome::Answers}}, {}};
    QList<int> testedPorts;
    int restarts = 0;
    int renewals = 0;

    [[nodiscard]] QList<api::NetworkCard> networkCards() const override { return cards; }
    [[nodiscard]] QFuture<Result<api::PortUse>> checkPort(int port, QString) override
    {
        checkedPorts.append(port);
        return readyFuture(Result<api::PortUse>(use));
    }
    [[nodiscard]] QFuture<Result<api::SelfTest>> testPort(int port) override
    {
        testedPorts.append(port);
        return readyFuture(selfTest);
    }
    [[nodiscard]] QFuture<Result<api::CertificateFacts>> checkCertificate(QString, QString) override { return readyFuture(facts); }
    [[nodiscard]] QFuture<Result<api::StorageUse>> storageUse() override
    {
        api::StorageUse use;
        use.sessions = 1234;
        use.messages = 56'000;
        return readyFuture(Result<api::StorageUse>(use));
    }
    [[nodiscard]] QString apiToken() const override { return QStringLiteral("old-token"); }
    [[nodiscard]] Result<QString> renewApiToken() override
    {
        ++renewals;
        return QStringLiteral("new-token");
    }
    void restart() override { ++restarts; }
};

/// Answers at once. Thread: the test's.
class FakeBackups final : public api::Backups
{
public:
    api::BackupPlan current;
    QList<api::BackupPlan> savedPlans;
    QList<api::BackupFile> files;
    Result<api::BackupSummary> summary = failure(ErrorCode::StorageCorrupt, QStringLiteral("cut off"));
    std::optional<api::RestoreNote> note;
    QList<api::ArchiveWish> wishes;
    QList<QByteArray> passphrases;
    QStringList verified;
    QList<bool> commits;
    int discards = 0;
    int backUps = 0;
    bool isHere = true;

    [[nodiscard]] bool canRestore() const override { return isHere; }
    [[nodiscard]] api::BackupPlan plan() const override { return current; }
    [[nodiscard]] QFuture<Result<void>> savePlan(api::BackupPlan plan) override
    {
        savedPlans.append(plan);
        current = plan;
        return readyFuture(Result<void>());
    }
    [[nodiscard]] QFuture<Result<QList<api::BackupFile>>> list() override { return readyFuture(Result<QList<api::BackupFile>>(files)); }
    [[nodiscard]] QFuture<Result<QString>> backUpNow() override
    {
        ++backUps;
        return readyFuture(Result<QString>(QStringLiteral("/b/backup.sqlite")));
    }
    [[nodiscard]] QFuture<Result<QString>> writeArchive(api::ArchiveWish wish) override
    {
        wishes.append(wish);
        return readyFuture(Result<QString>(wish.path));
    }
    [[nodiscard]] QFuture<Result<api::BackupSummary>> verify(QString path) override
    {
        verified.append(path);
        return readyFuture(summary);
    }
    [[nodiscard]] QFuture<Result<api::BackupSummary>> rehearseRestore(QString, QByteArray passphrase) override
    {
        passphrases.append(passphrase);
        return readyFuture(summary);
    }
    [[nodiscard]] QFuture<Result<void>> commitRestore(bool withSettings) override
    {
        commits.append(withSettings);
        return readyFuture(Result<void>());
    }
    void discardRestore() override { ++discards; }
    [[nodiscard]] std::optional<api::RestoreNote> lastRestore() const override { return note; }
    void dismissRestoreNote() override { note.reset(); }
};

} // namespace forecourt::tests
