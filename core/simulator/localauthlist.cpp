// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/localauthlist.h"

#include <QSet>

namespace forecourt::simulator {

using namespace ocpp::v16;

std::optional<IdTagInfo> LocalAuthList::find(const QString& token) const
{
    const auto it = m_entries.constFind(token.toCaseFolded());
    return it == m_entries.cend() ? std::nullopt : std::optional(*it);
}

UpdateStatus LocalAuthList::apply(const SendLocalListRequest& request)
{
    const bool isFull = request.updateType == UpdateType::Full;
    if (request.listVersion <= 0)
        return UpdateStatus::Failed;
    if (!isFull && request.listVersion <= m_version)
        return UpdateStatus::VersionMismatch;
    const QList<AuthorizationData> entries = request.localAuthorizationList.value_or(QList<AuthorizationData>());
    if (entries.size() > m_maximumPerMessage)
        return UpdateStatus::Failed;

    QHash<QString, IdTagInfo> next = isFull ? QHash<QString, IdTagInfo>() : m_entries;
    QSet<QString> seen;
    for (const AuthorizationData& entry : entries) {
        const QString key = entry.idTag.toCaseFolded();
        if (seen.contains(key) || (isFull && !entry.idTagInfo))
            return UpdateStatus::Failed;
        seen.insert(key);
        if (entry.idTagInfo)
            next.insert(key, *entry.idTagInfo);
        else
            next.remove(key);
    }
    if (next.size() > m_maximumLength)
        return UpdateStatus::Failed;
    m_entries = next;
    m_version = request.listVersion;
    return UpdateStatus::Accepted;
}

} // namespace forecourt::simulator
