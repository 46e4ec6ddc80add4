// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/comparesettingsdialog.h"

#include "core/base/async.h"
#include "core/commissioning/standardkeys.h"
#include "ui/format/words.h"
#include "ui/models/checkstepmodel.h"
#include "ui/models/names.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int CompareWidth = 860;
constexpr int SmallestCompareTable = 320;
}

CompareSettingsDialog::CompareSettingsDialog(const PageContext& context, const StationId& station, QWidget* parent)
    : FormDialog(context.themes, tr("Compare the settings of %1").arg(shortName(stationName(context.site(), station))), parent, CompareWidth),
      m_context(context), m_station(station)
{
    setObjectName(QStringLiteral("compareSettingsDialog"));
    makeChoice();
    makeTable();
    m_take = setAcceptButton(tr("Take over the chosen"));
    m_take->setObjectName(QStringLiteral("compareTake"));
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("compareClose"));
    disconnect(m_take, &Button::triggered, nullptr, nullptr);
    connect(m_take, &Button::triggered, this, [this] {
        Q_EMIT taken(chosenChanges());
        accept();
    });
    load();
    refreshButton();
}

void CompareSettingsDialog::makeChoice()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_with = new QComboBox;
    m_with->setObjectName(QStringLiteral("compareWith"));
    m_with->setProperty("form", true);
    m_with->setAccessibleName(tr("Compare with"));
    m_onlyDifferent = new Switch(m_context.themes, tr("Only differences"));
    m_onlyDifferent->setObjectName(QStringLiteral("compareOnlyDifferent"));
    m_onlyDifferent->setCheckable(true);
    m_onlyDifferent->setChecked(true);
    row->addWidget(new TextLabel(m_context.themes, tr("Compare with"), TypeRole::Body, Theme::Color::Ink2));
    row->addWidget(m_with, 1);
    row->addWidget(m_onlyDifferent);
    body()->addLayout(row);
    connect(m_with, &QComboBox::currentIndexChanged, this, &CompareSettingsDialog::compare);
    connect(m_onlyDifferent, &QAbstractButton::toggled, this, &CompareSettingsDialog::compare);
}

void CompareSettingsDialog::makeTable()
{
    using Column = SettingPairModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("compareTable"), tr("Compared settings"));
    m_table->setRecords(&m_model, true);
    m_table->setMultiSelection();
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Setting), QStringLiteral("ChargingScheduleAllowedChargingRateUnit"));
    m_table->setColumnFor(int(Column::Here), QStringLiteral("Energy.Active.Import.Register"));
    m_table->setStretchColumn(int(Column::There), 160);
    m_table->setMinimumHeight(SmallestCompareTable);
    body()->addWidget(m_table);
    m_summary = new TextLabel(m_context.themes, TypeRole::Caption, Theme::Color::Ink2);
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setWordWrap(true);
    body()->addWidget(m_summary);
    connect(m_table, &RecordTable::selectedRowsChanged, this, &CompareSettingsDialog::refreshButton);
}

/// The template and the chargers are here at once, former readings follow.
void CompareSettingsDialog::load()
{
    for (const StationPointer& other : m_context.site().stations()) {
        if (other->record.id != m_station && !other->record.variables.isEmpty())
            add({Kind::Charger, shortName(other->record.displayName()), other->record.variables});
    }
    if (!m_context.commissioning)
        return compare();
    whenFinished(m_context.commissioning->settingsTemplate(), this, [this](const Result<SettingsTemplate>& settings) {
        if (settings && !settings->settings.isEmpty())
            add({Kind::Template, tr("Template of this site"), commissioning::asVariables(*settings)});
    });
    whenFinished(m_context.commissioning->settingsReadings(m_station), this, [this](const Result<QList<SettingsReading>>& readings) {
        if (!readings)
            return setProblem(readErrorSentence(readings.error()));
        for (const SettingsReading& reading : *readings) {
            //: An earlier reading of a charger's settings; %1 date and time.
            add({Kind::Day, tr("As read %1").arg(m_context.format().dateTime(reading.readAt, m_context.workspace.now())), reading.variables});
        }
    });
    compare();
}

void CompareSettingsDialog::add(const Other& other)
{
    m_others.append(other);
    m_with->addItem(other.title);
    if (m_with->count() == 1)
        m_with->setCurrentIndex(0);
    compare();
}

void CompareSettingsDialog::compare()
{
    const StationPointer station = m_context.site().station(m_station);
    const int index = m_with->currentIndex();
    if (!station || index < 0 || index >= m_others.size()) {
        m_model.resetRows({});
        m_summary->setText(tr("There is nothing to compare with yet: no other charger was read, no template saved, and no earlier reading differed."));
        return refreshButton();
    }
    const Other& other = m_others.at(index);
    m_model.setTitles(tr("Here, now"), other.title);
    QList<commissioning::SettingPair> pairs = commissioning::pairSettings(station->record.variables, other.variables, other.kind == Kind::Template);
    const auto different = std::count_if(pairs.begin(), pairs.end(), [](const auto& pair) { return !pair.isSame; });
    m_summary->setText(different == 0 ? tr("No setting differs.")
                                      //: %1 how many settings there are.
                                      : tr("%n of %1 setting(s) differ(s).", nullptr, static_cast<int>(different)).arg(m_context.format().number(pairs.size())));
    if (m_onlyDifferent->isChecked())
        pairs.removeIf([](const commissioning::SettingPair& pair) { return pair.isSame; });
    m_model.resetRows(pairs);
    refreshButton();
}

QList<commissioning::SettingChange> CompareSettingsDialog::chosenChanges() const
{
    QList<commissioning::SettingChange> changes;
    const StationPointer station = m_context.site().station(m_station);
    const int index = m_with->currentIndex();
    if (!station || index < 0 || index >= m_others.size())
        return changes;
    const bool isOther = m_others.at(index).kind == Kind::Charger;
    for (const int row : m_table->selectedRows()) {
        const commissioning::SettingPair& pair = m_model.row(row);
        if (pair.isSame || pair.isReadOnly || !pair.here || !pair.there || (isOther && commissioning::isOfOneCharger(pair.name))
            || commissioning::protectedKey(pair.name) != commissioning::ProtectedKey::No
            || commissioning::checkValue(pair.name, *pair.there, station->record.variables).problem != commissioning::ValueProblem::None)
            continue;
        changes.append({pair.name, *pair.there, pair.here});
    }
    return changes;
}

void CompareSettingsDialog::refreshButton()
{
    m_take->setBlockedReason(m_table->selectedRows().isEmpty() ? tr("Off: choose settings in the list")
                             : chosenChanges().isEmpty()       ? tr("Off: none of the chosen settings can be changed here")
                                                               : QString());
}

} // namespace forecourt::ui
