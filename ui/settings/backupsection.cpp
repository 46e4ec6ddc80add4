// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupsection.h"

#include "core/api/machine.h"
#include "core/base/async.h"
#include "ui/format/alteredwords.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/models/linkhealing.h"
#include "ui/pages/recordtable.h"
#include "ui/settings/addressesdialog.h"
#include "ui/settings/archivedialog.h"
#include "ui/settings/backupmodel.h"
#include "ui/settings/restoredialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QSpinBox>

namespace forecourt::ui {

namespace {
constexpr int TableHeight = 260;
} // namespace

BackupSection::BackupSection(const PageContext& context, api::Backups& backups, api::Machine* machine)
    : SettingsSection(context, QStringLiteral("backup"), tr("Backup and restore"), QStringLiteral("archive")), m_backups(backups),
      m_machine(machine), m_model(new BackupModel(context.workspace, this))
{
    makeNote();
    makePlanCard();
    makeTableCard();
    makeFileCard();
    connect(&context.site(), &api::LiveSite::systemChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    whenLinkHeals(context.workspace, this, [this] {
        if (isVisible()) // else it is read when it is shown
            refresh();
    });
    loadPlan();
    showNote();
    showAltered();
    updateButtons();
}

void BackupSection::makeNote()
{
    m_note = new Banner(m_context.themes, Banner::Kind::Warning);
    m_note->setObjectName(QStringLiteral("backupRestored"));
    auto* addresses = new Button(m_context.themes, tr("New addresses…"));
    addresses->setObjectName(QStringLiteral("backupNewAddresses"));
    //: The chargers were told the new address: the reminder goes.
    auto* done = new Button(m_context.themes, tr("All chargers know"), Button::Kind::Primary);
    done->setObjectName(QStringLiteral("backupNoteDone"));
    m_note->addAction(addresses);
    m_note->addAction(done);
    addWidget(m_note);
    connect(addresses, &Button::triggered, this, &BackupSection::showAddresses);
    connect(done, &Button::triggered, this, [this] {
        m_backups.dismissRestoreNote();
        showNote();
    });
}

void BackupSection::makePlanCard()
{
    //: Title: backups made every night.
    Card* card = addCard(tr("Every night"));
    m_at = new QLineEdit;
    m_at->setMaxLength(16);
    m_daily = new QSpinBox;
    m_daily->setRange(1, 366);
    m_weekly = new QSpinBox;
    m_weekly->setRange(0, 260);
    m_folder = new QLineEdit;
    m_folder->setMaxLength(1000);
    m_folder->setPlaceholderText(tr("In the data folder"));
    addRow(card, tr("At"), m_at, QStringLiteral("backupTime"),
           //: %1 a time of day as people here write it.
           tr("By the clock of the site, for example %1. A night that was missed is made up.")
               .arg(clockTimeText(QTime(3, 0), m_context.format().locale())),
           tr("nightly time schedule"));
    addRow(card, tr("Daily backups kept"), m_daily, QStringLiteral("backupDaily"), {}, tr("keep rotation"));
    addRow(card, tr("Weekly backups kept"), m_weekly, QStringLiteral("backupWeekly"), {}, tr("keep rotation"));
    addRow(card, tr("Folder"), m_folder, QStringLiteral("backupFolder"), tr("Another disk is better: it survives this one."), tr("disk path NAS USB"));
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(218, 0, 6, 6);
    auto* choose = new Button(m_context.themes, tr("Choose folder…"));
    choose->setObjectName(QStringLiteral("backupFolderChoose"));
    auto* reset = new Button(m_context.themes, QStringLiteral("undo-2"), tr("Defaults for this section"), Button::Kind::Quiet);
    reset->setObjectName(QStringLiteral("backupReset"));
    row->addWidget(choose);
    row->addStretch(1);
    row->addWidget(reset);
    card->body()->addWidget(line);
    for (QLineEdit* field : {m_at, m_folder})
        connect(field, &QLineEdit::editingFinished, this, &BackupSection::savePlan);
    for (QSpinBox* field : {m_daily, m_weekly})
        connect(field, &QSpinBox::editingFinished, this, &BackupSection::savePlan);
    connect(reset, &Button::triggered, this, &BackupSection::resetPlan);
    connect(choose, &Button::triggered, this, [this] {
        auto* dialog = new QFileDialog(window(), tr("Folder for backups"), m_folder->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
            m_folder->setText(folder);
            savePlan();
        });
        dialog->open();
    });
}

void BackupSection::makeTableCard()
{
    Card* card = addCard(tr("Backups"));
    m_now = new Button(m_context.themes, tr("Back up now"), Button::Kind::Primary);
    m_now->setObjectName(QStringLiteral("backupNow"));
    m_verify = new Button(m_context.themes, tr("Check"));
    m_verify->setObjectName(QStringLiteral("backupVerify"));
    m_restore = new Button(m_context.themes, tr("Restore…"));
    m_restore->setObjectName(QStringLiteral("backupRestore"));
    for (Button* button : {m_verify, m_restore, m_now})
        card->titleActions()->addWidget(button);
    m_table = new RecordTable(m_context.themes, QStringLiteral("backupTable"), tr("Backups"));
    m_table->setRecords(m_model, false);
    m_table->setStretchColumn(int(BackupModel::Column::Check));
    m_table->setColumnFor(int(BackupModel::Column::Made), widest::dateTime(m_context.format()));
    m_table->setColumnFor(int(BackupModel::Column::Kind), tr("Before an update"));
    m_table->setColumnFor(int(BackupModel::Column::Size), QStringLiteral("000,0 MB"));
    m_table->setMinimumHeight(TableHeight);
    m_altered = addNote(card, QStringLiteral("backupAltered"));
    m_altered->setInk(Theme::Color::Warning);
    card->addRow(m_table);
    connect(m_table, &RecordTable::currentRowChanged, this, &BackupSection::updateButtons);
    connect(m_now, &Button::triggered, this, &BackupSection::backUpNow);
    connect(m_verify, &Button::triggered, this, &BackupSection::verify);
    connect(m_restore, &Button::triggered, this, [this] { restore(m_model->row(m_table->currentRow()).file.path); });
}

void BackupSection::makeFileCard()
{
    //: Title: a backup of everything in one file, for another computer.
    Card* card = addCard(tr("One file to take along"));
    m_write = new Button(m_context.themes, tr("Save everything in one file…"));
    m_write->setObjectName(QStringLiteral("backupWriteFile"));
    auto* open = new Button(m_context.themes, tr("Restore from a file…"));
    open->setObjectName(QStringLiteral("backupRestoreFile"));
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(6, 0, 6, 0);
    row->addWidget(m_write);
    row->addWidget(open);
    row->addStretch(1);
    card->body()->addWidget(line);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("backupProgress"));
    m_progress->setAccessibleName(tr("Progress of the backup"));
    m_progress->hide();
    card->body()->addWidget(m_progress);
    m_state = addNote(card, QStringLiteral("backupState"));
    m_state->setText(tr("Database, settings and certificate; secrets under a passphrase. Nothing leaves this computer by itself."));
    if (!m_backups.canRestore())
        open->block(notFromHere());
    connect(m_write, &Button::triggered, this, &BackupSection::chooseArchive);
    connect(open, &Button::triggered, this, [this] {
        auto* dialog = new QFileDialog(window(), tr("Restore from a file"), QDir::homePath(), tr("Backups (*.zip *.sqlite)"));
        dialog->setObjectName(QStringLiteral("backupOpenDialog"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &BackupSection::restore);
        dialog->open();
    });
}

QString BackupSection::notFromHere() const
{
    return tr("Off: the service keeps the data. Stop it, then start Forecourt and restore here");
}

void BackupSection::refresh()
{
    showNote();
    showAltered();
    whenFinished(m_backups.list(), this, [this](const Result<QList<api::BackupFile>>& files) {
        if (files)
            m_model->setFiles(*files);
        m_table->setEmptyText(files ? tr("No backup yet. The first one is made tonight, or now with “Back up now”.")
                                    : tr("The folder of backups cannot be read. %1").arg(errorSentence(files.error())));
        updateButtons();
    });
}

void BackupSection::loadPlan()
{
    const api::BackupPlan plan = m_backups.plan();
    m_at->setText(clockTimeText(plan.at, m_context.format().locale()));
    m_daily->setValue(plan.daily);
    m_weekly->setValue(plan.weekly);
    m_folder->setText(plan.folder);
    setFieldError(m_at, {});
    setFieldError(m_folder, {});
}

void BackupSection::savePlan()
{
    api::BackupPlan plan;
    plan.at = clockTimeOf(m_at->text(), m_context.format().locale());
    plan.daily = m_daily->value();
    plan.weekly = m_weekly->value();
    plan.folder = m_folder->text().trimmed();
    setFieldError(m_at, plan.at.isValid() ? QString()
                        //: %1 a time of day as people here write it.
                        : tr("A time is hours and minutes, such as %1").arg(clockTimeText(QTime(3, 0), m_context.format().locale())));
    setFieldError(m_folder, {});
    if (!plan.at.isValid() || plan == m_backups.plan())
        return;
    const api::BackupPlan before = m_backups.plan();
    whenFinished(m_backups.savePlan(plan), this, [this, before, plan](const Result<void>& saved) {
        if (saved) {
            offerUndo(tr("Saved; it holds from now on"), before, plan);
            refresh();
        } else {
            setFieldError(m_folder, saved.error().code == ErrorCode::InvalidInput ? tr("Give the whole path of a folder.")
                                                                                  : errorSentence(saved.error()));
        }
    });
}

void BackupSection::resetPlan()
{
    const api::BackupPlan before = m_backups.plan();
    putPlan({}, [this, before] { offerUndo(tr("Defaults restored: %1").arg(title()), before, {}); });
}

void BackupSection::offerUndo(const QString& notice, const api::BackupPlan& before, const api::BackupPlan& after)
{
    const auto put = [self = QPointer(this)](const api::BackupPlan& plan) {
        if (self)
            self->putPlan(plan, {});
    };
    m_context.host.notifyUndoable(notice, [put, before] { put(before); }, [put, after] { put(after); });
}

void BackupSection::putPlan(const api::BackupPlan& plan, const std::function<void()>& done)
{
    whenFinished(m_backups.savePlan(plan), this, [this, done](const Result<void>& saved) {
        if (!saved) {
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(saved.error()));
            return;
        }
        loadPlan();
        refresh();
        if (done)
            done();
    });
}

