// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The Overview before the first charger: how to connect one, and what else is worth setting.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QWidget>

class QLabel;

namespace forecourt::ui {

class Button;
class Card;
class CardRow;
class TextLabel;

/// Thread: GUI.
class FirstStart final : public QWidget
{
    Q_OBJECT

public:
    explicit FirstStart(const PageContext& context, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    Card* makeInvitation();
    Card* makeReadiness();
    void showIcon();
    void refresh();
    /// Who waits, else how the last call went, else that nobody called yet.
    [[nodiscard]] QString heardSentence() const;

    PageContext m_context;
    QLabel* m_icon;
    TextLabel* m_invitation;
    TextLabel* m_progress;
    CardRow* m_listening;
    CardRow* m_site;
    CardRow* m_server;
    CardRow* m_supply;
    CardRow* m_charger;
};

} // namespace forecourt::ui
