// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What assistive technology sees of the tile view: a list, a child per tile, an action per button.
#pragma once

namespace forecourt::ui {

/// Registers the interface factory once; later calls do nothing.
void installTileAccessibility();

} // namespace forecourt::ui
