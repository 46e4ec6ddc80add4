// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Long work that runs at the moment: backups, exports, imports.
#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>

#include <memory>

namespace forecourt::ui {

/// One piece of it.
struct Job
{
    int number = 0;
    QString text;    ///< what is done: "Backing up"
    QString place;   ///< where it is seen, as of PageHost::openPlace()
    QDateTime since; ///< UTC
};

/// Keeps a job in the list; it ends with the last copy. Meant to be captured by what waits for the result.
using JobTicket = std::shared_ptr<const void>;

/// Thread: GUI.
class JobList final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] JobTicket begin(const QString& text, const QString& place, const QDateTime& now);
    /// In the order they began.
    [[nodiscard]] const QList<Job>& jobs() const { return m_jobs; }

Q_SIGNALS:
    void changed();

private:
    void end(int number);

    QList<Job> m_jobs;
    int m_lastNumber = 0;
};

} // namespace forecourt::ui
