// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the book knows of one transfer. Internal to the book.
#pragma once

#include "core/files/transferbook.h"

#include <QSet>

namespace forecourt::files {

/// Touched while the book is locked.
struct TransferBook::Entry
{
    FileTransfer now;
    ports::TransferAccess access;
    VerifiedFile file;        ///< to fetch
    qint64 maximumBytes = 0;  ///< to bring
    ByteCoverage covered;
    QSet<quint64> attempts;   ///< open connections
    quint64 receiver = 0;     ///< the one that brings the file
    bool isFinishing = false; ///< the receiver has the last byte
    std::chrono::milliseconds movedAt{0}; ///< monotonic
    std::chrono::milliseconds toldAt{0};
    bool isUntold = false;

    [[nodiscard]] bool isUpload() const { return now.direction == TransferDirection::Upload; }
    /// Nothing more comes of it.
    [[nodiscard]] bool isClosed() const { return isOver(now.state) || (isUpload() && now.state == TransferState::Finished); }
    [[nodiscard]] bool hasExpired(const QDateTime& at) const { return now.expiresAt && *now.expiresAt <= at; }
};

/// SHA-256, so that secrets are compared and looked up without telling anything by the time it takes.
[[nodiscard]] QByteArray secretDigest(const QByteArray& secret);

/// Whether stations come for this one by user and password alone.
[[nodiscard]] bool isFtpProtocol(TransferProtocol protocol);

} // namespace forecourt::files
