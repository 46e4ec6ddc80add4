// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A model of connectors in every state, for looking at the tiles and for their tests.
#pragma once

#include "ui/widgets/tilerole.h"

#include <QStandardItemModel>

#include <memory>

namespace forecourt::ui {

/// The eight connectors of the large tiles in the design, with their buttons.
[[nodiscard]] std::unique_ptr<QStandardItemModel> makeSampleTiles();
/// \a count connectors in two groups, in all states by turns.
[[nodiscard]] std::unique_ptr<QStandardItemModel> makeManyTiles(int count);

} // namespace forecourt::ui
