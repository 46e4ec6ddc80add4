// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvwriter.h"
#include "core/export/sheetfiles.h"

#include <QSaveFile>

#include <cerrno>

namespace forecourt::documents {

namespace {

void writeCell(exporting::CsvWriter& writer, const SheetCell& cell)
{
    switch (cell.type) {
    case SheetCell::Type::Empty: return writer.integer(std::nullopt);
    case SheetCell::Type::Text: return writer.text(cell.text);
    case SheetCell::Type::Whole: return writer.integer(cell.value);
    case SheetCell::Type::Decimal: return writer.decimal(cell.value, cell.decimals);
    case SheetCell::Type::Instant: return writer.text(cell.at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    }
}

} // namespace

bool writeCsv(const PaperSheet& sheet, const api::CsvStyle& style, QIODevice& device)
{
    exporting::CsvWriter writer(device, style);
    writer.texts(sheet.header);
    writer.endRow();
    for (const SheetRow& row : sheet.rows) {
        for (const SheetCell& cell : row.cells)
            writeCell(writer, cell);
        writer.endRow();
    }
    return writer.finish();
}

tl::unexpected<Error> fileFailure(const QString& path, const QString& reason, bool isDiskFull)
{
    return failure(isDiskFull ? ErrorCode::StorageFull : ErrorCode::FileFailed, path + QStringLiteral(": ") + reason, {path, reason});
}

Result<void> writeCsvFile(const PaperSheet& sheet, const api::CsvStyle& style, const QString& path)
{
    QSaveFile file(path);
    errno = 0;
    if (file.open(QIODevice::WriteOnly) && writeCsv(sheet, style, file) && file.commit())
        return {};
    if (file.error() == QFileDevice::PermissionsError)
        return failure(ErrorCode::PermissionDenied, file.errorString(), {path});
    return fileFailure(path, file.errorString(), file.error() == QFileDevice::ResourceError || errno == ENOSPC);
}

} // namespace forecourt::documents
