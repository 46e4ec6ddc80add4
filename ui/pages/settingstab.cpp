// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingstab.h"

#include "core/commissioning/settingscomparison.h"
#include "ui/dialogs/comparesettingsdialog.h"
#include "ui/dialogs/settingsrundialog.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/variablecard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/sidepane.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace forecourt::ui {

namespace {
constexpr int NamedChanges = 3;
}

SettingsTab::SettingsTab(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_plans(context, this), m_variables(context.workspace)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeTools());
    makeUnsaved();
    column->addWidget(m_unsaved);
    makeTable();
    column->addWidget(m_stack, 1);
    m_detail = new VariableCard(context);
    column->addWidget(m_detail);
    m_pane = new SidePane(*m_detail, {m_table});
    connect(m_detail, &VariableCard::edited, this, &SettingsTab::setEdit);
    connect(m_table, &RecordTable::currentRowChanged, this, &SettingsTab::showDetail);
    connect(m_table, &RecordTable::opened, this, [this] {
        m_pane->open();
        m_detail->focusField();
    });
    connect(&m_variables, &QAbstractItemModel::dataChanged, this, &SettingsTab::showDetail);
}

void SettingsTab::makeTable()
{
    using Column = VariableModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("variableTable"), tr("Settings of this charger"));
    m_table->setRecords(&m_variables, true);
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Name), QStringLiteral("ChargingScheduleAllowedChargingRateUnit"));
    m_table->setColumnFor(int(Column::Value), QStringLiteral("Energy.Active.Import.Register"));
    m_table->setStretchColumn(int(Column::Meaning));
    m_stack = new ViewStack(makeFilterable(m_context.themes, m_table, tr("No setting fits the filter"), [this] { m_filter->clear(); }));
    m_stack->setEmptyState(new EmptyState(m_context.themes, QStringLiteral("settings"), tr("Nothing read yet"),
                                          tr("The settings are read when the charger connects.")));
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
    m_compare = new Button(m_context.themes, tr("Compare…"));
    m_compare->setObjectName(QStringLiteral("compareSettings"));
    m_readAgain = new Button(m_context.themes, QStringLiteral("refresh-cw"), tr("Read again"));
    m_readAgain->setObjectName(QStringLiteral("readAgain"));
    tools->addWidget(filter);
    tools->addWidget(m_readAt);
    tools->addStretch(1);
    tools->addWidget(m_compare);
    tools->addWidget(m_readAgain);
    connect(filter, &QLineEdit::textChanged, this, [this](const QString& text) { m_table->filter().setText(text); });
    connect(m_readAgain, &Button::triggered, this, [this] { m_actions.readConfiguration(m_station); });
    connect(m_compare, &Button::triggered, this, &SettingsTab::compare);
    return part;
}

void SettingsTab::makeUnsaved()
{
    m_unsaved = new Banner(m_context.themes, Banner::Kind::Info);
    m_unsaved->setObjectName(QStringLiteral("settingsUnsaved"));
    auto* discard = new Button(m_context.themes, tr("Discard"));
    discard->setObjectName(QStringLiteral("settingsDiscard"));
    //: Button: the changed settings are sent at another time.
    m_later = new Button(m_context.themes, tr("Later…"));
    m_later->setObjectName(QStringLiteral("settingsLater"));
    m_review = new Button(m_context.themes, tr("Review and send…"), Button::Kind::Primary);
    m_review->setObjectName(QStringLiteral("settingsReview"));
    m_unsaved->addAction(discard);
    m_unsaved->addAction(m_later);
    m_unsaved->addAction(m_review);
    m_unsaved->hide();
    connect(discard, &Button::triggered, this, &SettingsTab::discard);
    connect(m_later, &Button::triggered, this, &SettingsTab::sendLater);
    connect(m_review, &Button::triggered, this, &SettingsTab::review);
}

void SettingsTab::setStation(const StationId& station)
{
    m_station = station;
    showNone();
    m_variables.setStation(station);
    m_variables.setEdits(m_edits.value(station));
    showUnsaved();
    showDetail();
}

void SettingsTab::refresh(const StationState& state)
{
    m_readAgain->setBlockedReason(reasons::command(m_context.workspace, state, QStringLiteral("GetConfiguration")));
    m_readAt->setText(state.record.variablesReadAt
                          ? tr("Read %1").arg(m_context.format().timeOrDate(state.record.variablesReadAt, m_context.workspace.now()))
                          : QString());
    m_compare->setBlockedReason(state.record.variables.isEmpty() ? tr("Off: no settings were read yet") : QString());
    m_stack->setEmpty(m_variables.rowCount() == 0);
    dropTaken();
    showUnsaved();
    showDetail();
}

QString SettingsTab::writeReason() const
{
    const StationPointer state = m_context.site().station(m_station);
    if (!state)
        return tr("Off: this charger is not in use");
    return state->record.unsupportedActions.contains(QStringLiteral("ChangeConfiguration"))
        ? tr("Off: this charger said that it cannot be set from here")
        : QString();
}

