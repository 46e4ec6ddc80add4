// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/replies.h"

#include "core/ocpp/adapter/v16adapter/statusmapping.h"
#include "core/ocpp/schema/jsonwriter.h"
#include "core/ocpp/v16/actions.h"

#include <algorithm>

namespace forecourt::ocpp::v16adapter {

namespace {

constexpr qsizetype MaximumTagLength = 20;

v16::IdTagInfo tagInfo(const AuthorizationInfo& info)
{
    v16::IdTagInfo wire;
    wire.status = narrowed(info.status);
    if (info.expiresAt && info.expiresAt->isValid())
        wire.expiryDate = schema::Timestamp(*info.expiresAt);
    if (!info.groupId.isEmpty() && info.groupId.size() <= MaximumTagLength)
        wire.parentIdTag = info.groupId;
    return wire;
}

struct Writer
{
    schema::TimestampStyle style;

    QJsonObject operator()(const BootReply& reply) const
    {
        return schema::write(v16::BootNotificationResponse{wireStatus(reply.status), schema::Timestamp(reply.now),
                                                           std::max(reply.intervalS, 0)}, style);
    }
    QJsonObject operator()(const HeartbeatReply& reply) const
    {
        return schema::write(v16::HeartbeatResponse{schema::Timestamp(reply.now)}, style);
    }
    QJsonObject operator()(const AuthorizeReply& reply) const
    {
        return schema::write(v16::AuthorizeResponse{tagInfo(reply.info)}, style);
    }
    QJsonObject operator()(const TransactionStartReply& reply) const
    {
        bool isNumber = false;
        const qint64 id = reply.transaction.value().toLongLong(&isNumber);
        Q_ASSERT_X(isNumber, "replyPayload", "a 1.6 transaction has a number");
        return schema::write(v16::StartTransactionResponse{tagInfo(reply.info), id}, style);
    }
    QJsonObject operator()(const TransactionStopReply& reply) const
    {
        v16::StopTransactionResponse wire;
        if (reply.info)
            wire.idTagInfo = tagInfo(*reply.info);
        return schema::write(wire, style);
    }
    QJsonObject operator()(const DataTransferReply& reply) const
    {
        return schema::write(v16::DataTransferResponse{wireStatus(reply.status), reply.data});
    }
    QJsonObject operator()(const SignCertificateReply& reply) const
    {
        return schema::write(v16::SignCertificateResponse{reply.isAccepted ? v16::GenericStatus::Accepted
                                                                           : v16::GenericStatus::Rejected});
    }
    QJsonObject operator()(const EmptyReply&) const { return {}; }
};

} // namespace

QJsonObject replyPayload(const Reply& reply, schema::TimestampStyle style)
{
    return std::visit(Writer{style}, reply);
}

bool fits(const QString& action, const Reply& reply)
{
    if (action == QLatin1String("BootNotification"))
        return std::holds_alternative<BootReply>(reply);
    if (action == QLatin1String("Heartbeat"))
        return std::holds_alternative<HeartbeatReply>(reply);
    if (action == QLatin1String("Authorize"))
        return std::holds_alternative<AuthorizeReply>(reply);
    if (action == QLatin1String("StartTransaction"))
        return std::holds_alternative<TransactionStartReply>(reply);
    if (action == QLatin1String("StopTransaction"))
        return std::holds_alternative<TransactionStopReply>(reply);
    if (action == QLatin1String("DataTransfer"))
        return std::holds_alternative<DataTransferReply>(reply);
    if (action == QLatin1String("SignCertificate"))
        return std::holds_alternative<SignCertificateReply>(reply);
    return std::holds_alternative<EmptyReply>(reply);
}

} // namespace forecourt::ocpp::v16adapter
