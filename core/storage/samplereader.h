// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Values of the meter as they are stored: in rows and in blocks.
#pragma once

#include "core/storage/chain.h"
#include "core/storage/sampleblock.h"
#include "core/storage/statement.h"

#include <QHash>

#include <limits>

namespace forecourt::storage {

/// Reads one series after the other. Thread: its connection's.
class SampleReader
{
public:
    static constexpr qint64 Always = std::numeric_limits<qint64>::min();

    explicit SampleReader(Connection& connection);

    /// The values of \a series of the second \a fromS and later, in order of time. A block that cannot be read is left
    /// out: isWhole() is then false.
    [[nodiscard]] QList<PackedSample> read(qint64 series, qint64 fromS = Always);
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// Signed texts by position.
    [[nodiscard]] QHash<std::pair<qint64, qint64>, QString> readSigned(qint64 series, qint64 fromS = Always);
    /// What findDamagedTransactions() compares.
    [[nodiscard]] SampleSum sumOf(qint64 series);

private:
    Statement m_rows;
    Statement m_blocks;
    Statement m_signed;
    bool m_isWhole = true;
};

} // namespace forecourt::storage
