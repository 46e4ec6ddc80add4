// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: any bytes as a trace file. What is read must have sound rows that can be written and read again.
#include "core/export/csvreader.h"
#include "core/export/tracereader.h"
#include "core/export/tracerows.h"
#include "core/ocpp/explain/v16explainer.h"
#include "tests/fuzz/fuzzparts.h"

#include <QBuffer>

#include <cstdint>

using namespace forecourt;
using fuzz::require;
using namespace forecourt::exporting;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const ocpp::V16Explainer explainer;
    QBuffer buffer;
    buffer.setData(reinterpret_cast<const char*>(data), static_cast<int>(size));
    buffer.open(QIODevice::ReadOnly);
    const auto trace = readTrace(buffer, TraceCollector(explainer, {QTimeZone::utc(), QDate(2026, 5, 5)}, QStringLiteral("f")),
                                 QStringLiteral("f"), {});
    if (!trace)
        return 0;
    api::MessageQuery query;
    query.oldestFirst = true;
    query.limit = 1000;
    const auto page = (*trace)->messages(query).result();
    require(page.has_value());
    require(static_cast<qint64>(page->rows.size()) == std::min<qint64>(1000, (*trace)->count()));
    qint64 id = 0;
    for (const MessageRecord& row : page->rows) {
        require(row.id.value() == ++id);
        require(!row.replyMs || row.kind != MessageRecord::Kind::Call || *row.replyMs >= 0);
        const auto again = messageFromJsonLine(jsonLine(row));
        require(again && again->kind == row.kind && again->direction == row.direction);
        QBuffer written;
        written.open(QIODevice::WriteOnly);
        CsvWriter writer(written, traceCsvStyle());
        writeCsvRow(writer, row);
        require(writer.finish());
        CsvReader reader(u',', TraceCollector::LongestRecord);
        const QList<CsvRow> rows = reader.feed(QString::fromUtf8(written.data().mid(3)));
        require(rows.size() == 1 && !rows.first().isBroken && messageFromCsv(rows.first().cells).has_value());
        (void)explainer.explain(row);
    }
    return 0;
}
