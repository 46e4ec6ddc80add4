// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A charger right now: its connectors, the running session's curve, what to do about faults.
#pragma once

#include "ui/pages/faultcard.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QVBoxLayout;

namespace forecourt::ui {

class ConnectorCard;
class PlaceCard;
class SessionChart;
class SessionCurve;
struct SessionSeries;

/// Of the session's values only those are read that are newer than the last one; curves are made on a thread of the pool.
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
    void takeSamples(const std::shared_ptr<SessionCurve>& curve, const QDateTime& from, const QList<MeterSample>& samples);
    void showCurve(const SessionSeries& series);
    [[nodiscard]] bool mayHaveLateValues() const;
    [[nodiscard]] std::optional<LiveValues> liveValues() const;

    PageContext m_context;
    ChargerActions& m_actions;
    StationPointer m_station;
    std::optional<TransactionKey> m_session;
    std::shared_ptr<SessionCurve> m_curve; ///< of m_session; touched by what takes its values alone
    QDateTime m_newest;          ///< values are known up to here; invalid: none are
    bool m_isReading = false;    ///< for m_curve
    QDateTime m_backOnlineAt;    ///< the charger, with what it kept meanwhile
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
