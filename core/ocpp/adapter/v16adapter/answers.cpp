// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/answers.h"

#include "core/ocpp/adapter/v16adapter/deviations.h"
#include "core/ocpp/adapter/v16adapter/meanings.h"
#include "core/ocpp/adapter/v16adapter/oddkeys.h"
#include "core/ocpp/adapter/v16adapter/profiles.h"
#include "core/ocpp/adapter/v16adapter/secrets.h"
#include "core/ocpp/schema/jsonreader.h"
#include "core/ocpp/v16/actions.h"

#include <QSet>

#include <algorithm>

namespace forecourt::ocpp::v16adapter {

namespace {

bool isWord(const QString& status, const char* word)
{
    return status.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
}

bool hasStatus(const v16::ActionInfo& info)
{
    const auto fields = info.responseTable().fields;
    return std::any_of(fields.cbegin(), fields.cend(),
                       [](const schema::FieldEntry& field) { return field.latinKey == QLatin1String("status"); });
}

/// Blanks and quotes around a key or value (quirk 17).
QString stripped(QString text)
{
    text = text.trimmed();
    const auto isQuote = [](QChar c) { return c == QLatin1Char('"') || c == QLatin1Char('\''); };
    while (text.size() >= 2 && isQuote(text.front()) && text.back() == text.front())
        text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

void readConfiguration(Answer& answer, const QJsonObject& request, const QJsonObject& response)
{
    const auto reading = schema::read<v16::GetConfigurationResponse>(response);
    QSet<QString> answered;
    for (const v16::KeyValue& entry : reading.value.configurationKey.value_or(QList<v16::KeyValue>())) {
        DeviceVariable variable;
        variable.component = QStringLiteral("Ocpp16");
        variable.variable = stripped(entry.key);
        variable.isReadOnly = entry.readonly;
        if (entry.value)
            variable.value = isSecretKey(variable.variable) ? maskText() : stripped(*entry.value);
        if (variable.variable.isEmpty())
            continue;
        answered.insert(variable.variable.toCaseFolded());
        noteOddKey(variable, answer.deviations);
        answer.variables.append(variable);
    }
    for (const QString& name : reading.value.unknownKey.value_or(QList<QString>())) {
        answer.unknownVariables.append(stripped(name));
        answered.insert(stripped(name).toCaseFolded());
    }
    const auto asked = schema::read<v16::GetConfigurationRequest>(request).value.key.value_or(QList<QString>());
    for (const QString& name : asked) {
        if (!answered.contains(name.toCaseFolded())) {
            addOnce(answer.deviations, {39, QStringLiteral("requested-key-not-answered"),
                                        QStringLiteral("GetConfiguration: %1").arg(name)});
        }
    }
}

void readListVersion(Answer& answer, const QJsonObject& response)
{
    const auto reading = schema::read<v16::GetLocalListVersionResponse>(response);
    if (!reading.isUsable())
        return; // counted as a deviation (quirk 45)
    answer.finding = LocalListVersion{reading.value.listVersion};
    if (reading.value.listVersion < 0) { // S16 §5.10: the station keeps no list
        answer.kind = CommandAnswer::NotSupported;
        answer.outcome = CommandOutcome::NotSupported;
    }
}

void readComposite(Answer& answer, const QJsonObject& response)
{
    const v16::GetCompositeScheduleResponse read = schema::read<v16::GetCompositeScheduleResponse>(response).value;
    if (answer.kind != CommandAnswer::Accepted || !read.chargingSchedule)
        return;
    CompositeSchedule found;
    if (read.connectorId && *read.connectorId > 0)
        found.evse = EvseId(*read.connectorId);
    if (read.scheduleStart && read.scheduleStart->isValid())
        found.start = read.scheduleStart->utc;
    found.schedule = neutralSchedule(*read.chargingSchedule);
    answer.finding = found;
}

void readCertificates(Answer& answer, const QJsonObject& response)
{
    const auto read = schema::read<v16::GetInstalledCertificateIdsResponse>(response).value;
    InstalledCertificates found;
    for (const v16::CertificateHashData& hash : read.certificateHashData.value_or(QList<v16::CertificateHashData>()))
        found.certificates.append(neutralHash(hash));
    if (answer.kind == CommandAnswer::Accepted || answer.kind == CommandAnswer::NotFound)
        answer.finding = found;
}

/// Source: S16 §6.26: without a name nothing will be uploaded.
void readDiagnostics(Answer& answer, const QJsonObject& response)
{
    const QString name = response.value(QLatin1String("fileName")).toString();
    if (name.isEmpty())
        answer.kind = CommandAnswer::NothingToSend;
    else
        answer.finding = UploadFile{name};
}

void readFinding(Answer& answer, const QString& action, const QJsonObject& request, const QJsonObject& response)
{
    if (action == QLatin1String("GetConfiguration")) {
        readConfiguration(answer, request, response);
    } else if (action == QLatin1String("GetLocalListVersion")) {
        readListVersion(answer, response);
    } else if (action == QLatin1String("GetCompositeSchedule")) {
        readComposite(answer, response);
    } else if (action == QLatin1String("GetInstalledCertificateIds")) {
        readCertificates(answer, response);
    } else if (action == QLatin1String("GetDiagnostics")) {
        readDiagnostics(answer, response);
    } else if (action == QLatin1String("GetLog")) {
        if (const QString name = response.value(QLatin1String("filename")).toString(); !name.isEmpty())
            answer.finding = UploadFile{name};
    } else if (action == QLatin1String("DataTransfer")) {
        if (const QJsonValue data = response.value(QLatin1String("data")); data.isString())
            answer.finding = VendorReply{data.toString()};
    }
}

} // namespace

CommandAnswer kindOf(const QString& status)
{
    struct Word
    {
        const char* text;
        CommandAnswer kind;
    };
    static constexpr Word words[] = {
        {"Accepted", CommandAnswer::Accepted},
        {"Rejected", CommandAnswer::Rejected},
        {"Scheduled", CommandAnswer::Scheduled},
        {"RebootRequired", CommandAnswer::RebootRequired},
        {"NotSupported", CommandAnswer::NotSupported},
        {"NotImplemented", CommandAnswer::NotImplemented},
        {"Unlocked", CommandAnswer::Unlocked},
        {"UnlockFailed", CommandAnswer::UnlockFailed},
        {"Unknown", CommandAnswer::NothingMatched},
        {"UnknownVendorId", CommandAnswer::UnknownVendor},
        {"UnknownMessageId", CommandAnswer::UnknownMessage},
        {"Faulted", CommandAnswer::Faulted},
        {"Occupied", CommandAnswer::Occupied},
        {"Unavailable", CommandAnswer::Unavailable},
        {"Failed", CommandAnswer::Failed},
        {"VersionMismatch", CommandAnswer::VersionMismatch},
        {"AcceptedCanceled", CommandAnswer::AcceptedCancelled},
        {"InvalidCertificate", CommandAnswer::InvalidCertificate},
        {"RevokedCertificate", CommandAnswer::RevokedCertificate},
        {"NotFound", CommandAnswer::NotFound},
    };
    const auto* word = std::find_if(std::begin(words), std::end(words),
                                    [&](const Word& known) { return isWord(status, known.text); });
    return word == std::end(words) ? CommandAnswer::Other : word->kind;
}

CommandOutcome outcomeOf(const QString& status)
{
    for (const char* word : {"Accepted", "AcceptedCanceled", "RebootRequired", "Unlocked"}) {
        if (isWord(status, word))
            return CommandOutcome::Accepted;
    }
    if (isWord(status, "Scheduled"))
        return CommandOutcome::Scheduled;
    if (isWord(status, "NotSupported") || isWord(status, "NotImplemented"))
        return CommandOutcome::NotSupported;
    return CommandOutcome::Rejected;
}

Answer readAnswer(const QString& action, const QJsonObject& request, const QJsonObject& response)
{
    Answer answer;
    answer.response = maskedResponse(response);
    const v16::ActionInfo* info = v16::findAction(action);
    if (!info) { // a forced raw call of an action of nobody's: show what came
        answer.status = response.value(QLatin1String("status")).toString();
        answer.outcome = answer.status.isEmpty() ? CommandOutcome::Accepted : outcomeOf(answer.status);
        answer.kind = answer.status.isEmpty() ? CommandAnswer::Done : kindOf(answer.status);
        return answer;
    }
    answer.deviations = deviationsOf(action, info->inspectResponse(response), PayloadSide::Answer);
    if (hasStatus(*info)) {
        answer.status = response.value(QLatin1String("status")).toString().trimmed();
        if (answer.status.isEmpty()) {
            answer.outcome = CommandOutcome::Error;
            answer.errorText = QStringLiteral("the answer has no readable status");
            return answer;
        }
        answer.outcome = outcomeOf(answer.status);
        answer.kind = kindOf(answer.status);
    } else {
        answer.kind = CommandAnswer::Done;
    }
    readFinding(answer, action, request, response);
    return answer;
}

Answer readError(const QString& code, const QString& text)
{
    Answer answer;
    answer.outcome = isWord(code, "NotImplemented") || isWord(code, "NotSupported") ? CommandOutcome::NotSupported
                                                                                    : CommandOutcome::Error;
    answer.errorCode = code;
    answer.errorText = text;
    return answer;
}

} // namespace forecourt::ocpp::v16adapter
