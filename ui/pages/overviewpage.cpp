// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overviewpage.h"

#include "ui/models/candidatemodel.h"
#include "ui/models/names.h"
#include "ui/pageaction.h"
#include "ui/pages/attentioncard.h"
#include "ui/pages/firststart.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/siteloadcard.h"
#include "ui/pages/systemtrouble.h"
#include "ui/pages/tilefilterrow.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/connectortileview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QMenu>
#include <QResizeEvent>
#include <QStackedWidget>

namespace forecourt::ui {

namespace {
constexpr int CardsHeight = 228;
constexpr int CardsHeightLow = 150;
constexpr int LowPage = 700;
constexpr int NarrowPage = 1060;
constexpr int TodayWidth = 184;
constexpr int TodayWidthNarrow = 156;
constexpr int AttentionWidth = 360;
constexpr int AttentionWidthNarrow = 300;
constexpr int SmallestPage = 940; ///< below it the cards give way once more
constexpr int AttentionWidthLeast = 252;
constexpr int LoadWidthLeast = 220;

QString candidateSentence(const Formatter& format, const Candidate& candidate, const QDateTime& now)
{
    QStringList parts;
    const QString model = QString(candidate.vendor + QLatin1Char(' ') + candidate.model).trimmed();
    if (!model.isEmpty())
        parts.append(model);
    if (!candidate.firmwareVersion.isEmpty())
        parts.append(OverviewPage::tr("firmware %1").arg(candidate.firmwareVersion));
    parts.append(OverviewPage::tr("from %1").arg(candidate.peerAddress));
    //: %n attempts to connect; %1 is the time of the last one.
    parts.append(OverviewPage::tr("%n attempt(s), last at %1", nullptr, candidate.attempts)
                     .arg(format.timeOrDate(candidate.lastSeenAt, now)));
    //: Follows the id of a charger; %1 lists what is known of it.
    return OverviewPage::tr("wants to connect. %1").arg(parts.join(QStringLiteral(", ")));
}
} // namespace

OverviewPage::OverviewPage(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_connectors(context.workspace)
{
    setObjectName(QStringLiteral("overviewPage"));
    QVBoxLayout* page = makePageColumn(this);
    page->setSpacing(0);
    // tiles need room for their focus ring outside the line that cards stand on
    page->setContentsMargins(metrics::PageMargin - TileLayout::RingRoom, 0, metrics::PageMargin - TileLayout::RingRoom, 4);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(TileLayout::RingRoom, 0, TileLayout::RingRoom, 0);
    column->setSpacing(0);
    m_header = new PageHeader(context.themes, tr("Overview"));
    column->addWidget(m_header);
    makeTroubleBanner();
    makeLobbyBanner();
    m_banners = new QWidget;
    auto* banners = new QVBoxLayout(m_banners);
    banners->setContentsMargins(0, 0, 0, metrics::CardGap);
    banners->addWidget(m_trouble);
    banners->addWidget(m_lobby);
    column->addWidget(m_banners);
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeLive());
    m_stack->addWidget(new FirstStart(context));
    page->addLayout(column);
    page->addWidget(m_stack, 1);
    follow();
    addShortcuts();
    applyLayout();
    refreshStart();
}

void OverviewPage::follow()
{
    const api::LiveSite& site = m_context.site();
    connect(&site, &api::LiveSite::candidatesChanged, this, &OverviewPage::refreshBanners);
    connect(&site, &api::LiveSite::systemChanged, this, &OverviewPage::refreshBanners);
    connect(&site, &api::LiveSite::reset, this, [this] {
        refreshBanners();
        refreshStart();
    });
    connect(&site, &api::LiveSite::stationChanged, this, [this](const StationPointer& station) {
        if (!m_hasStation || !station->record.belongsToSite()) // another one of many says nothing new
            refreshStart();
    });
    connect(&site, &api::LiveSite::stationRemoved, this, &OverviewPage::refreshStart);
    connect(&m_context.workspace, &Workspace::formatChanged, this, &OverviewPage::refreshBanners);
    connect(&m_connectors, &ConnectorModel::countsChanged, this, &OverviewPage::refreshBadges);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_connectors, changed, this, &OverviewPage::applyLayout);
        connect(&m_connectors, changed, this, &OverviewPage::refreshStart);
    }
    connect(&m_connectors, &QAbstractItemModel::modelReset, this, &OverviewPage::applyLayout);
    connect(&m_connectors, &QAbstractItemModel::modelReset, this, &OverviewPage::refreshStart);
}

