// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/pricepartscard.h"

#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/models/ratetablemodel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QStyle>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr int CheckWidth = 168;
constexpr int PartFieldWidth = 96;
constexpr int SmallFieldWidth = 72;
constexpr qint64 MostTimeS = 7 * 86'400;

using Member = std::optional<Rate> RateSet::*;

auto rateGetter(Member member)
{
    return [member](const PriceVersion& version) -> std::optional<qint64> {
        const std::optional<Rate>& rate = version.rates.*member;
        return rate ? std::optional(rate->parts) : std::nullopt;
    };
}

auto rateSetter(Member member)
{
    return [member](PriceVersion& version, const std::optional<qint64>& parts) {
        version.rates.*member = parts ? std::optional(Rate{*parts}) : std::nullopt;
    };
}

} // namespace

PricePartsCard::PricePartsCard(const PageContext& context, PriceDraft& draft, QWidget* parent)
    : Card(context.themes, tr("Parts of the price"), parent), m_context(context), m_draft(draft)
{
    setObjectName(QStringLiteral("priceParts"));
    makeParts();
    m_bounds = new TextLabel(context.themes, TypeRole::Small);
    m_bounds->setObjectName(QStringLiteral("pricePartsProblem"));
    m_bounds->setWordWrap(true);
    m_bounds->setContentsMargins(metrics::CardPadding, 8, metrics::CardPadding, 8);
    addRow(m_bounds);
    connect(&draft, &PriceDraft::changed, this, &PricePartsCard::refresh);
    refresh();
}

void PricePartsCard::makeParts()
{
    makeRates();
    makeBounds();
}

void PricePartsCard::makeRates()
{
    using Column = RateTableModel::Column;
    const auto unit = [this](Column column) {
        return [this, column] { return rateUnit(column, m_draft.setting().currency, m_context.format()); };
    };
    const auto add = [&](const QString& title, const char* name, Column column, Member member, qint64 usualMinor) {
        addPart(title, makeRateField(m_context.workspace, m_draft, name), unit(column), Rate::fromMinor(usualMinor).parts, rateGetter(member),
                rateSetter(member));
    };
    add(tr("Energy"), "priceEnergy", Column::Energy, &RateSet::perKwh, 35);
    add(tr("Time charging"), "priceCharging", Column::Charging, &RateSet::perMinuteCharging, 5);
    add(tr("Time plugged in"), "priceConnected", Column::Connected, &RateSet::perMinuteConnected, 2);
    add(tr("Start fee"), "priceSession", Column::Session, &RateSet::perSession, 50);
    add(tr("Idle"), "priceIdle", Column::Idle, &RateSet::idlePerMinute, 10);
    addIdleDetails(m_idleRow);
}

