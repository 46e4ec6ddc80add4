// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Gathers the messages of a file line by line and works out what the lines do not say.
#pragma once

#include "core/api/messageexplainer.h"
#include "core/export/csvreader.h"
#include "core/export/loggedframe.h"
#include "core/export/memorytrace.h"

#include <QHash>
#include <QSet>

namespace forecourt::exporting {

/// What is beyond is not read.
struct TraceLimits
{
    qsizetype messages = 1'000'000;
    qint64 bytes = qint64(512) << 20; ///< of memory, roughly
};

/// Answers get the action and the time of their call, calls the direction that only they can have.
/// Thread: one at a time.
class TraceCollector
{
public:
    static constexpr qsizetype LongestRecord = 4 << 20;  ///< of a CSV record over several lines, in characters
    static constexpr qsizetype LongestUnreadable = 4096;   ///< what is no message is kept no longer, as in the log

    /// \a charger: of lines that name none.
    TraceCollector(const api::MessageExplainer& explainer, LogTimes times, QString charger, TraceLimits limits = {});

    /// False: it has no room for more. \a isCut: the line of the file is longer.
    [[nodiscard]] bool addLine(const QString& line, bool isCut = false);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Ends the collecting. \a path is only kept.
    [[nodiscard]] std::shared_ptr<const MemoryTrace> finish(const QString& path);

private:
    enum class Form { Unknown, JsonLines, Csv, Log };

    [[nodiscard]] bool isFull() const { return m_rows.size() >= m_limits.messages || m_bytes >= m_limits.bytes; }
    [[nodiscard]] Form formOf(const QString& line) const;
    void addPart(const QString& line);
    void addProblem(api::TraceProblem::What what, const QString& text);
    [[nodiscard]] QString shared(const QString& text);
    void addCsv(const QString& line);
    void addCsvRow(const CsvRow& row);
    void skipCsvRow();
    void addLog(const QString& line);
    void addFrame(const LoggedFrame& logged);
    void settleAnswer(MessageRecord& message, const LoggedFrame& logged);
    void add(MessageRecord message, bool hasTime);

    const api::MessageExplainer& m_explainer;
    const TraceLimits m_limits;
    LogTimes m_times;
    QString m_charger;
    Form m_form = Form::Unknown;
    CsvReader m_csv;
    qsizetype m_openRecord = 0; ///< characters of a CSV record that has not ended
    qint64 m_line = 0;
    qint64 m_csvLine = 0;  ///< where the record began
    QString m_csvStart;    ///< its first line
    QSet<QString> m_texts; ///< chargers and actions, kept once
    QList<MessageRecord> m_rows;
    QHash<QPair<QString, QString>, qsizetype> m_calls; ///< charger and message id: row of the latest call
    QDateTime m_lastTime;
    QHash<QString, int> m_chargers;
    TraceSummary m_summary;
    qint64 m_bytes = 0;
};

} // namespace forecourt::exporting
