// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One connector in full: state, values per phase, who charges, and what can be done.
#pragma once

#include "ui/pages/chargeractions.h"

#include <QFrame>

#include <optional>

class QPainter;

namespace forecourt::ui {

class Button;
class KeyValueGrid;
class TextLabel;

/// Thread: GUI.
class ConnectorCard final : public QFrame
{
    Q_OBJECT

public:
    ConnectorCard(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    void setConnector(const StationState& station, const ConnectorState& connector);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeParts();
    void layOut();
    void placeTitle();
    void paintBar(QPainter& painter) const;
    void showMainLine(const ConnectorState& connector, const TransactionPointer& session);
    void showValues(const StationState& station, const ConnectorState& connector, const TransactionPointer& session);
    void showButtons(const StationState& station, const ConnectorState& connector);
    void setRow(const QString& name, const QString& value);
    [[nodiscard]] int headerHeight() const;

    PageContext m_context;
    ChargerActions& m_actions;
    StationId m_station;
    EvseId m_evse;
    DisplayStatus m_status = DisplayStatus::Unavailable;
    QString m_stateText;
    QString m_faultWord;
    TextLabel* m_title;  ///< name of the connector
    QWidget* m_mainLine; ///< headline and unit
    TextLabel* m_headline;
    TextLabel* m_unit;
    TextLabel* m_second;
    TextLabel* m_progress;
    QWidget* m_bar; ///< the room of the power bar, painted by the card
    std::optional<double> m_barFraction;
    std::optional<double> m_limitFraction;
    KeyValueGrid* m_values;
    Button* m_start;
    Button* m_stop;
    Button* m_unlock;
    Button* m_limit;
    Button* m_next;
    TextLabel* m_reason;
};

} // namespace forecourt::ui
