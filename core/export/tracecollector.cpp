// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tracecollector.h"

#include "core/export/tracerows.h"

namespace forecourt::exporting {

namespace {

using Direction = MessageRecord::Direction;
using Kind = MessageRecord::Kind;

constexpr qint64 DayMs = 86'400'000;

Direction opposite(Direction direction)
{
    return direction == Direction::In ? Direction::Out : Direction::In;
}

} // namespace

TraceCollector::TraceCollector(const api::MessageExplainer& explainer, LogTimes times, QString charger)
    : m_explainer(explainer), m_times(std::move(times)), m_charger(std::move(charger)), m_csv(u',', LongestRecord)
{
}

TraceCollector::Form TraceCollector::formOf(const QString& line) const
{
    if (isCsvHeader(line))
        return Form::Csv;
    return line.startsWith(u'{') && messageFromJsonLine(line.toUtf8()) ? Form::JsonLines : Form::Log;
}

bool TraceCollector::addLine(const QString& line)
{
    if (m_rows.size() >= MostMessages || m_bytes >= MostBytes) {
        m_summary.isCut = true;
        return false;
    }
    if (line.trimmed().isEmpty() && !m_csv.isWithinRow())
        return true;
    if (m_form == Form::Unknown) {
        m_form = formOf(line);
        if (m_form == Form::Csv)
            return true;
    }
    switch (m_form) {
    case Form::JsonLines:
        if (const auto message = messageFromJsonLine(line.toUtf8()))
            add(*message, message->at.isValid());
        else
            ++m_summary.skippedLines;
        break;
    case Form::Csv: addCsv(line); break;
    case Form::Unknown:
    case Form::Log: addLog(line); break;
    }
    return true;
}

void TraceCollector::addCsv(const QString& line)
{
    for (const CsvRow& row : m_csv.feed(QString(line + QLatin1Char('\n'))))
        addCsvRow(row);
    m_openRecord = m_csv.isWithinRow() ? m_openRecord + line.size() + 1 : 0;
    if (m_openRecord < LongestRecord)
        return;
    ++m_summary.skippedLines; // a quote that is never closed must not swallow the rest of the file
    m_csv = CsvReader(u',', LongestRecord);
    m_openRecord = 0;
}

void TraceCollector::addCsvRow(const CsvRow& row)
{
    const auto message = row.isBroken ? std::nullopt : messageFromCsv(row.cells);
    if (message)
        add(*message, message->at.isValid());
    else
        ++m_summary.skippedLines;
}

void TraceCollector::addLog(const QString& line)
{
    const QList<LoggedFrame> frames = framesOf(line, m_times);
    if (frames.isEmpty())
        ++m_summary.skippedLines;
    for (const LoggedFrame& frame : frames)
        addFrame(frame);
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

void TraceCollector::add(MessageRecord message, bool hasTime)
{
    message.id = RecordId(m_rows.size() + 1);
    message.deviations = m_explainer.deviations(message);
    for (const QString& name : std::as_const(message.deviations))
        ++m_summary.deviations[name];
    if (hasTime)
        m_lastTime = message.at;
    else
        ++m_summary.withoutTime;
    if (message.kind == Kind::Call)
        m_calls.insert({message.station.value(), message.messageId}, m_rows.size());
    if (m_chargers.size() < 1000)
        m_chargers.insert(message.station.value(), 0);
    m_bytes += message.payload.size();
    m_rows.append(std::move(message));
}

std::shared_ptr<const MemoryTrace> TraceCollector::finish(const QString& path)
{
    if (m_csv.isWithinRow())
        ++m_summary.skippedLines;
    m_summary.path = path;
    m_summary.chargers = m_chargers.keys();
    m_summary.chargers.sort();
    return std::make_shared<MemoryTrace>(std::move(m_rows), std::move(m_summary));
}

} // namespace forecourt::exporting
