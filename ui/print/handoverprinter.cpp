// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/handoverprinter.h"

#include "ui/print/handoverlayout.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
#include <QPdfWriter>
#include <QPromise>
#include <QSaveFile>
#include <QScreen>
#include <QThreadPool>

namespace forecourt::ui {

namespace {

constexpr qreal SideMm = 18;
constexpr qreal TopMm = 26;    ///< with the head
constexpr qreal BottomMm = 22; ///< with the foot
constexpr int PdfResolution = 600;
constexpr int LargestPhotoEdge = 4000; ///< ours are smaller; a record of somebody else's making may lie

QImage readPhoto(const QByteArray& jpeg)
{
    QByteArray copy = jpeg;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "jpeg");
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > LargestPhotoEdge || size.height() > LargestPhotoEdge)
        return {};
    return reader.read().convertToFormat(QImage::Format_RGB32);
}

struct PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::HandoverLayout)
};

/// The whole sheet in units of the device.
struct Sheet
{
    QRectF page;
    QRectF body;
    qreal unitsPerMm;
};

Sheet sheetOf(const QPagedPaintDevice& device)
{
    Sheet sheet;
    sheet.unitsPerMm = device.logicalDpiX() / 25.4;
    const QRectF paint = device.pageLayout().paintRectPixels(device.logicalDpiX());
    sheet.page = QRectF(QPointF(0, 0), paint.size());
    const qreal mm = sheet.unitsPerMm;
    sheet.body = sheet.page.adjusted(0, (TopMm - 12) * mm, 0, -(BottomMm - 12) * mm);
    return sheet;
}

void drawHeadAndFoot(QPainter& painter, const Sheet& sheet, const HandoverLayout& layout,
                     const documents::HandoverDocument& document, const Formatter& format, int page, int pages)
{
    QFont small = HandoverLayout::pageFont();
    small.setPointSizeF(7.5);
    painter.setFont(small);
    const qreal mm = sheet.unitsPerMm;
    const QFontMetricsF metrics(small, painter.device());
    const bool isReversed = format.locale().textDirection() == Qt::RightToLeft;
    const Qt::Alignment start = isReversed ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment end = isReversed ? Qt::AlignLeft : Qt::AlignRight;
    const QRectF head(sheet.page.left(), sheet.page.top(), sheet.page.width(), metrics.height());
    const QRectF foot(sheet.page.left(), sheet.page.bottom() - metrics.height(), sheet.page.width(), metrics.height());
    const qreal half = sheet.page.width() * 0.6;
    painter.setPen(paper::ink2());
    if (page > 1) // the first page has the title itself
        painter.drawText(head, start, metrics.elidedText(layout.title() + QStringLiteral(" · ") + document.signOff.siteName,
                                                         Qt::ElideRight, half));
    QString number = document.number > 0 ? PrintWords::tr("Check no. %1").arg(format.number(document.number)) : QString();
    if (document.isDraft)
        //: On every page of a document that is not signed.
        number = PrintWords::tr("DRAFT, not signed");
    painter.drawText(head, end, number);
    painter.drawText(foot, start, metrics.elidedText(PrintWords::tr("Serial number %1").arg(
                                      document.serialNumber.isEmpty() ? Formatter::missing() : document.serialNumber),
                                  Qt::ElideMiddle, half));
    //: Foot of a document.
    painter.drawText(foot, end, PrintWords::tr("Page %1 of %2").arg(format.number(page), format.number(pages)));
    painter.setPen(QPen(paper::line(), 0.2 * mm));
    painter.drawLine(QPointF(foot.left(), foot.top() - 1.5 * mm), QPointF(foot.right(), foot.top() - 1.5 * mm));
    if (page > 1)
        painter.drawLine(QPointF(head.left(), head.bottom() + 1.5 * mm), QPointF(head.right(), head.bottom() + 1.5 * mm));
}

} // namespace

QPageSize::PageSizeId pageSizeFor(const QLocale& locale)
{
    return locale.measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4;
}

void prepareHandoverPage(QPagedPaintDevice& device, const QLocale& locale)
{
    device.setPageLayout(QPageLayout(QPageSize(pageSizeFor(locale)), QPageLayout::Portrait,
                                     QMarginsF(SideMm, 12, SideMm, 12), QPageLayout::Millimeter));
}

qreal screenDpi()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen ? screen->logicalDotsPerInchY() : 96;
}

HandoverImages decodeHandoverPhotos(const documents::HandoverDocument& document)
{
    HandoverImages images;
    for (const documents::HandoverPhoto& photo : document.photos)
        images.append(readPhoto(photo.jpeg));
    return images;
}

QFuture<HandoverImages> loadHandoverPhotos(documents::HandoverDocument document)
{
    auto promise = std::make_shared<QPromise<HandoverImages>>();
    promise->start();
    QFuture<HandoverImages> future = promise->future();
    QThreadPool::globalInstance()->start([promise, document = std::move(document)] {
        promise->addResult(decodeHandoverPhotos(document));
        promise->finish();
    });
    return future;
}

int paintHandover(const documents::HandoverDocument& document, const HandoverImages& photos, const Formatter& format,
                  QPagedPaintDevice& device, qreal screenDpi)
{
    const Sheet sheet = sheetOf(device);
    QPainter painter(&device);
    if (!painter.isActive())
        return 0;
    HandoverLayout layout(document, photos, format, device, sheet.body.size(), screenDpi);
    const int pages = layout.pageCount();
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            device.newPage();
        drawHeadAndFoot(painter, sheet, layout, document, format, page, pages);
        painter.save();
        painter.translate(sheet.body.left(), sheet.body.top() - (page - 1) * sheet.body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, (page - 1) * sheet.body.height(), sheet.body.width(), sheet.body.height());
        painter.setClipRect(context.clip);
        layout.document().documentLayout()->draw(&painter, context);
        painter.restore();
    }
    return pages;
}

QFuture<QByteArray> makeHandoverPdf(documents::HandoverDocument document, Formatter format)
{
    auto promise = std::make_shared<QPromise<QByteArray>>();
    promise->start();
    QFuture<QByteArray> future = promise->future();
    QThreadPool::globalInstance()->start([promise, document = std::move(document), format, dpi = screenDpi()] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            writer.setResolution(PdfResolution);
            writer.setCreator(QStringLiteral("Forecourt"));
            writer.setTitle(PrintWords::tr("Hand-over: %1").arg(document.signOff.stationName));
            prepareHandoverPage(writer, format.locale());
            paintHandover(document, decodeHandoverPhotos(document), format, writer, dpi);
        }
        promise->addResult(buffer.data());
        promise->finish();
    });
    return future;
}

Result<void> savePdf(const QByteArray& pdf, const QString& path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit())
        return {};
    const ErrorCode code = file.error() == QFileDevice::PermissionsError ? ErrorCode::PermissionDenied
        : file.error() == QFileDevice::ResourceError                     ? ErrorCode::StorageFull
                                                                         : ErrorCode::FileFailed;
    return failure(code, file.errorString(), {path});
}

QString handoverFileName(const documents::HandoverDocument& document)
{
    QString name = PrintWords::tr("Hand-over: %1").arg(document.signOff.stationName).simplified();
    name.remove(QLatin1Char(':'));
    for (QChar& c : name) {
        if (QStringLiteral("/\\?*\"<>|").contains(c) || !c.isPrint())
            c = QLatin1Char('-');
    }
    return name.left(80).trimmed() + QLatin1Char(' ') + document.signOff.date.toString(Qt::ISODate) + QStringLiteral(".pdf");
}

} // namespace forecourt::ui
