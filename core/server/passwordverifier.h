// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Checks station passwords: fast hashes at once, slow ones on one worker thread.
#pragma once

#include "core/engine/ports/transport.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace forecourt::server {

/// At most one slow check at a time and 32 waiting, so that a flood of guesses costs bounded time and memory.
/// Source: security-and-reliability.md §5. Thread: engine.
class PasswordVerifier final : public QObject
{
    Q_OBJECT
public:
    /// \a hasher must outlive the verifier.
    explicit PasswordVerifier(const ports::CredentialHasher& hasher, QObject* parent = nullptr);
    ~PasswordVerifier() override;

    static constexpr int MaxWaiting = 32;

    /// Calls \a done with the hash that matched, or with empty bytes, unless \a context dies first; with a
    /// fast hash before this returns. False where the queue is full: \a done is then never called.
    [[nodiscard]] bool verify(const QByteArray& password, const QList<QByteArray>& hashes, QObject* context,
                              std::function<void(const QByteArray& matchingHash)> done);

private:
    const ports::CredentialHasher& m_hasher;
    QThreadPool m_worker;
    int m_waiting = 0;
};

} // namespace forecourt::server
