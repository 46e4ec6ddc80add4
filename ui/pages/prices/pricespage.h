// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices: what they are, where they apply, holidays, and what was changed.
#pragma once

#include "ui/models/priceeventmodel.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QStackedWidget;

namespace forecourt::ui {

class Button;
class EmptyState;
class DriverCostsTab;
class HolidaysTab;
class PriceEditor;
class PricePlacesTab;
class RecordTable;
class TabBar;
class UnreadRow;
class ViewStack;

/// Thread: GUI.
class PricesPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Prices, Places, Holidays, History, Displays };

    explicit PricesPage(const PageContext& context, QWidget* parent = nullptr);

    void showTab(Tab tab);
    /// "places", "holidays", "history", "displays" or a price's number; anything else shows the list of prices.
    void showDetail(const QString& detail);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHistory();
    void useTab(int tab);
    void updateHistory();

    PageContext m_context;
    PriceEventModel m_events;
    TabBar* m_tabs;
    QStackedWidget* m_pages;
    PriceEditor* m_editor;
    PricePlacesTab* m_places;
    DriverCostsTab* m_displays = nullptr; ///< null: not offered here
    RecordTable* m_history;
    UnreadRow* m_historyUnread;
    ViewStack* m_historyStack;
    EmptyState* m_historyEmpty;
    Button* m_reprice;
};

} // namespace forecourt::ui
