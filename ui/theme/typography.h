// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Type roles as factors of the application font, and numbers that do not dance.
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QRectF>

class QPainter;

namespace forecourt::ui {

/// Source: design.md §2 "Type".
enum class TypeRole {
    Caption,
    Small,
    SmallStrong,
    Dense,
    Body,
    BodyStrong,
    Lead,
    LeadStrong,
    DialogTitle,
    TileName,
    PageTitle,
    FigureMedium, ///< value in a medium tile
    Figure,
    TileValue,
    Mono,
};

/// Fonts of one application font. A value class; make a new one when the application font changes.
class Typography
{
public:
    explicit Typography(const QFont& applicationFont);

    [[nodiscard]] QFont font(TypeRole role) const;
    /// Real height of a row or control: max(\a minimum, font height + \a padding).
    [[nodiscard]] int heightFor(TypeRole role, int minimum, int padding = 8) const;

    friend bool operator==(const Typography& a, const Typography& b) { return a.m_base == b.m_base; }

private:
    QFont m_base;
};

/// True if the ten digits of \a font have equal advance.
[[nodiscard]] bool hasTabularDigits(const QFont& font);

/// Width of \a text in \a font with every digit as wide as the widest one.
[[nodiscard]] qreal numberWidth(const QString& text, const QFont& font);

/// Draws \a text with every digit on the widest digit's advance, so that a live value does not
/// move its neighbours. \a alignment: horizontal and vertical flags, taken
/// literally (not mirrored). Plain drawText if the font's
/// digits are tabular.
void drawNumber(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);

} // namespace forecourt::ui
