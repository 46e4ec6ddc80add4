// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps the computer awake exactly while a car charges, for the console and the service alike.
#pragma once

#include "app/common/sleepinhibitor.h"
#include "core/api/livesite.h"

#include <QPointer>

namespace forecourt::app {

/// Thread: main.
class ChargingWatch final : public QObject
{
    Q_OBJECT

public:
    /// Looks in the next turn for the first time: whoever makes it has connected refused() by then.
    ChargingWatch(api::LiveSite& live, std::vector<std::unique_ptr<SleepBlocker>> blockers, QObject* parent = nullptr);

    /// Something keeps the computer awake now.
    [[nodiscard]] bool isHeld() const { return m_inhibitor.isHeld(); }

Q_SIGNALS:
    /// A car charges, and nobody grants staying awake. Once: it would be the same with the next car.
    void refused();

private:
    void look();

    QPointer<api::LiveSite> m_live;
    SleepInhibitor m_inhibitor;
    bool m_hasTold = false;
};

} // namespace forecourt::app
