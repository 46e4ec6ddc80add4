// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tableexport.h"

#include "core/base/async.h"
#include "core/base/elsewhere.h"
#include "core/export/csvwriter.h"
#include "ui/format/words.h"
#include "ui/models/tablereading.h"
#include "ui/pages/fileexport.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>

#include <utility>

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

void TableExport::read(const QAbstractItemModel& model, std::function<void(const QList<QStringList>&)> then)
{
    auto* reading = new TableReading(model, this);
    connect(reading, &TableReading::finished, this, [reading, then = std::move(then)](const QList<QStringList>& rows) {
        reading->deleteLater();
        then(rows);
    });
    reading->start();
}

void TableExport::copy(const QAbstractItemModel& model)
{
    read(model, [this](const QList<QStringList>& rows) { copyRows(rows); });
}

void TableExport::copyRows(const QList<QStringList>& rows)
{
    const auto textOf = [](const QList<QStringList>& all) {
        QStringList lines;
        lines.reserve(all.size());
        for (const QStringList& row : all)
            lines.append(row.join(QLatin1Char('\t')));
        return lines.join(QLatin1Char('\n'));
    };
    const auto take = [this, count = static_cast<int>(rows.size()) - 1](const QString& text) {
        QApplication::clipboard()->setText(text);
        m_context.host.notify(QStringLiteral("check"), tr("Copied %n row(s)", nullptr, count));
    };
    if (rows.size() <= TableReading::PerSlice + 1)
        return take(textOf(rows));
    whenFinished(runElsewhere([rows, textOf] { return textOf(rows); }), this, take);
}

void TableExport::ask(const QAbstractItemModel& model, const QString& title, const QString& name)
{
    auto* dialog = new QFileDialog(m_parent->window(), title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Table (*.csv)"));
    dialog->setObjectName(QStringLiteral("tableFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, table = QPointer<const QAbstractItemModel>(&model)](const QString& path) {
        if (table)
            read(*table, [this, path](const QList<QStringList>& rows) { write(rows, path); });
    });
    dialog->open();
}

void TableExport::write(const QList<QStringList>& rows, const QString& path)
{
    const auto work = [path, rows, style = FileExport::styleFor(m_context.format())] { return writeRows(path, style, rows); };
    whenFinished(runElsewhere(work), this, [this, path](const Result<void>& done) {
        m_context.host.notify(done ? QStringLiteral("check") : QStringLiteral("triangle-alert"),
                              done ? tr("Wrote %1").arg(QFileInfo(path).fileName()) : errorSentence(done.error()));
    });
}

} // namespace forecourt::ui
