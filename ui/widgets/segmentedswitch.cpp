// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedswitch.h"

#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace forecourt::ui {

class SegmentedSwitch::Segment : public QToolButton
{
public:
    Segment(const ThemeManager& themes, SegmentedSwitch* parent) : QToolButton(parent), m_themes(themes)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    std::optional<DisplayStatus> status;
    QString iconName;

    [[nodiscard]] QSize sizeHint() const override
    {
        QFont strong = m_themes.font(TypeRole::BodyStrong); // the width never follows the choice
        const QFontMetrics metrics(strong);
        const bool hasIcon = status || !iconName.isEmpty();
        int width = text().isEmpty() ? 0 : 24 + metrics.horizontalAdvance(text());
        if (hasIcon)
            width += text().isEmpty() ? metrics::IconRow + 16 : metrics::IconSmall + 5;
        return {width, m_themes.typography().heightFor(TypeRole::Body, metrics::ControlHeight)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        using enum Theme::Color;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF whole = QRectF(parentWidget()->rect()).translated(-pos());
        QPainterPath outline;
        outline.addRoundedRect(whole, metrics::RadiusControl, metrics::RadiusControl);
        const QColor fill = m_themes.color(isChecked() ? Selection : underMouse() ? Hover : ButtonFill);
        painter.save();
        painter.setClipPath(outline);
        painter.fillRect(rect(), fill);
        const bool leading = layoutDirection() == Qt::RightToLeft ? geometry().right() >= parentWidget()->width() - 1 : x() <= 0;
        if (!leading)
            drawVerticalLine(painter, layoutDirection() == Qt::RightToLeft ? width() - 1 : 0, 0, height(), m_themes.color(ButtonLine));
        painter.restore();
        drawBox(painter, whole, metrics::RadiusControl, QColor(), m_themes.color(ButtonLine));
        paintContent(painter, fill);
        if (hasKeyboardFocus(this))
            drawInnerFocusRing(painter, rect(), metrics::RadiusControl, m_themes.color(Accent));
    }

private:
    void paintContent(QPainter& painter, const QColor& fill)
    {
        using enum Theme::Color;
        const QFont font = m_themes.font(isChecked() ? TypeRole::BodyStrong : TypeRole::Body);
        const int textWidth = text().isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text());
        const bool hasIcon = status || !iconName.isEmpty();
        const int iconSize = text().isEmpty() ? metrics::IconRow : metrics::IconSmall;
        const int total = textWidth + (hasIcon ? iconSize + (text().isEmpty() ? 0 : 5) : 0);
        int x = (width() - total) / 2;
        if (hasIcon) {
            const QRect where = QStyle::visualRect(layoutDirection(), rect(), QRect(x, (height() - iconSize) / 2, iconSize, iconSize));
            const QColor color = status ? m_themes.status(*status).icon : m_themes.color(isChecked() ? Ink1 : Ink2);
            painter.drawPixmap(where, m_themes.pixmap(status ? statusIconName(*status) : iconName, iconSize, color, fill,
                                                      devicePixelRatioF()));
            x += iconSize + 5;
        }
        painter.setFont(font);
        painter.setPen(m_themes.color(isChecked() ? Ink1 : Ink2));
        const QRect where = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, textWidth, height()));
        painter.drawText(where, Qt::AlignCenter | Qt::TextSingleLine, text());
    }

    const ThemeManager& m_themes;
};

SegmentedSwitch::SegmentedSwitch(const ThemeManager& themes, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_group(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedSwitch::currentChanged);
    connect(&themes, &ThemeManager::changed, this, [this] { updateGeometry(); update(); });
}

int SegmentedSwitch::add(Segment* segment)
{
    const int index = count();
    m_group->addButton(segment, index);
    layout()->addWidget(segment);
    if (index == 0)
        segment->setChecked(true);
    segment->setFocusPolicy(segment->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    connect(segment, &QAbstractButton::toggled, segment, [segment](bool on) {
        segment->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
    });
    return index;
}

int SegmentedSwitch::addSegment(const QString& text)
{
    auto* segment = new Segment(m_themes, this);
    segment->setText(text);
    segment->setAccessibleName(text);
    return add(segment);
}

int SegmentedSwitch::addSegment(DisplayStatus status, const QString& text)
{
    const int index = addSegment(text);
    segment(index)->status = status;
    return index;
}

int SegmentedSwitch::addIconSegment(const QString& iconName, const QString& name)
{
    auto* segment = new Segment(m_themes, this);
    segment->iconName = iconName;
    segment->setAccessibleName(name);
    segment->setToolTip(name);
    return add(segment);
}

SegmentedSwitch::Segment* SegmentedSwitch::segment(int index) const
{
    return static_cast<Segment*>(m_group->button(index));
}

void SegmentedSwitch::setSegmentText(int index, const QString& text)
{
    Segment* const changed = segment(index);
    if (changed == nullptr || changed->text() == text)
        return;
    changed->setText(text);
    changed->setAccessibleName(text);
    changed->updateGeometry();
}

void SegmentedSwitch::setSegmentVisible(int index, bool visible)
{
    if (Segment* const changed = segment(index))
        changed->setVisible(visible);
}

int SegmentedSwitch::segmentWidth(int index) const
{
    const Segment* const asked = segment(index);
    return asked == nullptr ? 0 : asked->sizeHint().width();
}

int SegmentedSwitch::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedSwitch::setCurrentIndex(int index)
{
    if (Segment* const chosen = segment(index))
        chosen->setChecked(true);
}

int SegmentedSwitch::count() const
{
    return int(m_group->buttons().size());
}

void SegmentedSwitch::keyPressEvent(QKeyEvent* event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int step = 0;
    if (event->key() == Qt::Key_Right)
        step = mirrored ? -1 : 1;
    else if (event->key() == Qt::Key_Left)
        step = mirrored ? 1 : -1;
    int next = currentIndex() + step;
    while (step != 0 && next >= 0 && next < count() && segment(next)->isHidden())
        next += step;
    if (step == 0 || next < 0 || next >= count()) {
        QWidget::keyPressEvent(event);
        return;
    }
    segment(next)->setChecked(true);
    giveKeyboardFocus(segment(next));
    Q_EMIT currentChanged(next);
}

} // namespace forecourt::ui
