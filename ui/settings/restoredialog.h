// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Going back to a backup: what it holds is shown before anything changes.
#pragma once

#include "core/api/backups.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QProgressBar;

namespace forecourt::ui {

/// Why a backup is not taken, with the next step.
[[nodiscard]] QString backupSentence(const Error& error);

/// Rehearses at once; the button that restores works only after the backup was found good. Thread: GUI.
class RestoreDialog final : public FormDialog
{
    Q_OBJECT

public:
    RestoreDialog(const PageContext& context, api::Backups& backups, const QString& path, QWidget* parent);
    ~RestoreDialog() override;

Q_SIGNALS:
    /// The backup lies ready; it is put in place by a restart.
    void committed();

protected:
    /// Enter in the passphrase opens the secrets; the button that is pressed by Enter elsewhere would close all.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rehearse();
    void showSummary(const api::BackupSummary& summary);
    /// Altered sessions are restored only by somebody who was told of them.
    void updateAccept();
    void commit();

    PageContext m_context;
    api::Backups& m_backups;
    const QString m_path;
    QProgressBar* m_progress;
    TextLabel* m_facts;
    QLineEdit* m_passphrase;
    Button* m_open;
    QCheckBox* m_withSettings;
    TextLabel* m_altered;
    QCheckBox* m_acceptAltered;
    bool m_isRehearsed = false;
    bool m_isCommitted = false;
};

} // namespace forecourt::ui
