// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remotelink.h"

#include "core/base/logging.h"
#include "core/wire/version.h"

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

constexpr int Unauthorized = 401;
constexpr int Conflict = 409;
constexpr int TooLarge = 413;

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
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

Link::Problem problemOf(int status)
{
    switch (status) {
    case Unauthorized: return Link::Problem::WrongToken;
    case Conflict: return Link::Problem::OtherVersion;
    default: return Link::Problem::NoAnswer;
    }
}

} // namespace

std::chrono::milliseconds longerPause(std::chrono::milliseconds pause, std::chrono::milliseconds longest)
{
    return std::min(pause * 2, longest);
}

RemoteLink::RemoteLink(LinkOptions options) : m_options(std::move(options)), m_pause(m_options.firstPause)
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
    onThread([this] {
        stop(true);
        thread()->quit();
    });
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
        lose(Link::Problem::NoAnswer, QStringLiteral("nothing was heard for %1 ms").arg(m_options.silence.count()));
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

QNetworkRequest RemoteLink::request(const QString& path) const
{
    QUrl url = m_target.base;
    url.setPath(QStringLiteral("/api/v1/console/") + path);
    QNetworkRequest made(url);
    made.setRawHeader("Authorization", "Bearer " + m_target.token);
    made.setRawHeader("Accept-Encoding", "identity");
    made.setRawHeader(wire::VersionHeader, QByteArray::number(wire::Version));
    made.setRawHeader(wire::ProgramHeader, FORECOURT_VERSION);
    return made;
}

void RemoteLink::openStream()
{
    const auto target = m_options.target();
    if (!target)
        return lose(Link::Problem::NoAnswer, target.error().detail);
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
    if (m_stream == nullptr || statusOf(*m_stream) != 200)
        return; // a refusal: read when it is whole
    m_silence->start();
    m_frames.append(m_stream->readAll());
    while (m_stream != nullptr) {
        const auto frame = m_frames.next();
        if (!frame)
            return lose(Link::Problem::OtherVersion, frame.error().detail);
        if (!*frame)
            return;
        if ((*frame)->isEmpty())
            continue; // it lives
        const auto batch = wire::decodedBatch(**frame);
        if (!batch)
            return lose(Link::Problem::OtherVersion, batch.error().detail);
        Q_EMIT batchArrived(*batch);
        m_commands.take(**batch); // who waits for an answer finds it in the mirror
        if ((*batch)->isSnapshot && !m_hasSnapshot) {
            m_hasSnapshot = true;
            m_pause = m_options.firstPause;
            m_report.serviceVersion = QString::fromLatin1(m_stream->rawHeader(wire::ProgramHeader));
            report(Link::State::Up, Link::Problem::None);
        }
    }
}

void RemoteLink::onStreamFinished(QNetworkReply& reply)
{
    if (&reply != m_stream)
        return; // dropped by ourselves
    const int status = statusOf(reply);
    if (const QByteArray version = reply.rawHeader(wire::ProgramHeader); !version.isEmpty())
        m_report.serviceVersion = QString::fromLatin1(version);
    lose(problemOf(status), status == 200 ? QStringLiteral("the stream of changes has ended") : detailOf(reply));
}

/// The link is gone, or still is: what waits fails, and it is tried again after a pause.
void RemoteLink::lose(Link::Problem problem, const QString& detail)
{
    if (m_report.state == Link::State::Up || m_report.problem != problem)
        qCWarning(logApi) << "no link to the service:" << detail;
    stop(false);
    report(Link::State::Lost, problem);
    m_retry->start(m_pause);
    m_pause = longerPause(m_pause, m_options.longestPause);
}

void RemoteLink::report(Link::State state, Link::Problem problem)
{
    m_report.state = state;
    m_report.problem = problem;
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
    if (!m_isOpen || m_report.state == Link::State::Lost)
        return answer(tl::unexpected(linkLost()));
    QNetworkRequest wanted = request(QString::fromLatin1(name));
    wanted.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray(wire::CallContent));
    if (!isLong)
        wanted.setTransferTimeout(static_cast<int>(m_options.callDeadline.count()));
    QNetworkReply* const reply = (isLong ? m_longCalls : m_calls)->post(wanted, body);
    m_open.insert(reply);
    connect(reply, &QNetworkReply::finished, this, [this, reply, answer = std::move(answer)] {
        m_open.remove(reply);
        reply->deleteLater();
        onAnswered(*reply, answer);
    });
}

void RemoteLink::onAnswered(QNetworkReply& reply, const Answer& answer)
{
    const int status = statusOf(reply);
    if (status == 200 && reply.error() == QNetworkReply::NoError)
        return answer(reply.readAll());
    const QString detail = detailOf(reply);
    switch (status) {
    case Unauthorized: return answer(failure(ErrorCode::NotAllowed, detail));
    case TooLarge: return answer(failure(ErrorCode::InvalidInput, QStringLiteral("this is more than goes over the link at once: at most 1 MiB")));
    case 400:
    case 404:
    case 415: return answer(failure(ErrorCode::ProtocolViolation, detail));
    default: return answer(tl::unexpected(linkLost(detail)));
    }
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
            else if (m_report.state == Link::State::Lost)
                finish(tl::unexpected(linkLost()));
            else
                m_commands.await(*id, finish);
        });
    });
    return promise->future();
}

} // namespace forecourt::remote
