// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tableexport.h"

#include "core/base/async.h"
#include "core/export/csvwriter.h"
#include "ui/format/words.h"
#include "ui/pages/fileexport.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>

#include <memory>

namespace forecourt::ui {

namespace {

Result<void> writeRows(const QString& path, const api::CsvStyle& style, const QList<QStringList>& rows)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(Error{ErrorCode::FileFailed, file.errorString(), {file.errorString()}});
    exporting::CsvWriter writer(file, style);
    for (const QStringList& row : rows) {
        writer.texts(row);
        writer.endRow();
    }
    if (!writer.finish() || !file.commit())
        return tl::unexpected(Error{ErrorCode::FileFailed, file.errorString(), {file.errorString()}});
    return {};
}

} // namespace

TableExport::TableExport(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context), m_parent(parent) {}

QList<QStringList> TableExport::rowsOf(const QAbstractItemModel& model)
{
    QList<QStringList> rows;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(row < 0 ? model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                                 : model.index(row, column).data(Qt::DisplayRole).toString());
        rows.append(cells);
    }
    return rows;
}

void TableExport::copy(const QAbstractItemModel& model) const
{
    QStringList lines;
    for (const QStringList& row : rowsOf(model))
        lines.append(row.join(QLatin1Char('\t')));
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    m_context.host.notify(QStringLiteral("check"), tr("Copied %n row(s)", nullptr, model.rowCount()));
}

void TableExport::ask(const QAbstractItemModel& model, const QString& title, const QString& name)
{
    auto* dialog = new QFileDialog(m_parent->window(), title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Table (*.csv)"));
    dialog->setObjectName(QStringLiteral("tableFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, rows = rowsOf(model)](const QString& path) { write(rows, path); });
    dialog->open();
}

void TableExport::write(const QList<QStringList>& rows, const QString& path)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const QFuture<Result<void>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, path, rows, style = FileExport::styleFor(m_context.format())] {
        promise->addResult(writeRows(path, style, rows));
        promise->finish();
    });
    whenFinished(future, this, [this, path](const Result<void>& done) {
        m_context.host.notify(done ? QStringLiteral("check") : QStringLiteral("triangle-alert"),
                              done ? tr("Wrote %1").arg(QFileInfo(path).fileName()) : errorSentence(done.error()));
    });
}

} // namespace forecourt::ui
