// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A charger's settings beside another day, another charger, or the site's template.
#pragma once

#include "core/commissioning/settingsrun.h"
#include "ui/models/settingpairmodel.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

class QComboBox;

namespace forecourt::ui {

class RecordTable;
class Switch;

/// Chosen differences can be taken over as changes that are not sent yet. Show with open() and listen to
/// taken(). Thread: GUI.
class CompareSettingsDialog final : public FormDialog
{
    Q_OBJECT

public:
    CompareSettingsDialog(const PageContext& context, const StationId& station, QWidget* parent);

Q_SIGNALS:
    void taken(const QList<forecourt::commissioning::SettingChange>& changes);

private:
    enum class Kind { Day, Template, Charger };
    /// What this charger is compared with.
    struct Other
    {
        Kind kind = Kind::Day;
        QString title;
        QList<DeviceVariable> variables;
    };

    void makeChoice();
    void makeTable();
    void load();
    void add(const Other& other);
    void compare();
    void refreshButton();
    [[nodiscard]] QList<commissioning::SettingChange> chosenChanges() const;

    PageContext m_context;
    StationId m_station;
    QList<Other> m_others;
    SettingPairModel m_model;
    QComboBox* m_with;
    Switch* m_onlyDifferent;
    RecordTable* m_table;
    TextLabel* m_summary;
    Button* m_take;
};

} // namespace forecourt::ui
