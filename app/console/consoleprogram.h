// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The console as a program: central system and window, one after the other up and down.
#pragma once

#include "app/common/application.h"
#include "app/common/preparation.h"
#include "app/common/signalwatcher.h"
#include "core/export/traceservice.h"
#include "core/ocpp/explain/v16explainer.h"
#include "core/pricing/examplecalculator.h"
#include "ui/theme/thememanager.h"

#include <QObject>

#include <memory>
#include <optional>

class QApplication;
class QProgressDialog;

namespace forecourt::exporting {
class FileExchange;
class SupportBundleService;
}

namespace forecourt::ui {
class ConsoleWindow;
class PaperPress;
class UndoLog;
struct AppearanceHooks;
struct ProgramHooks;
}

namespace forecourt::app {

class Attachment;
class MachineWatch;
class SingleInstance;
struct Facade;

/// Opens the window when the central system runs, closes it before the central system stops. Thread: main.
class ConsoleProgram : public QObject
{
    Q_OBJECT

public:
    /// \a prepared must outlive this object.
    ConsoleProgram(QApplication& application, Preparation& prepared);
    ~ConsoleProgram() override;

    /// Returns when the program is to end; the result is its exit code.
    [[nodiscard]] int run();

private:
    void begin();
    void openWindow();
    void showWindow();
    void closeWindow();
    /// Of the central system here, or of the service this console is attached to.
    [[nodiscard]] Facade facade();
    /// Shows \a problem where that cannot be done.
    void attach(const StartProblem& problem);
    [[nodiscard]] ui::AppearanceHooks appearance();
    [[nodiscard]] ui::ProgramHooks hooks();
    /// localAddresses(), the one the owner chose first.
    void watchMachine();
    void changeLanguage(const QString& code);
    void makeApplication();
    void showRestoring();
    void restart();
    void stop();
    void onFailed(const Error& error);
    void tellOther();
    void showProblem(const StartProblem& problem);
    void onStopped(bool isClean);
    void end();

    QApplication& m_qtApplication;
    Preparation& m_prepared;
    SystemClock m_clock;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<Attachment> m_attachment; ///< while attached to a service, or trying to; the application has ended then
    SignalWatcher m_signals;
    ui::ThemeManager m_themes;
    std::unique_ptr<SingleInstance> m_instance; ///< from before the start until the end, also while it starts anew
    std::optional<QString> m_raised; ///< another start wants a window that is not there yet, at this place
    std::unique_ptr<exporting::FileExchange> m_exchange;
    std::unique_ptr<exporting::SupportBundleService> m_bundles;
    ocpp::V16Explainer m_explainer;
    pricing::ExampleCalculator m_calculator;
    std::unique_ptr<exporting::TraceService> m_traces; ///< while the application runs
    std::unique_ptr<ui::PaperPress> m_press; ///< as m_traces; in the window's language
    std::unique_ptr<MachineWatch> m_machine;
    std::unique_ptr<ui::UndoLog> m_undo; ///< over a change of language
    std::unique_ptr<ui::ConsoleWindow> m_window;
    std::unique_ptr<QProgressDialog> m_restoring; ///< while a backup is put in place
    ExitCode m_code = ExitCode::Ok;
    bool m_hasShown = false; ///< a window was there before: a change of language does not hide it
    bool m_hasStopped = false;
    bool m_isRestarting = false;
    bool m_isAsking = false; ///< another console, the person to read a problem, or a service
};

} // namespace forecourt::app
