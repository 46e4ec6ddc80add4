// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/words.h"

#include <QCoreApplication>

namespace forecourt::ui {
namespace {

struct Attempts
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Attempts)
};

/// Lower case: stands behind a colon, or alone with its first letter raised.
QString reasonWord(AttemptReason reason)
{
    switch (reason) {
    case AttemptReason::Connected: return Attempts::tr("connected");
    case AttemptReason::NotHttp: return Attempts::tr("no request came");
    case AttemptReason::TlsOnPlainPort: return Attempts::tr("encrypted call on the plain port");
    case AttemptReason::HeadTooLarge: return Attempts::tr("request too large");
    case AttemptReason::HeadTooSlow: return Attempts::tr("request too slow");
    case AttemptReason::NotWebSocket: return Attempts::tr("a web browser, not a charger");
    case AttemptReason::BadPath: return Attempts::tr("no id in the path");
    case AttemptReason::BadIdentity: return Attempts::tr("the id has characters we do not take");
    case AttemptReason::UnknownStation: return Attempts::tr("unknown id, new chargers are not let in");
    case AttemptReason::Archived: return Attempts::tr("this charger is archived");
    case AttemptReason::NoPassword: return Attempts::tr("no password");
    case AttemptReason::WrongPassword: return Attempts::tr("wrong password");
    case AttemptReason::WrongUser: return Attempts::tr("user name and id differ");
    case AttemptReason::WrongSecurityProfile: return Attempts::tr("not encrypted, but it has to be");
    case AttemptReason::NoSubprotocol: return Attempts::tr("no sub-protocol");
    case AttemptReason::UnknownSubprotocol: return Attempts::tr("sub-protocol we do not speak");
    case AttemptReason::TooManyAttempts: return Attempts::tr("too many attempts");
    case AttemptReason::ServerFull: return Attempts::tr("too many connections");
    case AttemptReason::EarlyData: return Attempts::tr("data sent too early");
    case AttemptReason::DuplicateIdentity: return Attempts::tr("another charger uses this id");
    case AttemptReason::TlsFailed: return Attempts::tr("encryption failed");
    }
    return {};
}

} // namespace

QString attemptTitle(const ConnectionAttempt& attempt)
{
    const QString word = reasonWord(attempt.reason);
    if (attempt.reason == AttemptReason::Connected || attempt.httpStatus < 400)
        return word.left(1).toUpper() + word.mid(1);
    //: %1 is an HTTP status such as 401, %2 the reason: "401 Refused: no password".
    return Attempts::tr("%1 Refused: %2").arg(attempt.httpStatus).arg(word);
}

QString attemptHint(const ConnectionAttempt& attempt)
{
    switch (attempt.reason) {
    case AttemptReason::TlsOnPlainPort: return Attempts::tr("Use ws:// on this port, or the encrypted port with wss://");
    case AttemptReason::NotWebSocket: return Attempts::tr("The address is right. Type it on the charger, not in a browser");
    case AttemptReason::BadPath: return Attempts::tr("Add the charger's id to the end of the address");
    case AttemptReason::BadIdentity: return Attempts::tr("Use letters, digits and - _ . only, at most 48");
    case AttemptReason::UnknownStation: return Attempts::tr("Keep “Add charger” open, then let it call again");
    case AttemptReason::Archived: return Attempts::tr("Restore it under Chargers, Archived");
    case AttemptReason::NoPassword: return Attempts::tr("Type the password on the charger; some call it “Authorization key”");
    case AttemptReason::WrongPassword: return Attempts::tr("Type the password again or make a new one");
    case AttemptReason::WrongUser: return Attempts::tr("The user name has to be the charger's id");
    case AttemptReason::WrongSecurityProfile: return Attempts::tr("Use wss:// or allow plain connections for this charger");
    case AttemptReason::NoSubprotocol:
    case AttemptReason::UnknownSubprotocol: return Attempts::tr("Set the protocol to OCPP 1.6 JSON, not SOAP");
    case AttemptReason::TooManyAttempts: return Attempts::tr("It may call again in a minute");
    case AttemptReason::DuplicateIdentity: return Attempts::tr("Give each charger its own id");
    case AttemptReason::TlsFailed: return Attempts::tr("The charger does not trust our certificate");
    default: return {};
    }
}

} // namespace forecourt::ui
