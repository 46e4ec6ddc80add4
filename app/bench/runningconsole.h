// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The real console on a data folder, offscreen, for the figures of the window.
#pragma once

#include "app/bench/countinghistory.h"
#include "app/bench/runningsite.h"
#include "core/config/settingsstore.h"
#include "core/export/fileexchange.h"
#include "core/export/supportbundle.h"
#include "core/export/traceservice.h"
#include "core/ocpp/explain/v16explainer.h"
#include "core/pricing/examplecalculator.h"
#include "ui/consolewindow.h"
#include "ui/print/paperpress.h"

#include <QProcess>

#include <memory>

namespace forecourt::bench {

/// Central system and window in this process, as in `forecourt`. Thread: GUI.
class RunningConsole
{
public:
    RunningConsole() = default;
    ~RunningConsole();
    RunningConsole(const RunningConsole&) = delete;
    RunningConsole& operator=(const RunningConsole&) = delete;

    /// Starts on \a folder (data and settings); the window is built but not shown.
    [[nodiscard]] Result<void> start(const QString& folder);
    void stop();
    /// Before start().
    void setTrimInterval(std::chrono::milliseconds interval) { m_site.setTrimInterval(interval); }

    [[nodiscard]] app::Application& application() { return m_site.application(); }
    [[nodiscard]] ui::ConsoleWindow& window() { return *m_window; }
    [[nodiscard]] const ui::ThemeManager& themes() const { return *m_themes; }
    [[nodiscard]] Clock& clock() { return m_clock; }
    [[nodiscard]] const CountingHistory& history() const { return *m_history; }
    /// Admits stations \a prefix0, \a prefix1, …
    [[nodiscard]] Result<void> admit(const QString& prefix, int stations) { return m_site.admit(prefix, stations); }
    /// Lets \a stations of two connectors connect from a process of their own; each connector sends one message
    /// a second. Returns when all are online. Errors: TimedOut.
    [[nodiscard]] Result<void> startLoad(int stations);
    /// The same with one connector each that sends \a perSecond messages, spread evenly.
    [[nodiscard]] Result<void> startEvenLoad(int stations, double perSecond);
    /// Ends them; returns when none is online any more, or after a while.
    void stopLoad();

private:
    void makeWindow();
    void endLoadProcess();
    [[nodiscard]] Result<void> launchLoad(int stations, const QStringList& pace);

    SystemClock m_clock;
    RunningSite m_site;
    std::unique_ptr<config::SettingsStore> m_settings;
    std::unique_ptr<ui::ThemeManager> m_themes;
    std::unique_ptr<CountingHistory> m_history;
    ocpp::V16Explainer m_explainer;
    pricing::ExampleCalculator m_calculator;
    std::unique_ptr<exporting::TraceService> m_traces;
    std::unique_ptr<exporting::FileExchange> m_exchange;
    std::unique_ptr<exporting::SupportBundleService> m_bundles;
    std::unique_ptr<ui::PaperPress> m_press;
    std::unique_ptr<ui::ConsoleWindow> m_window;
    QProcess m_load;
};

} // namespace forecourt::bench