void PricePartsCard::makeBounds()
{
    const auto currency = [this] { return currencySign(m_draft.setting().currency, m_context.format().locale()); };
    const auto fixed = [](const QString& text) { return [text] { return text; }; };
    const auto amount = [this](const char* name) { return makeAmountField(m_context.workspace, m_draft, name); };
    addPart(tr("At least"), amount("priceMinimum"), currency, 200, [](const PriceVersion& v) { return v.minimum; },
            [](PriceVersion& v, const std::optional<qint64>& minor) { v.minimum = minor; });
    addPart(tr("At most"), amount("priceMaximum"), currency, 5'000, [](const PriceVersion& v) { return v.maximum; },
            [](PriceVersion& v, const std::optional<qint64>& minor) { v.maximum = minor; });
    addPart(tr("Free energy"), makeEnergyField(m_context.workspace, "priceFreeEnergy"), fixed(tr("kWh of each session")), Energy::fromWh(1'000).milliWh,
            [](const PriceVersion& v) { return v.freeEnergy.milliWh == 0 ? std::nullopt : std::optional(v.freeEnergy.milliWh); },
            [](PriceVersion& v, const std::optional<qint64>& milli) { v.freeEnergy = Energy{milli.value_or(0)}; });
    addPart(tr("Free time"), makeDurationField("priceFreeTime"), fixed(tr("min of each session")), 900,
            [](const PriceVersion& v) { return v.freeTimeS == 0 ? std::nullopt : std::optional<qint64>(v.freeTimeS); },
            [](PriceVersion& v, const std::optional<qint64>& seconds) { v.freeTimeS = static_cast<int>(seconds.value_or(0)); })
        .most = MostTimeS;
}

PricePartsCard::Part& PricePartsCard::addPart(const QString& title, NumberField* field, const std::function<QString()>& unit, qint64 usual,
                                              Get get, Set set)
{
    auto* row = new QWidget;
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(metrics::CardPadding, 4, metrics::CardPadding, 4);
    column->setSpacing(2);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    Part part;
    part.check = new QCheckBox(title);
    part.check->setObjectName(field->objectName() + QStringLiteral("Check"));
    part.check->setFixedWidth(CheckWidth);
    part.field = field;
    field->setAccessibleName(title);
    field->setFixedWidth(PartFieldWidth);
    part.unit = new TextLabel(m_context.themes, TypeRole::Body, Theme::Color::Ink2);
    part.error = new TextLabel(m_context.themes, TypeRole::Small);
    part.error->setObjectName(field->objectName() + QStringLiteral("Error"));
    part.error->setContentsMargins(CheckWidth + 8, 0, 0, 2);
    part.error->hide();
    part.unitText = unit;
    part.get = std::move(get);
    part.set = std::move(set);
    part.usual = usual;
    line->addWidget(part.check);
    line->addWidget(field);
    line->addWidget(part.unit);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(part.error);
    addRow(row);
    m_idleRow = row;
    m_parts.append(part);
    connectPart(static_cast<int>(m_parts.size()) - 1);
    return m_parts.last();
}

/// "after 30 min, at most 12,00 €" behind the idle fee.
void PricePartsCard::addIdleDetails(QWidget* row)
{
    m_grace = makeDurationField("priceIdleGrace");
    m_grace->setAccessibleName(tr("Idle fee begins after, minutes"));
    m_grace->setFixedWidth(SmallFieldWidth);
    m_idleMaximum = makeAmountField(m_context.workspace, m_draft, "priceIdleMaximum");
    m_idleMaximum->setAccessibleName(tr("Idle fee at most"));
    //: In place of an amount: no upper limit.
    m_idleMaximum->setPlaceholderText(tr("no limit"));
    m_idleMaximum->setFixedWidth(PartFieldWidth);
    m_idleUnit = new TextLabel(m_context.themes, TypeRole::Body, Theme::Color::Ink2);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addSpacing(CheckWidth);
    static_cast<QVBoxLayout*>(row->layout())->insertLayout(1, line); // below the fee itself
    const auto word = [&](const QString& text) { return new TextLabel(m_context.themes, text, TypeRole::Body, Theme::Color::Ink2); };
    //: Between fields: the idle fee begins "after" so many minutes.
    for (QWidget* widget : std::initializer_list<QWidget*>{word(tr("after")), m_grace, word(tr("min, at most")), m_idleMaximum, m_idleUnit})
        line->addWidget(widget);
    line->addStretch(1);
    connect(m_grace, &NumberField::valueEdited, this, [this](const std::optional<qint64>& seconds) {
        m_draft.edit([&](PriceVersion& version) { version.idleGraceS = static_cast<int>(std::min(seconds.value_or(0), 2 * MostTimeS)); });
    });
    connect(m_idleMaximum, &NumberField::valueEdited, this, [this](const std::optional<qint64>& minor) {
        m_draft.edit([&](PriceVersion& version) { version.idleMaximum = minor; });
    });
    for (NumberField* field : {m_grace, m_idleMaximum}) {
        connect(field, &NumberField::readableChanged, this, [this, field](bool isReadable) {
            m_draft.setUnreadable(field->objectName(), !isReadable);
            showErrors();
        });
    }
}

void PricePartsCard::connectPart(int index)
{
    NumberField* field = m_parts.at(index).field;
    connect(m_parts.at(index).check, &QCheckBox::clicked, this, [this, index](bool isOn) {
        const Part& part = m_parts.at(index);
        m_draft.edit([&](PriceVersion& version) { part.set(version, isOn ? std::optional(part.usual) : std::nullopt); });
        if (isOn) {
            part.field->setFocus(Qt::OtherFocusReason);
            part.field->selectAll();
        }
    });
    connect(field, &NumberField::valueEdited, this, [this, index](const std::optional<qint64>& value) {
        const Part& part = m_parts.at(index);
        const qint64 most = part.most > 0 ? 2 * part.most : std::numeric_limits<qint64>::max();
        m_draft.edit([&](PriceVersion& version) { part.set(version, value ? std::optional(std::min(*value, most)) : std::nullopt); });
    });
    connect(field, &NumberField::readableChanged, this, [this, field](bool isReadable) {
        m_draft.setUnreadable(field->objectName(), !isReadable);
        showErrors();
    });
}

void PricePartsCard::refresh()
{
    const PriceVersion& version = m_draft.version();
    for (const Part& part : std::as_const(m_parts)) {
        const std::optional<qint64> value = part.get(version);
        const bool isOn = value.has_value() || (part.field->hasFocus() && part.check->isChecked());
        part.check->setChecked(isOn);
        part.field->setEnabled(isOn);
        part.field->setToolTip(isOn ? QString() : tr("Off: set the check beside it to charge for this"));
        //: In place of a price that is not charged.
        part.field->setPlaceholderText(isOn ? QString() : tr("off"));
        part.field->setValue(value);
        part.unit->setText(part.unitText());
    }
    const bool hasIdle = version.rates.idlePerMinute.has_value()
        || std::any_of(version.bands.begin(), version.bands.end(), [](const PriceBand& band) { return band.rates.idlePerMinute.has_value(); })
        || std::any_of(version.groups.begin(), version.groups.end(), [](const GroupRates& group) { return group.rates.idlePerMinute.has_value(); });
    const QString off = hasIdle ? QString() : tr("Off: there is no idle fee");
    for (NumberField* field : {m_grace, m_idleMaximum})
        field->setEnabled(hasIdle);
    m_grace->setToolTip(hasIdle ? tr("Of each stretch without charging. Time the site or the charger held the car back never counts") : off);
    m_idleMaximum->setToolTip(off);
    m_grace->setValue(version.idleGraceS);
    m_idleMaximum->setValue(version.idleMaximum);
    m_idleUnit->setText(currencySign(m_draft.setting().currency, m_context.format().locale()));
    showErrors();
}

/// Each beside its field; what concerns several stands below.
void PricePartsCard::showErrors()
{
    for (const Part& part : std::as_const(m_parts)) {
        QString error;
        if (!part.field->isReadable())
            error = tr("This is no number");
        else if (part.get(m_draft.version()).value_or(0) < 0)
            error = tr("Zero or more");
        part.error->setText(error);
        part.error->setVisible(!error.isEmpty());
        part.field->setProperty("error", !error.isEmpty());
        part.field->style()->unpolish(part.field);
        part.field->style()->polish(part.field);
    }
    QStringList sentences;
    const QList<PriceProblem> problems = m_draft.isLoaded() ? m_draft.problems() : QList<PriceProblem>{};
    for (const PriceProblem& problem : problems) {
        switch (problem.fault) {
        case PriceFault::MinimumAboveMaximum:
        case PriceFault::TimeOutOfRange:
        case PriceFault::NothingCharged: sentences.append(priceFaultSentence(problem, &m_draft.version(), m_context.format())); break;
        case PriceFault::RateTooLarge:
            if (problem.part == PricePart::Whole)
                sentences.append(priceFaultSentence(problem, &m_draft.version(), m_context.format()));
            break;
        case PriceFault::AmountNegative:
            if (m_draft.version().idleMaximum.value_or(0) < 0)
                sentences.append(tr("The most of the idle fee is zero or more"));
            break;
        default: break;
        }
    }
    m_bounds->setText(sentences.join(QLatin1Char('\n')));
    m_bounds->setVisible(!sentences.isEmpty());
}

} // namespace forecourt::ui
