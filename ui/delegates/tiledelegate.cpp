// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/tiledelegate.h"

#include "ui/delegates/tilescene.h"
#include "ui/theme/paintkit.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {
namespace {

constexpr int BodyPadding = metrics::CardPadding;
constexpr int FooterHeight = 28;
constexpr int ButtonPadding = 12;
constexpr qsizetype LongestNameHead = 3;
constexpr qsizetype ShortestNameTail = 5;

int heightOf(const QFont& font)
{
    return int(std::ceil(QFontMetricsF(font).height()));
}

} // namespace

TileDelegate::TileDelegate(const ThemeManager& themes, QObject* parent)
    : QAbstractItemDelegate(parent), m_themes(themes)
{
    rebuildFonts();
    connect(&themes, &ThemeManager::changed, this, &TileDelegate::rebuildFonts);
}

void TileDelegate::rebuildFonts()
{
    m_fonts.tileName = m_themes.font(TypeRole::TileName);
    m_fonts.tileNameMedium = m_themes.font(TypeRole::LeadStrong);
    m_fonts.lead = m_themes.font(TypeRole::Lead);
    m_fonts.body = m_themes.font(TypeRole::Body);
    m_fonts.bodyStrong = m_themes.font(TypeRole::BodyStrong);
    m_fonts.small = m_themes.font(TypeRole::Small);
    m_fonts.caption = m_themes.font(TypeRole::Caption);
    m_fonts.dense = m_themes.font(TypeRole::Dense);
    m_fonts.headline = m_themes.font(TypeRole::PageTitle);
    m_fonts.value = m_themes.font(TypeRole::TileValue);
    m_fonts.valueMedium = m_themes.font(TypeRole::FigureMedium);
    rebuildMeasures();
}

int TileDelegate::headerHeight() const
{
    if (m_density == TileDensity::Large)
        return std::max(40, heightOf(m_fonts.tileName) + 12);
    return std::max(32, heightOf(m_fonts.tileNameMedium) + 10);
}

int TileDelegate::valueLineHeight() const
{
    // digits have no descenders, so the font's full line height would only leave air
    return std::max(32, int(std::ceil(QFontMetricsF(m_fonts.value).capHeight())) + 10);
}

int TileDelegate::headerWidth(const QFont& nameFont, const QFont& stateFont, int fixed) const
{
    // a name of six letters beside the longest state: neither is cut in any language or font
    int widest = 0;
    for (const DisplayStatus status : AllDisplayStatuses)
        widest = std::max(widest, QFontMetrics(stateFont).horizontalAdvance(statusWord(status)));
    return fixed + QFontMetrics(nameFont).horizontalAdvance(QStringLiteral("Bay 10")) + widest + 12;
}

void TileDelegate::rebuildMeasures()
{
    const int largeHeader = std::max(40, heightOf(m_fonts.tileName) + 12);
    const int largeHeight = largeHeader + BodyPadding + valueLineHeight() + 8 + 4 + 8 + 2 * heightOf(m_fonts.small) + 6
        + FooterHeight + BodyPadding;
    m_measures[0] = {std::max(260, headerWidth(m_fonts.tileName, m_fonts.lead, 2 * BodyPadding + metrics::IconTile + 10)),
                     std::max(196, largeHeight), metrics::CardGap, metrics::TileRowGap};
    const int mediumHeader = std::max(32, heightOf(m_fonts.tileNameMedium) + 10);
    const int mediumHeight = mediumHeader + 8 + heightOf(m_fonts.valueMedium) + heightOf(m_fonts.small) + 12;
    m_measures[1] = {std::max(188, headerWidth(m_fonts.tileNameMedium, m_fonts.body, 20 + metrics::IconSidebar + 8)),
                     std::max(100, mediumHeight), 12, 12};
    int widest = QFontMetrics(m_fonts.dense).horizontalAdvance(QStringLiteral("188,8 kW"));
    for (const DisplayStatus status : AllDisplayStatuses)
        widest = std::max(widest, QFontMetrics(m_fonts.dense).horizontalAdvance(statusCompactWord(status)));
    m_measures[2] = {std::max(104, widest + 8 + metrics::IconRow + 8 + 8),
                     std::max(52, heightOf(m_fonts.bodyStrong) + heightOf(m_fonts.dense) + 14), 8, 8};
}

QSize TileDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const TileMeasure size = measure();
    return {size.minimumWidth, size.height};
}

