// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A second start of the console brings the first one's window to the front.
#pragma once

#include <QObject>

#include <memory>

class QLocalServer;

namespace forecourt::app {

/// Listens on a socket of this user for one data folder. Thread: main.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// Begins to listen; an old socket of a crashed process is taken over. Make it only while the data
    /// folder is locked by this process.
    explicit SingleInstance(const QString& dataFolder, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Asks the console that works on \a dataFolder to show its window; \a done gets whether one did, at
    /// the latest after 2 s. \a context ends the wait when it goes.
    static void raiseOther(const QString& dataFolder, QObject* context, std::function<void(bool)> done);

Q_SIGNALS:
    void raiseRequested();

private:
    void accept();

    std::unique_ptr<QLocalServer> m_server;
};

} // namespace forecourt::app
