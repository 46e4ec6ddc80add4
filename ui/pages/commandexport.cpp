// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/commandexport.h"

#include "core/base/async.h"
#include "core/export/csvwriter.h"
#include "ui/format/words.h"
#include "ui/models/names.h"
#include "ui/pages/fileexport.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>
#include <QWidget>

namespace forecourt::ui {

namespace {
constexpr int RowsAtOnce = 500;

QString jsonText(const QJsonObject& object)
{
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<void> writeTable(const QString& path, const api::CsvStyle& style, const QList<QStringList>& rows)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::FileFailed, file.errorString());
    exporting::CsvWriter writer(file, style);
    for (const QStringList& row : rows) {
        writer.texts(row);
        writer.endRow();
    }
    if (!writer.finish() || !file.commit())
        return failure(ErrorCode::FileFailed, file.errorString());
    return {};
}

QFuture<Result<void>> writeElsewhere(const QString& path, const api::CsvStyle& style, QList<QStringList> rows)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const QFuture<Result<void>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, path, style, rows = std::move(rows)] {
        promise->addResult(writeTable(path, style, rows));
        promise->finish();
    });
    return future;
}
} // namespace

struct CommandExport::Run
{
    api::CommandQuery query;
    QString path;
    QList<QStringList> rows;
    JobTicket job;
};

CommandExport::CommandExport(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context), m_parent(parent) {}

void CommandExport::ask(const std::optional<StationId>& station, const QList<StationId>& former)
{
    auto* dialog = new QFileDialog(m_parent->window(), tr("Export commands"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Table (*.csv)"));
    dialog->setObjectName(QStringLiteral("commandFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    //: Name of a file.
    dialog->selectFile(tr("commands.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, station, former](const QString& path) { write(station, former, path); });
    dialog->open();
}

void CommandExport::write(const std::optional<StationId>& station, const QList<StationId>& former, const QString& path)
{
    const auto run = std::make_shared<Run>();
    ++m_runs;
    run->query.station = station;
    run->query.formerStations = former;
    run->query.limit = RowsAtOnce;
    run->path = path;
    run->job = m_context.workspace.beginJob(tr("Writing commands"), QStringLiteral("chargers"));
    run->rows.append({tr("Given at"), tr("Charger"), tr("Charger id"), tr("By"), tr("Command"), tr("OCPP action"), tr("Parameters"), tr("Sent at"),
                      tr("Answered at"), tr("State"), tr("Answer"), tr("Whole answer"), tr("What happened"), tr("Seen at")});
    readOn(run);
}

void CommandExport::readOn(const std::shared_ptr<Run>& run)
{
    whenFinished(m_context.history.commands(run->query), this, [this, run](const Result<Page<CommandRecord>>& page) {
        if (!page) {
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(page.error()));
            ended();
            return;
        }
        for (const CommandRecord& command : page->rows)
            run->rows.append(rowOf(command));
        run->query.after = page->next;
        if (page->next.isEmpty())
            finish(run);
        else
            readOn(run);
    });
}

QStringList CommandExport::rowOf(const CommandRecord& command) const
{
    const Formatter& format = m_context.format();
    const auto at = [&](const std::optional<QDateTime>& utc) {
        return utc ? utc->toTimeZone(format.zone()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
    };
    const QString error = command.errorText.isEmpty() ? command.errorCode : command.errorCode + QStringLiteral(", ") + command.errorText;
    QString who = command.user;
    if (command.origin == CommandOrigin::System)
        //: Who gave a command: this program by itself.
        who = tr("Forecourt");
    else if (command.origin == CommandOrigin::Script && who.isEmpty())
        //: Who gave a command: a program over the local interface.
        who = tr("Script");
    return {at(command.queuedAt), stationName(m_context.site(), command.station), command.station.value(), who, commandName(command),
            command.action, jsonText(command.payload), at(command.sentAt), at(command.answeredAt), outcomeWord(command.outcome),
            command.answerStatus.isEmpty() ? error : command.answerStatus, jsonText(command.response), outcomeSentence(command), at(command.effectAt)};
}

void CommandExport::finish(const std::shared_ptr<Run>& run)
{
    whenFinished(writeElsewhere(run->path, FileExport::styleFor(m_context.format()), std::move(run->rows)), this,
                 [this, run](const Result<void>& done) {
                     m_context.host.notify(done ? QStringLiteral("check") : QStringLiteral("triangle-alert"),
                                           done ? tr("Wrote %1").arg(QFileInfo(run->path).fileName()) : errorSentence(done.error()));
                     ended();
                 });
}

void CommandExport::ended()
{
    --m_runs;
    if (m_isLetGo && m_runs == 0)
        deleteLater();
}

void CommandExport::letGo()
{
    m_isLetGo = true;
    setParent(nullptr);
    if (m_runs == 0)
        deleteLater();
}

} // namespace forecourt::ui
