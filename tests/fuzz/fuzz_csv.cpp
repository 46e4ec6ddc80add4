// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: any bytes as a CSV file of people (encoding, separator, rows, plan).
#include "core/export/rosterplanner.h"
#include "core/export/textdecoding.h"
#include "tests/fuzz/fuzzparts.h"

#include <QBuffer>

#include <cstdint>

using namespace forecourt;
using fuzz::require;
using namespace forecourt::exporting;

namespace {
QList<CsvRow> read(const QString& text, QChar separator, qsizetype piece)
{
    CsvReader reader(separator);
    QList<CsvRow> rows;
    for (qsizetype at = 0; at < text.size(); at += piece)
        rows += reader.feed(QStringView(text).mid(at, piece));
    return rows + reader.finish();
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const std::atomic<bool> isCancelled = false;
    const auto encoding = detectEncoding(buffer, isCancelled);
    if (!encoding)
        return 0;
    const QString text = TextDecoder(*encoding).decode(bytes);
    const QChar separator = detectSeparator(text);
    const QList<CsvRow> rows = read(text, separator, 1'000'000);
    const QList<CsvRow> inPieces = read(text, separator, 3);
    require(rows.size() == inPieces.size());
    api::RosterImport import;
    import.columns = rows.isEmpty() ? api::RosterColumns{0, 1, 2, 3, 4, 5} : guessColumns(rows.front().cells);
    if (import.columns.tag < 0)
        import.columns.tag = 0;
    RosterPlanner planner(import);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        require(rows[i].cells == inPieces[i].cells && rows[i].line == inPieces[i].line);
        require(!rows[i].cells.isEmpty() && rows[i].cells.size() <= CsvReader::MaximumCells);
        planner.add(rows[i]);
    }
    const api::RosterPlan plan = planner.take();
    require(plan.newTags + plan.updatedTags + plan.sameTags + plan.skippedTags + plan.problemCount <= plan.rows);
    for (const api::RosterPlan::Step& step : plan.steps) {
        require(step.change.size() > 0 && step.change.size() <= RosterBatch::MaximumSize);
        for (const TokenRecord& token : step.change.tokens)
            require(!token.value.isEmpty() && token.value.size() <= 20);
    }
    return 0;
}
