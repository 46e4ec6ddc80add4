// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The central system in this process, without a window.
#pragma once

#include "app/common/application.h"

#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace forecourt::bench {

/// Storage, engine, server and local API as in forecourtd, on free ports. Calls run the event loop.
/// Thread: main.
class RunningSite
{
public:
    RunningSite() = default;
    ~RunningSite();
    RunningSite(const RunningSite&) = delete;
    RunningSite& operator=(const RunningSite&) = delete;

    /// Starts on the data folder \a folder. Errors: as Application::failed().
    [[nodiscard]] Result<void> start(const QString& folder);
    void stop();
    /// As of app::MemoryTrim; before start(). Without it as in the product.
    void setTrimInterval(std::chrono::milliseconds interval) { m_trimInterval = interval; }

    /// From start() to stop().
    [[nodiscard]] app::Application& application() { return *m_application; }
    /// Where stations connect, once the port is open. Errors: TimedOut after a minute.
    [[nodiscard]] Result<QUrl> awaitStationUrl();
    /// Admits stations \a prefix0, \a prefix1, …
    [[nodiscard]] Result<void> admit(const QString& prefix, int stations);
    /// Waits until so many stations are online in the live site. Errors: TimedOut after a minute.
    [[nodiscard]] Result<void> awaitOnline(int stations);

private:
    std::optional<std::chrono::milliseconds> m_trimInterval;
    std::unique_ptr<app::Application> m_application;
};

} // namespace forecourt::bench
