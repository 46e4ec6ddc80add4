// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the engine needs of the network, and what the network asks of the engine.
#pragma once

#include "core/domain/chargingstation.h"
#include "core/domain/site.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace forecourt::ports {

/// What is known of a connection after the handshake.
struct LinkInfo
{
    StationId identity;        ///< after percent-decoding and matching (decisions.md 11)
    bool isCandidate = false;  ///< lobby: no such station is admitted
    bool matchedWithoutCase = false; ///< quirk 4: id in other case than stored
    bool protocolWasAssumed = false; ///< quirks 1, 3: none of ours offered, "assume" is set or in the lobby
    QString otherProtocols;    ///< quirk 3: what was offered instead; empty where nothing was
    QString offeredProtocols;  ///< all of the station's, in its order
    QList<Deviation> tolerated; ///< what the handshake put up with besides (quirks 2, 4, 44), to be counted
    QString peerAddress;
    quint16 peerPort = 0;
    QString localAddress;      ///< the address the station reached us at
    QString path;              ///< as sent
    QString protocol;          ///< ocpp1.6
    bool isTls = false;
    int securityProfile = 0;   ///< 0 none, 1 Basic, 2 TLS + Basic, 3 TLS + client certificate
    quint64 epoch = 0;         ///< unique per connection, rising (SEC-2)
};

/// One open WebSocket. Thread: engine.
class StationLink
{
public:
    virtual ~StationLink() = default;

    /// Queues one text message (UTF-8). Over the output limit the link aborts (SEC-11).
    virtual void sendText(const QByteArray& utf8) = 0;
    /// Closes after what is queued has been sent. \a code: RFC 6455 §7.4.
    virtual void close(quint16 code, const QString& reason) = 0;
    /// Ends at once.
    virtual void abort() = 0;
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
};

/// The reason of linkClosed() where a frame with a reserved bit ended the link (quirk 7).
inline constexpr char ReservedBitReason[] = "a frame had a reserved bit set (quirk 7)";

/// The reasons of linkClosed() where we cut a link off that had died or did nothing but harm.
inline constexpr char SilentReason[] = "silent for too long";
inline constexpr char DeafReason[] = "the peer does not read what it is sent";
inline constexpr char StalledReason[] = "a frame did not end";

/// The reason of linkClosed() where the station had come again and its old link answered nothing (quirk 5).
inline constexpr char ReplacedReason[] = "replaced by a new connection";

/// What the server tells the engine. All calls on the engine's thread.
class LinkListener
{
public:
    virtual ~LinkListener() = default;

    /// A station is connected; any earlier link of the same identity was closed before this call.
    virtual void linkOpened(LinkInfo info, std::shared_ptr<StationLink> link) = 0;
    /// A whole text message of a link. Only the newest epoch of an identity ever arrives here.
    virtual void linkText(quint64 epoch, const QByteArray& utf8) = 0;
    /// A sign of life without a message (ping or pong).
    virtual void linkAlive(quint64 epoch) = 0;
    /// The station deviates from the standard below its messages (quirk 6).
    virtual void linkDeviated(quint64 epoch, const Deviation& deviation) = 0;
    /// The link is gone. \a wasClean: a close frame was seen (Qt's code 1000 proves nothing).
    virtual void linkClosed(quint64 epoch, quint16 code, const QString& reason, bool wasClean) = 0;
    /// An attempt was refused, or is worth showing.
    virtual void attempted(const ConnectionAttempt& attempt) = 0;
    /// A second device uses an identity (SEC-1); raise the alarm.
    virtual void duplicateIdentity(const StationId& identity, const QString& newcomerAddress) = 0;
    /// A port was opened or lost.
    virtual void portChanged(bool isTls, const PortState& state) = 0;
};

/// What the gatekeeper must know of a station before the upgrade.
struct StationAccess
{
    StationId id;                 ///< as stored
    bool isArchived = false;
    bool allowPlain = true;
    QString assumedProtocol;
    int securityProfile = 0;      ///< at least this one
    QList<QByteArray> passwordHashes; ///< any of them opens; opaque, made by CredentialHasher
    bool matchedWithoutCase = false;
};

/// Lookup of identities. Implemented by the engine; called on the engine's thread.
class StationDirectory
{
public:
    virtual ~StationDirectory() = default;

    /// Exact match first, else a unique match without case. Source: decisions.md 11.
    [[nodiscard]] virtual std::optional<StationAccess> access(const QString& identity) const = 0;
    /// May an unknown identity from \a peerAddress come in as a candidate. Source: decisions.md 10.
    [[nodiscard]] virtual bool isLobbyOpenFor(const QString& peerAddress) const = 0;
    /// How many stations are known and not archived, admitted or not: those that access() lets in as their own
    /// (SEC-5). Nobody gets into this number by knocking.
    [[nodiscard]] virtual int registeredCount() const = 0;
    /// A password opened the door: with two valid ones the other is dropped from now on (whitepaper
    /// A01.FR.03; ocpp-behaviour.md §6).
    virtual void passwordUsed(const StationId& station, const QByteArray& hash) = 0;
};

/// Makes and checks password hashes (decisions.md 16). Thread: any.
class CredentialHasher
{
public:
    virtual ~CredentialHasher() = default;

    /// Hash of a password a person typed, or a key we made. Opaque, storable text.
    [[nodiscard]] virtual QByteArray hash(const QByteArray& password) const = 0;
    /// Constant-time.
    [[nodiscard]] virtual bool matches(const QByteArray& password, const QByteArray& hash) const = 0;
    /// Whether matches() takes milliseconds with this hash; it is then called on a worker thread.
    [[nodiscard]] virtual bool isSlow(const QByteArray& hash) const
    {
        Q_UNUSED(hash)
        return false;
    }
};

} // namespace forecourt::ports
