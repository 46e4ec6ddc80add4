// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pagelayout.h"

#include "ui/widgets/card.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace forecourt::ui {

QVBoxLayout* makePageColumn(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::PageMargin, 0, metrics::PageMargin, metrics::CardGap);
    column->setSpacing(metrics::CardGap);
    return column;
}

QScrollArea* makeScrollArea(QWidget* inner)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // the wheel scrolls; Tab goes to what is inside
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(inner);
    inner->setAutoFillBackground(false); // setWidget() switched it on
    return area;
}

Card* makeFramed(const ThemeManager& themes, QWidget* view)
{
    auto* card = new Card(themes);
    card->addRow(view, 1);
    return card;
}

QHBoxLayout* makeScrollingColumn(QWidget* page)
{
    auto* inner = new QWidget;
    auto* row = new QHBoxLayout(inner);
    row->setContentsMargins(metrics::PageMargin, 0, metrics::PageMargin, metrics::PageMargin);
    row->setSpacing(metrics::CardGap);
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(makeScrollArea(inner));
    return row;
}

} // namespace forecourt::ui
