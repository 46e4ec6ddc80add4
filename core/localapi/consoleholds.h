// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What attached consoles hold open while somebody looks at a page, each as long as its own stream lasts.
#pragma once

#include "core/api/administration.h"

#include <QMap>
#include <QObject>

#include <chrono>

namespace forecourt::localapi {

/// The lobby is open, and tags are learnt, as long as one console wants it; a console that crashes or is cut off wants
/// nothing any more. Thread: the live site's.
class ConsoleHolds final : public QObject
{
    Q_OBJECT

public:
    /// \a grace: so long a console may be without a stream, while it begins the next one.
    explicit ConsoleHolds(api::Administration& administration, std::chrono::milliseconds grace = std::chrono::seconds(2));

    /// A stream of changes of \a console has begun, or is over.
    void streamOpened(const QByteArray& console);
    void streamEnded(const QByteArray& console);

    /// As of api::Administration, for \a console alone. Errors: LinkLost (it has no stream).
    [[nodiscard]] QFuture<Result<void>> holdLobby(const QByteArray& console, bool isHeld);
    [[nodiscard]] QFuture<Result<void>> learn(const QByteArray& console, bool isArmed, const QList<StationId>& stations);

private:
    struct Owner
    {
        int streams = 0;
        bool isHoldingLobby = false;
        bool isLearning = false;
        QList<StationId> stations; ///< where it learns; empty: anywhere
    };

    void drop(const QByteArray& console);
    [[nodiscard]] QFuture<Result<void>> applyLobby();
    [[nodiscard]] QFuture<Result<void>> applyLearning();

    api::Administration& m_administration;
    const std::chrono::milliseconds m_grace;
    QMap<QByteArray, Owner> m_owners;
};

} // namespace forecourt::localapi
