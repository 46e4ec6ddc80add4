// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/passwordhashing.h"

namespace forecourt::engine {

PasswordHashing::PasswordHashing(QObject& target, const ports::CredentialHasher& hasher)
    : m_target(target), m_hasher(hasher)
{
    m_pool.setMaxThreadCount(1);
}

PasswordHashing::~PasswordHashing()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void PasswordHashing::hash(const QByteArray& password, std::function<void(const QByteArray& hash)> done)
{
    m_pool.start([this, password, done = std::move(done)] {
        const QByteArray hash = m_hasher.hash(password);
        QMetaObject::invokeMethod(&m_target, [done, hash] { done(hash); }, Qt::QueuedConnection);
    });
}

} // namespace forecourt::engine
