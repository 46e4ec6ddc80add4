// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A charger's configuration as read, with what the standard says of each key; changed, then sent.
#pragma once

#include "core/commissioning/settingsrun.h"
#include "ui/models/variablemodel.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/planactions.h"

#include <QMap>
#include <QWidget>

class QLineEdit;

namespace forecourt::ui {

class Banner;
class Button;
class RecordTable;
class SidePane;
class TextLabel;
class VariableCard;
class ViewStack;

/// What was typed stays, charger by charger, until it is sent or discarded. Thread: GUI.
class SettingsTab final : public QWidget
{
    Q_OBJECT

public:
    SettingsTab(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    /// Another charger.
    void setStation(const StationId& station);
    /// The same with news.
    void refresh(const StationState& state);
    /// Takes \a changes among those not sent yet.
    void takeEdits(const QList<commissioning::SettingChange>& changes);
    /// Some charger has changes that were not sent yet.
    [[nodiscard]] bool hasUnsaved() const { return !m_edits.isEmpty(); }

private:
    using Edits = QMap<QString, QString>; ///< value by name

    QWidget* makeTools();
    void makeUnsaved();
    void makeTable();
    void showDetail();
    void showNone();
    void showUnsaved();
    void setEdit(const QString& name, const std::optional<QString>& value);
    void setEdits(const StationId& station, const Edits& edits);
    void dropTaken();
    void discard();
    void review();
    void sendLater();
    void compare();
    [[nodiscard]] QList<commissioning::SettingChange> changes() const;
    [[nodiscard]] QString writeReason() const;

    PageContext m_context;
    ChargerActions& m_actions;
    PlanActions m_plans;
    StationId m_station;
    VariableModel m_variables;
    QHash<StationId, Edits> m_edits;
    QLineEdit* m_filter;
    RecordTable* m_table;
    ViewStack* m_stack;
    Button* m_readAgain;
    Button* m_compare;
    TextLabel* m_readAt;
    Banner* m_unsaved;
    Button* m_later;
    Button* m_review;
    VariableCard* m_detail;
    SidePane* m_pane;
};

} // namespace forecourt::ui
