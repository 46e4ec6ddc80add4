// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/messagetext.h"

#include <algorithm>
#include <cstring>

namespace forecourt {

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool isPlain(const QByteArray& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char c) { return static_cast<uchar>(c) < 0x80; });
}

bool startsWithFolded(const char* at, const char* end, const QByteArray& folded)
{
    if (end - at < folded.size())
        return false;
    return std::equal(folded.cbegin(), folded.cend(), at, [](char want, char have) { return want == lowered(have); });
}

/// Looks for the first letter in both cases with memchr, which is many times faster than a plain loop.
bool containsPlain(const QByteArray& payload, const QByteArray& folded)
{
    const char first = folded.front();
    const char other = first >= 'a' && first <= 'z' ? static_cast<char>(first - ('a' - 'A')) : first;
    const char* const end = payload.constData() + payload.size();
    for (const char letter : {first, other}) {
        const char* at = payload.constData();
        while (at < end) {
            at = static_cast<const char*>(std::memchr(at, letter, static_cast<size_t>(end - at)));
            if (!at)
                break;
            if (startsWithFolded(at, end, folded))
                return true;
            ++at;
        }
        if (first == other)
            break;
    }
    return false;
}

QString unescaped(const QByteArray& payload)
{
    QString text = QString::fromUtf8(payload);
    for (qsizetype at = text.indexOf(QLatin1String("\\u")); at >= 0 && at + 6 <= text.size();
         at = text.indexOf(QLatin1String("\\u"), at + 1)) {
        bool isNumber = false;
        const ushort unit = text.mid(at + 2, 4).toUShort(&isNumber, 16);
        if (isNumber)
            text.replace(at, 6, QChar(unit));
    }
    return text;
}

/// The scalar at \a at: between its quotes, or up to what ends a number or word.
QByteArrayView scalarAt(const char* at, const char* end)
{
    const bool isText = at < end && *at == '"';
    const char* start = isText ? ++at : at;
    while (at < end && (isText ? *at != '"' : !std::strchr(",}] \t\r\n", *at))) {
        if (isText && *at == '\\' && at + 1 < end)
            ++at;
        ++at;
    }
    return {start, at - start};
}

} // namespace

bool containsFolded(const QByteArray& payload, const QByteArray& folded, const QString& text)
{
    if (folded.isEmpty())
        return true;
    if (isPlain(folded))
        return containsPlain(payload, folded);
    if (payload.contains("\\u"))
        return unescaped(payload).contains(text, Qt::CaseInsensitive);
    return QString::fromUtf8(payload).contains(text, Qt::CaseInsensitive);
}

bool hasField(const QByteArray& payload, QByteArrayView name, const QList<QByteArray>& values)
{
    const QByteArray key = '"' + name.toByteArray() + '"';
    const char* const end = payload.constData() + payload.size();
    for (qsizetype found = payload.indexOf(key); found >= 0; found = payload.indexOf(key, found + key.size())) {
        const char* at = payload.constData() + found + key.size();
        const auto skipBlanks = [&] {
            while (at < end && (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n'))
                ++at;
        };
        skipBlanks();
        if (at == end || *at != ':')
            continue;
        ++at;
        skipBlanks();
        const QByteArrayView have = scalarAt(at, end);
        const bool isThere = std::any_of(values.cbegin(), values.cend(), [&](const QByteArray& want) {
            return want.size() == have.size() && startsWithFolded(have.data(), have.data() + have.size(), want);
        });
        if (isThere)
            return true;
    }
    return false;
}

} // namespace forecourt
