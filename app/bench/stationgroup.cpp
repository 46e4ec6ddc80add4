// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/stationgroup.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace forecourt::bench {

namespace {
constexpr int OpeningAtOnce = 6; // below the server's limit of handshakes at work per address
constexpr int OpeningMs = 60'000;
} // namespace

StationGroup::StationGroup(int count, const QString& action, int longestDelayMs)
{
    for (int i = 0; i < count; ++i)
        m_stations.push_back(std::make_unique<CommandedStation>(action, longestDelayMs * i / std::max(1, count - 1)));
}

Result<void> StationGroup::open(const QUrl& base, const QString& prefix)
{
    QEventLoop loop;
    const auto openNext = [this, base, prefix] {
        if (m_opened < count()) {
            const int number = m_opened++;
            at(number).open(base, prefix + QString::number(number));
        }
    };
    for (const auto& station : m_stations) {
        QObject::connect(station.get(), &CommandedStation::ready, &loop, [this, &loop, openNext] {
            openNext();
            if (++m_ready == count())
                loop.quit();
        });
        QObject::connect(station.get(), &CommandedStation::lost, station.get(), [this](const QString& why) {
            if (m_loss.isEmpty())
                m_loss = QStringLiteral("link lost: ") + why;
        });
    }
    QTimer::singleShot(OpeningMs, &loop, &QEventLoop::quit);
    for (int i = 0; i < OpeningAtOnce; ++i)
        openNext();
    loop.exec();
    if (m_ready < count())
        return failure(ErrorCode::TimedOut, QStringLiteral("only %1 of %2 stations got in: %3").arg(m_ready).arg(count()).arg(m_loss));
    return {};
}

} // namespace forecourt::bench
