// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Uses the whole window as somebody in a hurry would.
#pragma once

#include <QString>

namespace forecourt::bench {

class RunningConsole;
class StallMeter;

/// What the use of a window needs to know of its site.
struct UseSetup
{
    QString station;   ///< one that is there
    QString person;    ///< the name of somebody who is there
    QString sheet;     ///< a file of people and tags, for the import's preview
};

/// Visits every page with every tab, scrolls, sorts, filters and resizes, searches and opens dialogs; nothing is asked
/// of chargers and nothing is stored. \a meter is told what is done. Runs the event loop. Thread: GUI.
void useEverything(RunningConsole& console, const UseSetup& setup, int round, StallMeter& meter);

} // namespace forecourt::bench
