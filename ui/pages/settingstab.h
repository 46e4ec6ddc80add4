// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A charger's configuration as read, with what the standard says of each key.
#pragma once

#include "ui/models/variablemodel.h"
#include "ui/pages/chargeractions.h"

#include <QWidget>

class QLineEdit;

namespace forecourt::ui {

class Button;
class Card;
class RecordTable;
class TextLabel;
class ViewStack;

/// Thread: GUI.
class SettingsTab final : public QWidget
{
    Q_OBJECT

public:
    SettingsTab(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    /// Another charger.
    void setStation(const StationId& station);
    /// The same with news.
    void refresh(const StationState& state);

private:
    QWidget* makeTools();
    Card* makeDetail();
    void showDetail();

    PageContext m_context;
    ChargerActions& m_actions;
    StationId m_station;
    VariableModel m_variables;
    QLineEdit* m_filter;
    RecordTable* m_table;
    ViewStack* m_stack;
    Button* m_readAgain;
    TextLabel* m_readAt;
    Card* m_detail;
    TextLabel* m_value;
    TextLabel* m_meaning;
    TextLabel* m_facts;
};

} // namespace forecourt::ui
