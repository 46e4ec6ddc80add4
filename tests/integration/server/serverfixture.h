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

/// Admitted stations and the state of the lobby.
class FakeDirectory final : public ports::StationDirectory
{
public:
    [[nodiscard]] std::optional<ports::StationAccess> access(const QString& identity) const override
    {
        if (const auto exact = stations.constFind(identity); exact != stations.constEnd())
            return *exact;
        for (const ports::StationAccess& station : stations) {
            if (station.id.value().compare(identity, Qt::CaseInsensitive) == 0) {
                ports::StationAccess found = station;
                found.matchedWithoutCase = true;
                return found;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] bool isLobbyOpenFor(const QString&) const override { return isLobbyOpen; }
    [[nodiscard]] int admittedCount() const override { return static_cast<int>(stations.size()); }
    void passwordUsed(const StationId& station, const QByteArray& hash) override
    {
        used.append({station.value(), hash});
    }

    ports::StationAccess& add(const QString& identity)
    {
        ports::StationAccess& station = stations[identity];
        station.id = StationId(identity);
        return station;
    }

    QHash<QString, ports::StationAccess> stations;
    bool isLobbyOpen = false;
    QList<std::pair<QString, QByteArray>> used;
};

/// Writes down what the engine would hear, in order.
class RecordingListener final : public ports::LinkListener
{
public:
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

    void linkOpened(ports::LinkInfo info, std::shared_ptr<ports::StationLink> link) override
    {
        journal.append(QStringLiteral("open %1").arg(info.epoch));
        links.append({std::move(info), std::move(link)});
    }
    void linkText(quint64 epoch, const QByteArray& utf8) override
    {
        journal.append(QStringLiteral("text %1 %2").arg(epoch).arg(QString::fromUtf8(utf8.left(40))));
        texts.append({epoch, utf8});
        if (isEcho) {
            for (const Link& link : std::as_const(links)) {
                if (link.info.epoch == epoch)
                    link.link->sendText(utf8);
            }
        }
    }
    void linkAlive(quint64 epoch) override { alive.append(epoch); }
    void linkDeviated(quint64, const Deviation& deviation) override { deviations.append(deviation.name); }
    void linkClosed(quint64 epoch, quint16 code, const QString& reason, bool wasClean) override
    {
        journal.append(QStringLiteral("close %1").arg(epoch));
        closings.append({epoch, code, reason, wasClean});
    }
    void attempted(const ConnectionAttempt& attempt) override { attempts.append(attempt); }
    void duplicateIdentity(const StationId& identity, const QString& newcomerAddress) override
    {
        duplicates.append({identity.value(), newcomerAddress});
    }
    void portChanged(bool isTls, const PortState& state) override { ports.append({isTls, state}); }

    [[nodiscard]] QList<AttemptReason> reasons() const
    {
        QList<AttemptReason> found;
        for (const ConnectionAttempt& attempt : attempts)
            found.append(attempt.reason);
        return found;
    }

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

    ServerFixture()
    {
        settings.bindAddress = QHostAddress::LocalHost;
        settings.port = 0;
        directory.add(QStringLiteral("CP1"));
    }

    void start()
    {
        server = std::make_unique<server::OcppServer>(directory, engine, hasher, clock, ids, settings);
        const auto opened = server->listen();
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
        port = *opened;
    }

    /// Turns the clock in small steps and lets the sockets work in between.
    void pass(std::chrono::milliseconds time)
    {
        for (auto left = time; left.count() > 0; left -= std::chrono::milliseconds(1'000)) {
            clock.advance(std::min(left, std::chrono::milliseconds(1'000)));
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
        }
    }
};

} // namespace forecourt::tests
