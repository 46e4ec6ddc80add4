// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/keychange.h"

namespace forecourt::engine {

namespace {
constexpr qsizetype MaximumHashes = 4;
}

std::optional<QByteArray> KeyChange::newKey(const ocpp::PreparedCommand& prepared)
{
    if (prepared.action != QLatin1String("ChangeConfiguration"))
        return std::nullopt;
    const QString key = prepared.payload.value(QLatin1String("key")).toString();
    if (key.compare(QLatin1String("AuthorizationKey"), Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return prepared.payload.value(QLatin1String("value")).toString().toUtf8();
}

void KeyChange::answered(const QByteArray& newKey, const ocpp::Answer& answer)
{
    const bool isUnknown = answer.outcome == CommandOutcome::TimedOut || answer.outcome == CommandOutcome::Disconnected;
    if (newKey.isEmpty() || (answer.outcome != CommandOutcome::Accepted && !isUnknown))
        return;
    const bool isOnlyOne = answer.status == QLatin1String("Accepted");
    m_context.passwords.hash(newKey, [this, isOnlyOne, lifetime = m_context.lifetime](const QByteArray& hash) {
        if (!lifetime.expired())
            keep(hash, isOnlyOne);
    });
}

void KeyChange::keep(const QByteArray& hash, bool isOnlyOne)
{
    QList<QByteArray>& hashes = m_model.passwordHashes();
    if (isOnlyOne)
        hashes.clear();
    hashes.append(hash);
    while (hashes.size() > MaximumHashes)
        hashes.removeFirst();
    m_model.journal(EventKind::Security, Severity::Info,
                    isOnlyOne ? QStringLiteral("PasswordChanged") : QStringLiteral("PasswordChangeOpen"));
    m_model.save();
    m_model.markDirty();
}

} // namespace forecourt::engine
