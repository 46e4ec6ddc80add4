// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The second half of StationController: boot, authorisation and the small notifications.
#include "core/engine/stationcontroller.h"

#include "core/engine/limits.h"
#include "core/engine/transferstatus.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr int RejectedIntervalS = 300;
constexpr int MinimumHeartbeatS = 60;  // ocpp-behaviour.md §3.1

/// Security events that raise an alarm: all but those that are known to be harmless, in the words of 1.6 and of 2.0.1. The
/// list is open, and what nobody knows may be the worst.
/// Source: OCPP 1.6 security whitepaper, table of security events; security-and-reliability.md §2.
bool isCritical(const QString& type)
{
    static const QStringList harmless{
        QStringLiteral("FailedToAuthenticateAtCentralSystem"), QStringLiteral("FailedToAuthenticateAtCsms"),
        QStringLiteral("CentralSystemFailedToAuthenticate"),   QStringLiteral("CsmsFailedToAuthenticate"),
        QStringLiteral("ReconfigurationOfSecurityParameters"), QStringLiteral("InvalidMessages"),
        QStringLiteral("AttemptedReplayAttacks"),              QStringLiteral("InvalidFirmwareSignature"),
        QStringLiteral("InvalidFirmwareSigningCertificate"),   QStringLiteral("InvalidCentralSystemCertificate"),
        QStringLiteral("InvalidCsmsCertificate"),              QStringLiteral("InvalidChargePointCertificate"),
        QStringLiteral("InvalidChargingStationCertificate"),   QStringLiteral("InvalidTLSVersion"),
        QStringLiteral("InvalidTLSCipherSuite"),
    };
    return !harmless.contains(type.trimmed(), Qt::CaseInsensitive);
}

QJsonObject changesBetween(const BootInfo& before, const BootInfo& now)
{
    QJsonObject changes;
    const auto compare = [&changes](const QString& name, const QString& from, const QString& to) {
        if (from != to)
            changes.insert(name, QJsonObject{{QStringLiteral("from"), from}, {QStringLiteral("to"), to}});
    };
    compare(QStringLiteral("vendor"), before.vendor, now.vendor);
    compare(QStringLiteral("model"), before.model, now.model);
    compare(QStringLiteral("serialNumber"), before.serialNumber, now.serialNumber);
    compare(QStringLiteral("firmwareVersion"), before.firmwareVersion, now.firmwareVersion);
    compare(QStringLiteral("meterSerialNumber"), before.meterSerialNumber, now.meterSerialNumber);
    return changes;
}

/// What it could not do before it may be able to do now.
bool isOtherSoftware(const BootInfo& before, const BootInfo& now)
{
    const bool isOtherVersion = !now.firmwareVersion.isEmpty() && now.firmwareVersion != before.firmwareVersion;
    return isOtherVersion || now.vendor != before.vendor || now.model != before.model;
}

QJsonObject requestData(const std::optional<int>& requestId)
{
    return requestId ? QJsonObject{{QStringLiteral("requestId"), *requestId}} : QJsonObject();
}

/// Source: OCPP 1.6 §7.24; security whitepaper, UploadLogStatusEnumType.
bool isFailedUpload(const QString& status)
{
    static const QStringList failures{QStringLiteral("UploadFailed"), QStringLiteral("UploadFailure"),
                                      QStringLiteral("BadMessage"), QStringLiteral("PermissionDenied"),
                                      QStringLiteral("NotSupportedOperation")};
    return failures.contains(status);
}

} // namespace

void StationController::handle(const ocpp::BootNotice& notice, const Responder& responder)
{
    StationRecord& record = m_model.record();
    ocpp::BootReply reply;
    reply.now = m_context.clock.utcNow();
    if (record.isAdmitted) {
        reply.status = RegistrationStatus::Accepted;
        reply.intervalS = std::max(MinimumHeartbeatS, m_context.settings.heartbeatIntervalS);
    } else if (record.isRejected) {
        reply.status = RegistrationStatus::Rejected;
        reply.intervalS = RejectedIntervalS;
    } else {
        reply.status = RegistrationStatus::Pending;
        reply.intervalS = PendingIntervalS;
    }
    record.registration = reply.status;
    const QJsonObject changes = changesBetween(record.boot, notice.info);
    m_model.journal(EventKind::Booted, Severity::Info, notice.info.firmwareVersion,
                    changes.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("changes"), changes}});
    if (isOtherSoftware(record.boot, notice.info))
        record.unsupportedActions.clear(); // the window does not send these any more, so no answer would clear them
    record.boot = notice.info;
    record.lastBootAt = reply.now;
    if (record.isAdmitted)
        bootAccepted(notice.info);
    m_model.save();
    m_model.markDirty();
    responder.reply(reply);
    if (record.isAdmitted)
        m_learner.booted();
    if (m_context.events.watcher && record.isAdmitted)
        m_context.events.watcher->booted(m_model.id(), notice.info);
}

void StationController::bootAccepted(const BootInfo&)
{
    LinkState& link = m_model.state().link;
    const QString action = QStringLiteral("BootNotification");
    if (link.hasBootedOnThisLink && !m_follower.isTriggered(action))
        m_model.count(Deviation{13, QStringLiteral("boot-repeated"), action});
    link.hasBootedOnThisLink = true;
    m_statuses.booted();
    m_model.drift().clear();
    m_follower.booted();
    awaitTransactionsAfterBoot();
}

