// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The top of every page: where am I, what is its state, what can I do here.
#pragma once

#include "ui/widgets/button.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace forecourt::ui {

class BellButton;
class SearchButton;
class TextLabel;

/// 56 high. Parts that are not used do not show: back button, parent title, context, search, bell.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const ThemeManager& themes, const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// "Chargers / Yard DC": \a title in ink 2 before the page's own, with the back button.
    void setParentTitle(const QString& title);
    /// One short text in ink 2 behind the title.
    void setContext(const QString& text);
    /// A badge (or a link) behind the title, in the order of the calls.
    void addBadge(QWidget* badge);
    /// Removes and deletes all badges.
    void clearBadges();
    /// A button at the right. At most one primary on a page, the last.
    void addAction(QWidget* button);
    /// Shows a search field of 288 × 28; \a shortcut is drawn at its end ("Ctrl+F") and focuses it.
    QLineEdit* enableSearch(const QString& placeholder, const QKeySequence& shortcut = {});
    /// Shows what opens the command palette, in front of the bell. The window calls it for every page.
    void enablePalette();
    void setPaletteKey(const QKeySequence& shortcut);
    /// Shows the bell with a count of open alerts. The window calls it for every page.
    void enableBell();
    void setBellCount(int count);

Q_SIGNALS:
    void backRequested();
    void searchChanged(const QString& text);
    /// With the widget where the list is to open.
    void bellPressed(QWidget* bell);
    void paletteRequested(QWidget* field);

private:
    /// The context is as wide as its text, where there is room.
    void limitContext();

    const ThemeManager& m_themes;
    QHBoxLayout* m_layout;
    QHBoxLayout* m_badges;
    QHBoxLayout* m_actions;
    IconButton* m_back;
    Button* m_parent;
    TextLabel* m_slash;
    TextLabel* m_title;
    TextLabel* m_context;
    SearchButton* m_palette = nullptr;
    BellButton* m_bell = nullptr;
};

/// Bell with a 16 px count at its corner.
class BellButton : public IconButton
{
    Q_OBJECT
public:
    explicit BellButton(const ThemeManager& themes, QWidget* parent = nullptr);

    void setCount(int count);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeManager& m_themes;
    int m_count = 0;
};

/// Small line with optional icon for facts below a page header ("Online, seen 3 s ago"). Where they have no room the last
/// one that begins is elided, and all of them are the tooltip.
class FactLine : public QWidget
{
    Q_OBJECT
public:
    struct Fact
    {
        QString text;
        QString iconName;
        Theme::Color iconColor = Theme::Color::Ink2;
    };

    explicit FactLine(const ThemeManager& themes, QWidget* parent = nullptr);

    void setFacts(const QList<Fact>& facts);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeManager& m_themes;
    QList<Fact> m_facts;
    QString m_whole; ///< one fact a line
};

} // namespace forecourt::ui
