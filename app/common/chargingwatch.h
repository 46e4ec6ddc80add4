// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps the computer awake exactly while a car charges, for the console and the service alike.
#pragma once

#include "app/common/sleepinhibitor.h"
#include "core/api/livesite.h"

#include <QPointer>

#include <optional>

namespace forecourt::app {

/// Thread: main.
class ChargingWatch final : public QObject
{
    Q_OBJECT

public:
    /// Looks in the next turn for the first time: whoever makes it has connected tried() by then.
    ChargingWatch(api::LiveSite& live, std::vector<std::unique_ptr<SleepBlocker>> blockers, QObject* parent = nullptr);

    /// Something keeps the computer awake now.
    [[nodiscard]] bool isHeld() const { return m_inhibitor.isHeld(); }

Q_SIGNALS:
    /// A car charges, and staying awake was granted, or by nobody. Again only once that changes: it is mostly the same with
    /// the next car.
    void tried(bool isGranted);

private:
    void look();
    void tell(bool isGranted);

    QPointer<api::LiveSite> m_live;
    SleepInhibitor m_inhibitor;
    std::optional<bool> m_told;
};

} // namespace forecourt::app
