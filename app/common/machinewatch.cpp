// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/machinewatch.h"

namespace forecourt::app {

MachineWatch::MachineWatch(api::LiveSite& live, std::vector<std::unique_ptr<SleepBlocker>> blockers, const QDBusConnection& bus,
                           const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_charging(live, std::move(blockers)), m_power(bus)
{
    connect(&m_charging, &ChargingWatch::tried, this, &MachineWatch::takeSleep);
    connect(&m_power, &PowerWatch::changed, this, &MachineWatch::takePower);
}

void MachineWatch::takePower()
{
    const PowerSupply& supply = m_power.supply();
    engine::MachineCondition state = m_state;
    if (!supply.isOnBattery)
        state.onBatterySince.reset();
    else if (!state.onBatterySince)
        state.onBatterySince = m_clock.utcNow();
    state.batteryPercent = supply.percent;
    state.isBatteryLow = supply.isLow;
    tell(state);
}

void MachineWatch::takeSleep(bool isKeptAwake)
{
    engine::MachineCondition state = m_state;
    state.isKeptAwake = isKeptAwake;
    state.refusedSince = isKeptAwake ? std::nullopt : std::optional(state.refusedSince.value_or(m_clock.utcNow()));
    tell(state);
}

void MachineWatch::tell(const engine::MachineCondition& state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT changed(m_state);
}

} // namespace forecourt::app
