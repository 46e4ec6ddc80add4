// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/authorizer.h"

#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/schema/jsonwriter.h"
#include "core/ocpp/v16/actions.h"

#include <QPointer>

namespace forecourt::simulator {

using namespace ocpp::v16;
namespace rpc = ocpp::rpc;

Authorizer::Authorizer(StationLink& link, const Configuration& configuration, LocalAuthList& localList, Clock& clock,
                       QObject* parent)
    : QObject(parent), m_link(link), m_configuration(configuration), m_localList(localList), m_clock(clock)
{
}

std::optional<IdTagInfo> Authorizer::known(const QString& token) const
{
    std::optional<IdTagInfo> info;
    if (m_configuration.boolean(QStringLiteral("LocalAuthListEnabled")))
        info = m_localList.find(token);
    if (!info && m_configuration.boolean(QStringLiteral("AuthorizationCacheEnabled"))) {
        const auto cached = m_cache.constFind(token.toCaseFolded());
        if (cached != m_cache.cend())
            info = *cached;
    }
    if (info && info->expiryDate && info->expiryDate->utc < m_clock.utcNow())
        info->status = AuthorizationStatus::Expired;
    return info;
}

IdTagInfo Authorizer::offlineVerdict(const QString& token) const
{
    const auto info = known(token);
    if (info && m_configuration.boolean(QStringLiteral("LocalAuthorizeOffline")))
        return *info;
    IdTagInfo unknown;
    unknown.status = m_configuration.boolean(QStringLiteral("AllowOfflineTxForUnknownId")) && !info
        ? AuthorizationStatus::Accepted
        : AuthorizationStatus::Invalid;
    return unknown;
}

void Authorizer::authorise(const QString& token, bool isOnline, Verdict verdict)
{
    if (!isOnline) {
        verdict(offlineVerdict(token));
        return;
    }
    if (m_configuration.boolean(QStringLiteral("LocalPreAuthorize"))) {
        const auto info = known(token);
        if (info && info->status == AuthorizationStatus::Accepted) {
            verdict(*info);
            return;
        }
    }
    m_link.call(QStringLiteral("Authorize"), ocpp::schema::write(AuthorizeRequest{token}), rpc::CallUrgency::Normal,
                [this, self = QPointer(this), token, verdict = std::move(verdict)](const rpc::CallOutcome& outcome) {
                    if (!self)
                        return;
                    if (outcome.kind != rpc::CallOutcome::Kind::Answered) {
                        verdict(offlineVerdict(token));
                        return;
                    }
                    const auto response = ocpp::schema::read<AuthorizeResponse>(outcome.payload).value;
                    learn(token, response.idTagInfo);
                    verdict(response.idTagInfo);
                });
}

void Authorizer::learn(const QString& token, const IdTagInfo& info)
{
    // ConcurrentTx says nothing about the token itself.
    if (info.status != AuthorizationStatus::ConcurrentTx)
        m_cache.insert(token.toCaseFolded(), info);
}

bool Authorizer::clearCache()
{
    m_cache.clear();
    return m_configuration.boolean(QStringLiteral("AuthorizationCacheEnabled"));
}

} // namespace forecourt::simulator
