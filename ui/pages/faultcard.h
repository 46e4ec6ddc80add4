// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What to do now: cause of a fault and the steps, with buttons where a step can be done from here.
#pragma once

#include "ui/format/faulttexts.h"
#include "ui/pages/chargeractions.h"
#include "ui/widgets/card.h"

namespace forecourt::ui {

class Button;

/// What is explained; equal ones need no new card.
struct FaultNotice
{
    QString subject; ///< connector or charger
    FaultAdvice advice;
    QString codes;   ///< as the charger sent them
    bool isOffline = false;
    bool isHint = false; ///< reported beside a state that works

    bool operator==(const FaultNotice& other) const
    {
        return subject == other.subject && advice.word == other.advice.word && advice.cause == other.advice.cause
            && advice.checks == other.advice.checks && codes == other.codes && isOffline == other.isOffline
            && isHint == other.isHint;
    }
};

/// What is wrong at a charger, the worst first; empty where all is well.
[[nodiscard]] QList<FaultNotice> faultNotices(const Workspace& workspace, const StationState& station);

/// One notice. Thread: GUI.
class FaultCard final : public Card
{
    Q_OBJECT

public:
    FaultCard(const PageContext& context, ChargerActions& actions, const StationId& station, const FaultNotice& notice,
              QWidget* parent = nullptr);

    /// Off, with the reason, where the charger cannot be restarted or no bundle be made now.
    void refresh(const StationState& state);

private:
    void addStep(const PageContext& context, const StationId& station, qsizetype number, const QString& step);
    [[nodiscard]] Button* addStepButton(const PageContext& context, CardRow& row, const QString& text, const char* name);
    void addText(const PageContext& context, const QString& text, TypeRole role, Theme::Color ink, const char* name);

    const Workspace& m_workspace;
    ChargerActions& m_actions;
    Button* m_restart = nullptr;
    Button* m_bundle = nullptr; ///< beside the step that says to call the maker
};

} // namespace forecourt::ui
