// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remotelink.h"

#include "core/base/idsource.h"
#include "core/base/logging.h"
#include "core/wire/version.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QThread>

#include <algorithm>

namespace forecourt::remote {

using api::Link;

namespace {

constexpr int Ok = 200;
constexpr int Unauthorized = 401;
constexpr int Conflict = 409;
constexpr int TooLarge = 413;
constexpr int Unavailable = 503;
constexpr int NoRoom = 507;
constexpr int PercentOfAll = 100;
constexpr std::chrono::milliseconds BetweenQuestions{200}; ///< whether an upload is still wanted

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isGood(int status)
{
    return status >= Ok && status < Ok + 100;
}

/// What the service says of a refusal, or the network of a failure. English.
QString detailOf(QNetworkReply& reply)
{
    const QString said = QJsonDocument::fromJson(reply.readAll()).object().value(QStringLiteral("detail")).toString();
    return said.isEmpty() ? reply.errorString() : said;
}

std::unique_ptr<QNetworkAccessManager> makeManager()
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxy(QNetworkProxy::NoProxy);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // the token goes nowhere else
    return manager;
}

/// Why a request did not succeed.
Error errorOf(QNetworkReply& reply)
{
    const int status = statusOf(reply);
    const QString detail = detailOf(reply);
    if (status == 0 || isGood(status) || reply.hasRawHeader(wire::StoppingHeader)) // cut off before or in the answer
        return linkLost(detail);
    switch (status) {
    case Unauthorized: return {ErrorCode::NotAllowed, detail, {}};
    case TooLarge: {
        constexpr int MiB = wire::LongestCall / 1024 / 1024;
        return {ErrorCode::InvalidInput, QStringLiteral("this is more than goes over the link at once: at most %1 MiB").arg(MiB), {}};
    }
    case NoRoom: return {ErrorCode::StorageFull, detail, {}};
    case Conflict:
    case Unavailable: return {ErrorCode::Conflict, detail, {}};
    default: return {ErrorCode::Internal, detail, {}};
    }
}

/// The service says which form it speaks; what says nothing is not our service.
bool isOtherVersion(const QNetworkReply& reply)
{
    const QByteArray version = reply.rawHeader(wire::VersionHeader).trimmed();
    return !version.isEmpty() && version != QByteArray::number(wire::Version);
}

Link::Problem problemOf(const QNetworkReply& reply)
{
    const int status = statusOf(reply);
    if (status == Unauthorized)
        return Link::Problem::WrongToken;
    if (isOtherVersion(reply))
        return Link::Problem::OtherVersion;
    return status == 0 || status == Ok ? Link::Problem::NoAnswer : Link::Problem::Unusable;
}

} // namespace

std::chrono::milliseconds longerPause(std::chrono::milliseconds pause, std::chrono::milliseconds longest)
{
    return std::min(pause * 2, longest);
}

RemoteLink::RemoteLink(LinkOptions options)
    : m_options(std::move(options)), m_console(SystemIdSource().messageId().toLatin1()), m_pause(m_options.firstPause)
{
    qRegisterMetaType<ChangeBatchPointer>();
    qRegisterMetaType<LinkReport>();
}

RemoteLink::~RemoteLink() = default;

void RemoteLink::onThread(std::function<void()> work)
{
    QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
}

void RemoteLink::open()
{
    onThread([this] { start(); });
}

void RemoteLink::close()
{
    onThread([this] { bidFarewell(); });
}

void RemoteLink::renewStream()
{
    onThread([this] {
        if (m_stream == nullptr || !m_hasSnapshot)
            return; // one is on its way, or comes with the link
        dropStream();
        openStream();
    });
}

void RemoteLink::start()
{
    if (m_isOpen)
        return;
    m_isOpen = true;
    m_streams = makeManager();
    m_calls = makeManager();
    m_longCalls = makeManager();
    m_retry = std::make_unique<QTimer>();
    m_retry->setSingleShot(true);
    connect(m_retry.get(), &QTimer::timeout, this, &RemoteLink::openStream);
    m_silence = std::make_unique<QTimer>();
    m_silence->setSingleShot(true);
    m_silence->setInterval(m_options.silence);
    connect(m_silence.get(), &QTimer::timeout, this, [this] {
        lose(Link::Problem::NoAnswer, linkLost(QStringLiteral("nothing was heard for %1 ms").arg(m_options.silence.count())));
    });
    openStream();
}

/// \a isForGood: nothing is tried again.
void RemoteLink::stop(bool isForGood)
{
    if (!m_isOpen)
        return;
    m_isOpen = !isForGood;
    m_retry->stop();
    dropStream();
    dropCalls();
    if (const ChangeBatchPointer unknown = m_commands.lose())
        Q_EMIT batchArrived(unknown);
    if (!isForGood)
        return;
    m_retry.reset();
    m_silence.reset();
    m_streams.reset();
    m_calls.reset();
    m_longCalls.reset();
}

