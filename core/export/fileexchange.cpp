// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/fileexchange.h"

#include "core/base/elsewhere.h"
#include "core/export/rosterplanner.h"
#include "core/export/sheets.h"
#include "core/export/textdecoding.h"

#include <QFile>
#include <QPromise>
#include <QSaveFile>

namespace forecourt::exporting {

namespace {
constexpr qint64 Piece = 256 * 1024;
constexpr int PageSize = 500; // no more than Prices::costs() takes
constexpr qsizetype PreviewRows = 20;

tl::unexpected<Error> fileError(const QString& what)
{
    return tl::unexpected(Error{ErrorCode::FileFailed, what, {what}});
}

tl::unexpected<Error> cancelled()
{
    return tl::unexpected(Error{ErrorCode::Cancelled, QStringLiteral("cancelled"), {}});
}

/// Writes into a file beside \a path that takes its place when all is well.
template<class Fill>
Result<qint64> writeFile(const QString& path, const api::CsvStyle& style, Fill fill)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file.errorString());
    CsvWriter writer(file, style);
    Result<qint64> rows = fill(writer);
    if (!rows) {
        file.cancelWriting();
        return rows;
    }
    if (!writer.finish() || !file.commit())
        return fileError(file.errorString());
    return rows;
}

Result<api::TextEncoding> encodingOf(QFile& file, const api::CsvFormat& format, const std::atomic<bool>& isCancelled)
{
    if (format.encoding)
        return *format.encoding;
    const std::optional<api::TextEncoding> encoding = detectEncoding(file, isCancelled);
    if (!encoding)
        return failure(ErrorCode::InvalidInput, QStringLiteral("not a text file"), {QStringLiteral("file")});
    return *encoding;
}

/// Separator by the first piece of \a file, which is put back to its beginning.
QChar separatorOf(QFile& file, const api::CsvFormat& format, api::TextEncoding encoding)
{
    if (format.separator)
        return *format.separator;
    const QChar separator = detectSeparator(TextDecoder(encoding).decode(file.read(Piece)));
    file.seek(0);
    return separator;
}
} // namespace

FileExchange::FileExchange(api::History& history, api::Prices* prices) : m_history(history), m_prices(prices)
{
    m_threads.setMaxThreadCount(2);
}

FileExchange::~FileExchange()
{
    m_isStopping = true;
    m_threads.waitForDone();
}

