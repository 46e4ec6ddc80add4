// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosticsactions.h"

#include "core/base/async.h"
#include "ui/dialogs/fileretentiondialog.h"
#include "ui/dialogs/logdialog.h"
#include "ui/format/transferwords.h"
#include "ui/models/names.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QWidget>

namespace forecourt::ui {

namespace {
constexpr qsizetype LongestDiagnosticsName = 60;
} // namespace

DiagnosticsActions::DiagnosticsActions(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context), m_parent(parent) {}

QString DiagnosticsActions::askReason() const
{
    if (!m_context.jobs)
        return tr("Off: logs are not asked for here");
    return m_context.workspace.isLinkLost() ? tr("Off: the service does not answer") : QString();
}

QString DiagnosticsActions::fetchReason(const QList<StationId>& stations) const
{
    if (const QString off = askReason(); !off.isEmpty())
        return off;
    if (m_context.site().stations().isEmpty())
        return tr("Off: there is no charger yet");
    if (stations.size() != 1)
        return {};
    const StationPointer station = m_context.site().station(stations.first());
    if (!station)
        return tr("Off: this charger is not in use");
    if (!station->record.isAdmitted)
        return tr("Off: this charger is not accepted yet");
    const QSet<QString>& unsupported = station->record.unsupportedActions;
    if (unsupported.contains(QStringLiteral("GetDiagnostics")) && unsupported.contains(QStringLiteral("GetLog")))
        return tr("Off: this charger said that it cannot send its log");
    const LogJobPointer job = m_context.site().jobs().logJobOf(stations.first());
    return job && job->isOpen() ? tr("Off: its log is being fetched already; see Firmware & logs") : QString();
}

void DiagnosticsActions::fetch(const QList<StationId>& stations)
{
    if (!m_context.jobs)
        return;
    auto* dialog = new LogDialog(m_context, stations, m_parent->window());
    connect(dialog, &LogDialog::submitted, this, [this, dialog = QPointer<LogDialog>(dialog)] {
        LogRequest request = dialog->request();
        request.user = m_context.userName;
        saveTransferHints(m_context, this, dialog->hintChanges(), [this, dialog, request](const Result<void>& saved) {
            if (saved)
                return ask(dialog, request);
            refuse(dialog, saved.error());
        });
    });
    dialog->open();
}

void DiagnosticsActions::ask(const QPointer<LogDialog>& dialog, const LogRequest& request)
{
    whenFinished(m_context.jobs->requestLogs(request), this, [this, dialog](const Result<QList<JobId>>& jobs) {
        if (!jobs)
            return refuse(dialog, jobs.error());
        if (dialog)
            dialog->accept();
        m_context.host.openPlace(QStringLiteral("firmware/diagnostics"));
    });
}

void DiagnosticsActions::refuse(const QPointer<LogDialog>& dialog, const Error& error)
{
    if (dialog)
        return dialog->fail(error);
    m_context.host.notify(QStringLiteral("triangle-alert"), jobErrorSentence(error, m_context.site()));
}

QString DiagnosticsActions::cancelReason(const LogJob& job) const
{
    if (const QString off = askReason(); !off.isEmpty())
        return off;
    return job.isOpen() ? QString() : tr("Off: it is over");
}

void DiagnosticsActions::cancel(const LogJob& job)
{
    auto* dialog = new ConfirmDialog(m_context.themes,
                                     //: %1 the name of a charger.
                                     tr("Stop fetching the log of %1?")
                                         .arg(shortened(stationName(m_context.site(), job.station), LongestDiagnosticsName)),
                                     tr("What has come so far is deleted, and what the charger still sends is refused."), tr("Stop fetching"),
                                     tr("Go on"), m_parent->window());
    dialog->setObjectName(QStringLiteral("cancelLogDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("cancelLogAccept"));
    connect(dialog, &QDialog::accepted, this, [this, id = job.id] {
        if (!m_context.jobs)
            return;
        whenFinished(m_context.jobs->cancelLog(id, m_context.userName), this, [this](const Result<void>& done) {
            if (!done)
                m_context.host.notify(QStringLiteral("triangle-alert"), jobErrorSentence(done.error(), m_context.site()));
        });
    });
    dialog->open();
}

QString DiagnosticsActions::filesReason() const
{
    if (!m_context.files)
        return tr("Off: files are not opened here");
    return m_context.workspace.isLinkLost() ? tr("Off: the service does not answer") : QString();
}

QString DiagnosticsActions::openReason(const StationFile& file) const
{
    if (const QString off = filesReason(); !off.isEmpty())
        return off;
    return file.isMissing ? tr("Off: the file is gone from the disk") : QString();
}

void DiagnosticsActions::look(const StationFile& file)
{
    m_context.host.openPlace(QStringLiteral("stationfile/") + QString::number(file.id.value()));
}

void DiagnosticsActions::saveAs(const StationFile& file)
{
    auto* dialog = new QFileDialog(m_parent->window(), tr("Save file"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(QStringLiteral("saveFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(file.name).fileName()); // a charger's word is never a path
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString& path) { saveTo(file, path); });
    dialog->open();
}

void DiagnosticsActions::saveTo(const StationFile& file, const QString& path)
{
    if (!m_context.files)
        return;
    whenFinished(m_context.files->saveAs(file.id, path), this,
                 [this, path, job = m_context.workspace.beginJob(tr("Saving a file"), QStringLiteral("firmware/diagnostics"))](
                     const Result<void>& done) {
                     if (done)
                         m_context.host.notify(QStringLiteral("check"), tr("Wrote %1").arg(QFileInfo(path).fileName()));
                     else
                         tellFiles(done);
                 });
}

void DiagnosticsActions::tellFiles(const Result<void>& done)
{
    if (!done)
        m_context.host.notify(QStringLiteral("triangle-alert"), fileErrorSentence(done.error()));
}

void DiagnosticsActions::remove(const QList<StationFile>& files)
{
    if (!m_context.files || files.isEmpty())
        return;
    QList<StationFileId> ids;
    for (const StationFile& file : files)
        ids.append(file.id);
    const auto takeOut = [ids](DiagnosticsActions& self) {
        whenFinished(self.m_context.files->removeFiles(ids, self.m_context.userName), &self, [&self](const Result<void>& done) { self.tellFiles(done); });
    };
    const auto putBack = [ids](DiagnosticsActions& self) {
        whenFinished(self.m_context.files->restoreFiles(ids, self.m_context.userName), &self, [&self](const Result<void>& done) { self.tellFiles(done); });
    };
    whenFinished(m_context.files->removeFiles(ids, m_context.userName), this,
                 [this, takeOut, putBack, count = static_cast<int>(ids.size())](const Result<void>& done) {
                     if (!done)
                         return tellFiles(done);
                     m_context.host.notifyKept(tr("Removed %n file(s)", nullptr, count), this, putBack, takeOut);
                 });
}

void DiagnosticsActions::keep(const StationFile& file, bool isKept)
{
    if (!m_context.files)
        return;
    const auto put = [id = file.id](DiagnosticsActions& self, bool to) {
        whenFinished(self.m_context.files->keepFile(id, to), &self, [&self](const Result<void>& done) { self.tellFiles(done); });
    };
    whenFinished(m_context.files->keepFile(file.id, isKept), this, [this, put, isKept, name = shortened(file.name, LongestDiagnosticsName)](const Result<void>& done) {
        if (!done)
            return tellFiles(done);
        //: %1 is the name of a file.
        const QString notice = isKept ? tr("%1 stays however old it is").arg(name) : tr("%1 goes when its time has come").arg(name);
        m_context.host.notifyKept(
            notice, this, [put, isKept](DiagnosticsActions& self) { put(self, !isKept); },
            [put, isKept](DiagnosticsActions& self) { put(self, isKept); });
    });
}

void DiagnosticsActions::changeRetention()
{
    if (!m_context.files)
        return;
    const FileRetention before = m_context.site().jobs().fileRetention();
    auto* dialog = new FileRetentionDialog(m_context.themes, before, m_parent->window());
    connect(dialog, &FileRetentionDialog::submitted, this, [this, before, dialog = QPointer<FileRetentionDialog>(dialog)] {
        const FileRetention wanted = dialog->retention();
        whenFinished(m_context.files->saveRetention(wanted, m_context.userName), this, [this, before, wanted, dialog](const Result<void>& done) {
            if (!done)
                return dialog ? dialog->fail(done.error()) : tellFiles(done);
            if (dialog)
                dialog->accept();
            const auto put = [](DiagnosticsActions& self, const FileRetention& retention) {
                whenFinished(self.m_context.files->saveRetention(retention, self.m_context.userName), &self,
                             [&self](const Result<void>& saved) { self.tellFiles(saved); });
            };
            m_context.host.notifyKept(
                tr("Changed how long files of chargers are kept"), this, [put, before](DiagnosticsActions& self) { put(self, before); },
                [put, wanted](DiagnosticsActions& self) { put(self, wanted); });
        });
    });
    dialog->open();
}

QString DiagnosticsActions::bundleReason() const
{
    if (!m_context.bundles)
        return tr("Off: support bundles are not made here");
    return m_context.workspace.isLinkLost() ? tr("Off: the service does not answer") : QString();
}

void DiagnosticsActions::makeBundle(const BundleSubject& subject)
{
    if (!m_context.bundles)
        return;
    auto* dialog = new BundleDialog(m_context, subject, m_parent->window());
    connect(dialog, &BundleDialog::written, this, [this](const QString& path) {
        m_context.host.notify(QStringLiteral("check"), tr("Wrote %1").arg(QFileInfo(path).fileName()));
    });
    dialog->open();
}

} // namespace forecourt::ui
