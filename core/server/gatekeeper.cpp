// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/gatekeeper.h"

#include "core/base/logging.h"
#include "core/server/handshake.h"
#include "core/server/selftest.h"
#include "core/server/sodiumcredentialhasher.h"

#include <QTcpSocket>
#include <QUrl>
#include <QWebSocket>

#include <algorithm>

#include <sodium.h>
#include <sys/socket.h>
#include <unistd.h>

namespace forecourt::server {

namespace {

constexpr qsizetype ShownPathLength = 512;
constexpr std::chrono::milliseconds TimeToSpeak{1'000};

QString peerOf(qintptr descriptor)
{
    sockaddr_storage storage{};
    socklen_t length = sizeof(storage);
    auto* address = reinterpret_cast<sockaddr*>(&storage);
    if (::getpeername(static_cast<int>(descriptor), address, &length) != 0)
        return {};
    return addressText(QHostAddress(address));
}

/// What the peer gets to read; what it claimed wrongly is told to the operator only.
QByteArray publicText(const Refusal& refusal)
{
    if (refusal.status == 401)
        return QByteArrayLiteral("Not authorized.\n");
    return refusal.detail.toUtf8() + '\n';
}

/// Our own call to ourselves; the path is known to nobody else.
bool isSelfTest(const RequestHead& head, const QByteArray& path)
{
    return !path.isEmpty() && head.method == "GET" && head.target.size() == path.size()
        && sodium_memcmp(head.target.constData(), path.constData(), static_cast<size_t>(path.size())) == 0;
}

} // namespace

Gatekeeper::Gatekeeper(Surroundings surroundings, std::optional<TlsConfiguration> tls, QObject* parent)
    : QObject(parent)
    , m_around(std::move(surroundings))
    , m_tls(std::move(tls))
    , m_failures(m_around.clock, m_around.settings)
    , m_verifier(m_around.hasher)
    , m_upgrader(QStringLiteral("forecourt"), QWebSocketServer::NonSecureMode)
{
    m_upgrader.setSupportedSubprotocols(answerableProtocols()); // the head we pass on names one of them
    connect(&m_upgrader, &QWebSocketServer::newConnection, this, &Gatekeeper::takeUpgraded);
}

Gatekeeper::~Gatekeeper()
{
    for (const Waiting& waiting : m_waiting)
        ::close(static_cast<int>(waiting.descriptor));
    const auto handshakes = findChildren<Handshake*>(Qt::FindDirectChildrenOnly);
    for (Handshake* handshake : handshakes) {
        handshake->disconnect(this);
        delete handshake;
    }
}

bool Gatekeeper::hasHandshakeFor(const QString& address) const
{
    return m_handshakeCount < m_around.settings.unauthenticatedLimit &&
           m_handshakesOf.value(sourceOf(address)) < m_around.settings.unauthenticatedPerAddressLimit;
}

void Gatekeeper::arrive(qintptr descriptor, bool isTls)
{
    const QString address = peerOf(descriptor);
    if (m_handshakeCount >= m_around.settings.unauthenticatedLimit)
        makeRoom();
    if (hasHandshakeFor(address)) {
        start(descriptor, isTls, address);
        return;
    }
    // A whole site behind one router reconnects at once after a power cut: those over the cap wait a moment
    // as bare descriptors before they are refused.
    const Waiting waiting{descriptor, isTls, address,
                          m_around.clock.monotonic() + m_around.settings.waitingDeadline};
    if (waitingCount() >= m_around.settings.waitingLimit) {
        refuseUnheard(waiting);
        return;
    }
    m_waiting.push_back(waiting);
    if (m_waiting.size() == 1)
        m_waitingTimer =
            m_around.clock.after(m_around.settings.waitingDeadline, [this] { refuseLateWaiting(); });
}

/// Everything is taken: the one that has kept silent longest goes, if it had its second.
void Gatekeeper::makeRoom()
{
    const auto handshakes = findChildren<Handshake*>(Qt::FindDirectChildrenOnly); // oldest first
    for (Handshake* handshake : handshakes) {
        if (!handshake->isUnheard() || m_around.clock.monotonic() - handshake->since() < TimeToSpeak)
            continue;
        ++m_refusedForRoom;
        handshake->giveUp();
        return;
    }
}

void Gatekeeper::start(qintptr descriptor, bool isTls, const QString& address)
{
    auto* handshake = new Handshake(descriptor, isTls && m_tls ? &*m_tls : nullptr, m_around.clock,
                                    m_around.settings, this);
    ++m_handshakeCount;
    const QString source = sourceOf(address);
    ++m_handshakesOf[source];
    connect(handshake, &Handshake::requestArrived, this, [this, handshake] { decide(handshake); });
    connect(handshake, &Handshake::failed, this,
            [this, handshake](AttemptReason reason, const QString& detail, int status) {
                ConnectionAttempt attempt = attemptOf(handshake);
                attempt.reason = reason;
                attempt.detail = detail;
                attempt.httpStatus = status;
                if (const auto claim = readClaim(handshake->head(), attempt.peerAddress, m_around.directory))
                    attempt.identity = claim->identity; // plain HTTP on the TLS port says whose it is
                Q_EMIT attempted(attempt);
            });
    connect(handshake, &Handshake::finished, this,
            [this, handshake, source] { handshakeFinished(handshake, source); });
}

void Gatekeeper::handshakeFinished(Handshake* handshake, const QString& source)
{
    handshake->deleteLater();
    --m_handshakeCount;
    if (--m_handshakesOf[source] <= 0)
        m_handshakesOf.remove(source);
    std::erase_if(m_upgrades, [handshake](const auto& entry) { return entry.second.handshake == handshake; });
    startWaiting();
}

void Gatekeeper::startWaiting()
{
    for (auto next = m_waiting.begin();
         next != m_waiting.end() && m_handshakeCount < m_around.settings.unauthenticatedLimit;) {
        if (!hasHandshakeFor(next->address)) {
            ++next;
            continue;
        }
        const Waiting waiting = *next;
        next = m_waiting.erase(next);
        start(waiting.descriptor, waiting.isTls, waiting.address);
    }
}

void Gatekeeper::refuseLateWaiting()
{
    const auto now = m_around.clock.monotonic();
    while (!m_waiting.empty() && m_waiting.front().until <= now) {
        const Waiting waiting = m_waiting.front();
        m_waiting.pop_front();
        refuseUnheard(waiting);
    }
    if (!m_waiting.empty())
        m_waitingTimer = m_around.clock.after(m_waiting.front().until - now, [this] { refuseLateWaiting(); });
}

/// 503 on the bare descriptor; what it has to say is not read.
void Gatekeeper::refuseUnheard(const Waiting& waiting)
{
    ++m_refusedForRoom;
    static const QByteArray Answer =
        QByteArrayLiteral("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 10\r\nConnection: "
                          "close\r\nContent-Length: 0\r\n\r\n");
    const int descriptor = static_cast<int>(waiting.descriptor);
    if (!waiting.isTls) {
        char ignored[4096];
        (void)::recv(descriptor, ignored, sizeof(ignored),
                     MSG_DONTWAIT); // unread input would reset the answer
        (void)::send(descriptor, Answer.constData(), static_cast<size_t>(Answer.size()),
                     MSG_DONTWAIT | MSG_NOSIGNAL);
    }
    ::close(descriptor);
    ConnectionAttempt attempt;
    attempt.at = m_around.clock.utcNow();
    attempt.peerAddress = waiting.address;
    attempt.httpStatus = waiting.isTls ? 0 : 503;
    attempt.reason = AttemptReason::ServerFull;
    attempt.detail = QStringLiteral("too many connections that have not identified themselves");
    Q_EMIT attempted(attempt);
}

ConnectionAttempt Gatekeeper::attemptOf(const Handshake* handshake) const
{
    ConnectionAttempt attempt;
    attempt.at = m_around.clock.utcNow();
    attempt.peerAddress = handshake->peerAddress();
    attempt.path = QString::fromUtf8(handshake->head().target.left(ShownPathLength));
    attempt.subprotocols = QString::fromUtf8(handshake->head().members("Sec-WebSocket-Protocol").join(", "));
    return attempt;
}

void Gatekeeper::decide(Handshake* handshake)
{
    if (isSelfTest(handshake->head(), m_around.settings.selfTestPath)) {
        handshake->answer(200, selfTestBody(), {});
        return;
    }
    const auto claim = readClaim(handshake->head(), handshake->peerAddress(), m_around.directory);
    if (!claim) {
        refuse(handshake, {}, claim.error());
        return;
    }
    if (m_failures.isLocked(sourceOf(handshake->peerAddress()), claim->identity, claim->fingerprint())) {
        refuse(handshake, claim->identity,
               {429, AttemptReason::TooManyAttempts,
                QStringLiteral("Too many failed attempts, try again later.")});
        return;
    }
    const Circumstances circumstances{handshake->isTls(), handshake->certificateName(),
                                      m_around.settings.alwaysUnauthorized};
    const auto admission = judge(handshake->head(), *claim, circumstances);
    if (!admission)
        refuseCounted(handshake, *claim, admission.error());
    else if (!hasRoomFor(*admission))
        refuse(handshake, claim->identity,
               {503, AttemptReason::ServerFull, QStringLiteral("Too many stations are connected.")});
    else if (admission->passwordHashes.isEmpty())
        accept(handshake, *admission);
    else
        checkPassword(handshake, *claim, *admission);
}

/// SEC-5: two links per registered station (the second waits for the decision of SEC-1); SEC-6: the lobby. The
/// registry holds no third link of an identity, so a pending or rejected station, which comes for its answer to
/// a boot, takes nothing from an admitted one, and strangers have no place here at all.
bool Gatekeeper::hasRoomFor(const Admission& admission) const
{
    const Occupancy occupancy = m_around.occupancy();
    if (admission.isCandidate)
        return occupancy.candidates < m_around.settings.candidateLimit;
    return occupancy.stations < 2 * m_around.directory.registeredCount();
}

void Gatekeeper::checkPassword(Handshake* handshake, const Claim& claim, const Admission& admission)
{
    const bool isTaken = m_verifier.verify(admission.password, admission.passwordHashes, handshake,
                                           [this, handshake, claim, admission](const QByteArray& hash) {
                                               passwordChecked(handshake, claim, admission, hash);
                                           });
    if (!isTaken)
        refuse(handshake, claim.identity,
               {503, AttemptReason::ServerFull, QStringLiteral("Too many passwords wait to be checked.")});
}

void Gatekeeper::passwordChecked(Handshake* handshake, const Claim& claim, const Admission& admission,
                                 const QByteArray& hash)
{
    // The check may have taken a while: the operator can have changed the station meanwhile.
    const auto current = m_around.directory.access(claim.identity);
    if (hash.isEmpty() || !current || current->isArchived || !current->passwordHashes.contains(hash)) {
        refuseCounted(handshake, claim,
                      {401, AttemptReason::WrongPassword, QStringLiteral("wrong password")});
        return;
    }
    m_around.directory.passwordUsed(admission.identity, hash);
    Admission proved = admission;
    if (keyFromHexText(admission.password)) {
        proved.tolerated.append({44, QStringLiteral("key-as-hex-text"), QStringLiteral("Authorization")});
        if (proved.detail.isEmpty())
            proved.detail = QStringLiteral("the key was sent as hex text (quirk 44)");
    }
    accept(handshake, proved);
}

void Gatekeeper::accept(Handshake* handshake, const Admission& admission)
{
    m_failures.noteSuccess(sourceOf(handshake->peerAddress()), admission.identity.value());
    const quint64 ticket = ++m_lastTicket;
    Upgrade upgrade{handshake, {}, attemptOf(handshake)};
    upgrade.info.identity = admission.identity;
    upgrade.info.isCandidate = admission.isCandidate;
    upgrade.info.matchedWithoutCase = admission.matchedWithoutCase;
    upgrade.info.protocolWasAssumed = admission.protocolWasAssumed;
    upgrade.info.otherProtocols = admission.otherProtocols;
    upgrade.info.offeredProtocols = upgrade.attempt.subprotocols.left(ShownPathLength);
    upgrade.info.tolerated = admission.tolerated;
    upgrade.info.peerAddress = handshake->peerAddress();
    upgrade.info.peerPort = handshake->peerPort();
    upgrade.info.localAddress = handshake->localAddress();
    upgrade.info.path = upgrade.attempt.path;
    upgrade.info.protocol = admission.protocol;
    upgrade.info.isTls = handshake->isTls();
    upgrade.info.securityProfile = admission.securityProfile;
    upgrade.attempt.identity = admission.identity.value();
    upgrade.attempt.httpStatus = 101;
    upgrade.attempt.reason = AttemptReason::Connected;
    upgrade.attempt.detail = admission.detail;
    m_upgrades.emplace(ticket, std::move(upgrade));
    if (!handshake->upgrade(m_upgrader, ticket, admission.answeredProtocol)) {
        m_upgrades.erase(ticket);
        refuse(handshake, admission.identity.value(),
               {400, AttemptReason::EarlyData,
                QStringLiteral("data was sent before our answer to the request")});
    }
}

void Gatekeeper::takeUpgraded()
{
    while (QWebSocket* webSocket = m_upgrader.nextPendingConnection()) {
        const auto found = m_upgrades.find(webSocket->requestUrl().path().mid(1).toULongLong());
        if (found == m_upgrades.end() || !found->second.handshake) {
            delete webSocket;
            continue;
        }
        Upgrade upgrade = std::move(found->second);
        m_upgrades.erase(found);
        QTcpSocket* socket = upgrade.handshake->release();
        socket->setParent(webSocket);
        webSocket->setParent(nullptr);
        upgrade.info.epoch = ++m_lastEpoch;
        Q_EMIT attempted(upgrade.attempt);
        Q_EMIT upgraded(webSocket, socket, upgrade.info);
    }
}

/// Only failures to prove who one is count against a peer. Source: SEC-4, decisions.md 26.
void Gatekeeper::refuseCounted(Handshake* handshake, const Claim& claim, const Refusal& refusal)
{
    if (refusal.status == 401 || refusal.status == 403 || refusal.status == 404)
        m_failures.noteFailure(sourceOf(handshake->peerAddress()), claim.identity, claim.fingerprint());
    refuse(handshake, claim.identity, refusal);
}

void Gatekeeper::refuse(Handshake* handshake, const QString& identity, const Refusal& refusal)
{
    QByteArray headers;
    if (refusal.status == 401)
        headers = QByteArrayLiteral("WWW-Authenticate: Basic realm=\"OCPP\", charset=\"UTF-8\"\r\n");
    else if (refusal.status == 426)
        headers = QByteArrayLiteral("Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
    else if (refusal.status == 503)
        headers = QByteArrayLiteral("Retry-After: 10\r\n");
    else if (refusal.status == 429)
        headers = "Retry-After: " +
                  QByteArray::number(
                      m_failures.lockedFor(sourceOf(handshake->peerAddress()), identity).count() / 1000 + 1) +
                  "\r\n";
    if (refusal.status == 503)
        ++m_refusedForRoom;
    ConnectionAttempt attempt = attemptOf(handshake);
    attempt.identity = identity;
    attempt.httpStatus = refusal.status;
    attempt.reason = refusal.reason;
    attempt.detail = refusal.detail;
    qCDebug(logServer).noquote() << identity << "refused with" << refusal.status << "from"
                                 << attempt.peerAddress << "-" << refusal.detail;
    handshake->answer(refusal.status, publicText(refusal), headers);
    Q_EMIT attempted(attempt);
}

} // namespace forecourt::server
