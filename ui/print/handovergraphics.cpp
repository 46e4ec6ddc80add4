// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/handovergraphics.h"

#include <qrcodegen/qrcodegen.hpp>

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int KindProperty = QTextFormat::UserProperty + 1;
constexpr int ValueProperty = QTextFormat::UserProperty + 2;
enum class Kind { Mark, Curve, QrCode, Photo };

constexpr qreal MarkMm = 2.9;
constexpr qreal CurveHeightMm = 62;
constexpr qreal QrMm = 30;
constexpr qreal PhotoWidthMm = 80; ///< two stand side by side
constexpr qreal PhotoHeightMm = 70;
constexpr qsizetype LongestQrText = 1000;

QTextCharFormat objectFormat(Kind kind, int value)
{
    QTextCharFormat format;
    format.setObjectType(HandoverGraphics::ObjectType);
    format.setProperty(KindProperty, int(kind));
    format.setProperty(ValueProperty, value);
    return format;
}
} // namespace

namespace paper {
QColor ink()
{
    return {0x1a, 0x1f, 0x26};
}
QColor ink2()
{
    return {0x4b, 0x55, 0x63};
}
QColor line()
{
    return {0xc3, 0xc9, 0xd1};
}
QColor fill()
{
    return {0xf1, 0xf3, 0xf5};
}
QColor stateColor(CheckState state)
{
    switch (state) {
    case CheckState::Passed: return {0x00, 0x6b, 0x4f};
    case CheckState::Warning: return {0xb0, 0x6e, 0x00};
    case CheckState::Failed: return {0xa8, 0x00, 0x2d};
    case CheckState::Waiting:
    case CheckState::Skipped: return {0x60, 0x6a, 0x78};
    }
    return ink2();
}
} // namespace paper

HandoverGraphics::HandoverGraphics(const documents::HandoverDocument& document, const HandoverImages& photos,
                                   const Formatter& format, const QFont& font, qreal unitsPerMm, qreal width)
    : m_document(document), m_photos(photos), m_format(format), m_font(font), m_unitsPerMm(unitsPerMm), m_width(width)
{
}

QTextCharFormat HandoverGraphics::mark(CheckState state)
{
    QTextCharFormat format = objectFormat(Kind::Mark, int(state));
    format.setVerticalAlignment(QTextCharFormat::AlignBaseline);
    return format;
}

QTextCharFormat HandoverGraphics::curve(int charge)
{
    return objectFormat(Kind::Curve, charge);
}

QTextCharFormat HandoverGraphics::qrCode()
{
    return objectFormat(Kind::QrCode, 0);
}

QTextCharFormat HandoverGraphics::photo(int photo)
{
    return objectFormat(Kind::Photo, photo);
}

QSizeF HandoverGraphics::photoSize(int photo) const
{
    const QSizeF largest(std::min(mm(PhotoWidthMm), m_width * 0.47), mm(PhotoHeightMm));
    return QSizeF(m_photos.value(photo).size()).scaled(largest, Qt::KeepAspectRatio);
}

QSizeF HandoverGraphics::intrinsicSize(QTextDocument*, int, const QTextFormat& format)
{
    switch (Kind(format.intProperty(KindProperty))) {
    case Kind::Mark: return {mm(MarkMm), mm(MarkMm)};
    case Kind::Curve: return {m_width, mm(CurveHeightMm)};
    case Kind::QrCode: return {mm(QrMm), mm(QrMm)};
    case Kind::Photo: return photoSize(format.intProperty(ValueProperty));
    }
    return {};
}

void HandoverGraphics::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int value = format.intProperty(ValueProperty);
    switch (Kind(format.intProperty(KindProperty))) {
    case Kind::Mark: drawMark(*painter, rect, CheckState(value)); break;
    case Kind::Curve: drawCurve(*painter, rect, m_document.charges.at(value)); break;
    case Kind::QrCode: drawQrCode(*painter, rect); break;
    case Kind::Photo:
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(rect, m_photos.value(value));
        break;
    }
    painter->restore();
}

