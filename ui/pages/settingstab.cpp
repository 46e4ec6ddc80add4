// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingstab.h"

#include "ui/models/actionreasons.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace forecourt::ui {

namespace {
constexpr qsizetype ShownValue = 2000; // a maker's value may be of any length
}

SettingsTab::SettingsTab(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_variables(context.workspace)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeTools());
    using Column = VariableModel::Column;
    m_table = new RecordTable(context.themes, QStringLiteral("variableTable"), tr("Settings of this charger"));
    m_table->setRecords(&m_variables, true);
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Name), QStringLiteral("ChargingScheduleAllowedChargingRateUnit"));
    m_table->setColumnFor(int(Column::Value), QStringLiteral("Energy.Active.Import.Register"));
    m_table->setStretchColumn(int(Column::Meaning));
    m_stack = new ViewStack(makeFilterable(context.themes, m_table, tr("No setting fits the filter"), [this] { m_filter->clear(); }));
    m_stack->setEmptyState(new EmptyState(context.themes, QStringLiteral("settings"), tr("Nothing read yet"),
                                          tr("The settings are read when the charger connects.")));
    column->addWidget(m_stack, 1);
    m_detail = makeDetail();
    column->addWidget(m_detail);
    connect(m_table, &RecordTable::currentRowChanged, this, &SettingsTab::showDetail);
    connect(&m_variables, &QAbstractItemModel::dataChanged, this, &SettingsTab::showDetail);
}

QWidget* SettingsTab::makeTools()
{
    auto* part = new QWidget;
    auto* tools = new QHBoxLayout(part);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(8);
    m_filter = new QLineEdit;
    QLineEdit* filter = m_filter;
    filter->setObjectName(QStringLiteral("variableFilter"));
    filter->setPlaceholderText(tr("Filter by text"));
    filter->setAccessibleName(tr("Filter"));
    filter->setClearButtonEnabled(true);
    filter->setFixedWidth(240);
    m_readAt = new TextLabel(m_context.themes, TypeRole::Body, Theme::Color::Ink2);
    m_readAt->setObjectName(QStringLiteral("variablesReadAt"));
    m_readAgain = new Button(m_context.themes, QStringLiteral("refresh-cw"), tr("Read again"));
    m_readAgain->setObjectName(QStringLiteral("readAgain"));
    tools->addWidget(filter);
    tools->addWidget(m_readAt);
    tools->addStretch(1);
    tools->addWidget(m_readAgain);
    connect(filter, &QLineEdit::textChanged, this, [this](const QString& text) { m_table->filter().setText(text); });
    connect(m_readAgain, &Button::triggered, this, [this] { m_actions.readConfiguration(m_station); });
    return part;
}

Card* SettingsTab::makeDetail()
{
    auto* card = new Card(m_context.themes, tr("Setting"));
    card->setObjectName(QStringLiteral("variableDetail"));
    const auto add = [this, card](TypeRole role, Theme::Color ink, const char* name) {
        auto* label = new TextLabel(m_context.themes, role, ink);
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        card->body()->addWidget(label);
        return label;
    };
    m_value = add(TypeRole::BodyStrong, Theme::Color::Ink1, "variableValue");
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_meaning = add(TypeRole::Body, Theme::Color::Ink1, "variableMeaning");
    m_facts = add(TypeRole::Caption, Theme::Color::Ink2, "variableFacts");
    card->hide();
    return card;
}

void SettingsTab::setStation(const StationId& station)
{
    m_station = station;
    m_variables.setStation(station);
    showDetail();
}

void SettingsTab::refresh(const StationState& state)
{
    m_readAgain->setBlockedReason(reasons::command(m_context.workspace, state, QStringLiteral("GetConfiguration")));
    m_readAt->setText(state.record.variablesReadAt
                          ? tr("Read %1").arg(m_context.format().timeOrDate(state.record.variablesReadAt, m_context.workspace.now()))
                          : QString());
    m_stack->setEmpty(m_variables.rowCount() == 0);
}

void SettingsTab::showDetail()
{
    const int row = m_table->currentRow();
    m_detail->setVisible(row >= 0);
    if (row < 0)
        return;
    const DeviceVariable& variable = m_variables.row(row);
    m_detail->setTitle(variable.variable.left(ShownValue));
    m_value->setText(VariableModel::valueText(variable).left(ShownValue));
    m_meaning->setText(VariableModel::meaning(variable));
    m_facts->setText(VariableModel::facts(variable));
}

} // namespace forecourt::ui
