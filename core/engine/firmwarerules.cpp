// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/firmwarerules.h"

#include "core/engine/jobnotes.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

using Failure = FirmwareFailure;
using Stage = FirmwareStage;
using Stall = FirmwareStall;

struct StatusMeaning
{
    const char* status;
    Stage stage; ///< at least this one; Waiting: says nothing of a stage
};

constexpr StatusMeaning statusMeanings[] = {
    {"DownloadScheduled", Stage::Asked},    {"Downloading", Stage::Downloading},    {"DownloadPaused", Stage::Downloading},
    {"Downloaded", Stage::Downloaded},      {"SignatureVerified", Stage::Downloaded}, {"InstallScheduled", Stage::Downloaded},
    {"Installing", Stage::Installing},      {"InstallRebooting", Stage::Rebooted},  {"Installed", Stage::Installing},
};

struct StatusFailure
{
    const char* status;
    Failure failure;
};

constexpr StatusFailure statusFailures[] = {
    {"DownloadFailed", Failure::DownloadFailed},
    {"InstallationFailed", Failure::InstallationFailed},
    {"InvalidSignature", Failure::SignatureRefused},
    {"InstallVerificationFailed", Failure::VerificationFailed},
};

void reach(FirmwareJob& job, Stage stage, const QDateTime& now)
{
    if (stage <= job.stage)
        return;
    job.stage = stage;
    job.moments.append({stage, now});
}

/// The charger gave a sign of life that belongs to the job.
void heard(FirmwareJob& job, const QDateTime& now)
{
    job.heardAt = now;
    job.stall = Stall::None;
    job.stalledAt.reset();
}

void finishDone(FirmwareJob& job, const QDateTime& now)
{
    reach(job, Stage::Confirmed, now);
    endFirmware(job, JobState::Done, now);
}

bool saidInstalled(const FirmwareJob& job)
{
    return job.stationStatus == QLatin1String("Installed");
}

bool isTriedAgain(const FirmwareJob& job, const FirmwareSetting& setting)
{
    if (setting.retries <= 0)
        return false;
    const auto failed = std::count_if(job.notes.begin(), job.notes.end(), [](const JobNote& note) {
        return note.kind == JobNoteKind::Reported && note.text == QLatin1String("DownloadFailed");
    });
    return failed <= setting.retries;
}

std::chrono::seconds silence(const FirmwareJob& job, const QDateTime& now)
{
    const QDateTime since = job.heardAt.value_or(job.createdAt);
    return std::chrono::seconds(since.secsTo(now));
}

Stall stallOf(const FirmwareJob& job, const FirmwareSetting& setting, const QDateTime& now)
{
    using namespace firmwarelimits;
    const std::chrono::seconds silent = silence(job, now);
    const auto after = [silent](std::chrono::seconds limit, Stall stall) { return silent >= limit ? stall : Stall::None; };
    if (!setting.isOnline && job.stage >= Stage::Downloaded)
        return after(UntilReturn, Stall::DidNotReturn);
    if (saidInstalled(job))
        return after(UntilConfirmed, Stall::NotConfirmed);
    switch (job.stage) {
    case Stage::Waiting:
    case Stage::Confirmed: return Stall::None;
    case Stage::Asked: return after(UntilFetched, Stall::NeverFetched);
    case Stage::Downloading: return after(BetweenBytes, Stall::DownloadStopped);
    case Stage::Downloaded: return setting.isIdle ? after(UntilInstalling, Stall::InstallSilent) : Stall::None;
    case Stage::Installing: return after(UntilInstalled, Stall::InstallSilent);
    case Stage::Rebooted: return after(UntilInstalled, Stall::NotConfirmed);
    }
    return Stall::None;
}

} // namespace

bool isSameStep(const FirmwareJob& a, const FirmwareJob& b)
{
    return a.state == b.state && a.stage == b.stage && a.stall == b.stall && a.wait == b.wait && a.waitsFor == b.waitsFor
        && a.failure == b.failure && a.stationStatus == b.stationStatus && a.notes.size() == b.notes.size()
        && a.versionSeen == b.versionSeen && a.detail == b.detail;
}

bool isSameVersion(const QString& a, const QString& b)
{
    const auto plain = [](const QString& version) {
        QString text = version.trimmed();
        if (text.size() > 1 && (text.startsWith(QLatin1Char('v')) || text.startsWith(QLatin1Char('V'))) && text.at(1).isDigit())
            text.remove(0, 1);
        return text;
    };
    return plain(a).compare(plain(b), Qt::CaseInsensitive) == 0;
}

void firmwareAsked(FirmwareJob& job, CommandId command, const QString& action, const QDateTime& now)
{
    job.command = command;
    ++job.attempts;
    job.heardAt = now;
    job.wait = JobWait::None;
    reach(job, Stage::Asked, now);
    addNote(job.notes, now, JobNoteKind::Asked, action);
}