void BackupSection::updateButtons()
{
    const QString reason = m_table->currentRow() < 0 ? tr("Select a backup first") : QString();
    m_verify->setBlockedReason(reason);
    m_restore->setBlockedReason(m_backups.canRestore() ? reason : notFromHere());
}

void BackupSection::backUpNow()
{
    m_now->block(tr("A backup is being made"));
    m_now->setText(tr("Backing up…"));
    whenFinished(m_backups.backUpNow(), this, [this](const Result<api::BackupMade>& made) {
        m_now->unblock();
        m_now->setText(tr("Back up now"));
        const bool isGood = made && made->altered.isEmpty();
        m_context.host.notify(isGood ? QStringLiteral("check") : QStringLiteral("triangle-alert"),
                              isGood ? tr("Backup made and checked")
                              //: %1 a sentence without full stop: some of its sessions are not as they were recorded.
                              : made ? tr("Backup made. %1").arg(alteredSubject(made->altered))
                                     : errorSentence(made.error()));
        refresh();
    });
}

void BackupSection::verify()
{
    const QString path = m_model->row(m_table->currentRow()).file.path;
    m_model->setCheck(path, BackupRow::Check::Running);
    const JobTicket job = m_context.workspace.beginJob(tr("Checking a backup"), QStringLiteral("settings"));
    whenFinished(m_backups.verify(path), this, [this, path, job](const Result<api::BackupSummary>& summary) {
        if (!summary)
            m_model->setCheck(path, BackupRow::Check::Bad, backupSentence(summary.error()));
        else if (!summary->altered.isEmpty())
            m_model->setCheck(path, BackupRow::Check::Altered, alteredSubject(summary->altered));
        else
            m_model->setCheck(path, BackupRow::Check::Good);
    });
}

