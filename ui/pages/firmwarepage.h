// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Firmware & logs: roll-outs, the library of files, logs of chargers, versions.
#pragma once

#include "ui/pages/diagnosticsactions.h"
#include "ui/pages/firmwareactions.h"

#include <QWidget>

class QStackedWidget;

namespace forecourt::ui {

class DiagnosticsTab;
class PageHeader;
class RolloutsTab;
class TabBar;

/// Thread: GUI.
class FirmwarePage final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Rollouts, Library, Diagnostics, Versions };

    explicit FirmwarePage(const PageContext& context, QWidget* parent = nullptr);

    void showTab(Tab tab);
    /// "rollouts", "library", "diagnostics", "versions", and what placeOf() says behind "firmware/"; others are ignored.
    void showPlace(const QString& detail);
    /// For PageHost::openPlace(): the files that came from \a station.
    [[nodiscard]] static QString placeOf(const StationId& station);

private:
    void refresh();

    PageContext m_context;
    FirmwareActions m_firmware;
    DiagnosticsActions m_diagnostics;
    Button* m_update;
    Button* m_fetch;
    TabBar* m_tabs;
    QStackedWidget* m_stack;
    RolloutsTab* m_rollouts;
    DiagnosticsTab* m_logs;
};

} // namespace forecourt::ui
