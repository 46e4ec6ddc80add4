// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftpconnection.h"

#include "core/base/logging.h"

#include <QScopeGuard>

#include <array>
#include <utility>

namespace forecourt::files {

namespace {

constexpr qint64 ControlPieceBytes = 1024;
constexpr qint64 UnreadRepliesLimit = 64 * 1024;
constexpr char TlsHandshakeRecord = 0x16;

/// Whether a user's files go over TLS only: it was given an address of ftps:.
bool needsTls(const TransferBook& book, const QByteArray& user)
{
    return book.protocolOf(QString::fromUtf8(user)) == TransferProtocol::Ftps;
}

} // namespace

FtpConnection::FtpConnection(FtpSocket* socket, Surroundings surroundings, bool waitsForTls, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_around(std::move(surroundings))
    , m_peer(socket->peer())
    , m_local(socket->local())
    , m_session({static_cast<bool>(m_around.newTls), m_local.protocol() == QAbstractSocket::IPv6Protocol,
                 [&book = m_around.book](const QByteArray& user) { return needsTls(book, user); }})
    , m_since(m_around.clock.monotonic())
    , m_heardAt(m_since)
{
    m_socket->setParent(this);
    connect(m_socket, &FtpSocket::readyRead, this, &FtpConnection::readMore);
    connect(m_socket, &FtpSocket::secured, this, &FtpConnection::secured);
    connect(m_socket, &FtpSocket::disconnected, this, &FtpConnection::socketGone);
    planWatch();
    if (waitsForTls)
        m_pause = m_around.clock.after(m_around.settings.implicitTlsWait, [this] { greet(); });
    else
        greet();
}

FtpConnection::~FtpConnection()
{
    m_socket->disconnect(this);
    dropData();
}

// ---- first words and TLS ----------------------------------------------------------------------------

void FtpConnection::greet()
{
    m_hasGreeted = true;
    m_pause.reset();
    say(FtpSession::greeting());
    readMore();
}

/// A client that speaks first, and in TLS, has understood ftps: as encrypted from the first byte (port 990's way).
void FtpConnection::lookForTls()
{
    if (m_socket->firstByte() != TlsHandshakeRecord)
        return; // a command that comes too early, if anything
    m_pause.reset();
    encrypt(true);
}

void FtpConnection::encrypt(bool isImplicit)
{
    m_isImplicit = isImplicit;
    m_isEncrypting = true;
    m_socket->startTls(m_around.newTls());
}

void FtpConnection::secured()
{
    m_isEncrypting = false;
    m_entrance.reset();
    m_session.tlsStarted(m_isImplicit);
    if (!m_hasGreeted)
        greet();
}

// ---- commands ---------------------------------------------------------------------------------------

void FtpConnection::readMore()
{
    if (m_isEncrypting || m_isClosing)
        return;
    if (!m_hasGreeted) {
        lookForTls();
        return;
    }
    std::array<char, ControlPieceBytes> piece{};
    while (!m_isClosing && !m_isEncrypting && !m_reader.hasLine()) {
        const qint64 got = m_socket->read(piece.data(), ControlPieceBytes);
        if (got <= 0)
            return;
        m_heardAt = m_around.clock.monotonic();
        m_reader.feed(QByteArrayView(piece.data(), got));
        process();
    }
}

/// Commands in their order. One that has to wait for the end of a transfer holds up those behind it.
void FtpConnection::process()
{
    if (std::exchange(m_isProcessing, true))
        return; // a deed that was done at once; the loop below goes on
    const auto done = qScopeGuard([this] { m_isProcessing = false; });
    while (!m_isClosing && !m_isEncrypting) {
        if (m_held && !m_session.isBusy()) {
            const FtpCommand command = *std::exchange(m_held, std::nullopt);
            perform(m_session.handle(command));
            continue;
        }
        if (m_held)
            return;
        const auto line = m_reader.next();
        if (!line)
            return;
        take(line->and_then([](const QByteArray& text) { return parseFtpCommand(text); }));
    }
}

void FtpConnection::take(const tl::expected<FtpCommand, FtpFault>& command)
{
    if (!command) {
        perform(m_session.handle(command.error()));
        return;
    }
    if (m_session.isBusy() && !FtpSession::mayInterrupt(command->verb)) {
        m_held = *command;
        return;
    }
    const QByteArray active = ftpActiveAddress(*command);
    if (!active.isEmpty() && QHostAddress(QString::fromLatin1(active)) != m_peer)
        qCWarning(logFiles) << m_peer.toString() << "asked for a connection to somebody else; FTP bounce refused";
    perform(m_session.handle(*command));
}

void FtpConnection::perform(const FtpSession::Reaction& reaction)
{
    say(reaction.reply);
    if (!m_isClosing)
        act(reaction.action);
}

void FtpConnection::act(FtpAction action)
{
    switch (action) {
    case FtpAction::None:
        return;
    case FtpAction::CheckLogin:
        checkLogin();
        return;
    case FtpAction::StartTls:
        // what came behind AUTH in the clear could be somebody else's words
        if (m_reader.isEmpty() && !m_socket->hasRawBytes())
            encrypt(false);
        else
            sendAway("Commands behind AUTH are not taken.");
        return;
    case FtpAction::OpenPassive:
        openPassive();
        return;
    case FtpAction::Download:
    case FtpAction::Upload:
    case FtpAction::SendListing:
        beginTransfer(action);
        return;
    case FtpAction::Abort:
        endTransfer(FtpOutcome::Aborted);
        return;
    case FtpAction::Close:
        close();
        return;
    }
}

void FtpConnection::say(const QByteArray& text)
{
    m_socket->write(text.constData(), text.size());
    if (m_socket->bytesToWrite() > UnreadRepliesLimit)
        m_socket->abort(); // asks and never listens
}

// ---- login ------------------------------------------------------------------------------------------

void FtpConnection::checkLogin()
{
    const QByteArray user = m_session.user();
    if (m_around.throttle.isLocked(m_peer, user)) {
        m_around.book.countRefusedPath();
        perform(m_session.loginChecked(FtpSession::Login::Locked));
        return;
    }
    const auto entered = m_around.book.enterByLogin({QString::fromUtf8(user), QString::fromUtf8(m_session.password())});
    if (!entered) {
        m_around.throttle.noteFailure(m_peer, user);
        m_pause = m_around.clock.after(m_around.settings.loginDelay, [this] { refuseLogin(); });
        return;
    }
    m_around.throttle.noteSuccess(m_peer, user);
    m_entrance = *entered;
    perform(m_session.loginChecked(FtpSession::Login::Accepted, folderOf(*entered)));
}

void FtpConnection::refuseLogin()
{
    m_pause.reset();
    perform(m_session.loginChecked(FtpSession::Login::Refused));
    process();
    readMore();
}

FtpFolder FtpConnection::folderOf(const Entrance& entrance) const
{
    if (entrance.direction == TransferDirection::Upload)
        return FtpFolder(FtpFolder::Use::Upload);
    FtpFolder folder(FtpFolder::Use::Download);
    folder.setFile(FtpPath().child(entrance.name), {entrance.bytes, entrance.modified});
    return folder;
}

// ---- the end ----------------------------------------------------------------------------------------

void FtpConnection::sendAway(QByteArrayView reason)
{
    if (m_isClosing)
        return;
    say(FtpSession::farewell(reason));
    close();
}

void FtpConnection::close()
{
    if (std::exchange(m_isClosing, true))
        return;
    m_pause.reset();
    dropData();
    if (m_socket->hasEnded()) {
        leave();
        return;
    }
    m_end = m_around.clock.after(m_around.settings.closeDeadline, [this] { m_socket->abort(); });
    m_socket->close();
}

/// A client that has said QUIT may go while its file is still under way; any other leaves half way.
void FtpConnection::socketGone()
{
    const bool hasQuit = m_held && m_held->verb == FtpVerb::Quit;
    if (m_isClosing || !hasQuit || (!m_download && !m_upload))
        leave();
}

void FtpConnection::leave()
{
    m_isClosing = true;
    m_pause.reset();
    m_watch.reset();
    m_end.reset();
    dropData();
    if (!std::exchange(m_hasLeft, true))
        Q_EMIT finished();
}

void FtpConnection::watch()
{
    const auto now = m_around.clock.monotonic();
    const FtpSettings& settings = m_around.settings;
    if (m_data)
        m_data->watch();
    if (m_isClosing)
        return;
    if (m_session.isBusy())
        m_heardAt = now;
    if (!m_session.isLoggedIn() && now - m_since >= settings.loginDeadline)
        sendAway("The login took too long.");
    else if (now - m_heardAt >= settings.idleDeadline)
        sendAway("Nothing came for too long.");
    else
        planWatch();
}

void FtpConnection::planWatch()
{
    m_watch = m_around.clock.after(m_around.settings.watchEvery, [this] { watch(); });
}

} // namespace forecourt::files
