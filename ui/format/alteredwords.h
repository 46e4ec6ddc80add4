// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions that are not what was recorded, in the words of a site's owner. Needs no window.
#pragma once

#include "core/domain/alteredsessions.h"

#include <QString>

namespace forecourt::ui {

/// "3 sessions are not as they were recorded"; without a full stop.
[[nodiscard]] QString alteredTitle(const AlteredSessions& altered);
/// The same, and which: "… (2026-000123, 2026-000130 and 1 more)"; without a full stop.
[[nodiscard]] QString alteredSubject(const AlteredSessions& altered);
/// Why that may be, and what to do; whole sentences.
[[nodiscard]] QString alteredHint();
/// Subject and hint.
[[nodiscard]] QString alteredSentences(const AlteredSessions& altered);

} // namespace forecourt::ui
