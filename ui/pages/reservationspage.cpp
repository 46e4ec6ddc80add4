// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reservationspage.h"

#include "ui/format/reservationwords.h"
#include "ui/format/timesamples.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/sidepane.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {
enum View { OpenView, AllView, WeekView };
constexpr int WeekRowHeight = 48; // two lines
constexpr qsizetype ShownName = 80;
} // namespace

ReservationsPage::ReservationsPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.workspace), m_week(context.workspace), m_actions(context, this)
{
    setObjectName(QStringLiteral("reservationsPage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    auto* header = new PageHeader(context.themes, tr("Reservations"));
    header->setParentTitle(tr("Chargers"));
    connect(header, &PageHeader::backRequested, this, [this] { m_context.host.openPage(PageId::Chargers); });
    m_reserve = new Button(context.themes, QStringLiteral("calendar-clock"), tr("Reserve…"), Button::Kind::Primary);
    m_reserve->setObjectName(QStringLiteral("reserve"));
    header->addAction(m_reserve);
    column->addWidget(header);
    column->addWidget(makeTools());
    column->addSpacing(12);
    m_pages = new QStackedWidget;
    m_pages->addWidget(makeList());
    m_pages->addWidget(makeWeek());
    column->addWidget(m_pages, 1);
    connectActions();
    applyView();
}

QWidget* ReservationsPage::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_view = new SegmentedSwitch(m_context.themes);
    m_view->setObjectName(QStringLiteral("reservationsView"));
    m_view->setAccessibleName(tr("Which reservations"));
    //: Reservations that hold now.
    m_view->addSegment(tr("Open"));
    //: Reservations: those that are over too.
    m_view->addSegment(tr("All"));
    m_view->addSegment(tr("Week"));
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("reservationsFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(240);
    m_weekTools = new QWidget;
    auto* week = new QHBoxLayout(m_weekTools);
    week->setContentsMargins(0, 0, 0, 0);
    week->setSpacing(4);
    const auto add = [&](QWidget* button, const char* name) {
        button->setObjectName(QLatin1String(name));
        week->addWidget(button);
    };
    auto* back = new IconButton(m_context.themes, QStringLiteral("chevron-left"), tr("The week before"));
    auto* today = new Button(m_context.themes, tr("This week"));
    auto* next = new IconButton(m_context.themes, QStringLiteral("chevron-right"), tr("The week after"));
    add(back, "weekBefore");
    add(today, "weekNow");
    add(next, "weekAfter");
    m_weekTitle = new TextLabel(m_context.themes, TypeRole::Body, Theme::Color::Ink2);
    m_weekTitle->setObjectName(QStringLiteral("weekTitle"));
    week->addWidget(m_weekTitle);
    connect(back, &Button::triggered, this, [this] { showWeek(m_week.firstDay().addDays(-ReservationWeekModel::Days)); });
    connect(next, &Button::triggered, this, [this] { showWeek(m_week.firstDay().addDays(ReservationWeekModel::Days)); });
    connect(today, &Button::triggered, this, [this] { showWeek(m_context.format().siteDate(m_context.workspace.now())); });
    row->addWidget(m_view);
    row->addWidget(m_filter);
    row->addWidget(m_weekTools);
    row->addStretch(1);
    return tools;
}

QWidget* ReservationsPage::makeList()
{
    using Column = ReservationModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("reservationTable"), tr("Reservations"));
    m_table->setRecords(&m_model, true);
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::State), QStringLiteral("Cancelled"));
    m_table->setColumnFor(int(Column::Place), QStringLiteral("Underground north 12"));
    m_table->setColumnFor(int(Column::Who), QStringLiteral("Nguyen-Hofmeister, H."));
    m_table->setColumnFor(int(Column::Until), widest::dayAndTime(m_context.format()));
    m_table->setColumnFor(int(Column::Made), widest::dayAndTime(m_context.format()));
    m_table->setStretchColumn(int(Column::What));
    m_stack = new ViewStack(makeFramed(m_context.themes, m_table));
    m_empty = new EmptyState(m_context.themes, QStringLiteral("calendar-clock"), QString(), QString());
    m_empty->setObjectName(QStringLiteral("reservationsEmpty"));
    m_stack->setEmptyState(m_empty);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_stack, 1);
    column->addWidget(makeDetail());
    return page;
}

