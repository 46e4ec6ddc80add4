// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/notificationsection.h"

#include "ui/pages/notificationsettings.h"

namespace forecourt::ui {

NotificationSection::NotificationSection(const PageContext& context)
    : SettingsSection(context, QStringLiteral("notifications"), tr("Notifications"), QStringLiteral("bell"))
{
    m_settings = new NotificationSettings(context);
    addWidget(m_settings);
    const auto place = [this](const char* objectName) { return m_settings->findChild<QWidget*>(QLatin1String(objectName)); };
    //: Search words of a setting, separated by spaces.
    addPlace(tr("Desktop, digest, quiet hours"), tr("notification desktop digest quiet hours night"), place("desktopCard"));
    addPlace(tr("E-mail"), tr("mail smtp server password recipients sender starttls"), place("mailCard"));
    addPlace(tr("Webhook"), tr("webhook https json call address secret"), place("webhookCard"));
    addPlace(tr("What raises an alert"), tr("alert threshold offline minutes fault disk backup clock kinds"), place("alertKindsCard"));
}

bool NotificationSection::hasUnsaved() const
{
    return m_settings->isChanged();
}

} // namespace forecourt::ui
