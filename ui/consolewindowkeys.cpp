// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the pages beside those of the window: the part of ConsoleWindow that lets them live together.
#include "ui/consolewindow.h"

#include "ui/consolepages.h"
#include "ui/mainwindow.h"
#include "ui/pageaction.h"
#include "ui/widgets/sidepane.h"

#include <QLineEdit>
#include <QMenu>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

QAction* ConsoleWindow::standIn(const char* name) const
{
    return m_window->currentPage() == nullptr ? nullptr : standInOf(*m_window->currentPage(), QLatin1String(name));
}

void ConsoleWindow::clearFilter()
{
    QLineEdit* const field = pageFilter();
    if (QAction* const own = standIn("menuClearFilter"))
        own->trigger();
    else if (field != nullptr && !field->text().isEmpty())
        field->clear();
    else
        SidePane::closeIn(*m_window->currentPage());
}

void ConsoleWindow::makePrintAction()
{
    QMenu* const menu = m_window->menu(MainWindow::MenuId::File);
    QAction* const first = menu->actions().value(0);
    m_printAction = m_window->addCommand(MainWindow::MenuId::File, {QStringLiteral("menuPrint"), tr("&Print…"), QStringLiteral("printer"),
                                                                    tr("Look at what this page shows as it comes on paper, print it or save it as a PDF"),
                                                                    QKeySequence(Qt::CTRL | Qt::Key_P)},
                                         [this] {
                                             if (QAction* const own = standIn("menuPrint"))
                                                 own->trigger();
                                         });
    menu->insertAction(first, m_printAction);
    menu->insertSeparator(first);
    for (QWidget* const page : std::as_const(m_pages)) {
        if (const QAction* const own = standInOf(*page, QStringLiteral("menuPrint")))
            connect(own, &QAction::changed, this, &ConsoleWindow::updatePrint);
    }
}

void ConsoleWindow::updatePrint()
{
    const QAction* const own = standIn("menuPrint");
    m_window->actionBook().setBlockedReason(*m_printAction, own == nullptr     ? tr("this page has nothing to print")
                                                            : own->isEnabled() ? QString()
                                                                               : own->toolTip());
}

/// Keys that mean something to the widget with the focus or to what stands around it in the open page.
QList<QKeySequence> ConsoleWindow::keysAtFocus() const
{
    const QWidget* const page = m_window->currentPage();
    const QWidget* const focus = m_window->focusWidget();
    QList<QKeySequence> keys;
    if (page == nullptr || focus == nullptr || (focus != page && !page->isAncestorOf(focus)))
        return keys;
    const auto counts = [focus](const QObject* owner, Qt::ShortcutContext context) {
        const auto* const widget = qobject_cast<const QWidget*>(owner);
        return widget == focus || (widget != nullptr && context != Qt::WidgetShortcut && widget->isAncestorOf(focus));
    };
    for (const QShortcut* const own : page->findChildren<QShortcut*>()) {
        if (counts(own->parent(), own->context()))
            keys.append(own->key());
    }
    for (const QAction* const own : page->findChildren<QAction*>()) {
        const QObjectList owners = own->associatedObjects();
        if (std::any_of(owners.begin(), owners.end(), [&](const QObject* owner) { return counts(owner, own->shortcutContext()); }))
            keys.append(own->shortcuts());
    }
    return keys;
}

/// What the page does with a key counts there: two would block each other.
void ConsoleWindow::yieldToPage()
{
    const QList<QKeySequence> keys = keysAtFocus();
    const ActionBook& book = m_window->actionBook();
    for (QAction* const action : book.actions()) {
        if (!book.isOfPage(*action))
            action->setShortcutContext(keys.contains(action->shortcut()) ? Qt::WidgetShortcut : Qt::WindowShortcut);
    }
}

void ConsoleWindow::makePageActions()
{
    for (const PageEntry& entry : pageEntries()) {
        QWidget* const page = m_pages.value(QLatin1String(entry.id));
        if (page == nullptr)
            continue;
        leaveKeysToWindow(*page);
        const QList<QAction*> actions = pageActions(*page);
        if (actions.isEmpty())
            continue;
        const bool isSessions = page == m_pages.value(QStringLiteral("sessions")) || QLatin1String(entry.parentId) == QLatin1String("sessions");
        QMenu* const menu = isSessions ? m_window->menu(MainWindow::MenuId::Session)
                                       : m_window->menu(MainWindow::MenuId::Tools)->addMenu(m_context.themes.icon(QLatin1String(entry.iconName), Theme::Color::Ink2),
                                                                                escaped(entry.title()));
        menu->setToolTipsVisible(true);
        if (isSessions)
            menu->addSeparator();
        for (QAction* const action : actions) {
            m_window->actionBook().enter(*action, {action->objectName(), action->text(), action->property("iconName").toString(),
                                                   action->toolTip(), action->shortcut()}, {page, entry.title()});
            menu->addAction(action);
            m_pageActions.append({action, page});
        }
    }
}

} // namespace forecourt::ui
