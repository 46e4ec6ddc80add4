// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A page of firmware or diagnostics with everything behind it.
#pragma once

#include "tests/gui/pagefixture.h"
#include "tests/support/believablefirmware.h"

namespace forecourt::tests {

/// Three chargers: BAY-1 and BAY-2 of ABB with 1.8.32, BAY-3 of KEBA and offline. Make the page after it. Thread: the test's.
struct FirmwareFixture : PageFixture
{
    FirmwareFixture();
    ~FirmwareFixture();

    /// As PageFixture's, with jobs, files and bundles.
    [[nodiscard]] ui::PageContext fullContext();
    /// Shows \a page in the window.
    void show(QWidget& page);
    /// The open dialog of that name; fails the test loudly where there is none.
    [[nodiscard]] QWidget& dialog(const char* name) const;
    [[nodiscard]] bool hasDialog(const char* name) const;
};

} // namespace forecourt::tests