/// The answers to what was asked last are waited for, but not long.
void RemoteLink::bidFarewell()
{
    m_isClosing = true;
    if (!m_isOpen)
        return end();
    m_retry->stop();
    dropStream();
    m_commands.lose(); // nobody looks at the mirror any more
    const QSet<QNetworkReply*> open = m_open; // each takes itself out
    for (QNetworkReply* const reply : open) {
        if (reply->manager() == m_longCalls.get())
            reply->abort();
    }
    if (m_open.isEmpty())
        return end();
    QTimer::singleShot(m_options.farewell, this, &RemoteLink::end);
}

void RemoteLink::end()
{
    stop(true);
    thread()->quit();
}

QNetworkRequest RemoteLink::request(const QString& path) const
{
    QUrl url = m_target.base;
    url.setPath(QStringLiteral("/api/v1/console/") + path);
    QNetworkRequest made(url);
    made.setRawHeader("Authorization", "Bearer " + m_target.token);
    made.setRawHeader("Accept-Encoding", "identity");
    made.setRawHeader(wire::VersionHeader, QByteArray::number(wire::Version));
    made.setRawHeader(wire::ProgramHeader, FORECOURT_VERSION);
    made.setRawHeader(wire::ConsoleHeader, m_console);
    return made;
}

void RemoteLink::openStream()
{
    const auto target = m_options.target();
    if (!target)
        return lose(target.error().code == ErrorCode::NotFound ? Link::Problem::NoAnswer : Link::Problem::Unusable, target.error());
    m_target = *target;
    m_report.address = m_target.base.authority();
    m_frames = wire::FrameReader();
    m_hasSnapshot = false;
    m_stream = m_streams->get(request(QStringLiteral("changes")));
    m_silence->start();
    connect(m_stream, &QNetworkReply::readyRead, this, &RemoteLink::readStream);
    connect(m_stream, &QNetworkReply::finished, this, [this, reply = m_stream] { onStreamFinished(*reply); });
}

void RemoteLink::readStream()
{
    if (m_stream == nullptr || statusOf(*m_stream) != Ok)
        return; // a refusal: read when it is whole
    m_silence->start();
    m_frames.append(m_stream->readAll());
    while (m_stream != nullptr) {
        const auto frame = m_frames.next();
        if (!frame)
            return loseUnreadable(frame.error());
        if (!*frame)
            return;
        if ((*frame)->isEmpty())
            continue; // it lives
        const auto batch = wire::decodedBatch(**frame);
        if (!batch)
            return loseUnreadable(batch.error());
        Q_EMIT batchArrived(*batch);
        m_commands.take(**batch); // who waits for an answer finds it in the mirror
        if ((*batch)->isSnapshot && !m_hasSnapshot) {
            m_hasSnapshot = true;
            m_pause = m_options.firstPause;
            m_report.serviceVersion = QString::fromLatin1(m_stream->rawHeader(wire::ProgramHeader));
            report(Link::State::Up, Link::Problem::None, {});
        }
    }
}

void RemoteLink::onStreamFinished(QNetworkReply& reply)
{
    if (&reply != m_stream)
        return; // dropped by ourselves
    if (const QByteArray version = reply.rawHeader(wire::ProgramHeader); !version.isEmpty())
        m_report.serviceVersion = QString::fromLatin1(version);
    lose(problemOf(reply), statusOf(reply) == Ok ? linkLost(QStringLiteral("the stream of changes has ended")) : errorOf(reply));
}

/// The stream holds what is none of our form.
void RemoteLink::loseUnreadable(const Error& error)
{
    lose(isOtherVersion(*m_stream) ? Link::Problem::OtherVersion : Link::Problem::Unusable, {ErrorCode::Internal, error.detail, {}});
}

/// The link is gone, or still is: what waits fails, and it is tried again after a pause.
void RemoteLink::lose(Link::Problem problem, const Error& error)
{
    if (m_report.state == Link::State::Up || m_report.problem != problem || m_report.error != error)
        qCWarning(logApi) << "no link to the service:" << error.detail;
    stop(false);
    report(Link::State::Lost, problem, error);
    m_retry->start(m_pause);
    m_pause = longerPause(m_pause, m_options.longestPause);
}

void RemoteLink::report(Link::State state, Link::Problem problem, const Error& error)
{
    m_report.state = state;
    m_report.problem = problem;
    m_report.error = error;
    Q_EMIT reported(m_report);
}

