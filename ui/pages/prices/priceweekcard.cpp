// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/priceweekcard.h"

#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int TimeWidth = 72;
constexpr int Friday = 4;
constexpr int Saturday = 5;
constexpr int Sunday = 6;
} // namespace

PriceWeekCard::PriceWeekCard(const PageContext& context, PriceDraft& draft, QWidget* parent)
    : Card(context.themes, tr("Prices by time"), parent), m_context(context), m_draft(draft),
      m_bands(context.format(), tr("Band"))
{
    setObjectName(QStringLiteral("priceWeekCard"));
    makeBands();
    m_grid = new WeekGrid(context.themes, context.format());
    m_grid->setObjectName(QStringLiteral("priceWeek"));
    m_fields = makeFields();
    m_problems = new TextLabel(context.themes, TypeRole::Small);
    m_problems->setObjectName(QStringLiteral("priceWeekProblem"));
    m_problems->setWordWrap(true);
    body()->addWidget(m_table);
    body()->addWidget(m_grid);
    body()->addWidget(m_fields);
    body()->addWidget(m_problems);
    connectFields();
    connect(&draft, &PriceDraft::changed, this, &PriceWeekCard::refresh);
    connect(&draft, &PriceDraft::loaded, this, [this] { m_grid->setSelection({}); });
    connect(&context.workspace, &Workspace::formatChanged, this, [this] {
        m_bands.setFormatter(m_context.format());
        m_grid->setFormatter(m_context.format());
        refresh();
    });
    refresh();
}

void PriceWeekCard::makeBands()
{
    m_table = new RateTable(m_context, m_bands, QStringLiteral("priceBands"), tr("Bands of the week"), tr("Add band"));
    connect(m_table, &RateTable::addWanted, this, &PriceWeekCard::addBand);
    connect(m_table, &RateTable::removeWanted, this, &PriceWeekCard::removeBand);
    connect(m_table, &RateTable::currentChanged, this, [this](int row) { m_grid->setBrush(row); });
    connect(&m_bands, &RateTableModel::rowsEdited, this, [this] {
        QList<PriceBand> bands;
        for (const NamedRates& row : m_bands.rows())
            bands.append({row.name, row.rates});
        if (bands.size() == m_draft.version().bands.size()) // adding and removing go another way
            m_draft.edit([&](PriceVersion& version) { version.bands = bands; });
    });
}

QWidget* PriceWeekCard::makeFields()
{
    const ThemeManager& themes = m_context.themes;
    auto* fields = new QWidget;
    auto* lines = new QVBoxLayout(fields);
    lines->setContentsMargins(0, 4, 0, 0);
    lines->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_days = new TextLabel(themes, TypeRole::Body);
    m_days->setObjectName(QStringLiteral("weekDays"));
    m_from = makeTimeField("weekFrom");
    m_from->setAccessibleName(tr("Block begins at"));
    m_to = makeTimeField("weekTo");
    m_to->setAccessibleName(tr("Block ends at"));
    for (NumberField* field : {m_from, m_to})
        field->setFixedWidth(TimeWidth);
    m_band = new QComboBox;
    m_band->setObjectName(QStringLiteral("weekBand"));
    m_band->setProperty("forget", true); // of the price, not of the window
    m_band->setAccessibleName(tr("Band of the block"));
    m_band->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_band->setMinimumContentsLength(14);
    m_copy = new Button(themes, tr("Copy to weekend"));
    m_copy->setObjectName(QStringLiteral("weekCopy"));
    m_clear = new IconButton(themes, QStringLiteral("trash-2"), tr("Take the band away from this block"));
    m_clear->setObjectName(QStringLiteral("weekClear"));
    m_holidays = new QCheckBox(tr("Own row for holidays"));
    m_holidays->setObjectName(QStringLiteral("weekHolidays"));
    m_holidays->setToolTip(tr("Without it a holiday is priced like the day of the week it falls on"));
    row->addWidget(m_days);
    row->addWidget(m_from);
    //: Between two times.
    row->addWidget(new TextLabel(themes, tr("to"), TypeRole::Body, Theme::Color::Ink2));
    row->addWidget(m_to);
    row->addWidget(m_band);
    row->addWidget(m_clear);
    row->addStretch(1);
    lines->addLayout(row);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_holidays);
    second->addStretch(1);
    second->addWidget(m_copy);
    lines->addLayout(second);
    return fields;
}

void PriceWeekCard::connectFields()
{
    connect(m_grid, &WeekGrid::planWanted, this, &PriceWeekCard::takePlan);
    connect(m_grid, &WeekGrid::selectionChanged, this, &PriceWeekCard::refreshFields);
    connect(m_from, &QLineEdit::editingFinished, this, &PriceWeekCard::moveEdges);
    connect(m_to, &QLineEdit::editingFinished, this, &PriceWeekCard::moveEdges);
    connect(m_band, &QComboBox::activated, this, [this](int index) { layBand(m_band->itemData(index).toInt()); });
    connect(m_copy, &Button::triggered, this, &PriceWeekCard::copyToWeekend);
    connect(m_clear, &Button::triggered, this, [this] { layBand(-1); });
    connect(m_holidays, &QCheckBox::clicked, this, [this](bool isOn) {
        if (isOn) {
            m_grid->setHolidaysShown(true);
            return;
        }
        const PriceVersion before = m_draft.version();
        WeekPlan next = plan();
        const bool had = next.hasHolidays();
        next.set(WeekPlan::HolidayRow, WeekPlan::HolidayRow, 0, BandSlot::MinutesOfDay, -1);
        takePlan(next);
        m_grid->setHolidaysShown(false);
        if (had)
            offerUndo(tr("Took the row of holidays away"), before);
    });
}

