// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/byterange.h"

#include <QList>

#include <algorithm>
#include <limits>
#include <utility>

namespace forecourt::http {

namespace {

constexpr qsizetype MostRanges = 16;

/// Not negative, of any length: what is over the largest file is as good as the largest.
std::optional<qint64> positionFrom(const QByteArray& text)
{
    const bool isDigits = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isDigits)
        return std::nullopt;
    bool isSmall = false;
    const qint64 number = text.toLongLong(&isSmall);
    return isSmall ? number : std::numeric_limits<qint64>::max();
}

/// First and last byte; last before first: outside the file. Empty optional: this is no range.
std::optional<std::pair<qint64, qint64>> oneRange(const QByteArray& text, qint64 bytes)
{
    const qsizetype dash = text.indexOf('-');
    if (dash < 0)
        return std::nullopt;
    const QByteArray before = text.left(dash).trimmed();
    const QByteArray after = text.mid(dash + 1).trimmed();
    if (before.isEmpty()) { // the last so many bytes
        const auto count = positionFrom(after);
        if (!count)
            return std::nullopt;
        return *count == 0 ? std::pair{bytes, bytes - 1} : std::pair{std::max<qint64>(bytes - *count, 0), bytes - 1};
    }
    const auto first = positionFrom(before);
    const auto last = after.isEmpty() ? std::optional(bytes - 1) : positionFrom(after);
    if (!first || !last || (!after.isEmpty() && *last < *first))
        return std::nullopt;
    return std::pair{*first, std::min(*last, bytes - 1)};
}

} // namespace

WantedBytes wantedBytes(const std::optional<QByteArray>& range, qint64 bytes)
{
    if (!range || range->left(6).toLower() != "bytes=")
        return WholeFile{};
    QList<std::pair<qint64, qint64>> inside;
    const QList<QByteArray> texts = range->mid(6).split(',');
    if (texts.size() > MostRanges)
        return WholeFile{};
    bool isAny = false;
    for (const QByteArray& text : texts) {
        if (text.trimmed().isEmpty())
            continue; // an empty element of a list counts as none
        const auto one = oneRange(text.trimmed(), bytes);
        if (!one)
            return WholeFile{};
        isAny = true;
        if (one->first <= one->second)
            inside.append(*one);
    }
    if (!isAny)
        return WholeFile{};
    if (inside.isEmpty())
        return NotInFile{};
    std::sort(inside.begin(), inside.end());
    auto [first, last] = inside.constFirst();
    for (const auto& [from, to] : std::as_const(inside)) {
        if (from > last + 1)
            return WholeFile{};
        last = std::max(last, to);
    }
    return FilePart{first, last - first + 1};
}

} // namespace forecourt::http
