// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which part of a file a Range header asks for.
#pragma once

#include <QByteArray>

#include <optional>
#include <variant>

namespace forecourt::http {

/// Everything: there is no Range header, or one that may be ignored (200).
struct WholeFile
{
    bool operator==(const WholeFile&) const = default;
};
/// A stretch of at least one byte (206).
struct FilePart
{
    qint64 offset = 0;
    qint64 count = 0;

    bool operator==(const FilePart&) const = default;
};
/// Nothing of it lies inside the file (416).
struct NotInFile
{
    bool operator==(const NotInFile&) const = default;
};
using WantedBytes = std::variant<WholeFile, FilePart, NotInFile>;

/// Of a file with \a bytes bytes, at least one. Several ranges that join to one are that one; others would need a multipart
/// answer, which stations cannot read: the whole file is allowed then. What is no Range of bytes is ignored.
/// Source: RFC 9110 §14.
[[nodiscard]] WantedBytes wantedBytes(const std::optional<QByteArray>& range, qint64 bytes);

} // namespace forecourt::http
