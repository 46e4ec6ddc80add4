// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/rpc/callerror.h"

#include <array>
#include <utility>

namespace forecourt::ocpp::rpc {

namespace {

struct CodeText
{
    CallErrorCode code;
    const char* text16;
    const char* text201;
};

constexpr std::array codeTexts{
    CodeText{CallErrorCode::NotImplemented, "NotImplemented", "NotImplemented"},
    CodeText{CallErrorCode::NotSupported, "NotSupported", "NotSupported"},
    CodeText{CallErrorCode::InternalError, "InternalError", "InternalError"},
    CodeText{CallErrorCode::ProtocolError, "ProtocolError", "ProtocolError"},
    CodeText{CallErrorCode::SecurityError, "SecurityError", "SecurityError"},
    CodeText{CallErrorCode::FormationViolation, "FormationViolation", "FormatViolation"},
    CodeText{CallErrorCode::PropertyConstraintViolation, "PropertyConstraintViolation", "PropertyConstraintViolation"},
    CodeText{CallErrorCode::OccurenceConstraintViolation, "OccurenceConstraintViolation", "OccurrenceConstraintViolation"},
    CodeText{CallErrorCode::TypeConstraintViolation, "TypeConstraintViolation", "TypeConstraintViolation"},
    CodeText{CallErrorCode::GenericError, "GenericError", "GenericError"},
    CodeText{CallErrorCode::MessageTypeNotSupported, "GenericError", "MessageTypeNotSupported"},
    CodeText{CallErrorCode::RpcFrameworkError, "GenericError", "RpcFrameworkError"},
};

} // namespace

QLatin1String callErrorText(CallErrorCode code, Dialect dialect)
{
    for (const CodeText& entry : codeTexts) {
        if (entry.code == code)
            return QLatin1String(dialect == Dialect::Ocpp16 ? entry.text16 : entry.text201);
    }
    return QLatin1String("GenericError");
}

CallErrorCode callErrorFromText(QStringView text)
{
    for (const CodeText& entry : codeTexts) {
        if (text == QLatin1String(entry.text16) || text == QLatin1String(entry.text201))
            return entry.code;
    }
    return CallErrorCode::Unknown;
}

CallErrorCode callErrorFor(const schema::Issues& issues)
{
    using schema::IssueKind;
    const schema::Issue* issue = issues.firstFatal();
    if (!issue)
        return CallErrorCode::GenericError;
    switch (issue->kind) {
    case IssueKind::MissingField:
        return CallErrorCode::ProtocolError;
    case IssueKind::UnknownField:
    case IssueKind::FormerName:
        return CallErrorCode::FormationViolation;
    case IssueKind::TooFewItems:
    case IssueKind::TooManyItems:
    case IssueKind::SingleForList:
        return CallErrorCode::OccurenceConstraintViolation;
    case IssueKind::UnknownValue:
    case IssueKind::LetterCase:
    case IssueKind::Spelling:
    case IssueKind::OutOfRange:
    case IssueKind::NumberStep:
    case IssueKind::EmptyText:
    case IssueKind::TimeUnreadable:
    case IssueKind::TimeWithoutZone:
    case IssueKind::TimeForm:
    case IssueKind::BadUri:
        return CallErrorCode::PropertyConstraintViolation;
    default:
        return CallErrorCode::TypeConstraintViolation;
    }
}

} // namespace forecourt::ocpp::rpc
