// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The error codes of CALLERROR in the spelling of each protocol version.
#pragma once

#include "core/ocpp/schema/issue.h"

#include <QLatin1String>
#include <QStringView>

namespace forecourt::ocpp::rpc {

/// Which spelling and which rules of the RPC layer apply.
enum class Dialect { Ocpp16, Ocpp201 };

/// Source: OCPP-J 1.6 §4.2.3; OCPP 2.0.1 part 4 §4.3; ocpp-behaviour §2.
enum class CallErrorCode {
    NotImplemented,                ///< action unknown
    NotSupported,                  ///< action known but switched off or not for this side
    InternalError,                 ///< storage or code failed; the sender may try again
    ProtocolError,                 ///< required field missing, wrong array shape
    SecurityError,                 ///< not allowed by policy, e.g. before acceptance
    FormationViolation,            ///< payload is not the PDU's structure
    PropertyConstraintViolation,   ///< right type, value not allowed
    OccurenceConstraintViolation,  ///< too few or too many elements
    TypeConstraintViolation,       ///< wrong JSON type
    GenericError,                  ///< anything else
    MessageTypeNotSupported,       ///< 2.0.1 only
    RpcFrameworkError,             ///< 2.0.1 only
    Unknown,                       ///< received text that no version defines; never sent
};

/// The wire text; codes a dialect lacks come out as its nearest (GenericError).
[[nodiscard]] QLatin1String callErrorText(CallErrorCode code, Dialect dialect);

/// Reads the spelling of any version, also the ones stations mix up; Unknown for other texts.
[[nodiscard]] CallErrorCode callErrorFromText(QStringView text);

/// The code that answers a request with these issues; GenericError if none is fatal.
[[nodiscard]] CallErrorCode callErrorFor(const schema::Issues& issues);

} // namespace forecourt::ocpp::rpc