void BackupSection::restore(const QString& path)
{
    auto* dialog = new RestoreDialog(m_context, m_backups, path, window());
    connect(dialog, &RestoreDialog::committed, this, [this] {
        if (m_machine != nullptr)
            m_machine->restart();
    });
    dialog->open();
}

void BackupSection::chooseArchive()
{
    auto* dialog = new ArchiveDialog(m_context.themes, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const api::ArchiveWish wish = dialog->wish();
        const QString name = QStringLiteral("forecourt-%1.zip").arg(m_context.format().siteDate(m_context.workspace.now()).toString(Qt::ISODate));
        auto* chooser = new QFileDialog(window(), tr("Save everything in one file"), QDir::home().filePath(name));
        chooser->setObjectName(QStringLiteral("backupSaveDialog"));
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        chooser->setAcceptMode(QFileDialog::AcceptSave);
        chooser->setDefaultSuffix(QStringLiteral("zip"));
        connect(chooser, &QFileDialog::fileSelected, this, [this, wish](const QString& path) {
            api::ArchiveWish placed = wish;
            placed.path = path;
            writeArchive(placed);
        });
        chooser->open();
    });
    dialog->open();
}

void BackupSection::writeArchive(const api::ArchiveWish& wish)
{
    m_write->block(tr("A file is being written"));
    m_progress->setRange(0, 100);
    m_progress->setValue(0);
    m_progress->show();
    m_state->setText(tr("Writing %1…").arg(wish.path));
    const QFuture<Result<api::BackupMade>> future = m_backups.writeArchive(wish);
    auto* watcher = new QFutureWatcher<Result<api::BackupMade>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    watcher->setFuture(future);
    const JobTicket job = m_context.workspace.beginJob(tr("Saving everything in one file"), QStringLiteral("settings"));
    whenFinished(future, this, [this, watcher, job](const Result<api::BackupMade>& made) {
        watcher->deleteLater();
        m_write->unblock();
        m_progress->hide();
        QString text = made ? tr("Written and checked: %1").arg(made->path) : errorSentence(made.error());
        if (made && !made->altered.isEmpty())
            text += QLatin1Char('\n') + alteredSentences(made->altered);
        m_state->setText(text);
    });
}

