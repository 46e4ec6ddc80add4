// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes the rows of a document as CSV and as XLSX.
#pragma once

#include "core/api/exchange.h"
#include "core/export/papersheet.h"

namespace forecourt::documents {

/// RFC 4180; what a spreadsheet would take for a formula is guarded. False: \a device refused.
[[nodiscard]] bool writeCsv(const PaperSheet& sheet, const api::CsvStyle& style, QIODevice& device);

/// As above to \a path, whole or not at all. Errors: FileFailed (args: path, what the system says), StorageFull, PermissionDenied.
[[nodiscard]] Result<void> writeCsvFile(const PaperSheet& sheet, const api::CsvStyle& style, const QString& path);

/// One sheet; numbers are values, never formulas, and every text is marked as text. Whole or not at all, and read back before it
/// takes its place. Errors: as writeCsvFile(); InvalidInput (args: "rows": more than a sheet holds). Thread: any.
[[nodiscard]] Result<void> writeXlsxFile(const PaperSheet& sheet, const QString& path);

/// The error of a file that could not be written.
[[nodiscard]] tl::unexpected<Error> fileFailure(const QString& path, const QString& reason, bool isDiskFull);

} // namespace forecourt::documents
