// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/forcedanswers.h"

#include "core/ocpp/v16/actions.h"

namespace forecourt::simulator {

namespace {

const QLatin1String ErrorPrefix("error:");

tl::unexpected<Error> noSuchAnswer(const QString& action, const QString& word)
{
    return failure(ErrorCode::InvalidInput, QStringLiteral("%1 has no answer %2").arg(action, word), {action, word});
}

/// The answer whose only content is \a word.
QJsonObject payloadFor(const QString& action, const QString& word)
{
    if (action == QLatin1String("GetLocalListVersion")) {
        bool isNumber = false;
        const int version = word.toInt(&isNumber);
        return isNumber ? QJsonObject{{QStringLiteral("listVersion"), version}} : QJsonObject();
    }
    if (action == QLatin1String("GetDiagnostics")) {
        return word == QLatin1String("nothing") ? QJsonObject() : QJsonObject{{QStringLiteral("fileName"), word}};
    }
    if (action == QLatin1String("UpdateFirmware") && word == QLatin1String("heard"))
        return {};
    return {{QStringLiteral("status"), word}};
}

} // namespace

Result<ForcedAnswer> ForcedAnswers::parse(const QString& action, const QString& word)
{
    const ocpp::v16::ActionInfo* info = ocpp::v16::findAction(action);
    if (!info || !info->isFromCentral())
        return failure(ErrorCode::InvalidInput, QStringLiteral("%1 is no command").arg(action), {action});
    ForcedAnswer answer;
    if (word == QLatin1String("silence") || word == QLatin1String("loseLink")) {
        answer.kind = word == QLatin1String("silence") ? ForcedAnswer::Kind::Silence : ForcedAnswer::Kind::LoseLink;
        return answer;
    }
    if (word == QLatin1String("installFails") && (action == QLatin1String("UpdateFirmware") || action == QLatin1String("SignedUpdateFirmware"))) {
        answer.kind = ForcedAnswer::Kind::InstallFails;
        return answer;
    }
    if (word.startsWith(ErrorPrefix)) {
        answer.kind = ForcedAnswer::Kind::Error;
        answer.code = ocpp::rpc::callErrorFromText(QStringView(word).mid(ErrorPrefix.size()));
        if (answer.code == ocpp::rpc::CallErrorCode::Unknown)
            return noSuchAnswer(action, word);
        return answer;
    }
    answer.payload = payloadFor(action, word);
    if (info->validateResponse(answer.payload).hasFatal())
        return noSuchAnswer(action, word);
    return answer;
}

ForcedAnswers::ForcedAnswers(const QMap<QString, QString>& words)
{
    for (auto it = words.begin(); it != words.end(); ++it)
        (void)set(it.key(), it.value());
}

Result<void> ForcedAnswers::set(const QString& action, const QString& word)
{
    const Result<ForcedAnswer> answer = parse(action, word);
    if (!answer)
        return tl::unexpected(answer.error());
    m_answers.insert(action, *answer);
    return {};
}

std::optional<ForcedAnswer> ForcedAnswers::find(const QString& action) const
{
    const auto found = m_answers.constFind(action);
    return found == m_answers.cend() ? std::nullopt : std::optional(*found);
}

} // namespace forecourt::simulator
