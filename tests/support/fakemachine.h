// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// api::Machine and api::Backups that remember what they were asked and answer what the test says.
#pragma once

#include "core/api/backups.h"
#include "core/api/machine.h"
#include "core/base/async.h"
#include "core/config/settings.h"

namespace forecourt::tests {

/// Answers at once. Thread: the test's.
class FakeMachine final : public api::Machine
{
public:
    FakeMachine();
    ~FakeMachine() override;

    QList<api::NetworkCard> cards{{QStringLiteral("enp3s0"), {QStringLiteral("192.168.1.20")}}};
    api::PortUse use;
    Result<api::CertificateFacts> facts = failure(ErrorCode::NotFound);
    QList<int> checkedPorts;
    Result<api::SelfTest> selfTest = api::SelfTest{{{QStringLiteral("192.168.1.20"), api::SelfTest::Outcome::Answers}}, {}};
    QList<int> testedPorts;
    /// What state() tells.
    api::MachineState current{{}, QStringLiteral("/etc/forecourt/site.conf"), {}, QStringLiteral("old-token"), {}};
    QList<api::SettingChanges> changes;
    std::optional<Error> settingsFailure; ///< of changeSettings()
    bool isHere = true;                   ///< canRestart()
    int restarts = 0;
    int renewals = 0;

    [[nodiscard]] QList<api::NetworkCard> networkCards() const override { return cards; }
    [[nodiscard]] QFuture<Result<api::PortUse>> checkPort(int port, QString) override;
    [[nodiscard]] QFuture<Result<api::SelfTest>> testPort(int port) override;
    [[nodiscard]] QFuture<Result<api::CertificateFacts>> checkCertificate(QString, QString) override;
    [[nodiscard]] QFuture<Result<api::StorageUse>> storageUse() override;
    [[nodiscard]] api::MachineState state() const override { return current; }
    [[nodiscard]] QFuture<Result<api::MachineState>> readState() override;
    [[nodiscard]] QFuture<Result<api::MachineState>> changeSettings(api::SettingChanges wanted) override;
    [[nodiscard]] QFuture<Result<QString>> renewApiToken() override;
    [[nodiscard]] bool canRestart() const override { return isHere; }
    void restart() override { ++restarts; }

    /// What holds for \a setting.
    template<class T>
    [[nodiscard]] T value(const config::Setting<T>& setting) const
    {
        const auto found = current.settings.constFind(QLatin1String(setting.key));
        return found == current.settings.constEnd() ? setting.fallback
                                                    : config::settingFromVariant<T>(QVariant(found->value)).value_or(setting.fallback);
    }
};

/// Answers at once. Thread: the test's.
class FakeBackups final : public api::Backups
{
public:
    FakeBackups();
    ~FakeBackups() override;

    api::BackupPlan current;
    QList<api::BackupPlan> savedPlans;
    std::optional<Error> planFailure; ///< of savePlan()
    QList<api::BackupFile> files;
    std::optional<Error> listFailure;
    Result<api::BackupSummary> summary = failure(ErrorCode::StorageCorrupt, QStringLiteral("cut off"));
    std::optional<api::RestoreNote> note;
    QList<api::ArchiveWish> wishes;
    QList<QByteArray> passphrases;
    QStringList verified;
    QList<api::RestoreChoice> commits;
    AlteredSessions altered; ///< of what is made
    int discards = 0;
    int backUps = 0;
    bool isHere = true;

    [[nodiscard]] bool canRestore() const override { return isHere; }
    [[nodiscard]] api::BackupPlan plan() const override { return current; }
    [[nodiscard]] QFuture<Result<void>> savePlan(api::BackupPlan plan) override;
    [[nodiscard]] QFuture<Result<QList<api::BackupFile>>> list() override;
    [[nodiscard]] QFuture<Result<api::BackupMade>> backUpNow() override;
    [[nodiscard]] QFuture<Result<api::BackupMade>> writeArchive(api::ArchiveWish wish) override;
    [[nodiscard]] QFuture<Result<api::BackupSummary>> verify(QString path) override;
    [[nodiscard]] QFuture<Result<api::BackupSummary>> rehearseRestore(QString, QByteArray passphrase) override;
    [[nodiscard]] QFuture<Result<void>> commitRestore(api::RestoreChoice choice) override;
    void discardRestore() override { ++discards; }
    [[nodiscard]] std::optional<api::RestoreNote> lastRestore() const override { return note; }
    void dismissRestoreNote() override;
};

} // namespace forecourt::tests
