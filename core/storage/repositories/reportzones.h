// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// By whose clock each session and booking is in the reports, while they move to another one a few at a time.
#pragma once

#include "core/storage/connection.h"

#include <QList>
#include <QTimeZone>

#include <array>

class QJsonObject;

namespace forecourt::storage {

/// A change of the site's zone counts nothing anew at once: what is counted moves in the order of its number, and until it has
/// moved it stays with the zone it was counted by. So every sum is whole at any time, and a restart goes on where it was.
/// Thread: writer.
class ReportZones
{
public:
    enum class Kind { Sessions, Bookings };

    explicit ReportZones(Connection& connection) : m_connection(connection) {}

    /// All that is counted by \a before now has to move. What a change before this one has not moved yet stays where it is.
    void begin(const QTimeZone& before);
    [[nodiscard]] bool isMoving();
    /// The zone the session or booking of \a number is counted by; \a present: once it has moved.
    [[nodiscard]] QTimeZone zoneOf(Kind kind, qint64 number, const QTimeZone& present);
    /// What has to move lies above it, …
    [[nodiscard]] qint64 movedTo(Kind kind);
    /// … up to here; not above movedTo(): nothing has.
    [[nodiscard]] qint64 end(Kind kind);
    /// All up to \a number have moved.
    void noteMoved(Kind kind, qint64 number);
    /// Writes down how far it is, or that it is over.
    void save();
    /// The transaction may have been rolled back.
    void forget() { m_isKnown = false; }

private:
    /// Those above the part before and up to a number.
    struct Part {
        qint64 upTo = 0;
        QTimeZone zone;
    };
    struct Move {
        qint64 movedTo = 0;
        QList<Part> parts; ///< in order; empty: nothing moves
    };

    void know();
    [[nodiscard]] Move& move(Kind kind);
    [[nodiscard]] static Move moveFrom(const QJsonObject& fields);
    [[nodiscard]] static QJsonObject toFields(const Move& move);

    Connection& m_connection;
    std::array<Move, 2> m_moves; ///< by Kind
    bool m_isKnown = false;
};

} // namespace forecourt::storage
