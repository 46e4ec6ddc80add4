// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which firmware every charger runs, and what the library has for it.
#pragma once

#include "ui/models/updatethrottle.h"
#include "ui/models/versionmodel.h"
#include "ui/pages/firmwareactions.h"

#include <QWidget>

class QLineEdit;

namespace forecourt::ui {

class EmptyState;
class RecordTable;
class ViewStack;

/// Thread: GUI.
class VersionsTab final : public QWidget
{
    Q_OBJECT

public:
    VersionsTab(const PageContext& context, FirmwareActions& actions, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeTable();
    void refresh();
    void refreshButtons();
    void updateSelected();
    void updateOlder();
    [[nodiscard]] QList<StationId> selected() const;

    PageContext m_context;
    FirmwareActions& m_actions;
    VersionModel m_model;
    UpdateThrottle m_throttle; ///< chargers change all the time
    QLineEdit* m_filter;
    TextLabel* m_summary;
    Button* m_past;
    Button* m_update;
    Button* m_older;
    RecordTable* m_table;
    ViewStack* m_stack;
    EmptyState* m_empty;
};

} // namespace forecourt::ui
