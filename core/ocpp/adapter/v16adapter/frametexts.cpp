// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/frametexts.h"

#include <QJsonDocument>

namespace forecourt::ocpp::v16adapter {

using rpc::CallErrorCode;

namespace {

int numberOf(rpc::FrameDeviation deviation)
{
    switch (deviation) {
    case rpc::FrameDeviation::NullPayload:
    case rpc::FrameDeviation::ListPayload:
    case rpc::FrameDeviation::NumberAsId:
    case rpc::FrameDeviation::TextAsType: return 15;
    case rpc::FrameDeviation::BlankAction: return 17;
    case rpc::FrameDeviation::LongId: return 18;
    case rpc::FrameDeviation::UnknownErrorCode: return 19;
    case rpc::FrameDeviation::EmptyId: return 11;
    case rpc::FrameDeviation::MissingPayload:
    case rpc::FrameDeviation::ExtraElements:
    case rpc::FrameDeviation::MissingErrorParts: return 0;
    }
    return 0;
}

} // namespace

QByteArray jsonText(const QJsonObject& object)
{
    if (object.isEmpty())
        return QByteArrayLiteral("{}");
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QStringList names(const QList<Deviation>& deviations)
{
    QStringList list;
    for (const Deviation& deviation : deviations)
        list.append(deviation.name);
    return list;
}

QList<Deviation> frameDeviations(const rpc::ParsedFrame& frame)
{
    QList<Deviation> deviations;
    for (const rpc::FrameDeviation deviation : frame.deviations) {
        const QString name = rpc::frameDeviationName(deviation);
        deviations.append({numberOf(deviation), name, QStringLiteral("frame: %1").arg(name)});
    }
    return deviations;
}

QString codeText(const rpc::CallError& error)
{
    return error.codeText.isEmpty() ? QString(rpc::callErrorText(error.code, rpc::Dialect::Ocpp16)) : error.codeText;
}

QJsonObject errorPayload(const rpc::CallError& error)
{
    return {{QStringLiteral("errorCode"), codeText(error)},
            {QStringLiteral("errorDescription"), error.description},
            {QStringLiteral("errorDetails"), error.details}};
}

CallErrorCode codeOf(Refusal refusal)
{
    switch (refusal) {
    case Refusal::NotImplemented: return CallErrorCode::NotImplemented;
    case Refusal::NotSupported: return CallErrorCode::NotSupported;
    case Refusal::InternalError: return CallErrorCode::InternalError;
    case Refusal::ProtocolError: return CallErrorCode::ProtocolError;
    case Refusal::SecurityError: return CallErrorCode::SecurityError;
    case Refusal::GenericError: return CallErrorCode::GenericError;
    }
    return CallErrorCode::GenericError;
}

} // namespace forecourt::ocpp::v16adapter
