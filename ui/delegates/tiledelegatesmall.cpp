// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The medium and dense tiles and the group row of TileDelegate.
#include "ui/delegates/tiledelegate.h"

#include "ui/delegates/tilescene.h"
#include "ui/theme/paintkit.h"

#include <QAbstractItemModel>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {
namespace {

constexpr int MediumPadding = 10;

int widthOf(const QString& text, const QFont& font)
{
    return text.isEmpty() ? 0 : int(std::ceil(numberWidth(text, font))) + 1;
}

} // namespace

void TileDelegate::paintMedium(Scene& scene) const
{
    using enum Theme::Color;
    const TileData& data = scene.data;
    const QRect body = scene.rect.adjusted(MediumPadding, headerHeight() + 8, -MediumPadding, -8);
    const int lineHeight = int(std::ceil(QFontMetricsF(m_fonts.valueMedium).height()));
    const QRect line(body.left(), body.top(), body.width(), lineHeight);
    const int durationWidth = widthOf(data.duration, m_fonts.body);
    scene.drawNumberText(QRect(line.right() + 1 - durationWidth, line.top(), durationWidth, lineHeight), m_fonts.body,
                         m_themes.color(Ink1), data.duration, Qt::AlignRight);
    const QRect first = line.adjusted(0, 0, -durationWidth - 8, 0);
    if (!data.mediumText.isEmpty() || data.mainUnit.isEmpty()) {
        const QString& sentence = data.mediumText.isEmpty() ? data.mainValue : data.mediumText;
        scene.drawText(first, m_fonts.lead, m_themes.color(Ink1), sentence, Qt::AlignLeft, true);
    } else {
        scene.drawValueAndUnit(first, m_fonts.valueMedium, data.mainValue, m_fonts.body, data.mainUnit);
    }
    const QString second = data.mediumLine.isEmpty() ? data.reason.value(0) : data.mediumLine;
    const int secondHeight = int(std::ceil(QFontMetricsF(m_fonts.small).height()));
    scene.drawText(QRect(body.left(), line.bottom() + 3, body.width(), secondHeight), m_fonts.small, m_themes.color(Ink2), second,
                   Qt::AlignLeft, true);
}

void TileDelegate::paintDense(Scene& scene) const
{
    using enum Theme::Color;
    const TileData& data = scene.data;
    const bool alarm = loudness(data.status) == Loudness::Alarm;
    const bool quiet = loudness(data.status) == Loudness::Quiet || m_themes.theme().isHighContrast;
    const QColor fill = alarm ? m_themes.color(AlarmHeader) : m_themes.status(data.status).band;
    const bool hovered = scene.option.state & QStyle::State_MouseOver;
    const QColor line = hovered ? m_themes.color(ButtonLine) : alarm ? fill : m_themes.color(Line);
    drawBox(scene.painter, scene.rect, metrics::RadiusControl, fill, line);
    const QColor ink = m_themes.color(alarm ? AlarmText : Ink1);
    const QColor second = m_themes.color(alarm ? AlarmText : Ink2);

    const int nameHeight = int(std::ceil(QFontMetricsF(m_fonts.bodyStrong).height()));
    const int valueHeight = int(std::ceil(QFontMetricsF(m_fonts.dense).height()));
    const int top = scene.rect.top() + (scene.rect.height() - nameHeight - valueHeight - 2) / 2;
    const int left = scene.rect.left() + 8;
    const int textLeft = left + metrics::IconRow + 8;
    const int right = scene.rect.right() + 1 - 8;
    scene.drawIcon(statusIconName(data.status), QPoint(left, top + (nameHeight - metrics::IconRow) / 2), metrics::IconRow,
                   alarm ? m_themes.color(AlarmText) : m_themes.status(data.status).icon, fill);
    const int durationWidth = widthOf(data.duration, m_fonts.caption);
    const int nameWidth = widthOf(data.name, m_fonts.bodyStrong);
    // the duration goes before a name is elided; the value keeps its own line
    const bool showDuration = durationWidth > 0 && textLeft + nameWidth + 4 + durationWidth <= right;
    const int nameRoom = right - textLeft - (showDuration ? durationWidth + 4 : 0);
    scene.drawText(QRect(textLeft, top, nameRoom, nameHeight), m_fonts.bodyStrong, ink,
                   shortenedName(data.name, QFontMetrics(m_fonts.bodyStrong), nameRoom), Qt::AlignLeft, false);
    if (showDuration)
        scene.drawNumberText(QRect(right - durationWidth, top, durationWidth, nameHeight), m_fonts.caption, second,
                             data.duration, Qt::AlignRight);
    const bool plainWord = quiet && !alarm;
    scene.drawText(QRect(textLeft, top + nameHeight + 2, right - textLeft, valueHeight), m_fonts.dense,
                   plainWord ? m_themes.color(Ink2) : ink, data.compactValue, Qt::AlignLeft, true);
}