FirmwareNext firmwareAnswered(FirmwareJob& job, const CommandRecord& record, const FirmwareSetting& setting, const QDateTime& now)
{
    if (!job.isOpen() || record.id != job.command || !record.isAnswered())
        return FirmwareNext::Nothing;
    const QString word = record.answerStatus.isEmpty() ? record.errorCode : record.answerStatus;
    switch (record.outcome) {
    case CommandOutcome::Queued:
    case CommandOutcome::Sent: return FirmwareNext::Nothing;
    case CommandOutcome::Cancelled: return FirmwareNext::AskAgain;
    case CommandOutcome::TimedOut:
    case CommandOutcome::Disconnected: // it may have been taken: nothing is sent twice
        addNote(job.notes, now, JobNoteKind::Answered);
        if (job.stage == Stage::Asked) {
            job.stall = Stall::NoAnswer;
            job.stalledAt = now;
        }
        return FirmwareNext::Nothing;
    case CommandOutcome::Accepted:
    case CommandOutcome::Scheduled:
        heard(job, now);
        addNote(job.notes, now, JobNoteKind::Answered, word.isEmpty() ? QStringLiteral("Accepted") : word);
        return FirmwareNext::Nothing;
    case CommandOutcome::NotSupported:
        addNote(job.notes, now, JobNoteKind::Answered, word);
        if (setting.canSwitch)
            return FirmwareNext::AskOtherWay;
        job.stationStatus = word;
        failFirmware(job, Failure::NotSupported, record.errorText, now);
        return FirmwareNext::Nothing;
    case CommandOutcome::Rejected:
    case CommandOutcome::Error: break;
    }
    addNote(job.notes, now, JobNoteKind::Answered, word);
    job.stationStatus = word;
    const bool isCertificate = word == QLatin1String("InvalidCertificate") || word == QLatin1String("RevokedCertificate");
    failFirmware(job, isCertificate ? Failure::CertificateRefused : Failure::Refused, record.errorText, now);
    return FirmwareNext::Nothing;
}

void firmwareReported(FirmwareJob& job, const QString& status, std::optional<int> requestId, const FirmwareSetting& setting,
                      const QDateTime& now)
{
    if (!job.isRunning() || (requestId && job.isSigned && *requestId != job.requestId))
        return;
    addNote(job.notes, now, JobNoteKind::Reported, status);
    if (status == QLatin1String("Idle")) { // it knows of no update: what it got so far is lost, or it is done
        const bool isBefore = job.stage < Stage::Downloaded;
        job.stall = isBefore ? (job.stage == Stage::Asked ? Stall::NeverFetched : Stall::DownloadStopped) : Stall::NotConfirmed;
        job.stalledAt = now;
        return;
    }
    job.stationStatus = status;
    const auto* failed = std::find_if(std::begin(statusFailures), std::end(statusFailures),
                                      [&](const StatusFailure& known) { return status == QLatin1String(known.status); });
    if (failed != std::end(statusFailures)) {
        if (failed->failure == Failure::DownloadFailed && isTriedAgain(job, setting)) {
            job.heardAt = now;
            job.stall = Stall::DownloadStopped;
            job.stalledAt = now;
            return;
        }
        return failFirmware(job, failed->failure, {}, now);
    }
    heard(job, now);
    const auto* known = std::find_if(std::begin(statusMeanings), std::end(statusMeanings),
                                     [&](const StatusMeaning& meaning) { return status == QLatin1String(meaning.status); });
    if (known != std::end(statusMeanings))
        reach(job, known->stage, now);
    if (!saidInstalled(job))
        return;
    const bool isConfirmed = setting.wanted.isEmpty() || isSameVersion(job.versionSeen, setting.wanted);
    if (isConfirmed)
        finishDone(job, now);
}

void firmwareServed(FirmwareJob& job, const FileTransfer& transfer, const QDateTime& now)
{
    if (!job.isRunning())
        return;
    if (transfer.bytesDone > job.bytesServed || (transfer.state == TransferState::Running && job.bytesServed == 0))
        heard(job, now);
    job.bytesServed = std::max(job.bytesServed, transfer.bytesDone);
    const bool hasBegun = std::any_of(job.notes.rbegin(), job.notes.rend(), [](const JobNote& note) {
        return note.kind == JobNoteKind::TransferBegan;
    });
    const JobNoteKind last = job.notes.isEmpty() ? JobNoteKind::Problem : job.notes.constLast().kind;
    switch (transfer.state) {
    case TransferState::Waiting:
    case TransferState::Revoked: break;
    case TransferState::Running:
        if (!hasBegun || last == JobNoteKind::TransferBroke)
            addNote(job.notes, now, JobNoteKind::TransferBegan, transfer.peerAddress, transfer.bytesTotal.value_or(-1));
        reach(job, Stage::Downloading, now);
        break;
    case TransferState::Interrupted:
        if (last != JobNoteKind::TransferBroke)
            addNote(job.notes, now, JobNoteKind::TransferBroke, transfer.detail, transfer.bytesDone);
        break;
    case TransferState::Finished:
        reach(job, Stage::Downloading, now);
        if (job.stage < Stage::Downloaded) {
            heard(job, now);
            addNote(job.notes, now, JobNoteKind::TransferEnded, transfer.peerAddress, transfer.bytesDone);
        }
        reach(job, Stage::Downloaded, now);
        break;
    case TransferState::Failed: {
        const bool isFile = transfer.problem == TransferProblem::FileChanged || transfer.problem == TransferProblem::FileMissing;
        if (job.stage < Stage::Downloaded)
            failFirmware(job, isFile ? Failure::FileChanged : Failure::FileHost, transfer.detail, now);
        break;
    }
    case TransferState::Expired:
        if (job.stage < Stage::Downloaded)
            failFirmware(job, Failure::DownloadFailed, QStringLiteral("the charger did not fetch the file in time"), now);
        break;
    }
}

