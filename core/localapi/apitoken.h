// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The secret that scripts show to the local API.
#pragma once

#include "core/base/idsource.h"
#include "core/base/result.h"

#include <QByteArray>

namespace forecourt::localapi {

/// The token in \a file. Errors: NotFound where there is no file, FileFailed (args: file), InvalidInput (args: file)
/// where the file holds something that cannot be a token.
[[nodiscard]] Result<QByteArray> loadToken(const QString& file);

/// The token in \a file; made there with mode 0600 where there is none. A file that others may read is
/// closed to them. Errors: FileFailed (args: file), InvalidInput (args: file) where the file holds something
/// that cannot be a token.
[[nodiscard]] Result<QByteArray> loadOrMakeToken(const QString& file, IdSource& ids);

} // namespace forecourt::localapi
