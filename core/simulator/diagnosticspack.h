// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a charger packs when it is asked for its diagnostics: a .tar.gz of several files, as most makers send.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace forecourt::simulator {

/// One file of the pack.
struct PackedFile
{
    QString name; ///< with folders, "log/system.log"
    QByteArray content;
};

/// \a files as a gzipped tar, with \a at as their time. Empty: there was no memory for it. Thread: any.
[[nodiscard]] QByteArray packDiagnostics(const QList<PackedFile>& files, const QDateTime& at);

} // namespace forecourt::simulator
