// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemcolorscheme.h"

#include "ui/theme/theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace forecourt::ui {
namespace {

const QString Service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString Path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString Interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString Appearance = QStringLiteral("org.freedesktop.appearance");
const QString GnomeInterface = QStringLiteral("org.gnome.desktop.interface");

bool looksHighContrast(const QPalette& palette)
{
    const QColor window = palette.color(QPalette::Window);
    const bool flat = window == palette.color(QPalette::Base) && window == palette.color(QPalette::Button);
    return flat && contrastRatio(window, palette.color(QPalette::WindowText)) > 20.5;
}

} // namespace

SystemColorScheme::SystemColorScheme(const QPalette& desktopPalette, QObject* parent)
    : QObject(parent),
      m_paletteIsDark(desktopPalette.color(QPalette::Window).lightness()
                      < desktopPalette.color(QPalette::WindowText).lightness()),
      m_paletteIsHighContrast(looksHighContrast(desktopPalette))
{
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(Service, Path, Interface, QStringLiteral("SettingChanged"), this,
                SLOT(takeSetting(QString,QString,QDBusVariant)));
    ask(Appearance, QStringLiteral("color-scheme"));
    ask(Appearance, QStringLiteral("contrast"));
    ask(GnomeInterface, QStringLiteral("enable-animations"));
}

bool SystemColorScheme::prefersDark() const
{
    return m_scheme == 0 ? m_paletteIsDark : m_scheme == 1;
}

bool SystemColorScheme::prefersHighContrast() const
{
    return m_contrast || m_paletteIsHighContrast;
}

void SystemColorScheme::ask(const QString& group, const QString& key)
{
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Interface, QStringLiteral("Read"));
    message << group << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher* call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        call->deleteLater();
        if (reply.isValid())
            takeSetting(group, key, reply.value());
    });
}

void SystemColorScheme::takeSetting(const QString& group, const QString& key, const QDBusVariant& value)
{
    // the portal's Read wraps its variant in a second one
    QVariant plain = value.variant();
    if (plain.canConvert<QDBusVariant>())
        plain = plain.value<QDBusVariant>().variant();
    if (group == Appearance && key == QLatin1String("color-scheme"))
        m_scheme = plain.toInt();
    else if (group == Appearance && key == QLatin1String("contrast"))
        m_contrast = plain.toInt() == 1;
    else if (group == GnomeInterface && key == QLatin1String("enable-animations"))
        m_reducedMotion = !plain.toBool();
    else
        return;
    Q_EMIT changed();
}

} // namespace forecourt::ui