QList<BandLook> PriceWeekCard::looksOf(const PriceVersion& version, const Formatter& format)
{
    const auto rateOf = [&](const PriceBand& band) { return band.rates.perKwh ? band.rates.perKwh : version.rates.perKwh; };
    QList<qint64> prices;
    for (const PriceBand& band : version.bands) {
        const qint64 parts = rateOf(band).value_or(Rate{}).parts;
        if (!prices.contains(parts))
            prices.append(parts);
    }
    if (const qint64 plain = version.rates.perKwh.value_or(Rate{}).parts; !prices.contains(plain))
        prices.append(plain);
    std::sort(prices.begin(), prices.end());
    QList<BandLook> looks;
    for (const PriceBand& band : version.bands) {
        const auto rate = rateOf(band);
        looks.append({band.name, rate ? rateNumber(*rate, version.currency, format) : band.name,
                      static_cast<int>(prices.indexOf(rate.value_or(Rate{}).parts))});
    }
    return looks;
}

BandLook PriceWeekCard::plainLook(const PriceVersion& version, const Formatter& format)
{
    const auto rate = version.rates.perKwh;
    //: In a week's plan: the price itself, where no band is.
    return {tr("No band"), rate ? rateNumber(*rate, version.currency, format) : Formatter::missing(), 0};
}

void PriceWeekCard::refresh()
{
    const PriceVersion& version = m_draft.version();
    QList<NamedRates> rows;
    for (const PriceBand& band : version.bands)
        rows.append({band.name, band.rates});
    m_bands.setRows(rows, m_draft.setting().currency);
    const bool hasBands = !version.bands.isEmpty();
    const WeekPlan week = plan();
    if (week.hasHolidays())
        m_holidays->setChecked(true);
    m_grid->setHolidaysShown(m_holidays->isChecked());
    m_grid->setPlan(week, looksOf(version, m_context.format()), plainLook(version, m_context.format()));
    m_grid->setVisible(hasBands);
    m_fields->setVisible(hasBands);
    if (m_table->currentRow() < 0 && hasBands)
        m_table->chooseRow(0);
    m_band->clear();
    m_band->addItem(tr("No band"), -1);
    for (int i = 0; i < version.bands.size(); ++i)
        m_band->addItem(version.bands.at(i).name, i);
    refreshFields();
    showProblems();
}

void PriceWeekCard::refreshFields()
{
    const WeekSelection& chosen = m_grid->selection();
    const bool isChosen = chosen.firstRow >= 0;
    int days = 0;
    for (int row = std::max(0, chosen.firstRow); isChosen && row <= chosen.lastRow; ++row)
        days |= 1 << row;
    m_days->setText(isChosen ? daysText(days, m_context.format()) : tr("Choose a block above"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_from, m_to, m_band})
        widget->setEnabled(isChosen);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_from, m_to, m_band})
        widget->setToolTip(isChosen ? QString() : tr("Off: choose a block of the week above"));
    m_from->setValue(isChosen ? std::optional<qint64>(chosen.block.from) : std::nullopt);
    m_to->setValue(isChosen ? std::optional<qint64>(chosen.block.to) : std::nullopt);
    m_band->setCurrentIndex(m_band->findData(chosen.block.band));
    m_clear->setBlockedReason(isChosen && chosen.block.band >= 0 ? QString() : tr("Off: choose a block that has a band"));
    m_copy->setBlockedReason(isChosen && chosen.firstRow <= Friday ? QString() : tr("Off: choose a block of Monday to Friday; its whole day is copied"));
}

void PriceWeekCard::showProblems()
{
    QStringList sentences;
    QString bands;
    const QList<PriceProblem> problems = m_draft.isLoaded() ? m_draft.problems() : QList<PriceProblem>{};
    for (const PriceProblem& problem : problems) {
        const QString sentence = priceFaultSentence(problem, &m_draft.version(), m_context.format());
        switch (problem.fault) {
        case PriceFault::SlotOutOfRange:
        case PriceFault::SlotsOverlap:
            if (problem.part == PricePart::Slot)
                sentences.append(sentence);
            break;
        case PriceFault::WeekGap:
        case PriceFault::BandUnused: sentences.append(sentence); break;
        default:
            if (problem.part == PricePart::Band)
                //: %1 the number of a band, %2 what is wrong with it.
                bands = tr("Band %1: %2").arg(problem.index + 1).arg(sentence);
        }
    }
    m_table->setProblem(bands);
    m_problems->setText(sentences.mid(0, 3).join(QLatin1Char('\n')));
    m_problems->setVisible(!sentences.isEmpty());
}

