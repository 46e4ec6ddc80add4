// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is drawn between the words of a hand-over: marks, curves, QR code. All as lines and areas.
#pragma once

#include "core/export/handover.h"
#include "ui/format/formatter.h"

#include <QImage>
#include <QList>
#include <QObject>
#include <QTextFormat>
#include <QTextObjectInterface>

namespace forecourt::ui {

/// Colours of the printed page: ink that also survives a black-and-white printer.
namespace paper {
[[nodiscard]] QColor ink();
[[nodiscard]] QColor ink2();
[[nodiscard]] QColor line();
[[nodiscard]] QColor fill();
[[nodiscard]] QColor stateColor(CheckState state);
} // namespace paper

/// The photos of a document as pictures, in its order; null: cannot be read.
using HandoverImages = QList<QImage>;

/// Inline object of a QTextDocument that is laid out in units of its paint device. Thread: that of the document.
class HandoverGraphics final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int ObjectType = QTextFormat::UserObject + 1;

    /// \a unitsPerMm of the paint device; \a width of the text column in units.
    HandoverGraphics(const documents::HandoverDocument& document, const HandoverImages& photos, const Formatter& format,
                     const QFont& font, qreal unitsPerMm, qreal width);

    /// Formats to insert U+FFFC with.
    [[nodiscard]] static QTextCharFormat mark(CheckState state);
    [[nodiscard]] static QTextCharFormat curve(int charge);
    [[nodiscard]] static QTextCharFormat qrCode();
    [[nodiscard]] static QTextCharFormat photo(int photo);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    [[nodiscard]] qreal mm(qreal value) const { return value * m_unitsPerMm; }
    void drawMark(QPainter& painter, const QRectF& rect, CheckState state) const;
    void drawCurve(QPainter& painter, const QRectF& rect, const documents::HandoverCharge& charge) const;
    void drawAxes(QPainter& painter, const QRectF& plot, const documents::HandoverCharge& charge) const;
    void drawQrCode(QPainter& painter, const QRectF& rect) const;

    [[nodiscard]] QSizeF photoSize(int photo) const;

    const documents::HandoverDocument& m_document;
    const HandoverImages& m_photos;
    const Formatter& m_format;
    QFont m_font;
    qreal m_unitsPerMm;
    qreal m_width;
};

} // namespace forecourt::ui
