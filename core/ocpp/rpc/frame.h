// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The JSON lists that OCPP-J sends: CALL, CALLRESULT and CALLERROR, both directions.
#pragma once

#include "core/ocpp/rpc/callerror.h"
#include "core/ocpp/schema/parsejson.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace forecourt::ocpp::rpc {

/// `[2, id, action, payload]`
struct Call
{
    QString id{};
    QString action{};
    QJsonObject payload{};

    bool operator==(const Call&) const = default;
};

/// `[3, id, payload]`
struct CallResult
{
    QString id{};
    QJsonObject payload{};

    bool operator==(const CallResult&) const = default;
};

/// `[4, id, code, description, details]`
struct CallError
{
    QString id{};
    CallErrorCode code = CallErrorCode::GenericError;
    QString codeText{};    ///< as received; need not be set for sending
    QString description{}; ///< at most 255 characters are sent
    QJsonObject details{};

    bool operator==(const CallError&) const = default;
};

/// Why a frame cannot be used.
enum class FrameFault {
    NotUtf8,
    NotJson,            ///< syntax, or cut off (quirk 10)
    TooDeep,
    DuplicateKey,
    ListTooLong,
    NotAList,           ///< JSON, but not a list
    NoMessageType,      ///< empty list, or its first element is no number
    UnknownMessageType, ///< 1.6 ignores it; 2.0.1 answers MessageTypeNotSupported
    BadMessageId,       ///< missing, no text or number, or over 255 characters
    BadAction,          ///< missing or no text
    PayloadNotAnObject,
};

[[nodiscard]] QLatin1String frameFaultName(FrameFault fault);

/// A frame that cannot be used, and what to do about it.
struct Unparseable
{
    FrameFault why = FrameFault::NotJson;
    QString detail{};                         ///< English, without the broken text
    std::optional<int> messageType{};         ///< if it could still be made out
    std::optional<QString> id{};              ///< if it could still be made out
    std::optional<CallErrorCode> answerWith{}; ///< a CALL that deserves this CALLERROR

    /// True if nothing of the frame makes sense: counts towards closing the connection.
    [[nodiscard]] bool isGarbage() const;
};

/// What a usable frame deviated in. Each has a stable name for the counters.
enum class FrameDeviation {
    NullPayload,       ///< null for {}
    MissingPayload,    ///< the list ended before it
    ListPayload,       ///< [] for {}
    ExtraElements,     ///< further elements, ignored
    NumberAsId,
    LongId,            ///< over 36 characters
    EmptyId,
    TextAsType,        ///< "2" for 2
    BlankAction,       ///< blanks around the action
    MissingErrorParts, ///< CALLERROR without description or details
    UnknownErrorCode,
};

[[nodiscard]] QLatin1String frameDeviationName(FrameDeviation deviation);

/// A frame and what was unusual about it.
struct ParsedFrame
{
    std::variant<Call, CallResult, CallError, Unparseable> frame{};
    QList<FrameDeviation> deviations{};
};

/// The limits for frames from stations: SEC-15, with room for a long transactionData (quirk 14).
[[nodiscard]] schema::JsonLimits frameLimits();

/// Reads one text message. Never throws. Source: OCPP-J 1.6 §4.2; ocpp-behaviour §2.
[[nodiscard]] ParsedFrame parseFrame(const QByteArray& text, const schema::JsonLimits& limits = frameLimits());

/// The text of the payload of a CALL as it stands in \a text, which was read as \a parsed; empty where it
/// cannot be told without doubt.
[[nodiscard]] QByteArray payloadText(const QByteArray& text, const ParsedFrame& parsed);

[[nodiscard]] QByteArray serialise(const Call& call);
/// A CALLRESULT whose payload is JSON text already.
[[nodiscard]] QByteArray serialiseResult(const QString& id, const QByteArray& payload);
[[nodiscard]] QByteArray serialise(const CallResult& result);
[[nodiscard]] QByteArray serialise(const CallError& error, Dialect dialect = Dialect::Ocpp16);

/// Counts unusable frames in a row. Source: ocpp-behaviour §2: close with 1002 after some.
class GarbageCounter
{
public:
    static constexpr int Limit = 5;

    /// True if the connection should now be closed with code 1002.
    [[nodiscard]] bool note(const ParsedFrame& frame);
    [[nodiscard]] int inARow() const { return m_inARow; }

private:
    int m_inARow = 0;
};

} // namespace forecourt::ocpp::rpc
