// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Decides which theme is in use, applies it to the application and hands out its parts.
#pragma once

#include "ui/theme/iconcache.h"
#include "ui/theme/theme.h"
#include "ui/theme/typography.h"

#include <QIcon>
#include <QObject>

#include <memory>

class QApplication;

namespace forecourt::ui {

class SystemColorScheme;

/// One per application, passed by reference to everything that paints. Applies style, palette and
/// style sheet at construction and again on every change; no restart is needed. Must outlive all
/// widgets. Thread: GUI.
class ThemeManager : public QObject
{
    Q_OBJECT
public:
    /// What the user chose in View > Theme.
    enum class Setting { System, Light, Dark, Contrast };
    Q_ENUM(Setting)

    /// How high rows of tables are.
    enum class Density { Comfortable, Compact };
    Q_ENUM(Density)

    explicit ThemeManager(QApplication& application, Setting setting = Setting::System);
    ~ThemeManager() override;

    [[nodiscard]] Setting setting() const { return m_setting; }
    void setSetting(Setting setting);

    [[nodiscard]] Density density() const { return m_density; }
    void setDensity(Density density);
    /// \a height of a row in the design, as dense as it is wanted; never below metrics::MinimumTarget.
    [[nodiscard]] int rowHeight(int height) const;

    [[nodiscard]] const Theme& theme() const { return *m_theme; }
    [[nodiscard]] const QColor& color(Theme::Color name) const { return m_theme->color(name); }
    [[nodiscard]] const StatusColors& status(DisplayStatus value) const { return m_theme->status(value); }
    [[nodiscard]] const Typography& typography() const { return m_typography; }
    [[nodiscard]] QFont font(TypeRole role) const { return m_typography.font(role); }
    /// True if toasts may fade.
    [[nodiscard]] bool allowsMotion() const;

    /// A pixmap in a token's colour; \a behind matters for filled glyphs only.
    [[nodiscard]] QPixmap pixmap(const QString& icon, int size, const QColor& color, const QColor& behind,
                                 qreal devicePixelRatio) const;
    /// A status icon in its colour over \a behind.
    [[nodiscard]] QPixmap statusPixmap(DisplayStatus status, int size, const QColor& behind,
                                       qreal devicePixelRatio) const;
    /// An icon that follows theme changes by itself: buttons keep it for ever. Disabled is ink 3.
    [[nodiscard]] QIcon icon(const QString& name, Theme::Color color = Theme::Color::Ink1) const;
    [[nodiscard]] QIcon statusIcon(DisplayStatus status) const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// Colours, density or application font changed: lay out and paint again.
    void changed();

private:
    void apply();
    [[nodiscard]] const Theme* chosenTheme() const;

    QApplication& m_application;
    SystemColorScheme* m_system = nullptr;
    Setting m_setting;
    Density m_density = Density::Comfortable;
    const Theme* m_theme;
    Typography m_typography;
    mutable IconCache m_icons;
    QString m_styleTemplate;
};

} // namespace forecourt::ui
