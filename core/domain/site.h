// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The site: one place with chargers.
#pragma once

#include "core/base/error.h"
#include "core/base/money.h"
#include "core/base/quantity.h"
#include "core/domain/alert.h"
#include "core/domain/alteredsessions.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace forecourt {

/// How unknown stations are treated. Source: decisions.md 10.
enum class LobbyPolicy { OpenOnPrivateNetworks, Open, Closed };

/// What stands on documents beside the site's name and address.
struct DocumentSender
{
    static constexpr int LongestLine = 200;
    static constexpr int LongestText = 1000;
    static constexpr qsizetype LargestLogo = 48 * 1024;

    QString name;       ///< empty: that of the site
    QString address;    ///< one or more lines; empty: that of the site
    QString taxId;      ///< as it is to be printed, e.g. a VAT number
    QString contact;    ///< telephone, mail: one line
    QString footer;     ///< below every document: bank account, when to pay. One or more lines
    QByteArray logo;    ///< PNG; empty: none

    bool operator==(const DocumentSender&) const = default;
};

/// What the owner says about the site; kept in the database.
struct SiteSettings
{
    QString name;
    QString address;
    QString currency = QStringLiteral("EUR");     ///< ISO 4217
    QString timeZone = QStringLiteral("Europe/Berlin"); ///< IANA id
    int mainFuseA = 0;                            ///< 0: not told
    int phases = 3;
    int voltage = 230;                            ///< phase to neutral
    int marginPercent = 0;                        ///< of the main fuse, kept free for everything else; 0 to 50
    LobbyPolicy lobby = LobbyPolicy::OpenOnPrivateNetworks;
    int heartbeatIntervalS = 300;                 ///< 60 and up
    int commandTimeoutS = 30;                     ///< 5 to 600
    DocumentSender sender;                        ///< of receipts and statements

    bool operator==(const SiteSettings&) const = default;
    /// What the site may draw: the main fuse as power, less the margin; empty where not told.
    [[nodiscard]] std::optional<qint64> limitW() const
    {
        if (mainFuseA <= 0)
            return std::nullopt;
        return qint64(mainFuseA) * voltage * phases * (100 - marginPercent) / 100;
    }
};

/// A station nobody admitted yet. In memory only. Source: decisions.md 10, SEC-6.
struct Candidate
{
    QString id;
    QString peerAddress;
    QString vendor;
    QString model;
    QString serialNumber;
    QString firmwareVersion;
    QDateTime firstSeenAt;
    QDateTime lastSeenAt;
    int attempts = 1;
    bool isOnline = false;
    bool hasBooted = false;

    bool operator==(const Candidate&) const = default;
};

/// Why a connection attempt was refused, or what was seen on the way.
enum class AttemptReason {
    Connected,            ///< upgraded
    NotHttp,              ///< no HTTP request came (port scan, TLS on the plain port)
    TlsOnPlainPort,       ///< a TLS ClientHello arrived on the plain port
    HeadTooLarge,         ///< 431
    HeadTooSlow,          ///< deadline passed
    NotWebSocket,         ///< a plain HTTP request: a browser, say
    BadPath,              ///< 400: no id in the path
    BadIdentity,          ///< 400: characters or length
    UnknownStation,       ///< 404
    Archived,             ///< 404
    NoPassword,           ///< 401
    WrongPassword,        ///< 401
    WrongUser,            ///< 401: user name differs from the id
    WrongSecurityProfile, ///< 403
    NoSubprotocol,        ///< 400
    UnknownSubprotocol,   ///< 400
    TooManyAttempts,      ///< 429
    ServerFull,           ///< 503
    EarlyData,            ///< 400: data behind the request head
    DuplicateIdentity,    ///< the incumbent answered our ping
    TlsFailed,
};

/// One connection attempt, kept in memory for the screen.
struct ConnectionAttempt
{
    QDateTime at; ///< UTC
    QString peerAddress;
    QString path;
    QString identity;     ///< empty where none could be read
    QString subprotocols; ///< as offered
    int httpStatus = 0;   ///< what we answered; 0: nothing
    AttemptReason reason = AttemptReason::Connected;
    QString detail;       ///< English

    bool operator==(const ConnectionAttempt&) const = default;
};

/// State of one of our listening ports.
struct PortState
{
    quint16 port = 0;
    bool isListening = false;
    QString problem; ///< English, for logs, when it could not be opened
    /// With problem, for words: PortInUse, PermissionDenied, FileFailed (the certificate or its key), others.
    ErrorCode reason = ErrorCode::Internal;
    QString holder{}; ///< with PortInUse: "name (pid)" of the program that has it; empty: not known

    bool operator==(const PortState&) const = default;
};

/// Trouble with the database that the owner must see.
enum class StorageHealth { Good, DiskFull, ReadOnly, Corrupt, Failing };

/// The state of the central system itself.
struct SystemState
{
    PortState ocpp;
    PortState ocppTls;
    StorageHealth storage = StorageHealth::Good;
    QString storageDetail;
    int unsavedRecords = 0;        ///< waiting in the writer's queue
    bool isQueueFull = false;      ///< no more is taken: stations get no answers and send again (REL-2)
    qint64 diskFreeBytes = -1;     ///< -1: unknown
    std::optional<QDateTime> lastBackupAt;
    std::optional<QDateTime> backupSince; ///< a backup of the database is being made
    QString backupProblem;         ///< English; the last regular backup failed. Empty: it did not
    AlteredSessions altered;       ///< in the newest backup, and so, most likely, in the database
    std::optional<bool> isClockSynchronised; ///< this computer's own clock, by NTP or the like; empty: unknown
    QList<DeliveryState> deliveries; ///< of channels that are or were in use
    QString startedBy;             ///< program name
    QDateTime startedAt;
    bool isLobbyOpen = false;

    bool operator==(const SystemState&) const = default;
};

/// Power of the whole site at one moment, for the chart.
struct SitePowerPoint
{
    QDateTime at;
    std::optional<qint64> powerW; ///< empty: no values (a gap)

    bool operator==(const SitePowerPoint&) const = default;
};

/// Today's totals, site time.
struct DayTotals
{
    QDate day;
    Energy energy;
    int sessions = 0;
    int liveSessions = 0;
    QList<Money> gross; ///< what those sessions came to, each currency once; without those that wait for a decision

    bool operator==(const DayTotals&) const = default;
};

} // namespace forecourt
