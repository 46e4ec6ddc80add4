// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/jobvalues.h"

#include "core/localapi/jsonvalues.h"

#include <QJsonArray>

namespace forecourt::localapi {

namespace {

QStringList jobWords(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

template<class Enum>
QString wordOf(const QStringList& names, Enum value)
{
    return names.value(static_cast<qsizetype>(value));
}

/// The word, or null for the first enumerator, which is always "None".
template<class Enum>
QJsonValue wordOrNull(const QStringList& names, Enum value)
{
    return value == Enum{} ? QJsonValue() : QJsonValue(wordOf(names, value));
}

QJsonArray notesOf(const QList<JobNote>& notes)
{
    QJsonArray array;
    for (const JobNote& note : notes)
        array.append(QJsonObject{{QStringLiteral("time"), timeValue(note.at)},
                                 {QStringLiteral("kind"), wordOf(jobNoteKindNames(), note.kind)},
                                 {QStringLiteral("text"), textValue(note.text)},
                                 {QStringLiteral("bytes"), note.bytes}});
    return array;
}

/// What both kinds of jobs have.
template<class Job>
QJsonObject commonOf(const Job& job)
{
    return {
        {QStringLiteral("id"), job.id.value()},
        {QStringLiteral("station"), job.station.value()},
        {QStringLiteral("state"), wordOf(jobStateNames(), job.state)},
        {QStringLiteral("wait"), wordOrNull(jobWaitNames(), job.wait)},
        {QStringLiteral("stationStatus"), textValue(job.stationStatus)},
        {QStringLiteral("detail"), textValue(job.detail)},
        {QStringLiteral("protocol"), wordOf(protocolNames(), job.protocol)},
        {QStringLiteral("createdAt"), timeValue(job.createdAt)},
        {QStringLiteral("heardAt"), timeValue(job.heardAt)},
        {QStringLiteral("endedAt"), timeValue(job.endedAt)},
        {QStringLiteral("commandId"), job.command.value() > 0 ? QJsonValue(job.command.value()) : QJsonValue()},
        {QStringLiteral("notes"), notesOf(job.notes)},
    };
}

} // namespace

const QStringList& jobStateNames()
{
    static const QStringList names = jobWords("Open Done NothingToDo Failed Cancelled");
    return names;
}

const QStringList& jobWaitNames()
{
    static const QStringList names = jobWords("None Turn Time Idle Online Paused FileHost");
    return names;
}

const QStringList& jobNoteKindNames()
{
    static const QStringList names = jobWords("Asked Answered Reported TransferBegan TransferBroke TransferEnded LinkLost Booted "
                                              "Stalled Extended Retried GivenUp Resumed Problem");
    return names;
}

const QStringList& firmwareStageNames()
{
    static const QStringList names = jobWords("Waiting Asked Downloading Downloaded Installing Rebooted Confirmed");
    return names;
}

const QStringList& firmwareFailureNames()
{
    static const QStringList names = jobWords("None Refused NotSupported CertificateRefused SignatureRefused DownloadFailed "
                                              "VerificationFailed InstallationFailed OtherVersion Replaced FileChanged FileHost "
                                              "NoProtocol SignatureMissing CountedAsFailed ChargerGone");
    return names;
}

const QStringList& firmwareStallNames()
{
    static const QStringList names = jobWords("None NoAnswer NeverFetched DownloadStopped InstallSilent DidNotReturn NotConfirmed");
    return names;
}

const QStringList& firmwareMethodNames()
{
    static const QStringList names = jobWords("Automatic Plain Signed");
    return names;
}

const QStringList& rolloutStateNames()
{
    static const QStringList names = jobWords("Running Paused Stopped Finished Cancelled");
    return names;
}

const QStringList& signatureVerdictNames()
{
    static const QStringList names = jobWords("None Good BadCertificate CertificateNotYet CertificateOver BadSignature Mismatch");
    return names;
}

const QStringList& logStageNames()
{
    static const QStringList names = jobWords("Waiting Asked Uploading Received");
    return names;
}

const QStringList& logFailureNames()
{
    static const QStringList names = jobWords("None Refused NotSupported NothingToUpload UploadFailed BadMessage PermissionDenied "
                                              "ProtocolRefused NothingArrived TooLarge DiskFull Replaced FileHost NoProtocol TimedOut "
                                              "ChargerGone");
    return names;
}

const QStringList& logStallNames()
{
    static const QStringList names = jobWords("None NoAnswer NeverSent UploadStopped");
    return names;
}

const QStringList& logKindNames()
{
    static const QStringList names = jobWords("Diagnostics Security");
    return names;
}

const QStringList& protocolNames()
{
    static const QStringList names = jobWords("HTTP HTTPS FTP FTPS");
    return names;
}

const QStringList& archiveKindNames()
{
    static const QStringList names = jobWords("PlainFile Packed Archive");
    return names;
}

QJsonObject jobToJson(const FirmwareJob& job)
{
    QJsonObject json = commonOf(job);
    json.insert(QStringLiteral("kind"), QStringLiteral("Firmware"));
    json.insert(QStringLiteral("stage"), wordOf(firmwareStageNames(), job.stage));
    json.insert(QStringLiteral("stall"), wordOrNull(firmwareStallNames(), job.stall));
    json.insert(QStringLiteral("failure"), wordOrNull(firmwareFailureNames(), job.failure));
    json.insert(QStringLiteral("rolloutId"), job.rollout.value());
    json.insert(QStringLiteral("waitsFor"), textValue(job.waitsFor.value()));
    json.insert(QStringLiteral("versionBefore"), textValue(job.versionBefore));
    json.insert(QStringLiteral("versionSeen"), textValue(job.versionSeen));
    json.insert(QStringLiteral("signed"), job.isSigned);
    json.insert(QStringLiteral("attempts"), job.attempts);
    json.insert(QStringLiteral("bytes"), job.bytesServed);
    QJsonObject stages;
    for (const FirmwareMoment& moment : job.moments)
        stages.insert(wordOf(firmwareStageNames(), moment.stage), timeValue(moment.at));
    json.insert(QStringLiteral("stages"), stages);
    return json;
}

QJsonObject jobToJson(const LogJob& job)
{
    QJsonObject json = commonOf(job);
    json.insert(QStringLiteral("kind"), QStringLiteral("Log"));
    json.insert(QStringLiteral("stage"), wordOf(logStageNames(), job.stage));
    json.insert(QStringLiteral("stall"), wordOrNull(logStallNames(), job.stall));
    json.insert(QStringLiteral("failure"), wordOrNull(logFailureNames(), job.failure));
    json.insert(QStringLiteral("logKind"), wordOf(logKindNames(), job.kind));
    json.insert(QStringLiteral("from"), timeValue(job.from));
    json.insert(QStringLiteral("to"), timeValue(job.to));
    json.insert(QStringLiteral("bytes"), job.bytesReceived);
    json.insert(QStringLiteral("bytesExpected"), job.bytesExpected < 0 ? QJsonValue() : QJsonValue(job.bytesExpected));
    QJsonArray files;
    for (const StationFileId& file : job.files)
        files.append(file.value());
    json.insert(QStringLiteral("files"), files);
    QJsonObject stages;
    if (job.askedAt)
        stages.insert(QStringLiteral("Asked"), timeValue(job.askedAt));
    if (job.uploadingAt)
        stages.insert(QStringLiteral("Uploading"), timeValue(job.uploadingAt));
    json.insert(QStringLiteral("stages"), stages);
    return json;
}

QJsonObject rolloutToJson(const FirmwareRollout& rollout)
{
    const RolloutPlan& plan = rollout.plan;
    return {
        {QStringLiteral("id"), rollout.id.value()},
        {QStringLiteral("firmware"), rollout.file.value()},
        {QStringLiteral("fileName"), rollout.fileName},
        {QStringLiteral("vendor"), textValue(rollout.vendor)},
        {QStringLiteral("model"), textValue(rollout.model)},
        {QStringLiteral("version"), textValue(rollout.version)},
        {QStringLiteral("bytes"), rollout.bytes},
        {QStringLiteral("sha256"), rollout.sha256},
        {QStringLiteral("state"), wordOf(rolloutStateNames(), rollout.state)},
        {QStringLiteral("notBefore"), timeValue(plan.notBefore)},
        {QStringLiteral("whenIdle"), plan.isWhenIdle},
        {QStringLiteral("atOnce"), plan.atOnce},
        {QStringLiteral("stopAtFailure"), plan.stopsAtFailure},
        {QStringLiteral("includeCurrent"), plan.includesCurrent},
        {QStringLiteral("method"), wordOf(firmwareMethodNames(), plan.method)},
        {QStringLiteral("protocol"), plan.protocol ? QJsonValue(wordOf(protocolNames(), *plan.protocol)) : QJsonValue()},
        {QStringLiteral("createdAt"), timeValue(rollout.createdAt)},
        {QStringLiteral("endedAt"), timeValue(rollout.endedAt)},
        {QStringLiteral("user"), textValue(rollout.user)},
        {QStringLiteral("changedBy"), textValue(rollout.changedBy)},
        {QStringLiteral("chargers"), rollout.count},
    };
}

QJsonObject firmwareToJson(const FirmwareFile& file)
{
    return {
        {QStringLiteral("id"), file.id.value()},
        {QStringLiteral("name"), file.name},
        {QStringLiteral("vendor"), textValue(file.vendor)},
        {QStringLiteral("model"), textValue(file.model)},
        {QStringLiteral("version"), textValue(file.version)},
        {QStringLiteral("notes"), textValue(file.notes)},
        {QStringLiteral("bytes"), file.bytes},
        {QStringLiteral("sha256"), file.sha256},
        {QStringLiteral("signature"), wordOf(signatureVerdictNames(), verdictNow(file, QDateTime::currentDateTimeUtc()))},
        {QStringLiteral("signedBy"), textValue(file.signedBy)},
        {QStringLiteral("signedUntil"), timeValue(file.signatureUntil)},
        {QStringLiteral("addedAt"), timeValue(file.addedAt)},
        {QStringLiteral("addedBy"), textValue(file.addedBy)},
        {QStringLiteral("missing"), file.isMissing},
    };
}

QJsonObject stationFileToJson(const StationFile& file)
{
    return {
        {QStringLiteral("id"), file.id.value()},
        {QStringLiteral("station"), file.station.value()},
        {QStringLiteral("job"), file.job.value()},
        {QStringLiteral("kind"), wordOf(logKindNames(), file.kind)},
        {QStringLiteral("name"), file.name},
        {QStringLiteral("bytes"), file.bytes},
        {QStringLiteral("sha256"), file.sha256},
        {QStringLiteral("from"), timeValue(file.from)},
        {QStringLiteral("to"), timeValue(file.to)},
        {QStringLiteral("receivedAt"), timeValue(file.receivedAt)},
        {QStringLiteral("kept"), file.isKept},
        {QStringLiteral("missing"), file.isMissing},
    };
}

QJsonObject listingToJson(const ArchiveListing& listing)
{
    QJsonArray members;
    for (const ArchiveMember& member : listing.members)
        members.append(QJsonObject{{QStringLiteral("index"), member.index},
                                   {QStringLiteral("path"), member.path},
                                   {QStringLiteral("bytes"), member.bytes < 0 ? QJsonValue() : QJsonValue(member.bytes)},
                                   {QStringLiteral("modifiedAt"), timeValue(member.modifiedAt)},
                                   {QStringLiteral("folder"), member.isFolder},
                                   {QStringLiteral("encrypted"), member.isEncrypted}});
    return {
        {QStringLiteral("kind"), wordOf(archiveKindNames(), listing.kind)},
        {QStringLiteral("format"), textValue(listing.format)},
        {QStringLiteral("members"), members},
        {QStringLiteral("cut"), listing.isCut},
        {QStringLiteral("damaged"), listing.isDamaged},
    };
}

} // namespace forecourt::localapi
