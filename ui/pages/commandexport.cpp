// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/commandexport.h"

#include "core/base/async.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/format/words.h"
#include "ui/pages/fileexport.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QHash>
#include <QJsonDocument>
#include <QPointer>
#include <QStandardPaths>
#include <QTimeZone>
#include <QWidget>

namespace forecourt::ui {

namespace {
struct Commands
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::CommandExport)
};

QString jsonText(const QJsonObject& object)
{
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Who gave a command.
QString giver(const CommandRecord& command)
{
    if (command.origin == CommandOrigin::System)
        //: Who gave a command: this program by itself.
        return Commands::tr("Forecourt");
    if (command.origin == CommandOrigin::Script && command.user.isEmpty())
        //: Who gave a command: a program over the local interface.
        return Commands::tr("Script");
    return command.user;
}

/// Called where the file is written: \a names and \a zone are all it knows of the window.
QStringList cellsOf(const CommandRecord& command, const QHash<StationId, QString>& names, const QTimeZone& zone)
{
    const auto at = [&](const std::optional<QDateTime>& utc) {
        return utc ? utc->toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
    };
    const QString error = command.errorText.isEmpty() ? command.errorCode : command.errorCode + QStringLiteral(", ") + command.errorText;
    return {at(command.queuedAt), names.value(command.station, command.station.value()), command.station.value(), giver(command),
            commandName(command), command.action, jsonText(command.payload), at(command.sentAt), at(command.answeredAt),
            outcomeWord(command.outcome), command.answerStatus.isEmpty() ? error : command.answerStatus,
            jsonText(command.response), outcomeSentence(command), at(command.effectAt)};
}

/// Chargers in use and archived ones.
QHash<StationId, QString> stationNames(const api::LiveSite& site)
{
    QHash<StationId, QString> names;
    for (const QList<StationPointer>& stations : {site.archivedStations(), site.stations()}) {
        for (const StationPointer& station : stations)
            names.insert(station->record.id, station->record.displayName());
    }
    return names;
}

api::CommandSheet commandSheet(const PageContext& context)
{
    api::CommandSheet sheet;
    sheet.header = {Commands::tr("Given at"),   Commands::tr("Charger"),     Commands::tr("Charger id"), Commands::tr("By"),
                    Commands::tr("Command"),    Commands::tr("OCPP action"), Commands::tr("Parameters"), Commands::tr("Sent at"),
                    Commands::tr("Answered at"), Commands::tr("State"),      Commands::tr("Answer"),     Commands::tr("Whole answer"),
                    Commands::tr("What happened"), Commands::tr("Seen at")};
    sheet.cells = [names = stationNames(context.site()), zone = context.format().zone()](const CommandRecord& command) {
        return cellsOf(command, names, zone);
    };
    return sheet;
}
} // namespace

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
    ++m_runs;
    api::CommandQuery query;
    query.station = station;
    query.formerStations = former;
    const auto progress = std::make_shared<api::ExchangeProgress>();
    auto* dialog = new ProgressDialog(m_context.themes, tr("Writing commands"), progress, m_parent->window());
    dialog->open();
    whenFinished(m_context.exchange->exportCommands(query, commandSheet(m_context), FileExport::styleFor(m_context.format()), path, progress),
                 this,
                 [this, path, dialog = QPointer<ProgressDialog>(dialog),
                  job = m_context.workspace.beginJob(tr("Writing commands"), QStringLiteral("chargers"))](const Result<qint64>& rows) {
                     if (dialog)
                         dialog->finish();
                     FileExport::report(m_context.host, rows, path);
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
