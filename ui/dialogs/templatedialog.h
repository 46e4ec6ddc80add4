// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The settings chargers of this site should have: typed, or taken from a well-configured charger.
#pragma once

#include "core/domain/check.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QPlainTextEdit;

namespace forecourt::ui {

/// One setting per line, "name = value". Show with open() and listen to accepted(). Thread: GUI.
class TemplateDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a offered: the charger whose settings are offered first.
    TemplateDialog(const ThemeManager& themes, const Workspace& workspace, const SettingsTemplate& current,
                   const StationId& offered, QWidget* parent);

    /// What was typed; the stamp is left to who stores it.
    [[nodiscard]] const SettingsTemplate& settings() const { return m_settings; }

private:
    void takeFromCharger();
    void submit();

    const Workspace& m_workspace;
    SettingsTemplate m_settings;
    QString m_madeFrom;
    QComboBox* m_charger;
    QPlainTextEdit* m_text;
};

} // namespace forecourt::ui
