// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of the overview share: three connectors, their tiles and what is written on the page.
#pragma once

#include "tests/gui/pagefixture.h"
#include "ui/pages/overviewpage.h"
#include "ui/widgets/connectortileview.h"

namespace forecourt::tests::overview {

/// One free, one charging (A. Weber), one faulted connector.
void fill(FakeConsole& console);
[[nodiscard]] QModelIndex tile(const QWidget& page, const QString& name);
[[nodiscard]] QList<ui::TileButton> buttons(const QModelIndex& index);
/// Presses the last, usual button of a tile.
void pressTile(const QWidget& page, const QString& name);
[[nodiscard]] QString allText(const QWidget& root);

} // namespace forecourt::tests::overview
