// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the running program counts of itself, for monitoring.
#pragma once

#include "core/domain/event.h"

#include <QList>
#include <QString>

namespace forecourt::api {

/// Counts since the start of the program.
struct RunFigures
{
    struct Messages
    {
        QString action; ///< "other": unreadable, or one of too many different ones
        MessageRecord::Direction direction = MessageRecord::Direction::In;
        qint64 count = 0;

        bool operator==(const Messages&) const = default;
    };

    QList<Messages> messages;
    qint64 lostMessages = 0;     ///< did not get into the message log
    qint64 commits = 0;          ///< of the database with the records
    qint64 commitNanoseconds = 0; ///< all of them together
    qint64 longestCommitNanoseconds = 0;
    int waitingRecords = 0;      ///< for the disk
    int waitingMessages = 0;     ///< for the message log

    bool operator==(const RunFigures&) const = default;
};

} // namespace forecourt::api
