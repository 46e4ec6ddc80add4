// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// forecourt: the operator's console with the central system inside.
#include "app/console/consoleprogram.h"
#include "app/common/backuptask.h"
#include "app/common/memorytrim.h"
#include "app/common/selfcheck.h"
#include "ui/desktop/filedialogmemory.h"
#include "ui/format/language.h"

#include <QApplication>

#include <cstdio>
#include <unistd.h>

using namespace forecourt;
using namespace forecourt::app;

namespace {

constexpr auto NoDisplaySentence =
    "forecourt: there is no display for a window here; forecourtd is the same central system without one.\n";

bool hasDisplay()
{
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return false;
}

int reportNoDisplay()
{
    std::fputs(NoDisplaySentence, stderr);
    return static_cast<int>(ExitCode::NoDisplay);
}

/// While QApplication is made: a display that is named but does not answer is fatal to Qt.
void handleFatal(QtMsgType type, const QMessageLogContext&, const QString&)
{
    if (type == QtFatalMsg)
        ::_exit(reportNoDisplay());
}

/// Options and settings, before there is a display; or the exit code.
std::variant<Preparation, int> prepareConsole(int argc, char* argv[])
{
    QCoreApplication qtApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("forecourt"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FORECOURT_VERSION));
    auto prepared = prepare(QCoreApplication::arguments(), Program::Console);
    if (const auto* end = std::get_if<CommandLineEnd>(&prepared))
        return finishEarly(*end, Program::Console);
    auto& ready = std::get<Preparation>(prepared);
    if (ready.line.isCheck)
        return runSelfCheck(ready.options);
    if (ready.line.backupFile || ready.line.restoreFile)
        return runBackupTask(ready.options, ready.line, Program::Console);
    return std::move(ready);
}

} // namespace

int main(int argc, char* argv[])
{
    keepLargeBlocksApart();
    auto prepared = prepareConsole(argc, argv);
    if (const int* code = std::get_if<int>(&prepared))
        return *code;
    auto& ready = std::get<Preparation>(prepared);
    if (!hasDisplay())
        return reportNoDisplay();

    // before Qt reads it; what the desktop or the person set in the environment counts more
    if (const int scale = ready.settings->value(config::WindowScale); scale > 0 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(scale / 100.0));
    const QtMessageHandler handler = qInstallMessageHandler(handleFatal);
    QApplication qtApplication(argc, argv);
    qInstallMessageHandler(handler);
    QApplication::setDesktopFileName(QStringLiteral("org.forecourt.Forecourt"));
    QApplication::setQuitOnLastWindowClosed(false);
    ui::keepFileDialogsOffTheDisk();
    ui::installLanguage(qtApplication, ready.settings->value(config::Language));
    ConsoleProgram program(qtApplication, ready);
    return program.run();
}
