// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/strictjson.h"

#include <QVarLengthArray>

#include <algorithm>
#include <optional>
#include <vector>

namespace forecourt {

namespace {

/// One pass over a text that QJsonDocument has accepted, so only its structure is looked at.
class StructureScan
{
public:
    StructureScan(QByteArrayView text, const JsonLimits& limits) : m_text(text), m_limits(limits) {}

    std::optional<JsonError> run()
    {
        while (m_position < m_text.size() && !m_error)
            step(m_text[m_position]);
        return m_error;
    }

private:
    struct Level
    {
        bool isObject = false;
        bool expectsKey = false;
        qsizetype items = 0;
        qsizetype itemLimit = 0;
        std::size_t firstKey = 0; ///< into m_keys
    };

    void fail(JsonFault fault, QString detail) { m_error = JsonError{fault, m_position, std::move(detail)}; }

    void step(char character)
    {
        switch (character) {
        case '{': open(true); break;
        case '[': open(false); break;
        case '}':
        case ']': close(); break;
        case ',': comma(); break;
        case '"': text(); return;
        default: break;
        }
        ++m_position;
    }

    void open(bool isObject)
    {
        if (m_levels.size() >= m_limits.depth)
            return fail(JsonFault::TooDeep, QStringLiteral("deeper than %1").arg(m_limits.depth));
        const bool isLong = !isObject && !m_limits.longListKey.isEmpty() && !m_levels.isEmpty()
            && m_levels.last().isObject && m_keys.back() == m_limits.longListKey;
        m_levels.append({isObject, isObject, 0, isLong ? m_limits.longListItems : m_limits.listItems, m_keys.size()});
    }

    void close()
    {
        if (m_levels.isEmpty())
            return;
        const Level level = m_levels.last();
        m_levels.removeLast();
        if (level.isObject && hasDuplicate(level.firstKey))
            fail(JsonFault::DuplicateKey, QStringLiteral("a key appears twice"));
        m_keys.resize(level.firstKey);
    }

    void comma()
    {
        if (m_levels.isEmpty())
            return;
        Level& level = m_levels.last();
        level.expectsKey = level.isObject;
        if (!level.isObject && ++level.items >= level.itemLimit) // items counts commas: one less than items
            fail(JsonFault::ListTooLong, QStringLiteral("more than %1 items").arg(level.itemLimit));
    }

    void text()
    {
        const qsizetype begin = ++m_position;
        bool isEscaped = false;
        while (m_position < m_text.size() && m_text[m_position] != '"') {
            if (m_text[m_position] == '\\') {
                isEscaped = true;
                ++m_position;
            }
            ++m_position;
        }
        if (!m_levels.isEmpty() && m_levels.last().expectsKey) {
            m_levels.last().expectsKey = false;
            const QByteArrayView raw = m_text.sliced(begin, std::min(m_position, m_text.size()) - begin);
            m_keys.push_back(isEscaped ? unescaped(raw) : QByteArray::fromRawData(raw.data(), raw.size()));
        }
        ++m_position;
    }

    static QByteArray unescaped(QByteArrayView raw)
    {
        const QByteArray list = QByteArrayLiteral("[\"") + raw.toByteArray() + QByteArrayLiteral("\"]");
        return QJsonDocument::fromJson(list)[0].toString().toUtf8();
    }

    bool hasDuplicate(std::size_t first)
    {
        constexpr std::size_t FewKeys = 12;
        const std::size_t count = m_keys.size() - first;
        if (count <= FewKeys) {
            for (std::size_t i = first; i < m_keys.size(); ++i) {
                for (std::size_t j = i + 1; j < m_keys.size(); ++j) {
                    if (m_keys[i] == m_keys[j])
                        return true;
                }
            }
            return false;
        }
        const auto begin = m_keys.begin() + static_cast<std::ptrdiff_t>(first);
        std::sort(begin, m_keys.end());
        return std::adjacent_find(begin, m_keys.end()) != m_keys.end();
    }

    QByteArrayView m_text;
    const JsonLimits& m_limits;
    qsizetype m_position = 0;
    QVarLengthArray<Level, 32> m_levels;
    std::vector<QByteArray> m_keys;
    std::optional<JsonError> m_error;
};

} // namespace

tl::expected<QJsonDocument, JsonError> parseJson(const QByteArray& text, const JsonLimits& limits)
{
    if (!QByteArrayView(text).isValidUtf8())
        return tl::unexpected(JsonError{JsonFault::NotUtf8, 0, QStringLiteral("invalid UTF-8")});
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error == QJsonParseError::DeepNesting)
        return tl::unexpected(JsonError{JsonFault::TooDeep, error.offset, error.errorString()});
    if (error.error == QJsonParseError::IllegalUTF8String)
        return tl::unexpected(JsonError{JsonFault::NotUtf8, error.offset, error.errorString()});
    if (error.error != QJsonParseError::NoError || document.isNull())
        return tl::unexpected(JsonError{JsonFault::NotJson, error.offset, error.errorString()});
    if (auto refused = StructureScan(text, limits).run())
        return tl::unexpected(std::move(*refused));
    return document;
}

} // namespace forecourt
