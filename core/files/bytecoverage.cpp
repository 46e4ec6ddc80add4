// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/bytecoverage.h"

#include <algorithm>

namespace forecourt::files {

namespace {

constexpr size_t MostStretches = 1000;

} // namespace

void ByteCoverage::add(qint64 offset, qint64 count)
{
    if (offset < 0 || count <= 0)
        return;
    qint64 begin = offset;
    qint64 end = offset + count;
    auto next = m_stretches.upper_bound(begin);
    if (next != m_stretches.begin() && std::prev(next)->second >= begin)
        --next;
    const bool isTouching = next != m_stretches.end() && next->first <= end;
    if (!isTouching && m_stretches.size() >= MostStretches)
        return;
    while (next != m_stretches.end() && next->first <= end) {
        begin = std::min(begin, next->first);
        end = std::max(end, next->second);
        m_bytes -= next->second - next->first;
        next = m_stretches.erase(next);
    }
    m_stretches.emplace_hint(next, begin, end);
    m_bytes += end - begin;
}

} // namespace forecourt::files
