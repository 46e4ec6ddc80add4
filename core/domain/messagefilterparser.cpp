// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/messagefilterparser.h"

#include <algorithm>
#include <cmath>

namespace forecourt {

namespace {

using Key = MessageFilter::Key;
using Term = MessageFilter::Term;
using Fault = MessageFilterFault;
using Code = MessageFilterFault::Code;

constexpr qint64 SlowMs = 2000; ///< of `slow` alone

struct Alias
{
    const char* word;
    const char* stands;
};

constexpr Alias DirectionAliases[] = {{"in", "in"}, {"out", "out"}, {"from", "in"}, {"to", "out"}};
constexpr Alias KindAliases[] = {{"call", "call"},     {"request", "call"},          {"result", "result"},
                                 {"reply", "result"},  {"error", "error"},           {"unreadable", "unreadable"},
                                 {"no-reply", "no-reply"}, {"unparseable", "unreadable"}};

template<size_t Count>
QString resolved(const Alias (&aliases)[Count], const QString& word)
{
    for (const Alias& alias : aliases) {
        if (word.compare(QLatin1String(alias.word), Qt::CaseInsensitive) == 0)
            return QLatin1String(alias.stands);
    }
    return {};
}

std::optional<Key> keyOf(const QString& word)
{
    for (int i = 0; i <= static_cast<int>(Key::Size); ++i) {
        const auto key = static_cast<Key>(i);
        if (word.compare(messageFilterKeyName(key), Qt::CaseInsensitive) == 0)
            return key;
    }
    if (word.compare(QLatin1String("station"), Qt::CaseInsensitive) == 0)
        return Key::Charger;
    if (word.compare(QLatin1String("tx"), Qt::CaseInsensitive) == 0)
        return Key::Transaction;
    return std::nullopt;
}

/// A word that is a term by itself.
std::optional<Term> flagOf(const QString& word)
{
    const QString folded = word.toCaseFolded();
    if (folded == QLatin1String("deviation") || folded == QLatin1String("deviations"))
        return Term{Key::Deviation, false, {}, 0, false};
    if (folded == QLatin1String("error") || folded == QLatin1String("errors"))
        return Term{Key::Kind, false, {QStringLiteral("error"), QStringLiteral("unreadable")}, 0, false};
    if (folded == QLatin1String("no-reply"))
        return Term{Key::Kind, false, {QStringLiteral("no-reply")}, 0, false};
    if (folded == QLatin1String("slow"))
        return Term{Key::Slow, false, {}, SlowMs, false};
    return std::nullopt;
}

/// "1.5s" and the like in \a units; negative: not readable.
struct Unit
{
    const char* word;
    double factor;
};
constexpr Unit TimeUnits[] = {{"", 1000}, {"ms", 1}, {"s", 1000}, {"min", 60'000}, {"m", 60'000}};
constexpr Unit SizeUnits[] = {{"", 1},         {"b", 1},          {"k", 1024},       {"kb", 1024},
                              {"kib", 1024},   {"m", 1024 * 1024}, {"mb", 1024 * 1024}, {"mib", 1024 * 1024}};

template<size_t Count>
qint64 amountOf(const Unit (&units)[Count], QString text)
{
    text.replace(QLatin1Char(','), QLatin1Char('.'));
    qsizetype digits = 0;
    while (digits < text.size() && (text.at(digits).isDigit() || text.at(digits) == u'.'))
        ++digits;
    bool isNumber = false;
    const double number = text.first(digits).toDouble(&isNumber);
    const QString unit = text.sliced(digits).trimmed().toCaseFolded();
    for (const Unit& known : units) {
        if (isNumber && unit == QLatin1String(known.word) && number * known.factor < 1e15)
            return std::llround(number * known.factor);
    }
    return -1;
}

/// Walks the text once.
class Parser
{
public:
    explicit Parser(const QString& text) : m_text(text) {}

    tl::expected<MessageFilter, Fault> run()
    {
        if (m_text.size() > MessageFilterLength)
            return tl::unexpected(Fault{Code::TooLong, MessageFilterLength, 1, {}});
        for (skipBlanks(); !isAtEnd() && !m_fault; skipBlanks())
            readTerm();
        if (!m_fault && m_orAt >= 0)
            fail(Code::LonelyOr, m_orAt, 2);
        if (m_fault)
            return tl::unexpected(*m_fault);
        return MessageFilter(m_terms);
    }

private:
    struct Word
    {
        QString text;
        qsizetype start = 0;
        bool isQuoted = false;
    };

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return isAtEnd() ? QChar() : m_text.at(m_at); }
    void skipBlanks()
    {
        while (!isAtEnd() && here().isSpace())
            ++m_at;
    }
    void fail(Code code, qsizetype position, qsizetype length, QString text = {})
    {
        if (!m_fault)
            m_fault = Fault{code, position, length, std::move(text)};
    }