void firmwareBooted(FirmwareJob& job, const QString& version, const FirmwareSetting& setting, const QDateTime& now)
{
    if (!job.isRunning())
        return;
    addNote(job.notes, now, JobNoteKind::Booted, version);
    job.versionSeen = version;
    const bool isWanted = setting.wanted.isEmpty() ? !version.isEmpty() && !isSameVersion(version, job.versionBefore)
                                                   : isSameVersion(version, setting.wanted);
    // with a version that was there before only a restart after installing says anything
    const bool isNews = isWanted && (job.stage >= Stage::Installing || !isSameVersion(version, job.versionBefore));
    if (isNews) {
        heard(job, now);
        reach(job, Stage::Rebooted, now);
        return finishDone(job, now);
    }
    if (job.stage < Stage::Installing && !saidInstalled(job))
        return; // a restart on the way: it may go on with the download
    heard(job, now);
    reach(job, Stage::Rebooted, now);
    if (saidInstalled(job) && setting.wanted.isEmpty())
        finishDone(job, now);
}

void firmwareLinkLost(FirmwareJob& job, const QDateTime& now)
{
    if (!job.isRunning())
        return;
    addNote(job.notes, now, JobNoteKind::LinkLost);
    if (job.stage >= Stage::Downloaded)
        job.heardAt = now;
}

void firmwareTick(FirmwareJob& job, const FirmwareSetting& setting, const QDateTime& now)
{
    using namespace firmwarelimits;
    if (!job.isRunning() || (job.patientUntil && now < *job.patientUntil))
        return;
    const std::chrono::seconds silent = silence(job, now);
    if (job.stationStatus == QLatin1String("DownloadFailed")) {
        if (silent >= std::chrono::seconds(setting.retryIntervalS) + OwnRetry)
            failFirmware(job, Failure::DownloadFailed, {}, now);
        return;
    }
    const bool isOther = job.stage == Stage::Rebooted && !job.versionSeen.isEmpty() && !setting.wanted.isEmpty()
        && !isSameVersion(job.versionSeen, setting.wanted);
    if (isOther && setting.isOnline && silent >= OtherVersionEnd)
        return failFirmware(job, Failure::OtherVersion, {}, now);
    if (saidInstalled(job) && setting.isOnline && silent >= UnconfirmedEnd) {
        job.detail = QStringLiteral("the charger did not name its version after installing");
        return finishDone(job, now);
    }
    if (job.stall != Stall::None)
        return;
    job.stall = stallOf(job, setting, now);
    if (job.stall == Stall::None)
        return;
    job.stalledAt = now;
    addNote(job.notes, now, JobNoteKind::Stalled);
}

void failFirmware(FirmwareJob& job, Failure failure, const QString& detail, const QDateTime& now)
{
    if (!job.isOpen())
        return;
    job.failure = failure;
    job.detail = detail.left(LongestNoteText);
    endFirmware(job, JobState::Failed, now);
}

void endFirmware(FirmwareJob& job, JobState how, const QDateTime& now)
{
    if (!job.isOpen())
        return;
    job.state = how;
    job.endedAt = now;
    job.wait = JobWait::None;
    job.waitsFor = {};
    job.stall = Stall::None;
    job.stalledAt.reset();
    job.patientUntil.reset();
}

void restartFirmware(FirmwareJob& job, const QString& user, const QDateTime& now)
{
    job.state = JobState::Open;
    job.stage = Stage::Waiting;
    job.moments.clear();
    job.stall = Stall::None;
    job.stalledAt.reset();
    job.patientUntil.reset();
    job.failure = Failure::None;
    job.stationStatus.clear();
    job.detail.clear();
    job.versionSeen.clear();
    job.bytesServed = 0;
    job.endedAt.reset();
    addNote(job.notes, now, JobNoteKind::Retried, user);
}

} // namespace forecourt::engine
