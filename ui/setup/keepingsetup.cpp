// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/keepingsetup.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/setup/setupform.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>

namespace forecourt::ui {

KeepingSetup::KeepingSetup(const PageContext& context, QWidget* parent) : SetupPage(parent), m_context(context)
{
    QVBoxLayout* column = setupColumn(this);
    if (context.backups)
        makeFolder(column);
    if (context.program.setAutostart) {
        m_autostart = new Switch(context.themes, tr("Start with the computer"));
        m_autostart->setObjectName(QStringLiteral("setupAutostart"));
        m_autostart->setAccessibleName(tr("Start with the computer"));
        column->addSpacing(4);
        column->addWidget(m_autostart, 0, Qt::AlignLeft);
        auto* why = new TextLabel(context.themes, tr("Chargers are alone while Forecourt does not run. It starts without a window in the way."),
                                  TypeRole::Small, Theme::Color::Ink2);
        why->setWordWrap(true);
        column->addWidget(why);
    }
    column->addStretch(1);
}

void KeepingSetup::makeFolder(QVBoxLayout* column)
{
    m_folder = new QLineEdit;
    m_folder->setMaxLength(1000);
    m_folder->setPlaceholderText(tr("in the data folder"));
    addSetupField(m_context.themes, column, tr("Folder of the nightly backup"), m_folder, QStringLiteral("setupBackupFolder"));
    auto* choose = new Button(m_context.themes, tr("Choose…"));
    choose->setObjectName(QStringLiteral("setupChooseFolder"));
    choose->setAccessibleName(tr("Choose the folder of the nightly backup"));
    column->addWidget(choose, 0, Qt::AlignLeft);
    m_place = new TextLabel(m_context.themes, QString(), TypeRole::Body);
    m_place->setObjectName(QStringLiteral("setupBackupPlace"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    m_place->setMinimumWidth(1); // one endless word does not widen the dialog
    column->addWidget(m_place);
    connect(choose, &Button::triggered, this, &KeepingSetup::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &KeepingSetup::showPlace);
}

QString KeepingSetup::title() const
{
    //: Title: backup folder, and starting with the computer.
    return tr("Backup and start");
}

QString KeepingSetup::explanation() const
{
    return m_folder ? tr("A folder on another disk, or one that is copied elsewhere, survives this computer.") : QString();
}

void KeepingSetup::begin()
{
    if (m_folder && m_folder->text().isEmpty())
        m_folder->setText(m_context.backups->plan().folder);
    if (m_folder)
        showPlace();
    if (m_autostart)
        m_autostart->setChecked(true); // recommended; nothing changes before "Next"
}

void KeepingSetup::chooseFolder()
{
    auto* dialog = new QFileDialog(window(), tr("Folder of the nightly backup"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

/// Names the folder that is meant where none is typed, as far as it is known here.
void KeepingSetup::showPlace()
{
    QString folder = m_folder->text().trimmed();
    if (folder.isEmpty() && !m_context.program.dataFolder.isEmpty())
        folder = m_context.program.dataFolder + QStringLiteral("/backup");
    m_place->setText(tr("A copy of the database is made every night in %1.").arg(QDir::toNativeSeparators(folder)));
    m_place->setVisible(!folder.isEmpty());
}

void KeepingSetup::keep(std::function<void(const QString&)> done)
{
    if (m_autostart && m_context.program.isAutostart && m_autostart->isChecked() != m_context.program.isAutostart()) {
        if (const Result<void> set = m_context.program.setAutostart(m_autostart->isChecked()); !set) {
            done(errorSentence(set.error()));
            return;
        }
    }
    keepFolder(done);
}

void KeepingSetup::keepFolder(const std::function<void(const QString&)>& done)
{
    api::BackupPlan plan = m_context.backups ? m_context.backups->plan() : api::BackupPlan();
    const QString folder = m_folder ? m_folder->text().trimmed() : QString();
    if (!m_folder || folder == plan.folder) {
        done({});
        return;
    }
    plan.folder = folder;
    whenFinished(m_context.backups->savePlan(plan), this, [done](const Result<void>& saved) {
        if (saved)
            done({});
        else
            done(saved.error().code == ErrorCode::InvalidInput ? tr("Give the whole path of a folder.") : errorSentence(saved.error()));
    });
}

} // namespace forecourt::ui
