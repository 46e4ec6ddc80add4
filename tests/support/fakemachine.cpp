// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakemachine.h"

#include <algorithm>

namespace forecourt::tests {

FakeMachine::FakeMachine() = default;
FakeMachine::~FakeMachine() = default;

QFuture<Result<api::PortUse>> FakeMachine::checkPort(int port, QString)
{
    checkedPorts.append(port);
    return readyFuture(Result<api::PortUse>(use));
}

QFuture<Result<api::SelfTest>> FakeMachine::testPort(int port)
{
    testedPorts.append(port);
    return readyFuture(selfTest);
}

QFuture<Result<api::CertificateFacts>> FakeMachine::checkCertificate(QString, QString)
{
    return readyFuture(facts);
}

QFuture<Result<api::StorageUse>> FakeMachine::storageUse()
{
    api::StorageUse use;
    use.sessions = 1234;
    use.messages = 56'000;
    return readyFuture(Result<api::StorageUse>(use));
}

QFuture<Result<api::MachineState>> FakeMachine::readState()
{
    return readyFuture(Result<api::MachineState>(current));
}

QFuture<Result<api::MachineState>> FakeMachine::changeSettings(api::SettingChanges wanted)
{
    const auto isRefused = [&wanted](const config::AnySetting& setting) {
        const auto value = wanted.value(setting.key);
        return value && !setting.isValid(QVariant(*value));
    };
    const auto& table = config::allSettings();
    if (settingsFailure)
        return readyFuture(Result<api::MachineState>(tl::unexpected(*settingsFailure)));
    if (std::any_of(table.begin(), table.end(), isRefused))
        return readyFuture(Result<api::MachineState>(failure(ErrorCode::InvalidInput)));
    changes.append(wanted);
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (*it)
            current.settings.insert(it.key(), {**it, *it, api::MachineSetting::Origin::File});
        else
            current.settings.remove(it.key());
    }
    return readState();
}

QFuture<Result<QString>> FakeMachine::renewApiToken()
{
    ++renewals;
    return readyFuture(Result<QString>(QStringLiteral("new-token")));
}

FakeBackups::FakeBackups() = default;
FakeBackups::~FakeBackups() = default;

QFuture<Result<void>> FakeBackups::savePlan(api::BackupPlan plan)
{
    if (planFailure)
        return readyFuture(Result<void>(tl::unexpected(*planFailure)));
    savedPlans.append(plan);
    current = plan;
    return readyFuture(Result<void>());
}

QFuture<Result<QList<api::BackupFile>>> FakeBackups::list()
{
    if (listFailure)
        return readyFuture(Result<QList<api::BackupFile>>(tl::unexpected(*listFailure)));
    return readyFuture(Result<QList<api::BackupFile>>(files));
}

QFuture<Result<api::BackupMade>> FakeBackups::backUpNow()
{
    ++backUps;
    return readyFuture(Result<api::BackupMade>(api::BackupMade{QStringLiteral("/b/backup.sqlite"), altered}));
}

QFuture<Result<api::BackupMade>> FakeBackups::writeArchive(api::ArchiveWish wish)
{
    wishes.append(wish);
    return readyFuture(Result<api::BackupMade>(api::BackupMade{wish.path, altered}));
}

QFuture<Result<api::BackupSummary>> FakeBackups::verify(QString path)
{
    verified.append(path);
    return readyFuture(summary);
}

QFuture<Result<api::BackupSummary>> FakeBackups::rehearseRestore(QString, QByteArray passphrase)
{
    passphrases.append(passphrase);
    return readyFuture(summary);
}

QFuture<Result<void>> FakeBackups::commitRestore(api::RestoreChoice choice)
{
    commits.append(choice);
    return readyFuture(Result<void>());
}

void FakeBackups::dismissRestoreNote()
{
    note.reset();
}

} // namespace forecourt::tests
