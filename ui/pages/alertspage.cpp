// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alertspage.h"

#include "core/base/async.h"
#include "ui/format/alertwords.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/models/modelroles.h"
#include "ui/pageaction.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/unreadrow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/sidepane.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QTimeZone>

namespace forecourt::ui {

namespace {
enum Tab { OpenTab, AcknowledgedTab, AllTab };
constexpr int RowHeight = 48; // two lines
constexpr qint64 Hour = 3600;

/// Where it can be mended.
QString placeToMend(AlertKind kind)
{
    switch (kind) {
    case AlertKind::DiskLow: return QStringLiteral("settings/retention");
    case AlertKind::Backup: return QStringLiteral("settings/backup");
    case AlertKind::Delivery: return QStringLiteral("settings/notifications");
    case AlertKind::Port: return QStringLiteral("settings/network");
    case AlertKind::Unpriced: return QStringLiteral("corrections");
    default: return QStringLiteral("settings");
    }
}

/// To be mended at that computer, and nowhere in this window.
bool isOutside(const AlertRecord& alert)
{
    return alert.kind == AlertKind::OnBattery || alert.kind == AlertKind::MaySleep;
}
} // namespace

AlertsPage::AlertsPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.workspace, context.history), m_quiet(context.workspace, context.history)
{
    setObjectName(QStringLiteral("alertsPage"));
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(context.themes, tr("Alerts"));
    m_snooze = new Button(context.themes, QStringLiteral("clock"), tr("Snooze")); // no mnemonic: Alt+S is the menu Site
    m_snooze->setObjectName(QStringLiteral("snoozeAlerts"));
    m_snooze->setHasMenu(true);
    m_acknowledge = new Button(context.themes, QStringLiteral("check"), tr("Acknowledge"), Button::Kind::Primary);
    m_acknowledge->setObjectName(QStringLiteral("acknowledgeAlerts"));
    header->addAction(m_snooze);
    header->addAction(m_acknowledge);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(makeTools());
    column->addSpacing(12);
    makeTable();
    auto* parts = new QVBoxLayout; // its gap goes with the detail
    parts->setSpacing(12);
    parts->addWidget(m_stack, 1);
    parts->addWidget(makeDetail());
    column->addLayout(parts, 1);
    connectActions();
    applyTab();
}

QWidget* AlertsPage::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_tab = new SegmentedSwitch(m_context.themes);
    m_tab->setObjectName(QStringLiteral("alertsTab"));
    m_tab->setAccessibleName(tr("Which alerts"));
    //: Alerts nobody has dealt with.
    m_tab->addSegment(tr("Open"));
    m_tab->addSegment(tr("Acknowledged"));
    //: Alerts: those that are over too.
    m_tab->addSegment(tr("All"));
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("alertsFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(240);
    row->addWidget(m_tab);
    row->addWidget(m_filter);
    row->addStretch(1);
    return tools;
}

void AlertsPage::makeTable()
{
    using Column = AlertModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("alertsTable"), tr("Alerts"), nullptr, RowHeight);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setRecords(&m_model, true);
    m_table->setColumnFor(int(Column::Severity), QStringLiteral("XXXX Critical"));
    m_table->setColumnFor(int(Column::Since), widest::dayAndTime(m_context.format()));
    m_table->setColumnFor(int(Column::Charger), QStringLiteral("Underground north"));
    m_table->setColumnFor(int(Column::State), QStringLiteral("Acknowledged by Eva Mo"));
    m_table->setStretchColumn(int(Column::What));
    m_table->sortByColumn(int(Column::Severity), Qt::DescendingOrder);
    m_unread = new UnreadRow(m_context.themes, QStringLiteral("alertsUnread"));
    connect(m_unread, &UnreadRow::readAgainWanted, &m_model, &AlertModel::readAgain);
    m_stack = new ViewStack(makeFramed(m_context.themes, m_unread->under(m_table)));
    m_empty = new EmptyState(m_context.themes, QStringLiteral("circle-check"), QString(), QString());
    m_empty->setObjectName(QStringLiteral("alertsEmpty"));
    m_emptyClear = m_empty->addAction(tr("Clear filter"));
    m_emptyClear->setObjectName(QStringLiteral("alertsClearFilter"));
    connect(m_emptyClear, &Button::triggered, m_filter, &QLineEdit::clear);
    m_emptyAgain = m_empty->addAction(tr("Try again"));
    m_emptyAgain->setObjectName(QStringLiteral("alertsTryAgain"));
    connect(m_emptyAgain, &Button::triggered, &m_model, &AlertModel::readAgain);
    m_stack->setEmptyState(m_empty);
}

