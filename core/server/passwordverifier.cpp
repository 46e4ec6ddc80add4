// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/passwordverifier.h"

#include "core/base/async.h"

#include <QPromise>

#include <algorithm>

namespace forecourt::server {

namespace {

QByteArray firstMatch(const ports::CredentialHasher& hasher, const QByteArray& password,
                      const QList<QByteArray>& hashes)
{
    for (const QByteArray& hash : hashes) {
        if (hasher.matches(password, hash))
            return hash;
    }
    return {};
}

} // namespace

PasswordVerifier::PasswordVerifier(const ports::CredentialHasher& hasher, QObject* parent)
    : QObject(parent), m_hasher(hasher)
{
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(5'000);
}

PasswordVerifier::~PasswordVerifier()
{
    m_worker.clear();
}

bool PasswordVerifier::verify(const QByteArray& password, const QList<QByteArray>& hashes, QObject* context,
                              std::function<void(const QByteArray&)> done)
{
    const bool isSlow = std::any_of(hashes.begin(), hashes.end(),
                                    [this](const QByteArray& hash) { return m_hasher.isSlow(hash); });
    if (!isSlow) {
        done(firstMatch(m_hasher, password, hashes));
        return true;
    }
    if (m_waiting > MaxWaiting)
        return false;
    ++m_waiting;
    auto promise = std::make_shared<QPromise<QByteArray>>();
    promise->start();
    whenFinished(promise->future(), this, [this](const QByteArray&) { --m_waiting; });
    whenFinished(promise->future(), context, std::move(done));
    m_worker.start([&hasher = m_hasher, password, hashes, promise] {
        promise->addResult(firstMatch(hasher, password, hashes));
        promise->finish();
    });
    return true;
}

} // namespace forecourt::server
