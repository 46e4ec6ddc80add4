// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tables as the design draws them: rows with a bottom line, no grid, one selection over the row.
#pragma once

#include "ui/theme/thememanager.h"

#include <QHeaderView>
#include <QTableView>

class QMenu;

namespace forecourt::ui {

/// Extra roles a table model may give. Text, alignment, tooltip come by the usual roles; a null or
/// empty text shows "–" in ink 2 unless TableBlankRole is true.
enum TableRole {
    TableStatusRole = Qt::UserRole + 200, ///< DisplayStatus: its icon, centred if there is no text
    TableIconRole,      ///< QString icon name, in the colour of TableIconColorRole
    TableIconColorRole, ///< int(Theme::Color); default ink 2
    TableInkRole,       ///< int(Theme::Color); default ink 1
    TableStrongRole,    ///< bool: 600
    TableMonoRole,      ///< bool: mono font, elided in the middle
    TableBlankRole,     ///< bool: nothing to show here, not even a dash
    TableLoadingRole,   ///< bool: the row is not here yet, draw a skeleton
    TableSecondLineRole ///< QString in caption below the text
};

/// Header in small, ink 2, with the sort chevron beside the text.
class TableHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(const ThemeManager& themes, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    const ThemeManager& m_themes;
};

/// Selects whole rows; Enter or a double click emits activated(). Hover and ring cover the row. The right
/// button on the titles, or openTitleMenu(), offers sorting and the columns.
class TableView : public QTableView
{
    Q_OBJECT
public:
    /// \a rowHeight: metrics::TableRow, or TraceRow for traces, or more for rows with a second line.
    explicit TableView(const ThemeManager& themes, QWidget* parent = nullptr, int rowHeight = metrics::TableRow);

    /// Sizes \a column for \a widestText plus padding, so that its width never follows content.
    void setColumnFor(int column, const QString& widestText);
    /// \a column takes what the others leave.
    /// Never less than \a smallest: the table scrolls sideways then.
    void setStretchColumn(int column, int smallest = 120);
    /// Shown in the middle, and told to a screen reader, while there is no row.
    void setEmptyText(const QString& text);
    /// For a model that puts its own rows in order: these columns can be sorted. What is chosen in the menu of the
    /// titles is told as a click is, by the header's sectionClicked().
    void setSortedByModel(const QList<int>& columns);
    /// The menu of the titles, below the first of them.
    void openTitleMenu();
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    [[nodiscard]] const ThemeManager& themes() const { return m_themes; }

Q_SIGNALS:
    /// Right button or menu key on a row.
    void menuRequested(const QModelIndex& index, const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void applyTheme();
    void setHoveredRow(int row);
    void showTitleMenu(const QPoint& globalPosition);
    void addSorting(QMenu& menu);
    void addColumns(QMenu& menu);
    void sortByTitle(int column);
    /// Empty for a column nobody can choose.
    [[nodiscard]] QString menuTitle(int column) const;
    [[nodiscard]] bool canSort(int column) const;
    void fitStretchColumn();
    void fitCorner();
    [[nodiscard]] QRect rowRect(int row) const;
    [[nodiscard]] QFont fontOf(const QModelIndex& index) const;
    [[nodiscard]] int roomOf(const QModelIndex& index) const;

    const ThemeManager& m_themes;
    int m_rowHeight;
    int m_hoveredRow = -1;
    QString m_emptyText;
    QFrame* m_corner; ///< goes on with the header above the scroll bar
    QList<int> m_sortedByModel;
    int m_stretchColumn = -1;
    int m_smallestStretch = 0;
    bool m_ringByKeys = false;
};

} // namespace forecourt::ui
