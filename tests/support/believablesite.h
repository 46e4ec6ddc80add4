// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The site of the design pictures: Gasthof Rebstock with five chargers and eight connectors. One charger, BAY-5, connects
/// without a password.
#pragma once

#include "tests/support/fakeapi.h"

namespace forecourt::tests {

/// Fills \a source and \a history. Instants count back from \a now.
void fillBelievableSite(FakeChangeSource& source, FakeHistory& history, const QDateTime& now);

} // namespace forecourt::tests
