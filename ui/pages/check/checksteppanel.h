// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One step of a guided check: what to do, what is seen, what can be decided.
#pragma once

#include "core/commissioning/guidedcheck.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;
class QLineEdit;

namespace forecourt::ui {

class Banner;
class Button;
class CheckPhotoStrip;

/// Shows the open step, or a finished one that was selected. Thread: GUI.
class CheckStepPanel final : public Card
{
    Q_OBJECT

public:
    CheckStepPanel(const PageContext& context, commissioning::GuidedCheck& check, QWidget* parent = nullptr);

    /// −1: the open one.
    void showStep(int index);

Q_SIGNALS:
    /// The site's template is to be made or changed.
    void templateWanted();

private:
    void makeReference();
    void makeButtons();
    void refresh();
    void showState(const CheckStep& step, bool isOpen);
    void showFacts(const QList<CheckFact>& facts);
    void showButtons(const CheckStep& step, bool isOpen);
    void compare();
    void askWhy();
    [[nodiscard]] int shownIndex() const;
    [[nodiscard]] QString commandReason(const CheckStep& step) const;

    PageContext m_context;
    commissioning::GuidedCheck& m_check;
    int m_selected = -1;
    int m_lastShown = -2;
    QStringList m_shownFacts;
    TextLabel* m_task;
    QLabel* m_icon;
    TextLabel* m_state;
    Banner* m_hint;
    QWidget* m_reference = nullptr;
    QLineEdit* m_reading = nullptr;
    QLineEdit* m_power = nullptr;
    TextLabel* m_referenceProblem = nullptr;
    QGridLayout* m_facts;
    CheckPhotoStrip* m_photos;
    Button* m_command = nullptr;
    Button* m_stopFirst = nullptr;
    Button* m_template = nullptr;
    Button* m_retry = nullptr;
    Button* m_goOn = nullptr;
    Button* m_skip = nullptr;
};

} // namespace forecourt::ui