/// A disc with a tick, a triangle with a bar, an octagon with a cross, a ring with a dash: told apart by
/// shape alone.
void HandoverGraphics::drawMark(QPainter& painter, const QRectF& rect, CheckState state) const
{
    const QColor color = paper::stateColor(state);
    const qreal s = rect.width();
    const auto at = [&](qreal x, qreal y) { return QPointF(rect.left() + x * s, rect.top() + y * s); };
    QPen white(Qt::white, s * 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (state) {
    case CheckState::Passed:
        painter.drawEllipse(rect);
        painter.setPen(white);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{at(0.27, 0.53), at(0.44, 0.69), at(0.73, 0.34)});
        break;
    case CheckState::Warning:
        painter.drawPolygon(QPolygonF{at(0.5, 0.02), at(1.02, 0.96), at(-0.02, 0.96)});
        painter.setPen(white);
        painter.drawLine(at(0.5, 0.38), at(0.5, 0.62));
        painter.drawPoint(at(0.5, 0.80));
        break;
    case CheckState::Failed:
        painter.drawPolygon(QPolygonF{at(0.29, 0), at(0.71, 0), at(1, 0.29), at(1, 0.71), at(0.71, 1), at(0.29, 1),
                                      at(0, 0.71), at(0, 0.29)});
        painter.setPen(white);
        painter.drawLine(at(0.33, 0.33), at(0.67, 0.67));
        painter.drawLine(at(0.67, 0.33), at(0.33, 0.67));
        break;
    case CheckState::Waiting:
    case CheckState::Skipped:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, s * 0.1));
        painter.drawEllipse(rect.adjusted(s * 0.05, s * 0.05, -s * 0.05, -s * 0.05));
        painter.drawLine(at(0.3, 0.5), at(0.7, 0.5));
        break;
    }
}

void HandoverGraphics::drawAxes(QPainter& painter, const QRectF& plot, const documents::HandoverCharge& charge) const
{
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font, painter.device());
    const qreal labelHeight = metrics.height();
    for (qint64 watts = 0; watts <= charge.axisTopW; watts += charge.axisStepW) {
        const qreal y = plot.bottom() - plot.height() * qreal(watts) / qreal(charge.axisTopW);
        painter.setPen(QPen(watts == 0 ? paper::ink2() : paper::line(), mm(0.15)));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(paper::ink2());
        painter.drawText(QRectF(plot.left() - mm(22), y - labelHeight / 2, mm(20.5), labelHeight),
                         Qt::AlignRight | Qt::AlignVCenter,
                         watts + charge.axisStepW > charge.axisTopW ? m_format.power(watts) : m_format.powerNumber(watts));
    }
    if (charge.durationS <= 0)
        return;
    for (qint64 s = 0; s <= charge.durationS; s += charge.timeStepS) {
        const qreal x = plot.left() + plot.width() * qreal(s) / qreal(charge.durationS);
        painter.setPen(QPen(paper::ink2(), mm(0.15)));
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + mm(1)));
        painter.setPen(paper::ink2());
        const QDateTime at = charge.charge.startedAt.addSecs(s);
        painter.drawText(QRectF(x - mm(12), plot.bottom() + mm(1.4), mm(24), labelHeight), Qt::AlignHCenter | Qt::AlignTop,
                         charge.timeStepS < 60 ? m_format.timeWithSeconds(at) : m_format.time(at));
    }
}

void HandoverGraphics::drawCurve(QPainter& painter, const QRectF& rect, const documents::HandoverCharge& charge) const
{
    const QFontMetricsF metrics(m_font, painter.device());
    const QRectF plot = rect.adjusted(mm(18), mm(2.5), -mm(8), -(metrics.height() + mm(2)));
    drawAxes(painter, plot, charge);
    const auto place = [&](const CheckCurvePoint& point) {
        const qreal ms = qreal(std::max<qint64>(0, charge.charge.startedAt.msecsTo(point.at)));
        const qreal span = qreal(std::max<qint64>(1, charge.durationS)) * 1000;
        return QPointF(plot.left() + plot.width() * std::min(1.0, ms / span),
                       plot.bottom() - plot.height() * qreal(std::max<qint64>(0, point.powerW)) / qreal(charge.axisTopW));
    };
    QPolygonF line;
    for (const CheckCurvePoint& point : charge.charge.curve)
        line.append(place(point));
    if (line.isEmpty())
        return;
    QPainterPath area(QPointF(line.first().x(), plot.bottom()));
    for (const QPointF& point : std::as_const(line))
        area.lineTo(point);
    area.lineTo(QPointF(line.last().x(), plot.bottom()));
    area.closeSubpath();
    painter.fillPath(area, QColor(0xcc, 0xda, 0xf1));
    painter.setPen(QPen(QColor(0x00, 0x46, 0xb8), mm(0.4), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

void HandoverGraphics::drawQrCode(QPainter& painter, const QRectF& rect) const
{
    const QString& text = m_document.signOff.connectionUrl;
    if (text.isEmpty() || text.size() > LongestQrText)
        return;
    const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
    const int size = code.getSize();
    // one path: neighbouring rectangles would show hair lines between them
    QPainterPath modules;
    modules.setFillRule(Qt::WindingFill);
    const qreal module = rect.width() / size;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            int end = x;
            while (end < size && code.getModule(end, y))
                ++end;
            if (end > x)
                modules.addRect(rect.left() + x * module, rect.top() + y * module, (end - x) * module, module);
            x = std::max(x, end);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(modules, Qt::black);
}

} // namespace forecourt::ui
