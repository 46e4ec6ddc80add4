// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/jsontext.h"

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

} // namespace forecourt::ui