template<class T, class Work>
QFuture<Result<T>> FileExchange::run(Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_threads.start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

/// Page after page as \a ask gives them, each page's rows to \a write.
template<class Query, class Ask, class Write>
Result<void> FileExchange::writePages(Query query, Ask ask, Write write, api::ExchangeProgress& progress)
{
    query.limit = PageSize;
    query.after.clear();
    do {
        if (progress.isCancelled || m_isStopping)
            return cancelled();
        auto asked = ask(query);
        asked.waitForFinished();
        if (asked.resultCount() == 0)
            return cancelled();
        const auto page = asked.result();
        if (!page)
            return tl::unexpected(page.error());
        if (const Result<void> written = write(page->rows); !written)
            return written;
        progress.done += page->rows.size();
        query.after = page->next;
    } while (!query.after.isEmpty());
    return {};
}

/// With what each that has ended costs, as stored. \a sessions: at most as many as Prices::costs() takes.
Result<void> FileExchange::writeSessions(SessionRows& rows, const QList<TransactionRecord>& sessions)
{
    QList<TransactionKey> ended;
    for (const TransactionRecord& session : sessions) {
        if (!session.isRunning())
            ended.append(session.key);
    }
    QList<SessionCost> costs;
    if (m_prices != nullptr && !ended.isEmpty()) {
        auto asked = m_prices->costs(ended);
        asked.waitForFinished();
        if (asked.resultCount() == 0)
            return cancelled();
        const auto found = asked.result();
        if (!found)
            return tl::unexpected(found.error());
        costs = *found;
    }
    SessionCost unpriced;
    unpriced.flags = CostFlag::Unpriced;
    qsizetype next = 0;
    for (const TransactionRecord& session : sessions)
        rows.add(session, session.isRunning() ? unpriced : costs.value(next++, unpriced));
    return {};
}

QFuture<Result<qint64>> FileExchange::exportSessions(api::TransactionQuery query, QList<TransactionRecord> only,
                                                     api::SessionSheet sheet, api::CsvStyle style, QString path,
                                                     api::ExchangeProgressPointer progress)
{
    return run<qint64>([=, this]() -> Result<qint64> {
        return writeFile(path, style, [&](CsvWriter& writer) -> Result<qint64> {
            SessionRows rows(writer, sheet, style);
            const auto write = [&](const QList<TransactionRecord>& sessions) { return writeSessions(rows, sessions); };
            if (only.isEmpty()) {
                const auto ask = [this](const api::TransactionQuery& page) { return m_history.transactions(page); };
                if (const Result<void> written = writePages(query, ask, write, *progress); !written)
                    return tl::unexpected(written.error());
                return progress->done.load();
            }
            for (qsizetype first = 0; first < only.size(); first += PageSize) {
                if (progress->isCancelled || m_isStopping)
                    return cancelled();
                const QList<TransactionRecord> some = only.mid(first, PageSize);
                if (const Result<void> written = write(some); !written)
                    return tl::unexpected(written.error());
                progress->done += some.size();
            }
            return only.size();
        });
    });
}

QFuture<Result<qint64>> FileExchange::exportCommands(api::CommandQuery query, api::CommandSheet sheet, api::CsvStyle style,
                                                     QString path, api::ExchangeProgressPointer progress)
{
    return run<qint64>([=, this]() -> Result<qint64> {
        return writeFile(path, style, [&](CsvWriter& writer) -> Result<qint64> {
            writer.texts(sheet.header);
            writer.endRow();
            const auto ask = [this](const api::CommandQuery& page) { return m_history.commands(page); };
            const auto write = [&](const QList<CommandRecord>& commands) -> Result<void> {
                for (const CommandRecord& command : commands) {
                    writer.texts(sheet.cells(command));
                    writer.endRow();
                }
                return {};
            };
            if (const Result<void> written = writePages(query, ask, write, *progress); !written)
                return tl::unexpected(written.error());
            return progress->done.load();
        });
    });
}

QFuture<Result<qint64>> FileExchange::exportRoster(api::RosterPointer roster, api::RosterSheet sheet, api::CsvStyle style,
                                                   QString path, api::ExchangeProgressPointer progress)
{
    return run<qint64>([=, this]() -> Result<qint64> {
        progress->total = roster->persons.size() + roster->tokens.size();
        return writeFile(path, style, [&](CsvWriter& writer) -> Result<qint64> {
            const auto isUnwanted = [&](qint64 rows) {
                progress->done = rows;
                return progress->isCancelled || m_isStopping;
            };
            if (const std::optional<qint64> rows = writeRoster(writer, *roster, sheet, style, isUnwanted))
                return *rows;
            return cancelled();
        });
    });
}

QFuture<Result<api::CsvPreview>> FileExchange::preview(QString path, api::CsvFormat format)
{
    return run<api::CsvPreview>([=, this]() -> Result<api::CsvPreview> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fileError(file.errorString());
        const Result<api::TextEncoding> encoding = encodingOf(file, format, m_isStopping);
        if (!encoding)
            return tl::unexpected(encoding.error());
        api::CsvPreview preview;
        preview.encoding = *encoding;
        preview.separator = separatorOf(file, format, *encoding);
        CsvReader reader(preview.separator);
        QList<CsvRow> rows = reader.feed(TextDecoder(*encoding).decode(file.read(Piece)));
        if (file.atEnd())
            rows += reader.finish();
        rows.removeIf([](const CsvRow& row) { return row.isBlank(); });
        if (!rows.isEmpty())
            preview.header = rows.takeFirst().cells;
        for (const CsvRow& row : rows.mid(0, PreviewRows))
            preview.rows.append(row.cells);
        preview.columns = guessColumns(preview.header);
        return preview;
    });
}

QFuture<Result<api::RosterPlanPointer>> FileExchange::plan(api::RosterImport import, api::ExchangeProgressPointer progress)
{
    return run<api::RosterPlanPointer>([=, this]() -> Result<api::RosterPlanPointer> {
        QFile file(import.path);
        if (!file.open(QIODevice::ReadOnly))
            return fileError(file.errorString());
        progress->total = file.size();
        const Result<api::TextEncoding> encoding = encodingOf(file, import.format, progress->isCancelled);
        if (!encoding)
            return tl::unexpected(encoding.error());
        CsvReader reader(separatorOf(file, import.format, *encoding));
        TextDecoder decoder(*encoding);
        if (progress->isCancelled || m_isStopping)
            return cancelled();
        RosterPlanner planner(import);
        bool skipsHeader = import.hasHeader;
        const auto take = [&](const QList<CsvRow>& rows) {
            for (const CsvRow& row : rows) {
                if (skipsHeader && !row.isBlank())
                    skipsHeader = false;
                else
                    planner.add(row);
            }
        };
        while (!file.atEnd()) {
            if (progress->isCancelled || m_isStopping)
                return cancelled();
            const QByteArray piece = file.read(Piece);
            if (piece.isEmpty())
                return fileError(file.errorString());
            take(reader.feed(decoder.decode(piece)));
            progress->done += piece.size();
        }
        take(reader.finish());
        return sharedFreedElsewhere(planner.take());
    });
}

} // namespace forecourt::exporting
