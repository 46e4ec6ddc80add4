// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One charger: live, its sessions, its settings, its messages, its history.
#pragma once

#include "ui/models/transactionmodel.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/planactions.h"

#include <QWidget>

class QMenu;
class QStackedWidget;

namespace forecourt::ui {

class Banner;
class Button;
class EmptyState;
class FactLine;
class HistoryTab;
class LiveTab;
class LocalListTab;
class MessagesTab;
class PageHeader;
class PowerLimitsTab;
class SettingsTab;
class TabBar;
class VendorDataTab;
class ViewStack;

/// Thread: GUI.
class ChargerDetailPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Live, Sessions, Settings, Messages, History, LocalList, PowerLimits, VendorData };

    ChargerDetailPage(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    void setStation(const StationId& station);
    [[nodiscard]] const StationId& station() const { return m_station; }
    void showTab(Tab tab);
    /// Settings of some charger were changed here and not sent yet.
    [[nodiscard]] bool hasUnsaved() const;

private:
    void makeHeader();
    QWidget* makeTabs();
    QWidget* makeSessions();
    void makeGone();
    void connectSite();
    void refresh();
    /// History belongs to the place: with what stood there before.
    void follow(const QList<StationId>& former);
    void showGone();
    void showHeader(const StationState& state);
    void showFacts(const StationState& state);
    void fillMenu();
    void makePlanned();
    void showPlanned();
    void useTab(int tab);

    PageContext m_context;
    ChargerActions& m_actions;
    PlanActions m_plans;
    StationId m_station;
    QString m_shownBadges;
    QList<StationId> m_former;
    PagedTransactionModel m_sessions;
    PageHeader* m_header;
    Button* m_restart;
    Button* m_more;
    QMenu* m_menu;
    FactLine* m_facts;
    Banner* m_planned;
    TabBar* m_tabs;
    QStackedWidget* m_stack;
    QWidget* m_content;
    EmptyState* m_gone;
    Button* m_restore;
    Button* m_successor;
    LiveTab* m_live;
    SettingsTab* m_settings;
    MessagesTab* m_messages;
    HistoryTab* m_history;
    LocalListTab* m_localList;
    PowerLimitsTab* m_powerLimits;
    VendorDataTab* m_vendorData;
    ViewStack* m_sessionStack;
};

} // namespace forecourt::ui
