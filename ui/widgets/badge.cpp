// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace forecourt::ui {
namespace {

constexpr int IconPadding = 6;
constexpr int TextPadding = 8;
constexpr int CountHeight = 18;
constexpr int CountMinimum = 20;

QString countText(int count)
{
    return count > 999 ? QStringLiteral("999+") : QString::number(count);
}

} // namespace

Badge::Badge(const ThemeManager& themes, DisplayStatus status, const QString& text, QWidget* parent)
    : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&themes, &ThemeManager::changed, this, [this] { updateGeometry(); update(); });
    setStatus(status, text);
}

Badge::Badge(const ThemeManager& themes, const QString& iconName, const QString& text, QWidget* parent)
    : Badge(themes, DisplayStatus::Unavailable, text, parent)
{
    setNeutral(iconName, text);
}

void Badge::setTextAndName(const QString& text)
{
    constexpr qsizetype Longest = 28; // a charger may say anything
    const bool isWhole = text.size() <= Longest;
    m_text = isWhole ? text : text.left(Longest - 1) + QChar(0x2026);
    setAccessibleName(text);
    if (!isWhole)
        setToolTip(text);
    updateGeometry();
    update();
}

void Badge::setStatus(DisplayStatus status, const QString& text)
{
    m_status = status;
    setTextAndName(text.isEmpty() ? statusWord(status) : text);
}

void Badge::setNeutral(const QString& iconName, const QString& text, Theme::Color iconColor)
{
    m_status.reset();
    m_iconName = iconName;
    m_iconColor = iconColor;
    setTextAndName(text);
}

QSize Badge::sizeHint() const
{
    const QFontMetrics metrics(m_themes.font(TypeRole::Small));
    const bool hasIcon = m_status || !m_iconName.isEmpty();
    const int left = hasIcon ? IconPadding + metrics::IconRow + 5 : TextPadding;
    return {left + metrics.horizontalAdvance(m_text) + TextPadding,
            m_themes.typography().heightFor(TypeRole::Small, metrics::BadgeHeight, 4)};
}

void Badge::paintEvent(QPaintEvent*)
{
    using enum Theme::Color;
    QPainter painter(this);
    const bool quiet = !m_status || loudness(*m_status) == Loudness::Quiet || m_themes.theme().isHighContrast;
    const QColor fill = m_status ? m_themes.status(*m_status).band : m_themes.color(Surface);
    drawBox(painter, rect(), metrics::RadiusSmall, fill, quiet ? m_themes.color(Line) : QColor());
    int left = TextPadding;
    const QString icon = m_status ? statusIconName(*m_status) : m_iconName;
    if (!icon.isEmpty()) {
        const QRect where(IconPadding, (height() - metrics::IconRow) / 2, metrics::IconRow, metrics::IconRow);
        const QColor color = m_status ? m_themes.status(*m_status).icon : m_themes.color(m_iconColor);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), where),
                           m_themes.pixmap(icon, metrics::IconRow, color, fill, devicePixelRatioF()));
        left = IconPadding + metrics::IconRow + 5;
    }
    painter.setFont(m_themes.font(TypeRole::Small));
    painter.setPen(m_themes.color(Ink1));
    const QRect text = QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width() - left, height()));
    painter.drawText(text, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
                     m_text);
}

FilterChip::FilterChip(const ThemeManager& themes, const QString& key, const QString& value, QWidget* parent)
    : QAbstractButton(parent), m_themes(themes), m_key(key), m_value(value)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    //: Accessible name of a filter chip; %1 is the filter's name, %2 its value.
    setAccessibleName(tr("Remove filter %1 %2").arg(key, value));
    connect(&themes, &ThemeManager::changed, this, [this] { updateGeometry(); update(); });
}

FilterChip* FilterChip::makeAdder(const ThemeManager& themes, const QString& text, QWidget* parent)
{
    auto* chip = new FilterChip(themes, QString(), text, parent);
    chip->m_isAdder = true;
    chip->setAccessibleName(text);
    return chip;
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics(m_themes.font(TypeRole::Small));
    int width = 2 * TextPadding + metrics::IconSmall + 6 + metrics.horizontalAdvance(m_value);
    if (!m_key.isEmpty())
        width += metrics.horizontalAdvance(m_key) + 5;
    return {width, m_themes.typography().heightFor(TypeRole::Small, metrics::FilterChipHeight, 6)};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    using enum Theme::Color;
    QPainter painter(this);
    const QColor fill = m_themes.color(underMouse() ? Hover : Surface);
    if (m_isAdder) {
        drawBox(painter, rect(), metrics::RadiusControl, fill, QColor());
        painter.setPen(QPen(m_themes.color(ButtonLine), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::RadiusControl, metrics::RadiusControl);
    } else {
        drawBox(painter, rect(), metrics::RadiusControl, fill, m_themes.color(ButtonLine));
    }
    const QFont font = m_themes.font(TypeRole::Small);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    int x = TextPadding;
    const auto put = [&](int width) {
        const QRect where = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
        x += width;
        return where;
    };
    const auto icon = [&](const char* name) {
        const QRect cell = put(metrics::IconSmall);
        painter.drawPixmap(cell.left(), (height() - metrics::IconSmall) / 2,
                           m_themes.pixmap(QLatin1String(name), metrics::IconSmall, m_themes.color(Ink2), fill, devicePixelRatioF()));
    };
    if (m_isAdder) {
        icon("plus");
        x += 6;
    }
    if (!m_key.isEmpty()) {
        painter.setPen(m_themes.color(Ink2));
        painter.drawText(put(metrics.horizontalAdvance(m_key)), Qt::AlignVCenter | Qt::TextSingleLine, m_key);
        x += 5;
    }
    painter.setPen(m_themes.color(m_isAdder ? Ink2 : Ink1));
    painter.drawText(put(metrics.horizontalAdvance(m_value)), Qt::AlignVCenter | Qt::TextSingleLine, m_value);
    x += 6;
    if (!m_isAdder)
        icon("x");
    if (hasKeyboardFocus(this))
        drawInnerFocusRing(painter, rect(), metrics::RadiusControl, m_themes.color(Accent));
}

int countWidth(const ThemeManager& themes, int count)
{
    const QFontMetrics metrics(themes.font(TypeRole::Caption));
    return std::max(CountMinimum, metrics.horizontalAdvance(countText(count)) + 10);
}

int drawCount(QPainter& painter, const ThemeManager& themes, const QRect& rect, int count, CountKind kind,
              const QColor& background)
{
    using enum Theme::Color;
    if (count <= 0)
        return 0;
    QFont font = themes.font(TypeRole::Caption);
    const int width = countWidth(themes, count);
    const QRect box(rect.right() + 1 - width, rect.center().y() - CountHeight / 2 + 1, width, CountHeight);
    QColor fill = themes.color(Fill);
    QColor ink = themes.color(Ink2);
    if (kind == CountKind::Waiting) {
        fill = themes.color(Accent);
        ink = themes.color(TextOnAccent);
    } else if (kind == CountKind::Alert) {
        fill = themes.color(AlarmHeader);
        ink = themes.color(AlarmText);
    } else if (background == themes.color(Selection)) {
        fill = themes.color(Surface);
    }
    if (kind != CountKind::Plain)
        font.setWeight(QFont::DemiBold);
    drawBox(painter, box, CountHeight / 2.0, fill, QColor());
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, countText(count));
    return width;
}

} // namespace forecourt::ui
