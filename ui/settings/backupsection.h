// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Nightly copies, one file to take along, and going back.
#pragma once

#include "core/api/backups.h"
#include "ui/settings/settingssection.h"

#include <functional>

class QLineEdit;
class QProgressBar;
class QSpinBox;

namespace forecourt::ui {

class BackupModel;
class Banner;
class RecordTable;

/// The plan is stored field by field and holds at once. Thread: GUI.
class BackupSection final : public SettingsSection
{
    Q_OBJECT

public:
    BackupSection(const PageContext& context, api::Backups& backups, api::Machine* machine);

    void refresh() override;

private:
    void makeNote();
    void makePlanCard();
    void makeTableCard();
    void makeFileCard();
    void loadPlan();
    void savePlan();
    void offerUndo(const QString& notice, const api::BackupPlan& before, const api::BackupPlan& after);
    void resetPlan();
    void putPlan(const api::BackupPlan& plan, const std::function<void()>& done);
    void backUpNow();
    void verify();
    void restore(const QString& path);
    void chooseArchive();
    void writeArchive(const api::ArchiveWish& wish);
    void updateButtons();
    /// Why nothing can be restored by a window that is attached to a service.
    [[nodiscard]] QString notFromHere() const;
    void showNote();
    /// That sessions in the newest backup are not what was recorded, and what to do.
    void showAltered();
    void showAddresses();

    api::Backups& m_backups;
    api::Machine* m_machine;
    BackupModel* m_model;
    Banner* m_note;
    QLineEdit* m_at;
    QSpinBox* m_daily;
    QSpinBox* m_weekly;
    QLineEdit* m_folder;
    Button* m_now;
    Button* m_verify;
    Button* m_restore;
    Button* m_write;
    QProgressBar* m_progress;
    TextLabel* m_state;
    TextLabel* m_altered;
    RecordTable* m_table;
};

} // namespace forecourt::ui