void OverviewPage::addShortcuts()
{
    addStandIn(*this, QStringLiteral("menuFilter"), QKeySequence::Find, [this] { m_tools->focusText(); });
    addStandIn(*this, QStringLiteral("menuClearFilter"), QKeySequence(Qt::Key_Escape), [this] { m_tools->clearFilter(); });
}

void OverviewPage::makeTroubleBanner()
{
    m_trouble = new Banner(m_context.themes, Banner::Kind::Critical);
    m_trouble->setObjectName(QStringLiteral("troubleBanner"));
    m_retry = new Button(m_context.themes, tr("Retry"));
    m_retry->setObjectName(QStringLiteral("troubleRetry"));
    m_retry->setAccessibleName(tr("Try again to open the port"));
    m_trouble->addAction(m_retry);
    connect(m_retry, &Button::triggered, this, [this] {
        m_context.program.retryPorts();
        m_context.host.notify(QStringLiteral("refresh-cw"), tr("Trying to open the port"));
    });
}

void OverviewPage::makeLobbyBanner()
{
    m_lobby = new Banner(m_context.themes, Banner::Kind::Info);
    m_lobby->setObjectName(QStringLiteral("lobbyBanner"));
    m_lobby->setIconName(QStringLiteral("ev-charger"));
    auto* details = new Button(m_context.themes, tr("Details"), Button::Kind::Quiet);
    details->setObjectName(QStringLiteral("lobbyDetails"));
    m_reject = new Button(m_context.themes, tr("Reject"));
    m_reject->setObjectName(QStringLiteral("lobbyReject"));
    m_accept = new Button(m_context.themes, tr("Accept"), Button::Kind::Primary);
    m_accept->setObjectName(QStringLiteral("lobbyAccept"));
    m_replaces = new Button(m_context.themes, tr("It is the replacement of…"), Button::Kind::Quiet);
    m_replaces->setObjectName(QStringLiteral("lobbyReplaces"));
    for (Button* button : {details, m_replaces, m_reject, m_accept})
        m_lobby->addAction(button);
    connect(details, &Button::triggered, this, [this] { m_context.host.openAddCharger(m_candidate); });
    connect(m_replaces, &Button::triggered, this, [this] { m_actions.replaceBy(m_candidate); });
    connect(m_reject, &Button::triggered, this, [this] { m_actions.rejectCandidate(m_candidate); });
    connect(m_accept, &Button::triggered, this, [this] { m_actions.acceptCandidate(m_candidate); });
}

QWidget* OverviewPage::makeLive()
{
    m_cards = new QWidget;
    auto* cards = new QHBoxLayout(m_cards);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(metrics::CardGap);
    m_load = new SiteLoadCard(m_context);
    cards->addWidget(m_load, 1);
    m_today = new TodayCard(m_context);
    cards->addWidget(m_today);
    m_attention = new AttentionCard(m_context, m_actions);
    cards->addWidget(m_attention);

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* upper = new QVBoxLayout;
    upper->setContentsMargins(TileLayout::RingRoom, 0, TileLayout::RingRoom, 8 - TileLayout::RingRoom);
    upper->setSpacing(metrics::CardGap);
    upper->addWidget(m_cards);
    m_tools = new TileFilterRow(m_context, m_connectors);
    upper->addWidget(m_tools);
    column->addLayout(upper);
    column->addWidget(makeTiles(), 1);
    connect(m_tools, &TileFilterRow::filterChanged, this, &OverviewPage::applyFilter);
    connect(m_tools, &TileFilterRow::layoutChanged, this, &OverviewPage::applyLayout);
    connect(m_tools, &TileFilterRow::collapseAllRequested, m_tiles, &ConnectorTileView::setAllCollapsed);
    return page;
}

