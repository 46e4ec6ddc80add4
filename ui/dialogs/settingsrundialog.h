// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Changed settings before they are sent, while they are sent, and what became of each.
#pragma once

#include "core/commissioning/settingsrun.h"
#include "ui/models/settingsrunmodel.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

namespace forecourt::ui {

class RecordTable;

/// Nothing is sent before "Send". Closing while something is under way stops what was not sent. Show with
/// open(). Thread: GUI.
class SettingsRunDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a changes: waiting ones are sent, others only shown. \a note: a sentence about what is not in the list.
    SettingsRunDialog(const PageContext& context, const QList<commissioning::ChangeResult>& changes, const QString& note, QWidget* parent);

    [[nodiscard]] const commissioning::SettingsRun& run() const { return m_run; }

    void reject() override;

Q_SIGNALS:
    /// The operator wants these restarted, for changes that need it.
    void restartWanted(const QList<forecourt::StationId>& stations);
    /// The same, once nobody charges there.
    void restartWhenIdleWanted(const QList<forecourt::StationId>& stations);
    /// A change is at the charger now.
    void changeTaken(const forecourt::StationId& station, const QString& name);

private:
    void makeTable(bool isOfOne);
    void makeButtons();
    void refresh();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool hasWaiting() const;

    PageContext m_context;
    QString m_note;
    commissioning::SettingsRun m_run;
    SettingsRunModel* m_model;
    RecordTable* m_table = nullptr;
    Button* m_send = nullptr;
    Button* m_close = nullptr;
    Button* m_retry = nullptr;
    Button* m_restart = nullptr;
    Button* m_restartIdle = nullptr;
    bool m_isRestartPlanned = false;
    bool m_wasSent = false;
};

} // namespace forecourt::ui
