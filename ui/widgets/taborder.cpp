// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include "ui/widgets/pageheader.h"

#include <QLayout>
#include <QSet>
#include <QWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {

/// Everything that could take the focus, also what is hidden now.
class TabWalk
{
public:
    void visit(QWidget* widget)
    {
        if (m_seen.contains(widget))
            return;
        m_seen.insert(widget);
        // a proxy is reached by itself: the field of a combo box is its box
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->focusProxy() == nullptr)
            order.append(widget);
        visitChildren(*widget);
    }

    void visitChildren(const QWidget& parent)
    {
        if (parent.layout() != nullptr)
            visitLayout(*parent.layout());
        for (QWidget* child : strayChildren(parent)) {
            if (!child->isWindow())
                visit(child);
        }
    }

    QList<QWidget*> order;

private:
    void visitLayout(const QLayout& layout)
    {
        for (int i = 0; i < layout.count(); ++i) {
            QLayoutItem* const item = layout.itemAt(i);
            if (item == nullptr)
                continue;
            if (QWidget* const widget = item->widget())
                visit(widget);
            else if (const QLayout* const inner = item->layout())
                visitLayout(*inner);
        }
    }

    /// Children in no layout, as read; beside a layout they lie over it, and come as they were made.
    static QList<QWidget*> strayChildren(const QWidget& parent)
    {
        QList<QWidget*> children;
        for (QObject* child : parent.children()) {
            if (child != nullptr && child->isWidgetType()) // null while the parent goes
                children.append(static_cast<QWidget*>(child));
        }
        if (parent.layout() == nullptr) {
            const bool isMirrored = parent.layoutDirection() == Qt::RightToLeft;
            std::stable_sort(children.begin(), children.end(), [isMirrored](const QWidget* a, const QWidget* b) {
                if (a->y() != b->y())
                    return a->y() < b->y();
                return isMirrored ? a->x() > b->x() : a->x() < b->x();
            });
        }
        return children;
    }

    QSet<const QWidget*> m_seen;
};

bool isReachable(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled();
}

bool isInHeader(const QWidget* widget)
{
    while (widget != nullptr && qobject_cast<const PageHeader*>(widget) == nullptr)
        widget = widget->parentWidget();
    return widget != nullptr;
}

QList<QWidget*> wholeOrder(const QWidget& root)
{
    TabWalk walk;
    walk.visitChildren(root);
    return walk.order;
}

/// Below 0: it is none of them. A part of a composite counts as its owner.
qsizetype placeOfFocus(const QWidget& root, const QList<QWidget*>& order)
{
    qsizetype at = -1;
    for (QWidget* widget = root.focusWidget(); widget != nullptr && widget != &root && at < 0; widget = widget->parentWidget())
        at = order.indexOf(widget);
    return at;
}

} // namespace

QList<QWidget*> tabOrder(const QWidget& root)
{
    QList<QWidget*> order = wholeOrder(root);
    order.removeIf([](const QWidget* widget) { return !isReachable(widget); });
    return order;
}

QWidget* firstInPane(QWidget& pane)
{
    if (pane.focusPolicy() & Qt::TabFocus)
        return &pane;
    const QList<QWidget*> order = tabOrder(pane);
    const auto found = std::find_if(order.begin(), order.end(), [](const QWidget* widget) { return !isInHeader(widget); });
    return found != order.end() ? *found : order.value(0);
}

QList<QWidget*> panesOf(const QWidget& page)
{
    QList<QWidget*> panes;
    for (QWidget* widget : tabOrder(page)) {
        for (QWidget* pane = widget; pane != nullptr && pane != &page; pane = pane->parentWidget()) {
            if (pane->property("pane").toBool() && !panes.contains(pane))
                panes.append(pane);
        }
    }
    return panes;
}

bool focusNextInLayout(QWidget& root, bool forward)
{
    const QList<QWidget*> order = wholeOrder(root); // what had the focus may just have been hidden
    QWidget* const focus = root.focusWidget();
    qsizetype at = placeOfFocus(root, order);
    if (at < 0 && !forward)
        at = order.size();
    for (qsizetype step = 1; step <= order.size(); ++step) {
        const qsizetype next = (at + (forward ? step : -step) + 2 * order.size()) % order.size();
        if (!isReachable(order.at(next)) || order.at(next) == focus)
            continue;
        order.at(next)->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

bool focusNearestIn(QWidget& pane)
{
    const QList<QWidget*> order = wholeOrder(pane);
    const qsizetype at = placeOfFocus(pane, order);
    if (at < 0)
        return false;
    QList<QWidget*> candidates = order.mid(at + 1);
    for (qsizetype i = at - 1; i >= 0; --i)
        candidates.append(order.at(i));
    const auto found = std::find_if(candidates.begin(), candidates.end(), isReachable);
    if (found == candidates.end())
        return false;
    (*found)->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace forecourt::ui
