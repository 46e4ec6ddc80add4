// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int UnitSpacing = 5;
constexpr int LeastCaption = 48; ///< of a longer one so much is seen
} // namespace

Card::Card(const ThemeManager& themes, const QString& title, QWidget* parent)
    : QFrame(parent), m_themes(themes), m_outer(new QVBoxLayout(this))
{
    setProperty("card", true);
    m_outer->setContentsMargins(1, 1, 1, 1);
    m_outer->setSpacing(0);
    makeTitleRow();
    setTitle(title);
    connect(&themes, &ThemeManager::changed, this, &Card::fitTitle);
    if (title.isEmpty())
        m_titleRow->hide();
}

void Card::makeTitleRow()
{
    m_titleRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_titleRow);
    row->setContentsMargins(metrics::CardPadding - 1, 0, metrics::CardPadding - 1, 0);
    row->setSpacing(8);
    m_title = new TextLabel(m_themes, TypeRole::BodyStrong);
    m_title->setElideMode(Qt::ElideRight);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // shrinks, never grows
    m_subtitle = new TextLabel(m_themes, TypeRole::Body, Theme::Color::Ink2);
    m_subtitle->setElideMode(Qt::ElideRight);
    m_subtitle->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_subtitle->hide();
    m_actions = new QHBoxLayout;
    m_actions->setContentsMargins(0, 0, 0, 0);
    m_actions->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_subtitle);
    row->addStretch(1);
    row->addLayout(m_actions);
    m_titleRow->setMinimumHeight(metrics::CardTitle);
    m_titleRow->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_outer->addWidget(m_titleRow);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    fitTitle();
    m_titleRow->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setLeastTitle(int width)
{
    m_leastTitle = width;
    fitTitle();
}

/// The second half of the line gives way first; a title of usual length is never cut.
void Card::fitTitle()
{
    m_title->setMinimumWidth(std::min(m_title->sizeHint().width(), m_leastTitle));
}

void Card::setSubtitle(const QString& text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

QVBoxLayout* Card::body()
{
    if (m_body == nullptr) {
        m_body = new QVBoxLayout;
        const int top = m_titleRow->isHidden() ? 12 : 0;
        m_body->setContentsMargins(metrics::CardPadding - 1, top, metrics::CardPadding - 1, 12);
        m_body->setSpacing(8);
        m_outer->addLayout(m_body, 1);
        m_isEmpty = false;
    }
    return m_body;
}

void Card::addLine()
{
    auto* line = new QFrame(this);
    line->setProperty("separator", true);
    m_outer->addWidget(line);
}

void Card::addRow(QWidget* row, int stretch)
{
    if (!m_isEmpty || !m_titleRow->isHidden())
        addLine();
    m_isEmpty = false;
    m_outer->addWidget(row, stretch);
}

void Card::addStretch()
{
    m_outer->addStretch(1);
}

CardRow::CardRow(const ThemeManager& themes, const QString& title, const QString& secondLine, QWidget* parent)
    : QWidget(parent), m_themes(themes)
{
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(metrics::CardPadding - 1, 5, metrics::CardPadding - 1, 5);
    m_layout->setSpacing(8);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_title = new TextLabel(themes, title, TypeRole::Body);
    m_title->setElideMode(Qt::ElideRight);
    m_second = new TextLabel(themes, secondLine, TypeRole::Caption, Theme::Color::Ink2);
    m_second->setElideMode(Qt::ElideRight);
    m_second->setVisible(!secondLine.isEmpty());
    texts->addStretch(1);
    texts->addWidget(m_title);
    texts->addWidget(m_second);
    texts->addStretch(1);
    m_layout->addLayout(texts, 1);
    setMinimumHeight(metrics::ListRow);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&themes, &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void CardRow::setTitle(const QString& title)
{
    m_title->setText(title);
}

void CardRow::setSecondLine(const QString& text)
{
    m_second->setText(text);
    m_second->setVisible(!text.isEmpty());
}

void CardRow::setTitleWraps(bool wraps)
{
    m_title->setElideMode(wraps ? Qt::ElideNone : Qt::ElideRight);
    m_title->setWordWrap(wraps);
    setSizePolicy(QSizePolicy::Preferred, wraps ? QSizePolicy::Minimum : QSizePolicy::Fixed);
}

void CardRow::setIcon(const QString& name, Theme::Color color)
{
    if (m_iconName.isEmpty() && !name.isEmpty())
        m_layout->insertSpacing(0, 30); // an item, so that it mirrors
    m_iconName = name;
    m_iconColor = color;
    m_status.reset();
    update();
}

void CardRow::setStatus(DisplayStatus status)
{
    setIcon(statusIconName(status), Theme::Color::Ink2);
    m_status = status;
}

void CardRow::addTrailing(QWidget* widget)
{
    m_layout->addWidget(widget, 0, Qt::AlignVCenter);
}

void CardRow::paintEvent(QPaintEvent*)
{
    if (m_iconName.isEmpty())
        return;
    QPainter painter(this);
    const QColor surface = m_themes.color(Theme::Color::Surface);
    const QColor color = m_status ? m_themes.status(*m_status).icon : m_themes.color(m_iconColor);
    const QRect where(metrics::CardPadding - 1, (height() - metrics::IconSidebar) / 2, metrics::IconSidebar,
                      metrics::IconSidebar);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), where),
                       m_themes.pixmap(m_iconName, metrics::IconSidebar, color, surface, devicePixelRatioF()));
}

