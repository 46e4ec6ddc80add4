// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Neutral in, neutral out: the one door between the engine and an OCPP version.
#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/base/result.h"
#include "core/domain/chargingstation.h"
#include "core/domain/command.h"
#include "core/domain/event.h"
#include "core/domain/metersample.h"
#include "core/domain/transaction.h"

#include <chrono>
#include <functional>
#include <memory>
#include <variant>

namespace forecourt::ocpp {

/// A station's time stamp: its own text, and the instant where it could be read.
struct StationTime
{
    QString text;  ///< as sent; empty where the message has none
    QDateTime utc; ///< invalid where missing or unreadable; NOT checked for plausibility
    bool operator==(const StationTime&) const = default;
};

/// The payload of a request as the station wrote it (UTF-8), kept as evidence (REL-5). Two messages that say
/// the same in other words are the same message.
struct RawMessage
{
    QByteArray text;

    friend bool operator==(const RawMessage&, const RawMessage&) { return true; }
};

// ---- what a station tells or asks -----------------------------------------------------------------

struct BootNotice
{
    BootInfo info;
};
struct HeartbeatNotice
{};
struct AuthorizeNotice
{
    IdToken token;
};
struct StatusNotice
{
    std::optional<EvseId> evse; ///< empty: the whole station (connector 0)
    ConnectorStatus status = ConnectorStatus::Unknown;
    ChargingState charging = ChargingState::None;
    QString rawStatus; ///< the station's word
    QString errorCode; ///< empty for NoError
    QString vendorId;
    QString vendorErrorCode;
    QString info;
    StationTime at;
};
struct TransactionStartNotice
{
    EvseId evse;
    IdToken token;
    Energy meterStart;
    StationTime at;
    std::optional<int> reservationId;
    RawMessage raw;

    bool operator==(const TransactionStartNotice&) const = default;
};
struct MeterNotice
{
    std::optional<EvseId> evse;               ///< empty: main meter (connector 0)
    std::optional<TransactionId> transaction; ///< as sent; may be nonsense (quirks 21, 31)
    std::vector<MeterSample> samples;         ///< at invalid where the station's time was unreadable
    RawMessage raw;                           ///< set where a sample is signed

    bool operator==(const MeterNotice&) const = default;
};
struct TransactionStopNotice
{
    TransactionId transaction; ///< as sent, may be "0", "-1" or foreign (quirk 25)
    Energy meterStop;
    StationTime at;
    StopReason reason = StopReason::Local;
    std::optional<IdToken> token;
    std::vector<MeterSample> samples;
    RawMessage raw;

    bool operator==(const TransactionStopNotice&) const = default;
};
struct DataTransferNotice
{
    QString vendorId;
    QString messageId;
    QString data;
};
struct FirmwareStatusNotice
{
    QString status;
    std::optional<int> requestId;
    bool isSigned = false;
};
struct LogStatusNotice
{
    QString status;
    std::optional<int> requestId;
    bool isDiagnostics = false; ///< DiagnosticsStatusNotification, not LogStatusNotification
};
struct SecurityEventNotice
{
    QString type;
    StationTime at;
    QString techInfo;

    bool operator==(const SecurityEventNotice&) const = default;
};
struct SignCertificateNotice
{
    QString csr;
};

using Notice = std::variant<BootNotice, HeartbeatNotice, AuthorizeNotice, StatusNotice, TransactionStartNotice,
                            MeterNotice, TransactionStopNotice, DataTransferNotice, FirmwareStatusNotice,
                            LogStatusNotice, SecurityEventNotice, SignCertificateNotice>;

/// Names one inbound request of this link until it is answered.
using RequestHandle = StrongId<struct RequestHandleTag, quint64>;

/// One request of the station, read as far as it can be read.
struct Inbound
{
    RequestHandle handle;
    QString action; ///< OCPP name
    Notice notice;
    QList<Deviation> deviations; ///< named, to be counted; never silently repaired
};

// ---- what we answer ---------------------------------------------------------------------------------

/// What the station may know of a token.
struct AuthorizationInfo
{
    AuthorizationStatus status = AuthorizationStatus::Invalid;
    std::optional<QDateTime> expiresAt;
    QString groupId;
    bool operator==(const AuthorizationInfo&) const = default;
};
struct BootReply
{
    RegistrationStatus status = RegistrationStatus::Pending;
    QDateTime now;
    int intervalS = 300;
};
struct HeartbeatReply
{
    QDateTime now;
};
struct AuthorizeReply
{
    AuthorizationInfo info;
};
struct TransactionStartReply
{
    TransactionId transaction;
    AuthorizationInfo info;
};
struct TransactionStopReply
{
    std::optional<AuthorizationInfo> info;
};
struct DataTransferReply
{
    enum class Status { Accepted, Rejected, UnknownMessageId, UnknownVendorId };
    Status status = Status::UnknownVendorId;
    std::optional<QString> data;
};
struct SignCertificateReply
{
    bool isAccepted = false;
};
/// For StatusNotification, MeterValues and all notifications with an empty answer.
struct EmptyReply
{};

using Reply = std::variant<BootReply, HeartbeatReply, AuthorizeReply, TransactionStartReply, TransactionStopReply,
                           DataTransferReply, SignCertificateReply, EmptyReply>;

/// Why a request is refused with a CALLERROR. Spelled per version by the adapter.
enum class Refusal { NotImplemented, NotSupported, InternalError, ProtocolError, SecurityError, GenericError };

// ---- what we ask ------------------------------------------------------------------------------------

/// A command translated for this station, checked and ready to send.
struct PreparedCommand
{
    QString action;
    QJsonObject payload;
    QJsonObject maskedPayload;    ///< for history and log: secrets replaced
    CommandParameters meaning;    ///< what it does, also when it came as RawCall (RawCall only if unknown); not masked
    std::optional<CommandParameters> maskedMeaning{}; ///< what may be kept, where meaning holds a secret
    bool changesState = true;     ///< never sent twice by itself
};

/// What came back.
struct Answer
{
    CommandOutcome outcome = CommandOutcome::Accepted;
    QString status;       ///< the station's status word; empty where the answer has none
    CommandAnswer kind = CommandAnswer::None;
    CommandFinding finding{};
    QJsonObject response; ///< raw, of a CALLRESULT
    QString errorCode;    ///< of a CALLERROR
    QString errorText;
    bool isLate = false;  ///< came after the timeout was reported
    QList<DeviceVariable> variables;  ///< of ReadVariables
    QStringList unknownVariables;     ///< of ReadVariables
    QList<Deviation> deviations;
};

/// What the adapter tells the engine. Thread: engine. The adapter may be destroyed inside any of these.
class AdapterListener
{
public:
    virtual ~AdapterListener() = default;