QWidget* OverviewPage::makeTiles()
{
    m_filter.setSourceModel(&m_connectors);
    m_filter.setRule([this](int row) { return m_tools->accepts(row); });
    m_tiles = new ConnectorTileView(m_context.themes);
    m_tiles->setObjectName(QStringLiteral("connectorTiles"));
    m_tiles->setAccessibleName(tr("Connectors"));
    m_tiles->setProperty("pane", true); // F6 goes to the tiles at once
    m_tiles->setModel(&m_filter);
    connect(m_tiles, &ConnectorTileView::actionRequested, this, &OverviewPage::act);
    connect(m_tiles, &ConnectorTileView::openRequested, this,
            [this](const QModelIndex& index) { m_context.host.openCharger(keyAt(index).station); });
    connect(m_tiles, &ConnectorTileView::menuRequested, this, &OverviewPage::showMenu);
    m_tileStack = new ViewStack(m_tiles);
    auto* empty = new EmptyState(m_context.themes, QStringLiteral("search"), tr("No connector fits the filter"),
                                 tr("The chargers are all there, none of them is as you ask."));
    empty->setObjectName(QStringLiteral("noTileFits"));
    Button* clear = empty->addAction(tr("Clear filter"));
    clear->setObjectName(QStringLiteral("clearTileFilter"));
    connect(clear, &Button::triggered, this, [this] { m_tools->clearFilter(); });
    m_tileStack->setEmptyState(empty);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_filter, signal, this, [this] { m_tools->setShown(m_filter.rowCount()); });
        connect(&m_filter, signal, this, [this] { m_tileStack->setEmpty(m_filter.rowCount() == 0 && m_tools->isFiltering()); });
    }
    connect(&m_filter, &QAbstractItemModel::modelReset, this, [this] { applyFilter(); });
    return m_tileStack;
}

void OverviewPage::setOddSessions(int count)
{
    m_attention->setOddSessions(count);
}

