// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a message means, field by field, without knowing any protocol.
#pragma once

#include "core/domain/event.h"

namespace forecourt::api {

/// A departure from the standard at one place.
struct MessageFinding
{
    QString path;   ///< dotted keys and indexes, e.g. "meterValue.0.timestamp"; empty: the whole message
    QString code;   ///< stable English name, e.g. "too-long"
    QString detail; ///< English, one of core's sentences (ui/format/standardwords.h); may be empty
    bool makesUnusable = false;

    bool operator==(const MessageFinding&) const = default;
};

/// One field of a message, or one item of a list (its key is then the index from 0).
struct MessageField
{
    enum class Kind { Object, List, Text, Number, Boolean, Null };

    QString key;
    QString path;                     ///< as in MessageFinding
    Kind kind = Kind::Text;
    QString value;                    ///< as it was sent; empty for objects and lists
    QString doc;                      ///< the standard's description, one English sentence that ui/format/standardwords.h translates; empty: not in the standard
    QString meaning;                  ///< of a value of an enumeration, in English; ui/format/standardwords.h translates
    QStringList allowed;              ///< the values of an enumeration
    std::optional<int> maxLength;     ///< of a text
    std::optional<QDateTime> instant; ///< what a time stands for, UTC
    bool isKnown = true;              ///< false: the standard has no such field here
    bool isRequired = false;
    QList<MessageField> fields;
};

/// A whole message.
struct MessageExplanation
{
    QString protocol;            ///< "OCPP 1.6"
    QString title;               ///< "StatusNotification.req"; empty where the action is unknown
    bool isReadable = true;      ///< false: no JSON object
    bool isKnownAction = true;
    QList<MessageField> fields;  ///< in the order of the standard, then what it does not know
    QList<MessageFinding> findings;
};

/// A frame of a text log, taken apart. \c direction is only known for some actions.
struct MessageFrame
{
    MessageRecord::Kind kind = MessageRecord::Kind::Call;
    QString action;    ///< of a call
    QString messageId;
    QByteArray payload;
    QStringList deviations;
    std::optional<MessageRecord::Direction> direction; ///< of a call that only one side may send
};

/// What a message has to do with a session.
struct MessageSession
{
    enum class Part {
        None,
        Begin,    ///< asks for a number
        Numbered, ///< gives the number that its call asked for
        Within,
        End
    };
    Part part = Part::None;
    QString transaction;             ///< the protocol's number; of Begin: none yet
    std::optional<qint64> connector; ///< of Begin
};

/// Thread: any; every call answers at once (some ms for the longest messages).
class MessageExplainer
{
public:
    virtual ~MessageExplainer() = default;

    /// An answer is explained by the action it carries.
    [[nodiscard]] virtual MessageExplanation explain(const MessageRecord& message) const = 0;
    /// The names of the deviations of \a message, as the engine would note them.
    [[nodiscard]] virtual QStringList deviations(const MessageRecord& message) const = 0;
    /// A frame as it crosses the wire, e.g. `[2,"1","Heartbeat",{}]`.
    [[nodiscard]] virtual MessageFrame readFrame(const QByteArray& text) const = 0;
    /// Which session a message belongs to, as far as it says so itself.
    [[nodiscard]] virtual MessageSession session(const MessageRecord& message) const = 0;
    /// The frame of a message: what was sent, apart from masked secrets and blanks.
    [[nodiscard]] virtual QByteArray frame(const MessageRecord& message) const = 0;

    /// Names a filter may ask for.
    [[nodiscard]] virtual QStringList actions() const = 0;
    [[nodiscard]] virtual QStringList statuses() const = 0;
    [[nodiscard]] virtual QStringList deviationNames() const = 0;
};

} // namespace forecourt::api
