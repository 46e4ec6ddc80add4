// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/sheetfiles.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <xlsxwriter.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace forecourt::documents {

namespace {

constexpr int LongestCellText = 32'767;    ///< of a cell; Excel's own limit, as is the next
constexpr qsizetype MostRows = 1'048'575;
constexpr int LongestSheetName = 31;
constexpr int TextFormat = 49;         ///< the built-in "@"
constexpr double SecondsOfDay = 86'400;
constexpr double TextWidth = 18;
constexpr double NumberWidth = 12;

/// Formats of one workbook, by what they are for.
struct SheetFormats
{
    lxw_format* text = nullptr;
    lxw_format* whole = nullptr;
    lxw_format* instant = nullptr;
    std::array<lxw_format*, 5> decimals{};
};

lxw_format* newFormat(lxw_workbook* book, const char* pattern, bool isStrong)
{
    lxw_format* format = workbook_add_format(book);
    format_set_num_format(format, pattern);
    if (isStrong)
        format_set_bold(format);
    return format;
}

SheetFormats formatsOf(lxw_workbook* book, bool isStrong)
{
    SheetFormats formats;
    formats.text = newFormat(book, "@", isStrong);
    format_set_num_format_index(formats.text, TextFormat); // stays text when somebody edits it: never a formula
    formats.whole = newFormat(book, "0", isStrong);
    formats.instant = newFormat(book, "yyyy-mm-dd hh:mm", isStrong);
    static constexpr std::array<const char*, 5> Patterns{"#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000"};
    for (size_t i = 0; i < Patterns.size(); ++i)
        formats.decimals.at(i) = newFormat(book, Patterns.at(i), isStrong);
    return formats;
}

/// Days since the first of the calendar of spreadsheets, by the clock on the wall.
double serialOf(const QDateTime& at)
{
    static const QDate first(1899, 12, 30);
    return double(first.daysTo(at.date())) + double(QTime(0, 0).secsTo(at.time())) / SecondsOfDay;
}

/// \a value / 10^decimals as the nearest double: a spreadsheet shows the same digits again.
double decimalOf(qint64 value, int decimals)
{
    double divisor = 1;
    for (int i = 0; i < decimals; ++i)
        divisor *= 10;
    return double(value) / divisor;
}

lxw_error writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const SheetCell& cell, const SheetFormats& formats)
{
    switch (cell.type) {
    case SheetCell::Type::Empty: return LXW_NO_ERROR;
    case SheetCell::Type::Text: {
        QString text = cell.text.left(LongestCellText);
        // control characters are not allowed in XML
        text.removeIf([](QChar c) { return c < QChar(u' ') && c != u'\n' && c != u'\t'; });
        return text.isEmpty() ? LXW_NO_ERROR : worksheet_write_string(sheet, row, column, text.toUtf8().constData(), formats.text);
    }
    case SheetCell::Type::Whole: return worksheet_write_number(sheet, row, column, double(cell.value), formats.whole);
    case SheetCell::Type::Decimal:
        return worksheet_write_number(sheet, row, column, decimalOf(cell.value, cell.decimals),
                                      formats.decimals.at(size_t(std::clamp(cell.decimals, 0, 4))));
    case SheetCell::Type::Instant: return worksheet_write_number(sheet, row, column, serialOf(cell.at), formats.instant);
    }
    return LXW_NO_ERROR;
}

/// Without what a sheet's name must not hold.
QByteArray sheetName(QString name)
{
    name.removeIf([](QChar c) { return QStringView(u"[]:*?/\\'").contains(c) || !c.isPrint(); });
    name = name.left(LongestSheetName).trimmed();
    return name.isEmpty() ? QByteArrayLiteral("Forecourt") : name.toUtf8();
}

