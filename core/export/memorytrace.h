// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The messages of a file, in memory.
#pragma once

#include "core/export/tracesessions.h"

namespace forecourt::exporting {

/// What a file holds besides its messages.
struct TraceSummary
{
    QString path;
    qint64 skippedLines = 0;
    qint64 withoutTime = 0;
    bool isCut = false;
    QMap<QString, qint64> deviations;
    QStringList chargers;
    qint64 problemCount = 0;
    QList<api::TraceProblem> problems; ///< the first ones
    TraceSessions sessions;
};

/// Thread: any; nothing changes after construction.
class MemoryTrace final : public api::TraceFile
{
public:
    MemoryTrace(QList<MessageRecord> rows, TraceSummary summary);

    [[nodiscard]] QString path() const override { return m_summary.path; }
    [[nodiscard]] qint64 count() const override { return m_rows->size(); }
    [[nodiscard]] qint64 skippedLines() const override { return m_summary.skippedLines; }
    [[nodiscard]] bool isCut() const override { return m_summary.isCut; }
    [[nodiscard]] qint64 withoutTime() const override { return m_summary.withoutTime; }
    [[nodiscard]] QMap<QString, qint64> deviations() const override { return m_summary.deviations; }
    [[nodiscard]] QStringList chargers() const override { return m_summary.chargers; }
    [[nodiscard]] qint64 problemCount() const override { return m_summary.problemCount; }
    [[nodiscard]] QList<api::TraceProblem> problems() const override { return m_summary.problems; }
    [[nodiscard]] std::optional<api::TraceSession> sessionAt(RecordId row) const override;
    [[nodiscard]] QFuture<Result<Page<MessageRecord>>> messages(api::MessageQuery query) const override;
    [[nodiscard]] QFuture<Result<api::MessageCounts>> messageCounts(api::MessageCountQuery query) const override;

private:
    std::shared_ptr<const QList<MessageRecord>> m_rows; ///< ids 1, 2, 3 …
    TraceSummary m_summary;
};

} // namespace forecourt::exporting