void BackupSection::showNote()
{
    const auto note = m_backups.lastRestore();
    m_note->setVisible(note.has_value());
    if (!note)
        return;
    const QStringList here = m_context.network.localAddresses ? m_context.network.localAddresses() : QStringList();
    const QString old = note->addresses.value(0);
    const QString made = m_context.format().dateTime(note->madeAt, m_context.workspace.now());
    const QString subject = tr("Restored the backup of %1.").arg(made);
    QStringList sentences{old.isEmpty() ? tr("If this is another computer, the chargers need its address.")
                          : here.contains(old)
                              ? tr("This computer still has the address %1 that the chargers know.").arg(old)
                              : tr("The chargers still point to %1; this computer is %2.")
                                    .arg(old, here.isEmpty() ? tr("in no network") : here.constFirst())};
    if (!note->keptMessages.isEmpty()) {
        //: %1 the name of a file.
        sentences.append(tr("The message log that was here before is kept as %1.").arg(note->keptMessages));
    }
    m_note->setMessage(subject, sentences.join(QLatin1Char(' ')));
}

void BackupSection::showAltered()
{
    const AlteredSessions& altered = m_context.site().system().altered;
    m_altered->setVisible(!altered.isEmpty());
    m_altered->setText(altered.isEmpty() ? QString() : alteredSentences(altered));
}

void BackupSection::showAddresses()
{
    if (const auto note = m_backups.lastRestore())
        (new AddressesDialog(m_context, *note, window()))->open();
}

} // namespace forecourt::ui
