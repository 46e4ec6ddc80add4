// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/restoredialog.h"

#include "core/base/async.h"
#include "ui/format/alteredwords.h"
#include "ui/format/words.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>

namespace forecourt::ui {

namespace {
constexpr int DialogWidth = 560;
}

QString backupSentence(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return RestoreDialog::tr("This is not a backup of Forecourt (%1). Choose another file.").arg(error.args.value(0));
    case ErrorCode::StorageCorrupt:
        return RestoreDialog::tr("This backup is damaged or was altered. Choose an older one. (%1)").arg(error.detail);
    case ErrorCode::StorageNewer:
        return RestoreDialog::tr("This backup was made by a newer version of Forecourt. Install that version first; nothing was changed.");
    case ErrorCode::StorageAltered:
        return RestoreDialog::tr("This backup was made by another build of Forecourt, whose tables differ. Restore it with that program; "
                                 "nothing was changed. (%1)").arg(error.detail);
    case ErrorCode::NotAllowed:
        return RestoreDialog::tr("The passphrase is wrong. Try again, or go on without the secrets.");
    default:
        return errorSentence(error);
    }
}

RestoreDialog::RestoreDialog(const PageContext& context, api::Backups& backups, const QString& path, QWidget* parent)
    : FormDialog(context.themes, tr("Restore this backup?"), parent, DialogWidth), m_context(context), m_backups(backups), m_path(path)
{
    setObjectName(QStringLiteral("restoreDialog"));
    setText(tr("%1 is opened in an empty folder first. Nothing changes before you say so.").arg(QFileInfo(path).fileName()));
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("restoreProgress"));
    m_progress->setAccessibleName(tr("Checking the backup"));
    m_progress->setRange(0, 100);
    body()->addWidget(m_progress);
    m_facts = new TextLabel(context.themes, TypeRole::Body);
    m_facts->setObjectName(QStringLiteral("restoreFacts"));
    m_facts->setWordWrap(true);
    body()->addWidget(m_facts);
    m_passphrase = new QLineEdit;
    m_passphrase->setObjectName(QStringLiteral("restorePassphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setProperty("form", true);
    m_passphrase->setAccessibleName(tr("Passphrase of the backup"));
    m_passphrase->setPlaceholderText(tr("Passphrase for the secrets"));
    //: Opens the secrets of a backup with the passphrase.
    m_open = new Button(context.themes, tr("Open secrets"));
    m_open->setObjectName(QStringLiteral("restoreOpen"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_passphrase, 1);
    line->addWidget(m_open);
    body()->addLayout(line);
    m_withSettings = new QCheckBox(tr("Also take over ports, certificate and secrets of that computer"));
    m_withSettings->setObjectName(QStringLiteral("restoreWithSettings"));
    m_withSettings->setChecked(true);
    body()->addWidget(m_withSettings);
    m_altered = new TextLabel(context.themes, TypeRole::Body, Theme::Color::Warning);
    m_altered->setObjectName(QStringLiteral("restoreAltered"));
    m_altered->setWordWrap(true);
    body()->addWidget(m_altered);
    m_acceptAltered = new QCheckBox(tr("Restore these sessions as they are, too"));
    m_acceptAltered->setObjectName(QStringLiteral("restoreAcceptAltered"));
    body()->addWidget(m_acceptAltered);
    for (QWidget* widget : {static_cast<QWidget*>(m_passphrase), static_cast<QWidget*>(m_open), static_cast<QWidget*>(m_withSettings),
                            static_cast<QWidget*>(m_altered), static_cast<QWidget*>(m_acceptAltered)})
        widget->hide();
    Button* accept = setAcceptButton(tr("Restore and restart"), Button::Kind::Danger);
    accept->setObjectName(QStringLiteral("restoreAccept"));
    setRejectButton(tr("Keep what is here"))->setObjectName(QStringLiteral("restoreReject"));
    makeRejectDefault();
    disconnect(accept, &Button::triggered, this, nullptr);
    connect(accept, &Button::triggered, this, &RestoreDialog::commit);
    connect(m_open, &Button::triggered, this, &RestoreDialog::rehearse);
    connect(m_acceptAltered, &QCheckBox::toggled, this, &RestoreDialog::updateAccept);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &RestoreDialog::rehearse);
    rehearse();
}

RestoreDialog::~RestoreDialog()
{
    if (!m_isCommitted)
        m_backups.discardRestore();
}

void RestoreDialog::rehearse()
{
    m_isRehearsed = false;
    acceptButton()->block(tr("The backup is being checked"));
    m_open->block(tr("The backup is being checked"));
    setProblem({});
    m_progress->setValue(0);
    m_progress->show();
    const QFuture<Result<api::BackupSummary>> future = m_backups.rehearseRestore(m_path, m_passphrase->text().toUtf8());
    auto* watcher = new QFutureWatcher<Result<api::BackupSummary>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    watcher->setFuture(future);
    whenFinished(future, this, [this, watcher](const Result<api::BackupSummary>& summary) {
        watcher->deleteLater();
        m_progress->hide();
        m_open->unblock();
        if (summary) {
            showSummary(*summary);
            return;
        }
        setProblem(backupSentence(summary.error()));
        acceptButton()->block(tr("The backup cannot be used"));
        if (summary.error().code != ErrorCode::NotAllowed)
            return;
        acceptButton()->block(tr("Type the right passphrase, or clear it"));
        m_passphrase->setFocus();
        m_passphrase->selectAll();
    });
}

void RestoreDialog::showSummary(const api::BackupSummary& summary)
{
    const Formatter& format = m_context.format();
    const QDateTime now = m_context.workspace.now();
    QStringList lines{tr("Site: %1").arg(summary.siteName.isEmpty() ? format.missing() : summary.siteName),
                      tr("Made: %1").arg(format.dateTime(summary.madeAt, now)),
                      tr("Chargers: %1, sessions: %2, persons: %3, tags: %4")
                          .arg(format.number(summary.stations), format.number(summary.sessions), format.number(summary.persons),
                               format.number(summary.tokens))};
    if (summary.newestSessionAt)
        lines.append(tr("Newest session: %1").arg(format.dateTime(summary.newestSessionAt, now)));
    lines.append(summary.programVersion.isEmpty() ? tr("Layout of the database: %1").arg(summary.layout)
                                                  : tr("Version: %1, layout of the database: %2").arg(summary.programVersion).arg(summary.layout));
    lines.append(summary.hasMessages ? tr("Its message log takes the place of the one here, which is kept in the data folder under a name with the time.")
                                     : tr("The message log is not in it; the one here stays."));
    if (summary.hasSecrets)
        lines.append(summary.areSecretsOpen ? tr("Its secrets are open.") : tr("Its secrets stay closed without the passphrase."));
    lines.append(tr("What is here now is kept as a copy in the backup folder. Chargers are cut off for some seconds."));
    m_facts->setText(lines.join(QLatin1Char('\n')));
    const bool needsPassphrase = summary.hasSecrets && !summary.areSecretsOpen;
    m_passphrase->setVisible(needsPassphrase);
    m_open->setVisible(needsPassphrase);
    m_withSettings->setVisible(summary.hasSettings || summary.hasSecrets);
    m_altered->setText(summary.altered.isEmpty() ? QString() : alteredSentences(summary.altered));
    m_altered->setVisible(!summary.altered.isEmpty());
    m_acceptAltered->setVisible(!summary.altered.isEmpty());
    m_isRehearsed = true;
    updateAccept();
}

void RestoreDialog::updateAccept()
{
    if (!m_isRehearsed)
        return; // what blocks it is said already
    const bool isAgreed = m_acceptAltered->isHidden() || m_acceptAltered->isChecked();
    acceptButton()->setBlockedReason(isAgreed ? QString() : tr("Say first that the altered sessions are to be restored, too"));
}

void RestoreDialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_passphrase->hasFocus())
        return event->accept();
    FormDialog::keyPressEvent(event);
}

void RestoreDialog::commit()
{
    acceptButton()->block(tr("The restore is being prepared"));
    const api::RestoreChoice choice{!m_withSettings->isHidden() && m_withSettings->isChecked(),
                                    !m_acceptAltered->isHidden() && m_acceptAltered->isChecked()};
    whenFinished(m_backups.commitRestore(choice), this, [this](const Result<void>& done) {
        if (!done) {
            setProblem(backupSentence(done.error()));
            acceptButton()->unblock();
            return;
        }
        m_isCommitted = true;
        Q_EMIT committed();
        accept();
    });
}

} // namespace forecourt::ui
