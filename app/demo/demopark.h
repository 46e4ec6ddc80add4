// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The simulated chargers of --demo, on a thread of their own.
#pragma once

#include "app/demo/demosite.h"

#include <QThread>

namespace forecourt::demo {

/// Chargers that connect to our own port as real ones would: cars charge at once, one is full, one
/// waits for a card, one connector is faulted, people come and go, and a seventh charger waits to be accepted. They have
/// passwords, but for the newest. Thread: main.
class DemoPark
{
public:
    /// \a stations with their passwords, and their meters as the history left them; \a port: where the central system listens.
    DemoPark(QList<Station> stations, quint16 port);
    /// Switches the chargers off and ends the thread.
    ~DemoPark();
    DemoPark(const DemoPark&) = delete;
    DemoPark& operator=(const DemoPark&) = delete;

private:
    QThread m_thread;
};

} // namespace forecourt::demo
