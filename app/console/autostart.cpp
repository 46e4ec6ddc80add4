// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/autostart.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace forecourt::app {

namespace {

/// An argument as the Exec line wants it. Source: Desktop Entry Specification 1.5, "The Exec key".
QString quoted(const QString& argument)
{
    QString text = argument;
    for (const char special : {'\\', '"', '`', '$'})
        text.replace(QLatin1Char(special), QStringLiteral("\\") + QLatin1Char(special));
    text.replace(QLatin1Char('%'), QStringLiteral("%%"));
    text = QLatin1Char('"') + text + QLatin1Char('"');
    return text.replace(QLatin1Char('\\'), QStringLiteral("\\\\")); // the value is a string with escapes itself
}

} // namespace

Autostart::Autostart(QString folder, QStringList command) : m_folder(std::move(folder)), m_command(std::move(command)) {}

QString Autostart::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/autostart");
}

QString Autostart::file() const
{
    return m_folder + QStringLiteral("/org.forecourt.Forecourt.desktop");
}

bool Autostart::isOn() const
{
    QFile found(file());
    if (!found.open(QIODevice::ReadOnly))
        return false;
    // desktops switch an entry off inside the file
    for (const QByteArray& line : found.read(64 * 1024).split('\n')) {
        const QByteArray plain = line.trimmed().toLower().replace(' ', "");
        if (plain == "hidden=true" || plain == "x-gnome-autostart-enabled=false")
            return false;
    }
    return true;
}

Result<void> Autostart::set(bool isOn) const
{
    const auto failed = [this] {
        return failure(ErrorCode::FileFailed, QStringLiteral("%1 cannot be written").arg(file()), {file()});
    };
    if (!isOn) {
        if (QFile::exists(file()) && !QFile::remove(file()))
            return failed();
        return {};
    }
    if (!QDir().mkpath(m_folder))
        return failed();
    QSaveFile written(file());
    if (!written.open(QIODevice::WriteOnly) || written.write(content()) < 0 || !written.commit())
        return failed();
    return {};
}

QByteArray Autostart::content() const
{
    QStringList arguments;
    for (const QString& argument : m_command)
        arguments.append(quoted(argument));
    return QStringLiteral("[Desktop Entry]\nVersion=1.1\nType=Application\nName=Forecourt\nIcon=org.forecourt.Forecourt\n"
                          "Exec=%1\nTerminal=false\nX-GNOME-Autostart-enabled=true\n")
        .arg(arguments.join(QLatin1Char(' ')))
        .toUtf8();
}

} // namespace forecourt::app
