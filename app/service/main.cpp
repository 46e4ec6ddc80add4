// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// forecourtd: the central system without a window.
#include "app/common/application.h"
#include "app/common/backuptask.h"
#include "app/common/machinewatch.h"
#include "app/common/memorytrim.h"
#include "app/common/preparation.h"
#include "app/common/selfcheck.h"
#include "app/common/servicenotifier.h"
#include "app/common/signalwatcher.h"

#ifdef FORECOURT_TRANSLATED
#include "ui/format/language.h"
#endif

#include <QCoreApplication>

#include <memory>

using namespace forecourt;
using namespace forecourt::app;

namespace {

int runService(const ApplicationOptions& options)
{
    Application application(options);
    SignalWatcher signalWatcher;
    ServiceNotifier systemd;
    const SystemClock clock;
    std::unique_ptr<MachineWatch> machine; // while the central system runs
    ExitCode code = ExitCode::Ok;
    QObject::connect(&application, &Application::started, &systemd, [&] {
        systemd.ready();
        if (!options.isDemo) {
            machine = std::make_unique<MachineWatch>(application.live(), systemSleepBlockers(), QDBusConnection::systemBus(), clock);
            QObject::connect(machine.get(), &MachineWatch::changed, &application, &Application::reportMachine);
        }
        systemd.watch([&application](std::function<void()> done) { application.checkAlive(std::move(done)); });
    });
    QObject::connect(&application, &Application::failed, qApp, [&code, &machine](const Error& error) {
        machine.reset();
        const StartProblem problem = startProblem(error);
        code = problem.code;
        printProblem(problem.sentence, Program::Service);
    });
    QObject::connect(&signalWatcher, &SignalWatcher::stopRequested, &application, [&] {
        systemd.stopping();
        machine.reset();
        application.stop();
    });
    QObject::connect(&application, &Application::stopped, qApp, [&code, &options](bool isClean) {
        if (!isClean)
            endAtOnce(*options.settings);
        QCoreApplication::exit(static_cast<int>(code));
    });
    systemd.starting();
    application.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    keepLargeBlocksApart();
    QCoreApplication qtApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("forecourtd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FORECOURT_VERSION));
    auto prepared = prepare(QCoreApplication::arguments(), Program::Service);
    if (const auto* end = std::get_if<CommandLineEnd>(&prepared))
        return finishEarly(*end, Program::Service);
    auto& ready = std::get<Preparation>(prepared);
    if (ready.line.backupFile || ready.line.restoreFile)
        return runBackupTask(ready.options, ready.line, Program::Service);
#ifdef FORECOURT_TRANSLATED
    const QString language = ready.settings->value(forecourt::config::Language);
    forecourt::ui::installLanguage(qtApplication, language); // of the mails
    ready.options.locale = forecourt::ui::localeForLanguage(language);
#endif
    return ready.line.isCheck ? runSelfCheck(ready.options) : runService(ready.options);
}
