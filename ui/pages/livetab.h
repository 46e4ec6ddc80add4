// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A charger right now: its connectors, the running session's curve, what to do about faults.
#pragma once

#include "ui/pages/faultcard.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace forecourt::ui {

class ConnectorCard;
class PlaceCard;
class SessionChart;

/// Thread: GUI.
class LiveTab final : public QWidget
{
    Q_OBJECT

public:
    LiveTab(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    /// Another charger, or the same with news.
    void setStation(const StationPointer& station);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeChart();
    void showConnectors();
    void showSteps();
    void chooseSession();
    void fillChoice(const QList<const ConnectorState*>& running, const ConnectorState* chosen);
    /// Its curve is shown from now on; null: nobody charges.
    void showSession(const ConnectorState* connector);
    void loadSamples();
    void showCurve(const QList<MeterSample>& samples);

    PageContext m_context;
    ChargerActions& m_actions;
    StationPointer m_station;
    std::optional<TransactionKey> m_session;
    QTimer m_reload;
    QVBoxLayout* m_cards;
    QList<ConnectorCard*> m_connectorCards;
    Card* m_chartCard;
    SessionChart* m_chart;
    QComboBox* m_choice; ///< whose curve, where several charge
    QVBoxLayout* m_steps;
    QList<FaultNotice> m_shownFaults;
    StationId m_faultStation;
    QList<FaultCard*> m_faultCards;
    PlaceCard* m_place;
};

} // namespace forecourt::ui
