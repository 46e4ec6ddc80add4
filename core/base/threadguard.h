// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asserts in debug builds that an object is used on the thread it belongs to.
#pragma once

#include <QThread>

namespace forecourt {

/// Remembers the thread that made it. A class whose comment names a thread calls assertHere() in
/// its entry points.
class ThreadGuard
{
public:
    /// Aborts in debug builds when called on another thread.
    void assertHere() const { Q_ASSERT(QThread::currentThread() == m_thread); }

    /// Binds the guard to the calling thread (after moveToThread).
    void bindHere() { m_thread = QThread::currentThread(); }

private:
    QThread* m_thread = QThread::currentThread();
};

} // namespace forecourt
