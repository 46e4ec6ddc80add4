// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What looks wrong about a firmware file by its name and its beginning and end: a pure function.
#pragma once

#include "core/domain/firmwarefile.h"

#include <QByteArray>

namespace forecourt::vault {

/// So much of the beginning and of the end is looked at.
inline constexpr qsizetype DoubtHead = 4096;
inline constexpr qsizetype DoubtTail = 65'558; ///< the end of a ZIP with its longest comment

/// SameFile and SignatureWrong are for others to find. \a head and \a tail may overlap.
[[nodiscard]] QList<FirmwareDoubt> doubtsAbout(const QString& name, qint64 bytes, const QByteArray& head, const QByteArray& tail);

} // namespace forecourt::vault
