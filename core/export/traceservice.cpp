// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/traceservice.h"

#include "core/export/messagemasking.h"
#include "core/export/tracereader.h"
#include "core/export/tracerows.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QSaveFile>

namespace forecourt::exporting {

namespace {

constexpr int RowsPerPage = 1000;
constexpr int Threads = 2;

tl::unexpected<Error> fileFailure(const QString& path, const QString& reason)
{
    return failure(ErrorCode::FileFailed, path + QStringLiteral(": ") + reason, {path, reason});
}

using Stop = std::function<bool()>;
using Count = std::function<void(qint64)>;

Result<qint64> writeTrace(api::History& history, const api::TraceExport& what, const Stop& isStopped, const Count& count)
{
    QSaveFile file(what.path);
    if (!file.open(QIODevice::WriteOnly))
        return fileFailure(what.path, file.errorString());
    const bool isCsv = what.format == api::TraceExport::Format::Csv;
    std::optional<CsvWriter> csv;
    if (isCsv)
        writeCsvHeader(csv.emplace(file, traceCsvStyle()));
    MessageMasking masking;
    api::MessageQuery query = what.query;
    query.oldestFirst = true;
    query.limit = RowsPerPage;
    query.after.clear();
    query.beyond.reset();
    qint64 written = 0;
    do {
        if (isStopped())
            return failure(ErrorCode::Cancelled);
        const Result<Page<MessageRecord>> page = history.messages(query).result();
        if (!page)
            return tl::unexpected<Error>(page.error());
        for (const MessageRecord& row : page->rows) {
            const MessageRecord message = what.isMasked ? masking.masked(row) : row;
            if (csv)
                writeCsvRow(*csv, message);
            else
                file.write(jsonLine(message));
        }
        if (file.error() != QFileDevice::NoError)
            return fileFailure(what.path, file.errorString());
        written += page->rows.size();
        count(written);
        query.after = page->next;
    } while (!query.after.isEmpty());
    if ((csv && !csv->finish()) || !file.commit())
        return fileFailure(what.path, file.errorString());
    return written;
}

} // namespace

TraceService::TraceService(api::History& history, const api::MessageExplainer& explainer)
    : m_history(history), m_explainer(explainer)
{
    m_pool.setMaxThreadCount(Threads);
}

TraceService::~TraceService()
{
    m_isStopping = true;
    m_pool.waitForDone();
}

QFuture<Result<qint64>> TraceService::write(api::TraceExport what)
{
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    promise->setProgressRange(0, std::numeric_limits<int>::max());
    auto future = promise->future();
    m_pool.start([this, promise, what = std::move(what)] {
        const auto isStopped = [this, &promise] { return m_isStopping || promise->isCanceled(); };
        const auto count = [&promise](qint64 rows) {
            promise->setProgressValue(static_cast<int>(std::min<qint64>(rows, std::numeric_limits<int>::max())));
        };
        Result<qint64> result = writeTrace(m_history, what, isStopped, count);
        if (!promise->isCanceled())
            promise->addResult(std::move(result));
        promise->finish();
    });
    return future;
}

QFuture<Result<std::shared_ptr<const api::TraceFile>>> TraceService::read(QString path, QByteArray zone)
{
    using Read = Result<std::shared_ptr<const api::TraceFile>>;
    auto promise = std::make_shared<QPromise<Read>>();
    promise->start();
    promise->setProgressRange(0, 100);
    auto future = promise->future();
    m_pool.start([this, promise, path = std::move(path), zone = std::move(zone)] {
        const auto run = [&]() -> Read {
            QFile file(path);
            const QFileInfo info(path);
            if (!info.isFile() || !file.open(QIODevice::ReadOnly))
                return fileFailure(path, info.isFile() ? file.errorString() : QStringLiteral("not a file"));
            const QTimeZone named(zone);
            const LogTimes times{named.isValid() ? named : QTimeZone::utc(), info.lastModified().date()};
            const auto progress = [&](qint64 bytes) {
                promise->setProgressValue(static_cast<int>(bytes * 100 / std::max<qint64>(1, info.size())));
                return !m_isStopping && !promise->isCanceled();
            };
            auto trace = readTrace(file, TraceCollector(m_explainer, times, info.completeBaseName()), path, progress);
            if (file.error() != QFileDevice::NoError) // half a file must not pass for a whole one
                return fileFailure(path, file.errorString());
            if (!trace)
                return tl::unexpected<Error>(trace.error());
            return std::shared_ptr<const api::TraceFile>(*std::move(trace));
        };
        Read result = run();
        if (!promise->isCanceled())
            promise->addResult(std::move(result));
        promise->finish();
    });
    return future;
}

} // namespace forecourt::exporting