void TileDelegate::setHotButton(const QModelIndex& index, int button, bool isPressed)
{
    m_hotIndex = index;
    m_hotButton = button;
    m_hotIsPressed = isPressed;
}

void TileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Scene scene{*painter, option, tileData(index), m_themes, option.rect, painter->device()->devicePixelRatioF()};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_density == TileDensity::Dense) {
        paintDense(scene);
    } else {
        paintFrame(scene, headerHeight());
        if (m_density == TileDensity::Large) {
            paintLarge(scene);
            paintFooter(scene, index);
        } else {
            paintMedium(scene);
        }
    }
    if (option.state & QStyle::State_HasFocus)
        drawFocusRing(*painter, option.rect,
                      m_density == TileDensity::Dense ? metrics::RadiusControl : metrics::RadiusCard,
                      m_themes.color(Theme::Color::Accent));
    painter->restore();
}

void TileDelegate::paintFrame(Scene& scene, int headerHeight) const
{
    using enum Theme::Color;
    const Loudness loud = loudness(scene.data.status);
    const QRectF whole = snapped(scene.rect, scene.ratio);
    scene.painter.setPen(Qt::NoPen);
    scene.painter.setBrush(m_themes.color(Surface));
    scene.painter.drawRoundedRect(whole, metrics::RadiusCard, metrics::RadiusCard);

    QRectF header = whole;
    header.setHeight(headerHeight);
    const QColor band = loud == Loudness::Alarm ? m_themes.color(AlarmHeader) : m_themes.status(scene.data.status).band;
    scene.headerColor = band;
    if (loud != Loudness::Quiet) {
        // rounded above, square below
        QPainterPath shape;
        shape.setFillRule(Qt::WindingFill);
        shape.addRoundedRect(header, metrics::RadiusCard, metrics::RadiusCard);
        shape.addRect(header.adjusted(0, metrics::RadiusCard, 0, 0));
        scene.painter.setBrush(band);
        scene.painter.drawPath(shape);
    }
    if (loud == Loudness::Quiet || m_themes.theme().isHighContrast)
        drawHorizontalLine(scene.painter, whole.left(), whole.right(), header.bottom() - 1, m_themes.color(Line));

    const bool alarm = loud == Loudness::Alarm;
    const QColor line = alarm ? m_themes.status(scene.data.status).icon
                              : m_themes.color(scene.option.state & QStyle::State_MouseOver ? ButtonLine : Line);
    drawBox(scene.painter, whole, metrics::RadiusCard, QColor(), line, alarm ? 2 : 1);
    paintHeader(scene, headerHeight, m_density == TileDensity::Large ? metrics::IconTile : metrics::IconSidebar);
}

QString shortenedName(const QString& name, const QFontMetrics& metrics, int width)
{
    if (metrics.horizontalAdvance(name) <= width)
        return name;
    for (qsizetype head = LongestNameHead; head > 0; --head) {
        QString longest;
        for (qsizetype tail = ShortestNameTail; tail < name.size() - head; ++tail) {
            if (name.at(head - 1).isHighSurrogate() || name.at(name.size() - tail).isLowSurrogate())
                continue;
            const QString shown = name.left(head) + QChar(0x2026) + name.right(tail);
            if (metrics.horizontalAdvance(shown) > width)
                break;
            longest = shown;
        }
        if (!longest.isEmpty())
            return longest;
    }
    return metrics.elidedText(name, Qt::ElideMiddle, width);
}

void TileDelegate::paintHeader(Scene& scene, int headerHeight, int iconSize) const
{
    using enum Theme::Color;
    const bool large = m_density == TileDensity::Large;
    const bool alarm = loudness(scene.data.status) == Loudness::Alarm;
    const int padding = large ? BodyPadding : 10;
    const int gap = large ? 10 : 8;
    const QRect header(scene.rect.left() + padding, scene.rect.top(), scene.rect.width() - 2 * padding, headerHeight);
    const QColor icon = alarm ? m_themes.color(AlarmText) : m_themes.status(scene.data.status).icon;
    scene.drawIcon(statusIconName(scene.data.status), QPoint(header.left(), header.top() + (headerHeight - iconSize) / 2),
                   iconSize, icon, scene.headerColor);
    const QColor ink = m_themes.color(alarm ? AlarmText : Ink1);
    const QFont& stateFont = large ? m_fonts.lead : m_fonts.body;
    const int stateWidth = int(std::ceil(QFontMetricsF(stateFont).horizontalAdvance(scene.data.stateWord))) + 1;
    const int nameLeft = header.left() + iconSize + gap;
    const int nameWidth = header.right() + 1 - nameLeft - stateWidth - 8;
    const QFont& nameFont = large ? m_fonts.tileName : m_fonts.tileNameMedium;
    scene.drawText(QRect(nameLeft, header.top(), nameWidth, headerHeight), nameFont, ink,
                   shortenedName(scene.data.name, QFontMetrics(nameFont), nameWidth), Qt::AlignLeft, false);
    scene.drawText(QRect(header.right() + 1 - stateWidth, header.top(), stateWidth, headerHeight), stateFont, ink,
                   scene.data.stateWord, Qt::AlignRight, false);
}

