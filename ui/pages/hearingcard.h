// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// "What we hear": who calls, why it was refused, what to change.
#pragma once

#include "ui/models/attemptmodel.h"
#include "ui/pages/chargeractions.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace forecourt::ui {

class Banner;
class Button;

/// Waiting chargers on top, each with Accept; below the newest refusal with its remedy, then everything
/// heard, newest first. Thread: GUI.
class HearingCard final : public Card
{
    Q_OBJECT

public:
    HearingCard(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

private:
    void makeList();
    void showCandidates();
    /// What stands behind the id of a charger that waits.
    [[nodiscard]] static QString callText(const Candidate& candidate);
    void acceptCandidate(const QString& id);
    void openAccepted();
    void showRefusal();
    void showFoot();
    void copyLog() const;
    void applyRemedy();
    void askAboutPassword();
    void dropPassword(const QString& id);

    PageContext m_context;
    ChargerActions& m_actions;
    AttemptModel m_attempts;
    QVBoxLayout* m_waiting;
    TextLabel* m_more;
    QStringList m_shownTexts; ///< of m_waiting
    Banner* m_refusal;
    Button* m_remedy;
    TextLabel* m_foot;
    QString m_accepted; ///< its page opens once it is known
    QString m_refusedId;
    AttemptReason m_refusedFor = AttemptReason::Connected;
};

} // namespace forecourt::ui
