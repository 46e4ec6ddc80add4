// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One charger: live, its sessions, its settings, its history.
#pragma once

#include "ui/models/commandmodel.h"
#include "ui/models/eventmodel.h"
#include "ui/models/quirkmodel.h"
#include "ui/models/transactionmodel.h"
#include "ui/models/variablemodel.h"
#include "ui/pages/chargeractions.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QStackedWidget;

namespace forecourt::ui {

class Button;
class EmptyState;
class FactLine;
class LiveTab;
class PageHeader;
class RecordTable;
class TabBar;
class TextLabel;
class ViewStack;

/// Thread: GUI.
class ChargerDetailPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Live, Sessions, Settings, History };

    ChargerDetailPage(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    void setStation(const StationId& station);
    [[nodiscard]] const StationId& station() const { return m_station; }
    void showTab(Tab tab);

private:
    void makeHeader();
    QWidget* makeSessions();
    QWidget* makeSettings();
    QWidget* makeHistory();
    void refresh();
    void showHeader(const StationState& state);
    void showFacts(const StationState& state);
    void showSettingsState(const StationState& state);
    void fillMenu();
    void useTab(int tab);

    PageContext m_context;
    ChargerActions& m_actions;
    StationId m_station;
    QString m_shownBadges;
    PagedTransactionModel m_sessions;
    VariableModel m_variables;
    CommandModel m_commands;
    EventModel m_events;
    QuirkModel m_quirks;
    PageHeader* m_header;
    Button* m_restart;
    QMenu* m_menu;
    FactLine* m_facts;
    TabBar* m_tabs;
    QStackedWidget* m_stack;
    QWidget* m_content;
    EmptyState* m_gone;
    LiveTab* m_live;
    ViewStack* m_sessionStack;
    RecordTable* m_variableTable;
    ViewStack* m_variableStack;
    Button* m_readAgain;
    TextLabel* m_readAt;
};

} // namespace forecourt::ui
