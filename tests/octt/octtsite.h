// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The central system under test: real server and engine on loopback, stores in memory, one clock for both sides.
#pragma once

#include "core/api/livesite.h"
#include "core/engine/engine.h"
#include "core/server/ocppserver.h"
#include "core/server/sodiumcredentialhasher.h"
#include "tests/octt/octtstation.h"
#include "tests/support/fakestore.h"
#include "tests/support/manualclock.h"
#include "tests/unit/engine/clauses.h"

#include <QFuture>

#include <algorithm>

namespace forecourt::tests {

/// Knows the station, and the tags below. Thread: the test's.
class OcttSite
{
public:
    explicit OcttSite(const api::StationChange& known = {}, const std::optional<server::TlsSettings>& tls = {});
    /// Every word of ours must have kept to the rules.
    ~OcttSite();
    OcttSite(const OcttSite&) = delete;
    OcttSite& operator=(const OcttSite&) = delete;

    inline static const QString Id = QStringLiteral("OCTT1");
    inline static const QString Tag = QStringLiteral("TAG1");         ///< in Group
    inline static const QString Sibling = QStringLiteral("TAG2");     ///< in Group
    inline static const QString Expired = QStringLiteral("EXPIRED");
    inline static const QString Blocked = QStringLiteral("BLOCKED");
    inline static const QString Unknown = QStringLiteral("NOBODY");
    inline static const QString Group = QStringLiteral("GROUP1");

    ManualClock clock;
    SystemIdSource ids;
    FakeTransactionStore transactions;
    FakeSiteStore site{transactions};
    server::SodiumCredentialHasher hasher;
    OcttStation station{Id, clock}; // dies after the server
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<api::LiveSite> live;
    std::unique_ptr<server::OcppServer> server;

    /// Waits for what takes true time: sockets, password hashes.
    template<class T>
    Result<T> wait(const QFuture<Result<T>>& future)
    {
        static_cast<void>(QTest::qWaitFor([&] { return future.isFinished(); }));
        if (!future.isFinished() || future.resultCount() == 0)
            return failure(ErrorCode::TimedOut, QStringLiteral("no result"));
        return future.result();
    }

    /// Connected, booted, two free connectors.
    void coldBoot(const QByteArray& password = {});
    void bootUp();
    /// The link ends and the central system knows.
    void disconnect();
    /// Authorised and charging on \a connector; the transaction's id.
    int charge(int connector = 1);

    /// Sends a command and waits for its answer.
    CommandRecord run(CommandParameters parameters);
    CommandRecord raw(const char* action, const QByteArray& payload = "{}");
    /// As it is known now.
    [[nodiscard]] CommandRecord now(const CommandRecord& command);

    /// Turns the clock in small steps and lets the sockets work in between.
    void pass(std::chrono::seconds time);
    /// What the window would show.
    [[nodiscard]] StationState state();
    [[nodiscard]] ConnectorState connector(int number);
    [[nodiscard]] TransactionRecord transaction(int id) const;
    /// Names of deviations the station is blamed for; a right one has none.
    [[nodiscard]] QStringList blamed();

private:
    static void pump();
    void addToken(const QString& value, const QString& group = {}, bool isBlocked = false,
                  const std::optional<QDateTime>& expiresAt = {});
    void openEngine(const api::StationChange& known);
};

} // namespace forecourt::tests
