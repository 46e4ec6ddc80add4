// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings: who is told of alerts, how and when.
#pragma once

#include "ui/settings/settingssection.h"

namespace forecourt::ui {

class NotificationSettings;

/// Holds NotificationSettings, which saves for itself. Thread: GUI.
class NotificationSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit NotificationSection(const PageContext& context);

    [[nodiscard]] bool hasUnsaved() const override;

private:
    NotificationSettings* m_settings;
};

} // namespace forecourt::ui
