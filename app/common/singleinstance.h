// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A second start of the console hands what it was asked to the first one.
#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

class QLocalServer;

namespace forecourt::app {

/// What a second start was asked for that the first one can do.
struct SecondStart
{
    bool isMinimized = false; ///< wants to be there, not to be seen: nothing is raised
    QString place;            ///< to show; empty: where the window is

    bool operator==(const SecondStart&) const = default;
};

/// Listens on a socket of this user for one data folder. Thread: main.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// Begins to listen; an old socket of a crashed process is taken over. Make it only while the data
    /// folder is locked by this process; a console that attaches to a service uses claim().
    explicit SingleInstance(const QString& dataFolder, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Begins to listen where no other console of this user has claimed the same folder, though it may not show a window
    /// yet. Null: one has; tell it.
    [[nodiscard]] static std::unique_ptr<SingleInstance> claim(const QString& dataFolder);

    /// Hands \a start to the console that works on \a dataFolder; \a done gets whether it took it, at the latest after
    /// 10 s: it may be busy. \a patience: how long it may not listen yet. \a context ends the wait when it goes.
    static void tellOther(const QString& dataFolder, const SecondStart& start, QObject* context, std::function<void(bool)> done,
                          std::chrono::milliseconds patience = {});

Q_SIGNALS:
    /// The window is wanted; with \a place at that page. Checked by the second process only: unknown ones are to be ignored.
    void raiseRequested(const QString& place);

private:
    void accept();

    std::unique_ptr<QLocalServer> m_server;
    int m_lock = -1; ///< file of the claim
};

} // namespace forecourt::app
