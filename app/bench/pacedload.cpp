// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/pacedload.h"

#include "app/bench/await.h"

#include <QCoreApplication>

namespace forecourt::bench {

namespace {
constexpr int AllConnectedMs = 120'000;
constexpr int AllSendingMs = 2000; // what a new link makes us ask is answered, and all have begun to send
} // namespace

PacedLoad::~PacedLoad()
{
    if (!isRunning())
        return;
    QEventLoop loop;
    QObject::connect(&m_process, &QProcess::finished, &loop, &QEventLoop::quit);
    m_process.kill();
    loop.exec();
}

Result<void> PacedLoad::start(const QUrl& base, int stations)
{
    QEventLoop loop;
    bool isReady = false;
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &loop, [&] {
        isReady = isReady || m_process.readAllStandardOutput().contains("ready");
        if (isReady)
            loop.quit();
    });
    QObject::connect(&m_process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QObject::connect(&m_process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(AllConnectedMs, &loop, &QEventLoop::quit);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--paced-load"), base.toString(), QString::number(stations), QStringLiteral("spread")});
    loop.exec();
    if (!isReady)
        return failure(ErrorCode::TimedOut, QStringLiteral("not all of the %1 stations got in").arg(stations));
    pause(AllSendingMs);
    return {};
}

} // namespace forecourt::bench
