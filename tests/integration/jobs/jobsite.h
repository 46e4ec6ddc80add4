// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The central system without its database, its file host and its folders, and simulated stations that fetch and bring files.
#pragma once

#include "core/api/livesite.h"
#include "core/engine/engine.h"
#include "core/files/filedesk.h"
#include "core/files/httpdoor.h"
#include "core/server/ocppserver.h"
#include "core/server/sodiumcredentialhasher.h"
#include "core/simulator/fleet.h"
#include "core/vault/diskvault.h"
#include "tests/support/fakestore.h"

#include <QFuture>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace forecourt::tests {

/// Everything on one thread; the stations' time passes fast. Thread: the test's.
class JobSite
{
public:
    static constexpr int Packing = 1; ///< the station that sends its diagnostics as an archive

    JobSite();
    ~JobSite();
    JobSite(const JobSite&) = delete;
    JobSite& operator=(const JobSite&) = delete;

    /// Opens the ports, adds \a stations of them (F0, F1, …) and switches them on. False: a port does not open.
    [[nodiscard]] bool open(int stations);

    [[nodiscard]] static StationId name(int station) { return StationId(QStringLiteral("F%1").arg(station)); }
    [[nodiscard]] bool isBooted(int station) const;
    /// The version that the station said at its last boot.
    [[nodiscard]] QString version(int station) const;
    /// Puts a firmware file of this version into the library; empty where that fails.
    [[nodiscard]] std::optional<FirmwareFileId> addFirmware(const QString& version);
    /// Waits for \a future in the event loop.
    template<class T>
    [[nodiscard]] static Result<T> await(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
            return failure(ErrorCode::TimedOut, QStringLiteral("no answer"));
        return future.result();
    }

    QTemporaryDir folder;
    SystemClock clock;
    SystemIdSource ids;
    FakeTransactionStore transactions;
    FakeSiteStore site{transactions};
    server::SodiumCredentialHasher hasher;
    QObject engineSide;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<api::LiveSite> live;
    std::unique_ptr<vault::DiskVault> vault;
    std::unique_ptr<files::FileDesk> desk;
    std::unique_ptr<files::HttpDoor> door;
    std::unique_ptr<server::OcppServer> server;
    simulator::Fleet fleet{20};

private:
    [[nodiscard]] bool openFiles();
};

} // namespace forecourt::tests
