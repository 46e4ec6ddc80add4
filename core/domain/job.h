// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What jobs have in common: work of a charger that takes longer than one answer and survives a restart.
#pragma once

#include "core/base/error.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace forecourt {

/// A firmware or log job in our records (1 and up); one sequence for both.
using JobId = StrongId<struct JobIdTag, qint64>;

/// A roll-out of firmware in our records (1 and up). Never reused.
using RolloutId = StrongId<struct RolloutIdTag, qint64>;

/// How a job stands. Stored as its number: grows at the end only.
enum class JobState {
    Open,        ///< waits or goes on
    Done,        ///< the new version was confirmed; the file is here
    NothingToDo, ///< the charger has the version already
    Failed,      ///< failure says why
    Cancelled,   ///< by an operator, or with its roll-out
};

/// Why an open job has not begun. Never stored: it follows from the state of the site.
enum class JobWait {
    None,
    Turn,     ///< others of the roll-out come first (waitsFor names one)
    Time,     ///< not before its time
    Idle,     ///< until nobody charges there
    Online,   ///< until the charger connects
    Paused,   ///< the roll-out is paused
    FileHost, ///< until a file can be offered or taken (detail says what is wrong)
};

/// One line of a job's log. Stored as its number: grows at the end only.
enum class JobNoteKind {
    Asked,       ///< text: the OCPP action
    Answered,    ///< text: the charger's status, or the code of its error; "no answer" has an empty text
    Reported,    ///< text: the status of its notification
    TransferBegan, ///< text: the charger's address; bytes: how much it will be, -1 if not known
    TransferBroke, ///< text: English, why; bytes: how far it came
    TransferEnded, ///< text: name of the file; bytes: all of it
    LinkLost,
    Booted,      ///< text: the firmware version it named
    Stalled,     ///< nothing was heard for longer than usual
    Extended,    ///< an operator waits longer; text: who
    Retried,     ///< by a person; text: who, empty where no name is set
    GivenUp,     ///< counted as failed; text: who
    Resumed,     ///< the program was started again
    Problem,     ///< text: English
};

struct JobNote
{
    static constexpr int Most = 200; ///< of one job; the oldest go

    QDateTime at; ///< UTC
    JobNoteKind kind = JobNoteKind::Problem;
    QString text; ///< plain text, partly of the charger
    qint64 bytes = 0;

    bool operator==(const JobNote&) const = default;
};

/// Which jobs of the past.
struct JobQuery
{
    static constexpr int Most = 1000;

    StationId station;                ///< empty: any
    std::optional<RolloutId> rollout; ///< of firmware jobs
    std::optional<JobState> state;
    int limit = 100;                  ///< 1 to Most
    QString after;                    ///< cursor of the page before; empty: the newest first

    bool operator==(const JobQuery&) const = default;
};

} // namespace forecourt
