// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Changes of prices with a notice and an Undo.
#pragma once

#include "ui/pages/pagecontext.h"

#include <functional>

class QObject;

namespace forecourt::ui {

/// Makes \a change; then calls \a done and says \a notice with an Undo. Why not goes to \a failed, else it is said. Nothing
/// happens once \a owner is gone. Thread: GUI.
void makePriceChange(const PageContext& context, QObject* owner, const api::PriceChange& change, const QString& notice,
                     const std::function<void(const api::PriceChangeOutcome&)>& done = {}, const std::function<void(const QString& sentence)>& failed = {});

} // namespace forecourt::ui
