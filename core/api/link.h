// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The connection between a window and a central system that runs in another process.
#pragma once

#include "core/base/error.h"

#include <QObject>
#include <QString>

namespace forecourt::api {

/// There is none where both are one process. While it is not Up every call fails with LinkLost, and what the mirror
/// shows is how things were. It heals by itself. Thread: GUI.
class Link : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Connecting, ///< at the start, nothing is known yet
        Up,
        Lost,       ///< it is tried again and again
    };
    /// Why it is not up.
    enum class Problem {
        None,
        NoAnswer,     ///< nobody is there, or in the middle nobody was any more
        Unusable,     ///< the service is there and cannot be used, error() says why
        WrongToken,   ///< the service does not take our token
        OtherVersion, ///< the service is of another version, see serviceVersion()
    };

    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual Problem problem() const = 0;
    /// What the problem comes from, with a detail; only where there is one.
    [[nodiscard]] virtual Error error() const = 0;
    /// Where the service is, e.g. 127.0.0.1:8890.
    [[nodiscard]] virtual QString address() const = 0;
    /// Program version of the service; empty before it told.
    [[nodiscard]] virtual QString serviceVersion() const = 0;

    [[nodiscard]] bool isUp() const { return state() == State::Up; }

Q_SIGNALS:
    /// State, problem or error is another.
    void changed();
};

} // namespace forecourt::api
