// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A hand-over as flowing text: headings, tables, curves, signature lines.
#pragma once

#include "core/export/handover.h"
#include "ui/format/formatter.h"
#include "ui/print/handovergraphics.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTableFormat>

#include <memory>

class QPaintDevice;
class QTextTable;

namespace forecourt::ui {

/// Lays out one document for one paint device; draw \c document() page by page. Thread: any, the same for
/// making and drawing.
class HandoverLayout
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::HandoverLayout)

public:
    /// \a screenDpi: what Qt measures table lines in (that of the primary screen). \a body in units of
    /// \a device.
    HandoverLayout(const documents::HandoverDocument& document, const HandoverImages& photos, const Formatter& format,
                   QPaintDevice& device, const QSizeF& body, qreal screenDpi);
    ~HandoverLayout();

    [[nodiscard]] QTextDocument& document() { return m_text; }
    [[nodiscard]] int pageCount() const { return m_text.pageCount(); }

    /// "Hand-over: Bay 4".
    [[nodiscard]] QString title() const;
    /// The fonts of the page: embedded, so that it looks the same everywhere.
    [[nodiscard]] static QFont pageFont();

private:
    enum class Weight { Body, Strong, Small, SmallStrong };

    void writeTitle();
    void writeFacts();
    void writeSteps();
    void writeStep(QTextTable& table, int row, const CheckStep& step);
    void writeEvidence(QTextCursor cell, const CheckStep& step);
    void writeMeasurements();
    void writeCharges();
    void writePhotos();
    void writePhoto(QTextTable& table, int photo);
    void writeOpenPoints();
    void writeSignatures();

    /// A new paragraph at the end; the empty one that stands behind a table is used.
    void startBlock(const QTextBlockFormat& block, const QTextCharFormat& format);
    void addHeading(const QString& text);
    void addParagraph(const QString& text, Weight weight = Weight::Body, qreal topMm = 0);
    void setCell(QTextTable& table, int row, int column, const QString& text, Weight weight = Weight::Body,
                 const QColor& color = {});
    void alignAtEnd(QTextTable& table, int row, int column);
    void appendMark(QTextCursor& cursor, CheckState state);
    void ruleRow(QTextTable& table, int row, const QColor& color, qreal widthMm = 0.2);
    QTextTable* addTable(int rows, const QList<int>& percents, int headerRows = 0);
    void keepHeadingsWithText();
    [[nodiscard]] QTextCharFormat charFormat(Weight weight, const QColor& color = {}) const;
    [[nodiscard]] QString sectionName(const documents::HandoverSection& section) const;
    [[nodiscard]] QString stepPlace(const CheckStep& step) const;
    [[nodiscard]] QString photoTitle(const documents::HandoverPhoto& photo) const;
    [[nodiscard]] QString connectorTitle(const std::optional<EvseId>& evse) const;
    [[nodiscard]] QString factsLine(const QList<CheckFact>& facts) const;
    [[nodiscard]] QString fullDateTime(const std::optional<QDateTime>& at) const;
    [[nodiscard]] QString verdictSentence() const;
    [[nodiscard]] CheckState verdictState() const;
    /// Millimetres as lines, margins and paddings of tables are measured.
    [[nodiscard]] qreal mm(qreal value) const { return value * m_screenDpi / 25.4; }

    const documents::HandoverDocument& m_document;
    const HandoverImages& m_photos;
    Formatter m_format; ///< in the site's zone as it was signed
    QTextDocument m_text;
    QTextCursor m_cursor;
    std::unique_ptr<HandoverGraphics> m_graphics;
    qreal m_screenDpi;
};

} // namespace forecourt::ui
