// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything a payload deviates in, each with the path of the place.
#pragma once

#include <QLatin1String>
#include <QList>
#include <QString>

namespace forecourt::ocpp::schema {

/// What is wrong at one place. Each kind has a stable name (issueName) for counters and the log.
enum class IssueKind {
    MissingField,      ///< a required field is not there
    NotAnObject,       ///< an object was due
    NotAList,          ///< a list was due and the value cannot stand for one
    SingleForList,     ///< one object where a list was due: read as a list of one
    WrongType,         ///< the value has another JSON type and cannot be understood
    NumberForText,     ///< quirk 15
    BooleanForText,    ///< quirk 15
    StructureForText,  ///< object or list where text was due: kept as its JSON text
    TextForNumber,     ///< "42" where 42 was due
    TextForBoolean,    ///< "true" where true was due
    NumberForBoolean,  ///< 1 where true was due
    NumberForTime,     ///< seconds or milliseconds since 1970
    NullValue,         ///< null: read as absent (quirk 15)
    NullText,          ///< the text "null": read as absent (quirk 19)
    EmptyText,         ///< "": read as absent in optional fields (quirks 17, 19)
    SurroundingBlanks, ///< blanks around the value: trimmed (quirk 17)
    ControlCharacters, ///< characters below U+0020: kept (quirk 18)
    TooLong,           ///< longer than the schema allows: kept whole (quirk 18)
    FractionForInteger, ///< 12.7 where an integer was due: rounded (quirks 16, 45)
    OutOfRange,        ///< below the minimum (kept) or beyond what we can hold (clamped)
    NumberStep,        ///< not a multiple of 0.1: rounded
    UnknownValue,      ///< not a value of the enumeration (quirk 19)
    LetterCase,        ///< a value of the enumeration in other letter case
    Spelling,          ///< another known spelling of a value, e.g. Celcius, Hz (quirk 20)
    UnknownField,      ///< a field the message does not have: ignored
    FormerName,        ///< a field under its name of an earlier version (quirk 21)
    TooFewItems,
    TooManyItems,
    ItemSkipped,       ///< an unusable list item was left out, the rest is used
    TimeWithoutZone,   ///< read as UTC (quirk 22)
    TimeForm,          ///< not RFC 3339 but readable, e.g. +02 without minutes (quirk 22)
    TimeUnreadable,
    BadUri,            ///< kept
};

/// The stable name of a kind, e.g. "number-for-text".
[[nodiscard]] QLatin1String issueName(IssueKind kind);

/// Whether the message can be used in spite of the issue.
enum class Severity {
    Deviation, ///< understood all the same; counted and shown
    Fatal,     ///< the message, or what we were about to send, is not usable
};

/// One finding.
struct Issue
{
    IssueKind kind = IssueKind::WrongType;
    QString path;   ///< dotted keys and indexes, e.g. "meterValue.0.timestamp"; empty for the whole payload
    QString detail; ///< English; never contains token values or other free text of the station
    Severity severity = Severity::Deviation;

    bool operator==(const Issue&) const = default;
};

/// All findings of one payload, at most MaximumCount; further ones are only counted.
class Issues
{
public:
    static constexpr int MaximumCount = 100;

    void add(Issue issue);
    [[nodiscard]] const QList<Issue>& all() const { return m_items; }
    [[nodiscard]] bool isEmpty() const { return m_items.isEmpty(); }
    [[nodiscard]] qsizetype count() const { return m_items.size() + m_dropped; }

    /// True if the payload is not usable.
    [[nodiscard]] bool hasFatal() const { return m_fatal > 0; }

    /// The first fatal finding, null if there is none.
    [[nodiscard]] const Issue* firstFatal() const;
    [[nodiscard]] bool contains(IssueKind kind) const;

    /// One line for logs: "kind at path: detail; …".
    [[nodiscard]] QString summary() const;

    /// A point in time, for downgradeSince().
    struct Mark
    {
        qsizetype items = 0;
        int fatal = 0;
    };
    [[nodiscard]] Mark mark() const { return {m_items.size(), m_fatal}; }

    /// Turns every fatal finding after \a mark into a deviation; returns whether there was one.
    bool downgradeSince(const Mark& mark);

private:
    QList<Issue> m_items;
    qsizetype m_dropped = 0;
    int m_fatal = 0;
};

} // namespace forecourt::ocpp::schema
