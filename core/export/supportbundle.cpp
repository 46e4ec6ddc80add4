// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/supportbundle.h"

#include "core/export/bundleparts.h"
#include "core/export/bundlezip.h"
#include "core/export/chargerfile.h"
#include "core/export/tracerows.h"

#include <QDir>
#include <QFile>
#include <QPromise>
#include <QTemporaryDir>

namespace forecourt::exporting {

namespace {

using Kind = api::BundlePartKind;
using StopBundle = std::function<bool()>;
using BundleProgress = std::function<void(int percent)>;

constexpr int RowsAtOnce = 1000;
constexpr qsizetype HeadBytes = 4096;

tl::unexpected<Error> badBundleFile(const QString& path, const QString& reason)
{
    return failure(ErrorCode::FileFailed, path + QStringLiteral(": ") + reason, {path, reason});
}

/// Gathers one bundle in a folder. Thread: the pool's.
class Gathering
{
public:
    Gathering(api::History& history, api::FileLibrary& library, const api::BundleWish& wish, QString folder, StopBundle isStopped)
        : m_history(history), m_library(library), m_wish(wish), m_folder(std::move(folder)), m_isStopped(std::move(isStopped))
    {
    }

    [[nodiscard]] Result<void> all(bool isWritten, const BundleProgress& progress, const QDateTime& now);
    [[nodiscard]] api::BundleContents contents(const QDateTime& now) const;
    [[nodiscard]] QList<ZipEntry> entries() const;

private:
    [[nodiscard]] Result<void> add(const QString& name, Kind kind, const QByteArray& text, qint64 rows = 0);
    [[nodiscard]] Result<void> trace();
    [[nodiscard]] Result<void> events();
    [[nodiscard]] Result<void> session();
    [[nodiscard]] Result<void> files(bool isWritten);
    [[nodiscard]] QStringList secrets() const;
    [[nodiscard]] QString pathOf(const QString& name) const { return m_folder + u'/' + QString(name).replace(u'/', u'_'); }

    api::History& m_history;
    api::FileLibrary& m_library;
    const api::BundleWish& m_wish;
    const QString m_folder;
    StopBundle m_isStopped;
    MessageMasking m_masking;
    QList<api::BundlePart> m_parts;
};

Result<void> Gathering::add(const QString& name, Kind kind, const QByteArray& text, qint64 rows)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return badBundleFile(file.fileName(), file.errorString());
    m_parts.append({name, kind, text.size(), rows, true, text.left(HeadBytes), false});
    return {};
}

Result<void> Gathering::trace()
{
    api::BundlePart part{QStringLiteral("messages.jsonl"), Kind::Trace, 0, 0, true, {}, false};
    QFile file(pathOf(part.name));
    if (!file.open(QIODevice::WriteOnly))
        return badBundleFile(file.fileName(), file.errorString());
    api::MessageQuery query;
    query.station = m_wish.station->record.id;
    query.from = m_wish.from;
    query.to = m_wish.to;
    query.oldestFirst = true;
    query.limit = RowsAtOnce;
    do {
        if (m_isStopped())
            return failure(ErrorCode::Cancelled);
        const Result<Page<MessageRecord>> page = m_history.messages(query).result();
        if (!page)
            return tl::unexpected(page.error());
        for (const MessageRecord& row : page->rows) {
            const QByteArray line = jsonLine(m_masking.masked(row));
            if (file.write(line) != line.size())
                return badBundleFile(file.fileName(), file.errorString());
            if (part.head.size() < HeadBytes)
                part.head += line.left(HeadBytes - part.head.size());
        }
        part.rows += page->rows.size();
        query.after = page->next;
    } while (!query.after.isEmpty() && part.rows < api::BundleContents::MostRows);
    part.isCut = !query.after.isEmpty();
    part.bytes = file.pos();
    m_parts.append(part);
    return {};
}

Result<void> Gathering::events()
{
    QByteArrayList lines;
    api::EventQuery query;
    query.station = m_wish.station->record.id;
    query.from = m_wish.from;
    query.to = m_wish.to;
    query.limit = RowsAtOnce;
    do {
        if (m_isStopped())
            return failure(ErrorCode::Cancelled);
        const Result<Page<EventRecord>> page = m_history.events(query).result();
        if (!page)
            return tl::unexpected(page.error());
        for (const EventRecord& event : page->rows)
            lines.prepend(bundleEvent(event, m_masking)); // newest come first
        query.after = page->next;
    } while (!query.after.isEmpty() && lines.size() < api::BundleContents::MostRows / 10);
    const Result<void> added = add(QStringLiteral("events.jsonl"), Kind::Events, lines.join(), lines.size());
    if (added)
        m_parts.last().isCut = !query.after.isEmpty();
    return added;
}

Result<void> Gathering::session()
{
    const Result<TransactionRecord> session = m_history.transaction(*m_wish.session).result();
    if (!session)
        return tl::unexpected(session.error());
    if (const Result<void> added = add(QStringLiteral("session.json"), Kind::Session, bundleSession(*session, m_masking), 1); !added)
        return added;
    const Result<QList<MeterSample>> samples = m_history.samples(*m_wish.session).result();
    if (!samples)
        return tl::unexpected(samples.error());
    return add(QStringLiteral("meter-values.csv"), Kind::Samples, bundleSamples(*samples), samples->size());
}

/// Values that are secrets, to be found in other text.
QStringList Gathering::secrets() const
{
    QStringList values;
    for (const DeviceVariable& variable : m_wish.station->record.variables) {
        if (variable.value && MessageMasking::isSecretName(variable.variable))
            values.append(*variable.value);
    }
    return values;
}

/// The charger's own files, text in them masked. Of others it is enough for a preview that they are known.
Result<void> Gathering::files(bool isWritten)
{
    int index = 0;
    TextMasking masking(m_masking, m_wish.tags, secrets());
    ChargerFile unpacked(m_library, masking, [this](const QString& part) { return pathOf(part); }, m_isStopped);
    for (const StationFile& file : m_wish.files) {
        if (m_isStopped())
            return failure(ErrorCode::Cancelled);
        const QString name = bundleFileName(file, ++index);
        const Result<QList<api::BundlePart>> parts = unpacked.parts(file, name);
        if (!parts)
            return tl::unexpected(parts.error());
        if (!parts->isEmpty()) {
            m_parts += *parts;
            continue;
        }
        if (isWritten) {
            if (const Result<void> saved = m_library.saveAs(file.id, pathOf(name)).result(); !saved)
                return saved;
        }
        m_parts.append({name, Kind::StationFile, file.bytes, 0, false, {}, false, file.id});
    }
    return {};
}

Result<void> Gathering::all(bool isWritten, const BundleProgress& progress, const QDateTime& now)
{
    using Step = std::function<Result<void>()>;
    QList<Step> steps;
    if (m_wish.withSettings) {
        steps.append([this] {
            return add(QStringLiteral("settings.csv"), Kind::Settings, bundleSettings(*m_wish.station, m_masking),
                       m_wish.station->record.variables.size());
        });
    }
    if (m_wish.withTrace)
        steps.append([this] { return trace(); });
    if (m_wish.withEvents)
        steps.append([this] { return events(); });
    if (m_wish.session)
        steps.append([this] { return session(); });
    steps.append([this, isWritten] { return files(isWritten); });
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (const Result<void> done = steps.at(i)(); !done)
            return done;
        progress(static_cast<int>((i + 1) * 80 / steps.size()));
    }
    const Result<void> added = add(QStringLiteral("overview.txt"), Kind::Overview, bundleOverview(m_wish, m_parts, now));
    if (added)
        m_parts.prepend(m_parts.takeLast());
    return added;
}

