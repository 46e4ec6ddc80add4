// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/priceplacestab.h"

#include "ui/dialogs/assignmenttimesdialog.h"
#include "ui/dialogs/assignpricedialog.h"
#include "ui/format/pricewords.h"
#include "ui/format/timesamples.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/prices/pricechanges.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/sidepane.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace forecourt::ui {

namespace {
enum PlaceView { AllPlaces, ChargerPlaces, PeoplePlaces, UnpricedPlaces };
constexpr int ScheduleRows = 4; // shown without scrolling

/// So that no level is cut, whatever the language.
QString longestLevelWord()
{
    QString longest;
    for (const PriceLevel level : {PriceLevel::Site, PriceLevel::Station, PriceLevel::Connector, PriceLevel::Group, PriceLevel::Person}) {
        if (const QString word = priceLevelWord(level); word.size() > longest.size())
            longest = word;
    }
    return longest;
}
} // namespace

PricePlacesTab::PricePlacesTab(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.workspace)
{
    using Column = PricePlaceModel::Column;
    setObjectName(QStringLiteral("pricePlaces"));
    m_table = new RecordTable(context.themes, QStringLiteral("placeTable"), tr("What applies where"));
    m_table->setRecords(&m_model, true);
    m_table->setMultiSelection();
    m_table->setColumnFor(int(Column::Level), longestLevelWord());
    m_table->setColumnFor(int(Column::Place), QStringLiteral("Underground north 12 (Hall)"));
    m_table->setColumnFor(int(Column::Assigned), QStringLiteral("Standard AC with time"));
    m_table->setColumnFor(int(Column::Applies), QStringLiteral("Standard AC, version 12"));
    m_table->setColumnFor(int(Column::From), widest::dateTime(m_context.format()));
    m_table->setColumnFor(int(Column::Until), widest::dateTime(m_context.format()));
    m_table->setStretchColumn(int(Column::Why));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeTools());
    m_manyPeople = new TextLabel(context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_manyPeople->setObjectName(QStringLiteral("placeManyPeople"));
    m_manyPeople->setWordWrap(true);
    column->addWidget(m_manyPeople);
    column->addWidget(makeFilterable(context.themes, m_table, tr("No place matches"), [this] { clearFilter(); }), 1);
    column->addWidget(makeDetail());
    connect(m_table, &RecordTable::currentRowChanged, this, &PricePlacesTab::refresh);
    connect(m_table, &RecordTable::selectedRowsChanged, this, &PricePlacesTab::refresh);
    connect(m_table, &RecordTable::opened, this, &PricePlacesTab::assign);
    connect(m_table, &RecordTable::menuWanted, this, [this](int, const QPoint& position) { showMenu(position); });
    connect(&m_model, &PricePlaceModel::refreshed, this, &PricePlacesTab::refresh);
    refresh();
}

