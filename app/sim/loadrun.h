// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// forecourt-sim load: runs the load generator once and prints what came of it.
#pragma once

#include "app/sim/simoptions.h"
#include "core/simulator/loadgenerator.h"

#include <QTimer>

namespace forecourt::sim {

/// One measurement; ends the program. Thread: main.
class LoadRun final : public QObject
{
    Q_OBJECT

public:
    explicit LoadRun(const SimOptions& options);

    void start();

private:
    void measured();
    void gaveUp();

    simulator::LoadGenerator m_generator;
    QTimer m_patience;
    int m_seconds;
};

} // namespace forecourt::sim
