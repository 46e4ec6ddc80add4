// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/overflowarea.h"

#include "ui/theme/keyboardfocus.h"

#include <QApplication>
#include <QLayout>
#include <QScrollBar>

namespace forecourt::ui {

OverflowArea::OverflowArea(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the wheel scrolls; Tab goes to what is inside
    viewport()->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && widget() != nullptr && widget()->isAncestorOf(now) && hasKeyboardFocus(now)) // a click is in sight already
            ensureWidgetVisible(now);
    });
}

void OverflowArea::setContent(QWidget* content)
{
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget() switched it on
}

void OverflowArea::goToBegin()
{
    verticalScrollBar()->setValue(verticalScrollBar()->minimum());
    horizontalScrollBar()->setValue(horizontalScrollBar()->minimum());
}

PageStack::PageStack(QWidget* parent) : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

QSize PageStack::minimumSizeHint() const
{
    const QWidget* const page = currentWidget();
    return page != nullptr ? page->minimumSizeHint().expandedTo(page->minimumSize()) : QSize();
}

int PageStack::heightForWidth(int width) const
{
    const QWidget* const page = currentWidget();
    QLayout* const layout = page != nullptr ? page->layout() : nullptr;
    return layout != nullptr && layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width) : minimumSizeHint().height();
}

} // namespace forecourt::ui