QWidget* ReservationsPage::makeDetail()
{
    m_detail = new Card(m_context.themes);
    m_detail->setObjectName(QStringLiteral("reservationDetail"));
    m_title = new TextLabel(m_context.themes, TypeRole::BodyStrong);
    m_title->setObjectName(QStringLiteral("reservationTitle"));
    m_title->setElideMode(Qt::ElideRight);
    m_sentence = new TextLabel(m_context.themes, TypeRole::Body);
    m_sentence->setObjectName(QStringLiteral("reservationSentence"));
    m_sentence->setWordWrap(true);
    m_session = new Button(m_context.themes, tr("Open session"));
    m_session->setObjectName(QStringLiteral("reservationSession"));
    m_cancel = new Button(m_context.themes, tr("Cancel reservation…"));
    m_cancel->setObjectName(QStringLiteral("reservationCancel"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(texts, 1);
    row->addWidget(m_session, 0, Qt::AlignVCenter);
    row->addWidget(m_cancel, 0, Qt::AlignVCenter);
    m_detail->body()->addLayout(row);
    m_pane = new SidePane(*m_detail, {m_table});
    return m_detail;
}

QWidget* ReservationsPage::makeWeek()
{
    m_weekTable = new RecordTable(m_context.themes, QStringLiteral("reservationWeek"), tr("Reservations of the week"), nullptr,
                                  WeekRowHeight);
    m_weekTable->setRecords(&m_week, false);
    m_weekTable->setColumnFor(0, QStringLiteral("Underground north 12"));
    for (int day = 1; day < ReservationWeekModel::ColumnCount; ++day)
        m_weekTable->setColumnFor(day, QStringLiteral("%1–%1 Weber").arg(widest::time(m_context.format())));
    return makeFramed(m_context.themes, m_weekTable);
}

void ReservationsPage::connectActions()
{
    connect(m_reserve, &Button::triggered, this, [this] { m_actions.reserve({}); });
    connect(m_cancel, &Button::triggered, this, &ReservationsPage::cancelCurrent);
    connect(m_session, &Button::triggered, this, &ReservationsPage::openSession);
    connect(m_view, &SegmentedSwitch::currentChanged, this, &ReservationsPage::applyView);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->filter().setText(text);
        m_weekTable->filter().setText(text);
        refresh();
    });
    connect(m_table, &RecordTable::currentRowChanged, this, &ReservationsPage::refreshDetail);
    connect(m_table, &RecordTable::menuWanted, this, &ReservationsPage::showMenu);
    connect(m_table, &RecordTable::opened, this, [this](int row) { m_context.host.openCharger(m_model.row(row).station); });
    connect(m_weekTable, &RecordTable::opened, this, &ReservationsPage::showPlace);
    connect(&m_model, &ReservationModel::stateChanged, this, &ReservationsPage::refresh);
    connect(&m_context.workspace, &Workspace::formatChanged, this, &ReservationsPage::refresh);
    const api::LiveSite& site = m_context.site();
    connect(&site, &api::LiveSite::stationChanged, &m_throttle, &UpdateThrottle::request);
    connect(&m_throttle, &UpdateThrottle::due, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&site, &api::LiveSite::reset, this, &ReservationsPage::refresh);
}

void ReservationsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void ReservationsPage::applyView()
{
    const int view = m_view->currentIndex();
    m_pages->setCurrentIndex(view == WeekView ? 1 : 0);
    m_weekTools->setVisible(view == WeekView);
    m_table->filter().setRule([this, view](int row) { return view != OpenView || m_model.row(row).isOpen(); });
    showWeek(m_week.firstDay());
    refresh();
}

void ReservationsPage::showWeek(const QDate& day)
{
    m_week.setDay(day);
    const Formatter& format = m_context.format();
    const auto text = [&](const QDate& date) {
        return format.locale().toString(date, QLocale::ShortFormat);
    };
    //: A week: %1 its first day, %2 its last.
    m_weekTitle->setText(tr("%1 to %2").arg(text(m_week.firstDay()), text(m_week.firstDay().addDays(ReservationWeekModel::Days - 1))));
}

