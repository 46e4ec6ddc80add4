// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Costs on chargers' displays: the switch, and the real answers.
#pragma once

#include "ui/models/drivercostmodel.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

namespace forecourt::ui {

class Button;
class RecordTable;
class TextLabel;
class ViewStack;

/// Thread: GUI.
class DriverCostsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit DriverCostsTab(const PageContext& context, QWidget* parent = nullptr);

    void reload();

private:
    QWidget* makeTools();
    void refresh();
    void put(const QList<std::optional<StationId>>& stations, DriverCostSwitch value);
    void choose(DriverCostSwitch value);
    [[nodiscard]] QList<std::optional<StationId>> chosen() const;

    PageContext m_context;
    DriverCostModel m_model;
    QTimer m_again; ///< answers come by themselves
    RecordTable* m_table;
    ViewStack* m_stack;
    TextLabel* m_problem;
    Button* m_siteOn;
    Button* m_siteOff;
    Button* m_on;
    Button* m_off;
    Button* m_asSite;
};

} // namespace forecourt::ui
