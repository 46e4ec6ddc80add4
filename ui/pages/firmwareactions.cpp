// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firmwareactions.h"

#include "core/base/async.h"
#include "ui/dialogs/firmwarefiledialog.h"
#include "ui/dialogs/pastupdatesdialog.h"
#include "ui/dialogs/retrydialog.h"
#include "ui/format/firmwarewords.h"
#include "ui/format/transferwords.h"
#include "ui/models/names.h"
#include "ui/pages/startfolder.h"

#include <QFileDialog>
#include <QMenu>
#include <QPointer>
#include <QWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr qsizetype LongestFirmwareName = 60;
} // namespace

FirmwareActions::FirmwareActions(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context), m_parent(parent) {}

QString FirmwareActions::nameOf(const StationId& station) const
{
    return shortened(stationName(m_context.site(), station), LongestFirmwareName);
}

void FirmwareActions::tell(const Result<void>& done)
{
    if (!done)
        m_context.host.notify(QStringLiteral("triangle-alert"), jobErrorSentence(done.error(), m_context.site()));
}

QString FirmwareActions::controlReason() const
{
    if (!m_context.jobs)
        return tr("Off: firmware is not brought to chargers from here");
    return m_context.workspace.isLinkLost() ? tr("Off: the service does not answer") : QString();
}

QString FirmwareActions::updateReason(const QList<StationId>& stations) const
{
    if (const QString off = controlReason(); !off.isEmpty())
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
    const FirmwareJobPointer job = m_context.site().jobs().firmwareJobOf(stations.first());
    return job && job->isOpen() ? tr("Off: this charger is being updated already; see Firmware & logs") : QString();
}

void FirmwareActions::update(const RolloutWish& wish)
{
    if (!m_context.jobs)
        return;
    auto* dialog = new RolloutDialog(m_context, wish, m_parent->window());
    connect(dialog, &RolloutDialog::addFileWanted, this, &FirmwareActions::addFile);
    connect(dialog, &RolloutDialog::submitted, this, [this, dialog = QPointer<RolloutDialog>(dialog)] {
        RolloutRequest request = dialog->request();
        request.user = m_context.userName;
        saveTransferHints(m_context, this, dialog->hintChanges(), [this, dialog, request](const Result<void>& saved) {
            if (saved)
                return start(dialog, request);
            if (dialog)
                return dialog->fail(saved.error());
            tell(saved);
        });
    });
    dialog->open();
}

void FirmwareActions::start(const QPointer<RolloutDialog>& dialog, const RolloutRequest& request)
{
    whenFinished(m_context.jobs->startRollout(request), this, [this, dialog](const Result<RolloutId>& id) {
        if (!id) {
            if (dialog)
                dialog->fail(id.error());
            else
                m_context.host.notify(QStringLiteral("triangle-alert"), jobErrorSentence(id.error(), m_context.site()));
            return;
        }
        if (dialog)
            dialog->finish();
        m_context.host.openPlace(QStringLiteral("rollout/") + QString::number(id->value()));
    });
}

void FirmwareActions::showPast(const StationId& station)
{
    if (m_context.jobs)
        (new PastUpdatesDialog(m_context, station, m_parent->window()))->open();
}

QString FirmwareActions::libraryReason() const
{
    if (!m_context.files)
        return tr("Off: the library is not changed here");
    return m_context.workspace.isLinkLost() ? tr("Off: the service does not answer") : QString();
}

QString FirmwareActions::removeReason(const FirmwareFile& file) const
{
    if (const QString off = libraryReason(); !off.isEmpty())
        return off;
    const QList<FirmwareRollout> rollouts = m_context.site().jobs().rollouts();
    const bool isNeeded = std::any_of(rollouts.begin(), rollouts.end(),
                                      [&](const FirmwareRollout& rollout) { return rollout.file == file.id && rollout.isOpen(); });
    return isNeeded ? tr("Off: an open roll-out needs this file") : QString();
}

