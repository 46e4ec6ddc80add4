// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Line icons recoloured and rendered once per name, size, colours and pixel ratio.
#pragma once

#include <QColor>
#include <QHash>
#include <QPixmap>
#include <QString>

namespace forecourt::ui {

/// Renders :/icons/<name>.svg. Thread: GUI.
class IconCache
{
public:
    /// The icon in \a color, \a size logical pixels square for a screen of \a devicePixelRatio.
    /// \a behind colours the inner mark of filled glyphs: the colour of what lies behind.
    /// An unknown name gives a null pixmap and a warning in the log.
    [[nodiscard]] QPixmap pixmap(const QString& name, int size, const QColor& color,
                                 const QColor& behind, qreal devicePixelRatio);

    /// Forgets all pixmaps, for example after a theme change.
    void clear();

    [[nodiscard]] static bool exists(const QString& name);

private:
    QHash<QString, QPixmap> m_pixmaps;
    QHash<QString, QByteArray> m_sources;
};

/// True for icons that point along the reading direction and are mirrored in right-to-left.
[[nodiscard]] bool isMirroredIcon(const QString& name);

} // namespace forecourt::ui
