// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of secrets.h that works on text nobody could read.
#include "core/ocpp/adapter/v16adapter/secrets.h"

#include <QByteArrayView>

#include <algorithm>
#include <vector>

namespace forecourt::ocpp::v16adapter {

namespace {

/// Where a value stands: from its first character to behind its last.
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] bool contains(qsizetype position) const { return position >= begin && position < end; }
};

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Finds names and their values in text that may be cut off, lack quotes, or have them escaped.
class BrokenText
{
public:
    explicit BrokenText(const QByteArray& text) : m_text(text), m_lower(text.toLower()) {}

    QByteArray masked()
    {
        const std::vector<Span> words = secretNames();
        if (words.empty())
            return m_text;
        const std::vector<Span> values = valuesBehind("value");
        std::vector<Span> secrets;
        for (const Span& word : words) {
            if (const Span own = valueBehind(word.end); own.end > own.begin)
                secrets.push_back(own);
            const Span object = objectAround(word, values);
            std::copy_if(values.begin(), values.end(), std::back_inserter(secrets),
                         [&](const Span& value) { return object.contains(value.begin); });
        }
        return without(std::move(secrets));
    }

private:
    /// Also one that the end of the text cuts off: "key":"Authoriz.
    [[nodiscard]] std::vector<Span> secretNames() const
    {
        std::vector<Span> names;
        for (const QLatin1String word : secretWords()) {
            const QByteArrayView wanted(word.data(), word.size());
            for (qsizetype at = m_lower.indexOf(wanted); at >= 0; at = m_lower.indexOf(wanted, at + wanted.size())) {
                qsizetype end = at + wanted.size();
                while (end < m_lower.size() && isNameCharacter(m_lower[end]))
                    ++end;
                names.push_back({at, end});
            }
            for (qsizetype length = wanted.size() - 1; length > 0; --length) {
                if (m_lower.endsWith(wanted.first(length)))
                    names.push_back({m_lower.size() - length, m_lower.size()});
            }
        }
        return names;
    }

    [[nodiscard]] std::vector<Span> valuesBehind(QByteArrayView name) const
    {
        std::vector<Span> values;
        for (qsizetype at = m_lower.indexOf(name); at >= 0; at = m_lower.indexOf(name, at)) {
            const Span value = valueBehind(at + name.size());
            if (value.end > value.begin)
                values.push_back(value);
            at = std::max(at + name.size(), value.end);
        }
        return values;
    }

    /// The value of the member whose name ends at \a position; empty where no colon follows.
    [[nodiscard]] Span valueBehind(qsizetype position) const
    {
        const auto skip = [&](auto isSkipped) {
            while (position < m_lower.size() && isSkipped(m_lower[position]))
                ++position;
        };
        skip([](char c) { return c == '\\' || c == '"' || c == '\'' || isBlank(c); });
        if (position >= m_lower.size() || m_lower[position] != ':')
            return {};
        ++position;
        skip(isBlank);
        const qsizetype begin = position;
        skip([](char c) { return c == '\\'; });
        if (position < m_lower.size() && (m_lower[position] == '"' || m_lower[position] == '\''))
            return {begin, endOfQuoted(position, position - begin)};
        skip([](char c) { return c != ',' && c != '}' && c != ']' && !isBlank(c); });
        return {begin, position};
    }

    /// Behind the quote that has as many backslashes before it as the one at \a open.
    [[nodiscard]] qsizetype endOfQuoted(qsizetype open, qsizetype backslashes) const
    {
        qsizetype before = 0;
        for (qsizetype at = open + 1; at < m_lower.size(); ++at) {
            if (m_lower[at] == m_lower[open] && before == backslashes)
                return at + 1;
            before = m_lower[at] == '\\' ? before + 1 : 0;
        }
        return m_lower.size();
    }

    /// From the brace before \a word to the one behind it; braces inside values do not count.
    [[nodiscard]] Span objectAround(const Span& word, const std::vector<Span>& values) const
    {
        const auto isBrace = [&](qsizetype at, char brace) {
            return m_lower[at] == brace
                && std::none_of(values.begin(), values.end(), [at](const Span& value) { return value.contains(at); });
        };
        Span object{word.begin, word.end};
        while (object.begin > 0 && !isBrace(object.begin, '{'))
            --object.begin;
        while (object.end < m_lower.size() && !isBrace(object.end, '}'))
            ++object.end;
        return object;
    }

    [[nodiscard]] QByteArray without(std::vector<Span> secrets) const
    {
        std::sort(secrets.begin(), secrets.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
        QByteArray kept;
        qsizetype position = 0;
        for (const Span& secret : secrets) {
            if (secret.begin >= position)
                kept += m_text.mid(position, secret.begin - position) + '"' + maskText().toUtf8() + '"';
            position = std::max(position, secret.end);
        }
        return kept + m_text.mid(position);
    }

    const QByteArray& m_text;
    const QByteArray m_lower;
};

} // namespace

QByteArray maskedText(const QByteArray& text)
{
    return BrokenText(text).masked();
}

} // namespace forecourt::ocpp::v16adapter
