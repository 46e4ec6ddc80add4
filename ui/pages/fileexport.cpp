// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fileexport.h"

#include "core/base/async.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/format/words.h"
#include "ui/models/rosterreading.h"
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
            Sheet::tr("Note"),         Sheet::tr("OCPP id"),         Sheet::tr("Net"),          Sheet::tr("VAT"),
            Sheet::tr("Gross"),        Sheet::tr("Currency"),        Sheet::tr("Price")};
}

api::SessionSheet sessionSheet(const api::LiveSite& site)
{
    api::SessionSheet sheet;
    sheet.header = sessionHeader();
    for (const QList<StationPointer>& stations : {site.archivedStations(), site.stations()}) { // as the list names them
        for (const StationPointer& station : stations)
            sheet.stationNames.insert(station->record.id, station->record.displayName());
    }
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

/// People on their way into a file: copied slice by slice, then written elsewhere.
struct FileExport::PeopleRun
{
    api::ExchangeProgressPointer progress = std::make_shared<api::ExchangeProgress>();
    QPointer<ProgressDialog> dialog;
    JobTicket job;

    void end()
    {
        if (dialog)
            dialog->finish();
        dialog.clear();
    }
    ~PeopleRun()
    {
        if (dialog) // the page goes before the end
            dialog->deleteLater();
    }
};

void FileExport::writePeople(const QString& path)
{
    const auto run = std::make_shared<PeopleRun>();
    run->job = m_context.workspace.beginJob(tr("Writing people and tags"), QStringLiteral("people"));
    run->dialog = new ProgressDialog(m_context.themes, tr("Writing people and tags"), run->progress, m_parent->window());
    run->dialog->open();
    auto* reading = new RosterReading(m_context.workspace, this);
    connect(reading, &RosterReading::finished, this, [this, reading, run, path](const api::RosterPointer& roster) {
        reading->deleteLater();
        writeRoster(roster, path, run);
    });
    connect(reading, &RosterReading::sliceRead, this, [this, reading, run, path] {
        if (!run->progress->isCancelled || !reading->isReading())
            return; // at the end the writing itself sees that it is unwanted
        reading->stop();
        reading->deleteLater();
        run->end();
        report(failure(ErrorCode::Cancelled), path);
    });
    reading->start();
}

void FileExport::writeRoster(const api::RosterPointer& roster, const QString& path, const std::shared_ptr<PeopleRun>& run)
{
    api::RosterSheet sheet;
    // the words that an import looks for
    sheet.header = {tr("Name"), tr("Group"), tr("Tag"), tr("Valid until"), tr("Blocked"), tr("Note")};
    //: In a table, column "Blocked".
    sheet.yes = tr("yes");
    whenFinished(m_context.exchange->exportRoster(roster, sheet, styleFor(m_context.format()), path, run->progress), this,
                 [this, path, run](const Result<qint64>& rows) {
                     run->end();
                     report(rows, path);
                 });
}

void FileExport::report(PageHost& host, const Result<qint64>& rows, const QString& path)
{
    if (rows)
        host.notify(QStringLiteral("check"), tr("Wrote %1").arg(QFileInfo(path).fileName()));
    else if (rows.error().code == ErrorCode::Cancelled)
        host.notify(QStringLiteral("info"), tr("Export cancelled; no file was written"));
    else
        host.notify(QStringLiteral("triangle-alert"), readErrorSentence(rows.error()));
}

} // namespace forecourt::ui
