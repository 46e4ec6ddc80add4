// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/unreadrow.h"

#include "ui/format/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace forecourt::ui {

namespace {
QVBoxLayout* columnOf(QWidget* whole)
{
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}
} // namespace

UnreadRow::UnreadRow(const ThemeManager& themes, const QString& objectName)
    : m_themes(themes), m_text(new TextLabel(themes, TypeRole::Body))
{
    setObjectName(objectName);
    m_text->setWordWrap(true);
    auto* again = new Button(themes, tr("Try again"));
    again->setObjectName(objectName + QStringLiteral("Again"));
    connect(again, &Button::triggered, this, &UnreadRow::readAgainWanted);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::CardPadding, 6, metrics::CardPadding, 6);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(again);
    hide();
}

QWidget* UnreadRow::under(QWidget* view)
{
    auto* both = new QWidget;
    QVBoxLayout* column = columnOf(both);
    column->addWidget(view, 1);
    column->addWidget(this);
    return both;
}

QWidget* UnreadRow::above(QWidget* view)
{
    m_isAbove = true;
    auto* both = new QWidget;
    QVBoxLayout* column = columnOf(both);
    column->addWidget(this);
    column->addWidget(view, 1);
    return both;
}

void UnreadRow::setError(const std::optional<Error>& error, const QString& sentence)
{
    if (error)
        //: Below a list that ends too early; %1 is a sentence that says why.
        m_text->setText((sentence.isEmpty() ? tr("Not everything could be read. %1") : sentence).arg(readErrorSentence(*error)));
    setVisible(error.has_value());
}

void UnreadRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, m_isAbove ? height() - 1 : 0, width(), 1, m_themes.color(Theme::Color::Line));
}

} // namespace forecourt::ui
