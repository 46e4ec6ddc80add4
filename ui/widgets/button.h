// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The push button of the window: four kinds, and "disabled with a reason".
#pragma once

#include "ui/theme/thememanager.h"

#include <QPushButton>

namespace forecourt::ui {

/// Use triggered(), not clicked(): a blocked button is still clicked, and then tells its reason.
class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Default, Primary, Quiet, Link, Danger };

    Button(const ThemeManager& themes, const QString& text, Kind kind = Kind::Default, QWidget* parent = nullptr);
    Button(const ThemeManager& themes, const QString& iconName, const QString& text, Kind kind = Kind::Default,
           QWidget* parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    /// Lucide name; the colour follows kind and theme. Empty: no icon.
    void setIconName(const QString& name);
    /// 32 px high, for forms and dialogs.
    void setTall(bool tall);
    /// Less padding at the sides, for a button that stands in a line of text.
    void setCompact(bool compact);
    /// A chevron at the end; use with setMenu().
    void setHasMenu(bool hasMenu);

    /// Looks disabled, stays in the tab order; tooltip and accessible description tell \a reason.
    void block(const QString& reason);
    void unblock();
    /// block(reason), or unblock() if \a reason is empty.
    void setBlockedReason(const QString& reason);
    [[nodiscard]] bool isBlocked() const { return !m_reason.isEmpty(); }
    [[nodiscard]] const QString& blockedReason() const { return m_reason; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Pressed by mouse, keyboard or assistive technology while not blocked.
    void triggered();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void handleClick();
    void tellReason();
    void repolish();
    [[nodiscard]] Theme::Color textColor() const;

    const ThemeManager& m_themes;
    Kind m_kind = Kind::Default;
    QString m_iconName;
    QString m_reason;
    QString m_normalToolTip;
    bool m_hasMenu = false;
    bool m_isCompact = false;
};

/// A square quiet button with an icon only; \a name is tooltip and accessible name.
class IconButton : public Button
{
    Q_OBJECT
public:
    IconButton(const ThemeManager& themes, const QString& iconName, const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace forecourt::ui
