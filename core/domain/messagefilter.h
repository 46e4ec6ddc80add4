// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which messages of the log somebody wants to see: the filter language of the trace, as a value.
#pragma once

#include "core/domain/event.h"

#include <QSet>

#include <functional>

namespace forecourt {

/// Rows of a log from \c first to \c last, both of it.
struct MessageRowRange
{
    qint64 first = 0;
    qint64 last = 0;
};

/// "118" or "100-250"; empty: neither.
[[nodiscard]] std::optional<MessageRowRange> messageRowRange(const QString& text);

/// Terms that must all hold. Made by parseMessageFilter(); an empty one lets everything through.
///
/// | Term | Lets through |
/// |---|---|
/// | `charger:CP-1,CP-2*` | one of these ids, `*` stands for any text, letter case does not count |
/// | `action:…`, `id:…` | the action, the message id |
/// | `direction:in`, `kind:call,result,error,unreadable,no-reply` | |
/// | `status:Faulted` | a field "status" with this value, anywhere in the payload |
/// | `connector:2`, `transaction:118` | a field "connectorId", "transactionId" with this number |
/// | `row:18216`, `row:100-250` | these rows |
/// | `text:"earth leak"`, `word` | the text anywhere in payload, action, charger or id |
/// | `deviation`, `deviation:late-answer` | any deviation, one whose name contains the text |
/// | `error`, `no-reply` | an error answer or an unreadable frame; an answer that did not come |
/// | `slow`, `slow>2s`, `slow>500ms`, `size>10kB` | answers that took longer, longer payloads |
///
/// A term with `-` before it lets the others through. Several values of one key, with commas or `or`: any.
/// Thread: any; a value.
class MessageFilter
{
public:
    enum class Key {
        Charger, Action, Direction, Kind, Status, Connector, Transaction, Id, Row, Text, Deviation, Slow, Size
    };

    /// One term. \c values are lower-cased for matching, \c texts as typed.
    struct Term
    {
        Key key = Key::Text;
        bool isNegated = false;
        QStringList texts;   ///< as written, unquoted; empty: the key alone (deviation, slow)
        qint64 number = 0;   ///< Slow: milliseconds, Size: bytes
        bool isBelow = false; ///< `<` instead of `>`

        bool operator==(const Term&) const = default;
    };

    /// What a log knows of a message without its text.
    struct Head
    {
        qint64 id = 0;
        MessageRecord::Direction direction = MessageRecord::Direction::In;
        MessageRecord::Kind kind = MessageRecord::Kind::Call;
        bool hasDeviations = false;
        std::optional<qint64> replyMs;
    };

    MessageFilter() = default;
    explicit MessageFilter(QList<Term> terms);

    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    [[nodiscard]] const QList<Term>& terms() const { return m_terms; }
    /// The text that parses to this filter again, in one spelling.
    [[nodiscard]] QString toText() const;

    /// Everything.
    [[nodiscard]] bool matches(const MessageRecord& message) const;

    // The cheap half, for logs that know these without the text. A message that passes all three must
    // still pass matches() if needsText().
    [[nodiscard]] bool passesCharger(const QString& id) const { return passesNames(m_chargers, id); }
    [[nodiscard]] bool passesAction(const QString& action) const { return passesNames(m_actions, action); }
    [[nodiscard]] bool passesHead(const Head& head) const;
    /// False: what passes the cheap half matches.
    [[nodiscard]] bool needsText() const { return m_needsText; }

    /// The filter with each charger's name replaced by the ids \a idsOf knows for it (none: kept as it is).
    [[nodiscard]] MessageFilter withChargers(const std::function<QStringList(const QString&)>& idsOf) const;

    bool operator==(const MessageFilter& other) const { return m_terms == other.m_terms; }

private:
    /// A term made ready for comparing.
    struct Test
    {
        Term term;
        QStringList values;        ///< case-folded
        QList<QByteArray> bytes;   ///< the same, UTF-8
        QSet<qint64> rows;
        QList<MessageRowRange> ranges; ///< of rows
    };
    [[nodiscard]] static bool passesNames(const QList<Test>& tests, const QString& name);
    [[nodiscard]] static bool passes(const Test& test, const MessageRecord& message);
    [[nodiscard]] static bool passesHeadTest(const Test& test, const Head& head);

    QList<Term> m_terms;
    QList<Test> m_chargers;
    QList<Test> m_actions;
    QList<Test> m_heads; ///< decided by a Head; a deviation by name also stands in m_texts
    QList<Test> m_texts;
    bool m_needsText = false;
};

/// The word of a key, e.g. "charger".
[[nodiscard]] QLatin1String messageFilterKeyName(MessageFilter::Key key);

/// The words of direction and kind, in the order of the enumerators.
[[nodiscard]] QStringList messageDirectionWords();
[[nodiscard]] QStringList messageKindWords();

} // namespace forecourt
