// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What brings back the key of a meter that was pinned before, or none.
#pragma once

#include "ui/pages/pagecontext.h"

class QObject;

namespace forecourt::ui {

/// Which keys of a connector's meter were pinned one after the other.
struct MeterKeyChange
{
    StationId station;
    EvseId evse{1};
    PinnedMeterKey before; ///< without der: none
    PinnedMeterKey now;
};

/// Says \a notice with an Undo. Since when a key is pinned, and by whom, is told of the last time it was: an undo pins too.
/// Thread: GUI.
void offerMeterKeyUndo(const PageContext& context, QObject* guard, const MeterKeyChange& change, const QString& notice);

} // namespace forecourt::ui