QString ReservationsPage::reserveReason() const
{
    if (!m_context.reservations)
        return tr("Off: reservations are not made here");
    const QList<StationPointer> stations = m_context.site().stations();
    const bool isPossible = std::any_of(stations.begin(), stations.end(), [this](const StationPointer& station) {
        return reasons::reserve(m_context.workspace, *station).isEmpty();
    });
    return isPossible ? QString() : tr("Off: no charger that is online now knows reservations");
}

void ReservationsPage::refresh()
{
    const int open = m_model.openCount();
    m_view->setSegmentText(OpenView, open == 0 ? tr("Open") : QStringLiteral("%1 %2").arg(tr("Open"), m_context.format().number(open)));
    m_reserve->setBlockedReason(reserveReason());
    const bool isFiltered = !m_filter->text().isEmpty();
    m_empty->setTitle(isFiltered ? tr("Nothing matches")
                                 : m_view->currentIndex() == OpenView ? tr("Nothing is reserved") : tr("No reservation yet"));
    m_empty->setText(isFiltered ? tr("Clear the filter to see the others.")
                                : tr("Keep a connector for somebody: here, at a connector, or at a person under People & tags."));
    m_stack->setEmpty(m_table->filter().rowCount() == 0);
    refreshDetail();
}

const ReservationRecord* ReservationsPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.row(row) : nullptr;
}

void ReservationsPage::refreshDetail()
{
    const ReservationRecord* reservation = current();
    m_pane->setFilled(reservation != nullptr);
    if (!reservation)
        return;
    const Formatter& format = m_context.format();
    const QDateTime now = m_context.workspace.now();
    //: A reservation: %1 where, %2 for whom.
    m_title->setText(tr("%1 for %2").arg(reservationPlace(m_context.site(), reservation->station, reservation->evse),
                                         shortened(reservationHolder(*reservation), ShownName)));
    QString sentence = reservationSentence(*reservation, format, now);
    if (!reservation->user.isEmpty())
        //: %1 who made a reservation, %2 when.
        sentence += QLatin1Char(' ') + tr("Made by %1, %2.").arg(shortened(reservation->user, ShownName), format.timeOrDate(reservation->createdAt, now));
    m_sentence->setText(sentence);
    m_session->setVisible(reservation->transaction.has_value());
    m_cancel->setVisible(reservation->isOpen());
    m_cancel->setBlockedReason(m_actions.cancelReason(*reservation));
}

void ReservationsPage::showMenu(int row, const QPoint& position)
{
    const ReservationRecord reservation = m_model.row(row);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    connect(menu->addAction(tr("Open charger")), &QAction::triggered, this,
            [this, reservation] { m_context.host.openCharger(reservation.station); });
    QAction* cancel = menu->addAction(tr("Cancel reservation…"));
    const QString reason = m_actions.cancelReason(reservation);
    cancel->setEnabled(reason.isEmpty());
    cancel->setToolTip(reason);
    connect(cancel, &QAction::triggered, this, [this, reservation] { m_actions.cancel(reservation); });
    menu->popup(position);
}

/// From the week to the newest reservation of that connector; to a new one where there is none.
void ReservationsPage::showPlace(int weekRow)
{
    const ReservationWeekRow row = m_week.row(weekRow);
    if (row.reservations.isEmpty())
        return m_actions.reserve({row.station, row.evse, {}, {}});
    m_view->setCurrentIndex(AllView);
    m_filter->clear();
    applyView();
    m_table->selectKey(row.reservations.last().id.value());
    m_table->setFocus(Qt::OtherFocusReason);
}

void ReservationsPage::cancelCurrent()
{
    if (const ReservationRecord* reservation = current())
        m_actions.cancel(*reservation);
}

void ReservationsPage::openSession()
{
    const ReservationRecord* reservation = current();
    if (reservation && reservation->transaction)
        m_context.host.openSession(*reservation->transaction);
}

} // namespace forecourt::ui
