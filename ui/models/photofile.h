// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Photos from files and for the screen, decoded on another thread and within limits.
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QImage>

namespace forecourt::ui {

/// Longest edge of a stored photo; larger ones are scaled down.
inline constexpr int PhotoEdge = 1600;

/// Reads the picture a person chose and makes the JPEG to store of it: upright, at most PhotoEdge, without
/// the data cameras add (place, owner). Errors: NotFound (cannot be read), InvalidInput (not a JPEG or PNG,
/// broken, or larger than 40 MB or 100 megapixels). Runs on a pool thread; observe with whenFinished().
[[nodiscard]] QFuture<Result<QByteArray>> preparePhoto(const QString& path);

/// Longest edge of a photo that goes into a check; on paper it is some 8 cm wide.
inline constexpr int CheckPhotoEdge = 1200;

/// As preparePhoto(), but made smaller until it has at most \a mostBytes.
[[nodiscard]] QFuture<Result<QByteArray>> prepareSmallPhoto(const QString& path, qsizetype mostBytes);
/// The same of a picture that is in memory.
[[nodiscard]] QFuture<Result<QByteArray>> shrinkPhoto(const QByteArray& bytes, qsizetype mostBytes);

/// Longest edge of a logo.
inline constexpr int LogoEdge = 600;

/// As preparePhoto(), but a PNG with its transparency, made smaller until it has at most \a mostBytes.
[[nodiscard]] QFuture<Result<QByteArray>> prepareLogo(const QString& path, qsizetype mostBytes);

/// Decodes \a bytes scaled to fit \a edge; a null image where that fails. Runs on a pool thread.
[[nodiscard]] QFuture<QImage> decodePhoto(const QByteArray& bytes, int edge);

} // namespace forecourt::ui
