// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stations that knocked and that nobody admitted yet. In memory only.
#pragma once

#include "core/engine/enginecontext.h"

namespace forecourt::engine {

/// Answers candidates: boot is Pending, everything else SecurityError; nothing is written to the
/// database. Thread: engine. Source: decisions.md 10, SEC-6.
class Lobby
{
public:
    static constexpr int MaximumCandidates = 200;

    explicit Lobby(EngineContext& context);
    ~Lobby();

    void linkOpened(const ports::LinkInfo& info, std::shared_ptr<ports::StationLink> link);
    /// The following return false if \a epoch is none of the lobby's.
    bool linkText(quint64 epoch, const QByteArray& utf8);
    bool linkAlive(quint64 epoch);
    bool linkClosed(quint64 epoch);

    [[nodiscard]] QList<Candidate> candidates() const;
    [[nodiscard]] bool contains(const QString& identity) const;

    /// A candidate on its way out of the lobby; with its link if it is connected.
    struct Leaving
    {
        Candidate candidate;
        BootInfo boot;
        ports::LinkInfo info;
        std::shared_ptr<ports::StationLink> link; ///< null: not connected
    };
    [[nodiscard]] std::optional<Leaving> take(const QString& identity);

    /// Closes every link of the lobby.
    void closeAll(quint16 code, const QString& reason);

private:
    class Guest;

    [[nodiscard]] Guest* byEpoch(quint64 epoch);
    void makeRoom();
    void publish();

    EngineContext& m_context;
    std::vector<std::unique_ptr<Guest>> m_guests; ///< oldest first
};

} // namespace forecourt::engine
