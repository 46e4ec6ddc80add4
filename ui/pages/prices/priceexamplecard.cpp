// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/priceexamplecard.h"

#include "core/base/async.h"
#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/models/names.h"
#include "ui/pages/prices/costview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int ValueEveryS = 300;
constexpr int LongestExampleS = 7 * 86'400;
constexpr int QuietMs = 900;
constexpr int UsualHour = 16;
constexpr qsizetype ShownGroup = 40;
} // namespace

SessionFacts exampleFacts(const PriceExample& example)
{
    SessionFacts facts;
    const QDateTime start = example.pluggedInAt;
    const QDateTime full = start.addSecs(example.chargingS);
    const QDateTime end = full.addSecs(example.idleS);
    facts.startedAt = start;
    facts.stoppedAt = end;
    facts.meterStart = Energy{0};
    facts.meterStop = example.energy;
    for (int at = 0; at < example.chargingS; at += ValueEveryS) // in one product: 64 bits hold 7 days of 10 GWh
        facts.values.append({start.addSecs(at), Energy{rounded(Int128(example.energy.milliWh) * at, example.chargingS).value_or(0)}});
    facts.values.append({full, example.energy});
    facts.states.append({start, ChargingState::Charging, false});
    if (example.idleS > 0)
        facts.states.append({full, ChargingState::SuspendedEv, false});
    facts.states.append({end, ChargingState::None, false});
    facts.group = example.group;
    return facts;
}

PriceExampleCard::PriceExampleCard(const PageContext& context, PriceDraft& draft, QWidget* parent)
    : Card(context.themes, tr("Worked example"), parent), m_context(context), m_draft(draft)
{
    setObjectName(QStringLiteral("priceExample"));
    const QDate today = context.format().siteDate(context.workspace.now());
    m_example.pluggedInAt = QDateTime(today, QTime(UsualHour, 0), context.format().zone()).toUTC();
    makeFields();
    m_view = new CostView(context.themes, QStringLiteral("exampleCost"));
    m_view->setLarge(true);
    auto* cost = new QWidget;
    auto* column = new QVBoxLayout(cost);
    column->setContentsMargins(metrics::CardPadding, 12, metrics::CardPadding, 12);
    column->addWidget(m_view);
    addRow(cost);
    connect(&draft, &PriceDraft::changed, this, &PriceExampleCard::work);
    connect(&draft, &PriceDraft::loaded, this, &PriceExampleCard::fillGroups);
    connect(&context.site(), &api::LiveSite::priceBookChanged, this, &PriceExampleCard::work); // holidays
    fillGroups();
    work();
}

