// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Starting with the desktop session: one .desktop file in the XDG autostart folder.
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace forecourt::app {

/// Reads and writes one small file per call. Thread: main.
class Autostart
{
public:
    /// \a folder: the XDG autostart folder; \a command: program and arguments to start.
    Autostart(QString folder, QStringList command);

    /// <config home>/autostart.
    [[nodiscard]] static QString defaultFolder();

    /// The file is there and no desktop switched it off.
    [[nodiscard]] bool isOn() const;
    /// Errors: FileFailed (args: file).
    [[nodiscard]] Result<void> set(bool isOn) const;
    [[nodiscard]] QString file() const;

private:
    [[nodiscard]] QByteArray content() const;

    QString m_folder;
    QStringList m_command;
};

} // namespace forecourt::app
