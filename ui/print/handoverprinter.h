// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The hand-over on paper: pages with head and foot, as PDF or to a printer.
#pragma once

#include "core/base/result.h"
#include "core/export/handover.h"
#include "ui/format/formatter.h"
#include "ui/print/handovergraphics.h"

#include <QFuture>
#include <QPageSize>

class QPagedPaintDevice;

namespace forecourt::ui {

/// Letter where feet and inches are used, else A4.
[[nodiscard]] QPageSize::PageSizeId pageSizeFor(const QLocale& locale);

/// Paper and margins of a hand-over; call before paintHandover().
void prepareHandoverPage(QPagedPaintDevice& device, const QLocale& locale);

/// The photos of \a document, in their order; null where one cannot be read. Takes as long as pictures take.
/// Thread: any but that of the window.
[[nodiscard]] HandoverImages decodeHandoverPhotos(const documents::HandoverDocument& document);
/// The same on a thread of the pool.
[[nodiscard]] QFuture<HandoverImages> loadHandoverPhotos(documents::HandoverDocument document);

/// Draws all pages; returns how many. \a photos as of decodeHandoverPhotos(). Thread: any, but \a device's.
int paintHandover(const documents::HandoverDocument& document, const HandoverImages& photos, const Formatter& format,
                  QPagedPaintDevice& device, qreal screenDpi);

/// The dots per inch Qt lays out table lines with: those of the primary screen. Thread: GUI.
[[nodiscard]] qreal screenDpi();

/// The PDF, made on a thread of the pool. Thread: GUI.
[[nodiscard]] QFuture<QByteArray> makeHandoverPdf(documents::HandoverDocument document, Formatter format);

/// Writes \a pdf to \a path, whole or not at all. Errors: FileFailed (args: path), StorageFull, PermissionDenied.
[[nodiscard]] Result<void> savePdf(const QByteArray& pdf, const QString& path);

/// A name to save it under: "Hand-over Bay 4 2026-05-05.pdf", without characters file systems refuse.
[[nodiscard]] QString handoverFileName(const documents::HandoverDocument& document);

} // namespace forecourt::ui
