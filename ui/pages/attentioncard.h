// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// "Needs attention": faults, silent chargers, odd sessions, each with its next step.
#pragma once

#include "ui/models/updatethrottle.h"
#include "ui/pages/chargeractions.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace forecourt::ui {

class Button;

/// What the button of a row does.
enum class AttentionStep {
    WhatToDo,   ///< opens the charger, where the steps stand
    Unlock,     ///< asks, then unlocks
    NextStep,   ///< the ladder of a stop that was not followed
    Accept,     ///< lets a charger of our records in
    SetClock,   ///< restarts a charger whose clock is off, after asking
    Alerts,     ///< opens the alert in the list of alerts
    Sessions,   ///< opens the sessions that need a look
};

/// One thing somebody should look at.
struct AttentionItem
{
    AttentionStep step = AttentionStep::WhatToDo;
    std::optional<DisplayStatus> status; ///< its icon; empty: a warning
    QString title;
    QString secondLine;
    StationId station;
    EvseId evse{1};
    bool isCritical = false; ///< where there is no status
    AlertId alert = {};      ///< of AttentionStep::Alerts

    bool operator==(const AttentionItem&) const = default;
};

/// What is wrong right now, worst first. \a oddSessions: how many wait under "Needs attention".
[[nodiscard]] QList<AttentionItem> attentionItems(const Workspace& workspace, int oddSessions);

/// Thread: GUI.
class AttentionCard final : public Card
{
    Q_OBJECT

public:
    AttentionCard(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    void setOddSessions(int count);

private:
    struct Row
    {
        CardRow* row = nullptr;
        Button* button = nullptr;
        AttentionItem item;
    };
    void refresh();
    [[nodiscard]] Row makeRow(const AttentionItem& item);
    void removeRow(const Row& gone);
    void showItem(Row& row, const AttentionItem& item);
    void act(const AttentionItem& item);

    PageContext m_context;
    ChargerActions& m_actions;
    UpdateThrottle m_throttle;
    int m_oddSessions = 0;
    int m_turn = 0;
    QList<AttentionItem> m_items;
    QList<Row> m_shown; ///< the first of them
    CardRow* m_nothing;
    CardRow* m_more;
    bool m_isShown = false;
    QVBoxLayout* m_rows;
    TextLabel* m_count;
};

} // namespace forecourt::ui
