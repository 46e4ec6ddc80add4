// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where Qt's dialogs of files remember their folder and columns.
#pragma once

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

namespace forecourt::ui {

/// They write it when they close, in the window's thread, and wait for the disk: 350 ms beside a busy one. From now on they write
/// to the session's own folder, which is in memory; what they knew before is taken along. They remember until the person logs
/// out. Once, before the first of them. Thread: GUI.
inline void keepFileDialogsOffTheDisk()
{
    const QString session = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString folder = session + QStringLiteral("/forecourt");
    if (session.isEmpty() || !QDir().mkpath(folder))
        return;
    const QString name = QStringLiteral("/QtProject.conf");
    if (!QFile::exists(folder + name))
        QFile::copy(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + name, folder + name);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
}

} // namespace forecourt::ui
