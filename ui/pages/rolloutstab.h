// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// All roll-outs of the last 30 days.
#pragma once

#include "ui/models/rolloutmodel.h"
#include "ui/pages/firmwareactions.h"

#include <QWidget>

class QLineEdit;

namespace forecourt::ui {

class EmptyState;
class RecordTable;
class SegmentedSwitch;
class ViewStack;

/// Thread: GUI.
class RolloutsTab final : public QWidget
{
    Q_OBJECT

public:
    RolloutsTab(const PageContext& context, FirmwareActions& actions, QWidget* parent = nullptr);

    [[nodiscard]] int openCount() const { return m_model.openCount(); }

Q_SIGNALS:
    /// Another number of open ones.
    void counted();

private:
    void refresh();
    void open(int row);
    void showMenu(int row, const QPoint& position);

    PageContext m_context;
    FirmwareActions& m_actions;
    RolloutModel m_model;
    SegmentedSwitch* m_view;
    QLineEdit* m_filter;
    RecordTable* m_table;
    ViewStack* m_stack;
    EmptyState* m_empty;
    Button* m_first;
};

} // namespace forecourt::ui
