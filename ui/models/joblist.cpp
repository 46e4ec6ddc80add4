// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/joblist.h"

#include <QPointer>

#include <functional>

namespace forecourt::ui {

namespace {

/// Calls back when it goes.
struct EndOfJob
{
    std::function<void()> end;

    explicit EndOfJob(std::function<void()> call) : end(std::move(call)) {}
    EndOfJob(const EndOfJob&) = delete;
    EndOfJob& operator=(const EndOfJob&) = delete;
    ~EndOfJob() { end(); }
};

} // namespace

JobTicket JobList::begin(const QString& text, const QString& place, const QDateTime& now)
{
    const int number = ++m_lastNumber;
    m_jobs.append({number, text, place, now});
    Q_EMIT changed();
    return std::make_shared<EndOfJob>([self = QPointer(this), number] {
        if (self)
            self->end(number);
    });
}

void JobList::end(int number)
{
    m_jobs.removeIf([number](const Job& job) { return job.number == number; });
    Q_EMIT changed();
}

} // namespace forecourt::ui