QWidget* PricePlacesTab::makeTools()
{
    const ThemeManager& themes = m_context.themes;
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_view = new SegmentedSwitch(themes);
    m_view->setObjectName(QStringLiteral("placeView"));
    m_view->setAccessibleName(tr("Which places"));
    m_view->addSegment(tr("All"));
    m_view->addSegment(tr("Chargers"));
    m_view->addSegment(tr("People"));
    //: Places where no price applies.
    m_view->addSegment(tr("Without a price"));
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("placeFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(240);
    m_take = new Button(themes, tr("Take away"));
    m_take->setObjectName(QStringLiteral("placeTake"));
    m_take->setToolTip(tr("Ends now what is assigned to the chosen places; the next level counts then. What was before stays"));
    m_assign = new Button(themes, QStringLiteral("coins"), tr("Assign…"), Button::Kind::Primary);
    m_assign->setObjectName(QStringLiteral("placeAssign"));
    row->addWidget(m_view);
    row->addWidget(m_filter);
    row->addStretch(1);
    row->addWidget(m_take);
    row->addWidget(m_assign);
    connect(m_view, &SegmentedSwitch::currentChanged, this, &PricePlacesTab::applyFilter);
    connect(m_filter, &QLineEdit::textChanged, this, &PricePlacesTab::applyFilter);
    connect(m_assign, &Button::triggered, this, &PricePlacesTab::assign);
    connect(m_take, &Button::triggered, this, &PricePlacesTab::take);
    return tools;
}

QWidget* PricePlacesTab::makeDetail()
{
    m_detail = new Card(m_context.themes, tr("Why"));
    m_detail->setObjectName(QStringLiteral("placeDetail"));
    m_levels = new TextLabel(m_context.themes, TypeRole::Body);
    m_levels->setObjectName(QStringLiteral("placeLevels"));
    m_levels->setWordWrap(true);
    m_scheduleBox = new QWidget;
    m_schedule = new QListWidget;
    m_schedule->setObjectName(QStringLiteral("placeSchedule"));
    m_schedule->setAccessibleName(tr("What is assigned here, and when"));
    m_schedule->setFrameShape(QFrame::NoFrame);
    m_schedule->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // what does not fit is in the tooltip
    m_times = new Button(m_context.themes, tr("Change times…"));
    m_times->setObjectName(QStringLiteral("placeTimes"));
    auto* row = new QHBoxLayout(m_scheduleBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_schedule, 1);
    row->addWidget(m_times, 0, Qt::AlignTop);
    m_detail->body()->addWidget(m_levels);
    m_detail->body()->addWidget(m_scheduleBox);
    connect(m_schedule, &QListWidget::currentRowChanged, this, &PricePlacesTab::refreshTimes);
    connect(m_schedule, &QListWidget::itemActivated, this, &PricePlacesTab::changeTimes);
    connect(m_times, &Button::triggered, this, &PricePlacesTab::changeTimes);
    m_pane = new SidePane(*m_detail, {m_table});
    return m_detail;
}

void PricePlacesTab::applyFilter()
{
    m_model.findPeople(m_filter->text());
    m_table->filter().setText(m_filter->text());
    m_table->filter().setRule([this](int row) {
        const PricePlaceRow& place = m_model.row(row);
        const bool isOfPeople = place.place.level == PriceLevel::Group || place.place.level == PriceLevel::Person;
        switch (m_view->currentIndex()) {
        case ChargerPlaces: return !isOfPeople && place.place.level != PriceLevel::Session;
        case PeoplePlaces: return isOfPeople;
        case UnpricedPlaces: return !isOfPeople && place.place.level != PriceLevel::Station && place.place.level != PriceLevel::Site && !place.decision.price;
        default: return true;
        }
    });
    refresh();
}

void PricePlacesTab::clearFilter()
{
    m_view->setCurrentIndex(AllPlaces);
    m_filter->clear();
    applyFilter();
}

QList<PricePlaceRow> PricePlacesTab::chosen() const
{
    QList<PricePlaceRow> rows;
    for (const int row : m_table->selectedRows())
        rows.append(m_model.row(row));
    return rows;
}

QString PricePlacesTab::whyNotAssign() const
{
    if (!m_context.prices)
        return tr("Off: prices are not changed here");
    return chosen().isEmpty() ? tr("Off: choose one or several places in the list") : QString();
}

QString PricePlacesTab::whyNotTake() const
{
    if (const QString reason = whyNotAssign(); !reason.isEmpty())
        return reason;
    for (const PricePlaceRow& row : chosen()) {
        if (row.current || row.next)
            return {};
    }
    return tr("Off: nothing is assigned to what is chosen");
}

void PricePlacesTab::refresh()
{
    m_manyPeople->setVisible(m_model.hasManyPeople());
    if (m_model.hasManyPeople())
        //: %1 a number of people.
        m_manyPeople->setText(tr("Of %1 people those with a price of their own are listed. Type a name into the filter to find others.")
                                  .arg(m_context.format().number(m_context.site().personCount())));
    m_assign->setBlockedReason(whyNotAssign());
    m_take->setBlockedReason(whyNotTake());
    const QList<PricePlaceRow> rows = chosen();
    m_pane->setFilled(rows.size() == 1);
    refreshSchedule(rows);
    if (rows.size() != 1)
        return;
    const PricePlaceRow& row = rows.first();
    const PriceBook& book = *m_context.site().priceBook();
    m_detail->setTitle(row.name);
    QStringList levels;
    for (const PriceLookup& lookup : row.decision.looked) {
        const bool isTold = lookup.finding != PriceFinding::NotAsked || lookup.level <= row.place.level;
        if (isTold)
            //: One level that was looked at: %1 site, charger …, %2 what was found.
            levels.append(tr("%1: %2").arg(priceLevelWord(lookup.level), lookupSentence(lookup, book)));
    }
    m_levels->setText(levels.join(QStringLiteral(" · ")));
}

void PricePlacesTab::refreshSchedule(const QList<PricePlaceRow>& rows)
{
    const std::optional<PriceAssignment> before = chosenAssignment();
    m_listed = rows.size() == 1 ? rows.first().assignments : QList<PriceAssignment>();
    const PriceBook& book = *m_context.site().priceBook();
    const QDateTime now = m_context.workspace.now();
    QStringList texts;
    const auto isListed = [this](const std::optional<PriceAssignment>& wanted) {
        return wanted && std::any_of(m_listed.cbegin(), m_listed.cend(), [&](const PriceAssignment& listed) { return listed.id == wanted->id; });
    };
    const auto wanted = isListed(before) || rows.isEmpty() ? before : rows.first().current;
    int current = m_listed.isEmpty() ? -1 : 0;
    for (qsizetype i = 0; i < m_listed.size(); ++i) {
        const PriceAssignment& assignment = m_listed.at(i);
        const QString from = assignment.from ? m_context.format().dateTime(assignment.from, now) : tr("always");
        const QString until = assignment.until ? m_context.format().dateTime(assignment.until, now) : tr("further notice");
        //: An assignment: %1 a price, %2 its beginning, %3 its end, %4 who made it.
        texts.append(tr("%1, from %2 until %3, by %4").arg(priceName(assignment.price, book), from, until, assignment.user));
        if (wanted && wanted->id == assignment.id)
            current = static_cast<int>(i);
    }
    const QSignalBlocker quiet(m_schedule);
    m_schedule->clear();
    m_schedule->addItems(texts);
    for (int i = 0; i < m_schedule->count(); ++i)
        m_schedule->item(i)->setToolTip(texts.at(i));
    m_schedule->setCurrentRow(current);
    const int height = std::max(m_schedule->sizeHintForRow(0), m_schedule->fontMetrics().lineSpacing());
    m_schedule->setFixedHeight(height * std::clamp(static_cast<int>(texts.size()), 1, ScheduleRows) + 2);
    m_scheduleBox->setVisible(!texts.isEmpty());
    refreshTimes();
}

std::optional<PriceAssignment> PricePlacesTab::chosenAssignment() const
{
    const int row = m_schedule->currentRow();
    return row >= 0 && row < m_listed.size() ? std::optional(m_listed.at(row)) : std::nullopt;
}

QString PricePlacesTab::whyNotTimes() const
{
    if (!m_context.prices)
        return tr("Off: prices are not changed here");
    const std::optional<PriceAssignment> chosen = chosenAssignment();
    if (!chosen)
        return tr("Off: choose an assignment in the list");
    return chosen->level == PriceLevel::Session ? tr("Off: a session's own price counts from its start to its end") : QString();
}

void PricePlacesTab::refreshTimes()
{
    m_times->setBlockedReason(whyNotTimes());
}

void PricePlacesTab::assignAt(const PricePlace& place)
{
    clearFilter();
    if (m_table->selectKey(place.key()))
        assign();
}

void PricePlacesTab::assign()
{
    const QList<PricePlaceRow> rows = chosen();
    if (rows.isEmpty() || !m_context.prices)
        return;
    auto* dialog = new AssignPriceDialog(m_context.themes, m_context.workspace, rows, m_wanted, window());
    connect(dialog, &AssignPriceDialog::submitted, this, [this, rows, dialog = QPointer<AssignPriceDialog>(dialog)] {
        const QString where = rows.size() == 1 ? rows.first().name : tr("%n place(s)", nullptr, static_cast<int>(rows.size()));
        const api::PriceChange change = dialog->change(m_context.userName);
        //: %1 a price, %2 where.
        const QString notice = tr("%1 assigned to %2").arg(priceName(change.assigned.first().price, *m_context.site().priceBook()), where);
        store(dialog, change, notice);
    });
    dialog->open();
}

/// The dialog closes once it is stored, else says why not.
void PricePlacesTab::store(FormDialog* dialog, const api::PriceChange& change, const QString& notice)
{
    const QPointer<FormDialog> shown(dialog);
    makePriceChange(m_context, this, change, notice,
                    [shown](const api::PriceChangeOutcome&) {
                        if (shown)
                            shown->accept();
                    },
                    [shown](const QString& sentence) {
                        if (!shown)
                            return;
                        shown->acceptButton()->unblock();
                        shown->setProblem(sentence);
                    });
}

void PricePlacesTab::changeTimes()
{
    const std::optional<PriceAssignment> known = chosenAssignment();
    const QList<PricePlaceRow> rows = chosen();
    if (!known || rows.size() != 1 || !whyNotTimes().isEmpty())
        return;
    const QString where = rows.first().name;
    auto* dialog = new AssignmentTimesDialog(m_context.themes, m_context.workspace, *known, where, window());
    connect(dialog, &AssignmentTimesDialog::submitted, this, [this, where, dialog = QPointer<AssignmentTimesDialog>(dialog)] {
        if (!dialog)
            return;
        api::PriceChange change;
        change.assigned = {dialog->assignment()};
        //: %1 a price, %2 where.
        const QString notice = tr("Changed when %1 applies to %2").arg(priceName(change.assigned.first().price, *m_context.site().priceBook()), where);
        store(dialog, change, notice);
    });
    dialog->open();
}

/// What holds now ends now, so that earlier sessions priced again still find it; what would begin later goes. A session's own
/// price counts from its start or not at all.
void PricePlacesTab::take()
{
    const QDateTime now = m_context.workspace.now();
    api::PriceChange change;
    QString where;
    int places = 0;
    for (const PricePlaceRow& row : chosen()) {
        bool isTaken = false;
        for (const PriceAssignment& assignment : row.assignments) {
            const bool isOver = assignment.until && *assignment.until <= now;
            if (isOver)
                continue;
            isTaken = true;
            if (assignment.level == PriceLevel::Session || (assignment.from && *assignment.from >= now)) {
                change.unassigned.append(assignment.id);
                continue;
            }
            change.assigned.append(assignment);
            change.assigned.last().until = now;
        }
        if (isTaken) {
            ++places;
            where = row.name;
        }
    }
    if (places == 0)
        return;
    if (places > 1)
        where = tr("%n place(s)", nullptr, places);
    //: %1 where nothing is assigned any more.
    makePriceChange(m_context, this, change, tr("Took the price of %1 away").arg(where));
}

void PricePlacesTab::showMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& text, const QString& reason, auto slot) {
        QAction* action = menu->addAction(text, this, slot);
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason);
    };
    add(tr("Assign…"), whyNotAssign(), &PricePlacesTab::assign);
    add(tr("Take away"), whyNotTake(), &PricePlacesTab::take);
    const QList<PricePlaceRow> rows = chosen();
    if (rows.size() == 1 && !rows.first().place.station.value().isEmpty())
        menu->addAction(tr("Open charger"), this, [this, station = rows.first().place.station] { m_context.host.openCharger(station); });
    menu->popup(position);
}

} // namespace forecourt::ui
