// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Our two forms of a trace in a file, written and read back: JSON lines and CSV.
#pragma once

#include "core/domain/event.h"
#include "core/export/csvwriter.h"

namespace forecourt::exporting {

/// One object a line: row, time, charger, direction, kind, action, id, replyMs, deviations, payload (an
/// object, or "text" where it is none). Ends with a line feed.
[[nodiscard]] QByteArray jsonLine(const MessageRecord& message);
/// Empty: not such a line.
[[nodiscard]] std::optional<MessageRecord> messageFromJsonLine(const QByteArray& line);

/// The same in columns. A trace is for programs and is written the same everywhere, whatever the window's language.
[[nodiscard]] api::CsvStyle traceCsvStyle();
void writeCsvHeader(CsvWriter& writer);
void writeCsvRow(CsvWriter& writer, const MessageRecord& message);
[[nodiscard]] bool isCsvHeader(const QString& line);
/// \a cells as a CsvReader gives them. Empty: not a row of ours.
[[nodiscard]] std::optional<MessageRecord> messageFromCsv(const QStringList& cells);

} // namespace forecourt::exporting
