// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words for what is written down of chargers: every code and every detail that core journals.
#pragma once

#include "core/api/livesite.h"
#include "core/domain/event.h"
#include "ui/format/formatter.h"

namespace forecourt::ui {

/// "State", "Session to check".
[[nodiscard]] QString eventKindWord(EventKind kind);
/// What happened: "Session to check: end without a start". A code that is a charger's own, or not known here, stays
/// as it is behind the kind.
[[nodiscard]] QString eventTitle(const EventRecord& event);
/// The rest of it in one line, with units: "Session: 2026-000007, Meter at the end: 12.410 kWh"; may be empty. A
/// value that is not known here stays as it is behind its key.
[[nodiscard]] QString eventDetails(const EventRecord& event, const api::LiveSite& site, const Formatter& format,
                                   const QDateTime& now);

/// Why a link ended, from what was journalled ("1000 bye"); what is not known here stays as it is.
[[nodiscard]] QString linkEndWords(const QString& reason);

/// Whether there are words for a code; for tests.
[[nodiscard]] bool isKnownEventCode(EventKind kind, const QString& code);
/// Whether there are words for a key of EventRecord::data; for tests.
[[nodiscard]] bool isKnownEventDetail(const QString& key);
/// Whether there are words for why a link ended; for tests.
[[nodiscard]] bool isKnownLinkEnd(const QString& reason);

} // namespace forecourt::ui
