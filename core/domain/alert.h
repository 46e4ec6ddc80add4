// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is wrong right now and should be seen by a person, and what became of it.
#pragma once

#include "core/base/error.h"
#include "core/domain/event.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace forecourt {

/// An alert in our records (1 and up). Never reused.
using AlertId = StrongId<struct AlertIdTag, qint64>;

/// What an alert is about. Stored as its number: grows at the end only.
enum class AlertKind {
    Fault,             ///< a connector or a station reports an error
    Offline,           ///< one station is not connected
    SiteOffline,       ///< several stations dropped together: the site's network?
    Stale,             ///< connected, but silent for longer than it should be
    LongSession,       ///< a session that does not end
    IdleSession,       ///< a session without any energy for hours
    UnknownToken,      ///< somebody used a tag that is not in the list
    StationClock,      ///< a station's clock is off
    OwnClock,          ///< this computer's clock is not synchronised
    DiskLow,
    Storage,           ///< the database cannot be written
    QueueFull,         ///< no more is taken from stations until the disk has caught up
    Backup,            ///< the backup failed, is old, or (code Altered) holds sessions that are not what was recorded (value: how many)
    DuplicateIdentity, ///< two stations with the same name
    SecurityEvent,     ///< a critical security event of a station
    Port,              ///< a port for stations is closed (value: its number; code: PortInUse, PermissionDenied, FileFailed or Failed)
    Delivery,          ///< a mail or a webhook call was given up
    Unavailable,       ///< a connector or a station is out of use, and we did not order it
    UntrackedCharge,   ///< a connector charges, or stays occupied, without a session (code Finishing)
    NoReturn,          ///< a station did not come back after the restart that was ordered
    Unpriced,          ///< prices are in use, and sessions ended without one: in no sum of money (value: how many)
    OnBattery,         ///< the computer of the central system runs on battery (value: percent left)
    MaySleep,          ///< a car charges, and nothing keeps that computer from falling asleep
};
inline constexpr AlertKind LastAlertKind = AlertKind::MaySleep;
inline constexpr int AlertKindCount = static_cast<int>(LastAlertKind) + 1;

enum class AlertState { Open, Acknowledged, Snoozed, Cleared };

/// How an alert came to its end.
enum class AlertEnd {
    None,       ///< not ended
    Resolved,   ///< what it was about is over
    NotRepeated, ///< a single happening that did not come again for a day
    SwitchedOff, ///< the owner does not want this kind any more
};

/// One alert. All instants UTC.
struct AlertRecord
{
    AlertId id;
    AlertKind kind = AlertKind::Fault;
    Severity severity = Severity::Warning;
    AlertState state = AlertState::Open;
    StationId station;               ///< empty: the central system itself, or several
    std::optional<EvseId> evse;
    std::optional<TransactionKey> session;
    QString subject;                 ///< what tells two alerts of one kind and place apart: tag, event type, channel
    QString code;                    ///< standard error code, event type or English reason
    QString vendorCode;              ///< as the station sent it; of Port: "name (pid)" of the program that has it, where known
    QString info;                    ///< as the station sent it; of Port: the cause in English
    QList<StationId> stations;       ///< of SiteOffline: those that dropped
    qint64 value = 0;                ///< seconds of drift, bytes free, … by kind; 0: nothing to say
    QDateTime since;                 ///< when it began
    QDateTime raisedAt;              ///< when it became an alert
    QDateTime lastAt;                ///< when it was last seen, or counted
    int count = 1;                   ///< how often it came
    QString by;                      ///< who acknowledged or snoozed it
    std::optional<QDateTime> handledAt;    ///< when that was
    std::optional<QDateTime> snoozedUntil;
    std::optional<QDateTime> clearedAt;
    AlertEnd end = AlertEnd::None;

    bool operator==(const AlertRecord&) const = default;
    [[nodiscard]] bool isCleared() const { return state == AlertState::Cleared; }
    /// Same kind, same place, same subject: one alert, however often it comes.
    [[nodiscard]] QString key() const;
};

/// Switch and threshold of one kind.
struct AlertRule
{
    bool isOn = true;
    int threshold = 0; ///< unit by kind, see alertKindTraits(); 0 where the kind has none

    bool operator==(const AlertRule&) const = default;
};

/// The unit of a kind's threshold.
enum class ThresholdUnit { None, Seconds, Minutes, Hours, Megabytes, Times };

/// What is fixed about a kind.
struct AlertKindTraits
{
    ThresholdUnit unit = ThresholdUnit::None;
    int fallback = 0;
    int least = 0;
    int most = 0;
    bool isHappening = false; ///< no lasting condition: ends when it did not come again for a day
};
[[nodiscard]] AlertKindTraits alertKindTraits(AlertKind kind);

/// Nothing is announced in these hours, site time; what came is told when they are over.
struct QuietHours
{
    bool isOn = false;
    QTime from{22, 0};
    QTime to{7, 0};

    bool operator==(const QuietHours&) const = default;
    /// Overnight hours cross midnight; equal times mean the whole day.
    [[nodiscard]] bool contains(const QTime& siteTime) const;
};

