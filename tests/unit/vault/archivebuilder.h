// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Archives as chargers send them, made on the spot.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace forecourt::tests {

enum class ArchiveForm { Zip, Tar, TarGz, Gz };

/// Writes \a members (path and content) to \a path; Gz takes the first content alone. False: not written.
[[nodiscard]] bool writeArchive(const QString& path, ArchiveForm form, const QList<QPair<QByteArray, QByteArray>>& members);

} // namespace forecourt::tests
