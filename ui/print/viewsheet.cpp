// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/viewsheet.h"

#include "ui/print/handovergraphics.h"
#include "ui/print/handoverlayout.h"
#include "ui/print/handoverprinter.h"
#include "ui/print/paperprinter.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QPromise>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextOption>
#include <QTextTable>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace forecourt::ui {

namespace {

constexpr int SheetPdfResolution = 600;
constexpr int SheetPlotWidth = 2000; ///< pixels; some 290 a centimetre of paper
constexpr int PlotHeight = 640;
constexpr qreal PlotHeightMm = 56;
constexpr qreal SheetFootMm = 10;
constexpr int LongestSheetText = 400; ///< characters of one cell; what a charger sent may have any length

struct SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::ViewSheet)
};

/// Lays the sheet out in a text document, for one device.
class SheetLayout
{
public:
    SheetLayout(const ViewSheet& sheet, const Formatter& format, QPaintDevice& device, const QSizeF& body, qreal screenDpi)
        : m_sheet(sheet), m_cursor(&m_text), m_screenDpi(screenDpi), m_isReversed(format.locale().textDirection() == Qt::RightToLeft)
    {
        m_text.setUndoRedoEnabled(false);
        m_text.setUseDesignMetrics(true);
        m_text.setDefaultFont(HandoverLayout::pageFont());
        m_text.setDocumentMargin(0);
        QTextOption option = m_text.defaultTextOption();
        option.setTextDirection(format.locale().textDirection());
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_text.setDefaultTextOption(option);
        m_text.documentLayout()->setPaintDevice(&device);
        m_text.setPageSize(body);
        write(sheet.title, 15, true, 0);
        if (!sheet.subtitle.isEmpty())
            write(sheet.subtitle, 9, false, 1);
        writeFacts();
        for (const QString& remark : sheet.remarks)
            write(remark, 9, false, 1);
        writePlot(body.width() * 25.4 / device.logicalDpiX() - 1);
        for (const SheetTable& table : sheet.tables)
            writeTable(table);
    }

    [[nodiscard]] QTextDocument& document() { return m_text; }

private:
    [[nodiscard]] qreal mm(qreal value) const { return value * m_screenDpi / 25.4; }

    [[nodiscard]] static QTextCharFormat charFormat(qreal points, bool isStrong)
    {
        QTextCharFormat format;
        format.setFontPointSize(points);
        format.setFontWeight(isStrong ? QFont::DemiBold : QFont::Normal);
        format.setForeground(points < 9 ? paper::ink2() : paper::ink());
        return format;
    }

    void write(const QString& text, qreal points, bool isStrong, qreal topMm)
    {
        QTextBlockFormat block;
        block.setTopMargin(mm(topMm));
        m_cursor.movePosition(QTextCursor::End);
        if (m_cursor.block().length() > 1 || m_cursor.block().blockNumber() > 0)
            m_cursor.insertBlock(block);
        else
            m_cursor.setBlockFormat(block);
        m_cursor.insertText(text.left(LongestSheetText), charFormat(points, isStrong));
    }

