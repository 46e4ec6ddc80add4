// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Messages in files: writing what a filter finds, reading what others wrote.
#pragma once

#include "core/api/history.h"

#include <QMap>

#include <memory>

namespace forecourt::api {

/// What to write where.
struct TraceExport
{
    enum class Format { JsonLines, Csv };

    MessageQuery query;           ///< limit, order and cursors do not count: oldest first, all of it
    QString path;                 ///< replaced when all is written
    Format format = Format::JsonLines;
    bool isMasked = true;         ///< tags as "tag 1", "tag 2" …, passwords and unreadable frames left out
};

/// A line of a file that could not be used as it is.
struct TraceProblem
{
    enum class What {
        UnreadableRecord, ///< of our own formats: not a whole record
        UnreadableFrame,  ///< a frame that is cut or no JSON; it is shown as unreadable
        LineTooLong,      ///< only its beginning was read
    };
    qint64 line = 0;      ///< of the file, from 1
    What what = What::UnreadableRecord;
    QString text;         ///< how it begins, at most 100 characters

    bool operator==(const TraceProblem&) const = default;
};

/// The messages of one session in a file, with what happened right before and after it.
struct TraceSession
{
    QString transaction; ///< the protocol's number; empty: it never got one
    StationId station;
    RecordId first;
    RecordId last;

    bool operator==(const TraceSession&) const = default;
};

/// Messages of a file, read-only. A value that never changes.
class TraceFile
{
public:
    virtual ~TraceFile() = default;

    [[nodiscard]] virtual QString path() const = 0;
    [[nodiscard]] virtual qint64 count() const = 0;
    /// Lines without a message, e.g. of a program's other output.
    [[nodiscard]] virtual qint64 skippedLines() const = 0;
    /// The file has more than fits; the rest was not read.
    [[nodiscard]] virtual bool isCut() const = 0;
    /// Some lines had no time.
    [[nodiscard]] virtual qint64 withoutTime() const = 0;
    /// How often each deviation was found, by name.
    [[nodiscard]] virtual QMap<QString, qint64> deviations() const = 0;
    [[nodiscard]] virtual QStringList chargers() const = 0;
    /// How many lines could not be used as they are, and the first MostProblems of them.
    [[nodiscard]] virtual qint64 problemCount() const = 0;
    [[nodiscard]] virtual QList<TraceProblem> problems() const = 0;
    static constexpr qsizetype MostProblems = 1000;
    /// The session that was going on at this row; the one the message names, if it names one. Bounded work.
    [[nodiscard]] virtual std::optional<TraceSession> sessionAt(RecordId row) const = 0;
    /// As History::messages(). Thread: any.
    [[nodiscard]] virtual QFuture<Result<Page<MessageRecord>>> messages(MessageQuery query) const = 0;
    /// As History::messageCounts(). Thread: any.
    [[nodiscard]] virtual QFuture<Result<MessageCounts>> messageCounts(MessageCountQuery query) const = 0;
};

/// Thread: any may call; the work is done elsewhere. A future that is cancelled ends soon, without a value.
class TraceFiles
{
public:
    virtual ~TraceFiles() = default;

    /// The result is the number of messages written; the future's progress value counts them while it runs.
    /// A file that was there is only replaced by a whole new one. Errors: FileFailed (args: path, reason),
    /// and those of History::messages().
    [[nodiscard]] virtual QFuture<Result<qint64>> write(TraceExport what) = 0;

    /// Reads our own exports and text logs with `[2,…]` frames and times. \a zone: IANA name of the zone of
    /// times that name none. Progress: percent.
    /// Errors: FileFailed (args: path, reason), NotFound (no message in it; args: path).
    [[nodiscard]] virtual QFuture<Result<std::shared_ptr<const TraceFile>>> read(QString path, QByteArray zone) = 0;
};

} // namespace forecourt::api