void TileDelegate::paintMainLine(Scene& scene, const QRect& line) const
{
    using enum Theme::Color;
    const TileData& data = scene.data;
    const QFont& secondFont = m_fonts.lead;
    const int secondWidth = data.secondValue.isEmpty() ? 0 : int(std::ceil(numberWidth(data.secondValue, secondFont))) + 1;
    const QRect first = line.adjusted(0, 0, -(secondWidth > 0 ? secondWidth + 8 : 0), 0);
    switch (data.mainStyle) {
    case TileMainStyle::Value:
        scene.drawValueAndUnit(first, m_fonts.value, data.mainValue, m_fonts.lead, data.mainUnit);
        break;
    case TileMainStyle::Headline: {
        const QString text = data.mainUnit.isEmpty() ? data.mainValue : data.mainValue + QChar(0x00A0) + data.mainUnit;
        scene.drawText(first, m_fonts.headline, m_themes.color(Ink1), text, Qt::AlignLeft, true);
        break;
    }
    case TileMainStyle::Quiet:
        scene.drawText(first, m_fonts.lead, m_themes.color(Ink2), data.mainValue, Qt::AlignLeft, true);
        break;
    }
    scene.drawNumberText(QRect(line.right() + 1 - secondWidth, line.top(), secondWidth, line.height()), secondFont,
                         m_themes.color(Ink1), data.secondValue, Qt::AlignRight);
}

void TileDelegate::paintBar(Scene& scene, const QRect& bar) const
{
    using enum Theme::Color;
    drawBox(scene.painter, bar, metrics::RadiusBar, m_themes.color(Grid), QColor());
    if (scene.data.barFraction && *scene.data.barFraction > 0) {
        QRect filled = bar;
        filled.setWidth(std::max(4, int(std::lround(bar.width() * *scene.data.barFraction))));
        drawBox(scene.painter, scene.mirrored(filled), metrics::RadiusBar, m_themes.status(scene.data.status).icon, QColor());
    }
    if (scene.data.limitFraction) {
        const int x = bar.left() + int(std::lround((bar.width() - 2) * *scene.data.limitFraction));
        scene.painter.fillRect(snapped(scene.mirrored(QRect(x, bar.center().y() - 4, 2, 10)), scene.ratio), m_themes.color(Ink1));
    }
}

void TileDelegate::paintLarge(Scene& scene) const
{
    const QRect body = scene.rect.adjusted(BodyPadding, headerHeight() + BodyPadding, -BodyPadding, -BodyPadding);
    const int lineHeight = valueLineHeight();
    const QRect line(body.left(), body.top(), body.width(), lineHeight);
    paintMainLine(scene, line);
    int y = line.bottom() + 1;
    if (scene.data.barFraction) {
        paintBar(scene, QRect(body.left(), y + 8, body.width(), 4));
        y += 8 + 4 + 6;
    } else {
        y += 4;
    }
    const int reasonHeight = heightOf(m_fonts.small);
    for (qsizetype i = 0; i < std::min<qsizetype>(2, scene.data.reason.size()); ++i) {
        scene.drawText(QRect(body.left(), y, body.width(), reasonHeight), m_fonts.small, m_themes.color(Theme::Color::Ink2),
                       scene.data.reason.at(i), Qt::AlignLeft, true);
        y += reasonHeight;
    }
}

