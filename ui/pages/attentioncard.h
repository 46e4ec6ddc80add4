// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// "Needs attention": faults, silent chargers, odd sessions, each with its next step.
#pragma once

#include "ui/models/updatethrottle.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace forecourt::ui {

/// One thing somebody should look at.
struct AttentionItem
{
    DisplayStatus status = DisplayStatus::Faulted; ///< its icon; sessions use a warning instead
    bool isSession = false;
    QString title;
    QString secondLine;
    std::optional<StationId> station; ///< where the next step leads; empty: the sessions

    bool operator==(const AttentionItem&) const = default;
};

/// What is wrong right now, worst first. \a oddSessions: how many wait under "Needs attention".
[[nodiscard]] QList<AttentionItem> attentionItems(const Workspace& workspace, int oddSessions);

/// Thread: GUI.
class AttentionCard final : public Card
{
    Q_OBJECT

public:
    explicit AttentionCard(const PageContext& context, QWidget* parent = nullptr);

    void setOddSessions(int count);

private:
    void refresh();

    PageContext m_context;
    UpdateThrottle m_throttle;
    int m_oddSessions = 0;
    QList<AttentionItem> m_items;
    QVBoxLayout* m_rows;
    TextLabel* m_count;
};

} // namespace forecourt::ui
