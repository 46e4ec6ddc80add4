// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// api::Machine of a service: its settings, ports and files. Its networks are those of this computer.
#pragma once

#include "core/api/machine.h"
#include "core/remote/remotelink.h"

#include <QObject>

namespace forecourt::remote {

/// state() is as of the last fetch(), readState() or changeSettings(). A console attaches over the loopback interface, so
/// both have the same networks: those are read here, and never old. Restarting is for the service's owner. Thread: main.
class RemoteMachine final : public QObject, public api::Machine
{
    Q_OBJECT

public:
    explicit RemoteMachine(RemoteLink& link) : m_link(link) {}

    /// Reads state() from the service, then fetched().
    void fetch();

    [[nodiscard]] QList<api::NetworkCard> networkCards() const override;
    [[nodiscard]] api::MachineState state() const override { return m_state; }
    [[nodiscard]] QFuture<Result<api::MachineState>> readState() override;
    [[nodiscard]] QFuture<Result<api::MachineState>> changeSettings(api::SettingChanges changes) override;
    [[nodiscard]] QFuture<Result<api::PortUse>> checkPort(int port, QString address) override;
    [[nodiscard]] QFuture<Result<api::SelfTest>> testPort(int port) override;
    [[nodiscard]] QFuture<Result<api::CertificateFacts>> checkCertificate(QString certificateFile, QString keyFile) override;
    [[nodiscard]] QFuture<Result<api::StorageUse>> storageUse() override;
    [[nodiscard]] QFuture<Result<QString>> renewApiToken() override;
    [[nodiscard]] bool canRestart() const override { return false; }
    void restart() override {}

Q_SIGNALS:
    void fetched(bool isGood);

private:
    QFuture<Result<api::MachineState>> taken(const QFuture<Result<api::MachineState>>& coming);

    RemoteLink& m_link;
    api::MachineState m_state;
};

} // namespace forecourt::remote