    QTextTable* addTable(int rows, int columns, const QList<int>& percents, bool hasHead)
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(mm(0.9));
        format.setHeaderRowCount(hasHead ? 1 : 0);
        format.setTopMargin(mm(2));
        format.setBottomMargin(mm(3));
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        if (!percents.isEmpty()) {
            QList<QTextLength> widths;
            for (const int percent : percents)
                widths.append(QTextLength(QTextLength::PercentageLength, percent));
            format.setColumnWidthConstraints(widths);
        }
        m_cursor.movePosition(QTextCursor::End);
        return m_cursor.insertTable(rows, columns, format);
    }

    void setCell(QTextTable& table, int row, int column, const QString& text, bool isStrong, bool isAtEnd) const
    {
        QTextCursor cursor = table.cellAt(row, column).firstCursorPosition();
        if (isAtEnd) {
            QTextBlockFormat block;
            block.setAlignment(m_isReversed ? Qt::AlignLeft : Qt::AlignRight);
            cursor.mergeBlockFormat(block);
        }
        cursor.insertText(text.left(LongestSheetText), charFormat(isStrong ? 8 : 9, isStrong));
    }

    static void rule(QTextTable& table, int row, qreal width)
    {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat format = cell.format().toTableCellFormat();
            format.setBottomBorder(width);
            format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBottomBorderBrush(paper::line());
            cell.setFormat(format);
        }
    }

    /// Two pairs side by side.
    void writeFacts()
    {
        if (m_sheet.facts.isEmpty())
            return;
        const int rows = (int(m_sheet.facts.size()) + 1) / 2;
        QTextTable* const table = addTable(rows, 4, {18, 32, 18, 32}, false);
        for (int i = 0; i < int(m_sheet.facts.size()); ++i) {
            const auto& [name, value] = m_sheet.facts.at(i);
            const int row = i % rows;
            const int column = i < rows ? 0 : 2;
            setCell(*table, row, column, name, true, false);
            setCell(*table, row, column + 1, value, false, false);
        }
    }

    void writePlot(qreal widthMm)
    {
        if (m_sheet.plot.isEmpty())
            return;
        write(m_sheet.plot.caption, 10, true, 3);
        m_cursor.movePosition(QTextCursor::End);
        m_cursor.insertBlock();
        const QString name = QStringLiteral("plot");
        m_text.addResource(QTextDocument::ImageResource, QUrl(name), drawnPlot());
        QTextImageFormat image;
        image.setName(name);
        image.setWidth(mm(widthMm));
        image.setHeight(mm(PlotHeightMm));
        m_cursor.insertImage(image);
    }

    [[nodiscard]] QImage drawnPlot() const
    {
        QImage image(SheetPlotWidth, PlotHeight, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        QFont font = HandoverLayout::pageFont();
        font.setPixelSize(30);
        painter.setFont(font);
        const QRectF plot(4, 48, SheetPlotWidth - 8, PlotHeight - 48 - 52);
        painter.setPen(QPen(paper::line(), 3));
        painter.drawLine(plot.bottomLeft(), plot.bottomRight());
        painter.drawLine(plot.topLeft(), plot.topRight());
        drawValues(painter, plot);
        painter.setPen(paper::ink2());
        painter.drawText(QRectF(0, 0, SheetPlotWidth, 44), Qt::AlignLeft | Qt::AlignVCenter, m_sheet.plot.highest);
        const QRectF below(0, plot.bottom() + 6, SheetPlotWidth, 44);
        painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, m_sheet.plot.first);
        painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, m_sheet.plot.last);
        return image;
    }

    void drawValues(QPainter& painter, const QRectF& plot) const
    {
        const SheetPlot& values = m_sheet.plot;
        double highest = 0;
        for (const QPointF& point : values.curve)
            highest = std::max(highest, point.y());
        for (const double bar : values.bars)
            highest = std::max(highest, bar);
        if (highest <= 0)
            return;
        if (!values.bars.isEmpty()) {
            const qreal step = plot.width() / qreal(values.bars.size());
            for (qsizetype i = 0; i < values.bars.size(); ++i) {
                const qreal height = plot.height() * std::max(0.0, values.bars.at(i)) / highest;
                painter.fillRect(QRectF(plot.left() + (qreal(i) + 0.15) * step, plot.bottom() - height, step * 0.7, height), paper::ink2());
            }
            return;
        }
        const qreal from = values.curve.first().x();
        const qreal width = std::max<qreal>(1, values.curve.last().x() - from);
        QPainterPath path;
        for (const QPointF& point : values.curve) {
            const QPointF at(plot.left() + plot.width() * (point.x() - from) / width, plot.bottom() - plot.height() * std::max<qreal>(0, point.y()) / highest);
            if (path.elementCount() == 0)
                path.moveTo(at);
            else
                path.lineTo(at);
        }
        painter.setPen(QPen(paper::ink(), 4));
        painter.drawPath(path);
    }

    void writeTable(const SheetTable& table)
    {
        if (table.rows.isEmpty() || table.rows.first().isEmpty())
            return;
        if (!table.title.isEmpty())
            write(table.title, 10, true, 3);
        const int columns = int(table.rows.first().size());
        QTextTable* const drawn = addTable(int(table.rows.size()), columns, {}, true);
        for (int row = 0; row < int(table.rows.size()); ++row) {
            for (int column = 0; column < columns; ++column)
                setCell(*drawn, row, column, table.rows.at(row).value(column), row == 0, table.areNumbers.value(column));
        }
        rule(*drawn, 0, mm(0.3));
        if (!table.remark.isEmpty())
            write(table.remark, 9, true, 1);
    }

    const ViewSheet& m_sheet;
    QTextDocument m_text;
    QTextCursor m_cursor;
    qreal m_screenDpi;
    bool m_isReversed;
};

