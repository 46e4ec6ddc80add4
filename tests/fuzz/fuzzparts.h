// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What several fuzz targets need.
#pragma once

#include "core/base/idsource.h"

#include <QString>

#include <cstdlib>

namespace forecourt::fuzz {

/// A fuzzer takes the end of its program for a finding.
inline void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// Ids 1, 2, …
class CountingIds final : public IdSource
{
public:
    [[nodiscard]] QString messageId() override { return QString::number(++count); }
    [[nodiscard]] QByteArray randomBytes(int size) override { return QByteArray(size, 'x'); }

    int count = 0;
};

} // namespace forecourt::fuzz
