// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the desktop asks for: dark or light, more contrast, less motion.
#pragma once

#include <QObject>
#include <QPalette>

class QDBusVariant;

namespace forecourt::ui {

/// Reads the desktop portal's appearance settings, which Qt 6.4 does not know, and falls back to
/// the lightness of the palette the desktop gave. Asks once and listens; never blocks on the
/// answer. Thread: GUI.
class SystemColorScheme : public QObject
{
    Q_OBJECT
public:
    /// \a desktopPalette is the palette before any theme of ours was applied.
    explicit SystemColorScheme(const QPalette& desktopPalette, QObject* parent = nullptr);

    [[nodiscard]] bool prefersDark() const;
    [[nodiscard]] bool prefersHighContrast() const;
    [[nodiscard]] bool prefersReducedMotion() const { return m_reducedMotion; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void takeSetting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);

    bool m_paletteIsDark = false;
    bool m_paletteIsHighContrast = false;
    int m_scheme = 0; ///< portal: 0 no preference, 1 dark, 2 light
    bool m_contrast = false;
    bool m_reducedMotion = false;
};

} // namespace forecourt::ui
