// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The row above the tiles: how many, in which state, in which area, with which words, and how large.
#pragma once

#include "ui/models/connectormodel.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/tilelayout.h"

#include <QWidget>

class QActionGroup;
class QBoxLayout;
class QComboBox;
class QLineEdit;
class QMenu;

namespace forecourt::ui {

class Button;
class SegmentedSwitch;
class TextLabel;

/// Knows which rows of \a connectors to show; the page asks it. Where one line is too narrow the states that
/// matter least share the segment "Other", so that the tiles below stay where they are; only then it takes
/// two lines. Thread: GUI.
class TileFilterRow final : public QWidget
{
    Q_OBJECT

public:
    TileFilterRow(const PageContext& context, const ConnectorModel& connectors, QWidget* parent = nullptr);

    [[nodiscard]] bool accepts(int row) const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isFiltering() const;
    [[nodiscard]] bool isGrouped() const;
    /// Empty: the number of connectors decides.
    [[nodiscard]] std::optional<TileDensity> density() const;
    /// Shows the connectors in this state, whatever was chosen before.
    void showState(DisplayStatus status);
    void clearFilter();
    void focusText();
    /// How many of all the filter leaves.
    void setShown(int shown);

Q_SIGNALS:
    void filterChanged();
    /// Another size, or grouped or not.
    void layoutChanged();
    void collapseAllRequested(bool isCollapsed);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeStates();
    QWidget* makeTools();
    void makeViewMenu();
    QComboBox* makeHolder(const char* objectName, int choices);
    void showChoices();
    void refreshCounts();
    void refreshAreas();
    void fitWidth();
    [[nodiscard]] QList<DisplayStatus> statesToFold(int room) const;
    [[nodiscard]] int widthWith(const QList<DisplayStatus>& folded) const;
    [[nodiscard]] bool isPresent(DisplayStatus status) const;
    [[nodiscard]] int segmentOf(DisplayStatus status) const;
    [[nodiscard]] int otherSegment() const;
    void showSegments();
    void showOnly(int segment);

    PageContext m_context;
    const ConnectorModel& m_connectors;
    QBoxLayout* m_parts;
    QWidget* m_left;
    QWidget* m_right;
    TextLabel* m_title;
    TextLabel* m_count;
    SegmentedSwitch* m_states;
    QList<DisplayStatus> m_segments; ///< statuses behind segment 1 and up
    QList<DisplayStatus> m_folded;   ///< behind "Other", the last segment
    QComboBox* m_area;
    QLineEdit* m_text;
    Button* m_view;
    QMenu* m_menu;
    QActionGroup* m_sizes;
    QComboBox* m_size;     ///< never shown: holds the choices of the menu, as choices are kept by name
    QComboBox* m_grouping; ///< as above
    QAction* m_group;
    QStringList m_areas;
    int m_shown = -1;
};

} // namespace forecourt::ui
