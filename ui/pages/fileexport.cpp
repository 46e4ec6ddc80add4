// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fileexport.h"

#include "core/base/async.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/format/words.h"
#include "ui/print/paperwords.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

namespace forecourt::ui {

namespace {
struct Sheet
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::FileExport)
};

QStringList sessionHeader()
{
    return {Sheet::tr("No."),          Sheet::tr("Start"),           Sheet::tr("End"),          Sheet::tr("Time zone"),
            Sheet::tr("Minutes"),      Sheet::tr("Charger"),         Sheet::tr("Charger id"),   Sheet::tr("Connector"),
            Sheet::tr("Person"),       Sheet::tr("Tag"),             Sheet::tr("Energy kWh"),   Sheet::tr("Meter start kWh"),
            Sheet::tr("Meter end kWh"), Sheet::tr("Average kW"),     Sheet::tr("Max kW"),       Sheet::tr("Battery %"),
            Sheet::tr("Idle minutes"), Sheet::tr("Ended by"),        Sheet::tr("State"),        Sheet::tr("Remarks"),
            Sheet::tr("Note"),         Sheet::tr("OCPP id")};
}

api::SessionSheet sessionSheet(const api::LiveSite& site)
{
    api::SessionSheet sheet;
    sheet.header = sessionHeader();
    for (const StationPointer& station : site.stations())
        sheet.stationNames.insert(station->record.id, station->record.displayName());
    for (int state = 0; state <= int(TransactionState::Orphan); ++state)
        sheet.states.insert(state, transactionStateWord(TransactionState(state)));
    for (int reason = int(StopReason::DeAuthorized); reason <= int(StopReason::UnlockCommand); ++reason)
        sheet.reasons.insert(reason, stopReasonWord(StopReason(reason)));
    for (quint32 bit = 1; bit <= quint32(LastTransactionFlag); bit <<= 1)
        sheet.flags.insert(bit, flagWord(TransactionFlag(bit)));
    return sheet;
}
} // namespace

FileExport::FileExport(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context), m_parent(parent) {}

api::CsvStyle FileExport::styleFor(const Formatter& format)
{
    return csvStyleFor(format);
}

void FileExport::ask(const QString& title, const QString& name, std::function<void(const QString&)> write)
{
    auto* dialog = new QFileDialog(m_parent->window(), title,
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Table (*.csv)"));
    dialog->setObjectName(QStringLiteral("exportFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, write);
    dialog->open();
}

void FileExport::askForSessions(const api::TransactionQuery& query, const QList<TransactionRecord>& only, qint64 count)
{
    const QString day = m_context.format().siteDate(m_context.workspace.now()).toString(Qt::ISODate);
    //: Name of a file; %1 is a date.
    ask(tr("Export sessions"), tr("sessions-%1.csv").arg(day),
        [this, query, only, count](const QString& path) { writeSessions(query, only, count, path); });
}

void FileExport::writeSessions(const api::TransactionQuery& query, const QList<TransactionRecord>& only, qint64 count,
                               const QString& path)
{
    auto progress = std::make_shared<api::ExchangeProgress>();
    progress->total = count;
    auto* dialog = new ProgressDialog(m_context.themes, tr("Writing sessions"), progress, m_parent->window());
    dialog->open();
    whenFinished(m_context.exchange->exportSessions(query, only, sessionSheet(m_context.site()),
                                                    styleFor(m_context.format()), path, progress),
                 this,
                 [this, path, dialog = QPointer<ProgressDialog>(dialog),
                  job = m_context.workspace.beginJob(tr("Writing sessions"), QStringLiteral("sessions"))](const Result<qint64>& rows) {
                     if (dialog)
                         dialog->finish();
                     report(rows, path);
                 });
}

void FileExport::askForPeople()
{
    ask(tr("Export people and tags"), tr("people.csv"), [this](const QString& path) { writePeople(path); });
}

void FileExport::writePeople(const QString& path)
{
    api::RosterSheet sheet;
    // the words that an import looks for
    sheet.header = {tr("Name"), tr("Group"), tr("Tag"), tr("Valid until"), tr("Blocked"), tr("Note")};
    //: In a table, column "Blocked".
    sheet.yes = tr("yes");
    whenFinished(m_context.exchange->exportRoster(m_context.site().persons(), m_context.site().tokens(), sheet,
                                                  styleFor(m_context.format()), path),
                 this, [this, path, job = m_context.workspace.beginJob(tr("Writing people and tags"), QStringLiteral("people"))](
                           const Result<qint64>& rows) { report(rows, path); });
}

void FileExport::report(const Result<qint64>& rows, const QString& path)
{
    if (rows)
        m_context.host.notify(QStringLiteral("check"), tr("Wrote %1").arg(QFileInfo(path).fileName()));
    else if (rows.error().code == ErrorCode::Cancelled)
        m_context.host.notify(QStringLiteral("info"), tr("Export cancelled; no file was written"));
    else
        m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(rows.error()));
}

} // namespace forecourt::ui
