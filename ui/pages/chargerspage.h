// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Chargers: those in use, those that wait to be accepted, and the archived ones.
#pragma once

#include "ui/models/candidatemodel.h"
#include "ui/models/stationmodel.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/chargerbulk.h"
#include "ui/pages/planactions.h"
#include "ui/pages/templaterollout.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QStackedWidget;

namespace forecourt::ui {

class Button;
class ColumnMenu;
class EmptyState;
class RecordTable;
class TabBar;
class TextLabel;
class ViewStack;

/// Enter opens the detail, the menu has every action; with several rows selected a bar acts on all of
/// them. Thread: GUI.
class ChargersPage final : public QWidget
{
    Q_OBJECT

public:
    ChargersPage(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    /// Shows the tab of the waiting ones.
    void showWaiting();
    /// Opens the settings every charger of the site should have.
    void editTemplate() { m_rollout.edit(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum Tab { ActiveTab, WaitingTab, ArchivedTab };
    enum StateFilter { AllStates, OnlineOnly, OfflineOnly, FaultedOnly };

    QWidget* makeActive();
    QWidget* makeTools();
    QWidget* makeBulkBar();
    void setUpTable();
    QWidget* makeWaiting();
    QHBoxLayout* makeWaitingButtons();
    QWidget* makeArchived();
    void addShortcuts();
    void applyFilter();
    void clearFilter();
    void refreshFacets();
    void updateCounts();
    void showInvitation();
    void updateBulk();
    void loadToday();
    /// One page of today's sessions, and so on; \a before: the sums so far.
    void readToday(const QString& after, const QHash<StationId, Energy>& before, int round);
    void showMenu(int row, const QPoint& position);
    void showWaitingMenu(int row, const QPoint& position);
    void openWaiting(const QString& id, bool isKnown);
    [[nodiscard]] static QString whyNotRejected(const WaitingRow& candidate);
    void showArchivedMenu(int row, const QPoint& position);
    void fillBulkMenu(QMenu& menu);
    [[nodiscard]] QString selectedCandidate() const;
    [[nodiscard]] StationId selectedArchived() const;
    [[nodiscard]] QList<StationId> selectedStations() const;

    PageContext m_context;
    ChargerActions& m_actions;
    StationModel m_stations;
    StationModel m_archived;
    CandidateModel m_candidates;
    ChargerBulk m_bulk;
    TemplateRollout m_rollout;
    PlanActions m_plans;
    QTimer m_counting; ///< once for all the rows that change together
    QTimer m_todayTimer;
    int m_todayRound = 0;
    TabBar* m_tabs;
    QStackedWidget* m_stack;
    QLineEdit* m_filter;
    QComboBox* m_state;
    QList<QPair<QComboBox*, QString (*)(const StationRecord&)>> m_facets; ///< area, make, firmware
    TextLabel* m_shown;
    RecordTable* m_table;
    RecordTable* m_waitingTable;
    RecordTable* m_archivedTable;
    ColumnMenu* m_columns;
    QWidget* m_bulkBar;
    TextLabel* m_bulkCount;
    Button* m_templateButton;
    Button* m_laterButton;
    Button* m_firmwareButton = nullptr; ///< null: nothing brings firmware to chargers here
    Button* m_logButton = nullptr;      ///< the same
    QList<QPair<Button*, QString>> m_bulkButtons; ///< and the OCPP action each needs; empty: none
    ViewStack* m_activeStack;
    EmptyState* m_noneYet;
    ViewStack* m_fitStack;
    ViewStack* m_waitingStack;
    ViewStack* m_archivedStack;
};

} // namespace forecourt::ui