enum class MailSecurity { StartTls, Tls, None };

/// Where mails go out. The password is sealed with the site key; nobody but the sender opens it.
struct MailSettings
{
    bool isOn = false;
    QString host;
    int port = 587;
    MailSecurity security = MailSecurity::StartTls;
    QString user;             ///< empty: no login
    QByteArray sealedPassword; ///< empty: none
    QString from;
    QStringList recipients;
    Severity least = Severity::Warning; ///< milder ones are only in the digest

    bool operator==(const MailSettings&) const = default;
};

/// Where alerts are posted as JSON.
struct WebhookSettings
{
    bool isOn = false;
    QString url;              ///< https, or http to this computer
    QByteArray sealedSecret;  ///< signs the body with HMAC-SHA-256; empty: not signed
    Severity least = Severity::Warning;

    bool operator==(const WebhookSettings&) const = default;
};

/// What the owner decides about alerts; kept in the database with the site.
struct AlertSettings
{
    AlertSettings();

    QList<AlertRule> rules;    ///< by AlertKind, AlertKindCount of them
    QuietHours quiet[3];       ///< by Severity
    bool isDigestOn = true;
    QTime digestAt{8, 0};      ///< site time
    bool isDesktopOn = true;
    Severity desktopLeast = Severity::Warning;
    MailSettings mail;
    WebhookSettings webhook;

    bool operator==(const AlertSettings& other) const;
    [[nodiscard]] const AlertRule& rule(AlertKind kind) const { return rules.at(static_cast<int>(kind)); }
    [[nodiscard]] AlertRule& rule(AlertKind kind) { return rules[static_cast<int>(kind)]; }
    [[nodiscard]] bool isQuiet(Severity severity, const QTime& siteTime) const
    {
        return quiet[static_cast<int>(severity)].contains(siteTime);
    }
};

/// What happened since the last digest, and what is still open; due once a day.
struct AlertDigest
{
    QDateTime from;               ///< UTC
    QDateTime to;                 ///< UTC
    QList<AlertRecord> open;      ///< worst first
    QList<AlertRecord> cleared;   ///< newest first

    bool operator==(const AlertDigest&) const = default;
    [[nodiscard]] bool isEmpty() const { return open.isEmpty() && cleared.isEmpty(); }
};

enum class DeliveryChannel { Mail, Webhook };

/// How one attempt to deliver went.
enum class DeliveryProblem {
    None,            ///< the other side took it
    NotConfigured,   ///< host, sender, recipient or address is missing
    BadAddress,      ///< not an address we may use; detail says why
    UnknownHost,
    Refused,         ///< nobody listens there
    TimedOut,        ///< connected or not, no answer in time
    Certificate,     ///< its certificate does not hold
    NoTls,           ///< it does not offer the encryption that is asked for, or it failed
    Authentication,  ///< user name or password is wrong
    TemporaryError,  ///< 4xx of a mail server, 5xx or 429 of a webhook: later perhaps
    PermanentError,  ///< 5xx of a mail server, 4xx of a webhook: it does not want this
    Redirected,      ///< a webhook pointed to another place; not followed
    Dropped,         ///< the connection ended in the middle
    SecretUnreadable, ///< the sealed password was made on another computer: type it again
    Failed,          ///< anything else; detail has it
};

/// Outcome of one attempt.
struct DeliveryOutcome
{
    DeliveryProblem problem = DeliveryProblem::None;
    int code = 0;    ///< of SMTP or HTTP; 0: none came
    QString detail;  ///< English, what the other side or the library said; no secrets

    bool operator==(const DeliveryOutcome&) const = default;
    [[nodiscard]] bool isGood() const { return problem == DeliveryProblem::None; }
    /// Trying again later may help.
    [[nodiscard]] bool mayPass() const;
};

/// How a channel does.
struct DeliveryState
{
    DeliveryChannel channel = DeliveryChannel::Mail;
    int waiting = 0;                         ///< in the outbox
    DeliveryOutcome last;
    std::optional<QDateTime> lastTriedAt;    ///< UTC
    std::optional<QDateTime> lastGoodAt;     ///< UTC
    std::optional<QDateTime> gaveUpAt;       ///< UTC; a message was thrown away after a day
    int gaveUp = 0;                          ///< how many since the last good one

    bool operator==(const DeliveryState&) const = default;
};

/// https anywhere, http only to this computer.
[[nodiscard]] bool isWebhookAddress(const QString& address);

/// What is wrong with them, if anything: InvalidInput, args: the field (mail.host, mail.port, mail.from,
/// mail.recipients, webhook.url, digestAt, rules).
[[nodiscard]] std::optional<Error> checkAlertSettings(const AlertSettings& settings);

/// A person should hear of it now: it is new, worse than before, or its snooze ran out. One that comes back
/// soon after it was cleared is not news. \a before has no id for a new one.
[[nodiscard]] bool isNews(const AlertRecord& before, const AlertRecord& now);

/// Critical first, then older first.
[[nodiscard]] bool isWorse(const AlertRecord& a, const AlertRecord& b);

} // namespace forecourt
