// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A receipt, statement or list on its pages: what stands where.
#pragma once

#include "core/export/paper.h"
#include "ui/format/formatter.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QImage>
#include <QRectF>

#include <functional>
#include <vector>

class QPagedPaintDevice;
class QPaintDevice;
class QPainter;

namespace forecourt::ui {

/// Lays a document out for one device, then draws it page by page. Tables are painted straight from the rows: a text document
/// of ten thousand rows takes far longer. Every figure is the document's own. Thread: any, the same for making and drawing.
class PaperPages
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::PaperPages)

public:
    /// \a page: what may be drawn on, in units of \a device. \a document must outlive this.
    PaperPages(const documents::PaperDocument& document, const Formatter& format, QPaintDevice& device, const QRectF& page);

    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    /// \a number from 1.
    void draw(QPainter& painter, int number) const;

private:
    enum class Face { Title, Strong, Body, Small, SmallStrong };
    enum class Align { Start, End };

    struct FaceFont
    {
        QFont font;
        QFontMetricsF metrics;
    };
    struct Column
    {
        QString title;
        qreal mm = 0;
        Align align = Align::Start;
        qreal left = 0;  ///< in units of the device, from the start of the line
        qreal width = 0;
    };
    /// Something of full width that is never divided.
    struct Block
    {
        qreal height = 0;
        std::function<void(QPainter&, qreal top)> draw;
        bool isRow = false; ///< of the table: the head stands above the first on each page
    };
    struct Page
    {
        size_t first = 0;
        size_t end = 0;
    };

    void makeFaces();
    void addLetterhead();
    void addFacts();
    void addParagraph(const QString& text, Face face, qreal gapMm = 1);
    void makeColumns();
    void addRows();
    void addSessionRow(const documents::PaperRow& row);
    void addLineRows(const documents::PaperRow& row);
    void addTotals();
    void addNotes();
    void paginate();

    void drawHead(QPainter& painter, qreal top) const;
    void drawFoot(QPainter& painter, int number) const;
    void drawCell(QPainter& painter, const Column& column, qreal top, const QString& text, Face face) const;
    void drawText(QPainter& painter, const QRectF& rect, const QString& text, Face face, Align align, bool wraps) const;
    [[nodiscard]] QStringList cellsOf(const documents::PaperRow& row) const;
    [[nodiscard]] QRectF place(qreal start, qreal top, qreal width, qreal height) const;
    [[nodiscard]] const QFont& font(Face face) const { return m_faces.at(size_t(face)).font; }
    [[nodiscard]] const QFontMetricsF& metrics(Face face) const { return m_faces.at(size_t(face)).metrics; }
    [[nodiscard]] qreal lineHeight(Face face) const { return metrics(face).height(); }
    [[nodiscard]] qreal textHeight(const QString& text, Face face, qreal width) const;
    [[nodiscard]] QString amount(const Money& money) const;
    [[nodiscard]] QString moment(const QDateTime& at) const;
    /// As moment(), with "UTC+02:00" behind it.
    [[nodiscard]] QString momentWithOffset(const QDateTime& at) const;
    [[nodiscard]] qreal mm(qreal value) const { return value * m_unitsPerMm; }

    const documents::PaperDocument& m_document;
    Formatter m_format; ///< in the document's zone
    QPaintDevice& m_device;
    QRectF m_page;
    QRectF m_body;
    qreal m_unitsPerMm;
    bool m_isReversed;
    bool m_showsLines;
    QImage m_logo;
    std::vector<FaceFont> m_faces; ///< by Face
    std::vector<Column> m_columns;
    std::vector<Block> m_blocks;
    std::vector<Page> m_pages;
};

} // namespace forecourt::ui