lxw_error fill(lxw_workbook* book, const PaperSheet& sheet)
{
    lxw_worksheet* page = workbook_add_worksheet(book, sheetName(sheet.name).constData());
    if (page == nullptr)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    const SheetFormats plain = formatsOf(book, false);
    const SheetFormats strong = formatsOf(book, true);
    const auto columns = lxw_col_t(sheet.header.size());
    for (lxw_col_t column = 0; column < columns; ++column) {
        const bool isText = std::any_of(sheet.rows.begin(), sheet.rows.end(), [column](const SheetRow& row) {
            return row.cells.at(column).type == SheetCell::Type::Text || row.cells.at(column).type == SheetCell::Type::Instant;
        });
        worksheet_set_column(page, column, column, isText ? TextWidth : NumberWidth, nullptr);
    }
    worksheet_freeze_panes(page, 1, 0);
    for (lxw_col_t column = 0; column < columns; ++column) {
        if (const lxw_error error = writeCell(page, 0, column, {SheetCell::Type::Text, sheet.header.at(column), 0, 0, {}}, strong); error != LXW_NO_ERROR)
            return error;
    }
    lxw_row_t line = 1;
    for (const SheetRow& row : sheet.rows) {
        const SheetFormats& formats = row.role == SheetRow::Role::Total ? strong : plain;
        for (lxw_col_t column = 0; column < lxw_col_t(row.cells.size()); ++column) {
            if (const lxw_error error = writeCell(page, line, column, row.cells.at(column), formats); error != LXW_NO_ERROR)
                return error;
        }
        ++line;
    }
    return LXW_NO_ERROR;
}

struct ZipDiscard
{
    void operator()(zip_t* zip) const { zip_discard(zip); }
};

/// The library does not tell where its own temporary files ran into a full disk: the sheet must be there to its last tag.
bool isWhole(const QString& path)
{
    std::unique_ptr<zip_t, ZipDiscard> zip(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr));
    zip_stat_t facts;
    if (!zip || zip_stat(zip.get(), "xl/worksheets/sheet1.xml", 0, &facts) != 0)
        return false;
    zip_file_t* file = zip_fopen(zip.get(), "xl/worksheets/sheet1.xml", 0);
    if (file == nullptr)
        return false;
    QByteArray tail;
    std::array<char, 65'536> buffer{};
    zip_int64_t count = 0;
    zip_uint64_t all = 0;
    while ((count = zip_fread(file, buffer.data(), buffer.size())) > 0) {
        all += zip_uint64_t(count);
        tail.append(buffer.data(), qsizetype(count));
        tail = tail.right(32);
    }
    const bool isGood = zip_fclose(file) == 0 && count == 0;
    return isGood && all == facts.size && tail.trimmed().endsWith("</worksheet>");
}

} // namespace

Result<void> writeXlsxFile(const PaperSheet& sheet, const QString& path)
{
    if (sheet.rows.size() > MostRows)
        return failure(ErrorCode::InvalidInput, QStringLiteral("more rows than a sheet holds"), {QStringLiteral("rows")});
    // beside its place, so that it can take it in one step
    QTemporaryDir folder(QFileInfo(path).absolutePath() + QStringLiteral("/.forecourt-XXXXXX"));
    if (!folder.isValid())
        return fileFailure(path, folder.errorString(), false);
    const QString beside = folder.filePath(QStringLiteral("book.xlsx"));
    QByteArray temporary = QFile::encodeName(folder.path()); // the library wants it writable
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = temporary.data();
    errno = 0;
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(beside).constData(), &options);
    if (book == nullptr)
        return failure(ErrorCode::Internal, QStringLiteral("no memory for a workbook"));
    const lxw_error filled = fill(book, sheet);
    const lxw_error closed = workbook_close(book); // frees it in any case
    if (filled != LXW_NO_ERROR || closed != LXW_NO_ERROR) {
        const bool isDiskFull = errno == ENOSPC;
        return fileFailure(path, QString::fromUtf8(lxw_strerror(closed != LXW_NO_ERROR ? closed : filled)), isDiskFull);
    }
    if (!isWhole(beside)) // the library says nothing; there is hardly another cause
        return fileFailure(path, QStringLiteral("the sheet is not whole"), true);
    // replaces what was there in one step
    if (std::rename(QFile::encodeName(beside).constData(), QFile::encodeName(path).constData()) != 0)
        return fileFailure(path, QString::fromLocal8Bit(std::strerror(errno)), errno == ENOSPC);
    return {};
}

} // namespace forecourt::documents