    /// A request to answer with reply() or refuse(), once, now or later.
    virtual void received(const Inbound& inbound) = 0;
    /// A command left the queue and was sent.
    virtual void sent(CommandId command) = 0;
    /// Called once per sent command, and once more with isLate for an answer after the timeout.
    virtual void answered(CommandId command, const Answer& answer) = 0;
    /// Every message, both directions, secrets masked; for the trace.
    virtual void logged(const MessageRecord& message) = 0;
    /// Deviations that belong to no request: frames that cannot be parsed, unmatched ids, repeated ids …
    virtual void deviated(const QList<Deviation>& deviations) = 0;
    /// Too many broken frames in a row: close with this code (ocpp-behaviour.md §2).
    virtual void closeRequested(quint16 code, const QString& reason) = 0;
    /// A request was refused by the adapter itself (unknown action, unreadable payload); for counting.
    virtual void refusedByAdapter(const QString& action, const QString& code, const QString& detail) = 0;
};

/// One station's protocol over one link: framing, ids, one call outstanding, queue, timeouts, tables.
/// Made for each link by the engine; knows no policy. Thread: engine.
class StationAdapter
{
public:
    virtual ~StationAdapter() = default;

    /// Feeds one text message.
    virtual void receiveText(const QByteArray& utf8) = 0;

    /// Answers a request. A reply of another kind than the request is a programming mistake.
    virtual void reply(RequestHandle handle, const Reply& reply) = 0;
    virtual void refuse(RequestHandle handle, Refusal refusal, const QString& text) = 0;
    /// Forgets a request without an answer; sent again, even under the same id, it is a new one.
    virtual void abandon(RequestHandle handle) = 0;

    /// Translates and checks. Errors: NotSupported (not in this version), InvalidInput (args: issues as
    /// "path: text"), unless a RawCall says force.
    [[nodiscard]] virtual Result<PreparedCommand> prepare(const CommandParameters& parameters) const = 0;

    /// Queues; sent at once if nothing is outstanding.
    virtual void send(CommandId command, const PreparedCommand& prepared, std::chrono::milliseconds timeout) = 0;
    /// Takes a command out of the queue; false if it was sent already.
    virtual bool cancel(CommandId command) = 0;
    /// Holds back everything queued until released (quirk 12: commands before boot). Released by default.
    virtual void setHeld(bool isHeld) = 0;
    /// Whether our times are written in whole seconds (quirk 24), from the next message on.
    virtual void setTimesWithoutMilliseconds(bool isWithout) = 0;
    /// Ids in the queue, next first, without the outstanding one.
    [[nodiscard]] virtual QList<CommandId> queue() const = 0;
    [[nodiscard]] virtual std::optional<CommandId> outstanding() const = 0;

    /// The link is gone: every queued or outstanding command is answered Disconnected (queued ones
    /// Cancelled), no further calls are made on the sender.
    virtual void linkClosed() = 0;
};

/// What an adapter needs.
struct AdapterSetup
{
    StationId station;
    AdapterListener* listener = nullptr;
    Clock* clock = nullptr;
    IdSource* ids = nullptr;
    std::function<void(const QByteArray& utf8)> sendText;
};

/// Makes the adapter for a sub-protocol name ("ocpp1.6"). Errors: NotSupported.
[[nodiscard]] Result<std::unique_ptr<StationAdapter>> makeStationAdapter(const QString& protocol,
                                                                         AdapterSetup setup);

} // namespace forecourt::ocpp
