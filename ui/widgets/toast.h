// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Short notices between pages and status bar, with Undo where something can be undone.
#pragma once

#include "ui/widgets/button.h"

#include <QFrame>
#include <QTimer>

class QHBoxLayout;

namespace forecourt::ui {

/// One notice; lives 10 s, longer while hovered or focused; Esc closes the one with the focus. Made by
/// ToastHost::post(). Thread: GUI.
class Toast : public QFrame
{
    Q_OBJECT
public:
    Toast(const ThemeManager& themes, const QString& iconName, const QString& text, const QString& actionText,
          QWidget* parent);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// Closes it before its time.
    void dismiss();

Q_SIGNALS:
    /// It goes and has the keyboard, which somebody else should take now.
    void focusReleased();
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
    [[nodiscard]] bool hasKeyboard() const;

    const ThemeManager& m_themes;
    QString m_iconName;
    QString m_text;
    QTimer m_lifetime{this};
};

/// A strip for at most three toasts beside each other, the newest outermost; not there while there are none. In a
/// layout it takes its room from the page, for lying over it a toast would cover a control. Source: design.md §3, but
/// for that. Thread: GUI.
class ToastHost : public QWidget
{
    Q_OBJECT
public:
    explicit ToastHost(const ThemeManager& themes, QWidget* parent = nullptr);

    /// Shows \a text; with \a actionText an action in accent. The oldest goes if there are three.
    Toast* post(const QString& iconName, const QString& text, const QString& actionText = {});

Q_SIGNALS:
    /// Every toast also reaches the log.
    void posted(const QString& text);
    /// A toast with the keyboard goes; see Toast.
    void focusReleased();

private:
    const ThemeManager& m_themes;
    QHBoxLayout* m_row;
    QList<Toast*> m_toasts;
};

} // namespace forecourt::ui
