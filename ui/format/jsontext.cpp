// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/jsontext.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace forecourt::ui {

namespace {

constexpr int DeepestIndent = 40;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Walks the text once and breaks lines at brackets and commas outside of strings.
class Printer
{
public:
    explicit Printer(const QByteArray& json) : m_json(json) { m_out.reserve(json.size() * 2); }

    QByteArray run()
    {
        for (m_at = 0; m_at < m_json.size(); ++m_at)
            take(m_json.at(m_at));
        return m_out;
    }

private:
    void breakLine()
    {
        m_out.append('\n');
        m_out.append(qMin(m_depth, DeepestIndent) * 2, ' ');
    }

    void take(char c)
    {
        if (isBlank(c))
            return;
        switch (c) {
        case '"': return takeString();
        case '{':
        case '[': return open(c);
        case '}':
        case ']':
            m_depth = qMax(0, m_depth - 1);
            breakLine();
            m_out.append(c);
            return;
        case ',':
            m_out.append(c);
            breakLine();
            return;
        case ':': m_out.append(": "); return;
        default: m_out.append(c);
        }
    }

    void open(char c)
    {
        qsizetype next = m_at + 1;
        while (next < m_json.size() && isBlank(m_json.at(next)))
            ++next;
        m_out.append(c);
        if (next < m_json.size() && m_json.at(next) == (c == '{' ? '}' : ']')) { // empty
            m_out.append(m_json.at(next));
            m_at = next;
            return;
        }
        ++m_depth;
        breakLine();
    }

    void takeString()
    {
        const qsizetype start = m_at;
        for (++m_at; m_at < m_json.size() && m_json.at(m_at) != '"'; ++m_at) {
            if (m_json.at(m_at) == '\\')
                ++m_at;
        }
        m_out.append(m_json.mid(start, m_at - start + 1));
    }

    const QByteArray& m_json;
    QByteArray m_out;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

QByteArray prettyJson(const QByteArray& json)
{
    return Printer(json).run();
}

namespace {

/// Steps through a JSON text that may be anything: never behind its end, never deeper than the text is long.
class JsonSteps
{
public:
    explicit JsonSteps(QStringView text) : m_text(text) {}

    qsizetype at = 0;

    [[nodiscard]] bool isAtEnd() const { return at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return isAtEnd() ? QChar() : m_text.at(at); }
    void skipBlanks()
    {
        while (!isAtEnd() && here().isSpace())
            ++at;
    }
    /// Takes the sign if it is next.
    bool take(QChar sign)
    {
        skipBlanks();
        if (here() != sign || isAtEnd())
            return false;
        ++at;
        return true;
    }
    /// A string as it is written, without its quotes.
    QStringView takeString()
    {
        const qsizetype start = ++at;
        for (; !isAtEnd() && here() != u'"'; ++at) {
            if (here() == u'\\')
                ++at;
        }
        const qsizetype end = std::min(at, m_text.size());
        ++at;
        return m_text.sliced(std::min(start, end), end - std::min(start, end));
    }
    /// Any value, up to what follows it.
    void skipValue()
    {
        int depth = 0;
        do {
            skipBlanks();
            const QChar c = here();
            if (c == u'"') {
                takeString();
            } else {
                if (c == u'{' || c == u'[')
                    ++depth;
                else if (c == u'}' || c == u']')
                    --depth;
                ++at;
                while (depth == 0 && !isAtEnd() && !QStringView(u",:]}").contains(here()) && c != u'}' && c != u']')
                    ++at; // the rest of a number or word
            }
        } while (depth > 0 && !isAtEnd());
        at = std::min(at, m_text.size());
    }

private:
    QStringView m_text;
};

/// The member or item \a name of the value that begins at \a value: where it begins with its key, and its value.
std::optional<std::pair<qsizetype, qsizetype>> memberOf(JsonSteps& steps, qsizetype value, QStringView name)
{
    steps.at = value;
    const bool isObject = steps.take(u'{');
    if (!isObject && !steps.take(u'['))
        return std::nullopt;
    for (int index = 0; !steps.isAtEnd(); ++index) {
        steps.skipBlanks();
        const qsizetype start = steps.at;
        bool isIt = !isObject && name == QString::number(index);
        if (isObject) {
            if (steps.here() != u'"')
                return std::nullopt;
            isIt = steps.takeString() == name;
            if (!steps.take(u':'))
                return std::nullopt;
            steps.skipBlanks();
        }
        const qsizetype inner = steps.at;
        if (isIt)
            return std::pair(start, inner);
        steps.skipValue();
        if (!steps.take(u','))
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

TextSpan jsonFieldSpan(const QString& frame, const QString& path)
{
    JsonSteps steps(frame);
    if (path.isEmpty() || !steps.take(u'['))
        return {};
    steps.skipBlanks();
    while (!steps.isAtEnd() && steps.here() != u'{') { // type, id and action come first
        steps.skipValue();
        if (!steps.take(u','))
            return {};
        steps.skipBlanks();
    }
    qsizetype start = -1;
    qsizetype value = steps.at;
    for (const QString& name : path.split(u'.')) {
        const auto found = memberOf(steps, value, name);
        if (!found)
            return {};
        std::tie(start, value) = *found;
    }
    steps.at = value;
    steps.skipValue();
    qsizetype end = steps.at;
    while (end > value && frame.at(end - 1).isSpace())
        --end;
    return {start, end - start};
}

} // namespace forecourt::ui
