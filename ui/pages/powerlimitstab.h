// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The limits of power of one charger: what is set, what it allows, and changing it.
#pragma once

#include "core/domain/effectivelimit.h"
#include "ui/models/commandwatch.h"
#include "ui/models/profilemodel.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/planactions.h"

#include <QTimer>
#include <QWidget>

class QComboBox;

namespace forecourt::ui {

class Button;
class LimitChart;
class RecordTable;
class SegmentedSwitch;
class TextLabel;
class ViewStack;

/// The profiles as we know them, and over time: measured power, what the charger says that it allows
/// (GetCompositeSchedule), and what follows from the profiles. Thread: GUI.
class PowerLimitsTab final : public QWidget
{
    Q_OBJECT

public:
    PowerLimitsTab(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    void setStation(const StationId& station);
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeState();
    QWidget* makeChart();
    QWidget* makeTable();
    void connectSite();
    void fillConnectors(const StationState& station);
    void showState();
    void showReasons(const StationState& station);
    void showCurves();
    void loadPower();
    void takePower(const QList<QList<MeterSample>>& samples);
    void edit(const std::optional<InstalledProfile>& base);
    void remove(const InstalledProfile& installed);
    void ask();
    void submit(const CommandRequest& request);
    void tellAsked(const CommandRecord& command);
    void tellLost(const StationId& station);
    void notify(bool isGood, const StationId& station, const QString& text);
    [[nodiscard]] std::optional<EvseId> evse() const;
    [[nodiscard]] int hoursAhead() const;
    [[nodiscard]] SupplyFacts supply() const;
    [[nodiscard]] LimitQuestion question() const;
    [[nodiscard]] QList<TransactionPointer> sessions() const;
    [[nodiscard]] std::optional<InstalledProfile> chosen() const;

    PageContext m_context;
    ChargerActions& m_actions;
    StationId m_station;
    ProfileModel m_model;
    TextLabel* m_state;
    TextLabel* m_sentence;
    TextLabel* m_allowed;
    TextLabel* m_told;
    Button* m_new;
    Button* m_removeMany;
    Button* m_ask;
    Button* m_change;
    Button* m_remove;
    QComboBox* m_connector;
    SegmentedSwitch* m_ahead;
    LimitChart* m_chart;
    RecordTable* m_table;
    ViewStack* m_stack;
    QTimer m_reload{this};
    int m_generation = 0; ///< of what is being loaded
    CommandWatch m_asked;
    PlanActions m_plans;
    std::chrono::milliseconds m_pause{300'000};
};

} // namespace forecourt::ui
