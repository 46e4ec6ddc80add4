// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Two parts of a page: beside each other, in a narrow window one below the other.
#pragma once

#include <QList>
#include <QScrollArea>

#include <array>

class QSplitter;

namespace forecourt::ui {

/// The second part goes below the first where the pair has less than a window of 1200 would leave it, or less than both
/// parts need; it comes back only with some more room than that, so that it does not jump to and fro. A person can move the
/// border; where it was left is known for both ways. What is too high for its place scrolls, also to what the keyboard
/// reaches. Tab goes from the first part to the second either way. Source: design.md §3 "Window". Thread: GUI.
class PanePair final : public QScrollArea
{
    Q_OBJECT

public:
    static constexpr int NarrowWindow = 1200; ///< below it the second part is below
    static constexpr int Slack = 24;          ///< as much more brings it back

    /// Takes both parts.
    PanePair(QWidget* first, QWidget* second, QWidget* parent = nullptr);

    /// How the room is shared until a person moves the border.
    void setShares(Qt::Orientation orientation, int first, int second);
    /// Beside the other, \a part is exactly this wide.
    void setWidthBeside(QWidget* part, int width);
    /// Below this width of both the second part goes below, whatever the parts say they need.
    void setLeastBeside(int width);

    /// Horizontal: beside each other.
    [[nodiscard]] Qt::Orientation orientation() const;
    /// Where a person left the border. Empty: it was not moved.
    [[nodiscard]] QList<int> sizesOf(Qt::Orientation orientation) const;
    void setSizesOf(Qt::Orientation orientation, const QList<int>& sizes);

    /// Least room, one below the other; what is higher scrolls.
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void orientationChanged(Qt::Orientation orientation);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Way
    {
        QList<int> shares; ///< empty: alike
        QList<int> sizes;
    };

    void place();
    void turn(Qt::Orientation orientation);
    void applySizes();
    [[nodiscard]] int leastBeside() const;
    [[nodiscard]] Way& way(Qt::Orientation orientation) { return m_ways.at(orientation == Qt::Horizontal ? 0 : 1); }
    [[nodiscard]] const Way& way(Qt::Orientation orientation) const { return m_ways.at(orientation == Qt::Horizontal ? 0 : 1); }

    QSplitter* m_splitter;
    QList<int> m_widths{0, 0}; ///< of the parts beside each other; 0: as there is room
    int m_leastBeside = 0;
    bool m_isPlaced = false;
    std::array<Way, 2> m_ways;
};

} // namespace forecourt::ui
