// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Something that happened and is worth keeping: faults, security events, deviations, decisions.
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace forecourt {

enum class EventKind {
    StatusChanged,
    Connected,
    Disconnected,
    Booted,
    Security,      ///< of a station (SecurityEventNotification) or of ours
    Admitted,
    Rejected,
    SettingChanged,
    TransactionReview,
    Storage,
    DataTransfer,
    Firmware,
    Diagnostics,
};

enum class Severity { Info, Warning, Critical };

/// One event.
struct EventRecord
{
    RecordId id;
    QDateTime at;               ///< UTC, receive time
    QString stationTime;        ///< the station's own text, if it sent one
    StationId station;          ///< empty: the central system itself
    std::optional<EvseId> evse;
    EventKind kind = EventKind::StatusChanged;
    Severity severity = Severity::Info;
    QString code;               ///< stable English key, e.g. a status or security event type
    QJsonObject data;

    bool operator==(const EventRecord&) const = default;
};

/// One OCPP message as it crossed the wire. Data, not log; secrets masked.
struct MessageRecord
{
    enum class Direction { In, Out };
    enum class Kind {
        Call,
        Result,
        Error,
        Unparseable,
        NoReply, ///< not a message but its absence: the answer that did not come; direction is the answer's
    };

    RecordId id;
    QDateTime at; ///< UTC
    StationId station;
    Direction direction = Direction::In;
    Kind kind = Kind::Call;
    QString action;     ///< of an answer or its absence: of the call
    QString messageId;
    /// JSON text of the payload; of an unparseable frame its first 4 KiB; of a missing answer
    /// {"reason": "timeout" | "disconnected" | "not-saved"}.
    QByteArray payload;
    QStringList deviations;
    std::optional<qint64> replyMs; ///< of an answer or its absence: since the call was sent or received

    bool operator==(const MessageRecord&) const = default;
};

} // namespace forecourt
