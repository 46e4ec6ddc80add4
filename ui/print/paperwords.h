// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The words of receipts, statements and lists, and the names of their files.
#pragma once

#include "core/api/exchange.h"
#include "core/export/papersheet.h"
#include "ui/format/csvform.h"
#include "ui/format/formatter.h"

namespace forecourt::ui {

/// "Receipt", "Statement", "Credit note", "Sessions of the month".
[[nodiscard]] QString paperKindWord(documents::PaperKind kind);
/// "Statement S-2026-00003, May 2026".
[[nodiscard]] QString paperTitle(const documents::PaperDocument& document, const Formatter& format);
/// "Statement S-2026-00003" without what file systems refuse, and without a suffix.
[[nodiscard]] QString paperFileName(const documents::PaperDocument& document, const Formatter& format);
/// Charger and connector of a row.
[[nodiscard]] QString paperPlace(const documents::PaperRow& row, const Formatter& format);
/// What a row is where it is no ordinary charge, with its reason; empty: an ordinary one.
[[nodiscard]] QString paperRemark(const documents::PaperRow& row);
/// The words of tables. Its functions keep a copy of \a format. Thread of the functions: any.
[[nodiscard]] documents::PaperWords paperWords(const documents::PaperDocument& document, const Formatter& format);
/// CSV as \a form says; where it says nothing, as spreadsheets of the language expect it.
[[nodiscard]] api::CsvStyle csvStyleFor(const Formatter& format, CsvForm form = CsvForm::AsLanguage);

} // namespace forecourt::ui