void PriceWeekCard::takePlan(const WeekPlan& plan)
{
    m_draft.edit([&](PriceVersion& version) { version.week = plan.toSlots(); });
}

void PriceWeekCard::offerUndo(const QString& what, const PriceVersion& before)
{
    m_context.host.notifyUndoable(what, [this, before, price = m_draft.setting().id] {
        if (m_draft.isLoaded() && m_draft.setting().id == price) // else another price is edited by now
            m_draft.setVersion(before);
    });
}

void PriceWeekCard::addBand()
{
    QStringList names;
    for (const PriceBand& band : m_draft.version().bands)
        names.append(band.name.toCaseFolded());
    const QStringList usual{tr("Day"), tr("Night"), tr("Peak"), tr("Weekend")};
    QString name;
    for (const QString& candidate : usual) {
        if (name.isEmpty() && !names.contains(candidate.toCaseFolded()))
            name = candidate;
    }
    if (name.isEmpty())
        //: Name of a new band of a week; %1 its number.
        name = tr("Band %1").arg(names.size() + 1);
    RateSet rates;
    rates.perKwh = m_draft.version().rates.perKwh.value_or(Rate::fromMinor(35));
    m_draft.edit([&](PriceVersion& version) {
        version.bands.append({name, rates});
        if (version.bands.size() == 1) // a first band lies over the day, so that there is something to take hold of
            version.week = {{BandSlot::EveryDay, 6 * 60, 22 * 60, 0}};
    });
    const int row = static_cast<int>(m_draft.version().bands.size()) - 1;
    m_table->chooseRow(row, isVisible());
    m_grid->setBrush(row);
}

void PriceWeekCard::removeBand(int row)
{
    const PriceVersion before = m_draft.version();
    if (row < 0 || row >= before.bands.size())
        return;
    m_draft.edit([&](PriceVersion& version) {
        WeekPlan week = WeekPlan::fromSlots(version.week);
        week.removeBand(row);
        version.week = week.toSlots();
        for (BandException& exception : version.exceptions) {
            WeekPlan day = WeekPlan::fromSlots(exception.bands, 1);
            day.removeBand(row);
            exception.bands = day.toSlots();
        }
        version.bands.removeAt(row);
    });
    offerUndo(tr("Removed the band %1").arg(before.bands.at(row).name), before);
}

void PriceWeekCard::layBand(int band)
{
    const WeekSelection chosen = m_grid->selection();
    if (chosen.firstRow < 0 || chosen.block.band == band)
        return;
    WeekPlan next = plan();
    next.set(chosen.firstRow, chosen.lastRow, chosen.block.from, chosen.block.to, band);
    takePlan(next);
}

/// The typed times: the block grows over its neighbours, or leaves its band's place to them.
void PriceWeekCard::moveEdges()
{
    const WeekSelection chosen = m_grid->selection();
    const auto from = m_from->value();
    const auto to = m_to->value();
    if (chosen.firstRow < 0 || !from || !to || (*from == chosen.block.from && *to == chosen.block.to))
        return;
    if (*to <= *from)
        return m_table->setProblem(tr("The block ends before it begins"));
    WeekPlan next = plan();
    const auto bandBeside = [&](int minute) {
        const QList<WeekBlock>& blocks = next.row(chosen.firstRow);
        const bool isOutside = minute < 0 || minute >= BandSlot::MinutesOfDay;
        return isOutside ? -1 : blocks.at(next.blockAt(chosen.firstRow, minute)).band;
    };
    const int before = bandBeside(chosen.block.from - 1);
    const int after = bandBeside(chosen.block.to);
    next.set(chosen.firstRow, chosen.lastRow, chosen.block.from, chosen.block.to, -1);
    if (*from > chosen.block.from)
        next.set(chosen.firstRow, chosen.lastRow, chosen.block.from, std::min<int>(static_cast<int>(*from), chosen.block.to), before);
    if (*to < chosen.block.to)
        next.set(chosen.firstRow, chosen.lastRow, std::max<int>(static_cast<int>(*to), chosen.block.from), chosen.block.to, after);
    next.set(chosen.firstRow, chosen.lastRow, static_cast<int>(*from), static_cast<int>(*to), chosen.block.band);
    m_grid->setSelection({chosen.firstRow, chosen.lastRow, {static_cast<int>(*from), static_cast<int>(*to), chosen.block.band}});
    takePlan(next);
}

void PriceWeekCard::copyToWeekend()
{
    const int source = m_grid->selection().firstRow;
    if (source < 0 || source > Friday)
        return;
    const PriceVersion before = m_draft.version();
    WeekPlan next = plan();
    next.copyRow(source, Saturday);
    next.copyRow(source, Sunday);
    takePlan(next);
    if (m_draft.version() != before)
        //: %1 a day of the week.
        offerUndo(tr("%1 copied to the weekend").arg(dayName(source, m_context.format())), before);
}

} // namespace forecourt::ui
