// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Short notices in the window's corner, with Undo where something can be undone.
#pragma once

#include "ui/widgets/button.h"

#include <QFrame>
#include <QTimer>

namespace forecourt::ui {

/// One notice; lives 10 s, longer while hovered or focused. Made by ToastHost::post().
class Toast : public QFrame
{
    Q_OBJECT
public:
    Toast(const ThemeManager& themes, const QString& iconName, const QString& text, const QString& actionText,
          QWidget* parent);

    [[nodiscard]] const QString& text() const { return m_text; }

Q_SIGNALS:
    /// The action (Undo) was pressed; the toast closes after that.
    void actionTriggered();
    void closed();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fadeTo(double opacity);
    void close();

    const ThemeManager& m_themes;
    QString m_iconName;
    QString m_text;
    QTimer m_lifetime;
};

/// Stacks at most three toasts above the lower right corner of \a window's content. Source: design.md §3.
class ToastHost : public QObject
{
    Q_OBJECT
public:
    /// \a bottomMargin: what to stay clear of, e.g. the status bar.
    ToastHost(const ThemeManager& themes, QWidget* window, int bottomMargin = metrics::StatusBarHeight);

    /// Shows \a text; with \a actionText an action in accent. The oldest goes if there are three.
    Toast* post(const QString& iconName, const QString& text, const QString& actionText = {});

Q_SIGNALS:
    /// Every toast also reaches the log.
    void posted(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    const ThemeManager& m_themes;
    QWidget* m_window;
    int m_bottomMargin;
    QList<Toast*> m_toasts;
};

} // namespace forecourt::ui
