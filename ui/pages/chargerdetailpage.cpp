// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chargerdetailpage.h"

#include "ui/format/planwords.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"
#include "ui/pages/historytab.h"
#include "ui/pages/livetab.h"
#include "ui/pages/locallisttab.h"
#include "ui/pages/messagestab.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/powerlimitstab.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/settingstab.h"
#include "ui/pages/unreadrow.h"
#include "ui/pages/vendordatatab.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabbar.h"

#include <QBoxLayout>
#include <QMenu>
#include <QStackedWidget>

namespace forecourt::ui {

namespace {
constexpr int MaximumBadges = 4;

/// Source: SEC-3.
Badge* unprotectedBadge(const ThemeManager& themes)
{
    //: Badge of a charger that connected without a password.
    const QString text = ChargerDetailPage::tr("Unprotected");
    auto* badge = new Badge(themes, QStringLiteral("octagon-x"), text);
    badge->setObjectName(QStringLiteral("unprotectedBadge"));
    badge->setNeutral(QStringLiteral("octagon-x"), text, Theme::Color::Critical);
    badge->setToolTip(ChargerDetailPage::tr("Connected without a password: whoever knows its id can pass for this charger"));
    return badge;
}

} // namespace

ChargerDetailPage::ChargerDetailPage(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_plans(context, this), m_sessions(context.workspace, context.history)
{
    setObjectName(QStringLiteral("chargerDetailPage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    makeHeader();
    column->addWidget(m_header);
    m_content = makeTabs();
    column->addWidget(m_content, 1);
    makeGone();
    column->addWidget(m_gone, 1);
    connectSite();
}

QWidget* ChargerDetailPage::makeTabs()
{
    auto* part = new QWidget;
    auto* content = new QVBoxLayout(part);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    m_facts = new FactLine(m_context.themes);
    m_facts->setObjectName(QStringLiteral("chargerFacts"));
    content->addWidget(m_facts);
    makePlanned();
    content->addWidget(m_planned);
    content->addSpacing(8);
    m_tabs = new TabBar(m_context.themes);
    m_tabs->setObjectName(QStringLiteral("chargerDetailTabs"));
    for (const QString& title : {tr("Live"), tr("Sessions"), tr("Settings"), tr("Messages"), tr("History"),
                                 //: Tab: the list of tags that the charger keeps itself.
                                 tr("Local list"), tr("Power limits"),
                                 //: Tab: messages of the maker's own (DataTransfer).
                                 tr("Vendor data")})
        m_tabs->addTab(title);
    content->addWidget(m_tabs);
    content->addSpacing(metrics::CardGap);
    m_stack = new QStackedWidget;
    m_live = new LiveTab(m_context, m_actions);
    m_settings = new SettingsTab(m_context, m_actions);
    m_messages = new MessagesTab(m_context);
    m_history = new HistoryTab(m_context);
    m_localList = new LocalListTab(m_context);
    m_powerLimits = new PowerLimitsTab(m_context, m_actions);
    m_vendorData = new VendorDataTab(m_context, m_actions);
    for (QWidget* tab : std::initializer_list<QWidget*>{m_live, makeSessions(), m_settings, m_messages, m_history, m_localList,
                                                        m_powerLimits, m_vendorData})
        m_stack->addWidget(tab);
    content->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &ChargerDetailPage::useTab);
    return part;
}

void ChargerDetailPage::makePlanned()
{
    m_planned = new Banner(m_context.themes, Banner::Kind::Neutral);
    m_planned->setObjectName(QStringLiteral("chargerPlanned"));
    m_planned->setIconName(QStringLiteral("clock"));
    auto* show = new Button(m_context.themes, tr("Planned actions…"));
    show->setObjectName(QStringLiteral("chargerPlannedShow"));
    m_planned->addAction(show);
    m_planned->hide();
    connect(show, &Button::triggered, this, [this] { m_plans.showList(m_station); });
    connect(&m_context.site(), &api::LiveSite::plansChanged, this, &ChargerDetailPage::showPlanned);
}

/// The next one in words, the others counted.
void ChargerDetailPage::showPlanned()
{
    int count = 0;
    const PlannedAction* first = nullptr;
    for (const PlannedAction& plan : m_context.site().plans()) {
        if (plan.station != m_station || !plan.isOpen())
            continue;
        ++count;
        const bool isSooner = !first || (first->dueAt && (!plan.dueAt || *plan.dueAt < *first->dueAt));
        first = isSooner ? &plan : first;
    }
    m_planned->setVisible(first != nullptr);
    if (!first)
        return;
    m_planned->setMessage(planWork(*first), planTime(*first, m_context.format(), m_context.workspace.now()));
    m_planned->setMoreCount(count - 1);
}

void ChargerDetailPage::makeGone()
{
    m_gone = new EmptyState(m_context.themes, QStringLiteral("archive"), tr("This charger is not in use any more"),
                            tr("It was archived. Its sessions stay under Sessions."));
    m_gone->setObjectName(QStringLiteral("chargerGone"));
    m_successor = m_gone->addAction(tr("Open the new one"));
    m_successor->setObjectName(QStringLiteral("openSuccessor"));
    m_restore = m_gone->addAction(tr("Restore"), Button::Kind::Default, QStringLiteral("undo-2"));
    m_restore->setObjectName(QStringLiteral("restoreArchived"));
    connect(m_restore, &Button::triggered, this, [this] { m_actions.restore(m_station); });
    connect(m_successor, &Button::triggered, this, [this] {
        if (const StationPointer archived = m_context.site().archivedStation(m_station))
            m_context.host.openCharger(archived->record.replacedBy);
    });
    m_gone->hide();
}

void ChargerDetailPage::connectSite()
{
    const api::LiveSite& site = m_context.site();
    const auto ifOurs = [this](const StationId& id) {
        if (id == m_station)
            refresh();
    };
    connect(&site, &api::LiveSite::stationChanged, this, [ifOurs](const StationPointer& s) { ifOurs(s->record.id); });
    connect(&site, &api::LiveSite::stationRemoved, this, ifOurs);
    connect(&site, &api::LiveSite::archivedStationsChanged, this, &ChargerDetailPage::refresh);
    connect(&site, &api::LiveSite::transactionChanged, this, [ifOurs](const TransactionPointer& t) { ifOurs(t->station); });
    connect(&site, &api::LiveSite::commandChanged, this, [ifOurs](const CommandPointer& c) { ifOurs(c->station); });
    connect(&site, &api::LiveSite::reset, this, &ChargerDetailPage::refresh);
    connect(&m_context.workspace, &Workspace::formatChanged, this, &ChargerDetailPage::refresh);
    connect(&m_context.workspace, &Workspace::ticked, this, [this] {
        const StationPointer state = isVisible() ? m_context.site().station(m_station) : nullptr;
        if (state)
            showFacts(*state);
    });
}

void ChargerDetailPage::makeHeader()
{
    m_header = new PageHeader(m_context.themes, QString());
    m_header->setParentTitle(tr("Chargers"));
    m_restart = new Button(m_context.themes, tr("Restart…"));
    m_restart->setObjectName(QStringLiteral("detailRestart"));
    m_more = new Button(m_context.themes, tr("Actions"));
    m_more->setObjectName(QStringLiteral("detailActions"));
    m_more->setHasMenu(true);
    m_menu = new QMenu(m_more);
    m_menu->setObjectName(QStringLiteral("detailMenu"));
    m_more->setMenu(m_menu);
    m_header->addAction(m_restart);
    m_header->addAction(m_more);
    connect(m_menu, &QMenu::aboutToShow, this, &ChargerDetailPage::fillMenu);
    connect(m_restart, &Button::triggered, this, [this] { m_actions.restart(m_station, ResetKind::Soft); });
    connect(m_header, &PageHeader::backRequested, this, [this] { m_context.host.openPage(PageId::Chargers); });
}

QWidget* ChargerDetailPage::makeSessions()
{
    using Column = TransactionModel::Column;
    auto* table = new RecordTable(m_context.themes, QStringLiteral("chargerSessions"), tr("Sessions of this charger"));
    m_sessions.setPrices(m_context.prices);
    table->setRecords(&m_sessions, false);
    table->setColumnHidden(int(Column::Price), m_context.prices == nullptr);
    table->setColumnHidden(int(Column::Average), true);
    table->setColumnWidth(int(Column::Sign), 32);
    table->setColumnFor(int(Column::Number), QStringLiteral("2026-000000"));
    table->setColumnFor(int(Column::Start), widest::dateTime(m_context.format()));
    table->setColumnFor(int(Column::End), widest::dayAndTime(m_context.format()));
    table->setColumnFor(int(Column::Place), QStringLiteral("Underground 12"));
    table->setColumnFor(int(Column::Person), QStringLiteral("Nguyen-Hofmeister"));
    connect(table, &RecordTable::opened, this,
            [this](int row) { m_context.host.openSession(m_sessions.row(row).key); });
    auto* unread = new UnreadRow(m_context.themes, QStringLiteral("chargerSessionsUnread"));
    connect(unread, &UnreadRow::readAgainWanted, &m_sessions, &PagedTransactionModel::readAgain);
    m_sessionStack = new ViewStack(makeFramed(m_context.themes, unread->under(table)));
    auto* empty = new EmptyState(m_context.themes, QStringLiteral("history"), tr("No session yet"),
                                 tr("The first charge at this charger appears here."));
    m_sessionStack->setEmptyState(empty);
    Button* const again = empty->addAction(tr("Try again"));
    again->setObjectName(QStringLiteral("chargerSessionsAgain"));
    connect(again, &Button::triggered, &m_sessions, &PagedTransactionModel::reload);
    const auto update = [this, empty, again, unread] {
        again->setVisible(m_sessions.error().has_value());
        unread->setError(m_sessions.error());
        m_sessionStack->setEmpty(m_sessions.rowCount() == 0 && !m_sessions.isLoading());
        if (m_sessions.error()) {
            empty->setTitle(tr("Could not read the sessions"));
            empty->setText(readErrorSentence(*m_sessions.error()));
        } else {
            empty->setTitle(tr("No session yet"));
            empty->setText(tr("The first charge at this charger appears here."));
        }
    };
    connect(&m_sessions, &PagedTransactionModel::stateChanged, this, update);
    return m_sessionStack;
}

void ChargerDetailPage::setStation(const StationId& station)
{
    if (station == m_station && !m_station.value().isEmpty()) {
        refresh();
        return;
    }
    m_station = station;
    m_shownBadges.clear();
    m_settings->setStation(station);
    m_messages->setStation(station);
    m_localList->setStation(station);
    m_powerLimits->setStation(station);
    m_vendorData->setStation(station);
    const StationPointer state = anyStation(m_context.site(), station);
    follow(state ? state->record.replaces : QList<StationId>{});
    m_tabs->setCurrentIndex(int(Tab::Live));
    refresh();
}

void ChargerDetailPage::follow(const QList<StationId>& former)
{
    m_former = former;
    m_history->setStation(m_station, former);
    api::TransactionQuery query;
    query.station = m_station;
    query.formerStations = former;
    m_sessions.setQuery(query);
}

void ChargerDetailPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

bool ChargerDetailPage::hasUnsaved() const
{
    return m_settings->hasUnsaved();
}

void ChargerDetailPage::useTab(int tab)
{
    m_stack->setCurrentIndex(tab);
    m_sessions.setFollowing(Tab(tab) == Tab::Sessions);
    if (m_station.value().isEmpty())
        return;
    if (Tab(tab) == Tab::Sessions)
        m_sessions.reload();
    else if (Tab(tab) == Tab::History)
        m_history->reload();
}

void ChargerDetailPage::refresh()
{
    const StationPointer state = m_context.site().station(m_station);
    m_content->setVisible(state != nullptr);
    m_gone->setVisible(state == nullptr);
    m_live->setStation(state);
    if (!state) {
        showGone();
        return;
    }
    if (state->record.replaces != m_former)
        follow(state->record.replaces);
    showHeader(*state);
    showFacts(*state);
    showPlanned();
    m_settings->refresh(*state);
    m_history->refresh(*state);
    m_localList->refresh();
    if (m_powerLimits->isVisible())
        m_powerLimits->refresh();
    m_vendorData->refresh();
}

void ChargerDetailPage::showGone()
{
    const StationPointer archived = m_context.site().archivedStation(m_station);
    m_header->setTitle(archived ? archived->record.displayName() : m_station.value());
    m_header->clearBadges();
    m_shownBadges.clear();
    for (Button* button : {m_restart, m_more})
        button->setBlockedReason(tr("This charger is not in use"));
    m_restore->setVisible(archived != nullptr);
    const bool isReplaced = archived && !archived->record.replacedBy.value().isEmpty();
    m_successor->setVisible(isReplaced);
    //: %1 the id of a charger.
    m_gone->setText(isReplaced ? tr("%1 took its place. The sessions of both are shown there.").arg(archived->record.replacedBy.value())
                      : archived ? tr("It was archived. Its sessions stay under Sessions.")
                                 : tr("There is no charger with this id here. Add charger shows the ones that call."));
}

void ChargerDetailPage::showHeader(const StationState& state)
{
    m_header->setTitle(state.record.displayName());
    m_more->unblock();
    m_restart->setBlockedReason(reasons::command(m_context.workspace, state, QStringLiteral("Reset")));
    QList<QPair<DisplayStatus, QString>> badges;
    QString shown;
    for (const ConnectorState& connector : state.connectors) {
        const DisplayStatus status = displayStatus(connector, state.link);
        //: A connector and its state: "Bay 7 Faulted".
        const QString text = tr("%1 %2").arg(connectorName(state, connector), statusWord(status));
        if (badges.size() < MaximumBadges)
            badges.append({status, text});
        shown += text;
    }
    if (!state.record.isAdmitted)
        shown += QStringLiteral("pending");
    if (state.link.isUnprotected())
        shown += QStringLiteral("unprotected");
    if (shown == m_shownBadges)
        return;
    m_shownBadges = shown;
    m_header->clearBadges();
    if (!state.record.isAdmitted)
        m_header->addBadge(new Badge(m_context.themes, QStringLiteral("clock"),
                                     state.record.isRejected ? tr("Rejected") : tr("Not accepted yet")));
    if (state.link.isUnprotected())
        m_header->addBadge(unprotectedBadge(m_context.themes));
    for (const auto& [status, text] : badges)
        m_header->addBadge(new Badge(m_context.themes, status, text));
}

void ChargerDetailPage::showFacts(const StationState& state)
{
    const Formatter& format = m_context.format();
    QList<FactLine::Fact> facts;
    if (state.link.isOnline) {
        const auto heard = m_context.workspace.elapsed(state.link.lastHeardAt);
        facts.append({heard ? tr("Online, heard %1").arg(format.ago(*heard)) : tr("Online"), QStringLiteral("radio"),
                      state.link.isStale ? Theme::Color::Warning : Theme::Color::Good});
    } else {
        const auto since = state.link.since ? state.link.since : state.record.lastSeenAt;
        facts.append({QString(tr("Offline") + QLatin1Char(' ') + format.since(since, m_context.workspace.now())).trimmed(),
                      QStringLiteral("wifi-off"), Theme::Color::Ink2});
    }
    const auto add = [&facts](const QString& text) {
        if (!text.isEmpty())
            facts.append({text, {}, Theme::Color::Ink2});
    };
    const BootInfo& boot = state.record.boot;
    add(makeAndModel(boot));
    const QString serial = boot.serialNumber.isEmpty() ? boot.chargeBoxSerialNumber : boot.serialNumber;
    //: Serial number of a charger.
    add(serial.isEmpty() ? QString() : tr("SN %1").arg(serial));
    add(boot.firmwareVersion.isEmpty() ? QString() : tr("firmware %1").arg(boot.firmwareVersion));
    if (!state.link.protocol.isEmpty())
        add(tr("%1, security profile %2")
                .arg(QString(state.link.protocol).replace(QStringLiteral("ocpp"), QStringLiteral("OCPP ")))
                .arg(state.link.securityProfile));
    add(state.link.peerAddress);
    if (state.link.clockDriftMs && qAbs(*state.link.clockDriftMs) > 60'000)
        //: The charger's clock differs from ours by %1.
        add(tr("clock off by %1").arg(format.durationInWords(std::chrono::seconds(qAbs(*state.link.clockDriftMs) / 1000))));
    add(state.record.area.simplified());
    //: The charger's own id.
    add(tr("id %1").arg(state.record.id.value()));
    m_facts->setFacts(facts);
}

void ChargerDetailPage::fillMenu()
{
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly)); // clear() leaves them
    const StationPointer state = m_context.site().station(m_station);
    if (!state)
        return;
    m_actions.fillMenu(*m_menu, *state);
    m_menu->addSeparator();
    //: Menu entry: something is done at this charger at another time.
    QAction* later = m_menu->addAction(tr("Later…"));
    later->setObjectName(QStringLiteral("actionLater"));
    later->setEnabled(m_plans.reason().isEmpty());
    later->setToolTip(m_plans.reason());
    connect(later, &QAction::triggered, this, [this] { m_plans.plan({m_station}); });
    QAction* planned = m_menu->addAction(tr("Planned actions…"));
    planned->setObjectName(QStringLiteral("actionPlanned"));
    connect(planned, &QAction::triggered, this, [this] { m_plans.showList(m_station); });
}

} // namespace forecourt::ui
