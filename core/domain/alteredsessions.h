// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions whose records are no longer what was recorded.
#pragma once

#include <QStringList>

namespace forecourt {

/// Sessions of a database whose record and hash chain do not fit (REL-5): what is wrong in them nobody knows, all others are good.
struct AlteredSessions
{
    static constexpr qsizetype MostNamed = 5;

    qint64 count = 0;
    QStringList first; ///< their numbers as people see them, oldest first; at most MostNamed

    bool operator==(const AlteredSessions&) const = default;
    [[nodiscard]] bool isEmpty() const { return count == 0; }
};

} // namespace forecourt
