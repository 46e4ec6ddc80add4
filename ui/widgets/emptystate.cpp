// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

namespace forecourt::ui {

EmptyState::EmptyState(const ThemeManager& themes, const QString& iconName, const QString& title,
                       const QString& text, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_iconName(iconName), m_icon(new QLabel(this))
{
    m_title = new TextLabel(themes, title, TypeRole::PageTitle);
    m_text = new TextLabel(themes, text, TypeRole::Body, Theme::Color::Ink2);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setMaximumWidth(520);
    m_text->setVisible(!text.isEmpty());
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    // beside stretches, not aligned: a label with an alignment gets the height of another width
    auto* words = new QHBoxLayout;
    words->addStretch(1);
    words->addWidget(m_text, 100);
    words->addStretch(1);
    column->addLayout(words);
    column->addSpacing(8);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(m_actions);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    connect(&themes, &ThemeManager::changed, this, &EmptyState::applyTheme);
    applyTheme();
}

void EmptyState::applyTheme()
{
    m_icon->setPixmap(m_themes.pixmap(m_iconName, metrics::IconEmpty, m_themes.color(Theme::Color::Accent),
                                      m_themes.color(Theme::Color::Surface), devicePixelRatioF()));
}

void EmptyState::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    applyTheme(); // the screen, and so its pixel ratio, is known now
}

void EmptyState::setTitle(const QString& title)
{
    m_title->setText(title);
}

void EmptyState::setText(const QString& text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

Button* EmptyState::addAction(const QString& text, Button::Kind kind, const QString& iconName)
{
    auto* button = new Button(m_themes, iconName, text, kind);
    button->setTall(true);
    m_actions->addWidget(button);
    return button;
}

ViewStack::ViewStack(QWidget* view, QWidget* parent) : QStackedWidget(parent)
{
    addWidget(view);
}

void ViewStack::setEmptyState(QWidget* empty)
{
    m_empty = empty;
    addWidget(empty);
}

void ViewStack::setEmpty(bool isEmpty)
{
    setCurrentWidget(isEmpty && m_empty != nullptr ? m_empty : widget(0));
}

} // namespace forecourt::ui
