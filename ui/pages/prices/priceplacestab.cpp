// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/priceplacestab.h"

#include "ui/dialogs/assignpricedialog.h"
#include "ui/format/pricewords.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/prices/pricechanges.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmentedswitch.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>

namespace forecourt::ui {

namespace {
enum PlaceView { AllPlaces, ChargerPlaces, PeoplePlaces, UnpricedPlaces };
} // namespace

PricePlacesTab::PricePlacesTab(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.workspace)
{
    using Column = PricePlaceModel::Column;
    setObjectName(QStringLiteral("pricePlaces"));
    m_table = new RecordTable(context.themes, QStringLiteral("placeTable"), tr("What applies where"));
    m_table->setRecords(&m_model, true);
    m_table->setMultiSelection();
    m_table->setColumnFor(int(Column::Level), tr("Connector"));
    m_table->setColumnFor(int(Column::Place), QStringLiteral("Underground north 12 (Hall)"));
    m_table->setColumnFor(int(Column::Assigned), QStringLiteral("Standard AC with time"));
    m_table->setColumnFor(int(Column::Applies), QStringLiteral("Standard AC, version 12"));
    m_table->setColumnFor(int(Column::From), QStringLiteral("00.00.0000 00:00"));
    m_table->setColumnFor(int(Column::Until), QStringLiteral("00.00.0000 00:00"));
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
    m_take->setToolTip(tr("What is assigned to the chosen places; the next level counts then"));
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
    m_schedule = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_schedule->setObjectName(QStringLiteral("placeSchedule"));
    m_schedule->setWordWrap(true);
    m_detail->body()->addWidget(m_levels);
    m_detail->body()->addWidget(m_schedule);
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
    m_detail->setVisible(rows.size() == 1);
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
    QStringList schedule;
    for (const PriceAssignment& assignment : row.assignments) {
        const QDateTime now = m_context.workspace.now();
        const QString from = assignment.from ? m_context.format().dateTime(assignment.from, now) : tr("always");
        const QString until = assignment.until ? m_context.format().dateTime(assignment.until, now) : tr("further notice");
        //: An assignment: %1 a price, %2 its beginning, %3 its end, %4 who made it.
        schedule.append(tr("%1, from %2 until %3, by %4").arg(priceName(assignment.price, book), from, until, assignment.user));
    }
    m_schedule->setText(schedule.join(QLatin1Char('\n')));
    m_schedule->setVisible(!schedule.isEmpty());
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
        makePriceChange(m_context, this, change, notice,
                        [dialog](const api::PriceChangeOutcome&) {
                            if (dialog)
                                dialog->accept();
                        },
                        [dialog](const QString& sentence) {
                            if (!dialog)
                                return;
                            dialog->acceptButton()->unblock();
                            dialog->setProblem(sentence);
                        });
    });
    dialog->open();
}

void PricePlacesTab::take()
{
    api::PriceChange change;
    QString where;
    int places = 0;
    for (const PricePlaceRow& row : chosen()) {
        const qsizetype before = change.unassigned.size();
        for (const PriceAssignment& assignment : row.assignments) {
            const bool isOver = assignment.until && *assignment.until <= m_context.workspace.now();
            if (!isOver)
                change.unassigned.append(assignment.id);
        }
        if (change.unassigned.size() > before) {
            ++places;
            where = row.name;
        }
    }
    if (change.unassigned.isEmpty())
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
