// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Add charger: what to type there, and what we hear meanwhile.
#pragma once

#include "ui/pages/chargeractions.h"

#include <QWidget>

namespace forecourt::ui {

class Card;
class CardRow;
class ConnectionCard;

/// Keeps the lobby open while it is on screen (decisions.md 10). Thread: GUI.
class AddChargerPage final : public QWidget
{
    Q_OBJECT

public:
    AddChargerPage(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    /// About the charger of this id; empty: any.
    void setCandidate(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    Card* makeThisPc();
    void updateThisPc();
    void holdLobby(bool isHeld);

    PageContext m_context;
    ConnectionCard* m_card;
    CardRow* m_port;
    CardRow* m_tls;
    CardRow* m_address;
    bool m_isHolding = false; ///< wants the lobby open
};

} // namespace forecourt::ui
