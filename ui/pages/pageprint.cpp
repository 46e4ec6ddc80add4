// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pageprint.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace forecourt::ui {

SheetTable sheetTableOf(const QTableView& table, const QString& title)
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
    return sheet;
}

void openSheet(const PageContext& context, ViewSheet sheet, QWidget* parent)
{
    sheet.site = context.site().site().name;
    (new PreviewDialog(context.themes, viewSheetJob(sheet, context.format()), context.format(), parent))->open();
}

} // namespace forecourt::ui
