// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pageprint.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace forecourt::ui {

namespace {

struct PagePrint
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::PagePrint)
};

/// Empty: \a printed of \a rows are all there are. What a list did not fetch yet is not counted.
QString countOfPrinted(int rows, int printed, bool goesOn, const Formatter& format)
{
    if (goesOn && printed == 0)
        //: In place of the rows of a printed table.
        return PagePrint::tr("The list was still being read: none of its rows is printed.");
    if (goesOn)
        //: Below the last row of a printed table; %1 a number of rows.
        return PagePrint::tr("The first %1 rows of the list are printed; it goes on.").arg(format.number(printed));
    //: Below the last row of a printed table; %1 and %2 numbers of rows.
    return rows > printed ? PagePrint::tr("%1 of %2 rows are printed.").arg(format.number(printed), format.number(rows)) : QString();
}

/// A list that is being read takes no further question, and goes on all the same.
QString whatIsMissing(const QAbstractItemModel& model, int printed, bool isReading, const Formatter& format, const QString& wayToAll)
{
    const QString count = countOfPrinted(model.rowCount(), printed, isReading || model.canFetchMore({}), format);
    if (count.isEmpty())
        return {};
    return count + QLatin1Char(' ') + (wayToAll.isEmpty() ? PagePrint::tr("Export saves all of them.") : wayToAll);
}

} // namespace

SheetTable sheetTableOf(const QTableView& table, const QString& title, const Formatter& format, const QString& wayToAll, bool isReading)
{
    SheetTable sheet;
    sheet.title = title;
    const QAbstractItemModel* const model = table.model();
    if (model == nullptr)
        return sheet;
    QList<int> columns;
    for (int place = 0; place < model->columnCount(); ++place) {
        const int column = table.horizontalHeader()->logicalIndex(place);
        if (!table.isColumnHidden(column) && !model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty())
            columns.append(column);
    }
    const int rows = std::min(model->rowCount(), MostPrintedRows);
    for (int row = -1; row < rows; ++row) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(row < 0 ? model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                                 : model->index(row, column).data(Qt::DisplayRole).toString());
        sheet.rows.append(cells);
    }
    for (const int column : std::as_const(columns)) {
        const int alignment = rows > 0 ? model->index(0, column).data(Qt::TextAlignmentRole).toInt() : 0;
        sheet.areNumbers.append((alignment & int(Qt::AlignRight | Qt::AlignTrailing)) != 0);
    }
    sheet.remark = whatIsMissing(*model, rows, isReading, format, wayToAll);
    return sheet;
}

void openSheet(const PageContext& context, ViewSheet sheet, QWidget* parent)
{
    sheet.site = context.site().site().name;
    (new PreviewDialog(context.themes, viewSheetJob(sheet, context.format()), context.format(), parent))->open();
}

} // namespace forecourt::ui
