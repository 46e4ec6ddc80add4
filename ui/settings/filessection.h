// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The server for files of chargers: ports, what chargers are told, how much is kept.
#pragma once

#include "ui/settings/machinesection.h"

namespace forecourt::ui {

class DiagnosticsActions;

/// Below the fields stands what is offered now; retention is the site's and changes at once. Thread: GUI.
class FilesSection final : public MachineSection
{
    Q_OBJECT

public:
    FilesSection(const PageContext& context, api::Machine& machine);

    void refresh() override;

private:
    void makeHttp();
    void makeFtp();
    void makeLimits();
    void addPortCheck(Card* card, QSpinBox* box, const QString& label);
    void showOffered();
    void showRefused();
    void showRetention();

    DiagnosticsActions* m_actions;
    TextLabel* m_offered;
    TextLabel* m_refused;
    TextLabel* m_retention;
    Button* m_change;
};

} // namespace forecourt::ui
