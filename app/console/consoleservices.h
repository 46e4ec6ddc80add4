// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a window offers beyond seeing and commanding, the same for whoever makes one.
#pragma once

namespace forecourt::ui {
struct ConsoleSetup;
}

namespace forecourt::app {

struct Facade;

/// Enters all services of \a core that \a setup names and that need nothing of this program.
void addServices(ui::ConsoleSetup& setup, const Facade& core);

} // namespace forecourt::app
