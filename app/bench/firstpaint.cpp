// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/firstpaint.h"

#include "app/bench/await.h"
#include "app/bench/runningconsole.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <unistd.h>
#include <vector>

namespace forecourt::bench {

namespace {

constexpr int Starts = 3;
constexpr int StartTimeField = 19; ///< of /proc/self/stat, counted from behind the name

/// Milliseconds since this process began; the kernel counts in hundredths of a second.
double processAgeMs()
{
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    const auto fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const double start = fields.value(StartTimeField).toDouble() / static_cast<double>(::sysconf(_SC_CLK_TCK));
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - start) * 1000;
}

} // namespace

int showFirstPaint(const QString& folder)
{
    RunningConsole console;
    if (const auto started = console.start(folder); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().detail));
        return 1;
    }
    console.window().show();
    while (!console.application().live().isReady())
        pause(1);
    console.window().window().repaint();
    std::printf("%.0f\n", processAgeMs());
    std::fflush(stdout);
    console.stop();
    return 0;
}

Result<double> firstPaintMs(const QString& folder)
{
    std::vector<double> times;
    for (int start = 0; start < Starts; ++start) {
        QProcess program;
        QEventLoop loop;
        QObject::connect(&program, &QProcess::finished, &loop, &QEventLoop::quit);
        QObject::connect(&program, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
        program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--first-paint"), folder});
        loop.exec();
        const double time = program.readAllStandardOutput().trimmed().toDouble();
        if (time <= 0)
            return failure(ErrorCode::Internal, QString::fromUtf8(program.readAllStandardError()));
        times.push_back(time);
    }
    std::sort(times.begin(), times.end());
    return times[Starts / 2];
}

} // namespace forecourt::bench