QWidget* AlertsPage::makeDetail()
{
    auto* card = new Card(m_context.themes);
    card->setObjectName(QStringLiteral("alertDetail"));
    m_title = new TextLabel(m_context.themes, TypeRole::BodyStrong);
    m_title->setObjectName(QStringLiteral("alertTitle"));
    m_title->setElideMode(Qt::ElideRight);
    m_details = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_details->setObjectName(QStringLiteral("alertDetails"));
    m_details->setElideMode(Qt::ElideRight);
    m_hint = new TextLabel(m_context.themes, TypeRole::Body);
    m_hint->setObjectName(QStringLiteral("alertHint"));
    m_hint->setWordWrap(true);
    m_step = new Button(m_context.themes, QString());
    m_step->setObjectName(QStringLiteral("alertStep"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (TextLabel* label : {m_title, m_details, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        texts->addWidget(label);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(texts, 1);
    row->addWidget(m_step, 0, Qt::AlignVCenter);
    card->body()->addLayout(row);
    m_detail = card;
    m_pane = new SidePane(*card, {m_table});
    return card;
}

void AlertsPage::connectActions()
{
    auto* menu = new QMenu(m_snooze);
    menu->setObjectName(QStringLiteral("snoozeMenu"));
    fillSnoozeMenu(menu);
    connect(m_snooze, &Button::triggered, this, [this, menu] { menu->popup(m_snooze->mapToGlobal(m_snooze->rect().bottomLeft())); });
    connect(m_acknowledge, &Button::triggered, this, &AlertsPage::acknowledge);
    const QAction* const byKey = addPageAction(*this, m_context.themes,
                                               {QStringLiteral("alertsAcknowledge"), tr("Acknowledge"), QStringLiteral("check"),
                                                tr("You have seen the chosen alerts; they stay until they are over"),
                                                QKeySequence(Qt::CTRL | Qt::Key_Return)},
                                               [this] { m_acknowledge->isBlocked() ? tellWhyNot() : acknowledge(); });
    const auto showKey = [this, byKey] { m_acknowledge->setToolTip(byKey->shortcut().toString(QKeySequence::NativeText)); };
    connect(byKey, &QAction::changed, m_acknowledge, showKey);
    showKey();
    connect(m_step, &Button::triggered, this, &AlertsPage::openSelected);
    connect(m_tab, &SegmentedSwitch::currentChanged, this, &AlertsPage::applyTab);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->filter().setText(text);
        refresh();
    });
    connect(m_table, &RecordTable::opened, this, &AlertsPage::openSelected);
    connect(m_table, &RecordTable::menuWanted, this, [this](int, const QPoint& position) { showMenu(position); });
    connect(m_table, &RecordTable::currentRowChanged, this, &AlertsPage::refreshDetail);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AlertsPage::refreshDetail);
    connect(&m_model, &AlertModel::stateChanged, this, &AlertsPage::refresh);
    connect(&m_quiet, &QuietTime::changed, this, &AlertsPage::refresh);
    connect(&m_context.workspace, &Workspace::formatChanged, this, &AlertsPage::refresh);
}

void AlertsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_quiet.read();
    refresh();
}

void AlertsPage::applyTab()
{
    const int tab = m_tab->currentIndex();
    m_model.setHistoryWanted(tab == AllTab);
    m_table->filter().setRule([this, tab](int row) {
        const AlertState state = m_model.row(row).state;
        return tab == AllTab || (tab == OpenTab && state == AlertState::Open)
            || (tab == AcknowledgedTab && (state == AlertState::Acknowledged || state == AlertState::Snoozed));
    });
    refresh();
}

QString AlertsPage::quietTitle() const
{
    const std::optional<QDateTime> since = m_quiet.since();
    return since ? tr("All quiet since %1").arg(m_context.format().timeOrDate(since, m_context.workspace.now()))
                 //: No alert is open, and none is known to have been.
                 : tr("All quiet");
}

