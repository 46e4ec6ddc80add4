// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remotemachine.h"

#include "core/base/async.h"

namespace forecourt::remote {

void RemoteMachine::fetch()
{
    whenFinished(m_link.call(wire::calls::ReadMachine), this, [this](const Result<api::MachineState>& state) {
        if (state)
            m_state = *state;
        Q_EMIT fetched(state.has_value());
    });
}

/// What comes is known before whoever asked hears of it: watchers are told in their order.
QFuture<Result<api::MachineState>> RemoteMachine::taken(const QFuture<Result<api::MachineState>>& coming)
{
    whenFinished(coming, this, [this](const Result<api::MachineState>& state) {
        if (state)
            m_state = *state;
    });
    return coming;
}

QList<api::NetworkCard> RemoteMachine::networkCards() const
{
    const auto& read = m_link.options().networkCards;
    return read ? read() : QList<api::NetworkCard>();
}

QFuture<Result<api::MachineState>> RemoteMachine::readState()
{
    return taken(m_link.call(wire::calls::ReadMachine));
}

QFuture<Result<api::MachineState>> RemoteMachine::changeSettings(api::SettingChanges changes)
{
    return taken(m_link.call(wire::calls::ChangeSettings, std::move(changes)));
}

QFuture<Result<api::PortUse>> RemoteMachine::checkPort(int port, QString address)
{
    return m_link.call(wire::calls::CheckPort, port, std::move(address));
}

QFuture<Result<api::SelfTest>> RemoteMachine::testPort(int port)
{
    return m_link.call(wire::calls::TestPort, port);
}

QFuture<Result<api::CertificateFacts>> RemoteMachine::checkCertificate(QString certificateFile, QString keyFile)
{
    return m_link.call(wire::calls::CheckCertificate, std::move(certificateFile), std::move(keyFile));
}

QFuture<Result<api::StorageUse>> RemoteMachine::storageUse()
{
    return m_link.call(wire::calls::MeasureStorage);
}

QFuture<Result<QString>> RemoteMachine::renewApiToken()
{
    return m_link.call(wire::calls::RenewApiToken);
}

} // namespace forecourt::remote
