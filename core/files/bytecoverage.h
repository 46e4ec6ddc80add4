// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which bytes of a file went out so far.
#pragma once

#include <QtGlobal>

#include <map>

namespace forecourt::files {

/// A set of stretches, joined where they touch. At most 1,000: a station that fetches stranger than that is counted too low.
class ByteCoverage
{
public:
    void add(qint64 offset, qint64 count);
    /// Different bytes.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    std::map<qint64, qint64> m_stretches; ///< begin to end (behind the last byte)
    qint64 m_bytes = 0;
};

} // namespace forecourt::files
