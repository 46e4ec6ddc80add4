// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The stream of changes as bytes: a CBOR sequence of byte strings, each with one batch inside.
#pragma once

#include "core/base/result.h"
#include "core/domain/changes.h"

#include <QByteArray>

#include <optional>

namespace forecourt::wire {

/// A longer frame than this is refused; a snapshot of a site with 100,000 tags has some 10 MB.
inline constexpr qsizetype LongestFrame = 128 * 1024 * 1024;

/// A frame with these bytes in it; empty: "still here". Source: RFC 8949 §3.1 (major type 2 with four bytes of length), RFC 8742.
[[nodiscard]] QByteArray frameOf(const QByteArray& content);

/// Cuts what comes from a stream into frames. Thread: one.
class FrameReader
{
public:
    void append(const QByteArray& bytes) { m_bytes += bytes; }
    /// The content of the next frame; empty optional: not whole yet. Errors: ProtocolViolation; then nothing more comes.
    [[nodiscard]] Result<std::optional<QByteArray>> next();

private:
    QByteArray m_bytes;
    qsizetype m_begin = 0;
};

/// A batch as content of a frame. Thread: any.
[[nodiscard]] QByteArray encodedBatch(const ChangeBatch& batch);
/// Errors: ProtocolViolation.
[[nodiscard]] Result<ChangeBatchPointer> decodedBatch(const QByteArray& content);

} // namespace forecourt::wire