void AlertsPage::refresh()
{
    const int open = m_model.count(AlertState::Open);
    const int handled = m_model.count(AlertState::Acknowledged) + m_model.count(AlertState::Snoozed);
    const auto counted = [this](const QString& word, int count) {
        return count == 0 ? word : QStringLiteral("%1 %2").arg(word, m_context.format().number(count));
    };
    m_tab->setSegmentText(OpenTab, counted(tr("Open"), open));
    m_tab->setSegmentText(AcknowledgedTab, counted(tr("Acknowledged"), handled));
    const bool isEmpty = m_table->filter().rowCount() == 0;
    const bool isFiltered = !m_table->filter().text().isEmpty();
    const bool isUnread = m_model.error() && m_tab->currentIndex() == AllTab;
    if (isUnread) {
        m_empty->setTitle(tr("Older alerts cannot be read"));
        m_empty->setText(readErrorSentence(*m_model.error()));
    } else if (isFiltered) {
        m_empty->setTitle(tr("Nothing matches"));
        m_empty->setText(tr("Clear the filter to see the others."));
    } else if (m_tab->currentIndex() == AcknowledgedTab) {
        m_empty->setTitle(tr("None acknowledged"));
        m_empty->setText(tr("Acknowledged and snoozed alerts stay here until what they are about is over."));
    } else if (handled > 0) { // seen is not over
        m_empty->setTitle(tr("Nothing new"));
        m_empty->setText(tr("%n alert(s) you acknowledged or snoozed are not over yet.", nullptr, handled));
    } else {
        m_empty->setTitle(quietTitle());
        m_empty->setText(tr("Faults, lost chargers and other trouble appear here by themselves."));
    }
    m_emptyClear->setVisible(isFiltered);
    m_emptyAgain->setVisible(isUnread);
    m_unread->setError(isUnread ? m_model.error() : std::optional<Error>());
    m_stack->setEmpty(isEmpty);
    refreshDetail();
}

const AlertRecord* AlertsPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.row(row) : nullptr;
}

QList<AlertId> AlertsPage::selected() const
{
    QList<AlertId> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        const AlertRecord& alert = m_model.row(m_table->filter().mapToSource(index).row());
        if (!alert.isCleared())
            ids.append(alert.id);
    }
    return ids;
}

QString AlertsPage::stepText(const AlertRecord& alert) const
{
    if (alert.session)
        return tr("Open session");
    if (alert.kind == AlertKind::UnknownToken)
        return tr("People && tags");
    if (alert.kind == AlertKind::Unpriced)
        return tr("Corrections");
    if (!alert.station.value().isEmpty())
        return tr("Open charger");
    return alert.kind == AlertKind::SiteOffline ? tr("Show chargers") : tr("Settings");
}

void AlertsPage::refreshDetail()
{
    const QList<AlertId> ids = selected();
    const AlertRecord* alert = current();
    m_pane->setFilled(alert != nullptr);
    const QString reason = ids.isEmpty() ? tr("Choose an open alert in the list") : QString();
    m_snooze->setBlockedReason(reason);
    const bool isAllDone = !ids.isEmpty() && std::all_of(ids.begin(), ids.end(), [this](const AlertId& id) {
        return m_model.row(m_model.rowOf(id)).state == AlertState::Acknowledged;
    });
    m_acknowledge->setBlockedReason(isAllDone ? tr("It is acknowledged") : reason);
    if (!alert)
        return;
    m_title->setText(alertTitle(*alert, m_context.site(), m_context.format()));
    const QString details = alertDetails(*alert, m_context.site(), m_context.format());
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_hint->setText(alertHint(*alert));
    m_step->setVisible(!isOutside(*alert));
    m_step->setText(stepText(*alert));
    m_step->setAccessibleName(stepText(*alert).replace(QStringLiteral("&&"), QStringLiteral("&")));
}

void AlertsPage::openSelected()
{
    const AlertRecord* alert = current();
    if (!alert || isOutside(*alert))
        return;
    if (alert->session)
        m_context.host.openSession(*alert->session);
    else if (alert->kind == AlertKind::UnknownToken)
        m_context.host.openPage(PageId::People);
    else if (!alert->station.value().isEmpty())
        m_context.host.openCharger(alert->station);
    else if (alert->kind == AlertKind::SiteOffline)
        m_context.host.openPage(PageId::Chargers);
    else
        m_context.host.openPlace(placeToMend(alert->kind));
}