void OverviewPage::refreshBanners()
{
    const QString trouble = systemTrouble(m_context.site().system());
    m_trouble->setMessage(systemTroubleTitle(m_context.site().system()), trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    const PortState& port = m_context.site().system().ocpp;
    m_retry->setVisible(!port.isListening && !port.problem.isEmpty() && m_context.program.retryPorts);

    const QList<Candidate>& waiting = m_context.site().candidates();
    // among many tiles a badge in the header says it: the tiles need the room
    const bool hasBanner = !waiting.isEmpty() && trouble.isEmpty() && !isDense();
    m_lobby->setVisible(hasBanner);
    m_banners->setVisible(hasBanner || !trouble.isEmpty());
    refreshBadges();
    if (waiting.isEmpty())
        return;
    const Candidate& first = waiting.first();
    m_candidate = first.id;
    m_lobby->setMessage(first.id, candidateSentence(m_context.format(), first, m_context.workspace.now()));
    m_lobby->setMoreCount(static_cast<int>(waiting.size()) - 1);
    m_accept->setAccessibleName(tr("Accept %1").arg(first.id));
    m_reject->setAccessibleName(tr("Reject %1").arg(first.id));
    m_replaces->setAccessibleName(tr("%1 is the replacement of…").arg(first.id));
}

bool OverviewPage::isDense() const
{
    return m_tiles->density() == TileDensity::Dense;
}

/// What is bad and who waits, beside the title, where the tiles are small.
void OverviewPage::refreshBadges()
{
    const int waiting = waitingChargers(m_context.site());
    const int faulted = m_connectors.countOf(DisplayStatus::Faulted);
    const int offline = m_connectors.countOf(DisplayStatus::Offline);
    const bool isShown = isDense();
    const QString shown = isShown ? QStringLiteral("%1/%2/%3").arg(waiting).arg(faulted).arg(offline) : QString();
    if (shown == m_shownBadges)
        return;
    m_shownBadges = shown;
    m_header->clearBadges();
    if (!isShown)
        return;
    const auto add = [this](QWidget* badge, const QString& verb, const char* name, auto action) {
        m_header->addBadge(badge);
        auto* button = new Button(m_context.themes, verb, Button::Kind::Link);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(QString(badge->accessibleName() + QStringLiteral(": ") + verb));
        connect(button, &Button::triggered, this, action);
        m_header->addBadge(button);
    };
    if (waiting > 0)
        add(new Badge(m_context.themes, QStringLiteral("ev-charger"), tr("%n charger(s) waiting", nullptr, waiting)),
            tr("Look"), "badgeWaiting", [this] { m_context.host.openAddCharger(m_candidate); });
    if (faulted > 0)
        add(new Badge(m_context.themes, DisplayStatus::Faulted, tr("%n faulted", "connectors", faulted)), tr("Show"),
            "badgeFaulted", [this] { m_tools->showState(DisplayStatus::Faulted); });
    if (offline > 0)
        add(new Badge(m_context.themes, DisplayStatus::Offline, tr("%n offline", "connectors", offline)), tr("Show"),
            "badgeOffline", [this] { m_tools->showState(DisplayStatus::Offline); });
}

void OverviewPage::refreshStart()
{
    m_replaces->setVisible(m_actions.whyNoReplacement().isEmpty()); // the first charger of a site replaces none
    m_hasStation = hasSiteStation(m_context.site());
    const bool hasNothing = !m_hasStation && m_connectors.rowCount() == 0; // a car may charge at one put back
    m_stack->setCurrentIndex(m_context.site().isReady() && hasNothing ? 1 : 0);
}

void OverviewPage::applyFilter()
{
    m_filter.setText(m_tools->text());
    m_filter.setRule([this](int row) { return m_tools->accepts(row); });
    m_tools->setShown(m_filter.rowCount());
    m_tileStack->setEmpty(m_filter.rowCount() == 0 && m_tools->isFiltering());
}

void OverviewPage::applyLayout()
{
    const QStringList areas = m_connectors.areas();
    const bool hasAreas = areas.size() > 1 || !areas.value(0).isEmpty();
    // the size follows all connectors, not those the filter leaves: nothing jumps while one types
    m_tiles->setForcedDensity(m_tools->density().value_or(densityForCount(m_connectors.rowCount())));
    m_tiles->setGrouped(m_tools->isGrouped() && hasAreas);
    fitCards(size());
    refreshBanners();
}

ConnectorKey OverviewPage::keyAt(const QModelIndex& index) const
{
    return m_connectors.row(m_filter.mapToSource(index).row()).key;
}

void OverviewPage::act(const QModelIndex& index, TileAction action)
{
    const ConnectorKey key = keyAt(index);
    switch (action) {
    case TileAction::Start: m_actions.start(key.station, key.evse); break;
    case TileAction::Stop: m_actions.stop(key.station, key.evse); break;
    case TileAction::Unlock: m_actions.unlock(key.station, key.evse); break;
    case TileAction::NextStep: m_actions.showNextStep(key.station, key.evse); break;
    case TileAction::WhatToDo:
    case TileAction::Open: m_context.host.openCharger(key.station); break;
    case TileAction::Acknowledge: m_actions.acknowledgeFault(key.station, key.evse); break;
    case TileAction::None: break;
    }
}

void OverviewPage::showMenu(const QModelIndex& index, const QPoint& position)
{
    const ConnectorKey key = keyAt(index);
    const StationPointer station = m_context.site().station(key.station);
    const ConnectorState* connector = station ? station->connector(key.evse) : nullptr;
    if (!connector)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this,
            [this, key] { m_context.host.openCharger(key.station); });
    m_actions.fillConnectorMenu(*menu, *station, *connector);
    menu->addSeparator();
    connect(menu->addAction(tr("Copy id")), &QAction::triggered, this,
            [key] { QApplication::clipboard()->setText(key.station.value()); });
    menu->popup(position);
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitCards(event->size());
}

void OverviewPage::fitCards(const QSize& size)
{
    const bool isNarrow = size.width() < NarrowPage;
    const bool isLow = size.height() < LowPage || isDense();
    m_cards->setFixedHeight(isLow ? CardsHeightLow : CardsHeight);
    m_today->setWide(isLow);
    m_today->setFixedWidth((isNarrow ? TodayWidthNarrow : TodayWidth) * (isLow ? 2 : 1));
    const bool isSmallest = size.width() < SmallestPage;
    m_load->setMinimumWidth(isSmallest ? LoadWidthLeast : 0);
    m_attention->setFixedWidth(isSmallest ? AttentionWidthLeast : isNarrow ? AttentionWidthNarrow : AttentionWidth);
}

} // namespace forecourt::ui
