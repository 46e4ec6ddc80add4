// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Looks after this computer while the central system runs on it: awake while cars charge, and plugged in.
#pragma once

#include "app/common/chargingwatch.h"
#include "app/common/powerwatch.h"
#include "core/base/clock.h"
#include "core/engine/machinecondition.h"

namespace forecourt::app {

/// For the console and the service alike. What it finds goes to the engine, whose alerts every console shows, the one that is
/// attached to a service too. Thread: main.
class MachineWatch final : public QObject
{
    Q_OBJECT

public:
    /// \a bus: where UPower is. Nothing is told before the next turn: whoever makes it has connected changed() by then.
    MachineWatch(api::LiveSite& live, std::vector<std::unique_ptr<SleepBlocker>> blockers, const QDBusConnection& bus, const Clock& clock,
                 QObject* parent = nullptr);

    [[nodiscard]] const engine::MachineCondition& state() const { return m_state; }

Q_SIGNALS:
    void changed(const forecourt::engine::MachineCondition& state);

private:
    void takePower();
    void takeSleep(bool isKeptAwake);
    void tell(const engine::MachineCondition& state);

    const Clock& m_clock;
    ChargingWatch m_charging;
    PowerWatch m_power;
    engine::MachineCondition m_state;
};

} // namespace forecourt::app
