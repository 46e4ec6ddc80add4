// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// JSON texts for the eye.
#pragma once

#include <QString>

namespace forecourt::ui {

/// \a json on lines of its own, indented by two; order, numbers and spelling stay as they are. What is no JSON
/// comes out readable all the same.
[[nodiscard]] QByteArray prettyJson(const QByteArray& json);

/// A part of a text; \c start −1: none.
struct TextSpan
{
    qsizetype start = -1;
    qsizetype length = 0;

    bool operator==(const TextSpan&) const = default;
};

/// Where a field of a message stands in the text of its frame, with its key. \a path: dotted keys and indexes below
/// the frame's object, as api::MessageField::path.
[[nodiscard]] TextSpan jsonFieldSpan(const QString& frame, const QString& path);

} // namespace forecourt::ui
