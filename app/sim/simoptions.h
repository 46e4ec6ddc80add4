// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The command line of forecourt-sim.
#pragma once

#include "core/base/result.h"
#include "core/simulator/scenario.h"

#include <QStringList>

namespace forecourt::sim {

/// What was asked for.
struct SimOptions
{
    bool isLoad = false;
    bool isVerbose = false;
    simulator::Scenario scenario; ///< of the file, or made from the other options
    QUrl url;
    int count = 1;
    int seconds = 10;             ///< of a load run
};

/// Reads the arguments (the first is the program). InvalidInput: detail is a sentence for the user.
/// Prints help, version or the list of quirks and ends the program where that is asked for.
[[nodiscard]] Result<SimOptions> readOptions(const QStringList& arguments);

} // namespace forecourt::sim
