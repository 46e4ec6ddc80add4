// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Paints one connector tile in three densities and knows where its buttons are.
#pragma once

#include "ui/theme/thememanager.h"
#include "ui/widgets/tilelayout.h"
#include "ui/widgets/tilerole.h"

#include <QAbstractItemDelegate>
#include <QFontMetrics>

#include <array>

namespace forecourt::ui {

/// \a name as it fits into \a width: its end stays, for "Garage 1 / 2" and "Garage 2 / 2" cut in their middle are one.
[[nodiscard]] QString shortenedName(const QString& name, const QFontMetrics& metrics, int width);

/// Used by ConnectorTileView only. Budget: 0.3 ms per tile.
class TileDelegate : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    explicit TileDelegate(const ThemeManager& themes, QObject* parent = nullptr);

    void setDensity(TileDensity density) { m_density = density; }
    [[nodiscard]] TileDensity density() const { return m_density; }
    /// Sizes of the present density; heights follow the fonts.
    [[nodiscard]] const TileMeasure& measure() const { return m_measures[std::size_t(m_density)]; }

    /// State_MouseOver: hover border. State_HasFocus: ring. The pressed and hovered button come from the view.
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Rectangles of the painted buttons of a tile lying in \a tile, in the order of the model's list.
    [[nodiscard]] QList<QRect> buttonRects(const QRect& tile, const QModelIndex& index, Qt::LayoutDirection direction) const;
    void setHotButton(const QModelIndex& index, int button, bool isPressed);

    void paintGroup(QPainter& painter, const QRect& rect, const TileGroup& group, const QAbstractItemModel& model,
                    bool isHovered, Qt::LayoutDirection direction) const;

private:
    struct Fonts
    {
        QFont tileName, tileNameMedium, lead, body, bodyStrong, small, caption, dense, headline, value, valueMedium;
    };
    struct Scene;

    void rebuildFonts();
    void rebuildMeasures();
    [[nodiscard]] int headerWidth(const QFont& nameFont, const QFont& stateFont, int fixed) const;
    void paintFrame(Scene& scene, int headerHeight) const;
    void paintHeader(Scene& scene, int headerHeight, int iconSize) const;
    void paintLarge(Scene& scene) const;
    void paintFooter(Scene& scene, const QModelIndex& index) const;
    void paintButton(Scene& scene, const TileButton& button, const QRect& rect, bool isHot, bool isPressed) const;
    void paintMainLine(Scene& scene, const QRect& line) const;
    void paintBar(Scene& scene, const QRect& bar) const;
    void paintMedium(Scene& scene) const;
    void paintDense(Scene& scene) const;
    [[nodiscard]] int headerHeight() const;
    [[nodiscard]] int valueLineHeight() const;
    [[nodiscard]] QList<QRect> placeButtons(const QRect& tile, const QList<TileButton>& buttons,
                                            Qt::LayoutDirection direction) const;

    const ThemeManager& m_themes;
    Fonts m_fonts;
    std::array<TileMeasure, 3> m_measures;
    TileDensity m_density = TileDensity::Large;
    QPersistentModelIndex m_hotIndex;
    int m_hotButton = -1;
    bool m_hotIsPressed = false;
};

} // namespace forecourt::ui
