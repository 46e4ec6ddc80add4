// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Messages of vendors' own (DataTransfer) of one charger: what was seen, how it is answered, and sending one.
#pragma once

#include "ui/models/vendormessagemodel.h"
#include "ui/models/vendorrulemodel.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

namespace forecourt::ui {

class Button;
class RecordTable;
class ViewStack;

/// Thread: GUI.
class VendorDataTab final : public QWidget
{
    Q_OBJECT

public:
    VendorDataTab(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    void setStation(const StationId& station);
    void refresh();

private:
    QWidget* makeMessages();
    QWidget* makeRules();
    [[nodiscard]] const VendorMessage* chosenMessage() const;
    [[nodiscard]] const VendorRule* chosenRule() const;
    void send();
    void ruleForChosen();
    void edit(const VendorRule& rule);
    void removeChosen();
    /// Puts \a rule back as it was, in the name of who does so, or takes it away; failures are told.
    void saveQuietly(VendorRule rule);
    void removeQuietly(VendorRuleId rule);

    PageContext m_context;
    ChargerActions& m_actions;
    StationId m_station;
    VendorMessageModel m_messages;
    VendorRuleModel m_rules;
    RecordTable* m_messageTable;
    RecordTable* m_ruleTable;
    ViewStack* m_messageStack;
    ViewStack* m_ruleStack;
    Button* m_send;
    Button* m_makeRule;
    Button* m_newRule;
    Button* m_changeRule;
    Button* m_removeRule;
};

} // namespace forecourt::ui
