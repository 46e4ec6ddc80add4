// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/keychange.h"

#include <algorithm>

namespace forecourt::engine {

namespace {
constexpr size_t MaximumHashes = 4;
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

KeyChange::Change* KeyChange::find(CommandId command)
{
    const auto it = std::find_if(m_changes.begin(), m_changes.end(),
                                 [command](const Change& change) { return change.command == command; });
    return it == m_changes.end() ? nullptr : &*it;
}

void KeyChange::sent(CommandId command, const QByteArray& newKey)
{
    if (newKey.isEmpty() || find(command))
        return;
    m_changes.push_back(Change{command, {}, false, Verdict::None});
    if (m_changes.size() > MaximumHashes)
        m_changes.erase(m_changes.begin());
    m_context.passwords.hash(newKey, [this, command, lifetime = m_context.lifetime](const QByteArray& hash) {
        if (!lifetime.expired())
            hashed(command, hash);
    });
}

void KeyChange::hashed(CommandId command, const QByteArray& hash)
{
    Change* change = find(command);
    if (!change)
        return;
    change->hash = hash;
    if (change->verdict != Verdict::None)
        return settle(*change);
    add(*change);
    save();
}

void KeyChange::answered(CommandId command, const ocpp::Answer& answer)
{
    Change* change = find(command);
    if (!change)
        return;
    const bool isUnknown = answer.outcome == CommandOutcome::TimedOut || answer.outcome == CommandOutcome::Disconnected;
    if (answer.outcome == CommandOutcome::Accepted)
        change->verdict = answer.status == QLatin1String("Accepted") ? Verdict::OnlyNew : Verdict::Both;
    else
        change->verdict = isUnknown ? Verdict::Both : Verdict::OnlyOld;
    if (!change->hash.isEmpty())
        settle(*change);
}

void KeyChange::add(Change& change)
{
    QList<QByteArray>& hashes = m_model.passwordHashes();
    if (hashes.contains(change.hash))
        return;
    change.wasAdded = true;
    hashes.append(change.hash);
    while (hashes.size() > static_cast<qsizetype>(MaximumHashes))
        hashes.removeFirst();
}

void KeyChange::settle(Change& change)
{
    QList<QByteArray>& hashes = m_model.passwordHashes();
    switch (change.verdict) {
    case Verdict::None: return;
    case Verdict::OnlyNew: hashes = {change.hash}; break;
    case Verdict::Both: add(change); break;
    case Verdict::OnlyOld:
        if (change.wasAdded && hashes.removeOne(change.hash))
            save();
        return;
    }
    m_model.journal(EventKind::Security, Severity::Info,
                    change.verdict == Verdict::OnlyNew ? QStringLiteral("PasswordChanged") : QStringLiteral("PasswordChangeOpen"));
    save();
}

void KeyChange::save()
{
    m_model.save();
    m_model.markDirty();
}

} // namespace forecourt::engine
