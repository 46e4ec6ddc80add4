// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/notificationsection.h"

#include "ui/pages/notificationsettings.h"

namespace forecourt::ui {

NotificationSection::NotificationSection(const PageContext& context)
    : SettingsSection(context, QStringLiteral("notifications"), tr("Notifications"), QStringLiteral("bell"))
{
    addWidget(new NotificationSettings(context));
}

} // namespace forecourt::ui