void drawSheetFoot(QPainter& painter, const QRectF& page, const ViewSheet& sheet, const Formatter& format, int number, int pages)
{
    QFont small = HandoverLayout::pageFont();
    small.setPointSizeF(7.5);
    painter.setFont(small);
    painter.setPen(paper::ink2());
    const QFontMetricsF metrics(small, painter.device());
    const bool isReversed = format.locale().textDirection() == Qt::RightToLeft;
    const QRectF foot(page.left(), page.bottom() - metrics.height(), page.width(), metrics.height());
    const QString name = number > 1 ? sheet.title + QStringLiteral(" · ") + sheet.site : sheet.site;
    painter.drawText(foot, isReversed ? Qt::AlignRight : Qt::AlignLeft, metrics.elidedText(name, Qt::ElideRight, page.width() * 0.7));
    painter.drawText(foot, isReversed ? Qt::AlignLeft : Qt::AlignRight,
                     //: Foot of a printed page.
                     SheetWords::tr("Page %1 of %2").arg(format.number(number), format.number(pages)));
}

QFuture<QByteArray> makeSheetPdf(const ViewSheet& sheet, const Formatter& format)
{
    auto promise = std::make_shared<QPromise<QByteArray>>();
    promise->start();
    QFuture<QByteArray> future = promise->future();
    QThreadPool::globalInstance()->start([promise, sheet, format, dpi = screenDpi()] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            writer.setResolution(SheetPdfResolution);
            writer.setCreator(QStringLiteral("Forecourt"));
            writer.setTitle(sheet.title);
            preparePaperPage(writer, format.locale());
            paintViewSheet(sheet, format, writer, dpi);
        }
        promise->addResult(buffer.data());
        promise->finish();
    });
    return future;
}

} // namespace

int paintViewSheet(const ViewSheet& sheet, const Formatter& format, QPagedPaintDevice& device, qreal screenDpi)
{
    QPainter painter(&device);
    if (!painter.isActive())
        return 0;
    const QRectF page(QPointF(0, 0), QSizeF(device.pageLayout().paintRectPixels(device.logicalDpiX()).size()));
    const QRectF body = page.adjusted(0, 0, 0, -SheetFootMm * device.logicalDpiX() / 25.4);
    SheetLayout layout(sheet, format, device, body.size(), screenDpi);
    const int pages = layout.document().pageCount();
    for (int number = 1; number <= pages; ++number) {
        if (number > 1)
            device.newPage();
        drawSheetFoot(painter, page, sheet, format, number, pages);
        painter.save();
        painter.translate(0, -(number - 1) * body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, (number - 1) * body.height(), body.width(), body.height());
        painter.setClipRect(context.clip);
        layout.document().documentLayout()->draw(&painter, context);
        painter.restore();
    }
    return pages;
}

PrintJob viewSheetJob(const ViewSheet& sheet, const Formatter& format)
{
    PrintJob job;
    job.objectName = sheet.name;
    job.title = sheet.title.simplified().left(80);
    //: For screen readers; %1 is the title of what is to be printed.
    job.pagesName = SheetWords::tr("Pages: %1").arg(job.title);
    job.saveTitle = SheetWords::tr("Save as PDF");
    job.fileName = sheetFileName(job.title);
    job.prepare = [format](QPagedPaintDevice& device) { preparePaperPage(device, format.locale()); };
    job.paint = [sheet, format](QPagedPaintDevice& device) { paintViewSheet(sheet, format, device, screenDpi()); };
    job.makePdf = [sheet, format] { return makeSheetPdf(sheet, format); };
    return job;
}

QString sheetFileName(const QString& title)
{
    QString name = title.simplified();
    name.remove(QLatin1Char(':'));
    for (QChar& c : name) {
        if (QStringLiteral("/\\?*\"<>|").contains(c) || !c.isPrint())
            c = QLatin1Char('-');
    }
    return name.left(80).trimmed() + QStringLiteral(".pdf");
}

} // namespace forecourt::ui
