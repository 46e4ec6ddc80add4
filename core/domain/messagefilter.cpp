// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/messagefilter.h"

#include "core/domain/messagetext.h"

#include <algorithm>

namespace forecourt {

namespace {

using Key = MessageFilter::Key;

/// Text with `*` for any text; both case-folded.
bool isLike(QStringView pattern, QStringView text)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return pattern == text;
    if (!text.startsWith(pattern.first(star)))
        return false;
    text = text.sliced(star);
    pattern = pattern.sliced(star + 1);
    for (qsizetype next = pattern.indexOf(u'*'); next >= 0; next = pattern.indexOf(u'*')) {
        const qsizetype at = text.indexOf(pattern.first(next));
        if (at < 0)
            return false;
        text = text.sliced(at + next);
        pattern = pattern.sliced(next + 1);
    }
    return text.endsWith(pattern);
}

bool isAnyLike(const QStringList& patterns, const QString& text)
{
    const QString folded = text.toCaseFolded();
    return std::any_of(patterns.cbegin(), patterns.cend(),
                       [&](const QString& pattern) { return isLike(pattern, folded); });
}

bool isBeyond(const MessageFilter::Term& term, std::optional<qint64> number)
{
    return number && (term.isBelow ? *number < term.number : *number > term.number);
}

bool hasText(const QStringList& values, const QList<QByteArray>& bytes, const MessageRecord& message)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (containsFolded(message.payload, bytes.at(i), values.at(i))
            || message.action.contains(values.at(i), Qt::CaseInsensitive)
            || message.station.value().contains(values.at(i), Qt::CaseInsensitive)
            || message.messageId.contains(values.at(i), Qt::CaseInsensitive)
            || message.deviations.join(u' ').contains(values.at(i), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool hasDeviation(const QStringList& values, const MessageRecord& message)
{
    if (values.isEmpty())
        return !message.deviations.isEmpty();
    return std::any_of(values.cbegin(), values.cend(), [&](const QString& value) {
        return std::any_of(message.deviations.cbegin(), message.deviations.cend(), [&](const QString& name) {
            return name.contains(value, Qt::CaseInsensitive);
        });
    });
}

/// Whether a value must stand in quotes to be read as one.
bool needsQuotes(const QString& value)
{
    if (value.isEmpty() || value.startsWith(u'-') || value.compare(u"or", Qt::CaseInsensitive) == 0)
        return true;
    return std::any_of(value.cbegin(), value.cend(), [](QChar c) {
        return c.isSpace() || c == u'"' || c == u',' || c == u':' || c == u'<' || c == u'>' || c == u'\\';
    });
}

QString quoted(const QString& value, bool isAlways = false)
{
    if (!isAlways && !needsQuotes(value))
        return value;
    QString text = value;
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString durationText(qint64 ms)
{
    return ms % 1000 == 0 ? QStringLiteral("%1s").arg(ms / 1000) : QStringLiteral("%1ms").arg(ms);
}

QString sizeText(qint64 bytes)
{
    return bytes % 1024 == 0 && bytes > 0 ? QStringLiteral("%1kB").arg(bytes / 1024) : QStringLiteral("%1B").arg(bytes);
}

QString termText(const MessageFilter::Term& term)
{
    const QString key = messageFilterKeyName(term.key);
    QString text = term.isNegated ? QStringLiteral("-") : QString();
    if (term.key == Key::Slow || term.key == Key::Size) {
        const QString amount = term.key == Key::Slow ? durationText(term.number) : sizeText(term.number);
        return text + key + QLatin1Char(term.isBelow ? '<' : '>') + amount;
    }
    if (term.texts.isEmpty())
        return text + key;
    QStringList values;
    for (const QString& value : term.texts)
        values.append(quoted(value));
    return text + key + QLatin1Char(':') + values.join(QLatin1Char(','));
}

} // namespace

std::optional<MessageRowRange> messageRowRange(const QString& text)
{
    const qsizetype dash = text.indexOf(u'-', 1);
    bool isFirst = false;
    bool isLast = false;
    const qint64 first = text.left(dash).toLongLong(&isFirst); // all of it without a dash
    const qint64 last = dash < 0 ? first : text.mid(dash + 1).toLongLong(&isLast);
    if (!isFirst || (dash >= 0 && !isLast))
        return std::nullopt;
    return MessageRowRange{first, last};
}

MessageFilter::MessageFilter(QList<Term> terms) : m_terms(std::move(terms))
{
    for (const Term& term : std::as_const(m_terms)) {
        Test test{term, {}, {}, {}, {}};
        for (const QString& text : term.texts) {
            test.values.append(text.toCaseFolded());
            test.bytes.append(test.values.last().toUtf8());
            if (const auto range = term.key == Key::Row ? messageRowRange(text) : std::nullopt) {
                if (range->first == range->last)
                    test.rows.insert(range->first);
                else
                    test.ranges.append(*range);
            }
        }
        switch (term.key) {
        case Key::Charger: m_chargers.append(test); break;
        case Key::Action: m_actions.append(test); break;
        case Key::Direction:
        case Key::Kind:
        case Key::Row:
        case Key::Slow: m_heads.append(test); break;
        case Key::Deviation:
            if (term.texts.isEmpty() || !term.isNegated)
                m_heads.append(test);
            if (!term.texts.isEmpty())
                m_texts.append(test);
            break;
        case Key::Status:
        case Key::Connector:
        case Key::Transaction:
        case Key::Id:
        case Key::Text:
        case Key::Size: m_texts.append(test); break;
        }
    }
    m_needsText = !m_texts.isEmpty();
}

bool MessageFilter::passesNames(const QList<Test>& tests, const QString& name)
{
    return std::all_of(tests.cbegin(), tests.cend(),
                       [&](const Test& test) { return isAnyLike(test.values, name) != test.term.isNegated; });
}

bool MessageFilter::passesHeadTest(const Test& test, const Head& head)
{
    bool holds = false;
    switch (test.term.key) {
    case Key::Direction:
        holds = test.values.contains(messageDirectionWords().at(static_cast<int>(head.direction)));
        break;
    case Key::Kind: holds = test.values.contains(messageKindWords().at(static_cast<int>(head.kind))); break;
    case Key::Row:
        holds = test.rows.contains(head.id)
            || std::any_of(test.ranges.cbegin(), test.ranges.cend(), [&](const MessageRowRange& range) {
                   return head.id >= range.first && head.id <= range.last;
               });
        break;
    case Key::Slow: holds = isBeyond(test.term, head.replyMs); break;
    case Key::Deviation: holds = head.hasDeviations; break;
    default: break;
    }
    return holds != test.term.isNegated;
}

bool MessageFilter::passesHead(const Head& head) const
{
    return std::all_of(m_heads.cbegin(), m_heads.cend(), [&](const Test& test) { return passesHeadTest(test, head); });
}

bool MessageFilter::passes(const Test& test, const MessageRecord& message)
{
    bool holds = false;
    switch (test.term.key) {
    case Key::Status: holds = hasField(message.payload, "status", test.bytes); break;
    case Key::Connector: holds = hasField(message.payload, "connectorId", test.bytes); break;
    case Key::Transaction: holds = hasField(message.payload, "transactionId", test.bytes); break;
    case Key::Id: holds = isAnyLike(test.values, message.messageId); break;
    case Key::Text: holds = hasText(test.values, test.bytes, message); break;
    case Key::Deviation: holds = hasDeviation(test.values, message); break;
    case Key::Size: holds = isBeyond(test.term, message.payload.size()); break;
    default: break;
    }
    return holds != test.term.isNegated;
}

bool MessageFilter::matches(const MessageRecord& message) const
{
    if (!passesHead({message.id.value(), message.direction, message.kind, !message.deviations.isEmpty(),
                     message.replyMs})
        || !passesCharger(message.station.value()) || !passesAction(message.action))
        return false;
    return std::all_of(m_texts.cbegin(), m_texts.cend(), [&](const Test& test) { return passes(test, message); });
}

QString MessageFilter::toText() const
{
    QStringList texts;
    for (const Term& term : m_terms)
        texts.append(termText(term));
    return texts.join(QLatin1Char(' '));
}

MessageFilter MessageFilter::withChargers(const std::function<QStringList(const QString&)>& idsOf) const
{
    QList<Term> terms = m_terms;
    for (Term& term : terms) {
        if (term.key != Key::Charger)
            continue;
        QStringList ids;
        for (const QString& text : std::as_const(term.texts)) {
            const QStringList known = idsOf(text);
            ids.append(known.isEmpty() ? QStringList{text} : known);
        }
        ids.removeDuplicates();
        term.texts = ids;
    }
    return MessageFilter(std::move(terms));
}

QLatin1String messageFilterKeyName(MessageFilter::Key key)
{
    switch (key) {
    case Key::Charger: return QLatin1String("charger");
    case Key::Action: return QLatin1String("action");
    case Key::Direction: return QLatin1String("direction");
    case Key::Kind: return QLatin1String("kind");
    case Key::Status: return QLatin1String("status");
    case Key::Connector: return QLatin1String("connector");
    case Key::Transaction: return QLatin1String("transaction");
    case Key::Id: return QLatin1String("id");
    case Key::Row: return QLatin1String("row");
    case Key::Text: return QLatin1String("text");
    case Key::Deviation: return QLatin1String("deviation");
    case Key::Slow: return QLatin1String("slow");
    case Key::Size: return QLatin1String("size");
    }
    return {};
}

QStringList messageDirectionWords()
{
    static const QStringList words{QStringLiteral("in"), QStringLiteral("out")};
    return words;
}

QStringList messageKindWords()
{
    static const QStringList words{QStringLiteral("call"), QStringLiteral("result"), QStringLiteral("error"),
                                   QStringLiteral("unreadable"), QStringLiteral("no-reply")};
    return words;
}

} // namespace forecourt
