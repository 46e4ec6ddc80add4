// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Gathers the messages of a file line by line and works out what the lines do not say.
#pragma once

#include "core/api/messageexplainer.h"
#include "core/export/csvreader.h"
#include "core/export/loggedframe.h"
#include "core/export/memorytrace.h"

#include <QHash>

namespace forecourt::exporting {

/// Answers get the action and the time of their call, calls the direction that only they can have.
/// Thread: one at a time.
class TraceCollector
{
public:
    /// More messages are not read.
    static constexpr qsizetype MostMessages = 1'000'000;
    static constexpr qint64 MostBytes = qint64(1) << 30; ///< of payloads
    static constexpr qsizetype LongestRecord = 4 << 20;  ///< of a CSV record over several lines, in characters

    /// \a charger: of lines that name none.
    TraceCollector(const api::MessageExplainer& explainer, LogTimes times, QString charger);

    /// False: it has no room for more.
    [[nodiscard]] bool addLine(const QString& line);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Ends the collecting. \a path is only kept.
    [[nodiscard]] std::shared_ptr<const MemoryTrace> finish(const QString& path);

private:
    enum class Form { Unknown, JsonLines, Csv, Log };

    [[nodiscard]] Form formOf(const QString& line) const;
    void addCsv(const QString& line);
    void addCsvRow(const CsvRow& row);
    void addLog(const QString& line);
    void addFrame(const LoggedFrame& logged);
    void settleAnswer(MessageRecord& message, const LoggedFrame& logged);
    void add(MessageRecord message, bool hasTime);

    const api::MessageExplainer& m_explainer;
    LogTimes m_times;
    QString m_charger;
    Form m_form = Form::Unknown;
    CsvReader m_csv;
    qsizetype m_openRecord = 0; ///< characters of a CSV record that has not ended
    QList<MessageRecord> m_rows;
    QHash<QPair<QString, QString>, qsizetype> m_calls; ///< charger and message id: row of the latest call
    QDateTime m_lastTime;
    QHash<QString, int> m_chargers;
    TraceSummary m_summary;
    qint64 m_bytes = 0;
};

} // namespace forecourt::exporting
