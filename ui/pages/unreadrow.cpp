// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/unreadrow.h"

#include "ui/format/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace forecourt::ui {

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
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(view, 1);
    column->addWidget(this);
    return both;
}

void UnreadRow::setError(const std::optional<Error>& error)
{
    if (error)
        //: Below a list that ends too early; %1 is a sentence that says why.
        m_text->setText(tr("Not everything could be read. %1").arg(errorSentence(*error)));
    setVisible(error.has_value());
}

void UnreadRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, m_themes.color(Theme::Color::Line));
}

} // namespace forecourt::ui
