// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/commands.h"

#include "core/ocpp/adapter/v16adapter/drafts.h"
#include "core/ocpp/adapter/v16adapter/meanings.h"
#include "core/ocpp/adapter/v16adapter/secrets.h"
#include "core/ocpp/v16/actions.h"

namespace forecourt::ocpp::v16adapter {

namespace {

QStringList asText(const schema::Issues& issues)
{
    QStringList lines;
    for (const schema::Issue& issue : issues.all()) {
        const QString what = issue.detail.isEmpty() ? QString(schema::issueName(issue.kind)) : issue.detail;
        lines.append(QStringLiteral("%1: %2").arg(issue.path.isEmpty() ? QStringLiteral("payload") : issue.path, what));
    }
    return lines;
}

} // namespace

bool changesState(const QString& action)
{
    static const QLatin1String readers[] = {
        QLatin1String("GetConfiguration"), QLatin1String("GetLocalListVersion"), QLatin1String("GetCompositeSchedule"),
        QLatin1String("GetInstalledCertificateIds"), QLatin1String("TriggerMessage"),
        QLatin1String("ExtendedTriggerMessage")};
    return std::none_of(std::begin(readers), std::end(readers),
                        [&](QLatin1String reader) { return action == reader; });
}

Result<PreparedCommand> prepareCommand(const CommandParameters& parameters)
{
    const auto draft = draftOf(parameters);
    if (!draft)
        return tl::unexpected(draft.error());
    const auto* raw = std::get_if<RawCall>(&parameters);
    const bool isForced = raw && raw->force;

    const v16::ActionInfo* info = v16::findAction(draft->action);
    if (!isForced) {
        if (!info || !info->isFromCentral())
            return failure(ErrorCode::NotSupported,
                           QStringLiteral("%1 is no command of OCPP 1.6").arg(draft->action), {draft->action});
        const QStringList issues = asText(info->validateRequest(draft->payload));
        if (!issues.isEmpty())
            return failure(ErrorCode::InvalidInput, issues.join(QLatin1String("; ")), issues);
    }
    PreparedCommand prepared;
    prepared.action = draft->action;
    prepared.payload = draft->payload;
    prepared.maskedPayload = maskedRequest(draft->action, draft->payload);
    prepared.meaning = raw ? meaningOf(draft->action, draft->payload) : parameters;
    if (prepared.maskedPayload != prepared.payload && !std::holds_alternative<RawCall>(prepared.meaning))
        prepared.maskedMeaning = meaningOf(draft->action, prepared.maskedPayload);
    prepared.changesState = changesState(draft->action);
    return prepared;
}

} // namespace forecourt::ocpp::v16adapter
