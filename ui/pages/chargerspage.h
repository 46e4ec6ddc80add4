// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Chargers: all of them in a table, and those that wait to be accepted.
#pragma once

#include "ui/models/candidatemodel.h"
#include "ui/models/stationmodel.h"
#include "ui/pages/chargeractions.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace forecourt::ui {

class RecordTable;
class TabBar;
class TextLabel;
class ViewStack;

/// Enter opens the detail, the menu has every action. Thread: GUI.
class ChargersPage final : public QWidget
{
    Q_OBJECT

public:
    ChargersPage(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    /// Shows the tab of the waiting ones.
    void showWaiting();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeActive();
    QWidget* makeWaiting();
    void applyFilter();
    void updateCounts();
    void loadToday();
    void showMenu(int row, const QPoint& position);
    [[nodiscard]] QString selectedCandidate() const;

    PageContext m_context;
    ChargerActions& m_actions;
    StationModel m_stations;
    CandidateModel m_candidates;
    QTimer m_todayTimer;
    TabBar* m_tabs;
    QStackedWidget* m_stack;
    QLineEdit* m_filter;
    QComboBox* m_state;
    TextLabel* m_shown;
    RecordTable* m_table;
    RecordTable* m_waitingTable;
    ViewStack* m_activeStack;
    ViewStack* m_waitingStack;
};

} // namespace forecourt::ui
