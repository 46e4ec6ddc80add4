// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The wire to a service: one stream of changes, and calls beside it.
#pragma once

#include "core/api/link.h"
#include "core/api/machine.h"
#include "core/domain/changes.h"
#include "core/remote/commandwatch.h"
#include "core/wire/calls.h"
#include "core/wire/frames.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QPromise>
#include <QSet>
#include <QTimer>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>

class QNetworkReply;

namespace forecourt::remote {

/// Where a service is and what it asks for.
struct Target
{
    QUrl base;        ///< e.g. http://127.0.0.1:8890
    QByteArray token;
};

struct LinkOptions
{
    /// Asked before every attempt, on the link's thread: token and port may be others after a restart of the service.
    std::function<Result<Target>()> target;
    /// For RemoteMachine, asked on the GUI thread; empty: no networks are known.
    std::function<QList<api::NetworkCard>()> networkCards;
    std::chrono::milliseconds firstPause{500};
    std::chrono::milliseconds longestPause{10'000};
    std::chrono::milliseconds silence{8'000};   ///< the service says every 2 s that it lives
    std::chrono::milliseconds callDeadline{20'000};
    std::chrono::milliseconds farewell{1'000};  ///< what was asked before close() has so long for its answer
};

/// What the link tells of itself.
struct LinkReport
{
    api::Link::State state = api::Link::State::Connecting;
    api::Link::Problem problem = api::Link::Problem::None;
    Error error; ///< what the problem comes from
    QString address;
    QString serviceVersion;
};

/// Keeps the stream open, tries again with growing pauses where it breaks, and fails at once what is asked
/// meanwhile. Everything is encoded, sent and decoded on the thread it lives on; never the GUI's.
/// Thread: its own; call(), run(), open(), close() and renewStream() any.
class RemoteLink final : public QObject
{
    Q_OBJECT

public:
    template<class R>
    using Done = std::function<void(const Result<R>&)>;

    explicit RemoteLink(LinkOptions options);
    ~RemoteLink() override;

    void open();
    /// Takes no calls any more; quick ones that are open may end, not for long, all others fail with LinkLost. Then the
    /// event loop of its thread ends.
    void close();
    /// Begins the stream anew, for its snapshot; nothing where one is on its way.
    void renewStream();

    /// Makes a call of the service. Errors: those of the call; LinkLost, then it is unknown whether it was done; Conflict
    /// where the service cannot do it now, and Internal where the two do not understand one another.
    template<class R, class... A>
    [[nodiscard]] QFuture<Result<R>> call(const wire::Call<R, A...>& what, std::type_identity_t<A>... arguments)
    {
        const auto promise = std::make_shared<QPromise<Result<R>>>();
        promise->start();
        QFuture<Result<R>> future = promise->future();
        const auto finish = [promise](const Result<R>& result) {
            promise->addResult(result);
            promise->finish();
        };
        send(what, [promise] { return promise->isCanceled(); }, finish, std::move(arguments)...);
        return future;
    }

    /// As call(), but \a done gets the result, on the link's thread.
    template<class R, class... A>
    void callThen(const wire::Call<R, A...>& what, std::type_identity_t<Done<R>> done, std::type_identity_t<A>... arguments)
    {
        send(what, [] { return false; }, std::move(done), std::move(arguments)...);
    }

    /// A file of this computer on its way to the service.
    struct Upload
    {
        QString path;
        QString name;                         ///< for the service
        std::function<void(int percent)> progress;
        std::function<bool()> isUnwanted;     ///< asked now and then; true: it ends with Cancelled
        Done<QString> done;                   ///< what the service calls it, for wire::UploadPrefix
    };
    /// Reads the file in pieces. Errors: FileFailed (args: path, reason), Cancelled, StorageFull, and as call(). Thread: its
    /// own, as all functions of \a upload.
    void upload(Upload upload);

    /// Runs \a work on the link's thread. Thread: any.
    void onThread(std::function<void()> work);

    /// Never changed. Thread: any.
    [[nodiscard]] const LinkOptions& options() const { return m_options; }

    /// Calls without a result yet. Thread: any.
    [[nodiscard]] int waiting() const { return m_waiting; }

    /// api::Engine::run(): submits, then waits for the answer to appear in the stream. Errors: those of submit();
    /// LinkLost where the link goes before the answer is here.
    [[nodiscard]] QFuture<Result<CommandRecord>> run(CommandRequest request);

Q_SIGNALS:
    /// On the link's thread.
    void batchArrived(forecourt::ChangeBatchPointer batch);
    void reported(forecourt::remote::LinkReport report);

private:
    using Answer = std::function<void(const Result<QByteArray>&)>;

    template<class R, class... A>
    void send(const wire::Call<R, A...>& what, std::function<bool()> isUnwanted, std::type_identity_t<Done<R>> done,
              std::type_identity_t<A>... arguments)
    {
        using Call = wire::Call<R, A...>;
        ++m_waiting;
        onThread([this, what, isUnwanted, done, given = typename Call::Arguments(std::move(arguments)...)] {
            if (isUnwanted()) {
                --m_waiting;
                return;
            }
            post(what.name, what.isLong, Call::writeArguments(given), [this, done](const Result<QByteArray>& answer) {
                done(answer ? Call::readResult(*answer) : Result<R>(tl::unexpected(answer.error())));
                --m_waiting;
            });
        });
    }

    void start();
    void stop(bool isForGood);
    void bidFarewell();
    void end();
    void openStream();
    void readStream();
    void onStreamFinished(QNetworkReply& reply);
    void lose(api::Link::Problem problem, const Error& error);
    void loseUnreadable(const Error& error);
    void report(api::Link::State state, api::Link::Problem problem, const Error& error);
    void post(const char* name, bool isLong, const QByteArray& body, Answer answer);
    void watch(QNetworkReply* reply, std::function<void()> finished);
    void onAnswered(QNetworkReply& reply, const Answer& answer);
    void dropStream();
    void dropCalls();
    [[nodiscard]] QNetworkRequest request(const QString& path) const;

    const LinkOptions m_options;
    const QByteArray m_console; ///< another one for each link: what the service calls us
    std::unique_ptr<QNetworkAccessManager> m_streams; ///< made on the link's thread, as all below
    std::unique_ptr<QNetworkAccessManager> m_calls;
    std::unique_ptr<QNetworkAccessManager> m_longCalls; ///< so that these take no connection from the quick ones
    std::unique_ptr<QTimer> m_retry;
    std::unique_ptr<QTimer> m_silence;
    Target m_target;
    QNetworkReply* m_stream = nullptr;
    wire::FrameReader m_frames;
    QSet<QNetworkReply*> m_open; ///< calls without an answer yet
    CommandWatch m_commands;
    LinkReport m_report;
    std::chrono::milliseconds m_pause;
    std::atomic<int> m_waiting = 0; ///< counted up by who calls, down by the link
    bool m_hasSnapshot = false; ///< of the stream that is open
    bool m_isOpen = false;
    bool m_isClosing = false; ///< close() was called
};

/// The pause after one of \a pause that did not help.
[[nodiscard]] std::chrono::milliseconds longerPause(std::chrono::milliseconds pause, std::chrono::milliseconds longest);

} // namespace forecourt::remote

Q_DECLARE_METATYPE(forecourt::remote::LinkReport)
