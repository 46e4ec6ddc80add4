// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidepane.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>

namespace forecourt::ui {

namespace {

/// What was typed there would be out of sight.
bool hasTypedText(const QWidget& field)
{
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&field))
        return !text->isReadOnly() && text->document()->isModified();
    const auto* line = qobject_cast<const QLineEdit*>(&field);
    if (line == nullptr)
        line = field.findChild<QLineEdit*>(); // of a field for figures, or a box that can be typed into
    return line != nullptr && !line->isReadOnly() && line->isModified();
}

} // namespace

SidePane::SidePane(QWidget& pane, const QList<QAbstractItemView*>& tables, Empty empty)
    : QObject(&pane), m_pane(pane), m_tables(tables), m_empty(empty)
{
    auto* escape = new QAction(&pane);
    escape->setShortcut(Qt::Key_Escape);
    escape->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    pane.addAction(escape);
    connect(escape, &QAction::triggered, this, &SidePane::leave);
    for (QAbstractItemView* const table : tables) { // the same row once more
        connect(table, &QAbstractItemView::clicked, this, &SidePane::open);
        connect(table, &QAbstractItemView::activated, this, &SidePane::open);
    }
    if (empty == Empty::Nothing)
        pane.hide(); // with a hint it comes with its page
}

void SidePane::setFilled(bool isFilled)
{
    m_isFilled = isFilled;
    if (isFilled && m_isClosed && key() != m_closedKey)
        m_isClosed = false;
    show();
}

void SidePane::open()
{
    m_isClosed = false;
    show();
}

void SidePane::close()
{
    if (!isOpen())
        return;
    const bool hadKeyboard = m_pane.hasFocus() || m_pane.isAncestorOf(m_pane.window()->focusWidget());
    m_isClosed = true;
    m_closedKey = key();
    if (hadKeyboard && table() != nullptr)
        table()->setFocus(Qt::ShortcutFocusReason); // before it is hidden: else the next control gets it
    show();
}

bool SidePane::isOpen() const
{
    return m_isFilled && m_pane.isVisible();
}

bool SidePane::closeIn(const QWidget& page)
{
    for (SidePane* const pane : page.findChildren<SidePane*>()) {
        if (pane->isOpen()) {
            pane->close();
            return true;
        }
    }
    return false;
}

bool SidePane::isIn(const QWidget& page)
{
    return page.findChild<SidePane*>() != nullptr;
}

void SidePane::leave()
{
    const QWidget* const field = m_pane.window()->focusWidget();
    if (field != nullptr && field != &m_pane && m_pane.isAncestorOf(field) && hasTypedText(*field))
        m_pane.setFocus(Qt::ShortcutFocusReason);
    else
        close();
}

void SidePane::show()
{
    m_pane.setVisible(!m_isClosed && (m_isFilled || m_empty == Empty::Hint));
}

QAbstractItemView* SidePane::table() const
{
    for (QAbstractItemView* const table : m_tables) {
        if (!table->isHidden()) // the page as a whole may be
            return table;
    }
    return m_tables.value(0);
}

QVariant SidePane::key() const
{
    return table() != nullptr ? table()->property("wantedKey") : QVariant();
}

} // namespace forecourt::ui
