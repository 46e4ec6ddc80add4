// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/drivercoststab.h"

#include "core/base/async.h"
#include "ui/format/billingwords.h"
#include "ui/format/timesamples.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int AnswersEveryMs = 5'000;
} // namespace

DriverCostsTab::DriverCostsTab(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.workspace), m_problem(new TextLabel(context.themes, TypeRole::Body))
{
    using Column = DriverCostModel::Column;
    setObjectName(QStringLiteral("driverCosts"));
    m_table = new RecordTable(context.themes, QStringLiteral("driverCostTable"), tr("Costs on displays"));
    m_table->setRecords(&m_model, true);
    m_table->setMultiSelection();
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Charger), QStringLiteral("Underground north 12"));
    m_table->setColumnFor(int(Column::Can), tr("not asked yet"));
    m_table->setColumnFor(int(Column::Chosen), tr("on, but it cannot"));
    for (const Column column : {Column::Price, Column::Running})
        m_table->setColumnFor(int(column), QStringLiteral("UnknownMessageId, %1 (0 of 0 refused)").arg(widest::time(context.format())));
    m_table->setStretchColumn(int(Column::Final));
    m_stack = new ViewStack(makeFramed(context.themes, m_table));
    auto* empty = new EmptyState(context.themes, QStringLiteral("ev-charger"), tr("No charger yet"),
                                 tr("Chargers that can show prices and costs to the driver are listed here."));
    empty->setObjectName(QStringLiteral("driverCostsEmpty"));
    m_stack->setEmptyState(makeFramed(context.themes, empty));
    m_problem->setObjectName(QStringLiteral("driverCostsProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeTools());
    column->addWidget(m_problem);
    column->addWidget(m_stack, 1);
    connect(m_table, &RecordTable::currentRowChanged, this, &DriverCostsTab::refresh);
    connect(m_table, &RecordTable::selectedRowsChanged, this, &DriverCostsTab::refresh);
    m_again.setInterval(AnswersEveryMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
    m_again.start();
    refresh();
}

QWidget* DriverCostsTab::makeTools()
{
    const ThemeManager& themes = m_context.themes;
    auto* tools = new QWidget;
    auto* column = new QVBoxLayout(tools);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* text = new TextLabel(themes, tr("Chargers that declare it are told the price and the cost of each session by DataTransfer. What they answered stands "
                                          "beside them."),
                               TypeRole::Body, Theme::Color::Ink2);
    text->setWordWrap(true);
    column->addWidget(text);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](const QString& title, const char* name) {
        auto* button = new Button(themes, title);
        button->setObjectName(QLatin1String(name));
        row->addWidget(button);
        return button;
    };
    m_siteOn = add(tr("On for the site"), "driverCostSiteOn");
    m_siteOff = add(tr("Off for the site"), "driverCostSiteOff");
    row->addStretch(1);
    m_asSite = add(tr("As the site"), "driverCostAsSite");
    m_off = add(tr("Off here"), "driverCostOff");
    m_on = add(tr("On here"), "driverCostOn");
    column->addLayout(row);
    connect(m_siteOn, &Button::triggered, this, [this] { put({std::nullopt}, DriverCostSwitch::On); });
    connect(m_siteOff, &Button::triggered, this, [this] { put({std::nullopt}, DriverCostSwitch::Off); });
    connect(m_asSite, &Button::triggered, this, [this] { choose(DriverCostSwitch::AsSite); });
    connect(m_off, &Button::triggered, this, [this] { choose(DriverCostSwitch::Off); });
    connect(m_on, &Button::triggered, this, [this] { choose(DriverCostSwitch::On); });
    return tools;
}

void DriverCostsTab::reload()
{
    if (!m_context.driverCosts)
        return;
    whenFinished(m_context.driverCosts->states(), this, [this](const Result<QList<DriverCostState>>& states) {
        m_problem->setText(states ? QString() : billingErrorSentence(states.error()));
        m_problem->setVisible(!states);
        if (states)
            m_model.updateRows(*states);
        m_stack->setEmpty(m_model.rowCount() == 0);
        refresh();
    });
}

QList<std::optional<StationId>> DriverCostsTab::chosen() const
{
    QList<std::optional<StationId>> stations;
    for (const int row : m_table->selectedRows())
        stations.append(m_model.row(row).station);
    return stations;
}

void DriverCostsTab::refresh()
{
    const QString reason = chosen().isEmpty() ? tr("Off: choose one or several chargers in the list") : QString();
    for (Button* button : {m_on, m_off, m_asSite})
        button->setBlockedReason(reason);
}

void DriverCostsTab::choose(DriverCostSwitch value)
{
    const QList<std::optional<StationId>> stations = chosen();
    if (stations.isEmpty())
        return;
    QList<QPair<StationId, DriverCostSwitch>> before;
    for (const int row : m_table->selectedRows())
        before.append({m_model.row(row).station, m_model.row(row).chosen});
    put(stations, value);
    m_context.host.notifyKept(tr("Changed the costs on %n display(s)", nullptr, static_cast<int>(stations.size())), this,
                              [before](DriverCostsTab& self) {
                                  for (const auto& [station, chosenBefore] : before)
                                      self.put({station}, chosenBefore);
                              });
}

void DriverCostsTab::put(const QList<std::optional<StationId>>& stations, DriverCostSwitch value)
{
    if (!m_context.driverCosts)
        return;
    for (const std::optional<StationId>& station : stations) {
        whenFinished(m_context.driverCosts->setSwitch(station, value, m_context.userName), this, [this](const Result<void>& done) {
            if (!done)
                m_context.host.notify(QStringLiteral("triangle-alert"), billingErrorSentence(done.error()));
            reload();
        });
    }
}

} // namespace forecourt::ui
