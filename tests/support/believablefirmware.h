// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Firmware and logs of the site of the design pictures: a roll-out that hangs, one that is over, files of chargers.
#pragma once

#include "tests/support/fakejobs.h"

namespace forecourt::tests {

/// Adds to what fillBelievableSite() made. Roll-out 1 goes on, 2 is over; file 1 is the archive that \a files knows inside.
void fillBelievableFirmware(FakeChangeSource& source, FakeFileLibrary& files);

} // namespace forecourt::tests
