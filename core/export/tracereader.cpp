// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tracereader.h"

#include <QIODevice>
#include <QTextStream>

namespace forecourt::exporting {

namespace {
constexpr qint64 LongestLine = 4 << 20;
constexpr qint64 CharactersBetweenReports = 1 << 17; ///< some milliseconds
constexpr qint64 CostOfLine = 200;
} // namespace

Result<std::shared_ptr<const MemoryTrace>> readTrace(QIODevice& device, TraceCollector collector, const QString& path,
                                                     const ReadProgress& progress)
{
    QTextStream text(&device);
    text.setEncoding(QStringConverter::Utf8);
    text.setAutoDetectUnicode(true);
    QString line;
    qint64 sinceReport = 0;
    bool isRest = false; // of a line that was too long
    while (text.readLineInto(&line, LongestLine)) {
        const bool isCut = line.size() >= LongestLine;
        if (!isRest && !collector.addLine(line, isCut))
            break;
        isRest = isCut;
        sinceReport += line.size() + CostOfLine;
        if (sinceReport < CharactersBetweenReports)
            continue;
        sinceReport = 0;
        if (progress && !progress(device.pos()))
            return failure(ErrorCode::Cancelled);
    }
    if (collector.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("no OCPP message in the file"), {path});
    return collector.finish(path);
}

} // namespace forecourt::exporting
