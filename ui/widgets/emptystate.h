// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What stands where there is nothing: what is missing, whether that is fine, and one action.
#pragma once

#include "ui/widgets/button.h"

#include <QStackedWidget>

class QHBoxLayout;
class QLabel;

namespace forecourt::ui {

class TextLabel;

/// Icon 40, title, text, actions; centred.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const ThemeManager& themes, const QString& iconName, const QString& title, const QString& text,
               QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setText(const QString& text);
    /// Adds a button below the text and returns it.
    Button* addAction(const QString& text, Button::Kind kind = Button::Kind::Default, const QString& iconName = {});

protected:
    void showEvent(QShowEvent* event) override;

private:
    void applyTheme();

    const ThemeManager& m_themes;
    QString m_iconName;
    QLabel* m_icon;
    TextLabel* m_title;
    TextLabel* m_text;
    QHBoxLayout* m_actions;
};

/// A view with its empty and its error page. Source: design.md §4 "Empty", "Error".
class ViewStack : public QStackedWidget
{
    Q_OBJECT
public:
    explicit ViewStack(QWidget* view, QWidget* parent = nullptr);

    void setEmptyState(QWidget* empty);
    void showView() { setCurrentIndex(0); }
    /// Shows the empty page if \a isEmpty and there is one, else the view.
    void setEmpty(bool isEmpty);

private:
    QWidget* m_empty = nullptr;
};

} // namespace forecourt::ui
