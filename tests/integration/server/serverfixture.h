// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A real server on loopback with a fake engine behind it and a clock that stands still.
#pragma once

#include "core/base/idsource.h"
#include "core/server/ocppserver.h"
#include "core/server/sodiumcredentialhasher.h"
#include "tests/support/manualclock.h"

#include <QHash>
#include <QTest>

#include <memory>

namespace forecourt::tests {

/// Registered stations, admitted or not, and the state of the lobby.
class FakeDirectory final : public ports::StationDirectory
{
public:
    FakeDirectory();
    ~FakeDirectory() override;

    [[nodiscard]] std::optional<ports::StationAccess> access(const QString& identity) const override;
    [[nodiscard]] bool isLobbyOpenFor(const QString&) const override { return isLobbyOpen; }
    [[nodiscard]] int registeredCount() const override;
    void passwordUsed(const StationId& station, const QByteArray& hash) override;

    ports::StationAccess& add(const QString& identity);

    QHash<QString, ports::StationAccess> stations;
    bool isLobbyOpen = false;
    QList<std::pair<QString, QByteArray>> used;
};

/// Writes down what the engine would hear, in order.
class RecordingListener final : public ports::LinkListener
{
public:
    RecordingListener();
    ~RecordingListener() override;

    struct Link {
        ports::LinkInfo info;
        std::shared_ptr<ports::StationLink> link;
    };
    struct Closing {
        quint64 epoch;
        quint16 code;
        QString reason;
        bool wasClean;
    };

    void linkOpened(ports::LinkInfo info, std::shared_ptr<ports::StationLink> link) override;
    void linkText(quint64 epoch, const QByteArray& utf8) override;
    void linkAlive(quint64 epoch) override;
    void linkDeviated(quint64, const Deviation& deviation) override;
    void linkClosed(quint64 epoch, quint16 code, const QString& reason, bool wasClean) override;
    void attempted(const ConnectionAttempt& attempt) override;
    void duplicateIdentity(const StationId& identity, const QString& newcomerAddress) override;
    void portChanged(bool isTls, const PortState& state) override;

    [[nodiscard]] QList<AttemptReason> reasons() const;

    QStringList journal;
    QList<Link> links;
    QList<std::pair<quint64, QByteArray>> texts;
    QList<quint64> alive;
    QStringList deviations; ///< names
    QList<Closing> closings;
    QList<ConnectionAttempt> attempts;
    QList<std::pair<QString, QString>> duplicates;
    QList<std::pair<bool, PortState>> ports;
    bool isEcho = false;
};

/// Server, fakes and clock. Change settings before start().
struct ServerFixture {
    ManualClock clock;
    SystemIdSource ids;
    server::SodiumCredentialHasher hasher;
    FakeDirectory directory;
    RecordingListener engine;
    server::ServerSettings settings;
    std::unique_ptr<server::OcppServer> server;
    quint16 port = 0;

    ServerFixture();
    ~ServerFixture();

    void start();

    /// Turns the clock in small steps and lets the sockets work in between.
    void pass(std::chrono::milliseconds time);
};

} // namespace forecourt::tests
