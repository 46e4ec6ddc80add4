// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Hashes passwords beside the engine's thread.
#pragma once

#include "core/engine/ports/transport.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace forecourt::engine {

/// One pool thread: hashing a typed password takes about 0.1 s. Thread: any may call.
class PasswordHashing
{
public:
    /// Results are given on the thread of \a target.
    PasswordHashing(QObject& target, const ports::CredentialHasher& hasher);
    ~PasswordHashing();

    /// Calls \a done on the target's thread; never if the target dies first.
    void hash(const QByteArray& password, std::function<void(const QByteArray& hash)> done);

private:
    QObject& m_target;
    const ports::CredentialHasher& m_hasher;
    QThreadPool m_pool;
};

} // namespace forecourt::engine
