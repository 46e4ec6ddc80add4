// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a dialog that asks for a file begins.
#pragma once

#include <QDir>
#include <QStandardPaths>
#include <QString>

namespace forecourt::ui {

/// \a wanted, or the home folder where there is no such folder: a dialog would take it for the name of a file.
[[nodiscard]] inline QString startFolder(const QString& wanted)
{
    return QDir(wanted).exists() ? wanted : QDir::homePath();
}
/// The desktop's folder of \a kind.
[[nodiscard]] inline QString startFolder(QStandardPaths::StandardLocation kind)
{
    return startFolder(QStandardPaths::writableLocation(kind));
}

} // namespace forecourt::ui
