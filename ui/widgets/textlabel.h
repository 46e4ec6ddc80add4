// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A label in a type role and an ink, that can elide and draw numbers which do not dance.
#pragma once

#include "ui/theme/thememanager.h"

#include <QLabel>

namespace forecourt::ui {

/// Follows theme and font changes by itself. Plain text only unless setTextFormat() says otherwise.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    TextLabel(const ThemeManager& themes, TypeRole role, Theme::Color ink = Theme::Color::Ink1,
              QWidget* parent = nullptr);
    TextLabel(const ThemeManager& themes, const QString& text, TypeRole role,
              Theme::Color ink = Theme::Color::Ink1, QWidget* parent = nullptr);

    void setRole(TypeRole role);
    void setInk(Theme::Color ink);
    /// Names and second lines may elide, numbers and states never. The whole text is the tooltip.
    /// \a leastCharacters of a longer text are always shown; a shorter text is never cut.
    void setElideMode(Qt::TextElideMode mode, int leastCharacters = 4);
    /// Leading and trailing follow the window, never the script of the text: names and numbers stand
    /// with their neighbours in right-to-left, too.
    void setAlignment(Qt::Alignment alignment);
    /// For values that change while one looks: equal digit widths, and room for \a widest text.
    void setLiveNumber(const QString& widest = {});

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void applyTheme();
    void applyDirection();

    const ThemeManager& m_themes;
    TypeRole m_role;
    Theme::Color m_ink;
    Qt::Alignment m_alignment = Qt::AlignLeading | Qt::AlignVCenter;
    Qt::TextElideMode m_elide = Qt::ElideNone;
    int m_leastCharacters = 4;
    bool m_liveNumber = false;
    QString m_widest;
};

} // namespace forecourt::ui
