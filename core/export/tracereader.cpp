// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tracereader.h"

#include <QIODevice>
#include <QTextStream>

namespace forecourt::exporting {

namespace {
constexpr qint64 LongestLine = 4 << 20;
constexpr int LinesBetweenReports = 500;
} // namespace

Result<std::shared_ptr<const MemoryTrace>> readTrace(QIODevice& device, TraceCollector collector, const QString& path,
                                                     const ReadProgress& progress)
{
    QTextStream text(&device);
    text.setEncoding(QStringConverter::Utf8);
    text.setAutoDetectUnicode(true);
    QString line;
    for (int lines = 0; text.readLineInto(&line, LongestLine);) {
        if (!collector.addLine(line))
            break;
        if (++lines % LinesBetweenReports == 0 && progress && !progress(device.pos()))
            return failure(ErrorCode::Cancelled);
    }
    if (collector.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("no OCPP message in the file"), {path});
    return collector.finish(path);
}

} // namespace forecourt::exporting