void PriceExampleCard::makeFields()
{
    const ThemeManager& themes = m_context.themes;
    m_energy = makeEnergyField(m_context.workspace, "exampleEnergy");
    m_energy->setValue(m_example.energy.milliWh);
    m_pluggedIn = makeSiteTimeEdit(m_context.format(), "examplePluggedIn");
    m_pluggedIn->setDisplayFormat(QStringLiteral("ddd ") + m_pluggedIn->displayFormat());
    setSiteTime(*m_pluggedIn, m_example.pluggedInAt, m_context.format());
    m_charging = makeDurationField("exampleCharging", true);
    m_charging->setValue(m_example.chargingS);
    m_idle = makeDurationField("exampleIdle", true);
    m_idle->setValue(m_example.idleS);
    m_group = new QComboBox;
    m_group->setObjectName(QStringLiteral("exampleGroup"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(new LabelledField(themes, tr("Energy"), m_energy, QStringLiteral("kWh")), 0, 0);
    //: Length of time a car charges in an example.
    grid->addWidget(new LabelledField(themes, tr("Charging"), m_charging, tr("h")), 0, 1);
    grid->addWidget(new LabelledField(themes, tr("Plugged in at"), m_pluggedIn), 1, 0, 1, 2);
    //: Length of time a car stays plugged in after it charged.
    grid->addWidget(new LabelledField(themes, tr("Then idle"), m_idle, tr("h")), 2, 0);
    m_groupField = new LabelledField(themes, tr("Group"), m_group);
    grid->addWidget(m_groupField, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    connect(m_energy, &NumberField::valueEdited, this, [this](const std::optional<qint64>& milli) {
        m_example.energy = Energy{std::max<qint64>(0, milli.value_or(0))};
        work();
    });
    const auto seconds = [](const std::optional<qint64>& value) { return static_cast<int>(std::clamp<qint64>(value.value_or(0), 0, LongestExampleS)); };
    connect(m_charging, &NumberField::valueEdited, this, [this, seconds](const std::optional<qint64>& value) {
        m_example.chargingS = seconds(value);
        work();
    });
    connect(m_idle, &NumberField::valueEdited, this, [this, seconds](const std::optional<qint64>& value) {
        m_example.idleS = seconds(value);
        work();
    });
    connect(m_pluggedIn, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_example.pluggedInAt = siteTimeOf(*m_pluggedIn, m_context.format());
        work();
    });
    connect(m_group, &QComboBox::activated, this, [this](int index) {
        m_example.group = m_group->itemData(index).toString();
        work();
    });
}

void PriceExampleCard::fillGroups()
{
    m_group->clear();
    //: In the choice of a group: somebody who belongs to none.
    m_group->addItem(tr("None"), QString());
    for (const GroupRates& group : m_draft.version().groups)
        m_group->addItem(shortened(group.group, ShownGroup), group.group);
    m_group->setCurrentIndex(std::max(0, m_group->findData(m_example.group)));
    m_example.group = m_group->currentData().toString();
    m_groupField->setVisible(m_group->count() > 1);
}

std::optional<SessionCost> PriceExampleCard::costBy(const PriceVersion& version) const
{
    if (!m_context.calculator)
        return std::nullopt;
    return m_context.calculator->cost(exampleFacts(m_example), version, m_context.format().zone(), m_context.site().priceBook()->holidays);
}

void PriceExampleCard::work()
{
    if (m_group->count() != m_draft.version().groups.size() + 1)
        fillGroups();
    m_cost.reset();
    if (!m_draft.isLoaded()) {
        m_view->setMessage({});
    } else if (m_draft.hasFaults()) {
        m_view->setMessage(tr("The example is worked out as soon as what is marked in the price is right."));
    } else if (!m_context.calculator) {
        m_view->setMessage(tr("Nothing works prices out here."));
    } else {
        m_cost = costBy(m_draft.version());
        m_view->setCost(*m_cost, m_context.format());
    }
    Q_EMIT worked();
}

// ---- against what counts now ------------------------------------------------------------------------

PriceAgainstCard::PriceAgainstCard(const PageContext& context, PriceDraft& draft, const PriceExampleCard& example, QWidget* parent)
    : Card(context.themes, tr("Against what counts now"), parent), m_context(context), m_draft(draft), m_example(example)
{
    setObjectName(QStringLiteral("priceAgainst"));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(6);
    const auto addLine = [&](const QString& name, const char* objectName) {
        const int row = grid->rowCount();
        auto* title = new TextLabel(context.themes, name, TypeRole::Body);
        auto* value = new TextLabel(context.themes, TypeRole::Body);
        value->setObjectName(QLatin1String(objectName));
        value->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(title, row, 0);
        grid->addWidget(value, row, 1);
        return qMakePair(title, value);
    };
    m_exampleBefore = addLine(tr("This example"), "againstExample").second;
    m_difference = addLine(tr("Difference"), "againstDifference").second;
    const auto month = addLine(tr("Last month again"), "againstMonth");
    m_monthName = month.first;
    m_month = month.second;
    m_note = new TextLabel(context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_note->setObjectName(QStringLiteral("againstNote"));
    m_note->setWordWrap(true);
    body()->addLayout(grid);
    body()->addWidget(m_note);
    m_wait.setSingleShot(true);
    m_wait.setInterval(QuietMs);
    connect(&m_wait, &QTimer::timeout, this, &PriceAgainstCard::simulate);
    connect(&example, &PriceExampleCard::worked, this, &PriceAgainstCard::refresh);
    refresh();
}

api::RepriceScope PriceAgainstCard::lastMonth(const Workspace& workspace)
{
    const Formatter& format = workspace.format();
    const QDate today = format.siteDate(workspace.now());
    const QDate first(today.year(), today.month(), 1);
    api::RepriceScope scope;
    scope.from = first.addMonths(-1).startOfDay(format.zone()).toUTC();
    scope.to = first.startOfDay(format.zone()).toUTC();
    return scope;
}

void PriceAgainstCard::refresh()
{
    const PriceBook& book = *m_context.site().priceBook();
    const PriceVersion* inForce = book.versionAt(m_draft.setting().id, m_context.workspace.now());
    setVisible(m_draft.isLoaded() && inForce != nullptr);
    if (!inForce || !m_draft.isLoaded())
        return;
    setTitle(tr("Against version %1, in force now").arg(inForce->number));
    const Formatter& format = m_context.format();
    const std::optional<SessionCost> before = m_example.costBy(*inForce);
    m_exampleBefore->setText(before ? costText(*before, format) : Formatter::missing());
    const auto difference = before && m_example.cost() ? subtracted(m_example.cost()->total, before->total) : std::nullopt;
    m_difference->setText(difference ? differenceText(*difference, format) : Formatter::missing());
    const QString from = format.dateTime(m_draft.version().validFrom, m_context.workspace.now());
    //: %1 a date and time from which another price counts.
    m_note->setText(tr("A session that runs across %1 keeps the price it started with.").arg(from));
    if (m_draft.version() == m_simulated || !m_context.prices)
        return;
    m_future.cancel();
    ++m_generation;
    m_simulated = {};
    m_month->setText(Formatter::missing());
    if (m_draft.hasFaults())
        m_wait.stop();
    else
        m_wait.start();
}

void PriceAgainstCard::simulate()
{
    if (!m_context.prices || !m_draft.isLoaded() || m_draft.isNewPrice() || m_draft.hasFaults() || !isVisible())
        return;
    api::RepriceScope scope = lastMonth(m_context.workspace);
    scope.price = m_draft.setting().id;
    const int generation = ++m_generation;
    m_simulated = m_draft.version();
    m_month->setText(tr("working …"));
    m_future = m_context.prices->simulate(m_draft.version(), scope);
    whenFinished(m_future, this, [this, generation](const Result<api::RepricePreview>& preview) {
        if (generation == m_generation)
            showMonth(preview);
    });
}

void PriceAgainstCard::showMonth(const Result<api::RepricePreview>& preview)
{
    if (!preview) {
        m_month->setText(Formatter::missing());
        m_month->setToolTip(priceErrorSentence(preview.error()));
        return;
    }
    const api::RepriceTotals& totals = preview->totals;
    m_monthName->setText(tr("Last month again, %n session(s)", nullptr, static_cast<int>(totals.sessions)));
    const auto change = totals.before.size() == 1 && totals.after.size() == 1 ? subtracted(totals.after.first(), totals.before.first())
                                                                            : std::nullopt;
    m_month->setToolTip({});
    if (totals.sessions == 0)
        m_month->setText(Formatter::missing());
    else
        m_month->setText(change ? differenceText(*change, m_context.format()) : moneyList(totals.after, m_context.format()));
}

} // namespace forecourt::ui
