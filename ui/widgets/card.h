// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A framed surface with a title row; rows inside are separated by grid lines.
#pragma once

#include "ui/widgets/textlabel.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace forecourt::ui {

/// Pages put content with addRow() (full width, separated by lines) or into body() (padded).
class Card : public QFrame
{
    Q_OBJECT
public:
    /// Without \a title there is no title row.
    explicit Card(const ThemeManager& themes, const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Second text beside the title, in ink 2.
    void setSubtitle(const QString& text);
    /// A title that is longer is cut down to \a width before what stands beside it; else down to 140 pixels.
    void setLeastTitle(int width);
    /// The right end of the title row: legend, quiet actions.
    [[nodiscard]] QHBoxLayout* titleActions() { return m_actions; }
    /// A layout padded by 14 at the sides and 12 below, made on first use.
    [[nodiscard]] QVBoxLayout* body();
    /// Adds \a row in full width; a grid line separates it from what stands above.
    void addRow(QWidget* row, int stretch = 0);
    void addStretch();

private:
    void makeTitleRow();
    void fitTitle();
    void addLine();

    const ThemeManager& m_themes;
    QVBoxLayout* m_outer;
    QVBoxLayout* m_body = nullptr;
    QWidget* m_titleRow = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_subtitle = nullptr;
    QHBoxLayout* m_actions = nullptr;
    int m_leastTitle = 140;
    bool m_isEmpty = true;
};

/// A row of a card: icon, title, second line, and one action at the end. 44 high or more.
class CardRow : public QWidget
{
    Q_OBJECT
public:
    CardRow(const ThemeManager& themes, const QString& title, const QString& secondLine = {},
            QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSecondLine(const QString& text);
    /// A long title takes a second line instead of losing its end.
    void setTitleWraps(bool wraps);
    void setIcon(const QString& name, Theme::Color color);
    void setStatus(DisplayStatus status);
    /// Takes \a widget to the right end, in the order of the calls.
    void addTrailing(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeManager& m_themes;
    TextLabel* m_title;
    TextLabel* m_second;
    QHBoxLayout* m_layout;
    QString m_iconName;
    Theme::Color m_iconColor = Theme::Color::Ink2;
    std::optional<DisplayStatus> m_status;
};

/// Numbers that matter: a large value, its unit and a line below ("186,4 kWh", "+9 % on last Tuesday"). A unit that has no
/// room beside the value stands at the beginning of that line.
class FigureView : public QWidget
{
    Q_OBJECT
public:
    explicit FigureView(const ThemeManager& themes, QWidget* parent = nullptr);

    void setFigure(const QString& value, const QString& unit);
    void setCaption(const QString& text);

    /// With the unit beside the value, wherever it stands now.
    [[nodiscard]] QSize sizeHint() const override;
    /// With the unit in the line below.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitUnit();
    [[nodiscard]] int widthOf(bool isUnitBeside) const;

    TextLabel* m_value;
    TextLabel* m_unit;
    TextLabel* m_caption;
    QString m_captionText;
};

} // namespace forecourt::ui