    /// A quoted text, or everything up to a blank or one of \a stops.
    Word readWord(QStringView stops)
    {
        Word word;
        word.start = m_at;
        if (here() != u'"') {
            while (!isAtEnd() && !here().isSpace() && !stops.contains(here()))
                ++m_at;
            word.text = m_text.sliced(word.start, m_at - word.start);
            return word;
        }
        word.isQuoted = true;
        for (++m_at; !isAtEnd() && here() != u'"'; ++m_at) {
            if (here() == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            word.text.append(here());
        }
        if (isAtEnd())
            fail(Code::UnclosedQuote, word.start, m_text.size() - word.start);
        ++m_at;
        return word;
    }

    void readTerm()
    {
        const qsizetype start = m_at;
        Term term;
        if (here() == u'-') {
            term.isNegated = true;
            ++m_at;
            if (isAtEnd() || here().isSpace())
                return fail(Code::LonelyMinus, start, 1);
        }
        const Word word = readWord(u":<>,");
        if (m_fault)
            return;
        if (!word.isQuoted && !term.isNegated && word.text.compare(QLatin1String("or"), Qt::CaseInsensitive) == 0)
            return readOr(start);
        const bool isKey = !word.isQuoted && here() == u':';
        if (isKey)
            readKeyed(term, word);
        else if (!word.isQuoted && isComparison(word))
            readComparison(term, word);
        else
            readBare(term, word);
        if (!m_fault)
            add(std::move(term), start, isKey);
    }

    void readOr(qsizetype start)
    {
        if (m_terms.isEmpty() || m_orAt >= 0)
            return fail(Code::LonelyOr, start, 2);
        m_orAt = start;
    }

    /// `slow > 2s` with or without blanks.
    bool isComparison(const Word& word)
    {
        const auto key = keyOf(word.text);
        if (key != Key::Slow && key != Key::Size)
            return false;
        const qsizetype before = m_at;
        skipBlanks();
        if (here() == u'<' || here() == u'>')
            return true;
        m_at = before;
        return false;
    }

    void readComparison(Term& term, const Word& word)
    {
        term.key = *keyOf(word.text);
        term.isBelow = here() == u'<';
        ++m_at;
        const bool isOrEqual = here() == u'=';
        if (isOrEqual)
            ++m_at;
        skipBlanks();
        const Word amount = readWord(u"");
        if (m_fault)
            return;
        if (amount.text.isEmpty())
            return fail(Code::MissingValue, word.start, m_at - word.start, word.text);
        term.number = term.key == Key::Slow ? amountOf(TimeUnits, amount.text) : amountOf(SizeUnits, amount.text);
        if (term.number < 0)
            return fail(Code::BadNumber, amount.start, amount.text.size(), amount.text);
        if (isOrEqual)
            term.number += term.isBelow ? 1 : -1;
    }

    void readKeyed(Term& term, const Word& word)
    {
        const auto key = keyOf(word.text);
        if (!key)
            return fail(Code::UnknownKey, word.start, std::max<qsizetype>(1, word.text.size()), word.text);
        if (*key == Key::Slow || *key == Key::Size)
            return fail(Code::NeedsComparison, word.start, word.text.size() + 1, word.text);
        term.key = *key;
        do {
            ++m_at; // the colon or a comma
            const Word value = readWord(u",");
            if (!m_fault)
                addValue(term, value, word);
        } while (!m_fault && here() == u',');
    }

    void addValue(Term& term, const Word& value, const Word& key)
    {
        if (value.text.isEmpty())
            return fail(Code::MissingValue, key.start, std::max<qsizetype>(1, m_at - key.start), key.text);
        QString text = value.text;
        if (term.key == Key::Direction)
            text = resolved(DirectionAliases, text);
        else if (term.key == Key::Kind)
            text = resolved(KindAliases, text);
        if (text.isEmpty())
            return fail(Code::UnknownValue, value.start, value.text.size(), value.text);
        bool isNumber = true;
        if (term.key == Key::Row)
            isNumber = messageRowRange(text).has_value();
        else if (term.key == Key::Connector || term.key == Key::Transaction)
            text.toLongLong(&isNumber);
        if (!isNumber)
            return fail(Code::BadNumber, value.start, value.text.size(), value.text);
        if (!term.texts.contains(text))
            term.texts.append(text);
    }

    void readBare(Term& term, const Word& word)
    {
        if (const auto flag = word.isQuoted ? std::nullopt : flagOf(word.text)) {
            const bool isNegated = term.isNegated;
            term = *flag;
            term.isNegated = isNegated;
            return;
        }
        if (!word.isQuoted && (here() == u'<' || here() == u'>' || here() == u','))
            return fail(Code::UnknownKey, word.start, std::max<qsizetype>(1, m_at - word.start), word.text);
        if (word.text.isEmpty())
            return fail(Code::MissingValue, word.start, 2, QString(messageFilterKeyName(Key::Text)));
        const bool isValueOfLast = m_orAt >= 0 && !term.isNegated;
        term.key = isValueOfLast ? m_terms.last().key : Key::Text;
        if (term.key == Key::Slow || term.key == Key::Size || (isValueOfLast && m_terms.last().texts.isEmpty()))
            return fail(Code::DifferentKeys, word.start, word.text.size(), word.text);
        addValue(term, word, word);
    }

    void add(Term term, qsizetype start, bool isKeyed)
    {
        if (m_orAt < 0) {
            m_terms.append(std::move(term));
            return;
        }
        m_orAt = -1;
        Term& last = m_terms.last();
        const bool isSameSign = term.isNegated == last.isNegated || (!isKeyed && !term.isNegated);
        const bool isSameKind =
            term.key == last.key && isSameSign && !term.texts.isEmpty() && !last.texts.isEmpty();
        if (!isSameKind)
            return fail(Code::DifferentKeys, start, std::max<qsizetype>(1, m_at - start),
                        QString(messageFilterKeyName(term.key)));
        for (const QString& text : std::as_const(term.texts)) {
            if (!last.texts.contains(text))
                last.texts.append(text);
        }
    }

    const QString& m_text;
    qsizetype m_at = 0;
    qsizetype m_orAt = -1; ///< where an `or` waits for its second side
    QList<Term> m_terms;
    std::optional<Fault> m_fault;
};

} // namespace

tl::expected<MessageFilter, MessageFilterFault> parseMessageFilter(const QString& text)
{
    return Parser(text).run();
}

} // namespace forecourt
