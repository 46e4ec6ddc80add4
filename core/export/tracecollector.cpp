// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tracecollector.h"

#include "core/export/tracerows.h"

#include <algorithm>
#include <utility>

namespace forecourt::exporting {

namespace {

using Direction = MessageRecord::Direction;
using Kind = MessageRecord::Kind;

constexpr qint64 DayMs = 86'400'000;
constexpr qsizetype LongestName = 1000; ///< of ids, actions and names
constexpr qsizetype MostTexts = 1000;
constexpr qsizetype MostDeviations = 50; ///< of one message
constexpr qint64 BytesOfRow = 400;       ///< what a row costs besides its texts, with its place among the calls

Direction opposite(Direction direction)
{
    return direction == Direction::In ? Direction::Out : Direction::In;
}

} // namespace

TraceCollector::TraceCollector(const api::MessageExplainer& explainer, LogTimes times, QString charger,
                               TraceLimits limits)
    : m_explainer(explainer), m_limits(limits), m_times(std::move(times)), m_charger(std::move(charger)), m_csv(u',', LongestRecord)
{
}

TraceCollector::Form TraceCollector::formOf(const QString& line) const
{
    if (isCsvHeader(line))
        return Form::Csv;
    return line.startsWith(u'{') && messageFromJsonLine(line.toUtf8()) ? Form::JsonLines : Form::Log;
}

bool TraceCollector::addLine(const QString& line, bool isCut)
{
    ++m_line;
    if (isFull()) {
        m_summary.isCut = true;
        return false;
    }
    if (isCut)
        addProblem(api::TraceProblem::What::LineTooLong, line);
    if (m_form == Form::Csv || !line.contains(u'\r')) {
        addPart(line);
        return true;
    }
    for (const QString& part : line.split(u'\r')) // as old programs end their lines
        addPart(part);
    return true;
}

void TraceCollector::addPart(const QString& line)
{
    if (!m_csv.isWithinRow() && line.trimmed().isEmpty())
        return;
    if (m_form == Form::Unknown) {
        m_form = formOf(line);
        if (m_form == Form::Csv)
            return;
    }
    switch (m_form) {
    case Form::JsonLines:
        if (const auto message = messageFromJsonLine(line.toUtf8())) {
            add(*message, message->at.isValid());
        } else {
            ++m_summary.skippedLines;
            addProblem(api::TraceProblem::What::UnreadableRecord, line);
        }
        break;
    case Form::Csv: addCsv(line); break;
    case Form::Unknown:
    case Form::Log: addLog(line); break;
    }
}

void TraceCollector::addProblem(api::TraceProblem::What what, const QString& text)
{
    constexpr qsizetype Shown = 100;
    ++m_summary.problemCount;
    if (m_summary.problems.size() < api::TraceFile::MostProblems) {
        const bool isRecord = what == api::TraceProblem::What::UnreadableRecord && m_csvLine > 0;
        m_summary.problems.append({isRecord ? m_csvLine : m_line, what, text.left(4 * Shown).simplified().left(Shown)});
    }
}

void TraceCollector::addCsv(const QString& line)
{
    if (!m_csv.isWithinRow()) {
        m_csvLine = m_line;
        m_csvStart = line.left(LongestUnreadable);
    }
    for (const CsvRow& row : m_csv.feed(QString(line + QLatin1Char('\n'))))
        addCsvRow(row);
    m_openRecord = m_csv.isWithinRow() ? m_openRecord + line.size() + 1 : 0;
    if (m_openRecord < LongestRecord)
        return;
    skipCsvRow(); // a quote that is never closed must not swallow the rest of the file
    m_csv = CsvReader(u',', LongestRecord);
    m_openRecord = 0;
}

void TraceCollector::addCsvRow(const CsvRow& row)
{
    const auto message = row.isBroken ? std::nullopt : messageFromCsv(row.cells);
    if (message)
        add(*message, message->at.isValid());
    else
        skipCsvRow();
}

void TraceCollector::skipCsvRow()
{
    ++m_summary.skippedLines;
    addProblem(api::TraceProblem::What::UnreadableRecord, m_csvStart);
}

void TraceCollector::addLog(const QString& line)
{
    const QList<LoggedFrame> frames = framesOf(line, m_times);
    if (frames.isEmpty())
        ++m_summary.skippedLines;
    for (const LoggedFrame& frame : frames) {
        if (isFull())
            m_summary.isCut = true;
        else
            addFrame(frame);
    }
}

void TraceCollector::addFrame(const LoggedFrame& logged)
{
    const api::MessageFrame frame = m_explainer.readFrame(logged.text);
    MessageRecord message;
    message.kind = frame.kind;
    message.action = frame.action;
    message.messageId = frame.messageId;
    message.payload = frame.payload;
    message.deviations = frame.deviations;
    message.station = StationId(logged.charger.isEmpty() ? m_charger : logged.charger);
    message.at = logged.at.value_or(m_lastTime);
    // A log with times of day alone that runs past midnight.
    if (logged.at && m_lastTime.isValid() && logged.at->toTimeZone(m_times.zone).date() == m_times.day
        && logged.at->msecsTo(m_lastTime) > DayMs / 2) {
        m_times.day = m_times.day.addDays(1);
        message.at = logged.at->addDays(1);
    }
    message.direction = frame.direction.value_or(logged.direction.value_or(Direction::In));
    if (frame.kind == Kind::Result || frame.kind == Kind::Error)
        settleAnswer(message, logged);
    else if (frame.kind == Kind::Unparseable)
        addProblem(api::TraceProblem::What::UnreadableFrame, QString::fromUtf8(logged.text.left(LongestUnreadable)));
    add(std::move(message), logged.at.has_value());
}

void TraceCollector::settleAnswer(MessageRecord& message, const LoggedFrame& logged)
{
    const auto found = m_calls.constFind({message.station.value(), message.messageId});
    if (found == m_calls.cend()) {
        message.deviations.append(QStringLiteral("unmatched-answer"));
        return;
    }
    const MessageRecord& call = m_rows.at(*found);
    message.action = call.action;
    message.direction = opposite(call.direction);
    if (logged.at && call.at.isValid() && call.at <= message.at)
        message.replyMs = call.at.msecsTo(message.at);
}

/// One text for all messages that have it: a million rows of ten chargers must not hold a million names.
QString TraceCollector::shared(const QString& text)
{
    if (m_texts.size() < MostTexts || m_texts.contains(text))
        return *m_texts.insert(text);
    m_bytes += text.size() * qsizetype(sizeof(QChar));
    return text;
}

void TraceCollector::add(MessageRecord message, bool hasTime)
{
    message.id = RecordId(m_rows.size() + 1);
    message.station = StationId(shared(message.station.value().left(LongestName)));
    message.action = shared(message.action.left(LongestName));
    message.messageId = message.messageId.left(LongestName);
    if (message.kind == Kind::Unparseable)
        message.payload = QByteArray(message.payload.constData(), std::min(message.payload.size(), LongestUnreadable));
    message.deviations = m_explainer.deviations(message).mid(0, MostDeviations);
    for (QString& name : message.deviations) {
        name = shared(name.left(LongestName));
        if (m_summary.deviations.size() < MostTexts || m_summary.deviations.contains(name))
            ++m_summary.deviations[name];
    }
    if (hasTime)
        m_lastTime = message.at;
    else
        ++m_summary.withoutTime;
    if (message.kind == Kind::Call)
        m_calls.insert({message.station.value(), message.messageId}, m_rows.size());
    if (m_chargers.size() < 1000)
        m_chargers.insert(message.station.value(), 0);
    m_summary.sessions.add(m_explainer, message, m_rows.size());
    m_bytes += message.payload.size() + message.messageId.size() * qsizetype(sizeof(QChar)) + BytesOfRow;
    m_rows.append(std::move(message));
}

std::shared_ptr<const MemoryTrace> TraceCollector::finish(const QString& path)
{
    if (m_csv.isWithinRow())
        skipCsvRow();
    m_summary.path = path;
    m_summary.chargers = m_chargers.keys();
    m_summary.chargers.sort();
    return std::make_shared<MemoryTrace>(std::move(m_rows), std::move(m_summary));
}

} // namespace forecourt::exporting