FigureView::FigureView(const ThemeManager& themes, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(15, 6, 12, 6);
    column->setSpacing(0);
    auto* pair = new QWidget;
    pair->setLayoutDirection(Qt::LeftToRight); // "10.9 kW" in right-to-left, too
    auto* amount = new QHBoxLayout(pair);
    amount->setContentsMargins(0, 0, 0, 0);
    amount->setSpacing(UnitSpacing);
    m_value = new TextLabel(themes, TypeRole::Figure);
    m_value->setObjectName(QStringLiteral("figureValue"));
    m_value->setLiveNumber();
    m_unit = new TextLabel(themes, TypeRole::Body, Theme::Color::Ink2);
    m_unit->setObjectName(QStringLiteral("figureUnit"));
    m_unit->setContentsMargins(0, 6, 0, 0);
    amount->addWidget(m_value);
    amount->addWidget(m_unit);
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(pair);
    line->addStretch(1);
    m_caption = new TextLabel(themes, TypeRole::Caption, Theme::Color::Ink2);
    m_caption->setObjectName(QStringLiteral("figureCaption"));
    m_caption->setElideMode(Qt::ElideRight);
    column->addStretch(1);
    column->addLayout(line);
    column->addWidget(m_caption);
    column->addStretch(1);
}

void FigureView::setFigure(const QString& value, const QString& unit)
{
    m_value->setText(value);
    m_unit->setText(unit);
    fitUnit();
}

void FigureView::setCaption(const QString& text)
{
    m_captionText = text;
    fitUnit();
}

void FigureView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitUnit();
}

int FigureView::widthOf(bool isUnitBeside) const
{
    const QMargins margins = layout()->contentsMargins();
    const int unit = isUnitBeside && !m_unit->text().isEmpty() ? UnitSpacing + m_unit->sizeHint().width() : 0;
    return margins.left() + m_value->sizeHint().width() + unit + margins.right();
}

/// What is asked for does not depend on what there is, else a figure that once was narrow would stay so.
QSize FigureView::sizeHint() const
{
    const QSize hint = QWidget::sizeHint();
    return {std::max(hint.width(), widthOf(true)), hint.height()};
}

QSize FigureView::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    const int caption = std::min(m_caption->fontMetrics().horizontalAdvance(m_captionText) + 2, LeastCaption);
    return {std::max(widthOf(false), margins.left() + caption + margins.right()), QWidget::minimumSizeHint().height()};
}

/// A unit that has no room beside its number begins the line below: a cut word is none.
void FigureView::fitUnit()
{
    const bool isBeside = widthOf(true) <= width();
    m_unit->setVisible(isBeside && !m_unit->text().isEmpty()); // an empty one would take the spacing
    m_caption->setText(isBeside              ? m_captionText
                       : m_captionText.isEmpty() ? m_unit->text()
                                                 : QStringLiteral("%1, %2").arg(m_unit->text(), m_captionText));
}

} // namespace forecourt::ui
