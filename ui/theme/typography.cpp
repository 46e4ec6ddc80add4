// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/typography.h"

#include <QFontDatabase>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {
namespace {

struct RoleRow
{
    qreal factor;
    bool strong;
};

RoleRow row(TypeRole role)
{
    switch (role) {
    case TypeRole::Caption: return {0.85, false};
    case TypeRole::Small: return {0.9, false};
    case TypeRole::SmallStrong: return {0.9, true};
    case TypeRole::Dense: return {0.95, false};
    case TypeRole::Body: return {1.0, false};
    case TypeRole::BodyStrong: return {1.0, true};
    case TypeRole::Lead: return {1.1, false};
    case TypeRole::LeadStrong: return {1.1, true};
    case TypeRole::DialogTitle: return {1.2, true};
    case TypeRole::TileName: return {1.3, true};
    case TypeRole::PageTitle: return {1.4, true};
    case TypeRole::FigureMedium: return {1.5, true};
    case TypeRole::Figure: return {1.8, true};
    case TypeRole::TileValue: return {2.2, true};
    case TypeRole::Mono: return {0.9, false};
    }
    return {1.0, false};
}

qreal widestDigit(const QFontMetricsF& metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

/// Marks of the writing direction have no width; a font may think otherwise when asked for one alone.
bool isUnseen(QChar character)
{
    return character.category() == QChar::Other_Format;
}

} // namespace

Typography::Typography(const QFont& applicationFont) : m_base(applicationFont)
{
    if (m_base.pointSizeF() <= 0)
        m_base.setPointSizeF(10);
}

QFont Typography::font(TypeRole role) const
{
    const RoleRow entry = row(role);
    QFont font = role == TypeRole::Mono ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : m_base;
    font.setPointSizeF(m_base.pointSizeF() * entry.factor);
    font.setWeight(entry.strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

int Typography::heightFor(TypeRole role, int minimum, int padding) const
{
    return std::max(minimum, int(std::ceil(QFontMetricsF(font(role)).height())) + padding);
}

bool hasTabularDigits(const QFont& font)
{
    static QHash<QString, bool> known;
    const QString key = font.key();
    if (const auto it = known.constFind(key); it != known.cend())
        return *it;
    const QFontMetricsF metrics(font);
    const qreal first = metrics.horizontalAdvance(QLatin1Char('0'));
    bool equal = true;
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        equal = equal && std::abs(metrics.horizontalAdvance(QChar(digit)) - first) < 0.01;
    known.insert(key, equal);
    return equal;
}

qreal numberWidth(const QString& text, const QFont& font)
{
    const QFontMetricsF metrics(font);
    if (hasTabularDigits(font))
        return metrics.horizontalAdvance(text);
    const qreal digitWidth = widestDigit(metrics);
    qreal width = 0;
    for (const QChar character : text) {
        if (!isUnseen(character))
            width += character.isDigit() ? digitWidth : metrics.horizontalAdvance(character);
    }
    return width;
}

void drawNumber(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text)
{
    const QFont font = painter.font();
    if (hasTabularDigits(font)) {
        painter.drawText(rect, int(alignment | Qt::AlignAbsolute) | Qt::TextSingleLine, text);
        return;
    }
    const QFontMetricsF metrics(font);
    const qreal digitWidth = widestDigit(metrics);
    const qreal width = numberWidth(text, font);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    qreal y = rect.top() + metrics.ascent();
    if (alignment & Qt::AlignVCenter)
        y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    else if (alignment & Qt::AlignBottom)
        y = rect.bottom() - metrics.descent();
    for (const QChar character : text) {
        if (isUnseen(character))
            continue;
        const qreal advance = metrics.horizontalAdvance(character);
        const qreal cell = character.isDigit() ? digitWidth : advance;
        painter.drawText(QPointF(x + (cell - advance) / 2, y), QString(character));
        x += cell;
    }
}

} // namespace forecourt::ui
