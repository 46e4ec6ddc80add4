// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Small labelled marks: the status badge, the filter chip and the count.
#pragma once

#include "ui/theme/thememanager.h"

#include <QAbstractButton>
#include <QWidget>

#include <optional>

namespace forecourt::ui {

/// Icon and word of a status, or a neutral note. 22 high. Quiet states stand on surface with a line.
class Badge : public QWidget
{
    Q_OBJECT
public:
    Badge(const ThemeManager& themes, DisplayStatus status, const QString& text = {}, QWidget* parent = nullptr);
    Badge(const ThemeManager& themes, const QString& iconName, const QString& text, QWidget* parent = nullptr);

    /// An empty \a text means the status word.
    void setStatus(DisplayStatus status, const QString& text = {});
    /// \a iconColor beside the shape, where the note is good or bad news.
    void setNeutral(const QString& iconName, const QString& text, Theme::Color iconColor = Theme::Color::Ink2);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setTextAndName(const QString& text);

    const ThemeManager& m_themes;
    std::optional<DisplayStatus> m_status;
    QString m_iconName;
    Theme::Color m_iconColor = Theme::Color::Ink2;
    QString m_text;
};

/// "Charger: Bay 4 ×": a filter in force. The key is ink 2, the value ink 1; a click removes it.
class FilterChip : public QAbstractButton
{
    Q_OBJECT
public:
    FilterChip(const ThemeManager& themes, const QString& key, const QString& value, QWidget* parent = nullptr);

    /// The chip that adds a filter: dashed border and a plus.
    [[nodiscard]] static FilterChip* makeAdder(const ThemeManager& themes, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeManager& m_themes;
    QString m_key;
    QString m_value;
    bool m_isAdder = false;
};

/// How a count is coloured.
enum class CountKind {
    Plain,   ///< fill with ink 2
    Waiting, ///< accent: somebody waits
    Alert,   ///< solid red: open alerts
};

/// Draws a count 18 high right-aligned in \a rect and returns the width it took. 0 draws nothing.
int drawCount(QPainter& painter, const ThemeManager& themes, const QRect& rect, int count, CountKind kind,
              const QColor& background);
[[nodiscard]] int countWidth(const ThemeManager& themes, int count);

} // namespace forecourt::ui
