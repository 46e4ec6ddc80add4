// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Our two forms of a trace in a file, written and read back: JSON lines and CSV.
#pragma once

#include "core/domain/event.h"

namespace forecourt::xport {

/// One object a line: row, time, charger, direction, kind, action, id, replyMs, deviations, payload (an
/// object, or "text" where it is none). Ends with a line feed.
[[nodiscard]] QByteArray jsonLine(const MessageRecord& message);
/// Empty: not such a line.
[[nodiscard]] std::optional<MessageRecord> messageFromJsonLine(const QByteArray& line);

/// The same in columns, RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe.
[[nodiscard]] QByteArray csvHeader();
[[nodiscard]] QByteArray csvLine(const MessageRecord& message);
[[nodiscard]] bool isCsvHeader(const QString& line);
/// \a record may hold line feeds inside quotes. Empty: not such a record.
[[nodiscard]] std::optional<MessageRecord> messageFromCsv(const QString& record);

} // namespace forecourt::xport
