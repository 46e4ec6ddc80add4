// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Messages for tests of the trace.
#pragma once

#include "core/domain/event.h"
#include "tests/support/sitebuilder.h"

namespace forecourt::tests {

/// A Heartbeat of "CP-1", one second after another.
[[nodiscard]] MessageRecord aMessage(qint64 id, const char* action = "Heartbeat", const char* station = "CP-1");

[[nodiscard]] MessageRecord anAnswer(qint64 id, const MessageRecord& call, const QByteArray& payload = "{}");

} // namespace forecourt::tests
