// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overviewpage.h"

#include "ui/models/names.h"
#include "ui/pages/attentioncard.h"
#include "ui/pages/firststart.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/siteloadcard.h"
#include "ui/pages/systemtrouble.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/connectortileview.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedswitch.h"

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
    column->addWidget(new PageHeader(context.themes, tr("Overview")));
    m_trouble = new Banner(context.themes, Banner::Kind::Critical);
    m_trouble->setObjectName(QStringLiteral("troubleBanner"));
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

    const api::LiveSite& site = context.site();
    connect(&site, &api::LiveSite::candidatesChanged, this, &OverviewPage::refreshBanners);
    connect(&site, &api::LiveSite::systemChanged, this, &OverviewPage::refreshBanners);
    connect(&site, &api::LiveSite::reset, this, [this] {
        refreshBanners();
        refreshStart();
    });
    connect(&site, &api::LiveSite::stationChanged, this, &OverviewPage::refreshStart);
    connect(&site, &api::LiveSite::stationRemoved, this, &OverviewPage::refreshStart);
    connect(&context.workspace, &Workspace::formatChanged, this, [this] {
        refreshBanners();
        refreshCounts();
    });
    connect(&m_connectors, &ConnectorModel::countsChanged, this, &OverviewPage::refreshCounts);
    refreshBanners();
    refreshStart();
    refreshCounts();
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
    for (Button* button : {details, m_reject, m_accept})
        m_lobby->addAction(button);
    connect(details, &Button::triggered, this, [this] { m_context.host.openAddCharger(m_candidate); });
    connect(m_reject, &Button::triggered, this, [this] { m_actions.rejectCandidate(m_candidate); });
    connect(m_accept, &Button::triggered, this, [this] { m_actions.acceptCandidate(m_candidate); });
}

QWidget* OverviewPage::makeLive()
{
    m_cards = new QWidget;
    auto* cards = new QHBoxLayout(m_cards);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(metrics::CardGap);
    cards->addWidget(new SiteLoadCard(m_context), 1);
    m_today = new TodayCard(m_context);
    cards->addWidget(m_today);
    m_attention = new AttentionCard(m_context);
    cards->addWidget(m_attention);
    fitCards(size());

    m_filter.setSourceModel(&m_connectors);
    m_tiles = new ConnectorTileView(m_context.themes);
    m_tiles->setObjectName(QStringLiteral("connectorTiles"));
    m_tiles->setAccessibleName(tr("Connectors"));
    m_tiles->setModel(&m_filter);
    connect(m_tiles, &ConnectorTileView::actionRequested, this, &OverviewPage::act);
    connect(m_tiles, &ConnectorTileView::openRequested, this,
            [this](const QModelIndex& index) { m_context.host.openCharger(keyAt(index).station); });
    connect(m_tiles, &ConnectorTileView::menuRequested, this, &OverviewPage::showMenu);

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* upper = new QVBoxLayout;
    upper->setContentsMargins(TileLayout::RingRoom, 0, TileLayout::RingRoom, 8 - TileLayout::RingRoom);
    upper->setSpacing(metrics::CardGap);
    upper->addWidget(m_cards);
    upper->addWidget(makeFilterRow());
    column->addLayout(upper);
    column->addWidget(m_tiles, 1);
    return page;
}

QWidget* OverviewPage::makeFilterRow()
{
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new TextLabel(m_context.themes, tr("Connectors"), TypeRole::BodyStrong));
    m_count = new TextLabel(m_context.themes, TypeRole::Body, Theme::Color::Ink2);
    row->addWidget(m_count);
    row->addSpacing(12);
    m_states = new SegmentedSwitch(m_context.themes);
    m_states->setObjectName(QStringLiteral("stateFilter"));
    m_states->setAccessibleName(tr("Show connectors in this state"));
    //: Filter of the tiles: every state.
    m_states->addSegment(tr("All"));
    m_segments = QList<DisplayStatus>(AllDisplayStatuses.begin(), AllDisplayStatuses.end());
    std::sort(m_segments.begin(), m_segments.end(),
              [](DisplayStatus a, DisplayStatus b) { return severityRank(a) < severityRank(b); });
    for (const DisplayStatus status : m_segments)
        m_states->addSegment(status, statusWord(status));
    row->addWidget(m_states);
    row->addStretch(1);
    connect(m_states, &SegmentedSwitch::currentChanged, this, &OverviewPage::applyFilter);
    return part;
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

    const QList<Candidate>& waiting = m_context.site().candidates();
    m_lobby->setVisible(!waiting.isEmpty() && trouble.isEmpty());
    m_banners->setVisible(!waiting.isEmpty() || !trouble.isEmpty());
    if (waiting.isEmpty())
        return;
    const Candidate& first = waiting.first();
    m_candidate = first.id;
    m_lobby->setMessage(first.id, candidateSentence(m_context.format(), first, m_context.workspace.now()));
    m_lobby->setMoreCount(static_cast<int>(waiting.size()) - 1);
    m_accept->setAccessibleName(tr("Accept %1").arg(first.id));
    m_reject->setAccessibleName(tr("Reject %1").arg(first.id));
}

void OverviewPage::refreshStart()
{
    m_stack->setCurrentIndex(m_context.site().isReady() && m_context.site().stations().isEmpty() ? 1 : 0);
}

void OverviewPage::refreshCounts()
{
    m_count->setText(m_context.format().number(m_connectors.rowCount()));
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const int count = m_connectors.countOf(m_segments.at(i));
        const int segment = static_cast<int>(i) + 1;
        //: A state and how many connectors are in it: "Charging 3".
        m_states->setSegmentText(segment, tr("%1 %2").arg(statusWord(m_segments.at(i))).arg(count));
        m_states->setSegmentVisible(segment, count > 0 || m_states->currentIndex() == segment);
    }
}

void OverviewPage::applyFilter(int segment)
{
    if (segment <= 0) {
        m_filter.setRule({});
    } else {
        const DisplayStatus wanted = m_segments.at(segment - 1);
        m_filter.setRule([this, wanted](int row) { return m_connectors.row(row).tile.status == wanted; });
    }
    refreshCounts();
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
    case TileAction::Acknowledge:
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
    m_cards->setFixedHeight(size.height() < LowPage ? CardsHeightLow : CardsHeight);
    m_today->setFixedWidth(isNarrow ? TodayWidthNarrow : TodayWidth);
    m_attention->setFixedWidth(isNarrow ? AttentionWidthNarrow : AttentionWidth);
}

} // namespace forecourt::ui