void RemoteLink::dropStream()
{
    m_silence->stop();
    if (QNetworkReply* const stream = std::exchange(m_stream, nullptr)) {
        stream->disconnect(this);
        stream->abort();
        stream->deleteLater();
    }
}

void RemoteLink::dropCalls()
{
    const QSet<QNetworkReply*> open = m_open; // each takes itself out
    for (QNetworkReply* const reply : open)
        reply->abort();
}

void RemoteLink::post(const char* name, bool isLong, const QByteArray& body, Answer answer)
{
    if (!m_isOpen || m_isClosing || m_report.state == Link::State::Lost)
        return answer(tl::unexpected(linkLost()));
    QNetworkRequest wanted = request(QString::fromLatin1(name));
    wanted.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray(wire::CallContent));
    if (!isLong)
        wanted.setTransferTimeout(static_cast<int>(m_options.callDeadline.count()));
    QNetworkReply* const reply = (isLong ? m_longCalls : m_calls)->post(wanted, body);
    watch(reply, [this, reply, answer = std::move(answer)] { onAnswered(*reply, answer); });
}

/// \a finished is called before the reply goes.
void RemoteLink::watch(QNetworkReply* reply, std::function<void()> finished)
{
    m_open.insert(reply);
    connect(reply, &QNetworkReply::finished, this, [this, reply, finished = std::move(finished)] {
        m_open.remove(reply);
        reply->deleteLater();
        finished();
        if (m_isClosing && m_open.isEmpty())
            onThread([this] { end(); }); // not from inside what goes with it
    });
}

void RemoteLink::upload(Upload upload)
{
    if (!m_isOpen || m_isClosing || m_report.state == Link::State::Lost)
        return upload.done(tl::unexpected(linkLost()));
    auto file = std::make_unique<QFile>(upload.path);
    if (!file->open(QIODevice::ReadOnly))
        return upload.done(failure(ErrorCode::FileFailed, file->errorString(), {upload.path, file->errorString()}));
    QNetworkRequest wanted = request({});
    QUrl url = m_target.base;
    url.setPath(QStringLiteral("/api/v1/firmware/content"));
    url.setQuery(QStringLiteral("name=") + QString::fromLatin1(QUrl::toPercentEncoding(upload.name)));
    wanted.setUrl(url);
    wanted.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/octet-stream"));
    QNetworkReply* const reply = m_longCalls->put(wanted, file.get()); // in pieces, for it can be read again
    file.release()->setParent(reply);
    ++m_waiting;
    connect(reply, &QNetworkReply::uploadProgress, this, [progress = upload.progress](qint64 sent, qint64 all) {
        if (all > 0)
            progress(static_cast<int>(sent * PercentOfAll / all));
    });
    auto* question = new QTimer(reply);
    connect(question, &QTimer::timeout, reply, [reply, isUnwanted = upload.isUnwanted] {
        if (isUnwanted())
            reply->abort();
    });
    question->start(BetweenQuestions);
    watch(reply, [this, reply, upload] {
        onAnswered(*reply, [&upload](const Result<QByteArray>& answer) {
            if (upload.isUnwanted())
                return upload.done(failure(ErrorCode::Cancelled, QStringLiteral("it is not wanted any more")));
            if (!answer)
                return upload.done(tl::unexpected(answer.error()));
            upload.done(QJsonDocument::fromJson(*answer).object().value(QStringLiteral("upload")).toString());
        });
        --m_waiting;
    });
}

void RemoteLink::onAnswered(QNetworkReply& reply, const Answer& answer)
{
    if (isGood(statusOf(reply)) && reply.error() == QNetworkReply::NoError)
        return answer(reply.readAll());
    answer(tl::unexpected(errorOf(reply)));
}

QFuture<Result<CommandRecord>> RemoteLink::run(CommandRequest request)
{
    using Submit = std::remove_cvref_t<decltype(wire::calls::Submit)>;
    const auto promise = std::make_shared<QPromise<Result<CommandRecord>>>();
    promise->start();
    const auto finish = [promise](const Result<CommandRecord>& record) {
        promise->addResult(record);
        promise->finish();
    };
    ++m_waiting;
    onThread([this, finish, given = Submit::Arguments(std::move(request))] {
        post(wire::calls::Submit.name, false, Submit::writeArguments(given), [this, finish](const Result<QByteArray>& answer) {
            --m_waiting; // what the station says may take its time
            const Result<CommandId> id = answer ? Submit::readResult(*answer) : Result<CommandId>(tl::unexpected(answer.error()));
            if (!id)
                finish(tl::unexpected(id.error()));
            else if (m_isClosing || m_report.state == Link::State::Lost)
                finish(tl::unexpected(linkLost()));
            else
                m_commands.await(*id, finish);
        });
    });
    return promise->future();
}

} // namespace forecourt::remote
