// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// "Learn tag": tap a card, type a name, Enter, next card.
#pragma once

#include "ui/pages/peopleactions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

class QComboBox;
class QStackedWidget;

namespace forecourt::ui {

class RosterBox;

/// Armed while it is shown. The next unknown tag that is tapped fills the field; after saving it waits
/// for the next one, until Done. Thread: GUI.
class LearnPanel final : public Card
{
    Q_OBJECT

public:
    LearnPanel(const PageContext& context, PeopleActions& actions, QWidget* parent = nullptr);

    /// Arms the engine and shows the panel.
    void begin();
    /// Fills the fields with a tag from the list of unknown ones.
    void take(const QString& tag);
    /// Disarms and hides.
    void finish();
    [[nodiscard]] bool isArmed() const { return m_isArmed; }

private:
    QWidget* makeWaiting();
    QWidget* makeNaming();
    void arm();
    void watch();
    /// The next card that was tapped while a name was typed. False: there is none.
    bool takeNext();
    void showMore();
    void save();
    void showWaiting();

    PageContext m_context;
    PeopleActions& m_actions;
    bool m_isArmed = false;
    QHash<QString, int> m_seen; ///< folded tag → times shown, as of arming or the last look
    QString m_tag;
    QStringList m_next; ///< tapped meanwhile, in their order
    QStackedWidget* m_stack;
    QComboBox* m_where;
    TextLabel* m_prompt;
    TextLabel* m_tagLabel;
    TextLabel* m_otherOrder;
    TextLabel* m_more;
    TextLabel* m_problem;
    RosterBox* m_name;
    Button* m_save;
};

} // namespace forecourt::ui
