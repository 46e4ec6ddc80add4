// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Files that people exchange with other programs: CSV out and CSV in.
#pragma once

#include "core/api/history.h"
#include "core/domain/rosterbatch.h"

#include <QFuture>

#include <atomic>
#include <functional>
#include <memory>

namespace forecourt::api {

/// Shared by who asked and who works. Thread: any.
struct ExchangeProgress
{
    std::atomic<bool> isCancelled = false;
    std::atomic<qint64> done = 0;  ///< rows, or bytes while reading
    std::atomic<qint64> total = 0; ///< 0: not known yet
};
using ExchangeProgressPointer = std::shared_ptr<ExchangeProgress>;

/// How a CSV file is written: UTF-8, RFC 4180.
struct CsvStyle
{
    QChar separator = QLatin1Char(',');
    QChar decimalPoint = QLatin1Char('.');
    QByteArray timeZone = QByteArrayLiteral("UTC"); ///< IANA name; times are written in it
    bool marksEncoding = true; ///< begins with a byte order mark, by which spreadsheets know UTF-8

    bool operator==(const CsvStyle&) const = default;
};

/// The words of a table of sessions; core knows no languages.
struct SessionSheet
{
    /// In the order of the columns: number, start, end, UTC offset of the start, duration in minutes,
    /// charger, charger id, connector, person, tag, energy, meter start, meter end, highest power, battery,
    /// ended by, state, remarks, note, OCPP id, net, VAT, gross, currency, price.
    QStringList header;
    QHash<StationId, QString> stationNames;
    QHash<int, QString> states;     ///< by TransactionState
    QHash<int, QString> reasons;    ///< by StopReason
    QHash<quint32, QString> flags;  ///< by TransactionFlag
};

/// A table of commands.
struct CommandSheet
{
    QStringList header;
    /// The cells of one row. Called on the thread that writes: what it captures is a value of its own.
    std::function<QStringList(const CommandRecord&)> cells;
};

/// The words of a table of persons and tags.
struct RosterSheet
{
    /// Person, group, tag, valid until, blocked, note.
    QStringList header;
    QString yes;
};

enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Latin1 };

/// How a CSV file is read; empty: found out from the file.
struct CsvFormat
{
    std::optional<TextEncoding> encoding;
    std::optional<QChar> separator;
};

/// Everybody and every tag. There may be a million: make it with sharedFreedElsewhere().
struct Roster
{
    QList<PersonRecord> persons;
    QList<TokenRecord> tokens;
};
using RosterPointer = std::shared_ptr<const Roster>;

/// Which column holds what; −1: none.
struct RosterColumns
{
    int name = -1;
    int group = -1;
    int tag = -1;
    int validUntil = -1;
    int blocked = -1;
    int note = -1;

    bool operator==(const RosterColumns&) const = default;
};

/// The beginning of a CSV file.
struct CsvPreview
{
    TextEncoding encoding = TextEncoding::Utf8;
    QChar separator = QLatin1Char(',');
    QStringList header;       ///< the first row
    QList<QStringList> rows;  ///< the next ones, at most 20
    RosterColumns columns;    ///< guessed from the words of the header
};

/// What to import and how.
struct RosterImport
{
    QString path;
    CsvFormat format;
    RosterColumns columns;
    bool hasHeader = true;
    bool updatesKnown = true;        ///< false: rows about tags that are known are skipped
    QByteArray timeZone = QByteArrayLiteral("UTC"); ///< of "valid until"
    RosterPointer roster;            ///< those there are; null: nobody
};

/// Why a row is not imported.
enum class RowProblem { NoTag, TagTooLong, BadTag, NameTooLong, BadDate, BadBlocked, TwiceInFile, AmbiguousName, Unreadable };

/// What an import would do, nothing of it done yet.
struct RosterPlan
{
    static constexpr int MaximumListed = 1000;

    struct Problem
    {
        qint64 line = 0; ///< of the file, from 1
        RowProblem what = RowProblem::NoTag;
        QString value;   ///< what the file says, at most 100 characters
    };
    /// One piece of the work and how it is undone (removedPersons of the undo excepted: their ids are not known yet).
    struct Step
    {
        RosterBatch change;
        RosterBatch undo;
    };

    qint64 rows = 0;          ///< without header and blank ones
    qint64 newTags = 0;
    qint64 updatedTags = 0;
    qint64 skippedTags = 0;   ///< known, and updatesKnown is false
    qint64 sameTags = 0;      ///< known, and nothing would change
    qint64 newPersons = 0;
    qint64 problemCount = 0;
    QList<Problem> problems;  ///< the first MaximumListed
    QList<Step> steps;
};
/// Of a large file it is large: freed on a thread of the pool, whoever has it last.
using RosterPlanPointer = std::shared_ptr<const RosterPlan>;

/// Reads and writes files on threads of its own. Errors of all: FileFailed (args: what the system says),
/// Cancelled; reading besides: InvalidInput (not a text file). Thread: any thread may call.
class Exchange
{
public:
    virtual ~Exchange() = default;

    /// Writes every session of \a query, or those of \a only where it is not empty. The file is complete or
    /// not there. The result is the number of rows.
    [[nodiscard]] virtual QFuture<Result<qint64>> exportSessions(TransactionQuery query, QList<TransactionRecord> only,
                                                                 SessionSheet sheet, CsvStyle style, QString path,
                                                                 ExchangeProgressPointer progress) = 0;
    /// Writes every command of \a query, newest first. The file is complete or not there. The result is the number of rows.
    [[nodiscard]] virtual QFuture<Result<qint64>> exportCommands(CommandQuery query, CommandSheet sheet, CsvStyle style,
                                                                 QString path, ExchangeProgressPointer progress) = 0;
    /// Writes one row per tag, and one per person without any. The file is complete or not there. The result is the
    /// number of rows.
    [[nodiscard]] virtual QFuture<Result<qint64>> exportRoster(RosterPointer roster, RosterSheet sheet, CsvStyle style,
                                                               QString path, ExchangeProgressPointer progress) = 0;
    [[nodiscard]] virtual QFuture<Result<CsvPreview>> preview(QString path, CsvFormat format) = 0;
    [[nodiscard]] virtual QFuture<Result<RosterPlanPointer>> plan(RosterImport import, ExchangeProgressPointer progress) = 0;
};

} // namespace forecourt::api
