// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Alerts in people's words: what, why, what to do. Needs no window: mails of forecourtd use it too.
#pragma once

#include "core/api/livesite.h"
#include "ui/format/formatter.h"

namespace forecourt::ui {

/// "Bay 4: earth leakage". Names and codes of stations are cut at a length that fits a subject.
[[nodiscard]] QString alertTitle(const AlertRecord& alert, const api::LiveSite& site, const Formatter& format);
/// What else is known: codes, how often, the other side's words; may be empty.
[[nodiscard]] QString alertDetails(const AlertRecord& alert, const api::LiveSite& site, const Formatter& format);
/// The next step, one or two sentences; never empty.
[[nodiscard]] QString alertHint(const AlertRecord& alert);
/// "Charger offline": in the settings.
[[nodiscard]] QString alertKindWord(AlertKind kind);
/// Open, Acknowledged by Eva, Snoozed until 12:00, Over since 04:12.
[[nodiscard]] QString alertStateText(const AlertRecord& alert, const Formatter& format, const QDateTime& now);
/// Critical, Warning, Note.
[[nodiscard]] QString alertSeverityWord(Severity severity);
/// How a try to deliver went and what to do: "The server does not answer. …".
[[nodiscard]] QString deliverySentence(const DeliveryOutcome& outcome);

/// Subject and text of a mail.
struct AlertMail
{
    QString subject;
    QString body;
};
/// \a alerts: at least one, worst first.
[[nodiscard]] AlertMail alertMail(const QList<AlertRecord>& alerts, const api::LiveSite& site, const Formatter& format,
                                  const QDateTime& now);
[[nodiscard]] AlertMail digestMail(const AlertDigest& digest, const api::LiveSite& site, const Formatter& format);
[[nodiscard]] AlertMail testMail(const api::LiveSite& site);
/// "3 open, 2 cleared": the digest in one line.
[[nodiscard]] QString digestLine(const AlertDigest& digest);

} // namespace forecourt::ui
