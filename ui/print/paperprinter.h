// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Receipts, statements and lists on paper and as files.
#pragma once

#include "core/export/paper.h"
#include "ui/format/csvform.h"
#include "ui/format/formatter.h"

#include <functional>

class QPagedPaintDevice;

namespace forecourt::ui {

/// Paper and margins; call before paintPaper().
void preparePaperPage(QPagedPaintDevice& device, const QLocale& locale);

/// Draws all pages; returns how many, 0 where the device cannot be drawn on. \a isStopped is asked before each page: the rest is
/// left out then. Thread: any, but \a device's.
int paintPaper(const documents::PaperDocument& document, const Formatter& format, QPagedPaintDevice& device,
               const std::function<bool()>& isStopped = {});

/// The PDF in memory. Thread: any.
[[nodiscard]] QByteArray paperPdf(const documents::PaperDocument& document, const Formatter& format);

/// Which files of a document are written.
struct PaperForms
{
    bool hasPdf = true;
    bool hasXlsx = true;
    bool hasCsv = true;
    CsvForm csv = CsvForm::AsLanguage;
};

/// Writes each form into \a folder, each whole or not at all; the names written, without the folder. Errors: FileFailed,
/// StorageFull, PermissionDenied, Cancelled. Thread: any.
[[nodiscard]] Result<QStringList> writePaper(const documents::PaperDocument& document, const Formatter& format, const PaperForms& forms,
                                             const QString& folder, const std::function<bool()>& isStopped = {});

} // namespace forecourt::ui
