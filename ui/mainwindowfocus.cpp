// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that leads the keyboard through its parts.
#include "ui/mainwindow.h"

#include "ui/theme/keyboardfocus.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusstrip.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {

bool canTakeFocus(const QWidget* widget)
{
    return widget != nullptr && widget->isVisible() && widget->isEnabled();
}

/// Where the keyboard begins in \a page: not in a field, which would keep keys like Ctrl+Z to itself.
QWidget* startOf(QWidget& page)
{
    const QList<QWidget*> order = tabOrder(page);
    QWidget* const first = firstInPane(page);
    const auto found = std::find_if(order.begin() + std::max<qsizetype>(0, order.indexOf(first)), order.end(),
                                    [](const QWidget* widget) { return qobject_cast<const QLineEdit*>(widget) == nullptr; });
    return found != order.end() ? *found : first;
}

} // namespace

void MainWindow::focusPage()
{
    if (QWidget* const page = currentPage())
        focusIn(*page, page->focusWidget(), hasKeyboardFocus(QApplication::focusWidget()));
}

/// The keyboard goes along to the other page, with its ring; only the list of pages keeps it when it turns them, for its arrows.
void MainWindow::turnTo(QWidget& page)
{
    if (m_stack->currentWidget() == &page)
        return;
    const bool hasRing = keepsKeyboardFocus(focusWidget()); // perhaps under a dialog
    const bool isInList = m_isListTurning && focusWidget() != nullptr && m_sidebar->isAncestorOf(focusWidget());
    QWidget* const before = page.focusWidget(); // the stack would choose any
    m_stack->setCurrentWidget(&page);
    if (!isInList)
        focusIn(page, canTakeFocus(before) ? before : startOf(page), hasRing);
}

void MainWindow::focusIn(QWidget& page, QWidget* wanted, bool hasRing)
{
    QWidget* const target = canTakeFocus(wanted) ? wanted : firstInPane(page);
    if (target == nullptr)
        return;
    target->setFocus(Qt::OtherFocusReason);
    if (hasRing)
        giveKeyboardFocus(target);
}

/// What had the keyboard may go with the work it began: then it stays in the page, as the next thing in the window may
/// be the notice that takes the work back.
bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget* const page = currentPage();
    const QWidget* const focus = focusWidget();
    const bool isGoing = focus != nullptr && !canTakeFocus(focus);
    if (isGoing && page != nullptr && page->isAncestorOf(focus) && focusNearestIn(*page))
        return true;
    return focusNextInLayout(*this, next);
}

void MainWindow::cycleFocus(int step)
{
    QList<QWidget*> panes{m_sidebar};
    if (QWidget* const page = currentPage())
        panes << page << panesOf(*page);
    if (m_toasts->isVisible())
        panes << m_toasts;
    panes << m_statusStrip;
    qsizetype current = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focusWidget() != nullptr && (panes[i] == focusWidget() || panes[i]->isAncestorOf(focusWidget())))
            current = i; // the innermost pane comes last
    }
    for (qsizetype tried = 1; tried <= panes.size(); ++tried) {
        const qsizetype next = (current + step * tried + panes.size() * panes.size()) % panes.size();
        if (panes[next] == m_sidebar) {
            m_sidebar->focusList();
            return;
        }
        if (QWidget* const target = firstInPane(*panes[next])) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace forecourt::ui