api::BundleContents Gathering::contents(const QDateTime& now) const
{
    api::BundleContents contents;
    contents.proposedName = bundleName(*m_wish.station, now);
    contents.parts = m_parts;
    for (const api::BundlePart& part : m_parts)
        contents.bytes += part.bytes;
    contents.maskedTags = m_masking.tags();
    contents.maskedSecrets = m_masking.secrets();
    return contents;
}

QList<ZipEntry> Gathering::entries() const
{
    QList<ZipEntry> entries;
    for (const api::BundlePart& part : m_parts)
        entries.append({part.name, pathOf(part.name)});
    return entries;
}

std::optional<Error> whyNoBundle(const api::BundleWish& wish)
{
    if (!wish.station)
        return Error{ErrorCode::InvalidInput, QStringLiteral("no charger"), {QStringLiteral("station")}};
    if (wish.from && wish.to && *wish.to <= *wish.from)
        return Error{ErrorCode::InvalidInput, QStringLiteral("to must lie after from"), {QStringLiteral("to")}};
    return std::nullopt;
}

} // namespace

SupportBundleService::SupportBundleService(api::History& history, api::FileLibrary& library, std::function<QDateTime()> clock)
    : m_history(history), m_library(library), m_clock(std::move(clock))
{
    m_pool.setMaxThreadCount(1);
}

SupportBundleService::~SupportBundleService()
{
    m_isStopping = true;
    m_pool.clear();
    m_pool.waitForDone();
}

QFuture<Result<api::BundleContents>> SupportBundleService::run(api::BundleWish wish, QString path)
{
    using Outcome = Result<api::BundleContents>;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->setProgressRange(0, 100);
    promise->start();
    QFuture<Outcome> future = promise->future();
    m_pool.start([this, promise, wish = std::move(wish), path = std::move(path)] {
        const auto isStopped = [this, &promise] { return m_isStopping || promise->isCanceled(); };
        const auto work = [&]() -> Outcome {
            if (const std::optional<Error> error = whyNoBundle(wish))
                return tl::unexpected(*error);
            const QTemporaryDir folder;
            if (!folder.isValid())
                return badBundleFile(folder.path(), folder.errorString());
            const QDateTime now = m_clock();
            Gathering gathering(m_history, m_library, wish, folder.path(), isStopped);
            const auto progress = [&promise](int percent) { promise->setProgressValue(percent); };
            if (const Result<void> gathered = gathering.all(!path.isEmpty(), progress, now); !gathered)
                return tl::unexpected(gathered.error());
            if (!path.isEmpty()) {
                if (const Result<void> written = writeZip(path, gathering.entries(), isStopped); !written)
                    return tl::unexpected(written.error());
            }
            return gathering.contents(now);
        };
        Outcome outcome = work();
        if (!promise->isCanceled())
            promise->addResult(std::move(outcome));
        promise->finish();
    });
    return future;
}

QFuture<Result<api::BundleContents>> SupportBundleService::preview(api::BundleWish wish)
{
    return run(std::move(wish), {});
}

QFuture<Result<api::BundleContents>> SupportBundleService::write(api::BundleWish wish, QString path)
{
    return run(std::move(wish), std::move(path));
}

} // namespace forecourt::exporting