QList<QRect> TileDelegate::placeButtons(const QRect& tile, const QList<TileButton>& buttons, Qt::LayoutDirection direction) const
{
    QList<QRect> rects(buttons.size());
    const int height = std::max(FooterHeight, heightOf(m_fonts.body) + 8);
    int right = tile.right() + 1 - BodyPadding;
    for (qsizetype i = buttons.size() - 1; i >= 0; --i) {
        int width = 2 * ButtonPadding + 2 + int(std::ceil(QFontMetricsF(m_fonts.body).horizontalAdvance(buttons[i].text)));
        if (!buttons[i].iconName.isEmpty())
            width += metrics::IconSmall + 6;
        const QRect rect(right - width, tile.bottom() + 1 - BodyPadding - height, width, height);
        rects[i] = direction == Qt::RightToLeft
            ? QRect(tile.left() + tile.right() - rect.right(), rect.top(), rect.width(), rect.height()) : rect;
        right -= width + 8;
    }
    return rects;
}

QList<QRect> TileDelegate::buttonRects(const QRect& tile, const QModelIndex& index, Qt::LayoutDirection direction) const
{
    if (m_density != TileDensity::Large)
        return {};
    return placeButtons(tile, index.data(TileButtonsRole).value<QList<TileButton>>(), direction);
}

void TileDelegate::paintButton(Scene& scene, const TileButton& button, const QRect& rect, bool isHot, bool isPressed) const
{
    using enum Theme::Color;
    const bool blocked = !button.blockedReason.isEmpty();
    const QColor fill = m_themes.color(blocked ? ButtonFill : isPressed ? Selection : isHot ? Hover : ButtonFill);
    if (!button.isQuiet)
        drawBox(scene.painter, rect, metrics::RadiusControl, fill, m_themes.color(blocked ? Line : ButtonLine));
    else if (isHot)
        drawBox(scene.painter, rect, metrics::RadiusControl, fill, QColor());
    const QColor ink = m_themes.color(blocked ? Ink3 : button.isQuiet ? Ink2 : Ink1);
    QRect text = rect.adjusted(ButtonPadding + 1, 0, -ButtonPadding - 1, 0);
    if (!button.iconName.isEmpty()) {
        // rect is final, so the icon goes to the leading side by hand
        const bool rightToLeft = scene.option.direction == Qt::RightToLeft;
        const int x = rightToLeft ? text.right() + 1 - metrics::IconSmall : text.left();
        scene.painter.drawPixmap(x, rect.top() + (rect.height() - metrics::IconSmall) / 2,
                                 m_themes.pixmap(button.iconName, metrics::IconSmall, ink, fill, scene.ratio));
        text.adjust(rightToLeft ? 0 : metrics::IconSmall + 6, 0, rightToLeft ? -metrics::IconSmall - 6 : 0, 0);
    }
    scene.painter.setFont(m_fonts.body);
    scene.painter.setPen(ink);
    scene.painter.drawText(text.adjusted(-2, 0, 2, 0), Qt::AlignCenter | Qt::TextSingleLine, button.text);
}

void TileDelegate::paintFooter(Scene& scene, const QModelIndex& index) const
{
    using enum Theme::Color;
    const QList<QRect> rects = placeButtons(scene.rect, scene.data.buttons, scene.option.direction);
    int taken = BodyPadding;
    for (qsizetype i = 0; i < rects.size(); ++i) {
        const bool hot = m_hotIndex == index && m_hotButton == i;
        paintButton(scene, scene.data.buttons[i], rects[i], hot, hot && m_hotIsPressed);
        taken += rects[i].width() + 8;
    }
    QRect line(scene.rect.left() + BodyPadding, scene.rect.bottom() + 1 - BodyPadding - FooterHeight,
               scene.rect.width() - BodyPadding - taken - 4, FooterHeight);
    if (!scene.data.amount.isEmpty()) {
        const int width = int(std::ceil(numberWidth(scene.data.amount, m_fonts.bodyStrong))) + 1;
        scene.drawNumberText(QRect(line.right() + 1 - width, line.top(), width, line.height()), m_fonts.bodyStrong,
                             m_themes.color(Ink1), scene.data.amount, Qt::AlignRight);
        line.adjust(0, 0, -width - 8, 0);
    }
    if (scene.data.person.isEmpty())
        return;
    scene.drawIcon(scene.data.personIcon, QPoint(line.left(), line.top() + (FooterHeight - metrics::IconRow) / 2),
                   metrics::IconRow, m_themes.color(Ink2), m_themes.color(Surface));
    scene.drawText(line.adjusted(metrics::IconRow + 8, 0, 0, 0), m_fonts.body, m_themes.color(Ink1), scene.data.person,
                   Qt::AlignLeft, true);
}

} // namespace forecourt::ui
