// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// api::Machine for the computer the program runs on.
#pragma once

#include "core/api/machine.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace forecourt::config {
class SettingsStore;
}
namespace forecourt::storage {
class Storage;
}

namespace forecourt::app {

/// Thread: main; what takes time runs on one thread of its own.
class LocalMachine final : public api::Machine
{
public:
    struct Hooks
    {
        std::function<QString()> token;
        std::function<Result<QString>()> renewToken;
        std::function<void()> restart; ///< empty: nothing happens
        std::function<QByteArray()> selfTestPath;
        std::function<QString()> listensOn;        ///< empty: on all addresses
        config::SettingsStore* settings = nullptr; ///< outlives this object; null: none are told and none are kept
        QString restartCommand = {};               ///< see api::MachineState
    };

    /// \a storage must outlive this object.
    LocalMachine(storage::Storage& storage, Hooks hooks);
    ~LocalMachine() override;

    [[nodiscard]] QList<api::NetworkCard> networkCards() const override;
    [[nodiscard]] QFuture<Result<api::PortUse>> checkPort(int port, QString address) override;
    [[nodiscard]] QFuture<Result<api::SelfTest>> testPort(int port) override;
    [[nodiscard]] QFuture<Result<api::CertificateFacts>> checkCertificate(QString certificateFile, QString keyFile) override;
    [[nodiscard]] QFuture<Result<api::StorageUse>> storageUse() override;
    [[nodiscard]] api::MachineState state() const override;
    [[nodiscard]] QFuture<Result<api::MachineState>> readState() override;
    [[nodiscard]] QFuture<Result<api::MachineState>> changeSettings(api::SettingChanges changes) override;
    [[nodiscard]] QFuture<Result<QString>> renewApiToken() override;
    [[nodiscard]] bool canRestart() const override { return bool(m_hooks.restart); }
    void restart() override;

private:
    template<class T, class Task>
    QFuture<Result<T>> work(Task task);

    storage::Storage& m_storage;
    const Hooks m_hooks;
    std::atomic<bool> m_isEnding = false; ///< read by the work on the pool
    QThreadPool m_pool;
    QObject m_context; ///< what settings became comes in here
};

/// What a certificate says once it was found to fit its key. Errors: as api::Machine::checkCertificate().
/// Thread: any.
[[nodiscard]] Result<api::CertificateFacts> readCertificate(const QString& certificateFile, const QString& keyFile);

} // namespace forecourt::app