void SettingsTab::showDetail()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return showNone();
    const DeviceVariable& variable = m_variables.row(row);
    const Edits edits = m_edits.value(m_station);
    const auto edit = edits.constFind(variable.variable);
    m_detail->showVariable(variable, m_variables.rows(), edit == edits.constEnd() ? std::nullopt : std::optional(*edit), writeReason());
    m_pane->setFilled(true);
}

void SettingsTab::showNone()
{
    m_detail->showNone();
    m_pane->setFilled(false);
}

void SettingsTab::setEdit(const QString& name, const std::optional<QString>& value)
{
    Edits edits = m_edits.value(m_station);
    if (value)
        edits.insert(name, *value);
    else
        edits.remove(name);
    setEdits(m_station, edits);
}

void SettingsTab::setEdits(const StationId& station, const Edits& edits)
{
    if (edits.isEmpty())
        m_edits.remove(station);
    else
        m_edits.insert(station, edits);
    if (station != m_station)
        return;
    m_variables.setEdits(edits);
    showUnsaved();
}

void SettingsTab::takeEdits(const QList<commissioning::SettingChange>& changes)
{
    Edits edits = m_edits.value(m_station);
    for (const commissioning::SettingChange& change : changes)
        edits.insert(change.name, change.value);
    setEdits(m_station, edits);
    showDetail();
}

/// What the charger has by now is no change any more.
void SettingsTab::dropTaken()
{
    Edits edits = m_edits.value(m_station);
    const qsizetype before = edits.size();
    for (const DeviceVariable& variable : m_variables.rows()) {
        const auto it = edits.constFind(variable.variable);
        if (it != edits.constEnd() && variable.value && *it == *variable.value)
            edits.remove(variable.variable);
    }
    if (edits.size() != before)
        setEdits(m_station, edits);
}

QList<commissioning::SettingChange> SettingsTab::changes() const
{
    QList<commissioning::SettingChange> changes;
    const Edits edits = m_edits.value(m_station);
    for (const DeviceVariable& variable : m_variables.rows()) { // in the order of the list
        const auto it = edits.constFind(variable.variable);
        if (it != edits.constEnd())
            changes.append({variable.variable, *it, variable.value});
    }
    return changes;
}

void SettingsTab::showUnsaved()
{
    const QList<commissioning::SettingChange> list = changes();
    m_unsaved->setVisible(!list.isEmpty());
    if (list.isEmpty())
        return;
    QStringList names;
    for (const commissioning::SettingChange& change : list.mid(0, NamedChanges))
        names.append(change.name);
    m_unsaved->setMessage(tr("%n change(s) not sent yet", nullptr, static_cast<int>(list.size())), m_context.format().locale().createSeparatedList(names));
    m_unsaved->setMoreCount(std::max(0, static_cast<int>(list.size()) - NamedChanges));
    const StationPointer state = m_context.site().station(m_station);
    m_later->setBlockedReason(!writeReason().isEmpty() ? writeReason() : m_plans.reason());
    m_review->setBlockedReason(state ? reasons::command(m_context.workspace, *state, QStringLiteral("ChangeConfiguration")) : writeReason());
}

void SettingsTab::discard()
{
    const StationId station = m_station;
    const Edits edits = m_edits.value(station);
    setEdits(station, {});
    showDetail();
    const auto put = [this, station](const Edits& now) {
        setEdits(station, now);
        showDetail();
    };
    m_context.host.notifyUndoable(tr("Discarded %n change(s)", nullptr, static_cast<int>(edits.size())),
                                  [put, edits] { put(edits); }, [put] { put({}); });
}

void SettingsTab::review()
{
    QList<commissioning::ChangeResult> wanted;
    for (const commissioning::SettingChange& change : changes())
        wanted.append({m_station, change, commissioning::ChangeState::Waiting, {}});
    auto* dialog = new SettingsRunDialog(m_context, wanted, {}, window());
    connect(dialog, &SettingsRunDialog::changeTaken, this, [this](const StationId& station, const QString& name) {
        Edits edits = m_edits.value(station);
        if (edits.remove(name) > 0)
            setEdits(station, edits);
    });
    connect(dialog, &SettingsRunDialog::restartWanted, this, [this](const QList<StationId>& stations) {
        for (const StationId& station : stations)
            m_actions.restart(station, ResetKind::Soft);
    });
    connect(dialog, &SettingsRunDialog::restartWhenIdleWanted, &m_plans, &PlanActions::restartWhenIdle);
    dialog->open();
}

/// What is planned is no unsent change any more: the plan has it.
void SettingsTab::sendLater()
{
    WriteSettings settings;
    for (const commissioning::SettingChange& change : changes())
        settings.values.append({change.name, change.value});
    m_plans.planSettings(m_station, settings, [this, station = m_station] { setEdits(station, {}); });
}

void SettingsTab::compare()
{
    auto* dialog = new CompareSettingsDialog(m_context, m_station, window());
    connect(dialog, &CompareSettingsDialog::taken, this, &SettingsTab::takeEdits);
    dialog->open();
}

} // namespace forecourt::ui
