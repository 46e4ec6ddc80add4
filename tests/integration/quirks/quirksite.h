// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The whole central system without its database, a simulated station on a real socket, and one clock for both.
#pragma once

#include "core/api/livesite.h"
#include "core/engine/engine.h"
#include "core/server/ocppserver.h"
#include "core/server/sodiumcredentialhasher.h"
#include "core/simulator/simulatedstation.h"
#include "tests/support/fakestore.h"
#include "tests/support/manualclock.h"

#include <QDeadlineTimer>
#include <QFuture>
#include <QTest>

#include <algorithm>
#include <memory>

namespace forecourt::tests {

/// Thread: the test's.
class QuirkSite
{
public:
    /// A station that misbehaves as \a quirk says; 0: it does not.
    explicit QuirkSite(int quirk, int connectors = 1);
    ~QuirkSite();

    inline static const QString Name = QStringLiteral("Q1");
    inline static const QString Tag = QStringLiteral("TAG1");

    ManualClock clock;
    SystemIdSource ids;
    FakeTransactionStore transactions;
    FakeSiteStore site{transactions};
    server::SodiumCredentialHasher hasher;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<api::LiveSite> live;
    std::unique_ptr<server::OcppServer> server;
    std::unique_ptr<simulator::SimulatedStation> station;

    /// Lets the sockets work without time passing.
    static void pump();
    /// Turns the clock in small steps and lets the sockets work in between.
    void pass(std::chrono::seconds time);
    /// Lets time pass until \a isSo; false after \a limit of the clock's time and ten true seconds: a station dials
    /// again in true time, and a slow computer takes longer over it than the clock's quick seconds.
    template<class Condition>
    [[nodiscard]] bool passUntil(Condition isSo, std::chrono::seconds limit = std::chrono::seconds(60))
    {
        const QDeadlineTimer trueLimit(std::chrono::seconds(10));
        for (auto left = limit; !isSo() && !(left.count() <= 0 && trueLimit.hasExpired()); --left) {
            if (left.count() > 0)
                pass(std::chrono::seconds(1));
            else
                clock.advance(std::chrono::milliseconds(5));
            QTest::qWait(5);
        }
        return isSo();
    }

    [[nodiscard]] StationPointer state() const;
    [[nodiscard]] bool isBooted() const;
    [[nodiscard]] bool isOnline() const;
    [[nodiscard]] bool has(int quirk) const;
    /// "15 number-for-text, …", for messages of failed tests.
    [[nodiscard]] QByteArray named() const;

    void apply(const api::StationChange& change);
    void command(CommandParameters parameters);

private:
    void openEngine();
};

} // namespace forecourt::tests
