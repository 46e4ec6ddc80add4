// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paperprinter.h"

#include "core/export/sheetfiles.h"
#include "ui/print/handoverprinter.h"
#include "ui/print/paperpages.h"
#include "ui/print/paperwords.h"

#include <QBuffer>
#include <QDir>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace forecourt::ui {

namespace {

constexpr int PaperResolution = 600;

/// Draws the PDF into \a device; false: it was stopped or refused.
bool writePdf(const documents::PaperDocument& document, const Formatter& format, QIODevice& device, const std::function<bool()>& isStopped)
{
    QPdfWriter writer(&device);
    writer.setResolution(PaperResolution);
    writer.setCreator(QStringLiteral("Forecourt"));
    writer.setTitle(paperTitle(document, format));
    preparePaperPage(writer, format.locale());
    return paintPaper(document, format, writer, isStopped) > 0 && !(isStopped && isStopped());
}

Result<void> writePdfFile(const documents::PaperDocument& document, const Formatter& format, const QString& path, const std::function<bool()>& isStopped)
{
    // in memory first: the PDF writer does not tell when the disk is full
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writePdf(document, format, buffer, isStopped)) {
        return isStopped && isStopped() ? failure(ErrorCode::Cancelled, QStringLiteral("stopped"))
                                        : failure(ErrorCode::Internal, QStringLiteral("the PDF cannot be drawn"));
    }
    return savePdf(buffer.data(), path);
}

} // namespace

void preparePaperPage(QPagedPaintDevice& device, const QLocale& locale)
{
    prepareHandoverPage(device, locale);
}

int paintPaper(const documents::PaperDocument& document, const Formatter& format, QPagedPaintDevice& device, const std::function<bool()>& isStopped)
{
    QPainter painter(&device);
    if (!painter.isActive())
        return 0;
    const QRectF page(QPointF(0, 0), QSizeF(device.pageLayout().paintRectPixels(device.logicalDpiX()).size()));
    const PaperPages pages(document, format, device, page);
    for (int number = 1; number <= pages.pageCount(); ++number) {
        if (isStopped && isStopped())
            break;
        if (number > 1)
            device.newPage();
        pages.draw(painter, number);
    }
    return pages.pageCount();
}

QByteArray paperPdf(const documents::PaperDocument& document, const Formatter& format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writePdf(document, format, buffer, {}) ? buffer.data() : QByteArray();
}

Result<QStringList> writePaper(const documents::PaperDocument& document, const Formatter& format, const PaperForms& forms, const QString& folder,
                               const std::function<bool()>& isStopped)
{
    const QString name = paperFileName(document, format);
    const QDir place(folder);
    QStringList names;
    const auto keep = [&names](const Result<void>& done, const QString& file) {
        if (done)
            names.append(file);
        return done;
    };
    Result<void> done;
    if (forms.hasPdf)
        done = keep(writePdfFile(document, format, place.filePath(name + QStringLiteral(".pdf")), isStopped), name + QStringLiteral(".pdf"));
    if (done && (forms.hasXlsx || forms.hasCsv)) {
        const documents::PaperSheet sheet = documents::sheetOf(document, paperWords(document, format));
        if (forms.hasXlsx)
            done = keep(documents::writeXlsxFile(sheet, place.filePath(name + QStringLiteral(".xlsx"))), name + QStringLiteral(".xlsx"));
        if (done && forms.hasCsv)
            done = keep(documents::writeCsvFile(sheet, csvStyleFor(format, forms.csv), place.filePath(name + QStringLiteral(".csv"))), name + QStringLiteral(".csv"));
    }
    if (!done)
        return tl::unexpected(done.error());
    return names;
}

} // namespace forecourt::ui