void TileDelegate::paintGroup(QPainter& painter, const QRect& rect, const TileGroup& group, const QAbstractItemModel& model,
                              bool isHovered, Qt::LayoutDirection direction) const
{
    using enum Theme::Color;
    QStyleOptionViewItem option;
    option.direction = direction;
    option.rect = rect;
    Scene scene{painter, option, {}, m_themes, rect, painter.device()->devicePixelRatioF(), {}};
    if (isHovered)
        drawBox(painter, rect.adjusted(0, 2, 0, -2), metrics::RadiusControl, m_themes.color(Hover), QColor());
    const QString chevron = group.isCollapsed ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down");
    scene.drawIcon(chevron, QPoint(rect.left(), rect.top() + (rect.height() - 16) / 2), 16, m_themes.color(Ink1), m_themes.color(Window));
    int left = rect.left() + 24;
    const int titleWidth = widthOf(group.title, m_fonts.bodyStrong);
    scene.drawText(QRect(left, rect.top(), titleWidth, rect.height()), m_fonts.bodyStrong, m_themes.color(Ink1), group.title, Qt::AlignLeft, false);
    left += titleWidth + 8;
    const QString count = QString::number(group.rows.size());
    scene.drawText(QRect(left, rect.top(), 60, rect.height()), m_fonts.body, m_themes.color(Ink2), count, Qt::AlignLeft, false);

    const QModelIndex first = model.index(group.rows.value(0, 0), 0);
    int right = rect.right() + 1;
    const auto fromRight = [&](const QString& text, const QFont& font, Theme::Color ink, int gap) {
        const int width = widthOf(text, font);
        if (width == 0)
            return;
        right -= width;
        scene.drawNumberText(QRect(right, rect.top(), width, rect.height()), font, m_themes.color(ink), text, Qt::AlignRight);
        right -= gap;
    };
    fromRight(first.data(TileGroupValueRole).toString(), m_fonts.body, Ink1, 27);
    fromRight(first.data(TileGroupDetailRole).toString(), m_fonts.small, Ink2, 16);
    for (int severity = 9; severity >= 0; --severity) {
        for (const DisplayStatus status : AllDisplayStatuses) {
            if (severityRank(status) != severity || !needsAttention(status))
                continue;
            const auto bad = std::count_if(group.rows.begin(), group.rows.end(), [&](int row) {
                return model.index(row, 0).data(TileStatusRole).value<DisplayStatus>() == status;
            });
            if (bad == 0)
                continue;
            fromRight(QString::number(bad), m_fonts.small, Ink1, 4);
            right -= metrics::IconSmall;
            scene.drawIcon(statusIconName(status), QPoint(right, rect.top() + (rect.height() - metrics::IconSmall) / 2),
                           metrics::IconSmall, m_themes.status(status).icon, m_themes.color(Window));
            right -= 8;
        }
    }
}

} // namespace forecourt::ui
