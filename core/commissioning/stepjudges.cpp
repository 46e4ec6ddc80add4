// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commissioning/stepjudges.h"

#include "core/commissioning/settingscomparison.h"

#include <cstdlib>

namespace forecourt::commissioning {

namespace {
constexpr qint64 GoodDriftMs = 10'000;
constexpr qint64 LargestDriftMs = 60'000;
constexpr qint64 OfflinePatienceS = 180;
constexpr qsizetype MaximumDifferences = 50; ///< shown and kept

void addText(QList<CheckFact>& facts, CheckFactKind kind, const QString& text)
{
    if (!text.trimmed().isEmpty())
        facts.append({kind, 0, text.trimmed(), {}, std::nullopt});
}

void addTime(QList<CheckFact>& facts, CheckFactKind kind, const std::optional<QDateTime>& at)
{
    if (at)
        facts.append({kind, 0, {}, {}, at});
}

QString serialOf(const BootInfo& boot)
{
    return boot.serialNumber.trimmed().isEmpty() ? boot.chargeBoxSerialNumber : boot.serialNumber;
}
} // namespace

void addConnector(QList<CheckFact>& facts, const CheckEvidence& evidence)
{
    if (!evidence.connector)
        return;
    const ConnectorState& connector = *evidence.connector;
    facts.append({CheckFactKind::ConnectorStatus, int(connector.status) * 100 + int(connector.charging), {}, {},
                  connector.since});
    if (connector.status == ConnectorStatus::Faulted)
        addText(facts, CheckFactKind::FaultCode, connector.errorCode);
}

void addSession(QList<CheckFact>& facts, const CheckEvidence& evidence)
{
    if (!evidence.session)
        return;
    facts.append({CheckFactKind::Session, 0, evidence.session->number, {}, evidence.session->startedAt});
    addText(facts, CheckFactKind::Tag, evidence.session->token.value);
}

void addCommand(QList<CheckFact>& facts, const CheckEvidence& evidence)
{
    if (!evidence.command)
        return;
    const CommandRecord& command = *evidence.command;
    const QString word = command.answerStatus.isEmpty() ? command.errorCode : command.answerStatus;
    facts.append({CheckFactKind::CommandOutcome, int(command.outcome), word, command.action,
                  command.answeredAt ? command.answeredAt : command.sentAt});
}

std::optional<Judgement> judgeCommand(const CheckEvidence& evidence)
{
    if (!evidence.command)
        return std::nullopt;
    Judgement judgement{CheckState::Failed, CheckReason::None, {}};
    addCommand(judgement.facts, evidence);
    switch (evidence.command->outcome) {
    case CommandOutcome::Queued:
    case CommandOutcome::Sent:
    case CommandOutcome::Accepted:
    case CommandOutcome::Scheduled: return std::nullopt;
    case CommandOutcome::Rejected: judgement.reason = CheckReason::CommandRefused; break;
    case CommandOutcome::NotSupported: judgement.reason = CheckReason::CommandUnsupported; break;
    case CommandOutcome::Error:
    case CommandOutcome::TimedOut:
    case CommandOutcome::Disconnected:
    case CommandOutcome::Cancelled: judgement.reason = CheckReason::CommandUnanswered; break;
    }
    return judgement;
}

Judgement judgeConnect(const CheckEvidence& evidence)
{
    Judgement judgement;
    if (!evidence.link.isOnline) {
        judgement.reason = CheckReason::NotLinked;
        return judgement;
    }
    addText(judgement.facts, CheckFactKind::LinkedFrom, evidence.link.peerAddress);
    addText(judgement.facts, CheckFactKind::Protocol, evidence.link.protocol);
    addTime(judgement.facts, CheckFactKind::BootAt, evidence.lastBootAt);
    addTime(judgement.facts, CheckFactKind::HeardAt, evidence.link.lastHeardAt);
    if (!evidence.lastBootAt) {
        judgement.reason = CheckReason::NotBooted;
        return judgement;
    }
    judgement.state = CheckState::Passed;
    return judgement;
}

Judgement judgeIdentity(const CheckEvidence& evidence)
{
    Judgement judgement;
    const BootInfo& boot = evidence.boot;
    addText(judgement.facts, CheckFactKind::Maker, boot.vendor);
    addText(judgement.facts, CheckFactKind::Model, boot.model);
    addText(judgement.facts, CheckFactKind::SerialNumber, serialOf(boot));
    addText(judgement.facts, CheckFactKind::Firmware, boot.firmwareVersion);
    if (judgement.facts.isEmpty()) {
        judgement.reason = CheckReason::NotBooted;
        return judgement;
    }
    const bool isWhole = judgement.facts.size() == 4;
    judgement.state = isWhole ? CheckState::Passed : CheckState::Warning;
    judgement.reason = isWhole ? CheckReason::None : CheckReason::IdentityIncomplete;
    return judgement;
}

Judgement judgeClockDrift(const CheckEvidence& evidence)
{
    Judgement judgement;
    if (!evidence.link.isOnline || !evidence.link.clockDriftMs) {
        judgement.reason = evidence.link.isOnline ? CheckReason::DriftUnknown : CheckReason::NotLinked;
        return judgement;
    }
    const qint64 drift = *evidence.link.clockDriftMs;
    judgement.facts.append({CheckFactKind::DriftMs, drift, {}, {}, evidence.link.lastHeardAt});
    const qint64 size = std::abs(drift);
    judgement.state = size <= GoodDriftMs ? CheckState::Passed
        : size <= LargestDriftMs          ? CheckState::Warning
                                          : CheckState::Failed;
    judgement.reason = size <= GoodDriftMs ? CheckReason::None
        : size <= LargestDriftMs           ? CheckReason::DriftNoticeable
                                           : CheckReason::DriftTooLarge;
    return judgement;
}

Judgement judgeConfiguration(const CheckStep& step, const CheckEvidence& evidence)
{
    const bool isFresh = evidence.settingsReadAt && step.startedAt && *evidence.settingsReadAt >= *step.startedAt;
    Judgement judgement;
    if (!isFresh) {
        if (const auto failed = judgeCommand(evidence))
            return *failed;
        judgement.reason = evidence.link.isOnline ? CheckReason::SettingsNotRead : CheckReason::NotLinked;
        return judgement;
    }
    addTime(judgement.facts, CheckFactKind::SettingsReadAt, evidence.settingsReadAt);
    if (!evidence.expected || !evidence.expected->savedAt || evidence.expected->settings.isEmpty()) {
        judgement.reason = CheckReason::NoTemplate;
        return judgement;
    }
    judgement.facts.append({CheckFactKind::SettingsCompared, evidence.expected->settings.size(), {}, {}, std::nullopt});
    const QList<SettingDifference> differences = compareSettings(*evidence.expected, evidence.settings);
    for (const SettingDifference& difference : differences.mid(0, MaximumDifferences)) {
        CheckFact fact{CheckFactKind::SettingDiffers, difference.found ? 1 : 0, difference.name, {}, std::nullopt};
        fact.other = difference.found.value_or(QString()) + QLatin1Char('\n') + difference.expected;
        judgement.facts.append(fact);
    }
    judgement.state = differences.isEmpty() ? CheckState::Passed : CheckState::Failed;
    judgement.reason = differences.isEmpty() ? CheckReason::None : CheckReason::SettingsDiffer;
    return judgement;
}

Judgement judgeOfflineSession(const CheckStep& step, const CheckEvidence& evidence)
{
    Judgement judgement;
    addTime(judgement.facts, CheckFactKind::LinkLostAt, step.linkLostAt);
    addTime(judgement.facts, CheckFactKind::LinkBackAt, step.linkBackAt);
    if (!step.linkLostAt) {
        judgement.reason = CheckReason::WaitingForLinkLoss;
        return judgement;
    }
    if (!step.linkBackAt) {
        judgement.reason = CheckReason::WaitingForReturn;
        return judgement;
    }
    if (evidence.session) {
        addSession(judgement.facts, evidence);
        judgement.facts.append({CheckFactKind::StoppedAt, int(evidence.session->stopReason), {}, {},
                                evidence.session->stoppedAt});
        if (const auto energy = evidence.session->energy())
            judgement.facts.append({CheckFactKind::EnergyDelta, energy->milliWh, {}, {}, std::nullopt});
        judgement.state = CheckState::Passed;
        return judgement;
    }
    const bool isOver = step.linkBackAt->secsTo(evidence.now) > OfflinePatienceS;
    judgement.state = isOver ? CheckState::Failed : CheckState::Waiting;
    judgement.reason = isOver ? CheckReason::OfflineStopMissing : CheckReason::WaitingForOfflineStop;
    return judgement;
}

} // namespace forecourt::commissioning
