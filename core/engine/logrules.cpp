// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/logrules.h"

#include "core/engine/jobnotes.h"

#include <QSet>

#include <algorithm>

namespace forecourt::engine {

namespace {

struct UploadFailureWord
{
    const char* status;
    LogFailure failure;
};

constexpr UploadFailureWord uploadFailureWords[] = {
    {"UploadFailed", LogFailure::UploadFailed},          {"UploadFailure", LogFailure::UploadFailed},
    {"BadMessage", LogFailure::BadMessage},              {"PermissionDenied", LogFailure::PermissionDenied},
    {"NotSupportedOperation", LogFailure::ProtocolRefused},
};

bool isGoing(const LogJob& job)
{
    return job.isOpen() && job.stage != LogStage::Waiting;
}

void logHeard(LogJob& job, const QDateTime& now)
{
    job.heardAt = now;
    job.stall = LogStall::None;
}

void beginUploading(LogJob& job, const QDateTime& now)
{
    if (job.stage >= LogStage::Uploading)
        return;
    job.stage = LogStage::Uploading;
    job.uploadingAt = now;
}

/// All bytes are here, only the record is not made yet: the charger's word ends nothing then.
bool isWhole(const LogJob& job)
{
    return job.bytesReceived > 0 && job.bytesReceived == job.bytesExpected;
}

Error invalidLogs(const char* field, const char* why)
{
    return {ErrorCode::InvalidInput, QString::fromLatin1(why), {QString::fromLatin1(field)}};
}

LogFailure failureOf(TransferProblem problem)
{
    switch (problem) {
    case TransferProblem::TooLarge: return LogFailure::TooLarge;
    case TransferProblem::DiskFull:
    case TransferProblem::QuotaExceeded: return LogFailure::DiskFull;
    default: return LogFailure::FileHost;
    }
}

} // namespace

bool isSameStep(const LogJob& a, const LogJob& b)
{
    return a.state == b.state && a.stage == b.stage && a.stall == b.stall && a.wait == b.wait && a.failure == b.failure
        && a.stationStatus == b.stationStatus && a.notes.size() == b.notes.size() && a.detail == b.detail && a.files == b.files;
}

void logAsked(LogJob& job, CommandId command, const QString& action, const QDateTime& now)
{
    job.command = command;
    job.wait = JobWait::None;
    job.stage = std::max(job.stage, LogStage::Asked);
    if (!job.askedAt)
        job.askedAt = now;
    job.heardAt = now;
    addNote(job.notes, now, JobNoteKind::Asked, action);
}

LogNext logAnswered(LogJob& job, const CommandRecord& record, bool canSwitch, const QDateTime& now)
{
    if (!job.isOpen() || record.id != job.command || !record.isAnswered())
        return LogNext::Nothing;
    const QString word = record.answerStatus.isEmpty() ? record.errorCode : record.answerStatus;
    switch (record.outcome) {
    case CommandOutcome::Queued:
    case CommandOutcome::Sent: return LogNext::Nothing;
    case CommandOutcome::Cancelled: return LogNext::AskAgain;
    case CommandOutcome::TimedOut:
    case CommandOutcome::Disconnected:
        addNote(job.notes, now, JobNoteKind::Answered);
        if (job.stage == LogStage::Asked)
            job.stall = LogStall::NoAnswer;
        return LogNext::Nothing;
    case CommandOutcome::Accepted:
    case CommandOutcome::Scheduled:
        logHeard(job, now);
        if (const auto* file = std::get_if<UploadFile>(&record.finding))
            job.announcedName = file->name;
        addNote(job.notes, now, JobNoteKind::Answered, word.isEmpty() ? job.announcedName : word);
        return LogNext::Nothing;
    case CommandOutcome::NotSupported:
        addNote(job.notes, now, JobNoteKind::Answered, word);
        if (canSwitch)
            return LogNext::AskOtherWay;
        job.stationStatus = word;
        failLog(job, LogFailure::NotSupported, record.errorText, now);
        return LogNext::Nothing;
    case CommandOutcome::Rejected:
    case CommandOutcome::Error: break;
    }
    addNote(job.notes, now, JobNoteKind::Answered, word);
    job.stationStatus = word;
    failLog(job, LogFailure::Refused, record.errorText, now);
    return LogNext::Nothing;
}

void logReported(LogJob& job, const QString& status, std::optional<int> requestId, const QDateTime& now)
{
    if (!isGoing(job) || (requestId && job.isGetLog && *requestId != job.requestId))
        return;
    addNote(job.notes, now, JobNoteKind::Reported, status);
    if (status == QLatin1String("Idle")) { // it knows of no upload
        job.stall = job.stage == LogStage::Asked ? LogStall::NeverSent : LogStall::UploadStopped;
        return;
    }
    job.stationStatus = status;
    const auto* failed = std::find_if(std::begin(uploadFailureWords), std::end(uploadFailureWords),
                                      [&](const UploadFailureWord& known) { return status == QLatin1String(known.status); });
    if (failed != std::end(uploadFailureWords)) {
        if (!isWhole(job)) // all of it is here: the charger is wrong, and the file counts
            failLog(job, failed->failure, {}, now);
        return;
    }
    logHeard(job, now);
    beginUploading(job, now);
}

void logArrives(LogJob& job, const FileTransfer& transfer, const QDateTime& now)
{
    if (!isGoing(job))
        return;
    if (transfer.bytesDone > job.bytesReceived || (transfer.state == TransferState::Running && job.bytesReceived == 0))
        logHeard(job, now);
    job.bytesReceived = transfer.bytesDone;
    job.bytesExpected = transfer.bytesTotal.value_or(-1);
    const JobNoteKind last = job.notes.isEmpty() ? JobNoteKind::Problem : job.notes.constLast().kind;
    switch (transfer.state) {
    case TransferState::Waiting:
    case TransferState::Revoked:
    case TransferState::Finished: break;
    case TransferState::Running: {
        const bool hasBegun = std::any_of(job.notes.begin(), job.notes.end(), [](const JobNote& note) {
            return note.kind == JobNoteKind::TransferBegan;
        });
        if (!hasBegun || last == JobNoteKind::TransferBroke)
            addNote(job.notes, now, JobNoteKind::TransferBegan, transfer.peerAddress, job.bytesExpected);
        beginUploading(job, now);
        break;
    }
    case TransferState::Interrupted:
        if (last != JobNoteKind::TransferBroke)
            addNote(job.notes, now, JobNoteKind::TransferBroke, transfer.detail, transfer.bytesDone);
        break;
    case TransferState::Failed: failLog(job, failureOf(transfer.problem), transfer.detail, now); break;
    case TransferState::Expired:
        failLog(job, LogFailure::TimedOut, QStringLiteral("the charger did not bring the file in time"), now);
        break;
    }
}

void logReceived(LogJob& job, StationFileId file, const QString& name, qint64 bytes, const QDateTime& now)
{
    if (!job.isOpen())
        return;
    beginUploading(job, now);
    job.stage = LogStage::Received;
    job.bytesReceived = bytes;
    job.files.append(file);
    logHeard(job, now);
    addNote(job.notes, now, JobNoteKind::TransferEnded, name, bytes);
    endLog(job, JobState::Done, now);
}

void logTick(LogJob& job, const QDateTime& now)
{
    using namespace loglimits;
    if (!isGoing(job))
        return;
    const std::chrono::seconds silent(job.heardAt.value_or(job.createdAt).secsTo(now));
    if (silent >= End)
        return failLog(job, LogFailure::TimedOut, QStringLiteral("nothing was heard for a day"), now);
    const bool isNothing = job.bytesReceived == 0 && silent >= UntilNothing;
    if (isNothing && job.stationStatus == QLatin1String("Uploaded"))
        return failLog(job, LogFailure::NothingArrived, {}, now);
    const bool hasNoName = std::any_of(job.notes.begin(), job.notes.end(), [](const JobNote& note) {
        return note.kind == JobNoteKind::Answered && note.text.isEmpty();
    });
    const bool isUnnamed = !job.isGetLog && job.stage == LogStage::Asked && job.announcedName.isEmpty()
        && job.stall != LogStall::NoAnswer && hasNoName;
    if (isNothing && isUnnamed) // answered without a name. Source: OCPP 1.6 §5.9
        return failLog(job, LogFailure::NothingToUpload, {}, now);
    if (job.stall != LogStall::None)
        return;
    if (job.stage == LogStage::Asked && silent >= UntilSent)
        job.stall = LogStall::NeverSent;
    else if (job.stage == LogStage::Uploading && silent >= BetweenBytes)
        job.stall = LogStall::UploadStopped;
    if (job.stall != LogStall::None)
        addNote(job.notes, now, JobNoteKind::Stalled);
}

void failLog(LogJob& job, LogFailure failure, const QString& detail, const QDateTime& now)
{
    if (!job.isOpen())
        return;
    job.failure = failure;
    job.detail = detail.left(LongestNoteText);
    endLog(job, JobState::Failed, now);
}

void endLog(LogJob& job, JobState how, const QDateTime& now)
{
    if (!job.isOpen())
        return;
    job.state = how;
    job.endedAt = now;
    job.wait = JobWait::None;
    job.stall = LogStall::None;
}

std::optional<Error> whyNoLogs(const LogRequest& request)
{
    if (request.stations.isEmpty() || request.stations.size() > LogRequest::MostStations)
        return invalidLogs("stations", "1 to 1000 chargers");
    QSet<QString> seen;
    for (const StationId& station : request.stations) {
        if (seen.contains(station.value()))
            return invalidLogs("stations", "a charger stands there twice");
        seen.insert(station.value());
    }
    if (request.from && !request.from->isValid())
        return invalidLogs("from", "not a time");
    if (request.to && (!request.to->isValid() || (request.from && *request.to <= *request.from)))
        return invalidLogs("to", "must lie after from");
    return std::nullopt;
}

std::optional<bool> choosesGetLog(LogKind kind, const StationRecord& station)
{
    const bool canGetLog = !station.unsupportedActions.contains(QStringLiteral("GetLog"));
    const bool canDiagnostics = !station.unsupportedActions.contains(QStringLiteral("GetDiagnostics"));
    if (kind == LogKind::Security)
        return canGetLog ? std::optional(true) : std::nullopt;
    if (canDiagnostics)
        return false;
    return canGetLog ? std::optional(true) : std::nullopt;
}

} // namespace forecourt::engine
