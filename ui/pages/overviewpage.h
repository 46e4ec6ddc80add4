// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Overview: who waits, how much flows, what is wrong, and every connector as a tile.
#pragma once

#include "ui/models/connectormodel.h"
#include "ui/models/rowfilter.h"
#include "ui/pages/chargeractions.h"

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace forecourt::ui {

class AttentionCard;
class Banner;
class Button;
class ConnectorTileView;
class PageHeader;
class TileFilterRow;
class SiteLoadCard;
class TodayCard;
class ViewStack;
enum class TileAction;

/// Before the first charger it shows how to connect one. Thread: GUI.
class OverviewPage final : public QWidget
{
    Q_OBJECT

public:
    OverviewPage(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    /// How many finished sessions somebody should look at.
    void setOddSessions(int count);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeLive();
    QWidget* makeTiles();
    void follow();
    void addShortcuts();
    void fitCards(const QSize& size);
    void makeTroubleBanner();
    void makeLobbyBanner();
    void refreshBanners();
    void refreshBadges();
    void refreshStart();
    void applyFilter();
    void applyLayout();
    [[nodiscard]] bool isDense() const;
    void act(const QModelIndex& index, TileAction action);
    void showMenu(const QModelIndex& index, const QPoint& position);
    [[nodiscard]] ConnectorKey keyAt(const QModelIndex& index) const;

    PageContext m_context;
    ChargerActions& m_actions;
    ConnectorModel m_connectors;
    RowFilter m_filter;
    QWidget* m_banners;
    Banner* m_trouble;
    Button* m_retry;
    Banner* m_lobby;
    Button* m_reject;
    Button* m_replaces;
    bool m_hasStation = false; ///< one of the site's own
    Button* m_accept;
    QString m_candidate;
    QStackedWidget* m_stack;
    QWidget* m_cards;
    TodayCard* m_today;
    AttentionCard* m_attention;
    SiteLoadCard* m_load = nullptr;
    PageHeader* m_header;
    TileFilterRow* m_tools;
    ViewStack* m_tileStack;
    ConnectorTileView* m_tiles;
    QString m_shownBadges;
};

} // namespace forecourt::ui
