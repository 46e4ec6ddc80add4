// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusstrip.h"

#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"
#include "ui/widgets/textlabel.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace forecourt::ui {
namespace {

constexpr int Padding = 12;
constexpr int IconGap = 6;
constexpr int SeparatorHeight = 16;

} // namespace

class StatusStrip::Segment : public QAbstractButton
{
public:
    Segment(const ThemeManager& themes, QWidget* parent) : QAbstractButton(parent), m_themes(themes)
    {
        setAttribute(Qt::WA_Hover);
    }

    QString id;
    Side side = Side::Start;
    int dropRank = 0;
    bool isClickable = true;
    bool isWanted = false;
    QString iconName;
    Theme::Color iconColor = Theme::Color::Ink2;

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_themes.font(TypeRole::Small));
        const int icon = iconName.isEmpty() ? 0 : metrics::IconSmall + IconGap;
        return {2 * Padding + icon + metrics.horizontalAdvance(text()) + 1, metrics::StatusBarHeight};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        using enum Theme::Color;
        QPainter painter(this);
        const QColor fill = m_themes.color(isClickable && underMouse() ? Hover : Window);
        if (isClickable && underMouse())
            painter.fillRect(rect().adjusted(0, 1, 0, 0), fill);
        int x = Padding;
        const auto mirrored = [this](const QRect& area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
        if (!iconName.isEmpty()) {
            const QRect icon(x, (height() - metrics::IconSmall) / 2 + 1, metrics::IconSmall, metrics::IconSmall);
            painter.drawPixmap(mirrored(icon), m_themes.pixmap(iconName, metrics::IconSmall, m_themes.color(iconColor), fill, devicePixelRatioF()));
            x += metrics::IconSmall + IconGap;
        }
        painter.setFont(m_themes.font(TypeRole::Small));
        painter.setPen(m_themes.color(iconColor == Warning || iconColor == Critical ? Ink1 : Ink2));
        painter.drawText(mirrored(QRect(x, 1, width() - x, height() - 1)),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine, text());
        if (hasKeyboardFocus(this))
            drawInnerFocusRing(painter, rect().adjusted(1, 2, -1, -1), metrics::RadiusControl, m_themes.color(Accent));
    }

private:
    const ThemeManager& m_themes;
};

StatusStrip::StatusStrip(const ThemeManager& themes, QWidget* parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_hint = new TextLabel(themes, TypeRole::Small, Theme::Color::Ink2, this);
    m_hint->setObjectName(QStringLiteral("statusHint"));
    m_hint->setAutoFillBackground(true);
    m_hint->setContentsMargins(Padding, 0, Padding, 0);
    m_hint->hide();
    connect(&themes, &ThemeManager::changed, this, [this] { updateGeometry(); place(); update(); });
}

void StatusStrip::addSegment(const QString& id, Side side, int dropRank, bool isClickable)
{
    auto* segment = new Segment(m_themes, this);
    segment->id = id;
    segment->side = side;
    segment->dropRank = dropRank;
    segment->isClickable = isClickable;
    segment->setFocusPolicy(isClickable ? Qt::TabFocus : Qt::NoFocus);
    segment->hide();
    m_segments.append(segment);
    if (isClickable)
        connect(segment, &QAbstractButton::clicked, this, [this, id] { Q_EMIT segmentPressed(id); });
}

StatusStrip::Segment* StatusStrip::find(const QString& id) const
{
    const auto it = std::find_if(m_segments.begin(), m_segments.end(), [&](const Segment* s) { return s->id == id; });
    return it == m_segments.end() ? nullptr : *it;
}

void StatusStrip::setSegment(const QString& id, const QString& iconName, const QString& text, Theme::Color iconColor,
                             const QString& toolTip)
{
    Segment* const segment = find(id);
    if (segment == nullptr)
        return;
    if (segment->text() == text && segment->iconName == iconName && segment->iconColor == iconColor
        && segment->toolTip() == toolTip && segment->isWanted == !text.isEmpty())
        return;
    segment->iconName = iconName;
    segment->iconColor = iconColor;
    segment->setText(text);
    segment->setAccessibleName(text);
    segment->setToolTip(toolTip);
    segment->isWanted = !text.isEmpty();
    place();
    segment->update();
}

QWidget* StatusStrip::segment(const QString& id) const
{
    return find(id);
}

QString StatusStrip::segmentText(const QString& id) const
{
    const Segment* const segment = find(id);
    return segment == nullptr ? QString() : segment->text();
}

QString StatusStrip::hint() const
{
    return m_hint->text();
}

void StatusStrip::setHint(const QString& text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    const QRect where(0, 1, width() * 2 / 3, height() - 1);
    m_hint->setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
    m_hint->raise();
}

QSize StatusStrip::sizeHint() const
{
    return {800, m_themes.typography().heightFor(TypeRole::Small, metrics::StatusBarHeight)};
}

void StatusStrip::place()
{
    QList<Segment*> shown;
    int needed = 8;
    for (Segment* segment : m_segments) {
        if (segment->isWanted) {
            shown.append(segment);
            needed += segment->sizeHint().width();
        }
    }
    while (needed > width()) {
        const auto worst = std::max_element(shown.begin(), shown.end(), [](const Segment* a, const Segment* b) { return a->dropRank < b->dropRank; });
        if (worst == shown.end() || (*worst)->dropRank == 0)
            break;
        needed -= (*worst)->sizeHint().width();
        shown.erase(worst);
    }
    int start = 4;
    int end = width() - 4;
    for (Segment* segment : m_segments) {
        segment->setVisible(shown.contains(segment));
        if (!shown.contains(segment))
            continue;
        const int wide = segment->sizeHint().width();
        QRect where(start, 1, wide, height() - 1);
        if (segment->side == Side::End) {
            end -= wide;
            where.moveLeft(end);
        } else {
            start += wide;
        }
        segment->setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
    }
    update();
}

void StatusStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void StatusStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.color(Theme::Color::Window));
    drawHorizontalLine(painter, 0, width(), 0, m_themes.color(Theme::Color::Line));
    const int top = (height() - SeparatorHeight) / 2 + 1;
    bool firstAtStart = true;
    bool firstAtEnd = true;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (const Segment* segment : m_segments) {
        if (segment->isHidden())
            continue;
        bool& first = segment->side == Side::Start ? firstAtStart : firstAtEnd;
        const bool atFarEdge = (segment->side == Side::End) != mirrored;
        if (!first)
            drawVerticalLine(painter, atFarEdge ? segment->geometry().right() : segment->x() - 1, top, top + SeparatorHeight,
                             m_themes.color(Theme::Color::Line));
        first = false;
    }
}

} // namespace forecourt::ui