void AlertsPage::change(const QList<AlertId>& alerts, const QString& text, const std::function<QFuture<Result<void>>(const PageContext&)>& apply)
{
    const auto tell = [](AlertsPage& self, const Result<void>& result) {
        if (!result)
            self.m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(result.error()));
    };
    whenFinished(apply(m_context), this, [this, alerts, text, apply, tell](const Result<void>& result) {
        if (!result)
            return tell(*this, result);
        const auto begin = [tell](AlertsPage& self, const QFuture<Result<void>>& work) {
            whenFinished(work, &self, [&self, tell](const Result<void>& done) { tell(self, done); });
        };
        m_context.host.notifyKept(
            text, this, [begin, alerts](AlertsPage& self) { begin(self, self.m_context.alerts.reopen(alerts)); },
            [begin, apply](AlertsPage& self) { begin(self, apply(self.m_context)); });
    });
}

void AlertsPage::tellWhyNot()
{
    m_context.host.notify(QStringLiteral("info"), m_acknowledge->blockedReason());
}

void AlertsPage::acknowledge()
{
    const QList<AlertId> ids = selected();
    change(ids, tr("%n alert(s) acknowledged", nullptr, static_cast<int>(ids.size())),
           [ids](const PageContext& context) { return context.alerts.acknowledge(ids, context.userName); });
}

void AlertsPage::snooze(const QDateTime& until)
{
    const QList<AlertId> ids = selected();
    const QString time = m_context.format().timeOrDate(until, m_context.workspace.now());
    //: %1 a time.
    const QString text = tr("%n alert(s) snoozed until %1", nullptr, static_cast<int>(ids.size())).arg(time);
    change(ids, text, [ids, until](const PageContext& context) { return context.alerts.snooze(ids, until, context.userName); });
}

void AlertsPage::fillSnoozeMenu(QMenu* menu)
{
    const auto add = [this, menu](const QString& text, const char* name, std::function<QDateTime()> until) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, [this, until = std::move(until)] { snooze(until()); });
    };
    add(tr("For &1 hour"), "snooze1h", [this] { return m_context.workspace.now().addSecs(Hour); });
    add(tr("For &4 hours"), "snooze4h", [this] { return m_context.workspace.now().addSecs(4 * Hour); });
    add(tr("Until &tomorrow"), "snoozeTomorrow", [this] {
        const QTimeZone& zone = m_context.format().zone();
        const QDate day = m_context.workspace.now().toTimeZone(zone).date().addDays(1);
        return QDateTime(day, m_context.site().alertSettings().digestAt, zone).toUTC();
    });
}

void AlertsPage::showMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("alertsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (const AlertRecord* alert = current(); alert && !isOutside(*alert))
        connect(menu->addAction(stepText(*alert)), &QAction::triggered, this, &AlertsPage::openSelected);
    menu->addSeparator();
    QAction* acknowledgeAction = menu->addAction(tr("A&cknowledge"));
    acknowledgeAction->setEnabled(!m_acknowledge->isBlocked());
    acknowledgeAction->setToolTip(m_acknowledge->blockedReason());
    connect(acknowledgeAction, &QAction::triggered, this, &AlertsPage::acknowledge);
    QMenu* snoozeMenu = menu->addMenu(tr("&Snooze"));
    snoozeMenu->setObjectName(QStringLiteral("alertsSnooze"));
    snoozeMenu->setEnabled(!m_snooze->isBlocked());
    snoozeMenu->menuAction()->setToolTip(m_snooze->blockedReason());
    fillSnoozeMenu(snoozeMenu);
    menu->popup(position);
}

void AlertsPage::showPlace(AlertId alert)
{
    const AlertRecord* const shown = current();
    if (m_context.site().alert(alert) && (shown == nullptr || shown->id != alert))
        select(alert);
}

void AlertsPage::select(AlertId alert)
{
    const int row = m_model.rowOf(alert);
    if (row < 0 || !m_table->filter().hasWords(row))
        m_filter->clear(); // it would hide the alert
    if (m_table->selectKey(alert.value()))
        return;
    m_tab->setCurrentIndex(AllTab);
    applyTab();
    m_table->selectKey(alert.value());
}

} // namespace forecourt::ui
