// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// SIGTERM, SIGINT and SIGHUP as a Qt signal.
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace forecourt::app {

/// Make one in main(). A second signal ends the process at once. Thread: main.
class SignalWatcher : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatcher(QObject* parent = nullptr);
    ~SignalWatcher() override;

Q_SIGNALS:
    void stopRequested();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace forecourt::app
