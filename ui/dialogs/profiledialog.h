// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A limit of power for one charger: its fields, its steps drawn and as a table, and what is wrong with it.
#pragma once

#include "core/domain/commandparameters.h"
#include "core/domain/profilerules.h"
#include "ui/models/periodmodel.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

namespace forecourt::ui {

class ProfileForm;
class StepEditor;
class TableView;

/// The drawing and the table change the same steps. Checked against what the charger reports while it is edited; sent
/// only without errors. Stays open after sending and follows the command; planned while the charger is offline, and closes.
/// Show with open(). Thread: GUI.
class ProfileDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a base: the limit to change; empty: a new one, for \a evse at first.
    ProfileDialog(const PageContext& context, const StationState& station, const std::optional<InstalledProfile>& base,
                  const std::optional<EvseId>& evse, QWidget* parent);

    /// As it would be sent.
    [[nodiscard]] ChargingProfile profile() const;

protected:
    /// Enter in the table edits; it does not send.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeBody();
    QWidget* makeSteps();
    QWidget* makeTable();
    void connectSteps();
    void start(const StationState& station, const std::optional<InstalledProfile>& base, const std::optional<EvseId>& evse);
    void formChanged();
    void convertTo(ChargingRateUnit unit);
    void addStep();
    void removeStep(int row);
    void chooseStep(int row);
    void fitSpan();
    void check();
    void tellFindings(const QList<ProfileFinding>& findings);
    void submit();
    void sendLater(const SetChargingProfile& limit);
    [[nodiscard]] bool isLater() const;
    void tell(const CommandRecord& command);
    void lookUp();
    [[nodiscard]] ProfileSituation situation(const StationState& station) const;
    [[nodiscard]] QString whyNot(const StationPointer& station, const QList<ProfileFinding>& findings) const;

    PageContext m_context;
    StationId m_station;
    PeriodModel m_steps;
    ProfileForm* m_form;
    StepEditor* m_editor;
    TableView* m_table;
    Button* m_add;
    Button* m_remove;
    TextLabel* m_errors;
    TextLabel* m_warnings;
    TextLabel* m_state;
    QString m_refused; ///< what was typed and not taken
    bool m_isWaiting = false;
    bool m_wasLater = false; ///< what the button says
    std::optional<CommandId> m_command; ///< the last that was sent; its late answer is told too
};

} // namespace forecourt::ui