/// They may go on, or a stop may follow; we do not end them. Source: ocpp-behaviour.md §3.1.
void StationController::awaitTransactionsAfterBoot()
{
    for (RunningTransaction* running : m_context.book.runningAt(m_model.id())) {
        if (running->record.flags.testFlag(TransactionFlag::AwaitingReboot)
            || m_context.book.isEnding(running->record.key)) // its end is being stored, with flags of its own
            continue;
        running->record.flags |= TransactionFlag::AwaitingReboot;
        m_context.book.touch(*running);
        m_context.transactions.addSamples(m_model.id(), running->record.evse, running->record, {},
                                          [](const Result<void>&) {});
    }
}

void StationController::handle(const ocpp::AuthorizeNotice& notice, const Responder& responder)
{
    const RosterEntry entry = m_context.roster.find(notice.token.value);
    AuthorizationQuestion question;
    question.token = entry.token;
    question.person = entry.person;
    question.station = m_model.id();
    question.now = m_context.clock.utcNow();
    const AuthorizationDecision decision = decide(question);
    if (entry.wasDecorated)
        m_model.count(Deviation{32, QStringLiteral("tag-known-without-decoration"), QStringLiteral("Authorize: idTag")});
    if (!entry.token && !notice.token.value.isEmpty())
        m_context.roster.noteUnknown(notice.token.value, m_model.id());
    responder.reply(ocpp::AuthorizeReply{decision.info});
}

void StationController::noteTransferStep(const QString& action, const QString& before, const QString& now)
{
    if (const auto deviation = judgeTransferStep(action, before, now, m_follower.isTriggered(action)))
        m_model.count(*deviation);
}

void StationController::handle(const ocpp::FirmwareStatusNotice& notice, const Responder& responder)
{
    noteTransferStep(notice.isSigned ? QStringLiteral("SignedFirmwareStatusNotification")
                                     : QStringLiteral("FirmwareStatusNotification"),
                     m_model.state().firmwareStatus, notice.status);
    if (m_model.state().firmwareStatus != notice.status) {
        m_model.state().firmwareStatus = notice.status;
        m_model.markDirty();
        const bool hasFailed = notice.status.endsWith(QLatin1String("Failed"))
            || notice.status.startsWith(QLatin1String("Invalid"));
        m_model.journal(EventKind::Firmware, hasFailed ? Severity::Warning : Severity::Info, notice.status,
                        requestData(notice.requestId));
    }
    if (m_context.events.watcher)
        m_context.events.watcher->firmwareReported(m_model.id(), notice);
    responder.reply(ocpp::EmptyReply{});
}

void StationController::handle(const ocpp::LogStatusNotice& notice, const Responder& responder)
{
    noteTransferStep(notice.isDiagnostics ? QStringLiteral("DiagnosticsStatusNotification")
                                          : QStringLiteral("LogStatusNotification"),
                     m_model.state().diagnosticsStatus, notice.status);
    if (m_model.state().diagnosticsStatus != notice.status) {
        m_model.state().diagnosticsStatus = notice.status;
        m_model.markDirty();
        m_model.journal(EventKind::Diagnostics, isFailedUpload(notice.status) ? Severity::Warning : Severity::Info,
                        notice.status, requestData(notice.requestId));
    }
    if (m_context.events.watcher)
        m_context.events.watcher->logReported(m_model.id(), notice);
    responder.reply(ocpp::EmptyReply{});
}

void StationController::handle(const ocpp::DataTransferNotice& notice, const Responder& responder)
{
    m_model.journal(EventKind::DataTransfer, Severity::Info, notice.vendorId,
                    {{QStringLiteral("messageId"), notice.messageId},
                     {QStringLiteral("data"), notice.data.left(4096)}});
    responder.reply(m_context.vendors.answer(m_model.id(), notice));
}

void StationController::handle(const ocpp::SecurityEventNotice& notice, const Responder& responder)
{
    const QDateTime received = m_context.clock.utcNow();
    if (const JudgedTime time = judge(notice.at, received, QStringLiteral("SecurityEventNotification"));
        time.deviation)
        m_model.count(*time.deviation);
    Happening happening;
    happening.station = m_model.id();
    happening.kind = EventKind::Security;
    happening.severity = isCritical(notice.type) ? Severity::Critical : Severity::Warning;
    happening.code = notice.type;
    happening.stationTime = notice.at.text;
    if (!notice.techInfo.isEmpty())
        happening.data.insert(QStringLiteral("techInfo"), notice.techInfo.left(1024));
    m_context.journal.add(std::move(happening), [responder, lifetime = m_context.lifetime](const Result<void>& result) {
        if (lifetime.expired())
            return;
        if (!result)
            return responder.refuseUnstored(result.error());
        responder.reply(ocpp::EmptyReply{});
    });
    m_context.publisher.hurry();
}

/// Refused: no certificate authority is set up. The request is kept, so that somebody may sign it.
void StationController::handle(const ocpp::SignCertificateNotice& notice, const Responder& responder)
{
    m_model.journal(EventKind::Security, Severity::Warning, QStringLiteral("SignCertificate"),
                    {{QStringLiteral("csr"), notice.csr.left(5500)}});
    responder.reply(ocpp::SignCertificateReply{false});
}

} // namespace forecourt::engine