void FirmwareActions::addFile()
{
    if (!m_context.files)
        return;
    auto* dialog = new QFileDialog(m_parent->window(), tr("Add firmware"), startFolder(QStandardPaths::DownloadLocation));
    dialog->setObjectName(QStringLiteral("firmwareChooseDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FirmwareActions::addFiles);
    dialog->open();
}

void FirmwareActions::addFiles(const QStringList& paths)
{
    if (!m_context.files)
        return;
    const bool isIdle = m_waiting.isEmpty();
    m_waiting += paths;
    if (isIdle)
        openNext();
}

/// The first of those that wait stays in the list until its dialog is closed.
void FirmwareActions::openNext()
{
    if (m_waiting.isEmpty())
        return;
    auto* dialog = new FirmwareFileDialog(m_context, m_waiting.first(), m_parent->window());
    connect(dialog, &FirmwareFileDialog::submitted, this, [this, dialog] { add(*dialog); });
    connect(dialog, &QDialog::finished, this, [this] {
        m_waiting.removeFirst();
        openNext();
    });
    dialog->open();
}

void FirmwareActions::add(FirmwareFileDialog& dialog)
{
    const FirmwareFacts facts = dialog.facts();
    const QFuture<Result<FirmwareFileId>> work = m_context.files->addFirmware(dialog.path(), facts, m_context.userName);
    dialog.follow(work);
    whenFinished(work, this, [this, shown = QPointer<FirmwareFileDialog>(&dialog), name = facts.name](const Result<FirmwareFileId>& id) {
        if (!id) {
            if (shown)
                shown->fail(id.error());
            else
                m_context.host.notify(QStringLiteral("triangle-alert"), fileErrorSentence(id.error()));
            return;
        }
        if (shown)
            shown->accept();
        //: %1 name of a file.
        m_context.host.notify(QStringLiteral("check"), tr("Added %1 to the library").arg(shortened(name, LongestFirmwareName)));
    });
}

void FirmwareActions::edit(const FirmwareFile& file)
{
    if (!m_context.files)
        return;
    auto* dialog = new FirmwareFileDialog(m_context, file, m_parent->window());
    connect(dialog, &FirmwareFileDialog::submitted, this, [this, dialog, id = file.id] { changeFile(id, *dialog); });
    dialog->open();
}

void FirmwareActions::changeFile(FirmwareFileId file, FirmwareFileDialog& dialog)
{
    const auto before = m_context.site().jobs().firmwareFile(file);
    const FirmwareFacts facts = dialog.facts();
    const auto put = [file](FirmwareActions& self, const FirmwareFacts& what) {
        whenFinished(self.m_context.files->changeFirmware(file, what, self.m_context.userName), &self, [&self](const Result<void>& done) {
            if (!done)
                self.m_context.host.notify(QStringLiteral("triangle-alert"), fileErrorSentence(done.error()));
        });
    };
    whenFinished(m_context.files->changeFirmware(file, facts, m_context.userName), this,
                 [this, shown = QPointer<FirmwareFileDialog>(&dialog), before, facts, put](const Result<void>& done) {
                     if (!done && shown)
                         return shown->fail(done.error());
                     if (!done)
                         return m_context.host.notify(QStringLiteral("triangle-alert"), fileErrorSentence(done.error()));
                     if (shown)
                         shown->accept();
                     if (!before)
                         return;
                     const FirmwareFacts old{before->name, before->vendor, before->model, before->version, before->notes, before->signature};
                     //: %1 name of a file.
                     m_context.host.notifyKept(
                         tr("Changed %1").arg(shortened(facts.name, LongestFirmwareName)), this,
                         [put, old](FirmwareActions& self) { put(self, old); }, [put, facts](FirmwareActions& self) { put(self, facts); });
                 });
}

void FirmwareActions::remove(const FirmwareFile& file)
{
    if (!m_context.files)
        return;
    const auto report = [](FirmwareActions& self, const Result<void>& done) {
        if (!done)
            self.m_context.host.notify(QStringLiteral("triangle-alert"), fileErrorSentence(done.error()));
    };
    const auto takeOut = [id = file.id, report](FirmwareActions& self) {
        whenFinished(self.m_context.files->removeFirmware(id, self.m_context.userName), &self,
                     [&self, report](const Result<void>& done) { report(self, done); });
    };
    const auto putBack = [id = file.id, report](FirmwareActions& self) {
        whenFinished(self.m_context.files->restoreFirmware(id, self.m_context.userName), &self,
                     [&self, report](const Result<void>& done) { report(self, done); });
    };
    whenFinished(m_context.files->removeFirmware(file.id, m_context.userName), this,
                 [this, report, takeOut, putBack, name = shortened(file.name, LongestFirmwareName)](const Result<void>& done) {
                     if (!done)
                         return report(*this, done);
                     //: %1 name of a file.
                     m_context.host.notifyKept(tr("Removed %1 from the library").arg(name), this, putBack, takeOut);
                 });
}

QString FirmwareActions::pauseReason(const FirmwareRollout& rollout) const
{
    if (const QString off = controlReason(); !off.isEmpty())
        return off;
    return rollout.state == RolloutState::Running ? QString() : tr("Off: it is not running");
}

QString FirmwareActions::resumeReason(const FirmwareRollout& rollout) const
{
    if (const QString off = controlReason(); !off.isEmpty())
        return off;
    return rollout.state == RolloutState::Paused || rollout.state == RolloutState::Stopped ? QString() : tr("Off: it is neither paused nor stopped");
}

QString FirmwareActions::cancelReason(const FirmwareRollout& rollout) const
{
    if (const QString off = controlReason(); !off.isEmpty())
        return off;
    return rollout.state == RolloutState::Finished || rollout.state == RolloutState::Cancelled ? tr("Off: it is over") : QString();
}

void FirmwareActions::pause(RolloutId rollout)
{
    if (m_context.jobs)
        whenFinished(m_context.jobs->pauseRollout(rollout, m_context.userName), this, [this](const Result<void>& done) { tell(done); });
}

void FirmwareActions::resume(RolloutId rollout)
{
    if (m_context.jobs)
        whenFinished(m_context.jobs->resumeRollout(rollout, m_context.userName), this, [this](const Result<void>& done) { tell(done); });
}

void FirmwareActions::cancel(const FirmwareRollout& rollout)
{
    auto* dialog = new ConfirmDialog(m_context.themes,
                                     //: %1 a firmware ("ABB Terra AC 1.8.40").
                                     tr("Stop the roll-out of %1?").arg(shortened(rolloutTitle(rollout), LongestFirmwareName)),
                                     tr("Chargers that wait are left as they are. One that was asked already goes on to its end: do not switch it off."),
                                     tr("Stop roll-out"), tr("Go on"), m_parent->window());
    dialog->setObjectName(QStringLiteral("cancelRolloutDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("cancelRolloutAccept"));
    connect(dialog, &QDialog::accepted, this, [this, id = rollout.id] {
        if (m_context.jobs)
            whenFinished(m_context.jobs->cancelRollout(id, m_context.userName), this, [this](const Result<void>& done) { tell(done); });
    });
    dialog->open();
}

QString FirmwareActions::skipReason(const FirmwareJob& job) const
{
    if (const QString off = controlReason(); !off.isEmpty())
        return off;
    if (!job.isOpen())
        return tr("Off: it is over");
    return job.isRunning() && !job.isPreparing() ? tr("Off: it was asked already, and cannot be called back") : QString();
}

QString FirmwareActions::retryReason(const FirmwareJob& job) const
{
    if (const QString off = controlReason(); !off.isEmpty())
        return off;
    const auto rollout = m_context.site().jobs().rollout(job.rollout);
    if (rollout && rollout->state == RolloutState::Cancelled)
        return tr("Off: the roll-out was cancelled. Start a new one for this charger");
    const bool isStalled = job.isOpen() && job.stall != FirmwareStall::None;
    return job.state == JobState::Failed || isStalled ? QString() : tr("Off: it has neither failed nor is it stalled");
}

QString FirmwareActions::waitReason(const FirmwareJob& job) const
{
    if (const QString off = controlReason(); !off.isEmpty())
        return off;
    return job.isRunning() && job.stall != FirmwareStall::None ? QString() : tr("Off: it is not stalled");
}

QString FirmwareActions::giveUpReason(const FirmwareJob& job) const
{
    if (const QString off = controlReason(); !off.isEmpty())
        return off;
    return job.isRunning() && !job.isPreparing() ? QString() : tr("Off: it is not running");
}

void FirmwareActions::skip(const FirmwareJob& job)
{
    if (m_context.jobs)
        whenFinished(m_context.jobs->skip(job.id, m_context.userName), this, [this](const Result<void>& done) { tell(done); });
}

void FirmwareActions::retry(const FirmwareJob& job, std::optional<TransferProtocol> protocol)
{
    if (m_context.jobs)
        whenFinished(m_context.jobs->retry(job.id, protocol, m_context.userName), this, [this](const Result<void>& done) { tell(done); });
}

void FirmwareActions::retryOtherwise(const FirmwareJob& job)
{
    if (!m_context.jobs)
        return;
    auto* dialog = new RetryDialog(m_context, job.station, m_parent->window());
    connect(dialog, &RetryDialog::submitted, this, [this, id = job.id, dialog = QPointer<RetryDialog>(dialog)] {
        saveTransferHints(m_context, this, dialog->changes(), [this, id, dialog](const Result<void>& saved) {
            if (!dialog)
                return tell(saved);
            if (!saved)
                return dialog->fail(jobErrorSentence(saved.error(), m_context.site()));
            retry(dialog, id);
        });
    });
    dialog->open();
}

void FirmwareActions::retry(const QPointer<RetryDialog>& dialog, JobId job)
{
    whenFinished(m_context.jobs->retry(job, dialog->protocol(), m_context.userName), this, [this, dialog](const Result<void>& done) {
        if (!dialog)
            return tell(done);
        if (!done)
            return dialog->fail(jobErrorSentence(done.error(), m_context.site()));
        dialog->accept();
    });
}

void FirmwareActions::waitLonger(const FirmwareJob& job)
{
    if (m_context.jobs)
        whenFinished(m_context.jobs->waitLonger(job.id, PatienceMinutes, m_context.userName), this,
                     [this](const Result<void>& done) { tell(done); });
}

void FirmwareActions::giveUp(const FirmwareJob& job)
{
    //: %1 the name of a charger.
    auto* dialog = new ConfirmDialog(m_context.themes, tr("Count %1 as failed?").arg(nameOf(job.station)),
                                     tr("Only our records change: the charger is told nothing and may still finish. Do not switch it off."),
                                     tr("Count as failed"), tr("Keep waiting"), m_parent->window());
    dialog->setObjectName(QStringLiteral("giveUpDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("giveUpAccept"));
    connect(dialog, &QDialog::accepted, this, [this, id = job.id] {
        if (m_context.jobs)
            whenFinished(m_context.jobs->giveUp(id, m_context.userName), this, [this](const Result<void>& done) { tell(done); });
    });
    dialog->open();
}

void FirmwareActions::fillRetryMenu(QMenu& menu, const FirmwareJob& job)
{
    menu.setToolTipsVisible(true);
    for (const TransferOffering& offering : m_context.site().jobs().protocols()) {
        //: Menu entry: an update is tried again by a protocol (%1).
        QAction* entry = menu.addAction(tr("By %1").arg(protocolWord(offering.protocol)));
        const QString reason = protocolBlockedReason(offering);
        entry->setEnabled(reason.isEmpty());
        entry->setToolTip(reason);
        connect(entry, &QAction::triggered, this, [this, job, protocol = offering.protocol] { retry(job, protocol); });
    }
    if (menu.isEmpty()) {
        QAction* none = menu.addAction(tr("No other protocol is offered now"));
        none->setEnabled(false);
        none->setToolTip(tr("See Settings, Files"));
    }
    menu.addSeparator();
    //: Menu entry: an update is tried again, and the charger gets another address of the file.
    QAction* other = menu.addAction(tr("With another address or a password…"));
    other->setObjectName(QStringLiteral("firmwareJobRetryOtherwise"));
    connect(other, &QAction::triggered, this, [this, job] { retryOtherwise(job); });
}

} // namespace forecourt::ui
